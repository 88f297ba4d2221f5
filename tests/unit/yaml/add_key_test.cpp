// A key added to a map, in every style that people write maps in; a comment at a line's end.
// The expected bytes are written by hand.
#include "yaml/add_key.h"

#include <doctest/doctest.h>

#include <vector>

using namespace aliso;
using Steps = std::vector<yaml::Step>;

namespace {

std::string added(const std::string& bytes, const Steps& where) {
  const auto old = yaml::read_again(bytes);
  if (!old) return "! not read";
  return yaml::add_key(bytes, old->tree, where, "consent", "{messages: no}").value_or("! no way");
}

std::string commented(const std::string& bytes, const Steps& where) {
  const auto old = yaml::read_again(bytes);
  return yaml::with_comment(bytes, old->tree, where, "le 1er");
}

}  // namespace

TEST_CASE("in a block the key gets a line below the last one") {
  CHECK(added("- id: a\n  name: b\n", {std::size_t{0}}) == "- id: a\n  name: b\n  consent: {messages: no}\n");
  CHECK(added("- id: a\n  name: b  # c\n\n- id: d\n", {std::size_t{0}}) ==
        "- id: a\n  name: b  # c\n  consent: {messages: no}\n\n- id: d\n");
  CHECK(added("- id: a", {std::size_t{0}}) == "- id: a\n  consent: {messages: no}");
  CHECK(added("- id: a\r\n", {std::size_t{0}}) == "- id: a\r\n  consent: {messages: no}\r\n");
  CHECK(added("- id: a\n  address: |\n    1 rue\n    Ici\n- id: b\n", {std::size_t{0}}) ==
        "- id: a\n  address: |\n    1 rue\n    Ici\n  consent: {messages: no}\n- id: b\n");
}

TEST_CASE("in brackets the key comes behind the last one") {
  CHECK(added("- {id: a, name: b}   # c\n", {std::size_t{0}}) ==
        "- {id: a, name: b, consent: {messages: no}}   # c\n");
  CHECK(added("- { id: a }\n", {std::size_t{0}}) == "- { id: a, consent: {messages: no} }\n");
  CHECK(added("- {}\n", {std::size_t{0}}) == "- {consent: {messages: no}}\n");
  CHECK(added("- {id: a,\n   name: b}\n", {std::size_t{0}}) ==
        "- {id: a,\n   name: b, consent: {messages: no}}\n");
  CHECK(added("- {id: a, }\n", {std::size_t{0}}) == "- {id: a, consent: {messages: no} }\n");
}

TEST_CASE("a key that is there, a list, nothing there: no way") {
  CHECK(added("- {consent: {named: yes}}\n", {std::size_t{0}}) == "! no way");
  CHECK(added("- [a]\n", {std::size_t{0}}) == "! no way");
  CHECK(added("- {id: a}\n", {std::size_t{1}}) == "! no way");
}

TEST_CASE("a comment stands at the end of the line, once, and in no text") {
  const Steps id = {std::size_t{0}, std::string_view("id")};
  CHECK(commented("- {id: a, name: b}\n", id) == "- {id: a, name: b}  # le 1er\n");
  CHECK(commented("- id: a  # b\n", id) == "- id: a  # b  # le 1er\n");
  CHECK(commented("- id: a  # le 1er\n", id) == "- id: a  # le 1er\n");
  CHECK(commented("- {id: a, name: \"b\n    c\"}\n", id) == "- {id: a, name: \"b\n    c\"}\n");
}
