// What a whole run ends with where a command fails as none should.
// An exception that gets so far is a defect of ours, and said to be one.
#include "program/program.h"

#include <doctest/doctest.h>

#include <iostream>
#include <new>
#include <sstream>
#include <stdexcept>

#include "files/system_disk.h"

using namespace aliso;

namespace {

/// What a run of the only command says on stderr, and its exit status.
std::pair<int, std::string> run(program::Action (*options)(program::Options&)) {
  const program::Command row{"break", program::Effect::reads, options};
  const program::Command* const list[] = {&row};
  std::ios::sync_with_stdio(false);  // as a run does, which gives std::cerr another buffer
  std::ostringstream text;
  std::streambuf* kept = std::cerr.rdbuf(text.rdbuf());
  files::SystemDisk disk;  // not asked for anything
  const int status = program::run_program(list, {"--lang", "en", "break"}, 0, disk);
  std::cerr.rdbuf(kept);
  return {status, text.str()};
}

}  // namespace

TEST_CASE("a defect is exit status 5, and a sentence that says so") {
  const auto [status, text] = run([](program::Options&) -> program::Action {
    return [](program::Run&) -> int { throw std::runtime_error("no such wave"); };
  });
  CHECK(status == 5);
  CHECK(text == "aliso: this is a defect of aliso, not of your files: no such wave\n");
}

TEST_CASE("memory that doesn't suffice is exit status 5 as well") {
  const auto [status, text] = run([](program::Options&) -> program::Action {
    return [](program::Run&) -> int { throw std::bad_alloc(); };
  });
  CHECK(status == 5);
  CHECK(text == "aliso: there is not enough memory; nothing was written\n");
}
