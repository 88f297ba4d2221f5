// The list for whoever phones: number, what was said at the last call, what to ask.
// One entry a structure and event, whatever the number of waves that ask for the call.
#include <algorithm>
#include <map>
#include <set>

#include "figures/ask.h"
#include "format/dates.h"
#include "format/names.h"
#include "format/sessions.h"
#include "model/names.h"
#include "telling/naming.h"
#include "telling/phone_list.h"
#include "telling/reader.h"
#include "words/dates.h"
#include "words/typography.h"

namespace aliso::telling {

using figures::Ask;
using figures::Message;
using words::Language;

namespace {

/// "Guéret, jeudi 7 avril 2022, de 18h à 20h"; "Lire un bilan, jeudi 7 avril 2022, de 18h à 20h, à Guéret".
std::string named_line(const model::Session& session, const Language& said) {
  std::string text = days(session, said);
  if (session.time) text += ", " + words::hours(*session.time, session.span, said);
  // A session without a name of its own is named by its date already.
  if (!named_by_date(session)) text = format::shown_name(session) + ", " + text;
  if (!session.town.empty() && model::folded(session.town) != model::folded(format::shown_name(session)))
    text += ", " + words::in_town(session.town, said);
  return words::plain_spaces(text);
}

const model::Call* last_call(const model::Invitations& invitations, model::StructureIndex structure,
                             model::Date today) {
  const model::Call* last = nullptr;
  for (const model::Call& call : invitations.calls)
    if (call.structure == structure && call.on <= today && (!last || call.on >= last->on)) last = &call;
  return last;
}

/// The key of what is to be asked or said.
std::string_view question(Ask ask) {
  switch (ask) {
    case Ask::invitation:
    case Ask::reminder:
      return "remind.ask.will-come";
    case Ask::undecided:
      return "remind.ask.undecided";
    case Ask::expected:
      return "remind.ask.expected";
    case Ask::declined:
      return "remind.ask.declined";
    case Ask::thanks:
      return "remind.ask.thank";
    case Ask::missed:
      return "remind.ask.missed";
    case Ask::moved:
      return "remind.ask.moved";
    case Ask::cancelled:
      return "remind.ask.cancelled";
    case Ask::after:
      break;
  }
  return "remind.ask.after";
}

/// A line for each thing to ask or say; where there are several, each names its sessions.
std::string questions(const model::Event& event, const std::vector<const Message*>& messages,
                      const Language& said) {
  std::vector<std::pair<std::string_view, std::vector<std::string>>> lines;
  std::string text;
  for (const figures::About& one : about_in_time(event, messages)) {
    if (one.ask == Ask::moved || one.ask == Ask::cancelled)
      text += "    " +
              words::plain_spaces(said.say(
                  "remind.to-tell", {{"news", words::uncapitalized(news_sentence(event, one, said))}})) +
              '\n';
    if (one.ask == Ask::cancelled || one.answered) continue;
    const std::string_view key = question(one.ask);
    const auto same = [key](const auto& line) { return line.first == key; };
    auto found = std::find_if(lines.begin(), lines.end(), same);
    if (found == lines.end()) found = lines.insert(lines.end(), {key, {}});
    found->second.push_back(day_and_town(event, event.sessions[one.session], said));
  }
  for (const auto& [key, sessions] : lines) {
    std::string line = said.say(key);
    if (lines.size() > 1)
      line = said.say("remind.ask-for", {{"sessions", words::list(sessions, said)}, {"ask", line}});
    text += "    " + words::plain_spaces(line) + '\n';
  }
  return text;
}

/// `messages` are those to one structure about one event.
std::string entry(const views::Reminders& reminders, const std::vector<const Message*>& messages,
                  const Language& said) {
  const Message& message = *messages.front();
  const model::Structure& structure = reminders.structure(message);
  const model::Contact* contact = reminders.contact(message);
  const model::Dossier& dossier = reminders.events[message.event];
  std::string text = "  " + structure.name;
  if (contact && !contact->name.empty()) text += ", " + contact->name;
  if (contact && !contact->role.empty()) text += " (" + contact->role + ")";
  text += "  " + message.to + '\n';
  if (const model::Call* call = last_call(*dossier.invitations, message.structure, reminders.today)) {
    const std::string outcome = said.say("remind.outcome." + std::string(format::name(call->outcome)));
    const std::string date = words::plain_spaces(words::short_date(call->on, said));
    text += "    " +
            said.say(call->note.empty() ? "remind.last-call" : "remind.last-call-note",
                     {{"date", date}, {"outcome", outcome}, {"note", call->note}}) +
            '\n';
  }
  return text + questions(dossier.event, messages, said);
}

/// The sessions of an event that any of its calls is about.
std::vector<model::SessionIndex> spoken_of(const views::Reminders& reminders,
                                           const std::vector<std::vector<const Message*>>& calls,
                                           std::size_t event) {
  std::set<model::SessionIndex> sessions;
  for (const std::vector<const Message*>& messages : calls)
    for (const Message* message : messages)
      if (message->event == event) sessions.insert(message->sessions.begin(), message->sessions.end());
  return in_time(reminders.events[event].event, sessions);
}

}  // namespace

std::string phone_list(const views::Reminders& reminders, const Language& said) {
  std::vector<std::vector<const Message*>> calls;
  std::map<std::pair<std::size_t, model::StructureIndex>, std::size_t> of_structure;
  for (const Message& message : reminders.messages) {
    if (!message.due() || message.channel != model::Channel::phone) continue;
    const auto [found, first] =
        of_structure.emplace(std::pair{message.event, message.structure}, calls.size());
    if (first) calls.emplace_back();
    calls[found->second].push_back(&message);
  }
  std::string text;
  std::optional<std::size_t> event;
  for (const std::vector<const Message*>& messages : calls) {
    const Message& message = *messages.front();
    if (event != message.event) {
      event = message.event;
      text += '\n' + reminders.event(message).title + '\n';
      for (const model::SessionIndex index : spoken_of(reminders, calls, message.event))
        if (!reminders.event(message).sessions[index].cancelled)
          text += "  " + named_line(reminders.event(message).sessions[index], said) + '\n';
      text += '\n';
    }
    text += entry(reminders, messages, said);
  }
  const std::string day = words::plain_spaces(words::date(reminders.today, said));
  return said.say("remind.calls", {{"n", static_cast<std::int64_t>(calls.size())}, {"date", day}}) + '\n' +
         text;
}

}  // namespace aliso::telling
