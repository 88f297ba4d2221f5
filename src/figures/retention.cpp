// Each contact's clock runs from the latest day on which its structure had to do with the network.
// What has no date of its own, an apology or an answer, was given by its session's day at the latest.
#include "figures/retention.h"

#include <algorithm>
#include <chrono>

namespace aliso::figures {

using model::Date;
using model::StructureIndex;
using From = ContactClock::From;
using State = ContactClock::State;

namespace {

struct Tie {
  Date day{};
  From from = From::noted;
};

/// The last thing that tied each structure to the network; nothing: none has a date.
class Ties {
 public:
  Ties(std::size_t structures, Date today) : last_(structures), today_(today) {}

  [[nodiscard]] const std::optional<Tie>& of(StructureIndex structure) const { return last_[structure]; }

  void add(StructureIndex structure, Date day, From from) {
    if (day > today_) return;
    std::optional<Tie>& last = last_[structure];
    if (!last || last->day < day) last = Tie{day, from};
  }
  /// Of something that was there by that day, or by today where the day is still to come.
  void add_by(StructureIndex structure, Date day, From from) { add(structure, std::min(day, today_), from); }

  void add(const model::Dossier& dossier) {
    for (const model::Session& session : dossier.event.sessions) {
      if (!session.cancelled) add(dossier.event, session);
    }
    if (!dossier.invitations) return;
    if (dossier.invitations->answers) {
      for (const model::Answer& answer : *dossier.invitations->answers) add(dossier.event, answer);
    }
    for (const model::Call& call : dossier.invitations->calls) {
      if (call.outcome == model::Outcome::answered) add(call.structure, call.on, From::called);
    }
  }

 private:
  void add(const model::Event& event, const model::Session& session) {
    if (session.date() <= today_) {
      for (const StructureIndex structure : event.seen) add_by(structure, *session.span.last, From::came);
      if (session.present) add_lines(*session.present, session, From::came);
    }
    if (session.excused) add_lines(*session.excused, session, From::excused);
    const auto* proxies =
        session.proxies ? std::get_if<std::vector<model::Proxy>>(&*session.proxies) : nullptr;
    if (!proxies) return;
    for (const model::Proxy& proxy : *proxies) {
      add_by(proxy.from, *session.span.last, From::proxy);
      add_by(proxy.to, *session.span.last, From::proxy);
    }
  }

  void add_lines(const std::vector<model::Attendance>& lines, const model::Session& session, From from) {
    for (const model::Attendance& line : lines) {
      if (line.kind == model::Attendance::Kind::structure) add_by(line.structure, *session.span.last, from);
    }
  }

  void add(const model::Event& event, const model::Answer& answer) {
    if (!answer.structure) return;
    if (answer.on) return add(*answer.structure, *answer.on, From::answered);
    const model::Session& session = answer.session ? event.sessions[*answer.session] : event.sessions.back();
    add_by(*answer.structure, *session.span.last, From::answered);
  }

  std::vector<std::optional<Tie>> last_;
  Date today_;
};

/// Whether it is a member on that day, or will be one.
bool stays(const model::Structure& structure, Date today) {
  const auto ended = [today](const model::Span& span) { return span.last && *span.last < today; };
  if (structure.member.empty()) return structure.role == model::Role::member;
  return !std::all_of(structure.member.begin(), structure.member.end(), ended);
}

ContactClock clock(const model::Structure& structure, const model::Contact& contact,
                   const std::optional<Tie>& tie, Date today) {
  ContactClock result;
  if (structure.role == model::Role::host) return result;
  result.state = State::stopped;
  if (stays(structure, today)) return result;
  std::optional<Tie> last = tie;
  const auto consider = [&last](Date day, From from) {
    if (!last || last->day < day) last = Tie{day, from};
  };
  for (const model::Span& span : structure.member) consider(*span.last, From::left);
  if (contact.since) consider(*contact.since, From::noted);
  result.state = last ? State::running : State::unknown;
  if (last) {
    result.since = last->day;
    result.from = last->from;
  }
  return result;
}

}  // namespace

Date later(Date day, const model::Retention& duration) {
  namespace chr = std::chrono;
  const chr::year_month_day from{day};
  chr::year_month_day to = from + chr::months{duration.months};
  if (!to.ok()) to = to.year() / to.month() / chr::last;
  return Date{to} + chr::days{duration.days};
}

std::vector<ContactClock> contact_clocks(const model::Network& network, std::span<const model::Dossier> all,
                                         Date today) {
  Ties ties(network.structures.size(), today);
  for (const model::Dossier& dossier : all) ties.add(dossier);
  std::vector<ContactClock> clocks;
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    const model::Structure& structure = network.structures[i];
    for (std::uint32_t c = 0; c < structure.contacts.size(); ++c) {
      ContactClock one = clock(structure, structure.contacts[c], ties.of(i), today);
      one.structure = i;
      one.contact = c;
      if (one.state == State::running && network.keep.contacts)
        one.ends = later(one.since, *network.keep.contacts);
      clocks.push_back(one);
    }
  }
  return clocks;
}

}  // namespace aliso::figures
