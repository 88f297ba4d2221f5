// Templates: names checked everywhere, escaping by what a name holds, lines of sections gone; blocks of a
// debrief. Expected by the mustache manual, and by the manual page of debrief.
#include "telling/template.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "evenings.h"
#include "telling/blocks.h"
#include "telling/debrief.h"
#include "telling/letters.h"
#include "telling/message_view.h"

using namespace aliso;
using telling::Mistake;
using telling::ViewNode;

namespace {

ViewNode sample() {
  using Kind = ViewNode::Kind;
  ViewNode item1{"", Kind::object, true, "", {{"name", Kind::text, true, "l'un"}, {"n", Kind::text, false}}};
  ViewNode item2{
      "", Kind::object, true, "", {{"name", Kind::text, true, "*deux*"}, {"n", Kind::text, true, "2"}}};
  return {"",
          Kind::object,
          true,
          "",
          {{"title", Kind::text, true, "L'été *bleu*"},
           {"prose", Kind::markdown, true, "**fort**"},
           {"nothing", Kind::markdown, false},
           {"flag", Kind::flag, false},
           {"items", Kind::list, true, "", {item1, item2}}}};
}

std::string filled(std::string_view text) {
  std::vector<Mistake> mistakes;
  const auto parsed = telling::parse_template(text, sample(), mistakes);
  return parsed ? telling::fill_in(*parsed, sample()) : "mistakes: " + std::string(mistakes.front().name);
}

std::string mistakes_of(std::string_view text) {
  std::vector<Mistake> mistakes;
  CHECK(!telling::parse_template(text, sample(), mistakes));
  std::string said;
  for (const auto& m : mistakes) said += std::string(m.name) + "@" + std::to_string(m.at) + " ";
  return said;
}

}  // namespace

TEST_CASE("plain text is escaped for Markdown, Markdown is not") {
  CHECK(filled("{{title}} {{{title}}} {{&title}}") == "L'été \\*bleu\\* L'été *bleu* L'été *bleu*");
  CHECK(filled("{{prose}}") == "**fort**");
  CHECK(filled("[{{nothing}}]") == "[]");
}

TEST_CASE("sections that stand on lines of their own leave none") {
  CHECK(filled("a\n{{#nothing}}\nx\n{{/nothing}}\nb\n") == "a\nb\n");
  CHECK(filled("a\n{{#prose}}\n\nx\n{{/prose}}\nb\n") == "a\n\nx\nb\n");
  CHECK(filled("a\n  {{! note\n more }}\nb\n") == "a\nb\n");
  CHECK(filled("{{#items}}\n- {{name}}{{#n}} ({{n}}){{/n}}{{^n}} ?{{/n}}\n{{/items}}\n") ==
        "- l'un ?\n- \\*deux\\* (2)\n");
  CHECK(filled("{{^flag}}non{{/flag}}{{#flag}}oui{{/flag}}") == "non");
}

TEST_CASE("a line of which sections and blanks are all is left out, others stay") {
  CHECK(filled("a\n  {{#prose}}  \nx\n\t{{/prose}}\nb") == "a\nx\nb");
  CHECK(filled("a\n{{#prose}}x{{/prose}}\nb\n") == "a\nx\nb\n");
  CHECK(filled("a\n{{#prose}}{{nothing}}{{/prose}}\nb\n") == "a\nb\n");
  CHECK(filled("a\n{{nothing}}\nb\n") == "a\n\nb\n");                  // no section
  CHECK(filled("a\n{{#nothing}}x{{/nothing}} \nb\n") == "a\n \nb\n");  // neither tag has the line to itself
  CHECK(filled("a {{#nothing}}x{{/nothing}}\nb\n") == "a \nb\n");
  CHECK(filled("a\n{{#items}}{{/items}}\nb\n") == "a\nb\n");
  CHECK(filled("a\r\n{{#prose}}\r\nx\r\n{{/prose}}\r\nb\r\n") == "a\r\nx\r\nb\r\n");
  CHECK(filled("{{^nothing}}\nnon\n{{/nothing}}\n{{^prose}}\noui\n{{/prose}}") == "non\n");
  CHECK(filled("{{#title}}[{{.}}]{{/title}}") == "[L'été \\*bleu\\*]");
  CHECK(filled("  {{! seul }}  \nx {{! dedans }}y\n") == "x y\n");
}

