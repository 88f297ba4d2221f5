// What ALISO_TRUST names: folders between colons, whose own colons have a backslash before them.
// Who owns a folder is asked with real users in tests/faults/places.py.
#include "send/trust.h"

#include <doctest/doctest.h>

#include <sstream>

#include "memory_disk.h"
#include "opening/opening.h"

using namespace aliso;
using send::as_named;
using send::MailerIs;
using send::named_folders;
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

namespace {

/// Files that are somebody else's, or gone, when they are asked for.
class OthersDisk : public tests::MemoryDisk {
 public:
  std::string read_owner, mailer_owner;
  files::Read read(const std::filesystem::path& path, std::string& bytes) override {
    files::Read read = MemoryDisk::read(path, bytes);
    if (path.filename() == "aliso.yaml") read.owner = read_owner;
    return read;
  }
  std::string stranger(const std::filesystem::path& path) override {
    return path.filename() == "mailer" ? mailer_owner : std::string();
  }
};

/// Whose it is that isn't trusted; empty: all is.
std::string refused(OthersDisk& disk, MailerIs mailer) {
  disk.put("/net/aliso.yaml",
           "network: Essai\nmail: {from: \"E <e@example.org>\", command: [/net/mailer]}\n");
  disk.put("/net/structures.yaml", "- name: VASI\n");
  std::ostringstream out;
  program::Run run{.language = {},
                   .terminal = *words::Language::of("en"),
                   .disk = disk,
                   .out = out,
                   .err = out,
                   .documents = out};
  run.directory = "/net";
  auto opened = opening::open_network(run);
  if (send::is_trusted(run, opened, mailer)) return {};
  return std::get<std::string>(opened.found.all().back().args.at(1).second);
}

}  // namespace

TEST_CASE("whose aliso.yaml was read counts, whatever stands there by now") {
  OthersDisk disk;
  CHECK(refused(disk, MailerIs::unknown).empty());
  disk.read_owner = "1002";
  CHECK(refused(disk, MailerIs::unknown) == "1002");
}

TEST_CASE("a mailer that was there and is gone is nobody's; one that has not been looked for is said later") {
  OthersDisk disk;
  disk.mailer_owner = "?";
  CHECK(refused(disk, MailerIs::unknown).empty());
  CHECK(refused(disk, MailerIs::there) == "?");
  disk.put("/net/mailer", "");
  disk.mailer_owner = "1002";
  CHECK(refused(disk, MailerIs::unknown) == "1002");
}
