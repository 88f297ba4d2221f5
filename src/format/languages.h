// The languages of data/lang, as a file names them: `language:`.
// Apart from the other tables, so that few files are compiled again for a language more.
#pragma once

#include "format/names.h"

namespace aliso::format {

/// Those of data/lang: the build writes the rows.
inline constexpr auto languages = std::to_array<Name<std::string_view>>({
#include "language_names.h"
});

}  // namespace aliso::format
