// Lists and sentences of `send`, worded in data/lang/LANG/terminal/send.txt.
// Plain spaces: this is for a terminal, or for what cron mails.
#include "send/show.h"

#include <fmt/format.h>
#include <sysexits.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "diagnostics/glyphs.h"
#include "figures/ask.h"
#include "figures/ways.h"
#include "program/installed.h"
#include "views/table.h"
#include "words/display_width.h"
#include "words/joined.h"
#include "words/shell.h"
#include "words/typography.h"

namespace aliso::send {

namespace {

using Number = std::int64_t;

/// The mailer's words without the addresses in them: its own, and whoever else's.
std::string without_addresses(std::string_view said) {
  constexpr std::string_view around = " \t\r\n<>()[]{},;:\"'`";
  std::string result;
  while (!said.empty()) {
    const std::size_t begin = std::min(said.find_first_not_of(around), said.size());
    const std::size_t end = std::min(said.find_first_of(around, begin), said.size());
    const std::string_view word = said.substr(begin, end - begin);
    result.append(said.substr(0, begin)).append(word.find('@') == std::string_view::npos ? word : "…");
    said.remove_prefix(end);
  }
  return result;
}

/// Each line of a text, set off.
std::string indented(const std::string& text, std::string_view by) {
  std::string result;
  std::size_t from = 0;
  while (from < text.size()) {
    const auto end = std::min(text.find('\n', from), text.size());
    const std::string line = text.substr(from, end - from);
    result += line.empty() ? "\n" : std::string(by) + line + '\n';
    from = end + 1;
  }
  return result;
}

/// Who gets it: the structure, and its contact by id; the names of all where an address is several
/// structures'.
std::string receiver(const Plan& plan, const Composed& composed) {
  const auto& structures = plan.opening.network->structures;
  std::vector<std::string_view> names;
  std::set<std::string_view> met;
  for (const figures::Message* message : composed.parcel.messages) {
    const std::string& name = structures.at(message->structure).name;
    if (met.insert(name).second) names.push_back(name);
  }
  if (names.size() > 1) return fmt::format("{}", fmt::join(names, ", "));
  const model::Structure& structure = structures.at(composed.parcel.structure);
  if (!composed.parcel.contact) return structure.name;
  return fmt::format("{} ({})", structure.name, structure.contacts.at(*composed.parcel.contact).id);
}

/// Whether the one after reads the same: it is then shown under the same subject.
bool reads_alike(const Composed& a, const Composed& b) {
  return a.parcel.event == b.parcel.event && a.letter.subject == b.letter.subject &&
         a.letter.body == b.letter.body;
}

/// Whether the mailer says by its exit status (sysexits.h) that it is the address, or its host. It is tried
/// again all the same: mailers end so for what a server refuses for an hour, too.
bool is_of_address(const Handed& handed) {
  return handed.not_run.empty() &&
         (handed.status == EX_DATAERR || handed.status == EX_NOUSER || handed.status == EX_NOHOST);
}

}  // namespace

std::string label(const Plan& plan, const Composed& composed, const words::Language& language) {
  return words::plain_spaces(
      language.say("send.label", {{"who", receiver(plan, composed)}, {"subject", composed.letter.subject}}));
}

std::string preview(const Plan& plan, const words::Language& language, bool texts) {
  int width = 0;
  Number count = 0;
  for (const Composed& composed : plan.composed)
    width = std::max(width, words::display_width(receiver(plan, composed)));
  std::string result;
  const Composed* before = nullptr;
  for (const Composed& composed : plan.composed) {
    if (!composed.text) continue;
    ++count;
    const model::Event& event = plan.events.at(composed.parcel.event).event;
    if (!before || before->parcel.event != composed.parcel.event)
      result += fmt::format("{}{} ({})\n", before ? "\n" : "", words::plain_spaces(event.title), event.id);
    if (!before || !reads_alike(*before, composed)) {
      result += "  " + words::plain_spaces(composed.letter.subject) + '\n';
      if (texts) result += '\n' + indented(words::plain_spaces(composed.letter.body), "    ") + '\n';
    }
    result +=
        fmt::format("    {}  {}\n", views::pad_right(receiver(plan, composed), width), composed.parcel.to);
    before = &composed;
  }
  if (before) result += '\n';
  return result + language.say("send.would-send", {{"n", count}}) + '\n';
}

std::string not_composed(const Plan& plan, const words::Language& language) {
  std::string result;
  for (const Composed& composed : plan.composed) {
    if (composed.text) continue;
    result += language.say("send.failed", {{"label", label(plan, composed, language)},
                                           {"said", language.say("send.not-composed")}}) +
              '\n';
  }
  return result;
}

int count_not_composed(const Plan& plan) {
  return static_cast<int>(std::count_if(plan.composed.begin(), plan.composed.end(),
                                        [](const Composed& composed) { return !composed.text; }));
}

std::string to_be_settled(const Plan& plan, const words::Language& language) {
  std::string result;
  for (const figures::Message& message : plan.messages) {
    if (!message.maybe_sent) continue;
    result += language.say("send.maybe-sent", {{"key", message.key}}) + '\n';
    for (const char* state : {"sent", "not-sent"})
      result += fmt::format("  {} send --settle {} {}\n", words::aliso_in(plan.directory),
                            words::shell_quoted(message.key), state);
  }
  return result;
}

std::string by_other_ways(const Plan& plan, const words::Language& language) {
  const figures::Ways ways = figures::ways(plan.messages);
  std::string result;
  const auto say = [&](std::string_view key, std::string_view count, Number n) {
    if (n > 0) result += language.say(key, {{"count", language.say(count, {{"n", n}})}}) + '\n';
  };
  say("send.by-phone", "remind.count.calls", ways.calls);
  say("send.by-post", "remind.count.letters", ways.letters);
  say("send.by-others", "remind.count.others", ways.others);
  return result;
}

std::string own_words_left_out(const Plan& plan, const words::Language& language) {
  std::string result;
  std::set<std::pair<std::size_t, std::size_t>> met;
  for (const Composed& composed : plan.composed)
    for (const figures::Message* message : composed.parcel.messages) {
      const model::Dossier& dossier = plan.dossier(composed.parcel);
      const model::Wave& wave = dossier.invitations->waves.at(message->wave);
      const bool any = !wave.subject.empty() || !wave.text.value.empty();
      if (!any || figures::own_words_hold(dossier, *message)) continue;
      if (met.emplace(message->event, message->wave).second)
        result +=
            language.say("send.own-words-left-out", {{"wave", wave.id}, {"event", dossier.event.title}}) +
            '\n';
    }
  return words::plain_spaces(result);
}

std::string drafts(const Plan& plan, const words::Language& language) {
  std::string result;
  for (std::size_t i = 0; i < plan.events.size(); ++i) {
    const auto waiting =
        std::count_if(plan.messages.begin(), plan.messages.end(), [i](const figures::Message& message) {
          return message.event == i && message.why == figures::Why::draft;
        });
    if (waiting > 0)
      result +=
          language.say("send.draft", {{"event", plan.events[i].event.title}, {"n", Number(waiting)}}) + '\n';
  }
  return words::plain_spaces(result);
}

std::string fate(const Sent& sent, const words::Language& language, bool quiet) {
  const std::string& label = sent.ready->label;
  const std::string& not_run = sent.handed.not_run;
  const std::string silent =
      language.say("send.said-nothing", {{"status", std::to_string(sent.handed.status)}});
  const std::string said =
      not_run.empty()
          ? (sent.handed.said.empty()
                 ? silent
                 : diagnostics::printable(quiet ? without_addresses(sent.handed.said) : sent.handed.said))
          : language.say("send.not-run", {{"why", not_run}, {"program", sent.handed.said}});
  switch (sent.handed.fate) {
    case Fate::sent:
      return language.say("send.sent", {{"label", label}});
    case Fate::failed:
      return language.say(is_of_address(sent.handed) ? "send.refused" : "send.failed",
                          {{"label", label}, {"said", said}});
    case Fate::unknown:
      break;
  }
  return language.say("send.unknown", {{"label", label}});
}

std::string no_mailer(const std::string& program, const std::string& why, const words::Language& language) {
  std::string folders;
  if (program.find('/') == std::string::npos)
    for (const auto& folder : program::path_folders()) words::join(folders, ":", folder.string());
  return language.say("send.no-mailer",
                      {{"program", program}, {"why", why}, {"folders", folders.empty() ? "none" : folders}}) +
         '\n';
}

std::string summary(const Tally& tally, const words::Language& language) {
  std::string result = language.say("send.tally-sent", {{"n", Number(tally.sent)}}) + '\n';
  if (tally.failed > 0) result += language.say("send.tally-failed", {{"n", Number(tally.failed)}}) + '\n';
  if (tally.unknown > 0) result += language.say("send.tally-unknown", {{"n", Number(tally.unknown)}}) + '\n';
  if (tally.left > 0) result += language.say("send.tally-left", {{"n", Number(tally.left)}}) + '\n';
  return result;
}

std::string noting(const Plan& plan, const std::vector<const Composed*>& mails) {
  // By event and wave, in the order of the messages.
  std::vector<std::pair<std::pair<std::size_t, std::size_t>, std::vector<std::string>>> waves;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> places;
  std::set<std::tuple<std::size_t, std::size_t, model::StructureIndex>> met;
  for (const Composed* composed : mails)
    for (const figures::Message* message : composed->parcel.messages) {
      const std::pair wave{message->event, message->wave};
      const auto [place, first] = places.emplace(wave, waves.size());
      if (first) waves.push_back({wave, {}});
      if (met.emplace(message->event, message->wave, message->structure).second)
        waves[place->second].second.push_back(plan.opening.network->structures.at(message->structure).id);
    }
  std::string lines;
  for (const auto& [wave, structures] : waves) {
    const model::Dossier& dossier = plan.events.at(wave.first);
    lines += words::noting(words::aliso_in(plan.directory), dossier.event.id,
                           dossier.invitations->waves.at(wave.second).id, structures);
  }
  return lines;
}

std::string there_before(const std::set<std::string>& before, const std::set<std::string>& written,
                         const std::string& commands, const words::Language& language) {
  std::string result;
  const auto say = [&](std::string_view key, bool again) {
    std::vector<std::string> names;
    for (const std::string& name : before)
      if (written.contains(name) == again) names.push_back(name);
    if (names.empty()) return;
    result +=
        language.say(key, {{"n", Number(names.size())}, {"first", diagnostics::printable(names.front())}}) +
        '\n';
    if (again) result += commands;
  };
  say("send.written-again", true);
  say("send.there-before", false);
  return result;
}

}  // namespace aliso::send
