// What the network's files hold on one person beside the contact itself: where they are noted as present,
// what was sent to them, the calls to their structure. RGPD, art. 15; manual, aliso-privacy(1).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "figures/journal.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// A contact of a structure. A person may be several, of one address.
struct PersonAt {
  model::StructureIndex structure = 0;
  std::uint32_t contact = 0;
};

/// A line of an event that names the person among those who came, or who were excused.
struct NamedIn {
  std::size_t event = 0;  ///< index of the dossier
  model::SessionIndex session = 0;
  bool excused = false;
  model::StructureIndex structure = 0;
  model::Place at{};
};

/// A message of a journal that went to the person, or was to.
struct SentTo {
  Sending::State state = Sending::State::not_sent;
  const model::JournalEntry* entry = nullptr;  ///< as Sending::entry
  model::Date day{};                           ///< as Sending::day
};

/// A call to a structure of the person.
struct CalledAt {
  std::size_t event = 0;
  const model::Call* call = nullptr;
};

/// In the order of the events and of their files.
std::vector<NamedIn> named_in(std::span<const model::Dossier> all, std::span<const PersonAt> person);

/// The messages of one journal, of an event or of none, in the order of its keys. Points into it.
std::vector<SentTo> sent_to(const model::Network& network, std::span<const model::JournalEntry> journal,
                            std::span<const PersonAt> person);

/// In the order of the events and of their files. Points into the dossiers.
std::vector<CalledAt> called_at(std::span<const model::Dossier> all, std::span<const PersonAt> person);

}  // namespace aliso::figures
