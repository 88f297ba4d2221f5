// Sums that can't be: more people listed than counted, more members than there are, distinct out of bounds.
// The figures are computed without `headcount` and `distinct`, which are then held against them.
#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "checks/subject.h"
#include "figures/distinct.h"
#include "format/sessions.h"

namespace aliso::checks {

namespace {

using model::Attendance;

std::string said(const model::Count& count) {
  if (count.exact()) return std::to_string(count.min());
  return std::to_string(count.min()) + (count.max() ? "-" + std::to_string(*count.max()) : "+");
}

/// The first line that counts members by number: where a number too large was written.
model::Place counted_line(const std::optional<std::vector<Attendance>>& lines, model::Place otherwise) {
  if (!lines) return otherwise;
  const auto it = std::find_if(lines->begin(), lines->end(), [](const Attendance& line) {
    return line.kind == Attendance::Kind::counted && line.role == model::Role::member;
  });
  return it == lines->end() ? otherwise : it->at;
}

model::Place counted_answer(const model::Invitations& invitations, model::SessionIndex session,
                            model::Place otherwise) {
  if (!invitations.answers) return otherwise;
  for (const model::Answer& answer : *invitations.answers) {
    if (!answer.structure && answer.session.value_or(session) == session) return answer.at;
  }
  return otherwise;
}

void more_members_than_there_are(const Subject& subject, model::SessionIndex index,
                                 const figures::SessionFigures& figures) {
  const model::Session& session = subject.event().sessions[index];
  if (!figures.members || !figures.members->max()) return;
  const std::int64_t most = *figures.members->max();
  const auto over = [&](std::string_view what, std::int64_t number, model::Place at) {
    if (number <= most) return false;
    subject.found.error("more-members-than-there-are", at, 1,
                        {{"what", std::string(what)},
                         {"session", format::shown_name(session)},
                         {"number", number},
                         {"members", most},
                         {"listed", std::string(subject.network.members.empty() ? "yes" : "no")}});
    return true;
  };
  const std::int64_t came = figures.came ? figures.came->min() : 0;
  if (subject.dossier.invitations && figures.answered) {
    over("answered", figures.answered->min(),
         counted_answer(*subject.dossier.invitations, index, session.date_at));
  }
  if (over("came", came, counted_line(session.present, session.date_at))) return;
  // Nobody is present and excused, or present and represented; excused and represented may be the same.
  if (figures.excused && session.excused) {
    over("excused", came + figures.excused->min(), counted_line(session.excused, session.date_at));
  }
  if (figures.represented) over("represented", came + figures.represented->min(), session.date_at);
}

void headcount(const Subject& subject, const model::Session& session,
               const figures::SessionFigures& figures) {
  if (!session.headcount || !session.headcount->max() || !figures.people.everyone) return;
  const std::int64_t listed = figures.people.everyone->min();
  if (listed <= *session.headcount->max()) return;
  // One person may have come for two structures: the last of those that are only named shows how to write it.
  std::string id;
  std::size_t named = 0;
  for (const Attendance& line : *session.present) {
    if (line.kind != Attendance::Kind::structure || line.people) continue;
    id = subject.structure(line.structure).id;
    ++named;
  }
  // Where that is enough: of those named, one at least stays a person.
  const bool enough = named > 1 && listed - static_cast<std::int64_t>(named - 1) <= *session.headcount->max();
  subject.found.error("headcount-too-small", session.headcount_at, 1,
                      {{"headcount", said(*session.headcount)},
                       {"listed", listed},
                       {"two", std::string(enough ? "yes" : "no")},
                       {"id", id}});
}

/// More who followed from afar than there were in all.
void remote(const Subject& subject, const model::Session& session) {
  const auto everyone = figures::people(subject.network, session).everyone;
  if (!session.remote || !everyone || !everyone->max() || session.remote->min() <= *everyone->max()) return;
  subject.found.error("remote-too-many", session.remote_at, 1,
                      {{"remote", said(*session.remote)},
                       {"people", said(*everyone)},
                       {"n", everyone->max().value_or(everyone->min())}});
}

/// `bare`: the event without it. A session that isn't noted may have had any of the members.
void distinct(const Subject& subject, const model::Dossier& bare, const figures::MaybeCount& members) {
  const auto& written = subject.event().distinct;
  if (!written || !members) return;
  std::vector<model::StructureIndex> itself(subject.network.structures.size());
  std::iota(itself.begin(), itself.end(), model::StructureIndex{0});
  const model::Dossier* const event = &bare;
  const figures::ByRole bounds_of =
      figures::distinct_of_span(subject.network, std::span(&event, 1), members, itself);
  const auto check = [&](std::string_view role, const figures::MaybeCount& count,
                         const figures::MaybeCount& bounds) {
    if (!count || !bounds) return;
    const bool below = count->max() && *count->max() < bounds->min();
    const bool above = bounds->max() && count->min() > *bounds->max();
    if (!below && !above) return;
    subject.found.error("distinct-impossible", written->at, 1,
                        {{"role", std::string(role)}, {"distinct", said(*count)}, {"bounds", said(*bounds)}});
  };
  check("members", written->members, bounds_of.member);
  check("partners", written->partners, bounds_of.partner);
  check("guests", written->guests, bounds_of.guest);
}

/// `seen` names structures that must be among those counted by number, where no list names them.
void seen(const Subject& subject) {
  const model::Event& event = subject.event();
  for (const model::Role role : {model::Role::member, model::Role::partner}) {
    std::int64_t room = 0;
    std::vector<bool> named(subject.network.structures.size());
    std::vector<bool> is_role(subject.network.structures.size());
    for (const model::Session& session : event.sessions) {
      if (session.cancelled) continue;
      if (!session.present) return;
      // Among people whose structure nobody noted there is room for anybody.
      const model::Count rest = figures::people(subject.network, session).without_role;
      if (!rest.max()) return;
      room += *rest.max();
      for (const Attendance& line : *session.present) {
        if (line.kind == Attendance::Kind::structure) named[line.structure] = true;
        if (line.kind != Attendance::Kind::counted || line.role != role) continue;
        if (!line.number.max()) return;
        room += *line.number.max();
      }
      for (const model::StructureIndex index : event.seen) {
        if (subject.structure(index).role_on(session.date()) == role) is_role[index] = true;
      }
    }
    std::int64_t unplaced = 0;
    for (const model::StructureIndex index : event.seen) {
      if (is_role[index] && !named[index]) ++unplaced, named[index] = true;
    }
    if (unplaced > room) {
      subject.found.error("seen-without-room", event.seen_at, 1, {{"seen", unplaced}, {"room", room}});
      return;
    }
  }
}

void quorum(const Subject& subject, const figures::EventFigures& figures) {
  for (const figures::SessionFigures& session : figures.sessions) {
    if (!session.quorum || !session.members || !session.members->max()) continue;
    if (session.quorum->needed.min() <= *session.members->max()) continue;
    subject.found.warning("quorum-out-of-reach", subject.event().quorum->at, 1,
                          {{"needed", session.quorum->needed.min()}, {"members", *session.members->max()}});
    return;
  }
}

}  // namespace

void totals(const Subject& subject) {
  // Without the journal: it says who was invited, which is judged nowhere here.
  model::Dossier without_totals{subject.event(), subject.dossier.invitations, {}};
  model::Event& bare = without_totals.event;
  bare.distinct.reset();
  for (model::Session& session : bare.sessions) session.headcount.reset();
  const auto figures = figures::event_figures(subject.network, without_totals, subject.today);
  for (model::SessionIndex i = 0; i < bare.sessions.size() && i < figures.sessions.size(); ++i) {
    if (bare.sessions[i].cancelled) continue;
    more_members_than_there_are(subject, i, figures.sessions[i]);
    headcount(subject, subject.event().sessions[i], figures.sessions[i]);
    remote(subject, subject.event().sessions[i]);
  }
  distinct(subject, without_totals, figures.members);
  seen(subject);
  quorum(subject, figures);
}

}  // namespace aliso::checks
