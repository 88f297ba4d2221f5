// Where a command's data goes: stdout, or the file of -o, whole or not at all.
// Data are made before anything is written, so that no error leaves half a document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "opening/opening.h"
#include "program/run.h"

namespace aliso::opening {

/// What is written: a text for eyes, in which nothing may move a cursor, or a document, byte for byte.
enum class Printed { text, document };

/// Writes `text` to the file of `-o` or, without one, to stdout. A file that can't be written is added to
/// what was found (then exit status 3 by `finish`). `access`: whom it is for. Throws as `spare_network`.
void put(const program::Run& run, Opening& opening, const std::optional<std::string>& file,
         std::string_view text, Printed as, files::Access access = files::Access::usual);

/// Throws UsageError where `--spreadsheet` is given without `--format csv`.
void wanted_spreadsheet(const program::Run& run, bool spreadsheet, std::string_view format);

/// Throws UsageError where a command's output would take the place of a file that a person wrote in the
/// network.
void spare_network(const program::Run& run, const Opening& opening, const std::string& file);

}  // namespace aliso::opening
