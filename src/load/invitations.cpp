// invitations/STEM.yaml, not yet: nothing is read of it.
// To be replaced whole.
#include "load/load.h"

namespace aliso::load {

std::optional<model::Invitations> invitations(const yaml::Tree&, const model::Network&, const model::Event&,
                                              diagnostics::Diagnostics&) {
  return std::nullopt;
}

}  // namespace aliso::load
