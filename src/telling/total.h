// All sessions of an event together: who took part, and what share of the members that is.
// "People" only where nobody can have come twice; else "visits".
#pragma once

#include <string>

#include "telling/story.h"

namespace aliso::telling {

/// The paragraph on an event of several sessions; empty where nothing can be said, or for one. Markdown.
std::string total(const Story& story);

/// The sentence on what share of the members the only session reached; empty where there are several, or
/// nothing is known.
std::string share_of_members(const Story& story);

}  // namespace aliso::telling
