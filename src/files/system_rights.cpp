// Permissions and POSIX access lists, by the calls of the C library.
// A list is copied as the kernel gives it, so that nothing in it need be understood.
#include "files/system_rights.h"

#include <fcntl.h>
#include <linux/posix_acl.h>
#include <linux/posix_acl_xattr.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
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

using Entry = posix_acl_xattr_entry;

std::vector<Entry> entries_of(const Bytes& list) {
  if (list.size() < sizeof(posix_acl_xattr_header)) return {};
  std::vector<Entry> entries((list.size() - sizeof(posix_acl_xattr_header)) / sizeof(Entry));
  std::memcpy(entries.data(), list.data() + sizeof(posix_acl_xattr_header), entries.size() * sizeof(Entry));
  return entries;
}

Bytes as_list(const std::vector<Entry>& entries) {
  const posix_acl_xattr_header header{POSIX_ACL_XATTR_VERSION};
  Bytes result(sizeof header + entries.size() * sizeof(Entry));
  std::memcpy(result.data(), &header, sizeof header);
  std::memcpy(result.data() + sizeof header, entries.data(), entries.size() * sizeof(Entry));
  return result;
}

/// What a mode says, as a list says it.
std::vector<Entry> from_mode(mode_t mode) {
  const auto rights = [mode](int shift) { return static_cast<__u16>((mode >> shift) & 7); };
  const auto nobody = static_cast<__u32>(ACL_UNDEFINED_ID);
  return {{ACL_USER_OBJ, rights(6), nobody},
          {ACL_GROUP_OBJ, rights(3), nobody},
          {ACL_MASK, rights(3), nobody},
          {ACL_OTHER, rights(0), nobody}};
}

__u16 rights_of(const std::vector<Entry>& entries, __u16 kind) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [kind](const Entry& entry) { return entry.e_tag == kind; });
  return found == entries.end() ? __u16{0} : found->e_perm;
}

/// An entry of its own for who has had those rights as owner or as group (acl(5): sorted by kind, then by
/// number; the mask is the most that anyone named has).
void add(std::vector<Entry>& entries, __u16 kind, __u32 number, __u16 rights) {
  std::erase_if(entries, [&](const Entry& entry) { return entry.e_tag == kind && entry.e_id == number; });
  for (Entry& entry : entries)
    if (entry.e_tag == ACL_MASK) entry.e_perm |= rights;
  const auto before = [&](const Entry& entry) {
    return entry.e_tag < kind || (entry.e_tag == kind && entry.e_id < number);
  };
  entries.insert(std::find_if_not(entries.begin(), entries.end(), before), {kind, rights, number});
}

/// Those whom a folder's list lets write in it may read and write (in a folder: enter) the file in it that
/// has that mode; nothing where the list names nobody who may.
std::optional<Bytes> for_sharers(const std::vector<Entry>& folder, mode_t mode, bool in_folder) {
  const auto lets_write = [](const Entry& entry) { return (entry.e_perm & ACL_WRITE) != 0; };
  const auto all = static_cast<__u16>(ACL_READ | ACL_WRITE | (in_folder ? ACL_EXECUTE : 0));
  std::vector<Entry> entries = from_mode(mode);
  const __u16 mask = rights_of(folder, ACL_MASK);
  bool named = false;
  for (const Entry& entry : folder) {
    if ((entry.e_tag != ACL_USER && entry.e_tag != ACL_GROUP) || !lets_write(entry) ||
        (mask & ACL_WRITE) == 0)
      continue;
    const auto at = std::find_if(entries.begin(), entries.end(),
                                 [&entry](const Entry& other) { return other.e_tag > entry.e_tag; });
    entries.insert(at, {entry.e_tag, all, entry.e_id});
    named = true;
  }
  if (!named) return std::nullopt;
  for (Entry& entry : entries)
    if (entry.e_tag == ACL_MASK) entry.e_perm |= all;
  return as_list(entries);
}

/// The group's own rights in a folder or file, which the mode doesn't say where there is a list.
mode_t group_rights(const Bytes& list, mode_t mode) {
  return list.empty() ? (mode & S_IRWXG) >> 3 : rights_of(entries_of(list), ACL_GROUP_OBJ);
}

/// Gives a new file, or a folder, its mode, and their part to those whom the list of the folder around it
/// lets write there. Where that can't be done it is its owner's, as a new file always is.
void give(int descriptor, const std::filesystem::path& around, mode_t mode, bool is_folder) {
  struct stat now {};
  struct stat folder {};
  if (fstat(descriptor, &now) != 0) return;
  // What the group of the folder shares is that group's, also where the folder doesn't hand its group down.
  const char* const place = around.empty() ? "." : around.c_str();
  if ((shared_bits(around) & S_IWGRP) != 0 && stat(place, &folder) == 0 && folder.st_gid != now.st_gid &&
      fchown(descriptor, static_cast<uid_t>(-1), folder.st_gid) != 0)
    mode &= ~mode_t{S_IRWXG};
  if ((now.st_mode & 07777) != mode && fchmod(descriptor, mode) != 0) return;
  const auto list = for_sharers(entries_of(list_of(around.empty() ? "." : around)), mode, is_folder);
  if (!list) return;
  [[maybe_unused]] const int done = fsetxattr(descriptor, list_name, list->data(), list->size(), 0);
}

/// Whether a call failed since the disk knows no such thing (FAT, some that are mounted over a network).
bool unknown_to_disk(int error) {
  return error == EPERM || error == EOPNOTSUPP || error == ENOSYS || error == EINVAL;
}

}  // namespace