TEST_CASE("names are checked in sections that are skipped") {
  CHECK(mistakes_of("{{#nothing}}{{titel}}{{/nothing}}") == "template-unknown-name@12 ");
  CHECK(mistakes_of("{{#flag}}{{#items}}{{nom}}{{/items}}{{/flag}}") == "template-unknown-name@19 ");
  CHECK(mistakes_of("{{items.name}}") == "template-unknown-name@0 ");
  CHECK(mistakes_of("{{}}") == "template-unknown-name@0 ");
  CHECK(mistakes_of("{{items}}{{flag}}") == "template-not-text@0 template-not-text@9 ");
  CHECK(filled("{{#items}}{{title}}{{/items}}") == "L'été \\*bleu\\*L'été \\*bleu\\*");
}

TEST_CASE("tags and sections that don't match") {
  CHECK(mistakes_of("{{title") == "template-tag-unclosed@0 ");
  CHECK(mistakes_of("{{{title}}") == "template-tag-unclosed@0 ");
  CHECK(mistakes_of("{{#flag}}") == "template-section-unclosed@0 ");
  CHECK(mistakes_of("{{/flag}}") == "template-section-unopened@0 ");
  CHECK(mistakes_of("{{#flag}}{{#prose}}{{/flag}}{{/prose}}") == "template-section-crossed@19 ");
  CHECK(mistakes_of("{{> x}}") == "template-unsupported@0 ");
  CHECK(mistakes_of("{{=<% %>=}}") == "template-unsupported@0 ");
  CHECK(mistakes_of("{{") == "template-tag-unclosed@0 ");
}

TEST_CASE("every name has its line of help, and the view of an event has the same names") {
  std::set<std::string> seen;
  for (const auto& name : telling::template_names()) {
    CHECK(seen.insert(name.path).second);
    for (const auto code : words::Language::codes())
      CHECK_MESSAGE(words::Language::of(code)->has(name.key), name.key);
  }
  for (const std::string path :
       {"title", "people.all", "sessions: turnout.words", "sentences.table", "network.name"})
    CHECK_MESSAGE(seen.count(path) == 1, path);
}

namespace {

/// Names under `node`, with whether each has a line of help: in `group`, or deeper in one of the parts.
void helped(const telling::ViewNode& node, std::string_view group, bool inside) {
  for (const telling::ViewNode& child : node.children) {
    std::vector<std::string> groups{std::string(group)};
    if (inside) groups = {"letter-part", "message-part", "message"};
    for (const auto code : words::Language::codes())
      CHECK_MESSAGE((child.name.empty() || std::any_of(groups.begin(), groups.end(),
                                                       [&](const std::string& one) {
                                                         return words::Language::of(code)->has(
                                                             "template-name." + one + "." + child.name);
                                                       })),
                    child.name);
    if (child.name != "events") helped(child, group, true);
  }
}

}  // namespace

TEST_CASE("every name of a letter and of a message has its line of help") {
  helped(telling::letter_shape(), "letter", false);
  helped(telling::message_shape(), "message", false);
}

TEST_CASE("the embedded templates are right") {
  for (const auto code : words::Language::codes()) {
    std::vector<Mistake> mistakes;
    CHECK(telling::parse_template(telling::embedded_debrief_template(*words::Language::of(code)),
                                  telling::template_shape(), mistakes));
    CHECK(telling::parse_template(telling::embedded_letter_template(*words::Language::of(code)),
                                  telling::letter_shape(), mistakes));
  }
}

TEST_CASE("blocks are found, replaced, emptied or left alone") {
  std::vector<Mistake> mistakes;
  const std::string old =
      "x <!-- aliso: a -->1<!-- /aliso --> y\n<!-- aliso: b -->\n2\n<!-- /aliso -->\n<!-- aliso: c -->3<!-- "
      "/aliso -->";
  const std::string fresh = "<!-- aliso: a -->\nneuf\nlignes\n<!-- /aliso -->";
  const auto blocks = telling::find_blocks(old, mistakes);
  const auto fresh_blocks = telling::find_blocks(fresh, mistakes);
  REQUIRE(blocks);
  REQUIRE(fresh_blocks);
  const std::string updated = telling::update_blocks(old, *blocks, fresh, *fresh_blocks, {"a", "b"});
  CHECK(updated ==
        "x <!-- aliso: a -->\nneuf\nlignes\n<!-- /aliso --> y\n<!-- aliso: b -->\n<!-- /aliso -->\n<!-- "
        "aliso: c -->3<!-- /aliso -->");
  // Again: nothing changes.
  const auto again = telling::find_blocks(updated, mistakes);
  REQUIRE(again);
  CHECK(telling::update_blocks(updated, *again, fresh, *fresh_blocks, {"a", "b"}) == updated);
}

