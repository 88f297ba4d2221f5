// Letters to structures as Markdown.
// A page break stands between two of them, which browsers and converters know.
#include "telling/letters.h"

#include <algorithm>
#include <map>

#include "figures/ask.h"
#include "telling/markdown.h"
#include "telling/reader.h"
#include "words/dates.h"
#include "words/trimmed.h"
#include "words/typography.h"

namespace aliso::telling {

using figures::Ask;
using figures::Message;
using words::Language;

namespace {

constexpr std::string_view page_break = "\n<div style=\"page-break-after: always\"></div>\n\n";

std::string session_item(const model::Session& session, const Language& language) {
  return "- " + markdown::line(session_line(session, language), language) + '\n';
}

using Messages = std::vector<const Message*>;

/// What is said about the event's sessions, each sentence once with the sessions it is said of. Where they
/// aren't all said the same, each sentence names its own.
class Said {
 public:
  Said(const views::Reminders& reminders, const Messages& messages, const Language& language)
      : dossier_(reminders.events[messages.front()->event]),
        about_(figures::about(messages)),
        deadline_(figures::deadline(*dossier_.invitations, reminders.today)),
        language_(language) {}

  /// What is news, a paragraph a session; then what is asked of those that are moved.
  [[nodiscard]] std::string news() const {
    std::string text;
    for (const figures::About& one : about_)
      if (one.ask == Ask::moved || one.ask == Ask::cancelled)
        text += (text.empty() ? "" : "\n\n") +
                markdown::line(news_sentence(dossier_.event, one, language_), language_);
    if (days([](Ask ask) { return ask == Ask::moved; }, about_.size()))
      text += "\n\n" + language_.say("letter.ask-again", {{"when", std::string("none")}});
    return text;
  }

  /// Of the sessions that have taken place, a paragraph each kind.
  [[nodiscard]] std::string looking_back(const std::string& title) const {
    std::string text;
    for (const auto& [key, ask] : {std::pair{"letter.thanks", Ask::thanks},
                                   {"letter.missed", Ask::missed},
                                   {"letter.afterwards", Ask::after}})
      if (const auto when = days([ask = ask](Ask one) { return one == ask; }, about_.size()))
        text += (text.empty() ? "" : "\n\n") + language_.say(key, {{"event", title}, {"when", *when}});
    return text;
  }

  /// The sessions to come as a list, then what is asked; empty where there is none.
  [[nodiscard]] std::string looking_ahead() const {
    std::string text;
    std::size_t to_come = 0;
    for (const figures::About& one : about_) {
      if (!figures::ahead(one.ask)) continue;
      ++to_come;
      text += session_item(dossier_.event.sessions[one.session], language_);
    }
    if (text.empty()) return text;
    const std::string by = deadline_ ? words::date(*deadline_, language_) : std::string();
    const auto add = [&](std::string_view key, const std::optional<std::string>& when) {
      if (when) text += '\n' + language_.say(key, {{"when", *when}, {"date", by}}) + '\n';
    };
    add(deadline_ ? "letter.ask-by" : "letter.ask", days(figures::silent, to_come));
    add(deadline_ ? "letter.undecided-by" : "letter.undecided",
        days([](Ask ask) { return ask == Ask::undecided; }, to_come));
    add("letter.expected", days([](Ask ask) { return ask == Ask::expected; }, to_come));
    add("letter.declined", days([](Ask ask) { return ask == Ask::declined; }, to_come));
    return text;
  }

 private:
  /// The sessions of which it is said, for a sentence: "none" where that is `all` of them; nothing: of none.
  template <class Wanted>
  [[nodiscard]] std::optional<std::string> days(Wanted wanted, std::size_t all) const {
    std::vector<model::SessionIndex> sessions;
    for (const figures::About& one : about_)
      if (wanted(one.ask)) sessions.push_back(one.session);
    if (sessions.empty()) return std::nullopt;
    if (sessions.size() == all) return "none";
    return markdown::line(days_and_towns(dossier_.event, sessions, language_), language_);
  }

  const model::Dossier& dossier_;
  std::vector<figures::About> about_;
  std::optional<model::Date> deadline_;
  const Language& language_;
};

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

/// The paragraphs about one event.
std::string paragraphs(const views::Reminders& reminders, const Messages& messages,
                       const Language& language) {
  const std::string title = "**" + markdown::line(reminders.event(*messages.front()).title, language) + "**";
  const Said said(reminders, messages, language);
  std::string text = said.news();
  if (const std::string back = said.looking_back(title); !back.empty())
    text += (text.empty() ? "" : "\n\n") + back;
  const std::string ahead = said.looking_ahead();
  if (!text.empty()) text += ahead.empty() ? "\n" : "\n\n";
  if (ahead.empty()) return text;
  const words::Args names{{"network", markdown::line(reminders.network->name, language)}, {"event", title}};
  return text + language.say("letter.invitation", names) + "\n\n" + ahead;
}

}  // namespace

std::string letters(const views::Reminders& reminders, const std::optional<Language>& language) {
  using Address = std::pair<model::StructureIndex, std::string>;
  std::vector<Address> order;
  std::map<Address, std::vector<Messages>> of_address;  // an entry an event
  for (const Message& message : reminders.messages) {
    if (!message.due() || message.channel != model::Channel::post) continue;
    auto& events = of_address[{message.structure, message.to}];
    if (events.empty()) order.emplace_back(message.structure, message.to);
    if (events.empty() || events.back().front()->event != message.event) events.emplace_back();
    events.back().push_back(&message);
  }
  std::string text;
  for (const Address& address : order) {
    const auto& events = of_address[address];
    const Message& first = *events.front().front();
    const Language said = readers_language(*reminders.network, first.structure, first.contact, language);
    const std::string network = markdown::line(reminders.network->name, said);
    if (!text.empty()) text += page_break;
    text += envelope(reminders, first, said);
    text += said.say("letter.date", {{"network", network}, {"date", words::date(reminders.today, said)}}) +
            "\n\n";
    text += said.say("letter.hello") + "\n\n";
    for (const Messages& messages : events) text += paragraphs(reminders, messages, said) + '\n';
    text += said.say("letter.bye") + "  \n" + network + '\n';
  }
  return text;
}

}  // namespace aliso::telling
