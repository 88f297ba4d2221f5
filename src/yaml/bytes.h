// What a file's bytes must be before anything is read: UTF-8 text of a reasonable size.
// The letter that a byte of an older encoding stood for is named.
#pragma once

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"

namespace aliso::yaml {

/// Whether the bytes can be read at all; else adds `file-too-large`, `not-utf8`, `utf-16`,
/// `control-character` or `old-line-end`, once a kind, at the first place and with the number of others.
bool check_bytes(const diagnostics::Source& source, std::uint32_t file,
                 diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::yaml
