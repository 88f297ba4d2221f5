// One walk over the bytes.
// A brace in a text counts for nothing, and a quotation mark behind a backslash ends none.
#include "files/whole_line.h"

namespace aliso::files {

bool is_whole_line(std::string_view bytes) {
  if (!bytes.empty() && bytes.back() == '\r') bytes.remove_suffix(1);
  int depth = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (in_text) {
      if (c == '\\') ++i;
      if (c == '"') in_text = false;
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return i + 1 == bytes.size();
    }
    if (depth == 0) return false;
  }
  return false;
}

}  // namespace aliso::files
