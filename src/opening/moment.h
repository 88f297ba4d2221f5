// The moment that a journal's line is written at.
// The day is the run's, the time of day the clock's, by the clocks of the network's time zone.
#pragma once

#include <chrono>
#include <string>

#include "program/run.h"

namespace aliso::opening {

/// Begins at the run's own moment, or at that time of day on the day of --on; a clock that nobody can set
/// back moves it on.
class Moment {
 public:
  /// `zone` is one that the system knows.
  Moment(const program::Run& run, const std::string& zone);
  [[nodiscard]] std::chrono::sys_seconds now() const;

 private:
  std::chrono::steady_clock::time_point began_;
  std::chrono::sys_seconds start_;
};

}  // namespace aliso::opening
