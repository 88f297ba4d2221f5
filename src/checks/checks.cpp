// Every check in its order.
// Each lives in a file of its own.
#include "checks/checks.h"

namespace aliso::checks {

void network(const model::Network&, diagnostics::Diagnostics&) {}

void event(const model::Network&, const figures::EventData&, std::span<const figures::EventData>, model::Date,
           diagnostics::Diagnostics&) {}

void stray_invitations(model::Place file, std::string_view stem, diagnostics::Diagnostics& diagnostics) {
  diagnostics.warning("invitations-without-event", file, 0, {{"stem", std::string(stem)}});
}

void owed(const model::Network&, std::span<const figures::EventData>, model::Date,
          diagnostics::Diagnostics&) {}

}  // namespace aliso::checks
