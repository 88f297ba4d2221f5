// structures.yaml: members, partners, and the network itself as a host; contacts.yaml: their contacts, apart.
// Their ids and names must tell them apart.
#pragma once

#include <vector>

#include "load/reading.h"
#include "model/network.h"

namespace aliso::load {

/// The list of structures; each is kept, so that what refers to it is not reported as well.
void read_structures(Reading& reading, const yaml::Node& list, std::vector<model::Structure>& into);

/// contacts.yaml, once the structures are known: each structure's contacts, under its id or its name.
/// `all_structures`: structures.yaml was read to its end.
void read_contacts_apart(const yaml::Tree& contacts, bool all_structures, model::Network& network,
                         diagnostics::Diagnostics& diagnostics);

/// Which structures those of `replaces` are, once all are known; a member's days begin where theirs end.
void settle_replaced(const yaml::Tree& structures, model::Network& network,
                     diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::load