mode_t shared_bits(const std::filesystem::path& folder) {
  struct stat found {};
  const std::filesystem::path place = folder.empty() ? "." : folder;
  if (stat(place.c_str(), &found) != 0 || (found.st_mode & S_ISVTX) != 0) return 0;
  mode_t bits = 0;
  if ((group_rights(list_of(place), found.st_mode) & ACL_WRITE) != 0) bits |= S_IRGRP | S_IWGRP;
  if ((found.st_mode & S_IWOTH) != 0) bits |= S_IROTH | S_IWOTH;
  return bits;
}

bool has_access_list(const std::filesystem::path& path) {
  return !list_of(path).empty();
}

void keep_marks(int descriptor, const std::filesystem::path& path) {
  const ssize_t size = listxattr(path.c_str(), nullptr, 0);
  if (size <= 0) return;
  std::string names(static_cast<std::size_t>(size), '\0');
  const ssize_t got = listxattr(path.c_str(), names.data(), names.size());
  if (got <= 0) return;
  names.resize(static_cast<std::size_t>(got));
  for (std::size_t at = 0; at < names.size();) {
    const std::string name = names.substr(at, names.find('\0', at) - at);
    at += name.size() + 1;
    if (!name.starts_with("user.")) continue;
    const ssize_t length = getxattr(path.c_str(), name.c_str(), nullptr, 0);
    if (length < 0) continue;
    std::string value(static_cast<std::size_t>(length), '\0');
    const ssize_t read = getxattr(path.c_str(), name.c_str(), value.data(), value.size());
    if (read < 0) continue;
    [[maybe_unused]] const int done =
        fsetxattr(descriptor, name.c_str(), value.data(), static_cast<std::size_t>(read), 0);
  }
}

Error keep_rights(int descriptor, const std::filesystem::path& path, const struct stat& old) {
  struct stat now {};
  if (fstat(descriptor, &now) != 0) return errno;
  Bytes list = list_of(path);
  // Only root can give a file away; the group may be kept by its members.
  bool owner_kept = old.st_uid == now.st_uid;
  if (!owner_kept) owner_kept = fchown(descriptor, old.st_uid, static_cast<gid_t>(-1)) == 0;
  bool group_kept = old.st_gid == now.st_gid;
  if (!group_kept) group_kept = fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) == 0;
  const mode_t of_group = group_rights(list, old.st_mode);
  const bool group_to_be_named = !group_kept && (of_group & ~(old.st_mode & S_IRWXO)) != 0;
  // The folder may give every new file a list: one that the old file hadn't.
  if (list.empty() && !list_of(descriptor).empty() && fremovexattr(descriptor, list_name) != 0) return errno;
  const mode_t mode = old.st_mode & 07777;
  if (fchmod(descriptor, mode) != 0) {
    const int error = errno;
    // A disk that knows no permissions gives every file the same.
    const bool same = fstat(descriptor, &now) == 0 && (now.st_mode & 07777) == mode;
    if (!same || !unknown_to_disk(error)) return error;
  }
  // In a folder that a group shares its owner of before is one of them; anywhere else they are named.
  struct stat folder {};
  const bool among_sharers = group_kept && stat(path.parent_path().c_str(), &folder) == 0 &&
                             folder.st_gid == old.st_gid &&
                             (shared_bits(path.parent_path()) & S_IWGRP) != 0 && (of_group & ACL_WRITE) != 0;
  const bool owner_to_be_named = !owner_kept && !among_sharers;
  if (list.empty() && !owner_to_be_named && !group_to_be_named) return 0;
  std::vector<Entry> entries = list.empty() ? from_mode(mode) : entries_of(list);
  if (owner_to_be_named) add(entries, ACL_USER, old.st_uid, rights_of(entries, ACL_USER_OBJ));
  if (group_to_be_named) {
    add(entries, ACL_GROUP, old.st_gid, static_cast<__u16>(of_group));
    // The group that the new file has got instead is everybody else.
    for (Entry& entry : entries)
      if (entry.e_tag == ACL_GROUP_OBJ) entry.e_perm = rights_of(entries, ACL_OTHER);
  }
  const Bytes wanted = as_list(entries);
  if (fsetxattr(descriptor, list_name, wanted.data(), wanted.size(), 0) == 0) return 0;
  const int error = errno;
  if (group_to_be_named) return EPERM;
  return list.empty() && unknown_to_disk(error) ? 0 : error;
}

void share_new(int descriptor, const std::filesystem::path& folder) {
  struct stat now {};
  if (fstat(descriptor, &now) == 0 && list_of(descriptor).empty())
    give(descriptor, folder, (now.st_mode & 07777) | shared_bits(folder), false);
}

void share_folder(const std::filesystem::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  struct stat now {};
  const mode_t bits = shared_bits(folder.parent_path());
  const mode_t enter = (bits & (S_IRGRP | S_IROTH)) >> 2;
  if (fstat(descriptor, &now) == 0 && list_of(descriptor).empty())
    give(descriptor, folder.parent_path(), (now.st_mode & 07777) | bits | enter, true);
  close(descriptor);
}

void close_to_others(int descriptor, const std::filesystem::path& folder) {
  struct stat now {};
  if (fstat(descriptor, &now) != 0 || now.st_uid != geteuid() || !list_of(descriptor).empty()) return;
  give(descriptor, folder, (now.st_mode & S_IRWXU) | shared_bits(folder), false);
}

}  // namespace aliso::files
