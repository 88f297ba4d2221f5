// What is shown to be copied into a shell.
// Single quotes: in them a shell reads nothing but their end.
#include "words/shell.h"

namespace aliso::words {

std::string shell_quoted(std::string_view word) {
  std::string result = "'";
  for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string aliso_in(std::string_view directory) {
  return directory == "." ? "aliso" : "aliso -C " + shell_quoted(directory);
}

}  // namespace aliso::words
