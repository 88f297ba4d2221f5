// Line and column of a place, and a diagnostic as text.
// Columns are what a terminal shows, not bytes.
#include "diagnostics/print.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/excerpt.h"
#include "diagnostics/glyphs.h"
#include "words/shown.h"

namespace aliso::diagnostics {

namespace {

std::string_view severity_key(Severity severity) {
  switch (severity) {
    case Severity::error:
    case Severity::unreadable:
      return "severity.error";
    case Severity::warning:
      return "severity.warning";
    case Severity::owed:
      return "severity.owed";
  }
  return "severity.error";
}

char severity_color(Severity severity) {
  switch (severity) {
    case Severity::error:
    case Severity::unreadable:
      return words::style::red;
    case Severity::warning:
      return words::style::yellow;
    case Severity::owed:
      return words::style::cyan;
  }
  return words::style::red;
}

/// Why the system refused something stands in a diagnostic by its name (files/failure.h): worded here, once
/// for all diagnostics.
words::Args worded(words::Args args, const words::Language& language) {
  for (auto& [name, value] : args)
    if (name == "why") value = language.say("failure", {{"why", value}});
  return args;
}

}  // namespace

Position position(const Source& source, std::uint32_t byte) {
  const std::string_view bytes = source.bytes;
  const std::size_t at = std::min<std::size_t>(byte, bytes.size());
  auto& starts = source.line_starts;
  if (starts.empty()) {
    starts.push_back(0);
    for (std::size_t i = bytes.find('\n'); i != std::string_view::npos; i = bytes.find('\n', i + 1)) {
      starts.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
  const auto next = std::upper_bound(starts.begin(), starts.end(), at);
  const std::size_t begin = *(next - 1);
  return {static_cast<std::uint32_t>(next - starts.begin()),
          1 + static_cast<std::uint32_t>(columns(bytes.substr(begin, at - begin)))};
}

std::string message(const Diagnostic& diagnostic, const words::Language& language) {
  return language.say("diagnostic." + std::string(diagnostic.name) + ".message",
                      worded(diagnostic.args, language));
}

std::string remedy(const Diagnostic& diagnostic, const words::Language& language) {
  return language.say("diagnostic." + std::string(diagnostic.name) + ".remedy", diagnostic.args);
}

std::string text(const Diagnostic& diagnostic, const Sources& sources, const words::Language& language,
                 bool color) {
  const std::size_t on = color ? 1 : 0;
  const std::string bold(on, words::style::bold);
  const std::string tint(on, severity_color(diagnostic.severity));
  const std::string plain(on, words::style::plain);

  std::string where = "aliso";
  std::string shown;
  if (diagnostic.at) {
    const Source& source = sources.at(diagnostic.at->file);
    where = source.path;
    if (diagnostic.length > 0) {
      const Position p = position(source, diagnostic.at->byte);
      where += fmt::format(":{}:{}", p.line, p.column);
      shown = excerpt(source, diagnostic.at->byte, diagnostic.length, tint, plain);
    }
  }
  return fmt::format("{}{}:{} {}{}:{} {}{}{}\n{}      = {}\n", bold, printable(where), plain, tint,
                     language.say(severity_key(diagnostic.severity)), plain, bold,
                     printable(message(diagnostic, language)), plain, shown,
                     printable(remedy(diagnostic, language)));
}

}  // namespace aliso::diagnostics
