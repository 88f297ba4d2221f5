// The network's entry in its register of processing activities: RGPD, art. 30, as Markdown.
// What no file says (who represents the network, who hosts its mail) is a gap to be filled in by hand.
#pragma once

#include <string>

#include "figures/holdings.h"
#include "model/network.h"
#include "words/language.h"

namespace aliso::telling {

/// The entry, ending in a line feed.
std::string privacy_register(const model::Network& network, const figures::Holdings& held, model::Date today,
                             const words::Language& language);

}  // namespace aliso::telling
