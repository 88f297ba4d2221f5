// Section by section; one with nothing in it says so, for that is an answer too.
// Texts that a person wrote are escaped; what is others’ was masked before.
#include "telling/privacy_letter.h"

#include <algorithm>

#include "figures/addressee.h"
#include "format/dates.h"
#include "format/names.h"
#include "format/sessions.h"
#include "telling/markdown.h"
#include "telling/privacy_words.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using privacy::item;
using views::FileLine;
using words::Language;

class LetterWriter {
 public:
  explicit LetterWriter(const PrivacyLetter& letter)
      : letter_(letter),
        held_(letter.held),
        language_(letter.language),
        objections_(figures::objections(letter.held.network)) {}

  std::string text() {
    const model::Contact& contact = contact_of(held_.contacts.front());
    text_ = "# " + say("privacy.show.title", {{"network", line(held_.network.name)}}) + "\n\n";
    if (!contact.name.empty())
      text_ += say("privacy.show.attention", {{"name", line(contact.name)}}) + "\n\n";
    text_ += say("privacy.show.greeting") + "\n\n";
    text_ += say("privacy.show.opening", {{"day", words::date(letter_.today, language_)}}) + "\n";
    for (const views::HeldContact& one : held_.contacts) card(one);
    presences();
    messages();
    calls();
    prose();
    purposes();
    rights();
    heading("privacy.show.unseen.heading");
    text_ += say("privacy.show.unseen") + "\n\n";
    text_ += say("privacy.show.closing") + "\n\n";
    text_ += say("privacy.show.signed", {{"network", line(held_.network.name)}}) + "\n";
    return text_;
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const words::Args& args = {}) const {
    return language_.say(key, args);
  }
  [[nodiscard]] std::string line(std::string_view text) const { return markdown::line(text, language_); }
  [[nodiscard]] const model::Structure& structure_of(model::StructureIndex structure) const {
    return held_.network.structures[structure];
  }
  /// As a sentence says it; what it is called with its article is in the network's own language.
  [[nodiscard]] const std::string& spoken(const model::Structure& structure) const {
    return language_.code() == held_.network.language ? model::called(structure) : structure.name;
  }
  [[nodiscard]] const model::Contact& contact_of(const views::HeldContact& held) const {
    return structure_of(held.structure).contacts[held.contact];
  }
  [[nodiscard]] std::string where(const FileLine& at) const {
    return say("privacy.show.where", {{"file", markdown::escape(words::for_people(at.file))},
                                      {"line", static_cast<std::int64_t>(at.line)}});
  }
  void heading(std::string_view key, const words::Args& args = {}) {
    text_ += "\n## " + say(key, args) + "\n\n";
  }

  /// A key's value as a person reads it.
  [[nodiscard]] std::string value(const views::HeldContact::Key& key, const model::Contact& contact) const {
    if (key.key == "prefers") {
      std::vector<std::string> channels;
      for (const model::Channel channel : contact.prefers)
        channels.push_back(say("privacy.channel." + std::string(format::name(channel))));
      return words::joined(channels, ", ");
    }
    if (key.key == "language" && language_.has("privacy.language." + key.value))
      return say("privacy.language." + key.value);
    if (key.key == "since" && contact.since) return words::date(*contact.since, language_);
    if (key.key == "email") return words::markdown::escape_address(key.value);
    if (key.key.starts_with("consent.")) return say(key.value == "no" ? "privacy.no" : "privacy.yes");
    return line(key.value);
  }

  void card(const views::HeldContact& held) {
    const model::Contact& contact = contact_of(held);
    heading("privacy.show.card", {{"structure", line(structure_of(held.structure).name)}});
    text_ += "| " + say("privacy.show.column.what") + " | " + say("privacy.show.column.value") + " | " +
             say("privacy.show.column.where") + " |\n|---|---|---|\n";
    for (const views::HeldContact::Key& key : held.keys) {
      const std::string label = "privacy.key." + (key.key == "#" ? std::string("comment") : key.key);
      text_ += "| " + (language_.has(label) ? say(label) : markdown::cell(line(key.key))) + " | " +
               markdown::cell(value(key, contact)) + " | " + markdown::cell(where(key.at)) + " |\n";
    }
    text_ += "\n" +
             say("privacy.show.messages",
                 {{"objects", std::string(figures::objects(contact, objections_) ? "yes" : "no")}}) +
             " " + say("privacy.show.named", {{"agreed", std::string(contact.named ? "yes" : "no")}}) + "\n";
  }

