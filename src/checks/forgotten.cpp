// Who asked to be forgotten and stands in the files again: by their address, of which only a digest is kept.
// They may have come back of their own accord: it is said, and never undone.
#include "checks/checks.h"
#include "format/dates.h"

namespace aliso::checks {

void forgotten(const model::Network& network, std::span<const model::Forgotten> all,
               diagnostics::Diagnostics& diagnostics) {
  if (all.empty()) return;
  for (const model::Structure& structure : network.structures) {
    for (const model::Contact& contact : structure.contacts) {
      const auto on = contact.email.given() ? model::when_forgotten(all, contact.email.value) : std::nullopt;
      if (!on) continue;
      diagnostics.warning("contact-forgotten", contact.email.at,
                          static_cast<std::uint32_t>(contact.email.value.size()),
                          {{"contact", structure.id + "/" + contact.id}, {"date", format::written(*on)}});
    }
  }
}

}  // namespace aliso::checks
