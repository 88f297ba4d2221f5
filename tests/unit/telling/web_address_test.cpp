// Addresses of a page: which are links, how they are written, where one ends among words.
// Expected by the standard of URLs, and by GitHub's rules for addresses that stand bare.
#include "telling/web_address.h"

#include <doctest/doctest.h>

using namespace aliso::telling;

namespace {

/// What is taken for an address in a text.
std::string bare(std::string_view text) {
  const auto found = bare_address(text, 0);
  return found ? std::string(text.substr(found->from, found->to - found->from)) : "";
}

}  // namespace

TEST_CASE("only the web, mail, the telephone, and what lies beside the page") {
  for (const char* const let_in : {"https://x.example", "HTTP://x.example", "mailto:a@x.example",
                                   "tel:+33555", "a/b.pdf", "#c", "?d=e:f", "//x.example", "./a:b"})
    CHECK(web_address(let_in) == let_in);
  for (const char* const kept_out :
       {"", "javascript:alert(1)", "JAVASCRIPT:x", " javascript:x", "java\tscript:x", "data:text/html,x",
        "vbscript:x", "file:///etc", "blob:x", ":x", "a:b"})
    CHECK_FALSE(web_address(kept_out));
}

TEST_CASE("what no address holds is written in per cent, and nothing twice") {
  CHECK(web_address("https://x.example/été") == "https://x.example/%C3%A9t%C3%A9");
  CHECK(web_address("a b\"c<d>\\e\n") == "a%20b%22c%3Cd%3E%5Ce%0A");
  CHECK(web_address("a%20b") == "a%20b");
  CHECK(web_address("100%") == "100%25");
  CHECK(web_address("a%2") == "a%252");
  CHECK(web_address("a%zz") == "a%25zz");
  CHECK(web_address("a%C3") == "a%C3");
}

TEST_CASE("an address among words ends where the sentence goes on") {
  CHECK(bare("Voir https://x.example.") == "https://x.example");
  CHECK(bare("(https://x.example/a)") == "https://x.example/a");
  CHECK(bare("https://x.example/a_(b)") == "https://x.example/a_(b)");
  CHECK(bare("(https://x.example/a_(b)), etc.") == "https://x.example/a_(b)");
  CHECK(bare("«\u00a0https://x.example/a\u00a0»") == "https://x.example/a");
  CHECK(bare("“https://x.example/a”") == "https://x.example/a");
  CHECK(bare("https://x.example/a ?") == "https://x.example/a");
  CHECK(bare("https://x.example/é?a=b&c=d") == "https://x.example/é?a=b&c=d");
  CHECK(bare("http://x.example") == "http://x.example");
  CHECK(bare("xhttps://a httpsx https:// http://. https:/a puis https://x.example") == "https://x.example");
  CHECK(bare("rien").empty());
  CHECK_FALSE(bare_address("https://x.example", 1));
}
