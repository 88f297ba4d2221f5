// --during, read as the files' spans are.
// What is no span is the command line's mistake: it is named, not guessed at.
#include "opening/span.h"

#include "format/dates.h"
#include "program/options.h"

namespace aliso::opening {

std::optional<model::Span> typed_span(const program::Run& run, const std::optional<std::string>& typed) {
  if (!typed) return std::nullopt;
  const auto read = format::parse_span(*typed);
  if (!read)
    throw program::UsageError{run.terminal.say("usage.span", {{"option", "--during"}, {"word", *typed}})};
  return *read;
}

}  // namespace aliso::opening
