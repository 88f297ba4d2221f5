// Taking people out of a network's files, and leaving every figure: which files change, and how.
// The order is what makes a killed run harmless: events, journals, then the contacts, by which they are
// found.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/dossier.h"
#include "model/forgotten.h"
#include "opening/contacts.h"
#include "opening/rewriting.h"
#include "opening/unnamed.h"

namespace aliso::opening {

/// A journal, of an event or of none.
struct OpenedJournal {
  std::string stem;
  std::vector<model::JournalEntry> lines;
};

/// Everything of a network that a person may stand in, opened and checked.
struct Whole {
  std::vector<model::Dossier> dossiers;  ///< of all events
  std::vector<OpenedJournal> journals;   ///< all of them
};

/// Nothing where something is wrong in it: half a network is not changed. Needs `opening.network`.
std::optional<Whole> open_whole(const program::Run& run, Opening& opening);

/// The contacts as the files have them: by structure and id.
People people_of(const model::Network& network, std::span<const ContactAt> contacts);

/// The files that change where these people go, in the order to write them. `last`: of the files of contacts
/// the one that this contact stands in is the last. Nothing and the reason in `opening.found` where one can't
/// be changed.
std::optional<std::vector<Rewrite>> without_people(Opening& opening, const load::Names& names,
                                                   const Whole& whole, const People& people,
                                                   std::optional<ContactAt> last);

/// Reads a file's bytes and adds what they become to `files`, unless they stay. `change` gives the new bytes,
/// or nothing where no way was found: then false, and `opening.found` says so.
bool add_rewrite(Opening& opening, const std::filesystem::path& path,
                 const std::function<std::optional<std::string>(const std::string& bytes)>& change,
                 std::vector<Rewrite>& files);

/// journal/forgotten of the network.
std::filesystem::path forgotten_path(const Opening& opening);

/// Who asked to be forgotten; nothing where the file isn't there.
std::vector<model::Forgotten> read_forgotten(Opening& opening);

/// Notes in journal/forgotten that whoever has these addresses asked for it on that day, once each. False and
/// the reason in `opening.found` where that failed.
bool note_forgotten(Opening& opening, const std::set<std::string>& addresses, model::Date on,
                    const files::Lock& lock);

}  // namespace aliso::opening
