// Line and column of a place, and a diagnostic as text.
// Columns are what a terminal shows, not bytes.
#include "diagnostics/print.h"

#include <fmt/format.h>

namespace aliso::diagnostics {

Position position(const Source& source, std::uint32_t byte) {
  Position result;
  for (std::uint32_t i = 0; i < byte && i < source.bytes.size(); ++i) {
    if (source.bytes[i] == '\n') {
      ++result.line;
      result.column = 1;
    } else {
      ++result.column;
    }
  }
  return result;
}

std::string message(const Diagnostic& diagnostic, const words::Language& language) {
  return language.say("diagnostic." + std::string(diagnostic.name) + ".message", diagnostic.args);
}

std::string remedy(const Diagnostic& diagnostic, const words::Language& language) {
  return language.say("diagnostic." + std::string(diagnostic.name) + ".remedy", diagnostic.args);
}

std::string text(const Diagnostic& diagnostic, const Sources& sources, const words::Language& language,
                 bool /*color*/) {
  std::string head;
  if (diagnostic.at) {
    const Source& source = sources.at(diagnostic.at->file);
    const Position p = position(source, diagnostic.at->byte);
    head = fmt::format("{}:{}:{}: ", source.path, p.line, p.column);
  }
  return fmt::format("{}{}: {}\n  {}\n", head, language.say("severity.error"), message(diagnostic, language),
                     remedy(diagnostic, language));
}

}  // namespace aliso::diagnostics
