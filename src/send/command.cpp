// aliso send: composes and hands over what is due by e-mail; the journal makes it safe to run again and
// again. Shows first; sends on --yes or after a yes on the terminal; --settle notes what became of a doubtful
// one.
#include "send/command.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <memory>
#include <set>

#include "checks/checks.h"
#include "figures/journal.h"
#include "files/lock.h"
#include "files/replace.h"
#include "format/address.h"
#include "opening/journal_lines.h"
#include "opening/journals.h"
#include "opening/moment.h"
#include "opening/near_events.h"
#include "opening/output.h"
#include "opening/today.h"
#include "program/send_options.h"
#include "send/copies.h"
#include "send/plan.h"
#include "send/sending.h"
#include "send/show.h"
#include "send/trust.h"
#include "views/remind_text.h"
#include "words/joined.h"
#include "words/shell.h"

namespace aliso::send {

namespace fs = std::filesystem;
using opening::Moment;
using opening::State;
using program::Run;
using program::UsageError;

namespace {

/// How long another writer is waited for.
constexpr std::chrono::seconds patience{3};

std::atomic<bool> stopped = false;

/// Ctrl-C and a shutdown let the message in hand be noted, then nothing more is sent.
void stop_between_messages() {
  struct sigaction action {};
  action.sa_handler = [](int) { stopped = true; };
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    // nohup, and a shell that runs it in the background, had it ignored: so it stays.
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
}

std::set<std::string> keys(const Plan& plan) {
  std::set<std::string> result;
  for (const Composed& composed : plan.composed)
    for (const figures::Message* message : composed.parcel.messages) result.insert(message->key);
  return result;
}

/// A file name of a message: its first key, with hyphens.
std::string file_name(const Composed& composed) {
  std::string name = composed.parcel.messages.front()->key;
  std::replace(name.begin(), name.end(), '/', '.');
  return name + ".eml";
}

/// Own words left out, what waves would need to know, changes that no wave tells, and drafts of which
/// something is due.
std::string not_known(const Plan& plan, model::Date today, const words::Language& language) {
  return own_words_left_out(plan, language) + drafts(plan, language) +
         views::unsure_text(plan.unsure, plan.events, language) +
         views::untold_text(plan.untold, plan.events, *plan.opening.network, today, language);
}

/// What holds back all of an event is an error of its journal; the other events' messages have gone by then.
void say_unsettled(Plan& plan, model::Date today) {
  opening::report(plan.lost, plan.opening.found);
  checks::copied_journals(plan.events, plan.opening.found);
  for (std::size_t i = 0; i < plan.events.size(); ++i) {
    const bool near = std::any_of(plan.messages.begin(), plan.messages.end(),
                                  [i](const figures::Message& message) { return message.event == i; });
    // Nothing is due yet, and nobody would be told of a change either.
    const bool asked_for = !plan.wanted || *plan.wanted == i;
    if (near || (asked_for && opening::is_ahead(plan.events[i].event, today)))
      checks::journal(plan.events[i], plan.opening.found);
  }
}

/// The exit status, and what was found on the way.
int status_of(Run& run, Plan& plan, bool all_done) {
  say_unsettled(plan, run.today);
  const int status = opening::finish(run, plan.opening);
  return status == program::done && !all_done ? program::sending_failed : status;
}

/// What a run says beside its messages. Even a quiet one says that nobody tells of a change, and what a wave
/// would need to know: cron has no one else to say it.
void say_beside(Run& run, const Plan& plan) {
  if (run.quiet)
    run.err << views::unsure_text(plan.unsure, plan.events, run.terminal)
            << views::untold_text(plan.untold, plan.events, *plan.opening.network, run.today, run.terminal);
  else
    run.out << by_other_ways(plan, run.terminal) << not_known(plan, run.today, run.terminal);
  run.err << to_be_settled(plan, run.terminal);
}

/// The messages' files that lie in a folder.
std::set<std::string> messages_in(Run& run, const fs::path& folder) {
  std::set<std::string> names;
  run.disk.list(folder, [&names](std::string_view name) {
    if (name.ends_with(".eml")) names.emplace(name);
  });
  return names;
}

int write_files(Run& run, Plan& plan, const fs::path& folder) {
  umask(S_IRWXG | S_IRWXO);  // they hold names and addresses
  for (const Composed& composed : plan.composed)
    opening::spare_network(run, plan.opening, folder / file_name(composed));
  say_beside(run, plan);
  run.disk.make_folders(folder);
  const std::set<std::string> before = messages_in(run, folder);
  std::set<std::string> written;
  std::vector<const Composed*> again;
  for (const Composed& composed : plan.composed) {
    if (!composed.text) continue;
    if (!files::replace_file(run.disk, folder / file_name(composed), *composed.text, plan.opening.found, {},
                             files::Access::owner))
      break;
    written.insert(file_name(composed));
    if (before.contains(file_name(composed))) again.push_back(&composed);
  }
  run.err << not_composed(plan, run.terminal);
  run.out << run.terminal.say("send.written", {{"n", static_cast<std::int64_t>(written.size())},
                                               {"folder", files::shown_path(folder)}})
          << '\n';
  run.err << there_before(before, written, noting(plan, again), run.terminal);
  return status_of(run, plan, count_not_composed(plan) == 0);
}

/// Sends the plan's messages; those whose keys are not `shown` have come up since and wait for the next run.
int send_plan(Run& run, Plan& plan, const std::optional<std::set<std::string>>& shown, const Moment& moment,
              const files::Lock& lock) {
  std::vector<std::unique_ptr<files::Journal>> journals(plan.events.size());
  std::vector<Ready> ready;
  for (const Composed& composed : plan.composed) {
    const auto& messages = composed.parcel.messages;
    if (shown && !std::all_of(messages.begin(), messages.end(),
                              [&](const figures::Message* m) { return shown->contains(m->key); }))
      continue;
    if (!composed.text) continue;
    auto& journal = journals.at(composed.parcel.event);
    if (!journal)
      journal = std::make_unique<files::Journal>(
          run.disk, plan.opening.folder->journal(plan.events.at(composed.parcel.event).event.id), lock);
    ready.push_back(
        {label(plan, composed, run.terminal), *composed.text,
         [&composed, &moment, &plan, letters = opening::run_letters()](State state) {
           std::vector<std::string> lines;
           const auto now = moment.now();  // all messages of a parcel are noted at the same moment
           for (const figures::Message* message : composed.parcel.messages)
             lines.push_back(opening::journal_line(*message, *plan.opening.network,
                                                   plan.dossier(composed.parcel), state, now, letters));
           return lines;
         },
         journal.get()});
  }
  run.err << not_composed(plan, run.terminal);
  const std::vector<std::string> command =
      ready.empty() ? std::vector<std::string>() : plan.opening.network->mail->command;
  // Said once, before anything is noted: the next run finds everything as it was.
  if (const std::string why = ready.empty() ? "" : unrunnable(command.front()); !why.empty()) {
    run.err << no_mailer(command.front(), why, run.terminal);
    const Tally tally{.failed = count_not_composed(plan), .left = static_cast<int>(ready.size())};
    run.out << summary(tally, run.terminal);
    return status_of(run, plan, false);
  }
  // Where others may put a file, one that was not there a moment ago may be theirs.
  if (!ready.empty() && !is_trusted(run, plan.opening, MailerIs::there))
    return opening::finish(run, plan.opening);
  stop_between_messages();
  const auto hear = [&run](const Sent& sent) {
    if (sent.handed.fate == Fate::sent) {
      if (run.verbose) run.out << fate(sent, run.terminal) << std::endl;
    } else {
      run.err << fate(sent, run.terminal, run.quiet) << std::endl;
    }
  };
  const std::chrono::seconds length(ready.empty() ? 0 : plan.opening.network->mail->pause);
  const auto between = [length] { pause(length, stopped); };
  Tally tally = send_all(ready, command, stopped, hear, plan.opening.found, between);
  tally.failed += count_not_composed(plan);
  if (!run.quiet || tally.failed + tally.unknown + tally.left > 0) run.out << summary(tally, run.terminal);
  return status_of(run, plan, tally.failed + tally.unknown + tally.left == 0);
}

/// A command as it would be typed: a word of several, or one that a shell would read, stands in quotes.
std::string as_typed(const std::vector<std::string>& command) {
  std::string line;
  for (const std::string& word : command) words::join(line, " ", words::shell_word(word));
  return line;
}

bool agreed(Run& run, const Plan& plan, std::int64_t count) {
  run.out << run.terminal.say("send.from-here", {{"folder", plan.opening.folder->root.string()},
                                                 {"command", as_typed(plan.opening.network->mail->command)}})
          << '\n';
  run.out << run.terminal.say("send.ask", {{"n", count}}) << ' ' << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return !answer.empty() && run.terminal.say("send.yes-letters").find(answer.front()) != std::string::npos;
}

/// What `--settle KEY …` may say.
std::optional<State> settling(const std::vector<std::string>& words) {
  if (words.size() != 1) return std::nullopt;
  if (words[0] == "sent") return State::settled_sent;
  if (words[0] == "not-sent") return State::settled_not_sent;
  if (words[0] == "gone") return State::gone;
  return std::nullopt;
}

/// What `gone` says of a message of that journal; nothing where nothing of it is lost, or it never went.
std::optional<std::string_view> gone_with(const Run& run, opening::Opening& opening, const std::string& stem,
                                          const figures::Sending& sending) {
  if (!sending.sent() && !sending.maybe_sent()) return std::nullopt;
  const auto event = opening.folder->event_of_journal(stem);
  if (!event) return figures::lost_event;
  const auto dossier = opening::open_event(run, opening, *event);
  if (!dossier) return std::nullopt;
  const auto what = figures::goes_with(*dossier, *sending.entry);
  return what ? std::optional(figures::name(*what)) : std::nullopt;
}

/// Whether a message was noted by hand (`aliso sent`): no mailer had it, so that it can be taken back.
bool by_hand(const std::vector<model::JournalEntry>& lines, const std::string& key) {
  return std::none_of(lines.begin(), lines.end(), [&key](const model::JournalEntry& line) {
    return line.key == key && line.state == State::intent;
  });
}

int settle(Run& run, const program::SendAsked& asked) {
  const auto state = settling(asked.words);
  if (!state) throw UsageError{run.terminal.say("send.settle-how")};
  opening::Opening opening = opening::open_network(run);
  if (opening.failed() || !opening::can_write_moments(opening)) return opening::finish(run, opening);
  const auto lock =
      files::Lock::take(run.disk, opening.folder->root, "send --settle", patience, opening.found);
  if (!lock) return opening::finish(run, opening);
  const Moment moment(run, opening.network->time_zone);
  // A key begins with the event's name of the day on which it was noted: the journal may have another by now.
  for (const std::string& stem : opening.folder->journals(opening.found)) {
    const auto lines = opening::read_journal(opening, stem);
    if (opening.failed()) return opening::finish(run, opening);
    for (const figures::Sending& sending : figures::sendings(lines)) {
      if (sending.entry->key != *asked.settle) continue;
      const auto lost = state == State::gone ? gone_with(run, opening, stem, sending) : std::nullopt;
      if (opening.failed()) return opening::finish(run, opening);
      const bool open = sending.maybe_sent() ||
                        (state == State::settled_not_sent && sending.sent() && by_hand(lines, *asked.settle));
      if (state == State::gone ? !lost : !open) continue;
      files::Journal journal(run.disk, opening.folder->journal(stem), *lock);
      const auto line = opening::settled_line(*sending.entry, *opening.network, *state, moment.now(),
                                              lost.value_or(std::string_view{}));
      if (journal.append({line}, files::Journal::Of::outcome, opening.found))
        run.out << run.terminal.say(state == State::gone ? "send.settled-gone" : "send.settled",
                                    {{"key", *asked.settle}})
                << '\n';
      return opening::finish(run, opening);
    }
  }
  throw UsageError{run.terminal.say("send.settle-unknown", {{"key", *asked.settle}})};
}

/// Copies to oneself: nothing is locked, noted or asked; of a draft, what will go out.
int copies(Run& run, const program::SendAsked& asked, const std::optional<std::string>& wanted) {
  const auto address = format::parse_email(*asked.to);
  if (!address) throw UsageError{run.terminal.say("send.bad-address", {{"address", *asked.to}})};
  Plan plan;
  plan.drafts = true;
  make_plan(run, wanted, run.now, plan);
  if (plan.opening.failed()) return opening::finish(run, plan.opening);
  const std::vector<std::string> command =
      plan.composed.empty() ? std::vector<std::string>() : plan.opening.network->mail->command;
  if (!plan.composed.empty() && command.empty()) {
    no_mail(plan.opening, "command");
    return opening::finish(run, plan.opening);
  }
  if (!command.empty() && !is_trusted(run, plan.opening)) return opening::finish(run, plan.opening);
  if (const std::string why = command.empty() ? "" : unrunnable(command.front()); !why.empty()) {
    run.err << no_mailer(command.front(), why, run.terminal);
    return status_of(run, plan, false);
  }
  if (!command.empty() && !is_trusted(run, plan.opening, MailerIs::there))
    return opening::finish(run, plan.opening);
  return status_of(run, plan, send_copies(run, plan, *address));
}

int send(Run& run, const program::SendAsked& asked) {
  if (asked.to && (asked.settle || asked.to_dir))
    throw UsageError{
        run.terminal.say("send.to-alone", {{"option", std::string(asked.settle ? "--settle" : "--to-dir")}})};
  if (asked.settle) return settle(run, asked);
  if (asked.words.size() > 1)
    throw UsageError{run.terminal.say("usage.too-many", {{"word", asked.words[1]}})};
  std::optional<std::string> wanted;
  if (!asked.words.empty()) wanted = asked.words.front();
  if (asked.to) return copies(run, asked, wanted);

  const auto make = [&](Plan& plan) {
    make_plan(run, wanted, run.now, plan);
    const bool nobody_sends = !plan.composed.empty() && plan.opening.network->mail->command.empty();
    if (nobody_sends && !asked.to_dir) no_mail(plan.opening, "command");
  };
  std::optional<std::set<std::string>> shown;
  if (!asked.yes) {
    Plan plan;
    make(plan);
    if (plan.opening.failed()) return opening::finish(run, plan.opening);
    if (asked.to_dir) return write_files(run, plan, *asked.to_dir);
    run.out << to_be_settled(plan, run.terminal);
    run.err << not_composed(plan, run.terminal);
    run.out << preview(plan, run.terminal, run.verbose) << by_other_ways(plan, run.terminal)
            << not_known(plan, run.today, run.terminal);
    say_unsettled(plan, run.today);
    const auto count = static_cast<int>(plan.composed.size()) - count_not_composed(plan);
    if (count == 0) return opening::finish(run, plan.opening);
    const bool on_terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
    if (on_terminal && !is_trusted(run, plan.opening)) return opening::finish(run, plan.opening);
    if (!on_terminal || !agreed(run, plan, count)) {
      run.out << run.terminal.say(on_terminal ? "send.nothing" : "send.without-yes") << '\n';
      return opening::finish(run, plan.opening);
    }
    shown = keys(plan);
  }

  // Under the lock everything is read again: what another run has sent meanwhile is in the journal.
  opening::Opening place;
  place.folder = files::find_network(run.disk, run.directory, place.found);
  if (!place.folder) return opening::finish(run, place);
  const auto lock = files::Lock::take(run.disk, place.folder->root, "send", patience, place.found);
  if (!lock) return opening::finish(run, place);
  Plan plan;
  make(plan);
  plan.opening.found.append(std::move(place.found));
  if (plan.opening.failed()) return opening::finish(run, plan.opening);
  if (asked.to_dir) return write_files(run, plan, *asked.to_dir);
  if (!plan.composed.empty() && !is_trusted(run, plan.opening)) return opening::finish(run, plan.opening);
  say_beside(run, plan);
  const Moment moment(run, plan.opening.network->time_zone);
  return send_plan(run, plan, shown, moment, *lock);
}

}  // namespace

program::Action send_options(program::Options& options) {
  return [asked = program::declare_send(options)](Run& run) { return send(run, *asked); };
}

}  // namespace aliso::send
