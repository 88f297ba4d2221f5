// Who excused themselves, who had given a proxy, and what a quorum made of it: after who came.
// Members are counted, each once: who did both is not said twice.
#pragma once

#include <cstddef>
#include <string>

#include "telling/replies.h"
#include "telling/story.h"

namespace aliso::telling {

/// "Par ailleurs, 3 structures s’étaient excusées, dont 2 représentées ; une autre avait donné pouvoir.";
/// empty where nobody certainly had.
std::string apologies(const Story& story, std::size_t session, const Replies& replies);

/// Whether the quorum was reached; empty where none is set, or presences are not noted. `open`: more members
/// may have come than are noted, so that only a quorum that is reached is certain.
std::string quorum(const Story& story, std::size_t session, bool open);

}  // namespace aliso::telling
