// The lines of `present` and `excused`: who came, who sent apologies.
// Short forms and the full one are read into the same; what was meant otherwise is said.
#pragma once

#include <vector>

#include "load/kinds.h"
#include "load/types.h"

namespace aliso::load {

/// A line of `present` or `excused`.
struct AttendanceLine {
  static constexpr Shape shape{.form = Form::attendance, .kind = &attendance_kind};
  static bool read(Reading& reading, const yaml::Node& node, model::Attendance& into);
  static Written write(const Writing& writing, const model::Attendance& line);
};

/// `present` or `excused`, whole.
struct AttendanceList {
  using Lines = ListOf<AttendanceLine>;
  static constexpr Shape shape = Lines::shape;
  static bool read(Reading& reading, const yaml::Node& node, std::vector<model::Attendance>& into);
  static Written write(const Writing& writing, const std::vector<model::Attendance>& lines) {
    return Lines::write(writing, lines);
  }
};

}  // namespace aliso::load
