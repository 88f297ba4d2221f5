// Markdown as HTML: what a page says, and what of a person's text can't come into one.
// Expected by CommonMark's rules and HTML's, written by hand; whole pages are judged by tests/user/page.sh.
#include "telling/as_html.h"

#include <doctest/doctest.h>

using namespace aliso::telling;

namespace {

std::string body(std::string_view markdown) {
  return as_html(markdown).body;
}

}  // namespace

TEST_CASE("the first heading and the line in italics below it stand at the head") {
  const auto parts = as_html("# Débrief de « *Soupe* »\n\n*au marché*\n\nTexte.\n");
  CHECK(parts.heading == "Débrief de « Soupe »");
  CHECK(parts.head == "<h1>Débrief de « <em>Soupe</em> »</h1>\n<p><em>au marché</em></p>\n");
  CHECK(parts.body == "<p>Texte.</p>\n");
  // A line that is only in part in italics is none, nor a second one.
  CHECK(as_html("# T\n\n*a* b\n").body == "<p><em>a</em> b</p>\n");
  CHECK(as_html("# T\n\n*a*\n\n*b*\n").body == "<p><em>b</em></p>\n");
  CHECK(as_html("Texte.\n\n# T\n").heading.empty());
  CHECK(as_html("Texte.\n\n# T\n").body == "<p>Texte.</p>\n<h1>T</h1>\n");
  CHECK(as_html("## T\n").head.empty());
  CHECK(as_html("").body.empty());
  const auto windows = as_html("# T\r\n\r\n*a*\r\n\r\n<!-- aliso: n -->\r\nb\r\n<!-- /aliso -->\r\n");
  CHECK(windows.head == "<h1>T</h1>\n<p><em>a</em></p>\n");
  CHECK(windows.body == "<p>b</p>\n");
}

TEST_CASE("blocks are the elements that they are") {
  CHECK(body("- un\n- deux\n") == "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n");
  CHECK(body("- un\n\n- deux\n") == "<ul>\n<li>\n<p>un</p>\n</li>\n<li>\n<p>deux</p>\n</li>\n</ul>\n");
  CHECK(body("- un\n  1. a\n  2. b\n") ==
        "<ul>\n<li>un\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n</li>\n</ul>\n");
  CHECK(body("3. trois\n") == "<ol start=\"3\">\n<li>trois</li>\n</ol>\n");
  CHECK(body("> cité\n") == "<blockquote>\n<p>cité</p>\n</blockquote>\n");
  CHECK(body("```\na < b\n```\n") == "<pre><code>a &lt; b\n</code></pre>\n");
  CHECK(body("a\n\n---\n\nb\n") == "<p>a</p>\n<hr>\n<p>b</p>\n");
  CHECK(body("**a** ~~b~~ `c`  \nd\n") == "<p><strong>a</strong> <del>b</del> <code>c</code><br>\nd</p>\n");
  CHECK(body("~un peu~\n") == "<p>~un peu~</p>\n");
}

TEST_CASE("a table whose first cell is empty has heads of rows; columns keep their side") {
  CHECK(body("## Qui\n\n|  | A | B |\n|:--|--:|:-:|\n| **x** | 1 | 2 |\n") ==
        "<h2>Qui</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Qui\">\n<table>\n"
        "<thead>\n<tr><td></td><th scope=\"col\" class=\"end\">A</th><th scope=\"col\" "
        "class=\"middle\">B</th></tr>\n</thead>\n<tbody>\n"
        "<tr><th scope=\"row\"><strong>x</strong></th><td class=\"end\">1</td><td "
        "class=\"middle\">2</td></tr>\n</tbody>\n</table>\n</div>\n");
  // Named by the page's heading where none stands before it.
  CHECK(body("# Page\n\n| a |\n|--|\n| b |\n").find("aria-label=\"Page\"") != std::string::npos);
  // No heading, no heads of rows, a row that ends early, one cell of two lines, `|` in a cell.
  CHECK(body("| a | b |\n|--|--|\n| c |\n| d<br/>e | f\\|g |\n") ==
        "<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead>\n<tr><th scope=\"col\">a</th><th "
        "scope=\"col\">b</th></tr>\n</thead>\n<tbody>\n<tr><td>c</td><td></td></tr>\n"
        "<tr><td>d<br>\ne</td><td>f|g</td></tr>\n</tbody>\n</table>\n</div>\n");
  CHECK(body("|  | b |\n|--|--|\n") ==
        "<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead>\n<tr><td></td><th "
        "scope=\"col\">b</th></tr>\n</thead>\n</table>\n</div>\n");
}

