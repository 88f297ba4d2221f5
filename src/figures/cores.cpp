// Work spread over the processor's cores.
// Each core takes the next thing that none has taken; where the system gives no thread, there are fewer
// cores.
#include "figures/cores.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace aliso::figures {

void on_all_cores(std::size_t n, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::atomic_flag thrown;
  std::exception_ptr failure;
  const auto loop = [&] {
    try {
      for (std::size_t i = next++; i < n; i = next++) work(i);
    } catch (...) {
      if (!thrown.test_and_set()) failure = std::current_exception();
    }
  };
  {
    const std::size_t cores = n > 1 ? std::max(1u, std::thread::hardware_concurrency()) : 1;
    std::vector<std::jthread> others;
    try {
      for (std::size_t i = 1; i < std::min(cores, n); ++i) others.emplace_back(loop);
    } catch (const std::system_error&) {
      // No more threads for this person (ulimit -u): those that there are do it.
    }
    loop();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace aliso::figures
