// An entry of the journal a message, and the line that load writes of it.
// Days, hours and places are noted as the files have them, so that a later run can tell what has changed.
#include "opening/journal_lines.h"

#include <random>

#include "figures/journal.h"
#include "format/names.h"
#include "load/load.h"
#include "words/zone.h"

namespace aliso::opening {

std::string run_letters() {
  std::random_device chance;
  std::uniform_int_distribution<int> letter('a', 'z');
  std::string letters;
  for (int i = 0; i < 8; ++i) letters += static_cast<char>(letter(chance));
  return letters;
}

std::string journal_line(const figures::Message& message, const model::Network& network,
                         const model::Dossier& dossier, State state, std::chrono::sys_seconds at,
                         const std::string& run) {
  const model::Structure& structure = network.structures.at(message.structure);
  model::JournalEntry entry;
  entry.at = words::iso_moment(at, network.time_zone).value();
  entry.key = message.key;
  entry.wave = dossier.invitations->waves.at(message.wave).id;
  if (message.session) entry.session = dossier.event.sessions.at(*message.session).id;
  entry.structure_id = structure.id;
  if (message.contact) entry.contact = structure.contacts.at(*message.contact).id;
  if (message.channel) entry.channel = format::name(*message.channel);
  entry.run = run;
  for (const model::SessionIndex index : message.sessions)
    entry.told.push_back(figures::told(dossier.event.sessions.at(index)));
  for (const model::SessionIndex index : message.replaced)
    entry.told.push_back(figures::told(dossier.event.sessions.at(index)));
  entry.state = state;
  return load::journal_line(entry);
}

std::string settled_line(const model::JournalEntry& entry, const model::Network& network, State state,
                         std::chrono::sys_seconds at, std::string_view lost) {
  model::JournalEntry settled = entry;
  settled.lost = lost;
  settled.at = words::iso_moment(at, network.time_zone).value();
  settled.state = state;
  return load::journal_line(settled);
}

}  // namespace aliso::opening