  void presences() {
    heading("privacy.show.presences.heading");
    if (held_.presences.empty()) text_ += say("privacy.show.presences.none") + "\n";
    for (const views::HeldPresence& one : held_.presences) {
      const model::Event& event = held_.dossiers[one.named.event].event;
      const model::Session& session = event.sessions[one.named.session];
      const bool several = event.sessions.size() > 1 && (session.name || !session.town.empty());
      text_ += "- " +
               say("privacy.show.presence",
                   {{"days", words::full_days(session.span, language_)},
                    {"title", line(std::string(words::unquoted(event.title)))},
                    {"session", several ? line(format::shown_name(session)) : std::string("none")},
                    {"excused", std::string(one.named.excused ? "yes" : "no")},
                    {"where", where(one.at)}}) +
               "\n";
    }
  }

  void messages() {
    static constexpr std::string_view outcomes[] = {"no", "maybe", "sent"};
    heading("privacy.show.messages.heading");
    if (held_.messages.empty()) {
      text_ += say("privacy.show.messages.none") + "\n";
      return;
    }
    for (const views::HeldMessage& one : held_.messages) {
      const model::JournalEntry& entry = *one.sent.entry;
      const std::string channel = "privacy.channel." + entry.channel;
      text_ += "- " +
               say("privacy.show.message",
                   {{"day", words::date(one.sent.day, language_)},
                    {"channel", language_.has(channel) ? say(channel) : std::string("none")},
                    {"title", line(one.title.empty() ? one.event : one.title)},
                    {"wave", line(entry.wave)},
                    {"outcome", std::string(outcomes[static_cast<std::size_t>(one.sent.state)])},
                    {"where", where(one.at)}}) +
               "\n";
    }
    text_ += "\n" + say("privacy.show.messages.note") + "\n";
  }

  void calls() {
    heading("privacy.show.calls.heading");
    if (held_.calls.empty()) {
      text_ += say("privacy.show.calls.none") + "\n";
      return;
    }
    text_ += say("privacy.show.calls.intro") + "\n\n";
    for (const views::HeldCall& one : held_.calls) {
      const model::Call& call = *one.called.call;
      text_ += "- " +
               say("privacy.show.call",
                   {{"day", words::date(call.on, language_)},
                    {"structure", line(structure_of(call.structure).name)},
                    {"outcome", say("privacy.outcome." + std::string(format::name(call.outcome)))},
                    {"note", one.note.empty() ? std::string("none") : line(one.note)},
                    {"where", where(one.at)}}) +
               "\n";
    }
  }

  void prose() {
    heading("privacy.show.prose.heading");
    if (held_.prose.empty()) {
      text_ += say("privacy.show.prose.none") + "\n";
      return;
    }
    text_ += say("privacy.show.prose.intro") + "\n\n";
    for (const views::HeldProse& one : held_.prose)
      text_ += "- " +
               say("privacy.show.line",
                   {{"where", where(one.at)}, {"text", markdown::escape(words::for_people(one.text))}}) +
               "\n";
  }

