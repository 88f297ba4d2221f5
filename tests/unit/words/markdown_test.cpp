// Lines of Markdown, and plain text inside it: nothing that a person is called becomes markup.
// Expected by CommonMark's rules; the judge of random texts is cmark, which knows nothing of ours.
#include "words/markdown.h"

#include <cmark-gfm.h>
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using namespace aliso::words::markdown;

namespace {

using Node = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;

/// Goes down through nodes of one child each, of these kinds.
cmark_node* down(cmark_node* node, const std::vector<cmark_node_type>& path) {
  for (const cmark_node_type type : path) {
    cmark_node* child = cmark_node_first_child(node);
    if (!child || cmark_node_next(child) || cmark_node_get_type(child) != type) return nullptr;
    node = child;
  }
  return node;
}

/// The text below the node, where there is nothing but text.
std::string text_in(cmark_node* node) {
  std::string text;
  for (cmark_node* child = node ? cmark_node_first_child(node) : nullptr; child;
       child = cmark_node_next(child)) {
    if (cmark_node_get_type(child) != CMARK_NODE_TEXT) return "(markup)";
    text += cmark_node_get_literal(child);
  }
  return node ? text : "(other blocks)";
}

/// The text that cmark reads between `before` and `behind`, where it stands at the end of that path.
std::string read(const std::string& before, const std::string& text, const std::string& behind,
                 const std::vector<cmark_node_type>& path) {
  const std::string all = before + escape(text) + behind;
  const Node document(cmark_parse_document(all.data(), all.size(), CMARK_OPT_DEFAULT), cmark_node_free);
  return text_in(down(document.get(), path));
}

/// The text of an envelope's second line, behind a first one and a break.
std::string read_second_line(const std::string& text) {
  const std::string all = "Agora  \n" + escape(text) + "\n\nfin\n";
  const Node document(cmark_parse_document(all.data(), all.size(), CMARK_OPT_DEFAULT), cmark_node_free);
  cmark_node* paragraph = cmark_node_first_child(document.get());
  cmark_node* last = cmark_node_next(paragraph);
  if (cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH || !last || cmark_node_next(last))
    return "(other blocks)";
  cmark_node* line_break = cmark_node_next(cmark_node_first_child(paragraph));
  if (!line_break || cmark_node_get_type(line_break) != CMARK_NODE_LINEBREAK) return "(no break)";
  std::string second;
  for (cmark_node* node = cmark_node_next(line_break); node; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) != CMARK_NODE_TEXT) return "(markup)";
    second += cmark_node_get_literal(node);
  }
  return second;
}

/// Columns of a table's row as GitHub's tables count them: bars that no backslash stands before.
std::size_t bars(const std::string& row) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < row.size(); ++i) found += row[i] == '|' && (i == 0 || row[i - 1] != '\\');
  return found;
}

}  // namespace

TEST_CASE("a name does not become markup") {
  CHECK(escape("l'été") == "l'été");
  CHECK(escape("*a* [b] `c` <d> ~~e~~") == "\\*a\\* \\[b\\] \\`c\\` \\<d> \\~\\~e\\~\\~");
  CHECK(escape("snake_case et _fin_") == "snake_case et \\_fin\\_");
  CHECK(escape("«_fin_»") == "«\\_fin\\_»");
  CHECK(escape("# titre") == "\\# titre");
  CHECK(escape("C# et F#") == "C# et F#");
  CHECK(escape("Fête #") == "Fête \\#");
  CHECK(escape("Fête ##") == "Fête \\##");
  CHECK(escape("Fête\n#") == "Fête \\#");
  CHECK(escape("Atelier #3") == "Atelier #3");
  CHECK(escape("CAF | 23") == "CAF \\| 23");
  CHECK(escape("- item") == "\\- item");
  CHECK(escape("1. Mai") == "1\\. Mai");
  CHECK(escape("12) rue") == "12\\) rue");
  CHECK(escape("v1.2") == "v1.2");
  CHECK(escape("R&D") == "R&D");
  CHECK(escape("&eacute;") == "\\&eacute;");
  CHECK(escape("a\nb") == "a b");
}

TEST_CASE("no address in a name becomes a link") {
  CHECK(escape("www.example.org") == "www\\.example.org");
  CHECK(escape("voir (www.a.fr)") == "voir (www\\.a.fr)");
  CHECK(escape("awww.a") == "awww.a");
  CHECK(escape("https://a.fr") == "https\\://a.fr");
  CHECK(escape("l'heure : 18h:20") == "l'heure : 18h:20");
  CHECK(escape("vasi@example.org") == "vasi\\@example.org");
  CHECK(escape_address("a_*@b_.org") == "a\\_\\*@b\\_.org");
  CHECK(escape("@vasi23 @ 18h") == "@vasi23 @ 18h");
}

