// What ALISO_TRUST names: folders between colons, whose own colons have a backslash before them.
// Who owns a folder is asked with real users in tests/faults/places.py.
#include "send/trust.h"

#include <doctest/doctest.h>

using aliso::send::as_named;
using aliso::send::named_folders;
using Folders = std::vector<std::string>;

TEST_CASE("folders stand between colons; a colon of a name has a backslash before it") {
  CHECK(named_folders("").empty());
  CHECK(named_folders("/net") == Folders{"/net"});
  CHECK(named_folders("/a:/b c::/d:") == Folders{"/a", "/b c", "/d"});
  CHECK(named_folders(R"(/a\:b:/c)") == Folders{"/a:b", "/c"});
  CHECK(named_folders(R"(/a\\:/c)") == Folders{R"(/a\)", "/c"});
  // As before: a backslash elsewhere is one of the name's.
  CHECK(named_folders(R"(/a\b)") == Folders{R"(/a\b)"});
  CHECK(named_folders(R"(/a\)") == Folders{R"(/a\)"});
}

TEST_CASE("a folder as it is advised names that folder, and no other one") {
  CHECK(as_named("/my net") == "/my net");
  CHECK(as_named("/a:b") == R"(/a\:b)");
  for (const std::string folder : {"/a:b", R"(/a\)", R"(/a\:b\\c:)", ":", R"(\)"})
    CHECK(named_folders(as_named(folder) + ":/x") == Folders{folder, "/x"});
}