TEST_CASE("aliso's marks are left out, wherever they stand, and leave the Markdown around them what it is") {
  CHECK(body("<!-- aliso: a 2022-04 -->\n**x**\n\n<!-- /aliso -->\n\ny\n") ==
        "<p><strong>x</strong></p>\n<p>y</p>\n");
  CHECK(body("<!-- aliso: n -->15<!-- /aliso --> *personnes*\n") == "<p>15 <em>personnes</em></p>\n");
  CHECK(body("a\n<!-- aliso: n -->\nb\n") == "<p>a</p>\n<p>b</p>\n");
}

TEST_CASE("comments are left out, a line's break breaks it, other HTML is shown as it was typed") {
  CHECK(body("a <!-- à vérifier --> b\n") == "<p>a  b</p>\n");
  CHECK(body("<!-- à vérifier -->\n") == "");
  CHECK(body("a\n\n<!-- to\n\nbe\n-->\n\nb\n") == "<p>a</p>\n<p>b</p>\n");
  CHECK(body("- <!-- x -->a\n") == "<ul>\n<li>\n<p>a</p>\n</li>\n</ul>\n");
  CHECK(body("a<br>b<BR />c\n") == "<p>a<br>\nb<br>\nc</p>\n");
  CHECK(body("a <script>alert(1)</script>\n") == "<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
  CHECK(body("<div onclick=\"x\">\na\n</div>\n") ==
        "<p>&lt;div onclick=&quot;x&quot;&gt;\na\n&lt;/div&gt;</p>\n");
  CHECK(body("<!DOCTYPE x>\n") == "<p>&lt;!DOCTYPE x&gt;</p>\n");
  CHECK(body("<!-- a --><b>x</b>\n") == "<p>&lt;b&gt;x&lt;/b&gt;</p>\n");
  CHECK(body("<!-- never closed\n\na\n") == "");
}

TEST_CASE("what an entity says may turn no line around and is no control") {
  CHECK(body("a&#8238;b&#7;c&#0;d\n") == "<p>abc\uFFFDd</p>\n");
  CHECK(body("a\xff"
             "b\n") == "<p>a\uFFFDb</p>\n");
  CHECK(body("a\u00a0: b\u202f!\n") == "<p>a\u00a0: b\u202f!</p>\n");
  CHECK(body("\"a\" -- b...\n") == "<p>&quot;a&quot; -- b...</p>\n");
}

TEST_CASE("a link goes where a page may go; its text stays where it may not") {
  CHECK(body("[a](https://x.example/é?b=1&c=2)\n") ==
        "<p><a href=\"https://x.example/%C3%A9?b=1&amp;c=2\">a</a></p>\n");
  CHECK(body("[a](javascript:x) [b](JavaScript:x) [c](java&Tab;script:x) [d](&#1;javascript:x) [e](data:x) "
             "<vbscript:x>\n") == "<p>a b c d e vbscript:x</p>\n");
  CHECK(body("[a]()\n") == "<p>a</p>\n");
  CHECK(body("[](https://x.example)\n") == "<p><a href=\"https://x.example\">https://x.example</a></p>\n");
  CHECK(body("<post@x.example>\n") == "<p><a href=\"mailto:post@x.example\">post@x.example</a></p>\n");
  CHECK(body("[a](diaporama.pdf) [b](#c)\n") ==
        "<p><a href=\"diaporama.pdf\">a</a> <a href=\"#c\">b</a></p>\n");
}

TEST_CASE("an address that stands bare is a link, but not in one") {
  CHECK(body("Voir https://x.example/a_b_c.\n") ==
        "<p>Voir <a href=\"https://x.example/a_b_c\">https://x.example/a_b_c</a>.</p>\n");
  CHECK(body("[https://x.example](https://y.example)\n") ==
        "<p><a href=\"https://y.example\">https://x.example</a></p>\n");
  CHECK(body("`https://x.example`\n") == "<p><code>https://x.example</code></p>\n");
}

TEST_CASE("a picture is a link: a page fetches nothing") {
  CHECK(body("![photo *du* jour](https://x.example/a.png)\n") ==
        "<p><a href=\"https://x.example/a.png\">photo du jour</a></p>\n");
  CHECK(body("![](a.png)\n") == "<p><a href=\"a.png\">a.png</a></p>\n");
  CHECK(body("[![photo](a.png)](https://x.example)\n") == "<p><a href=\"https://x.example\">photo</a></p>\n");
  CHECK(body("![a [b](c) d](data:image/png;base64,x)\n") == "<p>a b d</p>\n");
}

TEST_CASE("however deep it is nested, it is written") {
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "> ";
  const std::string html = body(deep + "x\n");
  CHECK(html.starts_with("<blockquote>\n<blockquote>\n"));
  CHECK(html.find("<p>x</p>") != std::string::npos);
}
