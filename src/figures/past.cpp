// What is to come and what is past.
// An event that was cancelled wholly is neither.
#include "figures/past.h"

#include <algorithm>

#include "model/names.h"

namespace aliso::figures {

using model::Date;
using model::Dossier;
using model::SessionIndex;

std::vector<SessionIndex> kept_sessions(const model::Event& event) {
  std::vector<SessionIndex> kept;
  for (SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (!event.sessions[i].cancelled) kept.push_back(i);
  return kept;
}

Date first_of(const model::Event& event, const std::vector<SessionIndex>& sessions) {
  Date first = event.sessions[sessions.front()].date();
  for (const SessionIndex i : sessions) first = std::min(first, event.sessions[i].date());
  return first;
}

Date last_of(const model::Event& event, const std::vector<SessionIndex>& sessions) {
  Date last = event.sessions[sessions.front()].date();
  for (const SessionIndex i : sessions) last = std::max(last, event.sessions[i].date());
  return last;
}

std::optional<Ahead> ahead(std::span<const Dossier> dossiers, std::size_t event, Date today) {
  const model::Event& of = dossiers[event].event;
  Ahead coming{.event = event, .first = today};
  for (const SessionIndex i : kept_sessions(of)) {
    if (of.sessions[i].date() >= today)
      coming.sessions.push_back(i);
    else
      ++coming.held;
  }
  if (coming.sessions.empty()) return std::nullopt;
  coming.first = first_of(of, coming.sessions);
  coming.days = (coming.first - today).count();
  return coming;
}

std::optional<Ahead> next_ahead(std::span<const Dossier> dossiers, Date today) {
  std::optional<Ahead> next;
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    auto one = ahead(dossiers, i, today);
    if (!one) continue;
    const bool sooner = !next || one->first < next->first ||
                        (one->first == next->first && dossiers[i].event.id < dossiers[next->event].event.id);
    if (sooner) next = std::move(one);
  }
  return next;
}

PastEvents past_events(std::span<const Dossier> dossiers, Date before, Date today,
                       const std::optional<std::string>& kind) {
  PastEvents past;
  const std::string wanted = kind ? model::short_name(*kind) : "";
  std::vector<std::pair<Date, std::size_t>> noted;
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    const model::Event& event = dossiers[i].event;
    if (kind && model::short_name(event.kind) != wanted) continue;
    const std::vector<SessionIndex> sessions = kept_sessions(event);
    if (sessions.empty()) continue;
    const Date last = last_of(event, sessions);
    if (last >= before || last > today) continue;
    if (std::all_of(sessions.begin(), sessions.end(),
                    [&event](SessionIndex s) { return event.sessions[s].present.has_value(); }))
      noted.emplace_back(last, i);
    else
      past.skipped.push_back(i);
  }
  const auto by_id = [dossiers](std::size_t a, std::size_t b) {
    return dossiers[a].event.id < dossiers[b].event.id;
  };
  std::sort(noted.begin(), noted.end(), [&by_id](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : by_id(a.second, b.second);
  });
  for (const auto& [last, i] : noted) past.noted.push_back(i);
  std::sort(past.skipped.begin(), past.skipped.end(), by_id);
  return past;
}

}  // namespace aliso::figures
