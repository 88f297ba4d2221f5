// Reading a file whole, and saying why it can't be.
// Never waits: a pipe in the place of a file is an error, not a pause.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "files/disk.h"

namespace aliso::files {

/// Bytes of a file that is read at most; over that it is refused unread.
inline constexpr std::size_t max_bytes = 16u << 20;
/// What some editors write before UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The path as the person would write it: relative to the folder they stand in where that is shorter.
std::string shown_path(const std::filesystem::path& path);

/// Reads a file whole into a new slot of `sources`, without a UTF-8 byte order mark. Nothing and a
/// diagnostic (`missing-file`, `dangling-link`, `unreadable-file`, `not-a-file`, `file-too-large`) if it
/// can't.
std::optional<std::uint32_t> read_file(Disk& disk, const std::filesystem::path& path,
                                       diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);
/// The same into a slot already handed out; several threads may fill different slots.
bool read_into(Disk& disk, std::uint32_t file, const std::filesystem::path& path,
               diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::files
