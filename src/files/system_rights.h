// Who may read and write what is written: as the file had it, as its folder says, or its owner alone.
// Only the files that are the real disk include it.
#pragma once

#include <sys/stat.h>

#include <filesystem>

#include "files/disk.h"

namespace aliso::files {

/// What those who share a folder may do with its files: rw for its group where that may write in it, and for
/// all others likewise; where each may only remove their own (/tmp), nobody shares.
mode_t shared_bits(const std::filesystem::path& folder);

/// The new file aside takes over whatever `old`, at `path`, had: owner, group, permissions, access list. The
/// owner and the group that it can't be given are named in its list, so that they lose nothing (not the owner
/// where that group shares the folder). EPERM where the disk has no lists and the group would lose something;
/// a disk that knows no permissions has none to keep.
Error keep_rights(int descriptor, const std::filesystem::path& path, const struct stat& old);

/// Gives a new file what others have noted about the one that it is to replace (`user.` attributes: a label,
/// where it came from), as far as the disk can.
void keep_marks(int descriptor, const std::filesystem::path& path);

/// A new file of those who share `folder` gets what they may do; what else it has is the system's choice.
void share_new(int descriptor, const std::filesystem::path& folder);

/// The same of a new folder, in which they may write as well.
void share_folder(const std::filesystem::path& folder);

/// Makes the file its owner's and that of those who share `folder`, no more and no less; what another person
/// owns, or somebody gave an access list, is left alone.
void close_to_others(int descriptor, const std::filesystem::path& folder);

/// Whether the file has an access list, beyond the permissions that every file has.
bool has_access_list(const std::filesystem::path& path);

}  // namespace aliso::files
