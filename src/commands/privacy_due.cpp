// aliso privacy due: what `keep` says has been kept long enough, listed, or with --yes taken out.
// For cron: nothing is asked. Nobody asked to be forgotten here, so nobody is noted as if they had.
#include <algorithm>
#include <ostream>

#include "commands/command.h"
#include "commands/forgetting.h"
#include "commands/privacy.h"
#include "figures/kept_long.h"
#include "figures/retention.h"
#include "load/load.h"
#include "words/dates.h"

namespace aliso::commands {

namespace {

/// What is over, and whose clock can't be told.
struct Due {
  std::vector<figures::ContactClock> contacts;
  std::vector<figures::ContactClock> undated;
  std::vector<std::pair<const model::Dossier*, std::vector<std::size_t>>> calls;
  std::vector<std::pair<const opening::OpenedJournal*, std::set<std::string>>> messages;

  [[nodiscard]] bool nothing() const { return contacts.empty() && calls.empty() && messages.empty(); }
};

Due due_on(model::Date today, const model::Network& network, const opening::Whole& whole) {
  Due due;
  for (const figures::ContactClock& clock : figures::contact_clocks(network, whole.dossiers, today)) {
    if (clock.over(today)) due.contacts.push_back(clock);
    if (network.keep.contacts && clock.state == figures::ContactClock::State::unknown)
      due.undated.push_back(clock);
  }
  for (const model::Dossier& dossier : whole.dossiers) {
    if (!dossier.invitations) continue;
    if (auto calls = figures::calls_over(*dossier.invitations, network.keep, today); !calls.empty())
      due.calls.emplace_back(&dossier, std::move(calls));
  }
  for (const opening::OpenedJournal& journal : whole.journals) {
    if (auto keys = figures::messages_over(journal.lines, network.keep, today); !keys.empty())
      due.messages.emplace_back(&journal, std::move(keys));
  }
  return due;
}

opening::ContactAt place_of(const figures::ContactClock& clock) {
  return {clock.structure, clock.contact};
}

std::string listed(const Run& run, const Opening& opening, const Due& due) {
  const model::Network& network = *opening.network;
  const ShownNames shown(opening.folder->root);
  std::string text;
  const auto line = [&](std::string_view key, const words::Args& args) {
    text += run.terminal.say(key, args) + "\n";
  };
  for (const figures::ContactClock& clock : due.contacts)
    line("due.contact", {{"word", opening::written(network, place_of(clock))},
                         {"since", words::date(clock.since, run.terminal)},
                         {"ends", words::date(*clock.ends, run.terminal)}});
  for (const auto& [dossier, calls] : due.calls)
    line("due.calls", {{"file", shown(opening.folder->invitation(dossier->event.id))},
                       {"n", static_cast<std::int64_t>(calls.size())}});
  for (const auto& [journal, keys] : due.messages)
    line("due.messages", {{"file", shown(opening.folder->journal(journal->stem))},
                          {"n", static_cast<std::int64_t>(keys.size())}});
  for (const figures::ContactClock& clock : due.undated)
    line("due.undated", {{"word", opening::written(network, place_of(clock))}});
  return text;
}

/// The files without what is over. A journal may change for two reasons: one after the other, in one file.
std::optional<std::vector<opening::Rewrite>> without(Opening& opening, const load::Names& names,
                                                     const opening::Whole& whole, const Due& due) {
  std::vector<opening::ContactAt> people;
  for (const figures::ContactClock& clock : due.contacts) people.push_back(place_of(clock));
  std::vector<opening::Rewrite> files;
  for (const auto& [dossier, calls] : due.calls) {
    const auto change = [&calls = calls](const std::string& bytes) {
      return opening::calls_without_notes(
          bytes, [&calls](std::size_t call) { return std::binary_search(calls.begin(), calls.end(), call); });
    };
    if (!opening::add_rewrite(opening, opening.folder->invitation(dossier->event.id), change, files))
      return std::nullopt;
  }
  auto others = opening::without_people(opening, names, whole, opening::people_of(*opening.network, people),
                                        std::nullopt);
  if (!others) return std::nullopt;
  for (const auto& [journal, keys] : due.messages) {
    const auto goes = [&keys = keys](const model::JournalEntry& entry) { return keys.contains(entry.key); };
    const std::filesystem::path path = opening.folder->journal(journal->stem);
    const auto same =
        std::find_if(others->begin(), others->end(), [&](const auto& one) { return one.path == path; });
    if (same != others->end()) {
      same->after = load::journal_without(same->after, names, goes);
      continue;
    }
    const auto change = [&](const std::string& bytes) -> std::optional<std::string> {
      return load::journal_without(bytes, names, goes);
    };
    if (!opening::add_rewrite(opening, path, change, files)) return std::nullopt;
  }
  std::move(others->begin(), others->end(), std::back_inserter(files));
  return files;
}

bool keeps_all(const model::Keep& keep) {
  return !keep.contacts && !keep.calls && !keep.journal;
}

}  // namespace

int privacy_due(Run& run, const PrivacyAsked& asked) {
  Opening opening;
  std::optional<opening::FolderLocks> locks;
  if (!open_to_change(run, opening, locks, asked.yes)) return finish(run, opening);
  const auto whole = opening::open_whole(run, opening);
  if (!whole) return finish(run, opening);
  const Due due = due_on(run.today, *opening.network, *whole);
  const bool unset = keeps_all(opening.network->keep);
  if (due.nothing() && !run.quiet) run.out << run.terminal.say(unset ? "due.unset" : "due.nothing") << '\n';
  run.out << listed(run, opening, due);
  if (!asked.yes || due.nothing()) {
    const int left = asked.exit_code && !due.nothing() ? data_errors : done;
    return std::max<int>(left, finish(run, opening));
  }
  const load::Names names(*opening.network);
  auto files = without(opening, names, *whole, due);
  if (!files) return finish(run, opening);
  const Removal removal{std::move(*files), {}};
  if (carry_out(opening, removal, run.today, *locks) && !run.quiet) run.out << told_of(run, removal);
  return finish(run, opening);
}

}  // namespace aliso::commands
