// A text without the blanks around it, as files, templates and marks are read.
// One notion of a blank: what a person types to set things apart, no no-break space.
#pragma once

#include <string_view>

namespace aliso::words {

/// Without the spaces, tabs and line ends at its end.
constexpr std::string_view trimmed_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

/// Without the spaces, tabs and line ends at both ends.
constexpr std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{} : trimmed_end(text.substr(first));
}

}  // namespace aliso::words
