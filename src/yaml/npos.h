// "Not found", as a text's own functions say it.
// Here once, for all who walk a file's bytes.
#pragma once

#include <string_view>

namespace aliso::yaml {

inline constexpr auto npos = std::string_view::npos;

}  // namespace aliso::yaml
