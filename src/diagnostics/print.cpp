// Line and column of a place, and a diagnostic as text.
// Columns are what a terminal shows, not bytes.
#include "diagnostics/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <iterator>
#include <optional>

#include "diagnostics/excerpt.h"
#include "diagnostics/glyphs.h"
#include "model/count.h"
#include "model/date.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/shell.h"
#include "words/shown.h"
#include "words/typography.h"

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

/// "2026-01-08" as a person says it; nothing where the text is no day.
std::optional<std::string> as_said(const std::string& text, const words::Language& language) {
  int year = 0, read = 0;
  unsigned month = 0, day = 0;
  const bool form =
      text.size() == 10 && std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &read) == 3;
  const auto date = form && read == 10 ? model::make_date(year, month, day) : std::nullopt;
  return date ? std::optional(words::date(*date, language)) : std::nullopt;
}

/// "35-40" and "35+" as a person says them; nothing where the text is no such count.
std::optional<std::string> count_as_said(const std::string& text, const words::Language& language) {
  std::int64_t low = 0, high = 0;
  int bounded = 0, open = 0;
  std::sscanf(text.c_str(), "%" SCNd64 "-%" SCNd64 "%n", &low, &high, &bounded);
  std::sscanf(text.c_str(), "%" SCNd64 "+%n", &low, &open);
  const auto whole = [&text](int read) { return read > 0 && static_cast<std::size_t>(read) == text.size(); };
  if (!whole(bounded) && !whole(open)) return std::nullopt;
  const model::Count count = whole(bounded) ? model::Count::between(low, high) : model::Count::at_least(low);
  return words::plain_spaces(words::count_in_table(count, language));
}

/// What diagnostics hold by its name or as it is typed, in words, once for all of them: why the system
/// refused something (files/failure.h); days, which remedies give as they are to be typed.
words::Args worded(words::Args args, const words::Language& language) {
  constexpr std::string_view days[] = {"date", "before", "end",  "due",    "from",
                                       "to",   "first",  "last", "session"};
  constexpr std::string_view counts[] = {"distinct", "bounds", "headcount", "remote", "people"};
  for (auto& [name, value] : args) {
    if (name == "why") value = language.say("failure", {{"why", value}});
    const auto* text = std::get_if<std::string>(&value);
    if (text && std::find(std::begin(counts), std::end(counts), name) != std::end(counts)) {
      if (auto said = count_as_said(*text, language)) value = std::move(*said);
      continue;
    }
    if (!text || std::find(std::begin(days), std::end(days), name) == std::end(days)) continue;
    if (auto said = as_said(*text, language)) value = std::move(*said);
  }
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
                 bool color, std::optional<int> columns) {
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
      shown = excerpt(source, diagnostic.at->byte, diagnostic.length, tint, plain, columns);
    }
  }
  return fmt::format("{}{}:{} {}{}:{} {}{}{}\n{}      = {}{}\n", bold, printable(words::on_one_line(where)),
                     plain, tint, language.say(severity_key(diagnostic.severity)), plain, bold,
                     printable(message(diagnostic, language)), plain, shown, words::style::hang,
                     printable(remedy(diagnostic, sources, language)));
}

}  // namespace aliso::diagnostics
