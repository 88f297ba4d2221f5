// Which events can matter for what is due today.
// The name is asked first, the disk only for the few that remain.
#include "opening/near_events.h"

#include <set>

#include "figures/copied.h"
#include "figures/near.h"
#include "opening/journals.h"

namespace aliso::opening {

std::vector<std::string> near_events(const program::Run& run, Opening& opening,
                                     const std::optional<std::string>& wanted) {
  const auto& limits = opening.network->limits;
  if (wanted && !limits) return {*wanted};
  std::vector<std::string> result;
  const bool invitations = opening.folder->has_folder("invitations", opening.found);
  for (const std::string& stem : opening.folder->events(opening.found)) {
    const bool near = invitations && figures::may_be_near(stem, run.today, limits ? limits->per_days : 0) &&
                      run.disk.is_there(opening.folder->invitation(stem));
    if (near || stem == wanted) result.push_back(stem);
  }
  return result;
}

namespace {

/// Events of whose names journals speak that are not opened: a journal may be a copy of theirs.
void open_those_copied(const program::Run& run, Opening& opening, std::vector<model::Dossier>& events) {
  std::set<std::string, std::less<>> opened, others;
  for (const model::Dossier& dossier : events) opened.insert(dossier.event.id);
  for (const model::Dossier& dossier : events)
    for (const model::JournalEntry& line : dossier.journal)
      if (const auto stem = event_of_key(line.key); !opened.contains(stem)) others.emplace(stem);
  std::erase_if(others, [&opening](const std::string& stem) { return !opening.folder->has_event(stem); });
  if (others.empty()) return;
  const std::vector<std::string> stems(others.begin(), others.end());
  for (model::Dossier& dossier : open_events(run, opening, stems)) events.push_back(std::move(dossier));
}

}  // namespace

bool is_ahead(const model::Event& event, model::Date today) {
  return std::any_of(event.sessions.begin(), event.sessions.end(), [today](const model::Session& session) {
    return session.span.last.value_or(session.date()) >= today;
  });
}

NearEvents open_near_events(const program::Run& run, Opening& opening,
                            const std::optional<std::string>& wanted) {
  NearEvents near;
  near.events = open_events(run, opening, near_events(run, opening, wanted));
  open_those_copied(run, opening, near.events);
  for (const figures::Copied& one : figures::copied_journals(near.events))
    near.events[one.copy].journal_copied = true;
  near.lost = lost_journals(opening);
  mark_lost(near.lost, near.events);
  for (std::size_t i = 0; i < near.events.size(); ++i)
    if (near.events[i].event.id == wanted) near.wanted = i;
  return near;
}

}  // namespace aliso::opening
