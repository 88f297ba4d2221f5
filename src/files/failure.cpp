// errno's numbers, grouped by what a person can do about them.
// What nobody meets in practice is "other".
#include "files/failure.h"

#include <cerrno>

namespace aliso::files {

std::string failure(int error_number) {
  switch (error_number) {
    case EACCES:
    case EPERM:
      return "denied";
    case EROFS:
      return "readonly";
    case EFBIG:
      return "large";
    case ENOSPC:
    case EDQUOT:
      return "full";
    case ENOENT:
      return "missing";
    case ENOTDIR:
      return "file";
    case EISDIR:
      return "folder";
    case EEXIST:
      return "exists";
    case ENAMETOOLONG:
      return "long";
    case ELOOP:
      return "loop";
    case EIO:
      return "broken";
    case ESTALE:
      return "changed";
    case EWOULDBLOCK:
      return "busy";
    case EMFILE:
    case ENFILE:
      return "many";
    default:
      return "other";
  }
}

}  // namespace aliso::files
