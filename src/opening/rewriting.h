// Several of a network's files changed at a person's word: what will change is shown first, then each is put
// in its place whole, in their order, under the locks. Killed anywhere between, the same again ends it.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "files/lock.h"
#include "opening/opening.h"

namespace aliso::opening {

/// A file that is to have other bytes. Both without a byte order mark.
struct Rewrite {
  std::filesystem::path path;
  std::string shown;  ///< as the person would write it
  std::string before;
  std::string after;
  std::string mark;  ///< what stands before either: a byte order mark, or nothing
};

/// The file as it is to be rewritten, once `after` is given its bytes: they are those of `before`. Nothing
/// and the reason in `opening.found` where it can't be read.
std::optional<Rewrite> read_for_rewriting(Opening& opening, const std::filesystem::path& path);

/// The locks of the network and of the folders in it that hold people's files.
class FolderLocks {
 public:
  /// Those of the root and of `rooms` (events, invitations) that are there. Waits ten seconds for each;
  /// nothing and the reason in `found` after that.
  static std::optional<FolderLocks> take(const files::NetworkFolder& folder,
                                         std::span<const std::string_view> rooms, std::string_view command,
                                         diagnostics::Diagnostics& found);
  /// The network's, under which journals are written.
  [[nodiscard]] const files::Lock& of_root() const { return locks_.front(); }

 private:
  std::vector<files::Lock> locks_;
};

/// Writes them, one after the other, each only where it still has the bytes that were shown. False where one
/// failed, the reason in `opening.found`: those before it are written.
bool rewrite(Opening& opening, std::span<const Rewrite> files);

}  // namespace aliso::opening
