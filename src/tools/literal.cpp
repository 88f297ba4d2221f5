// Escapes what C++ would read otherwise, and cuts long texts: compilers limit a literal's length.
// Cut behind a line end where there is one, between two letters anyway.
#include "tools/literal.h"

#include <fmt/format.h>

namespace aliso::tools {

std::string literal(std::string_view text) {
  std::string all = "\"";
  std::size_t since = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n')
      all += "\\n";
    else if (c == '"' || c == '\\')
      all += {'\\', c};
    else if (byte < 0x20 || byte == 0x7f)
      all += fmt::format("\\{:03o}", byte);  // three digits: a digit that follows is not taken for a fourth
    else
      all += c;
    const bool letter_ends = i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0) != 0x80;
    if (++since > (c == '\n' ? 80U : 1000U) && letter_ends) {
      all += "\"\n    \"";
      since = 0;
    }
  }
  return all + "\"";
}

}  // namespace aliso::tools
