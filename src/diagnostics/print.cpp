// Line and column of a place, and a diagnostic as text.
// Columns are what a terminal shows, not bytes.
#include "diagnostics/print.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/excerpt.h"
#include "diagnostics/glyphs.h"
#include "words/shell.h"
#include "words/shown.h"

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

char severity_color(Severity severity) {
  switch (severity) {
    case Severity::error:
    case Severity::unreadable:
      return words::style::red;
    case Severity::warning:
    case Severity::notice:
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

Line line_at(const Source& source, std::uint32_t byte) {
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
  const std::size_t end = next == starts.end() ? bytes.size() : *next - 1;
  std::string_view text = bytes.substr(begin, end - begin);
  if (text.ends_with('\r')) text.remove_suffix(1);
  const auto number = static_cast<std::uint32_t>(next - starts.begin());
  if (source.measured_line != number) {
    source.measured = MeasuredLine(text);
    source.measured_line = number;
  }
  return {number, text, at - begin, source.measured};
}

Position position(const Source& source, std::uint32_t byte) {
  const Line line = line_at(source, byte);
  const std::size_t within = std::min(line.byte, line.text.size());
  const int column = line.measured.column(line.text, within) + static_cast<int>(line.byte - within);
  return {line.number, 1 + static_cast<std::uint32_t>(column)};
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
  return fmt::format("{}{}:{} {}{}:{} {}{}{}\n{}      = {}\n", bold, printable(words::on_one_line(where)),
                     plain, tint, language.say(severity_key(diagnostic.severity)), plain, bold,
                     printable(message(diagnostic, language)), plain, shown,
                     printable(remedy(diagnostic, sources, language)));
}

}  // namespace aliso::diagnostics