TEST_CASE("an item's number is escaped where it may begin one") {
  CHECK(escape("123456789. a") == "123456789\\. a");
  CHECK(escape("1234567890. a") == "1234567890. a");  // CommonMark: nine digits at most
}

TEST_CASE("cells") {
  CHECK(cell("a|b\nc") == "a\\|b c");
  CHECK(cell("a\\|b") == "a\\|b");
}

TEST_CASE("what a line is") {
  CHECK(kind("") == Kind::blank);
  CHECK(kind(" \t\r") == Kind::blank);
  CHECK(kind("- a") == Kind::bullet);
  CHECK(kind("-a") == Kind::text);
  CHECK(kind("  + a") == Kind::bullet);
  CHECK(kind("1. a") == Kind::numbered);
  CHECK(kind("100) a") == Kind::numbered);
  CHECK(kind("123456789. a") == Kind::numbered);
  CHECK(kind("1234567890. a") == Kind::text);
  CHECK(kind("1.a") == Kind::text);
  CHECK(kind("# a") == Kind::heading);
  CHECK(kind("###### a") == Kind::heading);
  CHECK(kind("####### a") == Kind::text);
  CHECK(kind("#a") == Kind::text);
  CHECK(kind("    # a") == Kind::text);
  CHECK(kind("---") == Kind::rule);
  CHECK(kind("* * *") == Kind::rule);
  CHECK(kind("=") == Kind::rule);
  CHECK(kind("--") == Kind::text);
  CHECK(kind("> a") == Kind::quote);
  CHECK(kind("| a |") == Kind::table);
  CHECK(kind("```sh") == Kind::fence);
  CHECK(kind("``` a ` b") == Kind::text);  // a code span
  CHECK(kind("~~~~ ` ~") == Kind::fence);
}

TEST_CASE("a fence is closed by its own sign, as long or longer") {
  const auto inside = [](std::string_view text, bool in_list = false) {
    Fences fences;
    std::string found;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      found += fences.take(text.substr(at, end - at), in_list) ? 'x' : '.';
      at = end + 1;
    }
    return found;
  };
  CHECK(inside("a\n```\nb\n```\nc") == ".xxx.");
  CHECK(inside("````\n```\n````\nc") == "xxx.");
  CHECK(inside("```\n~~~\n`````\nc") == "xxx.");
  CHECK(inside("```\na\n\nb") == "xxxx");  // never closed
  CHECK(inside("    ```\na") == "..");
  CHECK(inside("    ```\na", true) == "xx");
}

TEST_CASE("whatever a person is called, cmark reads it as that text, wherever it stands") {
  const std::string_view pieces[] = {
      "a",    "é",   " ",    " ",        "*",    "_", "`", "[",   "]",           "(",      ")",  "<", ">",
      "#",    "##",  "~",    "-",        "---",  "+", "=", "===", "1.",          "12",     "2)", "&", ";",
      "&lt;", "\\",  "!",    "![",       "](x)", "|", ":", "«",   "»",           "’",      "–",  ".", "\"",
      "'",    "<b>", "<!--", "www.a.fr", "\n",   "A", "7", "“",   "http://a.fr", "a@b.fr", "\t"};
  std::uint32_t state = 20220407;  // the seed's first evening; any number does
  for (int round = 0; round < 60'000; ++round) {
    std::string text;
    for (int i = 0; i < 7; ++i) {
      state = state * 1664525 + 1013904223;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    // As files give it: nothing blank at its ends. A line feed is read as a space.
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string::npos) continue;
    text = text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
    std::string expected = text;
    for (char& c : expected) c = c == '\n' ? ' ' : c;

    const auto in = [&](const std::string& before, const std::string& behind,
                        const std::vector<cmark_node_type>& path) {
      const std::string found = read(before, text, behind, path);
      if (found != expected) FAIL_CHECK(before, text, behind, " is read as ", found);
    };
    in("", "\n", {CMARK_NODE_PARAGRAPH});
    in("# ", "\n", {CMARK_NODE_HEADING});
    in("- ", "\n", {CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_PARAGRAPH});
    in("**", "**\n", {CMARK_NODE_PARAGRAPH, CMARK_NODE_STRONG});
    in("[", "](https://example.org)\n", {CMARK_NODE_PARAGRAPH, CMARK_NODE_LINK});
    const std::string second = read_second_line(text);
    if (second != expected) FAIL_CHECK("behind a break, ", text, " is read as ", second);
    if (bars(cell(escape(text))) != 0) FAIL_CHECK(text, " cuts a table's cell");
  }
}
