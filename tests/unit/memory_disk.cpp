// Files in a map, folders in a set.
// A lock is a file, as on the real disk.
#include "memory_disk.h"

#include <atomic>
#include <cerrno>

#include "files/whole_line.h"

namespace aliso::tests {

namespace fs = std::filesystem;

namespace {

/// The path by its names alone, without a slash at its end.
std::string plain(const fs::path& path) {
  std::string text = path.lexically_normal().string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

std::string parent(const std::string& path) {
  return plain(fs::path(path).parent_path());
}

}  // namespace

class MemoryTail : public files::Tail {
 public:
  MemoryTail(MemoryDisk& disk, std::string path) : disk_(disk), path_(std::move(path)) {}
  files::Error append(std::string_view bytes) override {
    if (const files::Error error = disk_.change("append", path_)) return error;
    disk_.files_[path_].append(bytes);
    return 0;
  }

 private:
  MemoryDisk& disk_;
  std::string path_;
};

class MemoryLock : public files::Held {
 public:
  MemoryLock(MemoryDisk& disk, std::string path) : disk_(disk), path_(std::move(path)) {}
  MemoryLock(const MemoryLock&) = delete;
  MemoryLock& operator=(const MemoryLock&) = delete;
  ~MemoryLock() override { disk_.files_.erase(path_); }
  [[nodiscard]] bool still() const override { return disk_.files_.contains(path_); }

 private:
  MemoryDisk& disk_;
  std::string path_;
};

MemoryDisk::MemoryDisk() : refusal(ENOSPC) {}

files::Error MemoryDisk::change(const std::string& what, const std::string& path) {
  changes.push_back(what + " " + path);
  const bool refuse =
      refused != 0 && (changes.size() == refused || (refused_from_then_on && changes.size() > refused));
  return refuse ? refusal : 0;
}

void MemoryDisk::put(const std::string& path, std::string bytes) {
  files_[path] = std::move(bytes);
  for (std::string folder = parent(path); folders_.insert(folder).second;) folder = parent(folder);
}

bool MemoryDisk::is_there(const fs::path& path) {
  return files_.contains(plain(path)) || folders_.contains(plain(path));
}
bool MemoryDisk::is_folder(const fs::path& path) {
  return folders_.contains(plain(path));
}

files::Error MemoryDisk::enter(const fs::path& folder) {
  if (files_.contains(plain(folder))) return ENOTDIR;
  return folders_.contains(plain(folder)) ? 0 : ENOENT;
}

files::Error MemoryDisk::list(const fs::path& folder, const std::function<void(std::string_view)>& give) {
  if (const files::Error error = enter(folder)) return error;
  const auto each = [&](const std::string& path) {
    if (path != "/" && parent(path) == plain(folder)) give(fs::path(path).filename().string());
  };
  for (const auto& [path, bytes] : files_) each(path);
  for (const std::string& path : folders_) each(path);
  return 0;
}

fs::path MemoryDisk::real(const fs::path& path, files::Error& error) {
  error = 0;
  return plain(path);
}

files::Read MemoryDisk::read(const fs::path& path, std::string& bytes) {
  std::atomic_ref(reads).fetch_add(1);  // events are read on all cores
  if (is_folder(path)) return {files::Read::End::no_file, 0, "folder"};
  const auto found = files_.find(plain(path));
  if (found == files_.end()) return {files::Read::End::missing};
  bytes = found->second;
  return {};
}

bool MemoryDisk::same(const fs::path& one, const fs::path& other) {
  return plain(one) == plain(other) && is_there(one);
}

bool MemoryDisk::open_beyond(const fs::path&, files::Access) {
  return false;
}

bool MemoryDisk::sheltered(const fs::path&) {
  return true;
}

std::string MemoryDisk::stranger(const fs::path&) {
  return {};
}

files::Error MemoryDisk::replace(const fs::path& path, std::string_view bytes,
                                 std::optional<std::string_view> was, files::Access) {
  if (const files::Error error = change("replace", plain(path))) return error;
  if (is_folder(path)) return EISDIR;
  if (!is_folder(parent(plain(path)))) return ENOENT;
  if (was && files_[plain(path)] != *was) return files::replaced;
  files_[plain(path)] = bytes;
  return 0;
}

files::Error MemoryDisk::create(const fs::path& path, std::string_view bytes) {
  if (const files::Error error = change("create", plain(path))) return error;
  if (is_there(path)) return EEXIST;
  if (!is_folder(parent(plain(path)))) return ENOENT;
  files_[plain(path)] = bytes;
  return 0;
}

files::Error MemoryDisk::make_folders(const fs::path& folder) {
  if (is_folder(folder)) return 0;
  if (const files::Error error = change("make folder", plain(folder))) return error;
  for (std::string made = plain(folder); folders_.insert(made).second;) made = parent(made);
  return 0;
}

files::Error MemoryDisk::remove(const fs::path& path) {
  if (const files::Error error = change("remove", plain(path))) return error;
  return files_.erase(plain(path)) == 1 ? 0 : ENOENT;
}

std::unique_ptr<files::Tail> MemoryDisk::tail(const fs::path& path, files::Error& error) {
  if ((error = change("open for appending", plain(path)))) return nullptr;
  if (!files_.contains(plain(path))) put(plain(path), "");
  std::string& bytes = files_[plain(path)];
  const std::size_t whole = bytes.rfind('\n') == std::string::npos ? 0 : bytes.rfind('\n') + 1;
  if (files::is_whole_line(std::string_view(bytes).substr(whole)))
    bytes += '\n';
  else
    bytes.erase(whole);
  return std::make_unique<MemoryTail>(*this, plain(path));
}

files::Locking MemoryDisk::lock(const fs::path& path, std::string_view holder) {
  const auto found = files_.find(plain(path));
  if (found != files_.end()) return {nullptr, false, 0, found->second.substr(0, found->second.find('\n'))};
  if (const files::Error error = change("lock", plain(path))) return {nullptr, false, error, ""};
  files_[plain(path)] = holder;
  return {std::make_unique<MemoryLock>(*this, plain(path)), false, 0, ""};
}

}  // namespace aliso::tests
