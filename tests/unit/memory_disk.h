// A disk in memory, for tests: what is done to it is counted and named, and the one that is asked for is
// refused. Folders and plain files; no links, no permissions. Paths begin with a slash.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "files/disk.h"

namespace aliso::tests {

class MemoryDisk : public files::Disk {
 public:
  /// Puts a file there with its folders, uncounted.
  void put(const std::string& path, std::string bytes);
  /// All files by their paths.
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }

  /// What has been asked to change, in order: "replace /net/a.yaml", "lock /net/.aliso.lock".
  std::vector<std::string> changes;
  /// How many files have been read.
  int reads = 0;
  /// The change of this number, from 1, is refused with `refusal`; 0: none.
  std::size_t refused = 0;
  /// That, and every one behind it.
  bool refused_from_then_on = false;
  files::Error refusal;

  MemoryDisk();
  bool is_there(const std::filesystem::path& path) override;
  bool is_folder(const std::filesystem::path& path) override;
  files::Error enter(const std::filesystem::path& folder) override;
  files::Error list(const std::filesystem::path& folder,
                    const std::function<void(std::string_view name)>& give) override;
  std::filesystem::path real(const std::filesystem::path& path, files::Error& error) override;
  files::Read read(const std::filesystem::path& path, std::string& bytes) override;
  bool open_beyond(const std::filesystem::path& path, files::Access access) override;
  bool sheltered(const std::filesystem::path& path) override;
  std::string stranger(const std::filesystem::path& path) override;
  bool same(const std::filesystem::path& one, const std::filesystem::path& other) override;
  files::Error replace(const std::filesystem::path& path, std::string_view bytes,
                       std::optional<std::string_view> was, files::Access access) override;
  files::Error create(const std::filesystem::path& path, std::string_view bytes) override;
  files::Error make_folders(const std::filesystem::path& folder) override;
  files::Error remove(const std::filesystem::path& path) override;
  std::unique_ptr<files::Tail> tail(const std::filesystem::path& path, files::Error& error) override;
  files::Locking lock(const std::filesystem::path& path, std::string_view holder) override;

 private:
  friend class MemoryTail;
  friend class MemoryLock;
  /// Counts a change; the error if it is to be refused.
  files::Error change(const std::string& what, const std::string& path);

  std::map<std::string, std::string> files_;
  std::set<std::string> folders_ = {"/"};
};

}  // namespace aliso::tests
