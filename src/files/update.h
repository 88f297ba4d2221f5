// Changing a person's file: read, changed and put in its place while nobody else of us may.
// The old bytes or the new ones are there at any moment, whatever happens.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "files/network_folder.h"

namespace aliso::files {

/// Given the file's slot, the bytes it is to have (without a byte order mark), or nothing to leave it.
/// A file that isn't there is an empty slot, not `read`.
using Change = std::function<std::optional<std::string>(std::uint32_t file)>;

/// Changes the file at `path` under the lock of the network, whose holder is called `command`;
/// waits ten seconds for another one. It is made, with its folder, where it isn't there. False where it
/// was left as it was (`change` is asked anew where somebody saved the file meanwhile): `change` gave
/// nothing, or `diagnostics` says why (those of reading.h, lock.h, replace.h).
bool update_file(const NetworkFolder& network, const std::filesystem::path& path, std::string_view command,
                 diagnostics::Sources& sources, const Change& change, diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::files
