// Handing out file numbers.
// A deque: slots stay where they are while more are added.
#include "diagnostics/sources.h"

namespace aliso::diagnostics {

std::uint32_t Sources::add(std::string path) {
  sources_.push_back(
      {.path = std::move(path), .bytes = {}, .read = false, .line_starts = {}, .measured = {}});
  return size() - 1;
}

}  // namespace aliso::diagnostics
