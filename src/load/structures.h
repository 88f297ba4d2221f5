// structures.yaml: members, partners, and the network itself as a host.
// Their ids and names must tell them apart.
#pragma once

#include <vector>

#include "load/reading.h"
#include "model/structure.h"

namespace aliso::load {

/// The list of structures; each is kept, so that what refers to it is not reported as well.
void read_structures(Reading& reading, const yaml::Node& list, std::vector<model::Structure>& into);

}  // namespace aliso::load
