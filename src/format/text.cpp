// Quoting wherever a text could be taken for something else, or where its end would not be seen.
// The scanner is stricter than YAML; what it lets pass bare means the same to other readers.
#include "format/text.h"

#include <algorithm>

#include "format/steps.h"

namespace aliso::format {

namespace {

constexpr auto npos = std::string_view::npos;

/// How many bytes the control character, end of a line or byte order mark takes that the text begins with; 0:
/// it begins with none. Readers of YAML refuse these or end a line there.
std::size_t not_kept(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x20 || byte == 0x7F) return 1;
  if (byte == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0) return 2;
  for (const std::string_view other : {"\u2028", "\u2029", "\ufeff"})
    if (text.starts_with(other)) return other.size();
  return 0;
}

/// Whether other readers take it for a number in another base: 0x1, 0o7, 0b1.
bool is_other_number(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  return text.size() > 2 && text[0] == '0' && std::string_view("xXoObB").find(text[1]) != npos &&
         text.find_first_not_of("0123456789abcdefABCDEF_", 2) == npos;
}

}  // namespace

bool is_bare(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  const bool negative = text.size() > 1 && text[0] == '-' && is_digit(text[1]);
  if (!negative && std::string_view("-?!&*|>'\"%@`=<~.").find(text.front()) != npos) return false;
  if (text.find_first_of("\\,[]{}:#\"?") != npos) return false;
  for (const std::string_view null : {"null", "Null", "NULL"}) {
    if (text == null) return false;
  }
  if (is_other_number(text)) return false;
  // A no-break space at the start or the end would not be seen.
  return !text.starts_with("\xC2\xA0") && !text.ends_with("\xC2\xA0");
}

std::string on_one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t bytes = not_kept(text.substr(i));
    line += bytes > 0 ? ' ' : text[i];
    i += std::max<std::size_t>(bytes, 1);
  }
  return line;
}

std::string written(std::string_view text) {
  std::string line = on_one_line(text);
  if (is_bare(line)) return line;
  std::string quoted = "\"";
  for (const char c : line) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace aliso::format
