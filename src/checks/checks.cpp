// Every check of an event in its order.
// Each lives in a file of its own; those of the network alone in network.cpp.
#include "checks/checks.h"

#include "checks/subject.h"

namespace aliso::checks {

void event(const model::Network& network, const model::Dossier& dossier,
           std::span<const model::Dossier* const> opened, model::Date today,
           diagnostics::Diagnostics& diagnostics) {
  const Subject subject{network, dossier, opened, today, diagnostics};
  members(subject);
  dates(subject);
  presences(subject);
  proxies(subject);
  totals(subject);
  criteria(subject);
  invitations(subject);
  consent(subject);
}

void stray_invitations(model::Place file, std::string_view stem, diagnostics::Diagnostics& diagnostics) {
  diagnostics.warning("invitations-without-event", file, 0, {{"stem", std::string(stem)}});
}

}  // namespace aliso::checks
