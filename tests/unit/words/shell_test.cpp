// Words for a shell: what is printed is printable, and what is copied is the very word.
// A shell reads them back: bash, where there is one.
#include "words/shell.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "words/shown.h"

namespace words = aliso::words;
using words::shell_quoted;

namespace {

/// What a shell passes on of a word.
std::string read_by_bash(const std::string& quoted) {
  const std::string command = "exec bash -c " + shell_quoted("printf %s " + quoted);
  FILE* pipe = popen(command.c_str(), "r");  // NOLINT(cert-env33-c): what is tested is a shell's
  REQUIRE(pipe != nullptr);
  std::string read;
  std::array<char, 256> block{};
  for (std::size_t n = 0; (n = std::fread(block.data(), 1, block.size(), pipe)) > 0;)
    read.append(block.data(), n);
  pclose(pipe);
  return read;
}

}  // namespace

TEST_CASE("a word for a shell stands in single quotes; what can't be shown, as an escape") {
  CHECK(shell_quoted("my network") == "'my network'");
  CHECK(shell_quoted("l'été") == "'l'\\''été'");
  CHECK(shell_quoted("a\\b") == "'a\\b'");
  CHECK(shell_quoted("tab\there") == "$'tab\\there'");
  CHECK(shell_quoted("a\nb\r") == "$'a\\nb\\x0d'");
  CHECK(shell_quoted("bad\xe9") == "$'bad\\xe9'");
  CHECK(shell_quoted("\x1b[31m") == "$'\\x1b[31m'");
  CHECK(shell_quoted("é\xffl'a\\\t") == "$'é\\xffl\\'a\\\\\\t'");
  CHECK(shell_quoted("\u202eé") == "$'\\xe2\\x80\\xaeé'");
  CHECK(shell_quoted("\u0085") == "$'\\xc2\\x85'");
}

TEST_CASE("copied, it is the very word, and a terminal shows each of its signs") {
  std::string all;
  for (int c = 1; c < 256; ++c) all += static_cast<char>(c);
  for (const std::string& word : {all, std::string("x\xfay\xff"),
                                  std::string("bad\xe9"
                                              "e5"),
                                  std::string("tab\there"), std::string("$(id) `id` \"; !"),
                                  std::string("\u2066é\u202e'\\"), std::string("-n")}) {
    const std::string quoted = shell_quoted(word);
    CHECK(words::for_terminal(quoted) == quoted);
    CHECK(words::on_one_line(quoted) == quoted);
    if (std::system("bash -c : 2>/dev/null") == 0 && word != "-n") CHECK(read_by_bash(quoted) == word);
  }
}
