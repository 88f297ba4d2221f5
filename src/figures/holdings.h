// How much a network holds on people, today: the numbers of its register of processing activities (RGPD,
// art. 30).
#pragma once

#include <cstdint>
#include <span>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// What is held: numbers of contacts, but where it says otherwise.
struct Holdings {
  std::int64_t contacts = 0;
  std::int64_t structures = 0;  ///< that have one
  std::int64_t of_members = 0, of_partners = 0, of_host = 0,
               of_former = 0;  ///< by the structure's role today
  std::int64_t with_email = 0, with_phone = 0, with_address = 0;
  std::int64_t objecting = 0;  ///< to being written to
  std::int64_t named = 0;      ///< may appear by name in what is published
  std::int64_t presences = 0;  ///< lines of events that name someone
  std::int64_t messages = 0;   ///< that the journals know
  std::int64_t calls = 0;
};

/// `all` is every event of the network.
Holdings holdings(const model::Network& network, std::span<const model::Dossier> all, model::Date today);

}  // namespace aliso::figures
