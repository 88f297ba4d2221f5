// What aliso asks of a disk, and nothing more: so that a test can give a whole command one in memory, which
// counts what is done to it and refuses what it likes. The real one is system_disk.h.
#pragma once

#include <cerrno>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace aliso::files {

/// A system's error number; 0 where there was none.
using Error = int;

/// How the reading of a file ended.
struct Read {
  enum class End {
    done,
    missing,        ///< nothing there
    dangling_link,  ///< a link to what isn't there; `what` is where it leads
    no_file,        ///< `what`: folder, pipe, socket, device
    too_large,      ///< more than max_bytes (reading.h)
    failed          ///< `error` says why
  };
  End end = End::done;
  Error error = 0;
  std::string what = {};
  std::string owner =
      {};  ///< the number of another person (uid) whose file it was; empty: one's own, or root's
};

/// Whom a file is for, by its permissions.
enum class Access {
  usual,    ///< as the file that is there; a new one: whom the system and those who share its folder give it
  sharers,  ///< its owner, and those who share its folder: who was written to
  owner     ///< its owner alone: people's addresses
};

/// What writing says where the path names another file by now, or none, or one with other bytes: somebody has
/// been there meanwhile.
inline constexpr Error replaced = ESTALE;

/// A file that lines are appended to, whole ones only; another one's tail of it is refused (EWOULDBLOCK).
class Tail {
 public:
  virtual ~Tail() = default;
  /// Appends the bytes and waits until they are on disk. After an error none of them is in the file that the
  /// path names, and nothing more is to be appended.
  virtual Error append(std::string_view bytes) = 0;
};

/// A lock; it ends, and its file goes, with this.
class Held {
 public:
  virtual ~Held() = default;
  /// Whether the lock's file is still there: where somebody took it away, another may hold the lock as well.
  [[nodiscard]] virtual bool still() const = 0;
};

/// What stands behind the name of a lock's file on a disk without locks.
inline constexpr std::string_view made_suffix = ".made";

/// How a try to lock ended: held, refused by a holder, or failed.
struct Locking {
  std::unique_ptr<Held> held;
  bool weak = false;   ///< held on a disk without locks: by a file's being there, which a crash leaves behind
  Error error = 0;     ///< no lock file can be made
  std::string holder;  ///< what the other one's lock file says, one line
};

/// Paths are as the person or the network's folder gives them; what begins with no slash stands in the folder
/// the program runs in.
class Disk {
 public:
  virtual ~Disk() = default;

  // Looking.

  /// Whether something lies there, be it a link that leads nowhere.
  virtual bool is_there(const std::filesystem::path& path) = 0;
  /// Whether a folder lies there, links followed.
  virtual bool is_folder(const std::filesystem::path& path) = 0;
  /// Why the files in a folder can't be looked at; 0 where they can.
  virtual Error enter(const std::filesystem::path& folder) = 0;
  /// Gives each name in a folder, dots included, in no order.
  virtual Error list(const std::filesystem::path& folder,
                     const std::function<void(std::string_view name)>& give) = 0;
  /// The path from the root, links followed as far as it exists.
  virtual std::filesystem::path real(const std::filesystem::path& path, Error& error) = 0;

  /// Whether both paths lead to one file or folder that is there, by links or mounts of any kind.
  virtual bool same(const std::filesystem::path& one, const std::filesystem::path& other) = 0;

  /// Whether people may read the file whom it isn't for. False where nothing is there, or no plain file.
  virtual bool open_beyond(const std::filesystem::path& path, Access access) = 0;
  /// Whether a folder on the way to the path, links followed, lets in nobody but its owner and its group.
  virtual bool sheltered(const std::filesystem::path& path) = 0;
  /// The number of another person (uid) whose file or folder this is, "?" where nothing is there (any more);
  /// empty where it is one's own or root's.
  virtual std::string stranger(const std::filesystem::path& path) = 0;

  // Reading.

  /// All of a file's bytes, or none. Never waits.
  virtual Read read(const std::filesystem::path& path, std::string& bytes) = 0;

  // Writing: done whole, or not at all.

  /// Makes the bytes the file's; one that is there keeps its permissions and access list (unless it is for
  /// its owner alone), a link stays a link, what is no regular file is written to as it is. `was`: the bytes
  /// that it must still have, else it is left alone (`replaced`): an editor may have saved it meanwhile.
  /// EPERM where a permission would be lost.
  virtual Error replace(const std::filesystem::path& path, std::string_view bytes,
                        std::optional<std::string_view> was, Access access) = 0;
  /// A new file; EEXIST where something is there.
  virtual Error create(const std::filesystem::path& path, std::string_view bytes) = 0;
  /// A folder with those above it; none is an error that is there.
  virtual Error make_folders(const std::filesystem::path& folder) = 0;
  /// Takes away a file.
  virtual Error remove(const std::filesystem::path& path) = 0;
  /// The file of `path`, made with its folder and then kept for `Access::sharers`, ended by a line feed: a
  /// last line that is cut is taken away, one that lacks only its line feed is given it. Nothing and the
  /// error where that fails.
  virtual std::unique_ptr<Tail> tail(const std::filesystem::path& path, Error& error) = 0;
  /// Tries once to lock by the file at `path`, which will say `holder` while the lock is held.
  virtual Locking lock(const std::filesystem::path& path, std::string_view holder) = 0;
};

}  // namespace aliso::files
