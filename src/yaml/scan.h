// Our own reading of a file's structure, stricter than YAML: every rule broken is named where it is.
// It only finds where values stand; what they mean is values.h's.
#pragma once

#include "yaml/tokens.h"

namespace aliso::yaml {

/// More mistakes than this and the file is no YAML at all: reading goes no further.
inline constexpr std::size_t most_errors = 500;

/// The tokens of the one document in `bytes` (valid UTF-8 without control characters). After a mistake
/// it goes on with the next line that it understands: which tokens can be trusted then, part.h says.
Scanned scan(std::string_view bytes, std::uint32_t file, diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::yaml
