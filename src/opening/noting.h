// Noting in a person's file, as answer, call and attend do: whom it is about, when, where it goes.
// What is typed is understood first; then the file is read, added to, read again and put in its place.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/names.h"
#include "opening/opening.h"
#include "yaml/append.h"

namespace aliso::opening {

/// The structure that the word names: an id, or a spelling that folds to one. Throws UsageError with the
/// nearest ones.
model::StructureIndex wanted_structure(const program::Run& run, const load::Names& names,
                                       std::string_view word);

/// The session of that id, name or day (2026-12-10). Throws UsageError that lists the sessions.
model::SessionIndex wanted_session(const program::Run& run, const model::Event& event, std::string_view word);
/// Their ids with their days, a line each, for a usage error.
std::string listed_sessions(const model::Event& event);

/// For each word the contact of that id, or the one whose id or name folds like it; their places among the
/// structure's contacts, each once. Throws UsageError that lists them.
std::vector<std::uint32_t> wanted_contacts(const program::Run& run, const model::Structure& structure,
                                           std::span<const std::string> typed);

/// The count of an option as it is to be written: 2, 35-40, 10+. Throws UsageError for any other text and
/// for 0.
model::Count wanted_people(const program::Run& run, std::string_view word,
                           std::string_view option = "--people");

/// The day of `--date`, else that of the run, which is settled once the network is open. Throws UsageError.
model::Date wanted_date(const program::Run& run, const std::optional<std::string>& date);

/// Throws UsageError where the text of an option is not UTF-8.
void wanted_text(const program::Run& run, std::string_view option, std::string_view text);

/// What is to be added, and where.
struct Note {
  yaml::ListAt where;
  yaml::Item item;
};

/// What was added: one thing or many, in one write.
struct Noted {
  struct Line {
    std::uint32_t number = 0;  ///< of the new item, from 1
    std::string item;          ///< on one line
  };
  std::filesystem::path path;
  std::vector<Line> lines;  ///< in the order of the notes
  std::string before;       ///< the whole file, as it was
  std::string after;        ///< and as it is now
};

/// Reads a tree into the model: what can't be read as it stands, and what contradicts something else.
using Look = std::function<void(const yaml::Tree& tree, diagnostics::Diagnostics& wrong,
                                diagnostics::Diagnostics& contradictions)>;
/// What to add to the file whose tree was looked at last, to one list of it or to several; nothing where
/// there is nothing to add. May throw UsageError.
using Make = std::function<std::vector<Note>(const yaml::Tree& tree)>;

/// Whether the file is changed, or only what it would be is told.
enum class Write { file, nothing };

/// Adds all that `make` says to the file, or nothing: under the network's lock, in one write, looked at once
/// before and once after. `command` is who holds the lock. Nothing where nothing was added; the reason is in
/// `opening.found` unless `make` gave nothing. `Write::nothing`: the same without a lock, and the disk stays
/// as it is.
std::optional<Noted> note(Opening& opening, const std::filesystem::path& path, std::string_view command,
                          const Look& look, const Make& make, Write write = Write::file);

/// "noted in events/soiree.yaml, line 12: vasi: 2", a line each.
std::string told(const program::Run& run, const Noted& noted);

/// The event of that stem alone, without its invitations; nothing and the reason in `opening.found`.
std::optional<model::Event> read_event(Opening& opening, const load::Names& names, const std::string& stem);

}  // namespace aliso::opening
