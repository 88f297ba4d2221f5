// What is computed of one event, or of several as if they were one.
// Cancelled sessions are listed and count nowhere.
#include "figures/figures.h"

#include <algorithm>
#include <map>

#include "figures/answers.h"
#include "figures/bound.h"
#include "figures/distinct.h"

namespace aliso::figures {

using model::Count;

namespace {

/// Whether certainly nobody of a role came twice: one session only has any, or all structures that
/// came are distinct.
bool role_once(const std::vector<const SessionFigures*>& sessions, MaybeCount ByRole::*structures,
               MaybeCount People::*people, const MaybeCount& distinct) {
  int with_any = 0;
  Count total = 0;
  for (const SessionFigures* session : sessions) {
    const Count& structure_count = *(session->structures.*structures);
    if (!(session->people.*people)->is_zero() || !structure_count.is_zero()) ++with_any;
    total += structure_count;
  }
  return with_any <= 1 || (distinct && total.max() && distinct->min() >= *total.max());
}

/// Whether a structure known by name came as two roles: it left or joined between two sessions, and its
/// people may be the same.
bool role_changed(const model::Network& network, std::span<const model::Dossier> events) {
  std::map<model::StructureIndex, model::Role> roles;
  for (const model::Dossier& dossier : events) {
    for (const model::Session& session : dossier.event.sessions) {
      if (session.cancelled || !session.present) continue;
      for (const model::Attendance& line : *session.present) {
        if (line.kind != model::Attendance::Kind::structure || line.structure >= network.structures.size())
          continue;
        const model::Role role = network.structures[line.structure].role_on(session.date());
        if (roles.emplace(line.structure, role).first->second != role) return true;
      }
    }
  }
  return false;
}

std::optional<bool> each_once(const std::vector<const SessionFigures*>& sessions, const ByRole& distinct) {
  if (sessions.size() == 1) return true;
  if (sessions.empty()) return std::nullopt;
  for (const SessionFigures* session : sessions)
    if (!session->noted) return std::nullopt;
  // Where one alone had anybody, nobody came to two.
  const auto anybody = [](const SessionFigures* session) { return session->people.everyone->max() != 0; };
  if (std::count_if(sessions.begin(), sessions.end(), anybody) < 2) return true;
  for (const SessionFigures* session : sessions)
    if (!session->people.general->is_zero() || !session->people.without_role.is_zero()) return false;
  return role_once(sessions, &ByRole::member, &People::member, distinct.member) &&
         role_once(sessions, &ByRole::partner, &People::partner, distinct.partner) &&
         role_once(sessions, &ByRole::host, &People::host, distinct.host) &&
         role_once(sessions, &ByRole::guest, &People::guest, distinct.guest);
}

}  // namespace

EventFigures together(const model::Network& network, std::span<const model::Dossier> events,
                      model::Date today) {
  EventFigures result;
  std::vector<model::Date> days;
  for (const model::Dossier& dossier : events) {
    const AnswerLines answers(dossier.invitations);
    for (model::SessionIndex i = 0; i < dossier.event.sessions.size(); ++i) {
      result.sessions.push_back(session_figures(network, dossier, answers, i, today));
      if (!dossier.event.sessions[i].cancelled) days.push_back(dossier.event.sessions[i].date());
    }
  }
  std::vector<const SessionFigures*> counting;
  std::vector<People> people;
  bool noted = true;
  for (const SessionFigures& session : result.sessions) {
    if (session.status == SessionStatus::cancelled) continue;
    counting.push_back(&session);
    people.push_back(session.people);
    noted = noted && session.noted;
  }
  result.members = counting.size() == 1 ? counting.front()->members : members_over(network, days);
  result.announced = distinct_announced(network, events, result.members);
  result.distinct = distinct(network, events, result.members);
  result.people = sum(people);
  result.each_once = each_once(counting, result.distinct);
  if (result.each_once == true && role_changed(network, events)) result.each_once = false;
  if (noted && result.distinct.member && result.members && result.members->min() > 0)
    result.reach = Ratio{*result.distinct.member, *result.members, true};
  return result;
}

EventFigures event_figures(const model::Network& network, const model::Dossier& dossier, model::Date today) {
  return together(network, std::span(&dossier, 1), today);
}

}  // namespace aliso::figures
