// Selecting by days; how many are to be told is what `remind` would list on the wave's day.
// A draft is looked at as what it will be: a calendar of work is there to see ahead.
#include "figures/agenda.h"

#include <algorithm>
#include <set>

#include "figures/ask.h"
#include "figures/due.h"
#include "figures/occasions.h"

namespace aliso::figures {

using model::Date;

namespace {

bool takes_place(const model::Event& event) {
  return std::any_of(event.sessions.begin(), event.sessions.end(),
                     [](const model::Session& session) { return !session.cancelled; });
}

/// How many structures the messages of the occasion are due for; what a journal in disorder holds back is to
/// be sent once it is mended.
std::int64_t structures_due(std::span<const Message> messages, std::size_t wave, const Occasion& occasion) {
  std::set<model::StructureIndex> structures;
  for (const Message& message : messages)
    if (message.wave == wave && message.session == occasion.session && message.since == occasion.since &&
        (message.due() || message.why == Why::unsettled))
      structures.insert(message.structure);
  return static_cast<std::int64_t>(structures.size());
}

/// Whether whom the wave is for is told by sessions that are yet to be held.
bool depends_on_what_comes(const model::Wave& wave, const Occasion& occasion, const model::Event& event,
                           Date today) {
  if (occasion.before || wave.only.empty()) return false;
  return std::any_of(occasion.sessions.begin(), occasion.sessions.end(), [&](model::SessionIndex i) {
    return event.sessions[i].span.last.value_or(event.sessions[i].date()) >= today;
  });
}

}  // namespace

Date year_before(Date day) {
  std::chrono::year_month_day date(day);
  date -= std::chrono::years(1);
  return date.ok() ? Date(date) : Date(date.year() / date.month() / std::chrono::last);
}

std::vector<AgendaSession> agenda_sessions(std::span<const model::Dossier> dossiers, const model::Span& span,
                                           Date today) {
  std::vector<AgendaSession> result;
  for (std::size_t e = 0; e < dossiers.size(); ++e) {
    const model::Event& event = dossiers[e].event;
    const auto& invitations = dossiers[e].invitations;
    const auto answer_by = invitations ? deadline(*invitations, today) : std::nullopt;
    for (model::SessionIndex i = 0; i < event.sessions.size(); ++i) {
      const model::Session& session = event.sessions[i];
      if (!session.span.overlaps(span)) continue;
      const bool to_answer = !session.cancelled && session.date() >= today;
      result.push_back({e, i, to_answer ? answer_by : std::nullopt});
    }
  }
  return result;
}

std::vector<AgendaWave> agenda_waves(const model::Network& network, std::span<const model::Dossier> dossiers,
                                     const model::Span& span, Date today) {
  std::vector<model::Dossier> events(dossiers.begin(), dossiers.end());
  for (model::Dossier& dossier : events) dossier.event.draft = false;
  std::vector<AgendaWave> result;
  for (std::size_t e = 0; e < events.size(); ++e) {
    if (!events[e].invitations) continue;
    const auto& waves = events[e].invitations->waves;
    for (std::size_t w = 0; w < waves.size(); ++w) {
      for (const Occasion& occasion : occasions(waves[w], *events[e].invitations, events[e].event)) {
        if (occasion.cancelled || !span.contains(occasion.since)) continue;
        AgendaWave& one = result.emplace_back(AgendaWave{e, w, occasion.session, occasion.since, {}});
        if (depends_on_what_comes(waves[w], occasion, events[e].event, today)) continue;
        one.structures =
            structures_due(due_messages(network, events, std::max(occasion.since, today), e), w, occasion);
        if (occasion.since < today && one.structures == 0) result.pop_back();
      }
    }
  }
  return result;
}

std::vector<AgendaAnswers> agenda_answers(std::span<const model::Dossier> dossiers, const model::Span& span) {
  std::vector<AgendaAnswers> result;
  for (std::size_t e = 0; e < dossiers.size(); ++e) {
    const auto& invitations = dossiers[e].invitations;
    if (!invitations || !invitations->answer_by || !takes_place(dossiers[e].event)) continue;
    if (span.contains(*invitations->answer_by)) result.push_back({e, *invitations->answer_by});
  }
  return result;
}

}  // namespace aliso::figures
