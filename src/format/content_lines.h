// The lines of an iCalendar text (RFC 5545, 3.1) as they are read: unfolded, taken apart into name,
// parameters and value. Whoever wrote the text, a line that is none is left out; nothing else is judged here.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aliso::format {

/// One content line. Names are in capitals, whatever they were written in.
struct ContentLine {
  std::string name;
  std::vector<std::pair<std::string, std::string>> parameters;  ///< values without their quotes
  std::string value;                                            ///< as it stands, escapes too

  /// The first parameter of that name, which is in capitals; empty: there is none.
  [[nodiscard]] std::string_view parameter(std::string_view wanted) const;
};

/// All of them, in their order. Lines may end in CR LF, as they should, or in LF.
std::vector<ContentLine> content_lines(std::string_view text);

/// A value of type TEXT without its escapes (3.3.11).
std::string text_value(std::string_view value);

}  // namespace aliso::format
