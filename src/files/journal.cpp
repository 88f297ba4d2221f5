// Opening at the first line, and saying why one couldn't be appended.
// After a failure the file is opened anew: what it was left as is looked at again.
#include "files/journal.h"

#include "files/failure.h"
#include "files/reading.h"

namespace aliso::files {

bool Journal::append(const std::vector<std::string>& lines, diagnostics::Diagnostics& diagnostics) {
  std::string block;
  for (const std::string& line : lines) block += line + '\n';
  Error error = 0;
  if (!tail_) tail_ = disk_.tail(path_, error);
  if (tail_) error = tail_->append(block);
  if (error == 0) return true;
  tail_.reset();
  diagnostics.add({"journal-unwritable",
                   diagnostics::Severity::unreadable,
                   std::nullopt,
                   0,
                   {{"file", shown_path(path_)}, {"why", failure(error)}}});
  return false;
}

}  // namespace aliso::files
