// Lines that fit a terminal: cut at spaces, what follows set in under what it belongs to.
// What is to be typed stays in one piece: a command, a key and its value, what stands in brackets or quotes.
#pragma once

#include <string>
#include <string_view>

namespace aliso::words {

/// Narrower than this nothing is laid out.
inline constexpr int least_columns = 50;
/// Where nothing is known of a terminal.
inline constexpr int usual_columns = 80;

/// The text with its longer lines cut at spaces so that they take at most that many columns (words/shown.h's
/// marks of style take none). What goes on stands two columns further in than its line's beginning, or under
/// the mark `style::hang` where a line has one. A line with the mark `style::whole` stays as it is, and so
/// does one that is set in and begins with `aliso`: a command to be copied. A piece that takes more than a
/// line is cut at its spaces, too, and choices (`yes|maybe|no`) behind a bar; a word never is. Both marks are
/// gone afterwards.
std::string fitted(std::string_view text, int columns);

/// Whether a word is nothing but marks, of which the first ends what stands before it: ";", "?", "»).": in
/// French a space stands before it, at which no line is cut.
bool belongs_before(std::string_view word);

/// The text without the marks that `fitted` reads.
std::string unfitted(std::string_view text);

}  // namespace aliso::words
