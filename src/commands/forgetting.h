// What privacy forget and privacy due do alike: show what will change, ask, write it under the locks.
// Without --yes nothing is locked while a person reads; each file must then still be as it was shown.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "opening/forgetting.h"
#include "program/run.h"

namespace aliso::commands {

/// What is to change in a network.
struct Removal {
  std::vector<opening::Rewrite> files;  ///< in the order to write them: the contacts last
  std::set<std::string> addresses;      ///< of those who asked for it: noted in journal/forgotten
};

/// Opens the network; with `locked`, under the locks of its folders from before anything is read. False where
/// that failed, or something is wrong in it: `opening.found` says so.
bool open_to_change(program::Run& run, opening::Opening& opening, std::optional<opening::FolderLocks>& locks,
                    bool locked);

/// Takes those locks, once a person has agreed to what was shown.
bool take_locks(opening::Opening& opening, std::optional<opening::FolderLocks>& locks);

/// Whether the person says yes to that question, on a terminal; else how to say it is said.
bool agreed_to(program::Run& run, std::string_view question);

/// Writes all, the contacts last and, before them, who asked for it. False and the reason in `opening.found`
/// where one failed: what is written stays, and the same again goes on from there.
bool carry_out(opening::Opening& opening, const Removal& removal, model::Date on,
               const opening::FolderLocks& locks);

/// What changes in each file, as a unified diff.
std::string shown_diff(const Removal& removal);

/// The files that were changed, a line each.
std::string told_of(const program::Run& run, const Removal& removal);

}  // namespace aliso::commands
