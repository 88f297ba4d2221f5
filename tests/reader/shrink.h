// A document that shows something wrong made as small as it still shows it.
#pragma once

#include <functional>
#include <string>

namespace aliso::reader {

/// `bytes` with as many lines, then letters, left out as can be while `still` holds; asks at most a few
/// thousand times.
std::string shrunk(std::string bytes, const std::function<bool(const std::string&)>& still);

}  // namespace aliso::reader