  /// How long the contact is kept, by its clock.
  [[nodiscard]] std::string how_long(std::size_t i) const {
    using State = figures::ContactClock::State;
    const figures::ContactClock& clock = letter_.clocks[i];
    const model::Structure& structure = structure_of(held_.contacts[i].structure);
    const auto& keep = held_.network.keep.contacts;
    static constexpr std::string_view states[] = {"none", "stopped", "unknown", "running"};
    std::string state(states[static_cast<std::size_t>(clock.state)]);
    if (!keep && clock.state != State::none) state = "unset";
    if (clock.over(letter_.today)) state = "over";
    return say("privacy.show.kept", {{"state", state},
                                     {"structure", line(spoken(structure))},
                                     {"of", line(words::of(spoken(structure), language_))},
                                     {"duration", keep ? privacy::duration(*keep, language_) : ""},
                                     {"end", clock.ends ? words::date(*clock.ends, language_) : ""}});
  }

  [[nodiscard]] std::string basis(const model::Structure& structure) const {
    static constexpr std::string_view roles[] = {"member", "partner", "host", "guest"};
    return say("privacy.show.basis",
               {{"role", std::string(roles[static_cast<std::size_t>(structure.role_on(letter_.today))])},
                {"structure", line(spoken(structure))},
                {"of", line(words::of(spoken(structure), language_))}});
  }

  [[nodiscard]] std::string source(const model::Contact& contact) const {
    return say("privacy.show.source",
               {{"from", contact.from.empty() ? std::string("none") : line(contact.from)},
                {"since", contact.since ? words::date(*contact.since, language_) : std::string("none")}});
  }

  /// What holds for each contact: once where it is the same for all, else with its structure.
  [[nodiscard]] std::string of_each(const std::vector<std::string>& texts) const {
    if (std::all_of(texts.begin(), texts.end(),
                    [&](const std::string& text) { return text == texts.front(); }))
      return texts.front();
    std::string said;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string one =
          say("privacy.show.for",
              {{"text", texts[i]}, {"structure", line(structure_of(held_.contacts[i].structure).name)}});
      said = said.empty() ? one : say("privacy.show.and-for", {{"before", said}, {"after", one}});
    }
    return said;
  }

  void purposes() {
    heading("privacy.show.purposes.heading");
    text_ += item("privacy.label.why", say("privacy.why"), language_);
    std::vector<std::string> bases, sources, durations;
    for (std::size_t i = 0; i < held_.contacts.size(); ++i) {
      bases.push_back(basis(structure_of(held_.contacts[i].structure)));
      sources.push_back(source(contact_of(held_.contacts[i])));
      durations.push_back(how_long(i));
    }
    text_ += item("privacy.label.basis", of_each(bases) + say("privacy.stop") + " " + say("privacy.consent"),
                  language_);
    text_ += item("privacy.label.source", of_each(sources) + say("privacy.stop"), language_);
    std::string recipients =
        say("privacy.recipients", {{"mail", std::string(held_.network.mail ? "yes" : "no")}});
    if (std::any_of(held_.contacts.begin(), held_.contacts.end(),
                    [this](const views::HeldContact& one) { return contact_of(one).named; }))
      recipients += " " + say("privacy.show.named-seen");
    text_ += item("privacy.label.recipients", std::move(recipients), language_);
    const privacy::Kept kept = privacy::kept(held_.network, language_);
    std::string others;
    if (!kept.set.empty())
      others += " " + say("privacy.show.also-kept", {{"list", words::list(kept.set, language_)}});
    if (!kept.unset.empty())
      others += " " + say("privacy.show.not-settled", {{"list", words::list(kept.unset, language_)}});
    text_ += item("privacy.label.how-long", of_each(durations) + say("privacy.stop") + others, language_);
    text_ += item("privacy.label.automatic", say("privacy.automatic"), language_);
  }

  void rights() {
    heading("privacy.show.rights.heading");
    text_ += say("privacy.show.rights", {{"address", privacy::address(held_.network, language_)}}) + "\n\n";
    text_ += say("privacy.show.complaint", {{"cnil", say("privacy.cnil")}}) + "\n";
  }

  const PrivacyLetter& letter_;
  const views::Held& held_;
  const Language& language_;
  const figures::Objections objections_;
  std::string text_;
};

}  // namespace

std::string privacy_letter(const PrivacyLetter& letter) {
  return LetterWriter(letter).text();
}

}  // namespace aliso::telling
