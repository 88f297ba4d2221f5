// Events and journals first: while the contact is there, the same command finds what is left to do.
// Who asked for it is noted before the contact goes, and never without it.
#include "commands/forgetting.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "views/diff.h"

namespace aliso::commands {

namespace {

/// The folders whose files may change, beside the network's own.
constexpr std::string_view forgetting_rooms[] = {"events", "invitations"};
constexpr std::string_view holder = "privacy";

}  // namespace

bool open_to_change(program::Run& run, opening::Opening& opening, std::optional<opening::FolderLocks>& locks,
                    bool locked) {
  diagnostics::Diagnostics found;
  const auto folder = locked ? files::find_network(run.disk, run.directory, found) : std::nullopt;
  if (folder) locks = opening::FolderLocks::take(*folder, forgetting_rooms, holder, found);
  if (!found.has_errors()) opening = opening::open_network(run);
  opening.found.append(std::move(found));
  return !opening.failed();
}

bool take_locks(opening::Opening& opening, std::optional<opening::FolderLocks>& locks) {
  locks = opening::FolderLocks::take(*opening.folder, forgetting_rooms, holder, opening.found);
  return locks.has_value();
}

bool agreed_to(program::Run& run, std::string_view question) {
  const bool on_terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  if (!on_terminal) {
    run.out << run.terminal.say("forget.without-yes") << '\n';
    return false;
  }
  run.out << question << ' ' << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  if (!answer.empty() && run.terminal.say("send.yes-letters").find(answer.front()) != std::string::npos)
    return true;
  run.out << run.terminal.say("forget.left") << '\n';
  return false;
}

bool carry_out(opening::Opening& opening, const Removal& removal, model::Date on,
               const opening::FolderLocks& locks) {
  const auto& root = opening.folder->root;
  std::vector<opening::Rewrite> before, contacts;
  for (const opening::Rewrite& one : removal.files)
    (one.path.parent_path() == root ? contacts : before).push_back(one);
  if (!opening::rewrite(opening, before)) return false;
  if (!removal.addresses.empty() && !opening::note_forgotten(opening, removal.addresses, on, locks.of_root()))
    return false;
  return opening::rewrite(opening, contacts);
}

std::string shown_diff(const Removal& removal) {
  std::string text;
  for (const opening::Rewrite& one : removal.files)
    text += views::unified_diff(one.shown, one.before, one.after);
  return text;
}

std::string told_of(const program::Run& run, const Removal& removal) {
  std::string text;
  for (const opening::Rewrite& one : removal.files)
    text += run.terminal.say("forget.changed", {{"file", one.shown}}) + "\n";
  return text;
}

}  // namespace aliso::commands
