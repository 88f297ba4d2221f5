// Whatever the files name and no structure is called is found by reading them: `unknown-structure`.
// That a file is read twice costs nothing that counts: the run ends with an error, or adds a guest.
#include "opening/not_guests.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "files/reading.h"
#include "load/load.h"
#include "model/names.h"

namespace aliso::opening {

namespace {

namespace fs = std::filesystem;
using diagnostics::Diagnostic;
using diagnostics::Diagnostics;

constexpr std::string_view unknown = "unknown-structure";

std::string argument(const Diagnostic& diagnostic, std::string_view name) {
  for (const auto& [key, value] : diagnostic.args)
    if (const auto* text = std::get_if<std::string>(&value); text && key == name) return *text;
  return {};
}

/// The name, folded, that a remedy proposes as an outside structure's; empty where it proposes none.
std::string proposed(const Diagnostic& diagnostic) {
  const bool so = diagnostic.name == unknown && argument(diagnostic, "near") == "none" &&
                  argument(diagnostic, "where") == "present";
  return so ? model::folded(argument(diagnostic, "name")) : "";
}

/// Where a name that no structure has stands.
struct NamedIn {
  std::map<std::string, std::string> events;  ///< by stem, the events' files that have it
  std::string
      for_certain;  ///< invitations or a journal that have it, where no outside structure stands; or none
};

/// What all files say of names that no structure has.
struct AllNames {
  std::map<std::string, NamedIn> names;     ///< by the name, folded
  std::set<std::string> guests;             ///< names that are written as an outside structure's, folded
  std::map<std::string, model::Date> last;  ///< by stem, each event's last day
  model::Date noted = model::Date::min();   ///< the last day of which it is noted who came

  /// What an event's file names; what its invitations do is known for certain, whatever the event.
  void add(const Diagnostics& found, const std::string& stem, const std::string& file, bool invitations) {
    for (const Diagnostic& one : found.all()) {
      if (one.name != unknown) continue;
      NamedIn& in = names[model::folded(argument(one, "name"))];
      if (invitations)
        in.for_certain = file;
      else
        in.events.emplace(stem, file);
    }
  }

  void add(const model::Event& event, const std::string& stem) {
    for (const model::Session& session : event.sessions) {
      model::Date& day = last.try_emplace(stem, session.date()).first->second;
      day = std::max(day, session.date());
      if (session.present) noted = std::max(noted, session.date());
      for (const auto* lines : {&session.present, &session.excused}) {
        if (!*lines) continue;
        for (const model::Attendance& line : **lines)
          if (line.kind == model::Attendance::Kind::guest) guests.insert(model::folded(line.guest));
      }
    }
  }

  /// Whether the name in that event's file was a structure's when it was written.
  [[nodiscard]] bool known(const std::string& name, const std::string& stem) const {
    const auto in = names.find(name);
    if (in == names.end()) return false;
    if (!in->second.for_certain.empty() || in->second.events.size() > in->second.events.count(stem))
      return true;
    const auto day = last.find(stem);
    return day != last.end() && day->second < noted && !guests.contains(name);
  }
};

/// Reads one event's files, and says nothing of what is wrong in them.
void read(Opening& opening, const load::Names& names, const std::string& stem, AllNames& all) {
  const files::NetworkFolder& folder = *opening.folder;
  const ShownNames shown(folder.root);
  diagnostics::Sources sources;
  std::optional<model::Event> event;
  const auto opened = [&](const fs::path& path, Diagnostics& found) -> std::optional<std::uint32_t> {
    const auto file = sources.add(stem);
    if (!folder.disk().is_there(path) || !files::read_into(folder.disk(), file, path, sources, found))
      return std::nullopt;
    return file;
  };
  Diagnostics in_event;
  if (const auto file = opened(folder.event(stem), in_event)) {
    if (const auto tree = yaml::read(sources, *file, in_event))
      event = load::event(*tree, stem, names, in_event);
    all.add(in_event, stem, shown(folder.event(stem)), false);
  }
  if (event) all.add(*event, stem);
  Diagnostics in_invitations;
  if (const auto file = opened(folder.invitation(stem), in_invitations)) {
    if (const auto tree = yaml::read(sources, *file, in_invitations))
      load::invitations(*tree, names, event ? &*event : nullptr, in_invitations);
    all.add(in_invitations, stem, shown(folder.invitation(stem)), true);
  }
  Diagnostics in_journal;
  const auto file = opened(folder.journal(stem), in_journal);
  if (!file) return;
  for (const model::JournalEntry& line : load::journal(sources, *file, names, in_journal))
    if (!line.structure && !line.two_structures)
      all.names[model::folded(line.structure_id)].for_certain = shown(folder.journal(stem));
}

AllNames in_all_files(Opening& opening, const load::Names& names) {
  AllNames result;
  Diagnostics unsaid;
  for (const std::string& stem : opening.folder->events(unsaid)) read(opening, names, stem, result);
  return result;
}

}  // namespace

void not_as_guests(Opening& opening, const load::Names& names, std::span<const std::string> stems,
                   std::span<Diagnostics> found) {
  std::optional<AllNames> named;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& all = found[i].all();
    if (std::none_of(all.begin(), all.end(), [](const Diagnostic& one) { return !proposed(one).empty(); }))
      continue;
    if (!named) named = in_all_files(opening, names);
    Diagnostics told;
    for (Diagnostic one : all) {
      const std::string name = proposed(one);
      if (!name.empty() && named->known(name, stems[i])) {
        for (auto& [key, value] : one.args)
          if (key == "where") value = "other";
      }
      told.add(std::move(one));
    }
    found[i] = std::move(told);
  }
}

std::optional<std::string> named_as_structure(Opening& opening, const load::Names& names,
                                              std::string_view name) {
  const AllNames all = in_all_files(opening, names);
  const auto in = all.names.find(model::folded(name));
  if (in == all.names.end()) return std::nullopt;
  if (!in->second.for_certain.empty()) return in->second.for_certain;
  if (!in->second.events.empty()) return in->second.events.begin()->second;
  return std::nullopt;
}

}  // namespace aliso::opening
