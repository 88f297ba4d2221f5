// Lists and sentences of `send`, worded in data/lang/LANG/terminal/send.txt.
// Plain spaces: this is for a terminal, or for what cron mails.
#include "send/show.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "words/typography.h"

namespace aliso::send {

namespace {

using Number = std::int64_t;

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

}  // namespace

std::string label(const Plan& plan, const Composed& composed) {
  const model::Structure& structure = plan.opening.network->structures.at(composed.parcel.structure);
  std::string who = structure.name;
  if (composed.parcel.contact) who += " (" + structure.contacts.at(*composed.parcel.contact).id + ")";
  return words::plain_spaces(fmt::format("{}: {}", who, composed.letter.subject));
}

std::string preview(const Plan& plan, const words::Language& language, bool texts) {
  std::string result;
  std::optional<std::size_t> event;
  for (const Composed& composed : plan.composed) {
    if (event != composed.parcel.event) {
      event = composed.parcel.event;
      result += plan.events.at(*event).event.id + '\n';
    }
    result += fmt::format("  {}  <{}>\n", label(plan, composed), composed.parcel.to);
    if (texts) result += '\n' + indented(composed.letter.body, "    ") + '\n';
  }
  return result + language.say("send.would-send", {{"n", Number(plan.composed.size())}}) + '\n';
}

std::string to_be_settled(const Plan& plan, const words::Language& language) {
  std::string result;
  for (const figures::Message& message : plan.messages) {
    if (!message.maybe_sent) continue;
    result += language.say("send.maybe-sent", {{"key", message.key}}) + '\n';
    for (const char* state : {"sent", "not-sent"})
      result += fmt::format("  aliso send --settle '{}' {}\n", message.key, state);
  }
  return result;
}

std::string by_other_ways(const Plan& plan, const words::Language& language) {
  Number phone = 0;
  Number post = 0;
  Number others = 0;
  for (const figures::Message& message : plan.messages) {
    if (!message.due() || !message.channel || message.channel == model::Channel::email) continue;
    ++(message.channel == model::Channel::phone  ? phone
       : message.channel == model::Channel::post ? post
                                                 : others);
  }
  std::string result;
  if (phone > 0) result += language.say("send.by-phone", {{"n", phone}}) + '\n';
  if (post > 0) result += language.say("send.by-post", {{"n", post}}) + '\n';
  if (others > 0) result += language.say("send.by-others", {{"n", others}}) + '\n';
  return result;
}

std::string fate(const Sent& sent, const words::Language& language) {
  const std::string& label = sent.ready->label;
  const std::string& said = sent.handed.said;
  switch (sent.handed.fate) {
    case Fate::sent:
      return language.say("send.sent", {{"label", label}});
    case Fate::failed:
      return language.say("send.failed", {{"label", label}, {"said", said.empty() ? "…" : said}});
    case Fate::unknown:
      break;
  }
  return language.say("send.unknown", {{"label", label}});
}

std::string summary(const Tally& tally, const words::Language& language) {
  std::string result = language.say("send.tally-sent", {{"n", Number(tally.sent)}}) + '\n';
  if (tally.failed > 0) result += language.say("send.tally-failed", {{"n", Number(tally.failed)}}) + '\n';
  if (tally.unknown > 0) result += language.say("send.tally-unknown", {{"n", Number(tally.unknown)}}) + '\n';
  if (tally.left > 0) result += language.say("send.tally-left", {{"n", Number(tally.left)}}) + '\n';
  return result;
}

}  // namespace aliso::send
