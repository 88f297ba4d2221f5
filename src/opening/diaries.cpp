// A look at one name in events/; a calendar written before is read as any program would.
// The journal, and that calendar, are what remembers the names of before.
#include "opening/diaries.h"

#include <algorithm>
#include <map>
#include <set>

#include "figures/journal.h"
#include "files/reading.h"
#include "format/content_lines.h"
#include "model/names.h"
#include "opening/journals.h"

namespace aliso::opening {

namespace {

/// The UIDs of a calendar's events, each once.
std::set<std::string> event_uids(std::string_view calendar) {
  std::set<std::string> uids;
  bool in_event = false;
  for (const format::ContentLine& line : format::content_lines(calendar)) {
    if (line.name == "BEGIN" || line.name == "END") in_event = line.name == "BEGIN" && line.value == "VEVENT";
    if (in_event && line.name == "UID") uids.insert(format::text_value(line.value));
  }
  return uids;
}

}  // namespace

std::string diary_stem(const Opening& opening, const model::Dossier& dossier) {
  std::string stem = figures::first_stem(dossier);
  return opening.folder->has_event(stem) ? dossier.event.id : stem;
}

std::optional<std::string> event_known_as(Opening& opening, std::string_view name) {
  if (!model::is_stem(name)) return std::nullopt;
  if (opening.folder->has_event(name)) return std::string(name);
  std::set<std::string> found;
  const std::string folded = model::folded(name);
  for (const std::string& stem : opening.folder->events(opening.found))
    if (model::folded(stem) == folded) found.insert(stem);
  if (found.empty() && opening.folder->has_folder("journal", opening.found)) {
    for (const std::string& journal : opening.folder->journals(opening.found)) {
      const auto event = opening.folder->event_of_journal(journal);
      if (!event) continue;
      const auto lines = read_journal(opening, journal);
      if (std::any_of(lines.begin(), lines.end(),
                      [name](const auto& line) { return event_of_key(line.key) == name; }))
        found.insert(*event);
    }
  }
  if (found.size() != 1) return std::nullopt;
  return *found.begin();
}

void say_lost_sessions(Opening& opening, std::span<const model::Dossier> dossiers,
                       std::span<const std::string> stems, std::string_view domain,
                       const std::filesystem::path& file) {
  std::string bytes;
  if (opening.folder->disk().read(file, bytes).end != files::Read::End::done) return;
  std::map<std::string_view, const model::Event*> events;
  for (std::size_t i = 0; i < dossiers.size(); ++i) events.emplace(stems[i], &dossiers[i].event);
  for (const std::string& uid : event_uids(bytes)) {
    const auto dot = uid.find('.'), at = uid.find('@');
    if (dot >= at || at == std::string::npos || std::string_view(uid).substr(at + 1) != domain) continue;
    const auto found = events.find(std::string_view(uid).substr(0, dot));
    const std::string id = uid.substr(dot + 1, at - dot - 1);
    // With another point it is a day of work; what is no id was never written by us.
    if (found == events.end() || id.empty() || id.find('.') != std::string::npos) continue;
    const auto& sessions = found->second->sessions;
    if (std::any_of(sessions.begin(), sessions.end(), [&id](const auto& one) { return one.id == id; }))
      continue;
    opening.found.add({"exported-session",
                       diagnostics::Severity::notice,
                       found->second->title_at,
                       static_cast<std::uint32_t>(found->second->title.size()),
                       {{"id", id}, {"file", files::shown_path(file)}}});
  }
}

}  // namespace aliso::opening
