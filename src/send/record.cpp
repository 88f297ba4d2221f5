// An entry of the journal a message, and the line that load writes of it.
// All messages of a parcel are noted at the same moment.
#include "send/record.h"

#include "format/names.h"
#include "load/load.h"
#include "words/zone.h"

namespace aliso::send {

std::vector<std::string> record(const Parcel& parcel, const model::Network& network,
                                const model::Dossier& dossier, State state, std::chrono::sys_seconds at) {
  std::vector<std::string> lines;
  const std::string moment = words::iso_moment(at, network.time_zone).value();
  lines.reserve(parcel.messages.size());
  for (const figures::Message* message : parcel.messages) {
    model::JournalEntry entry;
    entry.at = moment;
    entry.key = message->key;
    entry.wave = dossier.invitations->waves.at(message->wave).id;
    if (message->session) entry.session = dossier.event.sessions.at(*message->session).id;
    entry.structure = message->structure;
    if (message->contact)
      entry.contact = network.structures.at(message->structure).contacts.at(*message->contact).id;
    entry.channel = format::name(model::Channel::email);
    entry.state = state;
    lines.push_back(load::journal_line(entry, network));
  }
  return lines;
}

std::string settled(const model::JournalEntry& old, const model::Network& network, State state,
                    std::chrono::sys_seconds at) {
  model::JournalEntry entry = old;
  entry.at = words::iso_moment(at, network.time_zone).value();
  entry.state = state;
  return load::journal_line(entry, network);
}

}  // namespace aliso::send
