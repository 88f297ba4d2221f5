// Who excused themselves, who had given a proxy, and what a quorum made of it: after who came.
// Members are counted, each once: who did both is not said twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "telling/replies.h"
#include "telling/story.h"

namespace aliso::telling {

/// Members that had excused themselves (or answered no), given a proxy, or done both, where all are known by
/// name.
struct Away {
  std::int64_t excused = 0, represented = 0, both = 0;
};

/// Nothing where some are known by their number alone.
std::optional<Away> away(const figures::SessionFigures& figures, const figures::SessionFacts& facts);

/// "Par ailleurs, 3 structures s’étaient excusées, dont 2 représentées ; une autre avait donné pouvoir.";
/// empty where nobody certainly had.
std::string apologies(const Story& story, std::size_t session, const Replies& replies);

/// Partners first, then the host and members, whoever answered no among them. Nobody where one is known by
/// number alone.
std::vector<std::string> excused_by_name(const Story& story, std::size_t session);

/// Whether the quorum was reached; empty where none is set, or presences are not noted. `open`: more members
/// may have come than are noted, so that only a quorum that is reached is certain.
std::string quorum(const Story& story, std::size_t session, bool open);

}  // namespace aliso::telling
