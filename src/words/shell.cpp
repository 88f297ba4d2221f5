// What is shown to be copied into a shell.
// Single quotes: in them a shell reads nothing but their end.
#include "words/shell.h"

#include <algorithm>

#include "words/joined.h"

namespace aliso::words {

std::string shell_quoted(std::string_view word) {
  std::string result = "'";
  for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string aliso_in(std::string_view directory) {
  return directory == "." ? "aliso" : "aliso -C " + shell_quoted(directory);
}

std::string noting(std::string_view aliso, std::string_view event, std::string_view wave,
                   const std::vector<std::string>& structures) {
  // An event is called by its file's name, which a person chose.
  const bool plain = std::all_of(event.begin(), event.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
  return "  " + std::string(aliso) + " sent " + (plain ? std::string(event) : shell_quoted(event)) + ' ' +
         std::string(wave) + ' ' + joined(structures, " ") + '\n';
}

}  // namespace aliso::words
