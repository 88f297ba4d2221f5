// Line and column of a place, and a diagnostic as text.
// Columns are what a terminal shows, not bytes.
#include "diagnostics/print.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/excerpt.h"
#include "diagnostics/glyphs.h"
#include "words/shell.h"

namespace aliso::diagnostics {

namespace {

std::string_view severity_key(Severity severity) {
  switch (severity) {
    case Severity::error:
    case Severity::unreadable:
      return "severity.error";
    case Severity::warning:
    case Severity::notice:
      return "severity.warning";
    case Severity::owed:
      return "severity.owed";
  }
  return "severity.error";
}

std::string_view severity_color(Severity severity) {
  switch (severity) {
    case Severity::error:
    case Severity::unreadable:
      return "\x1b[1;31m";
    case Severity::warning:
    case Severity::notice:
      return "\x1b[1;33m";
    case Severity::owed:
      return "\x1b[1;36m";
  }
  return "";
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

std::string remedy(const Diagnostic& diagnostic, const Sources& sources, const words::Language& language) {
  words::Args args = diagnostic.args;
  args.emplace_back("aliso", sources.aliso);
  for (const auto& [name, value] : diagnostic.args)
    if (const auto* key = std::get_if<std::string>(&value); key && name == "key")
      args.emplace_back("quoted", words::shell_quoted(*key));
  return language.say("diagnostic." + std::string(diagnostic.name) + ".remedy", args);
}

std::string text(const Diagnostic& diagnostic, const Sources& sources, const words::Language& language,
                 bool color) {
  const std::string bold = color ? "\x1b[1m" : "";
  const std::string tint = color ? std::string(severity_color(diagnostic.severity)) : "";
  const std::string plain = color ? "\x1b[0m" : "";

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
                     printable(remedy(diagnostic, sources, language)));
}

}  // namespace aliso::diagnostics
