// People named in what is published (debrief, waves) whose contact hasn't `named: yes`.
// Looked for as their name is typed: a hint for the person who publishes, not a search for personal data.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checks/subject.h"
#include "model/names.h"

namespace aliso::checks {

namespace {

struct Person {
  const model::Structure* structure;
  const model::Contact* contact;
};

/// Names of contacts that haven't agreed, but for those that have agreed as someone else's contact.
std::vector<Person> silent(const model::Network& network) {
  std::vector<Person> result;
  std::vector<std::string_view> agreed;
  for (const model::Structure& structure : network.structures) {
    for (const model::Contact& contact : structure.contacts) {
      if (contact.named)
        agreed.push_back(contact.name);
      else if (contact.name.size() >= 3)
        result.push_back({&structure, &contact});
    }
  }
  std::erase_if(result, [&](const Person& person) {
    return std::find(agreed.begin(), agreed.end(), person.contact->name) != agreed.end();
  });
  return result;
}

/// A plain letter or digit; beyond ASCII stand apostrophes, quotes and spaces as often as letters.
bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a sentence (or a line of a list) begins at `at`.
bool opens_sentence(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at == 0 || std::string_view(".!?:-*\n").find(text[at - 1]) != std::string_view::npos;
}

/// Whether the name stands in the text as whole words. A single word that opens a sentence may be any
/// word ("Accueil dès 18h"), and isn't taken for a name.
bool names(std::string_view text, std::string_view name) {
  const bool one_word = name.find(' ') == std::string_view::npos;
  for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const auto end = at + name.size();
    if ((at > 0 && is_word(text[at - 1])) || (end < text.size() && is_word(text[end]))) continue;
    if (!one_word || !opens_sentence(text, at)) return true;
  }
  return false;
}

/// Whether a title holds the name: of several words, however they are spelled and in whichever order; a word
/// alone as it is typed (`names`). `folded` is the title's slug, a hyphen at each end.
bool holds(std::string_view folded, std::string_view typed, const std::string& name) {
  const std::string whole = model::slug(name);
  const auto last = whole.rfind('-');
  if (last == std::string::npos) return names(typed, name);
  const std::string turned = whole.substr(last + 1) + "-" + whole.substr(0, last);
  return folded.find("-" + whole + "-") != std::string_view::npos ||
         folded.find("-" + turned + "-") != std::string_view::npos;
}

/// Whether a text holds the contact's e-mail address, or its phone number however it is written.
bool reaches(std::string_view typed, const model::Contact& contact) {
  const std::string text = model::folded_address(typed);
  if (!contact.email.value.empty() &&
      text.find(model::folded_address(contact.email.value)) != std::string::npos)
    return true;
  const auto digits = [](std::string_view of) {
    std::string kept;
    for (const char c : of)
      if (c >= '0' && c <= '9') kept += c;
    return kept;
  };
  constexpr std::size_t subscriber = 9;  // what is the same with 0 and with +33 before it
  const std::string number = digits(contact.phone);
  return number.size() >= subscriber &&
         digits(typed).find(number.substr(number.size() - subscriber)) != std::string::npos;
}

/// The text with each single line's end as a space, as it is printed.
std::string unwrapped(std::string_view text) {
  std::string result(text);
  for (std::size_t i = 0; i + 1 < result.size(); ++i) {
    if (result[i] == '\n' && result[i + 1] != '\n' && (i == 0 || result[i - 1] != '\n')) result[i] = ' ';
  }
  return result;
}

class Reader {
 public:
  /// What is found is said under that name, once a person.
  Reader(const model::Network& network, diagnostics::Severity severity, std::string_view name,
         diagnostics::Diagnostics& found)
      : severity_(severity), name_(name), found_(found), people_(silent(network)) {}

  void read(std::string_view text, model::Place at) {
    if (text.empty() || people_.empty()) return;
    const std::string whole = unwrapped(text);
    std::erase_if(people_, [&](const Person& person) {
      if (!names(whole, person.contact->name)) return false;
      found_.add({name_,
                  severity_,
                  at,
                  1,
                  {{"contact", person.contact->name}, {"structure", person.structure->name}}});
      return true;
    });
  }
  void read(const model::Text& text) { read(text.value, text.at); }

 private:
  diagnostics::Severity severity_;
  std::string_view name_;
  diagnostics::Diagnostics& found_;
  std::vector<Person> people_;  ///< each is said once an event
};

}  // namespace

void consent(const Subject& subject) {
  const model::Event& event = subject.event();
  Reader reader(subject.network, diagnostics::Severity::warning, "named-without-consent", subject.found);
  reader.read(event.title, event.title_at);
  reader.read(event.about, event.title_at);
  reader.read(event.course);
  for (const model::Session& session : event.sessions) {
    reader.read(session.venue, session.date_at);
    reader.read(session.course);
  }
  for (const model::Alongside& alongside : event.alongside) {
    reader.read(alongside.title, alongside.at);
    reader.read(alongside.note);
  }
  for (const model::Criterion& criterion : event.criteria) reader.read(criterion.text, criterion.at);
  if (event.debrief) {
    reader.read(event.debrief->lead);
    reader.read(event.debrief->notes);
    for (const auto* list : {&event.debrief->feedback, &event.debrief->proposals, &event.debrief->topics}) {
      for (const model::Remark& remark : *list) {
        reader.read(remark.title, remark.at);
        reader.read(remark.text);
      }
    }
    for (const model::Link& link : event.debrief->links) {
      reader.read(link.title, link.at);
      reader.read(link.note, link.at);
    }
    reader.read(event.debrief->closing);
  }
  if (!subject.dossier.invitations) return;
  reader.read(subject.dossier.invitations->about);
  for (const model::Wave& wave : subject.dossier.invitations->waves) reader.read(wave.about, wave.at);
}

void leaves_the_house(const model::Network& network, std::span<const model::Text> texts,
                      diagnostics::Diagnostics& found) {
  std::vector<Person> people = silent(network);
  for (const model::Text& text : texts) {
    const std::string words = "-" + model::slug(text.value) + "-";
    std::erase_if(people, [&](const Person& person) {
      if (!holds(words, text.value, person.contact->name) && !reaches(text.value, *person.contact))
        return false;
      found.error("named-in-report", text.at, 1,
                  {{"contact", person.contact->name}, {"structure", person.structure->name}});
      return true;
    });
  }
}

}  // namespace aliso::checks
