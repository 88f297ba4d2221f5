// Who was at a session, by name, as far as names are known: what a certified list says.
// Manual, aliso-sheet(1), "After the evening". Each structure stands in one list, present before represented
// before excused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// A structure that was there.
struct CertifiedPresence {
  std::optional<model::StructureIndex> structure;  ///< nothing: outside the network
  std::string guest;                               ///< its name, where it is outside
  std::optional<model::Count> people;   ///< that it sent; nothing: not known (of the event's `seen`)
  std::vector<std::uint32_t> contacts;  ///< of them, those known: indices of its contacts, each once
};

/// A member that another stood for.
struct CertifiedProxy {
  model::StructureIndex structure = 0;
  std::optional<model::StructureIndex> by;  ///< nothing: not known
};

/// Members as far as one line adds them up, each once.
struct CertifiedSum {
  model::Count present, represented, excused, absent;  ///< excused: without a proxy
  model::Count members;
};

/// A session whose presences are noted. Members by their names, all others in the file's order.
struct Certified {
  bool under_way = false;  ///< its last day is yet to come
  std::vector<CertifiedPresence> present, partners, hosts, guests;
  std::vector<CertifiedProxy> represented;
  std::vector<model::StructureIndex> excused;  ///< in `excused`, or with a no
  std::vector<model::StructureIndex> unnamed;  ///< listed members that no list names
  /// Likewise excused, of those that are no members; the host never.
  std::vector<model::StructureIndex> partners_excused;
  std::vector<std::string> guests_excused;  ///< as they are first spelled there
  model::Count unlisted;                    ///< members that structures.yaml doesn't list
  /// Known by number only, beside those named above.
  model::Count counted, counted_partners, counted_guests, counted_excused, counted_represented;
  model::Count counted_partners_excused, counted_guests_excused;
  /// Whether those of `unnamed` and `unlisted` are all absent: nothing is known by number only, nobody was
  /// there whose structure is not noted.
  bool complete = false;
  CertifiedSum sum;
};

/// The list of session `index`, whose presences are noted, on the day `today`. Where the event has one
/// session that was held, those of its `seen` that its lines count without their names are named.
Certified certified(const model::Network& network, const model::Dossier& dossier, model::SessionIndex index,
                    model::Date today);

}  // namespace aliso::figures
