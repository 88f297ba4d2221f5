// Where a judge is known to be wrong, or to follow an older YAML: each case by its name, as narrow as can be.
// Each has its own test in exceptions_test.cpp; what is excused is counted and shown.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "reading.h"

namespace aliso::reader {

/// A judge that may be asked once more, about a changed document.
using Judge = std::function<Reading(const std::string&)>;

/// The name of the exception for which libfyaml's answer is not held against us, or "" where none applies.
/// `ours` is accepted, and `other` differs from it.
std::string_view excused_of_libfyaml(const std::string& bytes, const Reading& ours, const Reading& other);
/// The same for PyYAML's.
std::string_view excused_of_pyyaml(const std::string& bytes, const Reading& ours, const Reading& other,
                                   const Judge& pyyaml);

}  // namespace aliso::reader
