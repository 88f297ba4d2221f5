// The names of what the system refuses: every one that there is has its own words in every language.
// Expected names by errno(3).
#include "files/failure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>

#include "words/language.h"

using aliso::files::failure;
using aliso::words::Language;

TEST_CASE("errors of one kind have one name, and what nobody meets is other") {
  CHECK(failure(EACCES) == "denied");
  CHECK(failure(EPERM) == "denied");
  CHECK(failure(EROFS) == "readonly");
  CHECK(failure(ENOSPC) == "full");
  CHECK(failure(EDQUOT) == "full");
  CHECK(failure(EFBIG) == "large");
  CHECK(failure(ENOENT) == "missing");
  CHECK(failure(ENOTDIR) == "file");
  CHECK(failure(EISDIR) == "folder");
  CHECK(failure(EEXIST) == "exists");
  CHECK(failure(ENAMETOOLONG) == "long");
  CHECK(failure(ELOOP) == "loop");
  CHECK(failure(EIO) == "broken");
  CHECK(failure(EMFILE) == "many");
  CHECK(failure(ENFILE) == "many");
  CHECK(failure(EWOULDBLOCK) == "busy");
  CHECK(failure(ESTALE) == "changed");
  CHECK(failure(EXDEV) == "other");
  CHECK(failure(0) == "other");
}

TEST_CASE("every name is worded, in both languages") {
  constexpr int met[] = {EACCES, EROFS,        ENOSPC, EFBIG, ENOENT, ENOTDIR,     EISDIR,
                         EEXIST, ENAMETOOLONG, ELOOP,  EIO,   EMFILE, EWOULDBLOCK, ESTALE};
  for (const std::string_view code : Language::codes()) {
    const Language language = Language::of(code).value();
    const auto parameters = language.parameters("failure");
    REQUIRE(parameters.size() == 1);
    const auto& worded = parameters[0].choices;
    CHECK(worded.size() == std::size(met) + 1);  // and `other`
    for (const int error : met) {
      CAPTURE(failure(error));
      CHECK(std::find(worded.begin(), worded.end(), failure(error)) != worded.end());
    }
  }
}
