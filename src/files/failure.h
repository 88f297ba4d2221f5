// Why the system refused something, by a name of ours: one vocabulary for reading, writing, locking, sending.
// The names are worded in data/lang (`failure`), never by the C library, which speaks English.
#pragma once

#include <string>

namespace aliso::files {

/// The name of a system's error (errno) for phrases to choose by: "denied" (no permission), "readonly" (a
/// disk that can't be written), "full" (no space, no quota), "missing" (it, or the folder it is in, isn't
/// there), "file" (a file stands where a folder should), "folder" (a folder stands where a file should),
/// "exists", "long" (its name), "loop" (links that lead in a circle), "broken" (the disk fails), "many" (too
/// many files are open), or "other".
std::string failure(int error_number);

}  // namespace aliso::files
