// From trees to the model: every key checked, every reference resolved, every mistake reported.
// A function returns nothing only when nothing could be read; the reasons are in Diagnostics.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "load/names.h"
#include "model/event.h"
#include "model/invitations.h"
#include "model/journal.h"
#include "model/network.h"
#include "yaml/tree.h"

namespace aliso::load {

// Where a function added errors, what it returns is good for reading the files that refer to it, so that
// their mistakes are found in the same run, and for nothing else: a session without a readable date, say,
// has one made up. No figures, no checks.

// From a tree that is not whole nothing is said to be missing, and what refers to it is not said to be
// unknown.

/// aliso.yaml, structures.yaml and contacts.yaml; nullptr where there is no such file.
std::optional<model::Network> network(const yaml::Tree& settings, const yaml::Tree* structures,
                                      const yaml::Tree* contacts, diagnostics::Diagnostics& diagnostics);
/// The same where nothing stands in contacts.yaml.
std::optional<model::Network> network(const yaml::Tree& settings, const yaml::Tree* structures,
                                      diagnostics::Diagnostics& diagnostics);

/// events/STEM.yaml; structures are looked up in `names` (a network converts to it; to read many files,
/// make it once).
std::optional<model::Event> event(const yaml::Tree& tree, std::string_view stem, const Names& names,
                                  diagnostics::Diagnostics& diagnostics);

/// invitations/STEM.yaml of that event; nullptr: its sessions are not all known.
std::optional<model::Invitations> invitations(const yaml::Tree& tree, const Names& names,
                                              const model::Event* event,
                                              diagnostics::Diagnostics& diagnostics);

/// journal/STEM.jsonl: lines in file order. A cut last line is a warning, any other bad line an error.
std::vector<model::JournalEntry> journal(const diagnostics::Sources& sources, std::uint32_t file,
                                         const Names& names, diagnostics::Diagnostics& diagnostics);

/// The entry of one line; nothing where it is none.
std::optional<model::JournalEntry> journal_entry(std::string_view line, const Names& names);

/// The journal's bytes; of the entries that `goes` is true of, `contact` and the contact in the key are "-"
/// (or
/// "-2", "-3" where another message has that key), and all else is as it was.
std::string journal_without(std::string_view bytes, const Names& names,
                            const std::function<bool(const model::JournalEntry&)>& goes);

/// The line of an entry as `journal` reads it, its keys in a fixed order so that it can be read by eye;
/// without a line feed.
std::string journal_line(const model::JournalEntry& entry);

}  // namespace aliso::load
