// What the template of a letter may speak of.
// Whom it comes from is the host structure, where the network has one: its place, and how it is reached.
#include "telling/letter_view.h"

#include <algorithm>

#include "figures/ask.h"
#include "format/address.h"
#include "model/names.h"
#include "telling/message_view.h"
#include "telling/nodes.h"
#include "words/dates.h"
#include "words/markdown.h"
#include "words/trimmed.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using node::object;
using node::text;
using words::Language;
using Kind = ViewNode::Kind;

/// Typesets the texts of a message's view, which mails have as they are typed.
void typeset(ViewNode& node, const Language& language) {
  if (node.kind == Kind::text) node.text = words::typeset(node.text, language);
  for (ViewNode& child : node.children) typeset(child, language);
}

/// The view of a message as an item of a letter's events.
ViewNode event_node(ViewNode message, const Language& language) {
  for (ViewNode& child : message.children)
    if (child.name == "text") child.kind = Kind::markdown;
  typeset(message, language);
  return message;
}

/// An address line by line, as on an envelope: a line for each part between commas.
std::vector<std::string> address_lines(std::string_view address) {
  std::vector<std::string> lines;
  while (!address.empty()) {
    const auto end = address.find_first_of(",\n");
    if (const auto part = words::trimmed(address.substr(0, end)); !part.empty()) lines.emplace_back(part);
    address = end == std::string_view::npos ? "" : address.substr(end + 1);
  }
  return lines;
}

ViewNode envelope(const std::vector<std::string>& lines, const Language& language) {
  ViewNode list{"envelope", Kind::list, !lines.empty(), {}, {}};
  for (const std::string& line : lines)
    list.children.push_back(object("", true, {text("line", words::typeset(line, language))}));
  return list;
}

const model::Structure* host(const model::Network& network) {
  const auto found =
      std::find_if(network.structures.begin(), network.structures.end(),
                   [](const model::Structure& structure) { return structure.role == model::Role::host; });
  return found == network.structures.end() ? nullptr : &*found;
}

/// Of the host's contacts the first that has it; empty: none.
template <class Get>
std::string of_host(const model::Network& network, Get get) {
  const model::Structure* structure = host(network);
  if (!structure) return {};
  for (const model::Contact& contact : structure->contacts)
    if (const std::string& value = get(contact); !value.empty()) return value;
  return {};
}

/// Whether a contact is an address of the house rather than a person's: it has no name but its role. (Its id
/// is no sign of it: that is made of a person's name as well.)
bool is_generic(const model::Contact& contact) {
  const std::string name = model::folded(contact.name);
  return name.empty() || name == model::folded(contact.role);
}

/// The ways to answer; given where there is one and an answer is `asked` for.
ViewNode answer(const model::Network& network, bool asked, const Language& language) {
  const std::string phone =
      of_host(network, [](const model::Contact& contact) -> const std::string& { return contact.phone; });
  const std::string email = answering_address(network);
  std::string address;
  for (const std::string& line : address_lines(of_host(
           network, [](const model::Contact& contact) -> const std::string& { return contact.address; })))
    address += (address.empty() ? "" : ", ") + words::typeset(line, language);
  std::vector<std::string> ways;
  using words::markdown::escape;
  for (const std::string& way : {escape(phone), words::markdown::escape_address(email), escape(address)})
    if (!way.empty()) ways.push_back(way);
  const auto count = static_cast<std::int64_t>(ways.size());
  ways.resize(3);
  const std::string all =
      count == 0 ? ""
                 : language.say("letter.ways",
                                {{"n", count}, {"first", ways[0]}, {"second", ways[1]}, {"third", ways[2]}});
  return object("answer", asked && count != 0,
                {ViewNode{"ways", Kind::markdown, !all.empty(), all}, text("phone", phone),
                 ViewNode{"email", Kind::markdown, !email.empty(), words::markdown::escape_address(email)},
                 text("address", address)});
}

/// Whether an answer is asked for.
bool asks(const figures::About& about) {
  return figures::silent(about.ask) || about.ask == figures::Ask::undecided ||
         (about.ask == figures::Ask::moved && !about.answered);
}

/// What a letter is made of, besides its events.
struct Sheet {
  const model::Network& network;
  const model::Structure& structure;
  const model::Contact* contact;
  std::string_view to;
  model::Date today;
  bool asked;
};

ViewNode root(const Sheet& sheet, std::vector<ViewNode> events, const Language& language) {
  const auto set = [&language](std::string_view plain) { return words::typeset(plain, language); };
  const model::Structure* from = host(sheet.network);
  std::vector<std::string> lines{sheet.structure.name};
  if (sheet.contact && !sheet.contact->name.empty()) lines.push_back(sheet.contact->name);
  for (std::string& line : address_lines(sheet.to)) lines.push_back(std::move(line));
  const bool any = !events.empty();
  return object(
      "", true,
      {envelope(lines, language), text("town", from ? set(from->town) : ""),
       text("date", words::date(sheet.today, language)), answer(sheet.network, sheet.asked, language),
       object("network", true,
              {text("name", set(sheet.network.name)), text("about", set(sheet.network.about))}),
       object("structure", true,
              {text("name", set(sheet.structure.name)), text("called", set(model::called(sheet.structure)))}),
       object("contact", sheet.contact != nullptr,
              {text("name", sheet.contact ? set(sheet.contact->name) : "")}),
       ViewNode{"events", Kind::list, any, {}, std::move(events)}});
}

}  // namespace

std::string answering_address(const model::Network& network) {
  if (network.mail)
    for (const std::string* mailbox : {&network.mail->reply_to, &network.mail->from})
      if (const auto parsed = format::parse_mailbox(*mailbox)) return parsed->address;
  if (const model::Structure* structure = host(network))
    for (const model::Contact& contact : structure->contacts)
      if (contact.email.given() && (contact.named || is_generic(contact))) return contact.email.value;
  return {};
}

ViewNode letter_view(const views::Reminders& reminders, const Letter& letter) {
  const figures::Message& first = *letter.events.front().front();
  std::vector<ViewNode> events;
  bool asked = false;
  auto in_time = letter.events;
  const auto first_day = [&reminders](const auto& messages) {
    const model::Event& event = reminders.events[messages.front()->event].event;
    const auto& sessions = messages.front()->sessions;
    return sessions.empty() ? event.sessions.front().date() : event.sessions[sessions.front()].date();
  };
  std::stable_sort(in_time.begin(), in_time.end(),
                   [&](const auto& a, const auto& b) { return first_day(a) < first_day(b); });
  for (const auto& messages : in_time) {
    const Texted texted{*reminders.network, reminders.events[messages.front()->event],
                        messages,           letter.structure,
                        letter.contact,     reminders.today};
    events.push_back(event_node(message_view(texted, letter.language), letter.language));
    const auto about = figures::about(messages);
    asked = asked || std::any_of(about.begin(), about.end(), asks);
  }
  return root({*reminders.network, reminders.structure(first), reminders.contact(first), first.to,
               reminders.today, asked},
              std::move(events), letter.language);
}

ViewNode letter_shape() {
  const Language language = *Language::of(Language::codes().front());
  const model::Network network;
  const model::Structure structure;
  std::vector<ViewNode> events;
  events.push_back(event_node(message_shape(), language));
  return root({network, structure, nullptr, "", {}, false}, std::move(events), language);
}

}  // namespace aliso::telling
