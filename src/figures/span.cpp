// Cutting events to a span.
// A session outside it counts as cancelled, which is in no figure; what the event states of all its sessions
// holds of a part only from above.
#include "figures/span.h"

#include <algorithm>

#include "figures/answers.h"
#include "figures/cores.h"
#include "figures/facts.h"
#include "figures/narrowed.h"
#include "figures/presence.h"

namespace aliso::figures {

namespace {

using model::Date;
using model::Dossier;
using model::SessionIndex;

/// The event without its other sessions.
Dossier cut(const Dossier& whole, const std::vector<SessionIndex>& sessions, bool partial) {
  Dossier part = whole;
  for (SessionIndex i = 0; i < part.event.sessions.size(); ++i)
    if (std::find(sessions.begin(), sessions.end(), i) == sessions.end())
      part.event.sessions[i].cancelled = true;
  if (!partial) return part;
  part.event.seen.clear();
  if (part.event.distinct) {
    const auto from_above = [](std::optional<model::Count>& count) {
      if (count) count = count->max() ? std::optional(model::Count::between(0, *count->max())) : std::nullopt;
    };
    from_above(part.event.distinct->members);
    from_above(part.event.distinct->partners);
    from_above(part.event.distinct->guests);
  }
  return part;
}

/// Whether all that had announced themselves came, and nobody else: known by name, or of one session.
bool the_same(const model::Network& network, const Dossier& dossier, const SpanEvent& event) {
  if (event.sessions.size() == 1) {
    const SessionFigures& one = event.figures.sessions[event.sessions.front()];
    return one.announced && one.announced->exact() && one.kept == one.announced;
  }
  if (!dossier.invitations || !dossier.invitations->answers) return false;
  for (const model::Answer& answer : *dossier.invitations->answers)
    if (!answer.structure && answer.reply != model::Reply::no) return false;
  const AnswerLines answers(dossier.invitations);
  std::vector<bool> announced(network.structures.size()), came(network.structures.size());
  for (const SessionIndex i : event.sessions) {
    const model::Session& session = dossier.event.sessions[i];
    const auto last = answers.last(network, i, session.date());
    for (const MemberFacts& member : session_facts(network, session, last ? &*last : nullptr).noted) {
      if (member.announced()) announced[member.structure] = true;
      if (member.present) came[member.structure] = true;
    }
  }
  for (std::size_t i = 0; i < announced.size(); ++i)
    if (announced[i] && !came[i]) return false;
  return true;
}

void add_turnout(const model::Network& network, const Dossier& dossier, SpanEvent& event) {
  const MaybeCount& came = event.figures.distinct.member;
  const MaybeCount& announced = event.figures.announced;
  if (!came || !announced || announced->min() == 0) return;
  const bool as_many = came == announced && announced->exact();
  event.turnout = Ratio{*came, *announced, as_many && the_same(network, dossier, event)};
}

}  // namespace

SpanView events_of_span(const model::Network& network, std::span<const Dossier> dossiers,
                        const std::optional<model::Span>& during, Date today, Conditions where) {
  SpanView view;
  for (std::size_t e = 0; e < dossiers.size(); ++e) {
    const auto& sessions = dossiers[e].event.sessions;
    SpanEvent found{.index = e, .date = Date::max(), .figures = {}, .turnout = {}};
    bool others = false;
    for (SessionIndex i = 0; i < sessions.size(); ++i) {
      const model::Session& session = sessions[i];
      const Date date = session.date();
      const bool inside = !during || during->contains(date);
      const auto leave = [&](LeftOut why) {
        if (inside && matches(dossiers[e].event, i, today, where)) view.left_out.push_back({e, i, why});
      };
      if (session.cancelled) {
        leave(LeftOut::cancelled);
        continue;
      }
      if (!inside || date > today) {
        others = true;
        found.partial = found.partial || (!inside && status(session, today) == SessionStatus::held);
        if (date > today) leave(LeftOut::planned);
        continue;
      }
      if (!session.present) leave(LeftOut::not_noted);
      found.noted = found.noted && session.present;
      found.sessions.push_back(i);
      found.date = std::min(found.date, date);
    }
    if (found.sessions.empty() || !matches(dossiers[e].event, found.sessions, today, where)) continue;
    std::stable_sort(found.sessions.begin(), found.sessions.end(),
                     [&](SessionIndex a, SessionIndex b) { return sessions[a].date() < sessions[b].date(); });
    if (others) found.part = cut(dossiers[e], found.sessions, found.partial);
    view.events.push_back(std::move(found));
  }
  on_all_cores(view.events.size(), [&](std::size_t i) {
    SpanEvent& event = view.events[i];
    event.figures = event_figures(network, event.dossier(dossiers), today);
    add_turnout(network, event.dossier(dossiers), event);
  });
  std::stable_sort(view.events.begin(), view.events.end(), [&](const SpanEvent& a, const SpanEvent& b) {
    return a.date != b.date ? a.date < b.date : dossiers[a.index].event.id < dossiers[b.index].event.id;
  });
  const auto day = [&](const LeftOutSession& one) {
    return dossiers[one.event].event.sessions[one.session].date();
  };
  std::stable_sort(view.left_out.begin(), view.left_out.end(),
                   [&](const LeftOutSession& a, const LeftOutSession& b) { return day(a) < day(b); });
  return view;
}

std::vector<bool> members_known(const model::Network& network, const Dossier& dossier,
                                const std::vector<SessionIndex>& sessions) {
  std::vector<bool> known(network.structures.size());
  for (const SessionIndex i : sessions)
    for (const NamedPresence& one : presence(network, dossier.event.sessions[i]).in_order)
      if (one.listed && one.role == model::Role::member) known[*one.listed] = true;
  for (const model::StructureIndex i : dossier.event.seen) {
    if (i >= known.size()) continue;
    for (const SessionIndex s : sessions)
      if (network.structures[i].is_member(dossier.event.sessions[s].date())) known[i] = true;
  }
  return known;
}

void narrow(SpanView& view, const model::Network& network, std::span<const Dossier> dossiers,
            const std::vector<bool>& chosen, Date today) {
  const model::Network those = narrowed(network, chosen);
  on_all_cores(view.events.size(), [&](std::size_t of) {
    SpanEvent& event = view.events[of];
    event.part = narrowed(network, event.dossier(dossiers), chosen);
    EventFigures figures = event_figures(those, *event.part, today);
    figures.people = event.figures.people;
    figures.each_once = event.figures.each_once;
    for (std::size_t i = 0; i < figures.sessions.size(); ++i) {
      figures.sessions[i].people = event.figures.sessions[i].people;
      figures.sessions[i].quorum = event.figures.sessions[i].quorum;
    }
    event.figures = std::move(figures);
    event.turnout.reset();
    add_turnout(those, *event.part, event);
  });
}

}  // namespace aliso::figures
