// aliso privacy show: the answer to someone who asks what is held on them.
// Opens every event and every journal, those of no event too; what is written is for its owner alone.
#include <algorithm>
#include <ostream>

#include "commands/command.h"
#include "commands/privacy.h"
#include "diagnostics/print.h"
#include "opening/contacts.h"
#include "opening/held.h"
#include "opening/journals.h"
#include "opening/output.h"
#include "telling/privacy_letter.h"
#include "views/held.h"

namespace aliso::commands {

namespace {

using Person = std::vector<ContactAt>;

/// Files are called as they are in the network's folder: who asks doesn't stand where one stands here.
views::FileLine file_line(const Opening& opening, model::Place at) {
  const diagnostics::Source& source = opening.sources.at(at.file);
  const auto& root = opening.folder->root;
  std::string_view inside = source.path;
  if (const std::string shown = ShownNames(root)(root / ""); inside.starts_with(shown))
    inside.remove_prefix(shown.size());
  return {std::string(inside), diagnostics::position(source, at.byte).line};
}

/// The journals of events, and of none: its own lines stay while the answer is written.
struct Journal {
  std::string event, title;
  std::vector<model::JournalEntry> lines;
};

std::vector<Journal> journals(Opening& opening, std::span<const model::Dossier> dossiers) {
  std::vector<Journal> all;
  for (const model::Dossier& dossier : dossiers)
    all.push_back({dossier.event.id, dossier.event.title, dossier.journal});
  for (const std::string& stem : opening.folder->journals(opening.found))
    if (!opening.folder->event_of_journal(stem)) all.push_back({stem, "", read_journal(opening, stem)});
  return all;
}

views::Held held_on(Opening& opening, const Person& person, std::span<const model::Dossier> dossiers,
                    const std::vector<Journal>& journals) {
  const model::Network& network = *opening.network;
  views::Held held{network, dossiers, {}, {}, {}, {}, {}};
  std::vector<figures::PersonAt> who;
  for (const ContactAt at : person) {
    who.push_back({at.structure, at.contact});
    views::HeldContact contact{at.structure, at.contact, {}};
    for (const HeldKey& key : held_keys(opening, person, at))
      contact.keys.push_back({key.key, key.value, file_line(opening, key.at)});
    held.contacts.push_back(std::move(contact));
  }
  for (const figures::NamedIn& named : figures::named_in(dossiers, who))
    held.presences.push_back({named, file_line(opening, named.at)});
  for (const Journal& journal : journals) {
    for (const figures::SentTo& sent : figures::sent_to(network, journal.lines, who))
      held.messages.push_back({journal.event, journal.title, sent, file_line(opening, sent.entry->line)});
  }
  for (const figures::CalledAt& called : figures::called_at(dossiers, who))
    held.calls.push_back(
        {called, without_others(network, person, called.call->note), file_line(opening, called.call->at)});
  for (const HeldLine& line : lines_about(opening, person)) {
    const views::FileLine at = file_line(opening, line.at);
    const bool told = std::any_of(held.calls.begin(), held.calls.end(),
                                  [&at](const views::HeldCall& call) { return call.at == at; });
    if (!told) held.prose.push_back({line.text, at});
  }
  return held;
}

/// The clock of each of the person's contacts.
std::vector<figures::ContactClock> clocks(const model::Network& network, const Person& person,
                                          std::span<const model::Dossier> dossiers, model::Date today) {
  const auto all = figures::contact_clocks(network, dossiers, today);
  std::vector<figures::ContactClock> own;
  for (const ContactAt at : person)
    own.push_back(*std::find_if(all.begin(), all.end(), [at](const figures::ContactClock& clock) {
      return clock.structure == at.structure && clock.contact == at.contact;
    }));
  return own;
}

/// The language that is asked for, else the person's, else the network's.
words::Language language_of(const Run& run, const model::Network& network, const Person& person) {
  const std::string& own = contact_at(network, person.front()).language;
  return *words::Language::of(run.language.value_or(own.empty() ? network.language : own));
}

}  // namespace

int privacy_show(Run& run, const PrivacyAsked& asked) {
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const Person person = wanted_contact(run, load::Names(*opening.network), asked.contact);
  const auto dossiers = open_events(run, opening, opening.folder->events(opening.found));
  const std::vector<Journal> all = journals(opening, dossiers);
  if (opening.failed()) return finish(run, opening);
  const views::Held held = held_on(opening, person, dossiers, all);
  if (opening.failed()) return finish(run, opening);
  const bool json = asked.format == "json";
  const telling::PrivacyLetter letter{held, clocks(*opening.network, person, dossiers, run.today), run.today,
                                      language_of(run, *opening.network, person)};
  put(run, opening, asked.output, json ? views::held_json(held) : telling::privacy_letter(letter),
      Printed::document, files::Access::owner);
  if (!run.quiet) run.err << others_told(run, *opening.network, person);
  if (!run.quiet && !json) run.err << run.terminal.say("privacy.show.read-again") << '\n';
  return finish(run, opening);
}

}  // namespace aliso::commands
