// What people are told when they are noted: RGPD, art. 13, in a dozen lines of Markdown.
// For the membership form, the attendance sheet, the site.
#pragma once

#include <string>

#include "model/network.h"
#include "words/language.h"

namespace aliso::telling {

/// The notice, ending in a line feed. What the files don't say is a gap to fill in, or left out.
std::string privacy_notice(const model::Network& network, const words::Language& language);

}  // namespace aliso::telling
