// aliso sent: letters posted, texts sent, calls made of a wave, noted as done: the journal of what send can't
// do. The lines are those that send writes of a message; what one letter says of several waves is noted of
// all.
#include <algorithm>
#include <memory>
#include <ostream>

#include "checks/checks.h"
#include "commands/command.h"
#include "figures/ask.h"
#include "figures/due.h"
#include "figures/journal.h"
#include "figures/waves.h"
#include "files/journal.h"
#include "files/lock.h"
#include "opening/journal_lines.h"
#include "opening/moment.h"
#include "opening/near_events.h"
#include "opening/noting.h"
#include "opening/today.h"
#include "telling/reader.h"
#include "words/dates.h"
#include "words/shell.h"
#include "words/typography.h"

namespace aliso::commands {

namespace {

using figures::Message;
using figures::Why;

/// How long another writer is waited for.
constexpr std::chrono::seconds patience{3};

struct SentAsked {
  std::string event;
  std::string wave;
  std::vector<std::string> structures;
};

/// Everything that was opened under the lock.
struct Opened {
  NearEvents near;
  std::size_t wave = 0;  ///< the one that was asked for, of the waves of the event that was

  [[nodiscard]] const model::Dossier& dossier() const { return near.events.at(near.wanted.value()); }
};

/// The index of the wave of that id. Throws UsageError that lists those that are due.
std::size_t wanted_wave(const Run& run, const model::Dossier& dossier, const std::string& id) {
  std::string known;
  if (dossier.invitations) {
    const auto& waves = dossier.invitations->waves;
    for (std::size_t i = 0; i < waves.size(); ++i) {
      if (!waves[i].due) continue;
      if (waves[i].id == id) return i;
      known += (known.empty() ? "" : ", ") + waves[i].id;
    }
  }
  throw UsageError{run.terminal.say("sent.no-wave",
                                    {{"word", id}, {"known", known.empty() ? std::string("none") : known}})};
}

/// What can still be done of a message: it is due, or held back for a reason that a person may know better.
/// Of what is cancelled by now: the letter may have been posted before.
bool can_be_noted(const Message& message) {
  return message.due() || message.why == Why::answered || message.why == Why::no_address ||
         message.why == Why::too_late || message.why == Why::over_limit || message.why == Why::cancelled;
}

/// Why nothing is noted for a structure that was named.
std::string not_noted(const Run& run, const Opened& opened, const model::Network& network,
                      model::StructureIndex structure, const std::vector<Message>& messages) {
  const bool done = std::any_of(messages.begin(), messages.end(), [&](const Message& message) {
    return message.event == opened.near.wanted && message.wave == opened.wave &&
           message.structure == structure && message.why == Why::sent && !message.maybe_sent;
  });
  return run.terminal.say(done ? "sent.done" : "sent.not-listed",
                          {{"structure", network.structures[structure].name}});
}

/// All that are due by a channel that isn't send's own; of the structures, where some are named, whatever
/// their channel. `not_said`: of those for which there is nothing to note, why. Throws UsageError where there
/// is nothing for any.
std::vector<const Message*> wanted_messages(const Run& run, const Opened& opened,
                                            const model::Network& network,
                                            const std::vector<model::StructureIndex>& structures,
                                            const std::vector<Message>& messages, std::string& not_said) {
  std::vector<const Message*> wanted;
  for (const Message& message : messages) {
    const bool named = std::find(structures.begin(), structures.end(), message.structure) != structures.end();
    if (message.event != opened.near.wanted || message.wave != opened.wave) continue;
    if (structures.empty() ? message.due() && message.channel != model::Channel::email
                           : named && can_be_noted(message))
      wanted.push_back(&message);
  }
  // Where something of the wave is due to one that is named, that is what was done.
  std::erase_if(wanted, [all = wanted](const Message* one) {
    return !one->due() && std::any_of(all.begin(), all.end(), [one](const Message* other) {
      return other->due() && other->structure == one->structure;
    });
  });
  for (const model::StructureIndex structure : structures) {
    const bool any = std::any_of(wanted.begin(), wanted.end(), [structure](const Message* message) {
      return message->structure == structure;
    });
    if (!any) not_said += not_noted(run, opened, network, structure, messages) + '\n';
  }
  if (wanted.empty() && !not_said.empty())
    throw UsageError{not_said.substr(0, not_said.find_last_not_of('\n') + 1)};
  return wanted;
}

/// Whether both are in one letter, or are said in one call. Mails are send's: it lists each wave's of those
/// that were sent by hand.
bool goes_with(const Message& message, const Message& noted) {
  return message.due() && message.event == noted.event && message.structure == noted.structure &&
         message.channel == noted.channel && message.channel != model::Channel::email &&
         message.to == noted.to;
}

/// Those, and what the event's other waves say in the same letters and calls.
std::vector<const Message*> with_other_waves(const std::vector<const Message*>& wanted,
                                             const std::vector<Message>& messages) {
  std::vector<const Message*> all = wanted;
  for (const Message& message : messages) {
    const bool same_wave = message.wave == wanted.front()->wave;
    const auto together = [&message](const Message* noted) { return goes_with(message, *noted); };
    if (!same_wave && std::any_of(wanted.begin(), wanted.end(), together)) all.push_back(&message);
  }
  return all;
}

void add_once(std::vector<std::string>& list, const std::string& one) {
  if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

/// The sessions to come as the messages announced them: what is noted, and what a later change is held
/// against.
std::string announced(const model::Event& event, const std::vector<Message>& messages,
                      const words::Language& language) {
  std::vector<const Message*> pointed;
  for (const Message& message : messages) pointed.push_back(&message);
  std::vector<std::string> lines;
  for (const figures::About& one : telling::about_in_time(event, pointed)) {
    if (one.ask == figures::Ask::cancelled)
      add_once(lines, telling::news_sentence(event, one, language));
    else if (one.ask == figures::Ask::moved || figures::ahead(one.ask))
      add_once(lines, telling::session_line(event.sessions[one.session], language));
  }
  std::string text;
  for (const std::string& line : lines) text += "  " + words::plain_spaces(line) + '\n';
  return text;
}

/// Messages as they were posted: a session that is cancelled by now, and of which the letter could not know,
/// stood as it was to be.
struct Posted {
  model::Dossier dossier;
  std::vector<Message> messages;
};

Posted as_posted(const model::Dossier& dossier, const std::vector<const Message*>& messages) {
  Posted result{dossier, {}};
  for (const Message* message : messages) {
    Message& posted = result.messages.emplace_back(*message);
    if (message->why != Why::cancelled) continue;
    const model::Wave& wave = dossier.invitations->waves[message->wave];
    posted.sessions = message->session ? std::vector{*message->session}
                                       : figures::concerned(wave, *dossier.invitations, dossier.event);
    posted.asks.assign(posted.sessions.size(), figures::Ask::invitation);
    posted.before.assign(posted.sessions.size(), {});
    for (const model::SessionIndex session : posted.sessions)
      result.dossier.event.sessions[session].cancelled = false;
  }
  return result;
}

void note(Run& run, Opening& opening, const Opened& opened, const Posted& posted, const files::Lock& lock) {
  const Moment moment(run, opening.network->time_zone);
  const std::string letters = run_letters();
  std::vector<std::string> lines, names, waves;
  for (const Message& message : posted.messages) {
    lines.push_back(
        journal_line(message, *opening.network, posted.dossier, State::sent, moment.now(), letters));
    add_once(names, opening.network->structures[message.structure].name);
    add_once(waves,
             run.terminal.say("sent.wave", {{"wave", opened.dossier().invitations->waves[message.wave].id}}));
  }
  files::Journal journal(run.disk, opening.folder->journal(opened.dossier().event.id), lock);
  if (!journal.append(lines, files::Journal::Of::outcome, opening.found) || run.quiet) return;
  const std::string told = announced(posted.dossier.event, posted.messages, run.terminal);
  run.out << words::plain_spaces(run.terminal.say(
                 told.empty() ? "sent.noted" : "sent.noted-told",
                 {{"waves", words::list(waves, run.terminal)}, {"names", words::list(names, run.terminal)}}))
          << '\n'
          << told;
}

/// That there is nothing to note; of e-mails, which are send's to note, how those sent by hand are noted.
std::string nothing(const Run& run, const Opening& opening, const Opened& opened, const std::string& wave,
                    const std::vector<Message>& messages) {
  std::vector<std::string> ids;
  for (const Message& message : messages) {
    if (message.event != opened.near.wanted || message.wave != opened.wave || !message.due()) continue;
    const std::string& id = opening.network->structures[message.structure].id;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  if (ids.empty()) return run.terminal.say("sent.nothing", {{"wave", wave}}) + '\n';
  return run.terminal.say("sent.only-emails", {{"wave", wave}}) + '\n' +
         words::noting(opening.sources.aliso, opened.dossier().event.id, wave, ids);
}

int sent(Run& run, const SentAsked& asked) {
  Opening opening = open_network(run);
  if (opening.failed() || !can_write_moments(opening)) return finish(run, opening);
  const auto lock = files::Lock::take(run.disk, opening.folder->root, "sent", patience, opening.found);
  if (!lock) return finish(run, opening);
  const auto stem = event_stem(run, opening, asked.event);
  if (!stem) return finish(run, opening);
  Opened opened;
  opened.near = open_near_events(run, opening, stem);
  if (opening.failed()) return finish(run, opening);
  if (figures::unsettled(opened.dossier())) {
    checks::journal(opened.dossier(), opening.found);
    checks::copied_journals(opened.near.events, opening.found);
    if (opened.dossier().journal_lost) report(opened.near.lost, opening.found);
    return finish(run, opening);
  }
  opened.wave = wanted_wave(run, opened.dossier(), asked.wave);
  if (opened.dossier().event.draft)
    throw UsageError{run.terminal.say("sent.draft", {{"event", opened.dossier().event.title}})};
  const load::Names names(*opening.network);
  std::vector<model::StructureIndex> structures;
  for (const std::string& word : asked.structures) structures.push_back(wanted_structure(run, names, word));
  const auto messages =
      figures::due_messages(*opening.network, opened.near.events, run.moment(), opened.near.wanted);
  std::string not_said;
  const auto wanted = wanted_messages(run, opened, *opening.network, structures, messages, not_said);
  if (!wanted.empty())
    note(run, opening, opened, as_posted(opened.dossier(), with_other_waves(wanted, messages)), *lock);
  run.err << not_said;
  if (wanted.empty() && !run.quiet) run.out << nothing(run, opening, opened, asked.wave, messages);
  return finish(run, opening);
}

Action sent_options(Options& options) {
  auto asked = std::make_shared<SentAsked>();
  options.argument("EVENT", Value::event, asked->event);
  options.argument("WAVE", Value::wave, asked->wave);
  options.arguments("STRUCTURE", Value::structure, asked->structures);
  return [asked](Run& run) { return sent(run, *asked); };
}

}  // namespace

constinit const Command sent_command{"sent", Effect::writes, sent_options};

}  // namespace aliso::commands