TEST_CASE("an empty line before the closing mark is as in the template") {
  std::vector<Mistake> mistakes;
  const std::string old = "<!-- aliso: a -->\nvieux\n<!-- /aliso -->\n";
  const auto blocks = telling::find_blocks(old, mistakes);
  for (const std::string end : {"\n", "\n\n"}) {
    const std::string fresh = "<!-- aliso: a -->\nneuf" + end + "<!-- /aliso -->\n";
    const auto fresh_blocks = telling::find_blocks(fresh, mistakes);
    REQUIRE(blocks);
    REQUIRE(fresh_blocks);
    CHECK(telling::update_blocks(old, *blocks, fresh, *fresh_blocks, {}) == fresh);
  }
}

TEST_CASE("the first mark names the event, once") {
  for (const auto& [old, named] :
       {std::pair{"a <!-- aliso: x --> <!-- /aliso --> <!-- aliso: y --><!-- /aliso -->",
                  "a <!-- aliso: x repas --> <!-- /aliso --> <!-- aliso: y --><!-- /aliso -->"},
        {"<!--aliso:x--><!-- /aliso -->", "<!--aliso:x repas--><!-- /aliso -->"},
        {"<!-- aliso: x soupe --><!-- /aliso -->", "<!-- aliso: x soupe --><!-- /aliso -->"},
        {"no block", "no block"}})
    CHECK(telling::name_event(old, "repas") == named);
  std::vector<Mistake> mistakes;
  const auto blocks = telling::find_blocks(
      "<!-- aliso: x repas -->1<!-- /aliso --><!-- aliso: y -->2<!-- /aliso --><!-- aliso: one two three -->",
      mistakes);
  REQUIRE(blocks);
  REQUIRE(blocks->size() == 2);
  CHECK(blocks->front().name == "x");
  CHECK(blocks->front().event == "repas");
  CHECK(!telling::of_another(*blocks, "repas"));
  CHECK(telling::of_another(*blocks, "soupe") == &blocks->front());
}

TEST_CASE("a second update changes nothing, wherever the block stands") {
  const auto updated = [](const std::string& old, const std::string& fresh) {
    std::vector<Mistake> mistakes;
    const auto blocks = telling::find_blocks(old, mistakes);
    const auto fresh_blocks = telling::find_blocks(fresh, mistakes);
    REQUIRE(blocks);
    REQUIRE(fresh_blocks);
    return telling::update_blocks(old, *blocks, fresh, *fresh_blocks, {"a"});
  };
  const std::string open = "<!-- aliso: a -->", close = "<!-- /aliso -->";
  CHECK(updated("x " + open + "1" + close + " y", "") == "x " + open + close + " y");
  CHECK(updated("x " + open + close + " y", open + "2" + close) == "x " + open + "2" + close + " y");
  for (const std::string before : {"", "x ", "x\n", "  "})
    for (const std::string inside : {"", "1", "\n", "\n1\n", "1\n"})
      for (const std::string behind : {"", " y", "\ny", "  \n"})
        for (const std::string content : {"", "2", "2\n3"}) {
          const std::string fresh = open + content + close;
          const std::string once = updated(before + open + inside + close + behind, fresh);
          CHECK(updated(once, fresh) == once);
        }
}

TEST_CASE("a comment's end is searched for once, and no mark holds another") {
  std::vector<Mistake> mistakes;
  const auto blocks = telling::find_blocks("<!-- <!-- aliso: a -->1<!--/aliso-->", mistakes);
  REQUIRE(blocks);
  CHECK(blocks->size() == 1);
  CHECK(telling::find_blocks("<!-- aliso: a<!-- -->", mistakes)->empty());
}

TEST_CASE("marks that don't match are mistakes; what only looks like one is none") {
  for (const auto& [text, name] : {std::pair{"<!-- aliso: a -->", "block-unclosed"},
                                   {"<!-- /aliso -->", "block-unopened"},
                                   {"<!-- aliso: a --><!-- aliso: b --><!-- /aliso -->", "block-nested"}}) {
    std::vector<Mistake> mistakes;
    CHECK(!telling::find_blocks(text, mistakes));
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes.front().name == name);
  }
  std::vector<Mistake> mistakes;
  const auto none = telling::find_blocks("<!-- autre --> \\<!-- /aliso --> <!-- aliso: -->", mistakes);
  REQUIRE(none);
  CHECK(none->empty());
}
