// Sentences at the door, out of the figures.
// Short: they are read between two people who come in.
#include "commands/door_says.h"

#include "figures/expected.h"
#include "figures/people.h"
#include "figures/presence.h"
#include "words/counts.h"

namespace aliso::commands {

namespace {

using model::Count;
using model::Role;

/// A phrase about a count: its words, and the number that its nouns agree with.
std::string counted(const Run& run, std::string_view key, const Count& count) {
  return run.terminal.say(
      key, {{"count", words::count_in_table(count, run.terminal)}, {"n", count.max().value_or(count.min())}});
}

std::string line(const std::string& text) {
  return text + '\n';
}

/// "  adhérentes : 9", unless there are none.
std::string row(const Run& run, std::string_view key, const std::optional<Count>& count) {
  if (!count || count->is_zero()) return {};
  return line("  " + counted(run, key, *count));
}

/// "12 structures, 31 personnes".
std::string present_words(const Run& run, const model::Network& network, const model::Session& session) {
  const auto people = figures::people(network, session).everyone;
  const std::string structures =
      counted(run, "door.structures", figures::presence(network, session).structures());
  return people ? structures + ", " + counted(run, "door.people-there", *people) : structures;
}

std::string there(const Run& run, const model::Network& network, const model::Session& session) {
  if (!session.present) return line(run.terminal.say("door.nobody-yet"));
  const figures::Presence presence = figures::presence(network, session);
  std::string text = line(run.terminal.say("door.there", {{"there", present_words(run, network, session)}}));
  text += row(run, "door.members", presence.structures(Role::member));
  text += row(run, "door.partners", presence.structures(Role::partner));
  text += row(run, "door.hosts", presence.structures(Role::host));
  text += row(run, "door.guests", presence.structures(Role::guest));
  return text + row(run, "door.public", figures::people(network, session).general);
}

std::string expected(const Run& run, const model::Network& network, const figures::Expected& expected) {
  const std::size_t named = expected.yes.size() + expected.maybe.size();
  const bool by_number = !expected.by_number.is_zero();
  if (named == 0 && !by_number) return line(run.terminal.say("door.nobody-expected"));
  if (named == 0) return line(counted(run, "door.expected-number", expected.by_number));
  std::string text = line(run.terminal.say("door.expected"));
  for (const auto structure : expected.yes) text += line("  " + network.structures[structure].name);
  for (const auto structure : expected.maybe)
    text += line("  " + run.terminal.say("door.maybe", {{"name", network.structures[structure].name}}));
  if (by_number) text += line("  " + counted(run, "door.expected-more", expected.by_number));
  if (!expected.unnamed.is_zero()) text += line(counted(run, "door.unnamed", expected.unnamed));
  return text;
}

}  // namespace

std::string door_opens(const Run& run, const model::Event& event, const model::Session& session,
                       bool excused) {
  const bool named = session.name || !session.town.empty();
  const words::Args args = {{"event", event.title},
                            {"session", named ? session_words(run, session) : session_day(run, session)},
                            {"how", excused ? "excused" : "present"}};
  std::string text = line(run.terminal.say("door.session", args)) + line(run.terminal.say("door.how", args));
  for (const std::string_view key : {"door.how-name", "door.how-number", "door.how-public", "door.how-guest",
                                     "door.how-look", "door.how-undo", "door.how-back", "door.how-end"}) {
    if (!excused || key != "door.how-public") text += line("  " + run.terminal.say(key, args));
  }
  return text;
}

std::string door_count(const Run& run, const model::Network& network, const model::Session& session,
                       bool excused) {
  if (excused) return line(counted(run, "door.excused", figures::excused(network, session).structures()));
  if (!session.present) return line(run.terminal.say("door.nobody-yet"));
  return line(present_words(run, network, session));
}

std::string door_noted(const Run& run, const model::Network& network, const Attended& attended) {
  const model::Session& session = attended.event.sessions[attended.session];
  const bool several = attended.event.sessions.size() > 1;
  return line(run.terminal.say(several ? "door.noted-for" : "door.noted",
                               {{"how", attended.excused ? "excused" : "present"},
                                {"session", session_words(run, session)},
                                {"item", attended.noted.lines.front().item}})) +
         door_count(run, network, session, attended.excused);
}

std::string door_looks(const Run& run, const model::Network& network, const model::Dossier& dossier,
                       model::SessionIndex session) {
  std::string text = there(run, network, dossier.event.sessions[session]);
  const auto still = figures::expected(network, dossier, session);
  return text + (still ? expected(run, network, *still) : line(run.terminal.say("door.answers-not-noted")));
}

}  // namespace aliso::commands
