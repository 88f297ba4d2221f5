// Permissions and POSIX access lists, by the calls of the C library.
// A list is copied as the kernel gives it, so that nothing in it need be understood.
#include "files/system_rights.h"

#include <linux/posix_acl.h>
#include <linux/posix_acl_xattr.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

namespace aliso::files {

namespace {

constexpr const char* list_name = "system.posix_acl_access";

using Bytes = std::vector<char>;

/// The access list that `get` gives, as the kernel writes it; empty where there is none, or the disk knows
/// none.
template <class Get>
Bytes access_list(const Get& get) {
  for (Bytes bytes(1024);; bytes.resize(bytes.size() * 4)) {
    const ssize_t size = get(bytes.data(), bytes.size());
    if (size < 0 && errno == ERANGE) continue;
    bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return bytes;
  }
}

Bytes list_of(const std::filesystem::path& path) {
  return access_list(
      [&path](char* to, std::size_t size) { return getxattr(path.c_str(), list_name, to, size); });
}

Bytes list_of(int descriptor) {
  return access_list(
      [descriptor](char* to, std::size_t size) { return fgetxattr(descriptor, list_name, to, size); });
}

/// The list with an entry for `user`, who has had the owner's rights (acl(5): sorted by kind, then by number;
/// the mask is the most that anyone named has).
Bytes with_owner(const Bytes& list, uid_t user) {
  std::vector<posix_acl_xattr_entry> entries((list.size() - sizeof(posix_acl_xattr_header)) /
                                             sizeof(posix_acl_xattr_entry));
  std::memcpy(entries.data(), list.data() + sizeof(posix_acl_xattr_header),
              entries.size() * sizeof(posix_acl_xattr_entry));
  __u16 rights = 0;
  for (const auto& entry : entries)
    if (entry.e_tag == ACL_USER_OBJ) rights = entry.e_perm;
  std::erase_if(entries, [user](const auto& entry) { return entry.e_tag == ACL_USER && entry.e_id == user; });
  for (auto& entry : entries)
    if (entry.e_tag == ACL_MASK) entry.e_perm |= rights;
  const auto before = [user](const posix_acl_xattr_entry& entry) {
    return entry.e_tag < ACL_USER || (entry.e_tag == ACL_USER && entry.e_id < user);
  };
  entries.insert(std::find_if_not(entries.begin(), entries.end(), before), {ACL_USER, rights, user});
  Bytes result(list.begin(), list.begin() + sizeof(posix_acl_xattr_header));
  const auto* first = reinterpret_cast<const char*>(entries.data());
  result.insert(result.end(), first, first + entries.size() * sizeof(posix_acl_xattr_entry));
  return result;
}

/// Whether a call failed since the disk knows no such thing (FAT, some that are mounted over a network).
bool unknown_to_disk(int error) {
  return error == EPERM || error == EOPNOTSUPP || error == ENOSYS || error == EINVAL;
}

}  // namespace

mode_t shared_bits(const std::filesystem::path& folder) {
  struct stat found {};
  if (stat(folder.empty() ? "." : folder.c_str(), &found) != 0 || (found.st_mode & S_ISVTX) != 0) return 0;
  mode_t bits = 0;
  if ((found.st_mode & S_IWGRP) != 0) bits |= S_IRGRP | S_IWGRP;
  if ((found.st_mode & S_IWOTH) != 0) bits |= S_IROTH | S_IWOTH;
  return bits;
}

bool has_access_list(const std::filesystem::path& path) {
  return !list_of(path).empty();
}

Error keep_rights(int descriptor, const std::filesystem::path& path, const struct stat& old) {
  struct stat now {};
  if (fstat(descriptor, &now) != 0) return errno;
  // Only root can give a file away; the group may be kept by its members.
  bool owner_kept = old.st_uid == now.st_uid;
  if (!owner_kept) owner_kept = fchown(descriptor, old.st_uid, static_cast<gid_t>(-1)) == 0;
  if (old.st_gid != now.st_gid && fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) != 0) {
    const mode_t of_group = (old.st_mode & S_IRWXG) >> 3;
    if ((of_group & ~(old.st_mode & S_IRWXO)) != 0) return EPERM;
  }
  Bytes list = list_of(path);
  // The folder may give every new file a list: one that the old file hadn't.
  if (list.empty() && !list_of(descriptor).empty() && fremovexattr(descriptor, list_name) != 0) return errno;
  const mode_t mode = old.st_mode & 07777;
  if (fchmod(descriptor, mode) != 0) {
    const int error = errno;
    // A disk that knows no permissions gives every file the same.
    const bool same = fstat(descriptor, &now) == 0 && (now.st_mode & 07777) == mode;
    if (!same || !unknown_to_disk(error)) return error;
  }
  if (list.empty()) return 0;
  if (!owner_kept) list = with_owner(list, old.st_uid);
  return fsetxattr(descriptor, list_name, list.data(), list.size(), 0) == 0 ? 0 : errno;
}

void share_new(int descriptor, const std::filesystem::path& folder) {
  struct stat now {};
  const mode_t bits = shared_bits(folder);
  if (bits == 0 || fstat(descriptor, &now) != 0) return;
  // Where that can't be done the file is there for its owner, as a file of theirs always is.
  [[maybe_unused]] const int done = fchmod(descriptor, (now.st_mode & 07777) | bits);
}

void share_folder(const std::filesystem::path& folder) {
  struct stat now {};
  const mode_t bits = shared_bits(folder.parent_path());
  if (bits == 0 || stat(folder.c_str(), &now) != 0) return;
  const mode_t enter = (bits & (S_IRGRP | S_IROTH)) >> 2;
  [[maybe_unused]] const int done = chmod(folder.c_str(), (now.st_mode & 07777) | bits | enter);
}

void close_to_others(int descriptor, const std::filesystem::path& folder) {
  struct stat now {};
  if (fstat(descriptor, &now) != 0 || now.st_uid != geteuid() || !list_of(descriptor).empty()) return;
  const mode_t wanted = (now.st_mode & S_IRWXU) | shared_bits(folder);
  if ((now.st_mode & 07777) == wanted) return;
  [[maybe_unused]] const int done = fchmod(descriptor, wanted);
}

}  // namespace aliso::files
