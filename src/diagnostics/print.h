// Diagnostics as a person reads them: file:line:column, message, the line, a caret, the remedy.
// GNU form, so that editors and CI jump to the place.
#pragma once

#include <optional>
#include <string>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "words/language.h"

namespace aliso::diagnostics {

/// Line from 1, column 1 + the display width of what stands before it on the line.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};
Position position(const Source& source, std::uint32_t byte);

/// The line that holds a byte of a file.
struct Line {
  std::uint32_t number = 1;
  std::string_view text;         ///< without what ends it
  std::size_t byte = 0;          ///< of the line; behind the text for what ends it
  const MeasuredLine& measured;  ///< until another line of the file is asked about
};
Line line_at(const Source& source, std::uint32_t byte);

/// The message and the remedy of a diagnostic, in words. A remedy may name `aliso`, as `sources` has it, and
/// the `key` of a message as a word for the shell, `quoted`.
std::string message(const Diagnostic& diagnostic, const words::Language& language);
std::string remedy(const Diagnostic& diagnostic, const Sources& sources, const words::Language& language);

/// One diagnostic as text, ending in a line feed. Control characters of the person's line are shown
/// as `?`; a long line is cut around the caret. `columns`: those of a terminal, if it is for one; the message
/// and the remedy are cut where they are printed (words/fitted.h).
std::string text(const Diagnostic& diagnostic, const Sources& sources, const words::Language& language,
                 bool color, std::optional<int> columns = {});

}  // namespace aliso::diagnostics
