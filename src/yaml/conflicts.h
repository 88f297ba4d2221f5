// The lines that git leaves in a file where two versions of it could not be merged.
// For every kind of file that a person keeps in git: YAML here, journals in load.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::yaml {

/// One conflict: from `<<<<<<<` to `>>>>>>>`, or what is left of these lines.
struct Conflict {
  std::uint32_t byte = 0;    ///< the first of its marks
  std::uint32_t length = 0;  ///< of that line
  std::string ours, theirs;  ///< what git calls the two versions; empty where a mark is gone or says nothing
};

/// Whether a line (without its end) is one of git's: seven signs alike, with a space and a name behind them
/// or nothing.
bool is_conflict_mark(std::string_view line);

/// All conflicts in the bytes of a file, in order.
std::vector<Conflict> conflicts(std::string_view bytes);

}  // namespace aliso::yaml
