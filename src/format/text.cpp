// Quoting wherever a text could be taken for something else, or where its end would not be seen.
// The scanner is stricter than YAML; what it lets pass bare means the same to other readers.
#include "format/text.h"

#include <algorithm>

#include "format/steps.h"

namespace aliso::format {

namespace {

constexpr auto npos = std::string_view::npos;

}  // namespace

bool is_bare(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  const bool negative = text.size() > 1 && text[0] == '-' && is_digit(text[1]);
  if (!negative && std::string_view("-?!&*|>'\"%@`=<~.").find(text.front()) != npos) return false;
  if (text.find_first_of("\\,[]{}:#\"?") != npos) return false;
  for (const std::string_view null : {"null", "Null", "NULL"}) {
    if (text == null) return false;
  }
  // A no-break space at the start or the end would not be seen.
  return !text.starts_with("\xC2\xA0") && !text.ends_with("\xC2\xA0");
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
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
