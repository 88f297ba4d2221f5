// Names that would be markup, in a page.
// HTML's own list: https://html.spec.whatwg.org/multipage/parsing.html, "data state" and attribute values.
#include "words/html.h"

#include <doctest/doctest.h>

using aliso::words::html::escaped;

TEST_CASE("what is markup in an element or between quotes becomes an entity; nothing else changes") {
  CHECK(escaped("Été à « Guéret » | 2") == "Été à « Guéret » | 2");
  CHECK(escaped("</script><b onclick=\"a('b')\">A & B; &amp;") ==
        "&lt;/script&gt;&lt;b onclick=&quot;a(&#39;b&#39;)&quot;&gt;A &amp; B; &amp;amp;");
}

TEST_CASE("what may not be shown is in no page: no control character, nothing that turns the line around") {
  CHECK(escaped("a\x1b[31m\u202eb\ufeff\u0085") == "a[31mb ");
  CHECK(escaped("deux\nlignes") == "deux\nlignes");
}
