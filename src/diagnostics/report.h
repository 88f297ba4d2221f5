// All diagnostics of a run as one JSON document, for editors and scripts.
// Field names are versioned: they are those of the manual, aliso-check(1), "JSON".
#pragma once

#include <string>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "words/language.h"

namespace aliso::diagnostics {

/// The name and version of the document, its key `schema`.
inline constexpr std::string_view report_schema = "aliso/check/1";

/// {"schema", "errors", "warnings", "diagnostics": [{"name", "severity", "file", "line", "column",
/// "message", "remedy"}]}, one diagnostic a line, ending in a line feed. `file` is null where no file is
/// concerned, `line` and `column` (as displayed, from 1) where a file as a whole is. `severity` is error,
/// warning or owed; what is owed is left out unless `with_owed`.
std::string json_report(const Diagnostics& diagnostics, const Sources& sources,
                        const words::Language& language, bool with_owed);

}  // namespace aliso::diagnostics
