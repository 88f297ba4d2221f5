// Work on many things that need nothing of each other, spread over the processor's cores.
// What comes of it is the same as from one core; how long it takes isn't.
#pragma once

#include <cstddef>
#include <functional>

namespace aliso::figures {

/// Does `work` for 0 to n - 1, each once, on all cores; what one of them throws is thrown here, once all have
/// ended.
void on_all_cores(std::size_t n, const std::function<void(std::size_t)>& work);

}  // namespace aliso::figures
