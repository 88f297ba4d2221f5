// Letters to structures as Markdown.
// A page break stands between two of them, which browsers and converters know.
#include "telling/letters.h"

#include <algorithm>
#include <map>

#include "figures/only.h"
#include "telling/markdown.h"
#include "words/dates.h"
#include "words/trimmed.h"
#include "words/typography.h"

namespace aliso::telling {

using figures::Message;
using words::Language;

namespace {

constexpr std::string_view page_break = "\n<div style=\"page-break-after: always\"></div>\n\n";

std::string session_item(const model::Session& session, const Language& language) {
  std::string text = words::full_date(session.date(), language);
  if (session.time)
    text = language.say("letter.session-hours",
                        {{"date", text}, {"hours", words::hours(*session.time, language)}});
  if (!session.town.empty())
    text = language.say(
        "letter.session-place",
        {{"when", text}, {"place", words::in_town(markdown::line(session.town, language), language)}});
  if (!session.venue.empty())
    text = language.say("letter.session-venue",
                        {{"where", text}, {"venue", markdown::line(session.venue, language)}});
  return "- " + text + '\n';
}

/// The key of what is said of an event past.
std::string_view looking_back(const figures::Conduct& conduct) {
  if (conduct.came) return "letter.thanks";
  return conduct.missed ? "letter.missed" : "letter.afterwards";
}

std::string asked(const figures::Conduct& conduct, const std::optional<model::Date>& answer_by,
                  const views::Reminders& reminders, const Language& language) {
  if (conduct.yes) return language.say("letter.expected");
  if (conduct.no && !conduct.maybe) return language.say("letter.declined");
  if (!answer_by || *answer_by < reminders.today)
    return language.say(conduct.maybe ? "letter.undecided" : "letter.ask");
  return language.say(conduct.maybe ? "letter.undecided-by" : "letter.ask-by",
                      {{"date", words::date(*answer_by, language)}});
}

/// The address as on an envelope: a line for each part between commas.
std::string envelope(const views::Reminders& reminders, const Message& message, const Language& language) {
  std::string text = markdown::line(reminders.structure(message).name, language);
  const model::Contact* contact = reminders.contact(message);
  if (contact && !contact->name.empty()) text += "  \n" + markdown::line(contact->name, language);
  std::string_view rest = message.to;
  while (!rest.empty()) {
    const auto end = rest.find_first_of(",\n");
    const std::string_view part = words::trimmed(rest.substr(0, end));
    if (!part.empty()) text += "  \n" + markdown::line(part, language);
    rest = end == std::string_view::npos ? "" : rest.substr(end + 1);
  }
  return text + "\n\n";
}

Language language_of(const views::Reminders& reminders, const Message& message,
                     const std::optional<Language>& language) {
  if (language) return *language;
  const model::Contact* contact = reminders.contact(message);
  if (contact && !contact->language.empty())
    if (const auto own = Language::of(contact->language)) return *own;
  return Language::of(reminders.network->language).value_or(*Language::of("fr"));
}

}  // namespace

std::string letter_paragraphs(const views::Reminders& reminders, const Message& message,
                              const Language& language) {
  const model::Dossier& dossier = reminders.events[message.event];
  const auto conducts = figures::conduct(*reminders.network, dossier, message.sessions, reminders.today);
  const figures::Conduct& conduct = conducts[message.structure];
  const std::string title = "**" + markdown::line(dossier.event.title, language) + "**";
  model::Date last = model::Date::min();
  for (const model::SessionIndex i : message.sessions)
    last = std::max(last, dossier.event.sessions[i].date());
  if (message.since > last) return language.say(looking_back(conduct), {{"event", title}}) + '\n';
  const words::Args names{{"network", markdown::line(reminders.network->name, language)}, {"event", title}};
  std::string text = language.say("letter.invitation", names) + "\n\n";
  for (const model::SessionIndex i : message.sessions)
    if (dossier.event.sessions[i].date() >= reminders.today)
      text += session_item(dossier.event.sessions[i], language);
  return text + '\n' + asked(conduct, dossier.invitations->answer_by, reminders, language) + '\n';
}

std::string letters(const views::Reminders& reminders, const std::optional<Language>& language) {
  using Address = std::pair<model::StructureIndex, std::string>;
  std::vector<Address> order;
  std::map<Address, std::vector<const Message*>> of_address;
  for (const Message& message : reminders.messages) {
    if (!message.due() || message.channel != model::Channel::post) continue;
    auto& messages = of_address[{message.structure, message.to}];
    if (messages.empty()) order.emplace_back(message.structure, message.to);
    // Several waves about the same sessions say the same.
    const bool said = std::any_of(messages.begin(), messages.end(), [&](const Message* other) {
      return other->event == message.event && other->sessions == message.sessions;
    });
    if (!said) messages.push_back(&message);
  }
  std::string text;
  for (const Address& address : order) {
    const auto& messages = of_address[address];
    const Language said = language_of(reminders, *messages[0], language);
    const std::string network = markdown::line(reminders.network->name, said);
    if (!text.empty()) text += page_break;
    text += envelope(reminders, *messages[0], said);
    text += said.say("letter.date", {{"network", network}, {"date", words::date(reminders.today, said)}}) +
            "\n\n";
    text += said.say("letter.hello") + "\n\n";
    for (const Message* message : messages) text += letter_paragraphs(reminders, *message, said) + '\n';
    text += said.say("letter.bye") + "  \n" + network + '\n';
  }
  return text;
}

}  // namespace aliso::telling
