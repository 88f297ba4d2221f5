// The list for whoever phones: number, what was said at the last call, what to ask.
// One entry a structure and event, whatever the number of waves that ask for the call.
#include <algorithm>
#include <set>

#include "figures/only.h"
#include "format/dates.h"
#include "format/names.h"
#include "telling/phone_list.h"
#include "views/fields.h"
#include "words/dates.h"
#include "words/typography.h"

namespace aliso::telling {

using figures::Message;
using words::Language;

namespace {

/// "Guéret, jeudi 7 avril 2022, de 18h à 20h".
std::string session_line(const model::Session& session, const Language& said) {
  std::string text = words::full_date(session.date(), said);
  if (session.time) text += ", " + words::hours(*session.time, said);
  // A session without a name of its own is named by its date already.
  if (session.name != format::written(session.date())) text = session.name + ", " + text;
  return words::plain_spaces(text);
}

const model::Call* last_call(const model::Invitations& invitations, model::StructureIndex structure,
                             model::Date today) {
  const model::Call* last = nullptr;
  for (const model::Call& call : invitations.calls)
    if (call.structure == structure && call.on <= today && (!last || call.on >= last->on)) last = &call;
  return last;
}

/// Which question is the one to ask.
std::string_view question(const figures::Conduct& conduct, bool afterwards) {
  if (afterwards) return conduct.came ? "thank" : conduct.missed ? "missed" : "after";
  if (conduct.yes) return "how-many";
  if (conduct.maybe) return "undecided";
  return conduct.no ? "no" : "will-come";
}

std::string entry(const views::Reminders& reminders, const Message& message, const Language& said) {
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
  model::Date last = model::Date::min();
  for (const model::SessionIndex i : message.sessions)
    last = std::max(last, dossier.event.sessions[i].date());
  const auto conduct = figures::conduct(*reminders.network, dossier, message.sessions, reminders.today);
  const auto ask = question(conduct[message.structure], message.since > last);
  return text + "    " + said.say("remind.ask." + std::string(ask)) + '\n';
}

}  // namespace

std::string phone_list(const views::Reminders& reminders, const Language& said) {
  std::string text;
  std::set<std::pair<std::size_t, model::StructureIndex>> listed;
  std::optional<std::size_t> event;
  for (const Message& message : reminders.messages) {
    if (!message.due() || message.channel != model::Channel::phone) continue;
    if (!listed.emplace(message.event, message.structure).second) continue;
    if (event != message.event) {
      event = message.event;
      text += '\n' + reminders.event(message).title + '\n';
      for (const model::Session& session : reminders.event(message).sessions)
        if (!session.cancelled) text += "  " + session_line(session, said) + '\n';
      text += '\n';
    }
    text += entry(reminders, message, said);
  }
  const std::string day = words::plain_spaces(words::date(reminders.today, said));
  return said.say("remind.calls", {{"n", static_cast<std::int64_t>(listed.size())}, {"date", day}}) + '\n' +
         text;
}

}  // namespace aliso::telling
