// The computed blocks of a debrief that was edited by hand: line endings, as the person's editor has them.
// Texts by hand; what a debrief holds otherwise is in tests/user/debrief.sh.
#include "telling/blocks.h"

#include <doctest/doctest.h>

using namespace aliso::telling;

namespace {

std::string updated(std::string_view text, std::string_view fresh) {
  std::vector<Mistake> mistakes;
  const auto blocks = find_blocks(text, mistakes);
  const auto fresh_blocks = find_blocks(fresh, mistakes);
  REQUIRE(blocks);
  REQUIRE(fresh_blocks);
  return update_blocks(text, *blocks, fresh, *fresh_blocks, {"table"});
}

}  // namespace

TEST_CASE("what is put in has the line ends of the text that it is put into") {
  const std::string unix = "A\n<!-- aliso: table -->\nold\n<!-- /aliso -->\nB\n";
  const std::string windows = "A\r\n<!-- aliso: table -->\r\nold\r\n<!-- /aliso -->\r\nB\r\n";
  const std::string new_unix = "<!-- aliso: table -->\nx\ny\n<!-- /aliso -->\n";
  const std::string new_windows =
      "<!-- aliso: table -->\r\nx\r\ny\r\n<!-- /aliso -->\r\n";  // a template of Windows
  for (const std::string& fresh : {new_unix, new_windows}) {
    CHECK(updated(unix, fresh) == "A\n<!-- aliso: table -->\nx\ny\n<!-- /aliso -->\nB\n");
    CHECK(updated(windows, fresh) == "A\r\n<!-- aliso: table -->\r\nx\r\ny\r\n<!-- /aliso -->\r\nB\r\n");
  }
}
