// What is due and what is held back, for eyes.
// Columns are as wide as what stands in them; spaces are plain, as everywhere at the terminal.
#include "render/remind_text.h"

#include <algorithm>
#include <functional>

#include "render/table.h"
#include "words/dates.h"
#include "words/typography.h"

namespace aliso::render {

using figures::Message;
using words::Language;

namespace {

/// "Guéret", "Guéret et Masgot": the sessions a message is about, a cancelled one too.
std::string sessions(const Reminders& reminders, const Message& message, const Language& said) {
  const model::Event& event = reminders.event(message);
  std::vector<std::string> names;
  for (const model::SessionIndex i : message.sessions) names.push_back(event.sessions[i].name);
  if (names.empty() && message.session) names.push_back(event.sessions[*message.session].name);
  return words::plain_spaces(words::list(names, said));
}

/// Rows under a heading for each event, wave and session, in the order they come.
std::string grouped(const Reminders& reminders, const std::vector<const Message*>& messages,
                    const Language& said, const std::function<std::string(const Message&, int width)>& row) {
  int width = 0;
  for (const Message* message : messages)
    width = std::max(width, words::display_width(reminders.structure(*message).name));
  std::string text;
  const Message* above = nullptr;
  for (const Message* message : messages) {
    const bool new_event = !above || above->event != message->event;
    const bool new_wave = new_event || above->wave != message->wave || above->session != message->session;
    if (new_event)
      text += '\n' + reminders.event(*message).title + " (" + reminders.event(*message).id + ")\n";
    if (new_wave)
      text +=
          "  " +
          words::plain_spaces(said.say("remind.wave", {{"wave", reminders.wave(*message).id},
                                                       {"sessions", sessions(reminders, *message, said)},
                                                       {"since", words::short_date(message->since, said)}})) +
          '\n';
    text += "    " + row(*message, width) + '\n';
    above = message;
  }
  return text;
}

std::string due_row(const Reminders& reminders, const Message& message, int width, const Language& said) {
  const model::Contact* contact = reminders.contact(message);
  std::string text = pad_right(reminders.structure(message).name, width) + "  " +
                     said.say("remind.channel." + std::string(channel_id(*message.channel)));
  if (contact && !contact->name.empty()) text += "  " + contact->name;
  if (!message.to.empty()) text += "  " + message.to;
  return text;
}

std::string held_row(const Reminders& reminders, const Message& message, int width, const Language& said) {
  const std::string reason = message.maybe_sent ? "maybe-sent" : std::string(why_id(*message.why));
  return pad_right(reminders.structure(message).name, width) + "  " +
         said.say("remind.why." + reason, {{"key", message.key}});
}

}  // namespace

std::string remind_text(const Reminders& reminders, const Language& said) {
  std::vector<const Message*> due, held;
  for (const Message& message : reminders.messages) (message.due() ? due : held).push_back(&message);
  const std::string day = words::plain_spaces(words::date(reminders.today, said));
  const auto n = [](const std::vector<const Message*>& list) {
    return static_cast<std::int64_t>(list.size());
  };
  std::string text = said.say("remind.due", {{"n", n(due)}, {"date", day}}) + '\n';
  text += grouped(reminders, due, said,
                  [&](const Message& m, int width) { return due_row(reminders, m, width, said); });
  if (held.empty()) return text;
  text += '\n' + said.say("remind.held", {{"n", n(held)}}) + '\n';
  text += grouped(reminders, held, said,
                  [&](const Message& m, int width) { return held_row(reminders, m, width, said); });
  return text;
}

}  // namespace aliso::render
