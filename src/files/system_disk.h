// The real disk: the system's calls in the order that keeps a file whole whatever happens between them.
// The tests of faults fail each of them in turn, and kill the program before and after.
#pragma once

#include <sys/stat.h>

#include <set>

#include "files/disk.h"

namespace aliso::files {

class SystemDisk : public Disk {
 public:
  bool is_there(const std::filesystem::path& path) override;
  bool is_folder(const std::filesystem::path& path) override;
  Error enter(const std::filesystem::path& folder) override;
  Error list(const std::filesystem::path& folder,
             const std::function<void(std::string_view name)>& give) override;
  std::filesystem::path real(const std::filesystem::path& path, Error& error) override;
  bool same(const std::filesystem::path& one, const std::filesystem::path& other) override;
  bool open_beyond(const std::filesystem::path& path, Access access) override;
  bool sheltered(const std::filesystem::path& path) override;
  std::string stranger(const std::filesystem::path& path) override;
  Read read(const std::filesystem::path& path, std::string& bytes) override;
  Error replace(const std::filesystem::path& path, std::string_view bytes,
                std::optional<std::string_view> was, Access access) override;
  Error create(const std::filesystem::path& path, std::string_view bytes) override;
  Error make_folders(const std::filesystem::path& folder) override;
  Error remove(const std::filesystem::path& path) override;
  std::unique_ptr<Tail> tail(const std::filesystem::path& path, Error& error) override;
  Locking lock(const std::filesystem::path& path, std::string_view holder) override;

 private:
  /// `old` is what is replaced, or nullptr; `move`: how the file written aside takes the place of `path`; 0
  /// on success, as rename and link. `was`, `access`: see Disk::replace.
  Error write_aside(const std::filesystem::path& path, std::string_view bytes, const struct stat* old,
                    std::optional<std::string_view> was, Access access,
                    int (*move)(const char*, const char*));

  std::set<std::filesystem::path> cleared_;  ///< folders in which this run has cleared up what others left
};

}  // namespace aliso::files
