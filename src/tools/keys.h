// The lists of keys in the manual's page of the format, from the tables that aliso itself reads by.
// One part a file, behind a line `<!-- keys FILE -->`; see tools/page.h.
#pragma once

#include <string>

#include "tools/schema.h"

namespace aliso::tools {

/// All parts, as Markdown. `colon` is what stands behind a key: ":" or " :".
std::string keys(const Help& help, std::string_view colon);

}  // namespace aliso::tools
