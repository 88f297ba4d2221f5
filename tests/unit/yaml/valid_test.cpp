// What a file of ours may be, and the values that are read from it.
// Expected values are YAML 1.2's, worked out by hand; yaml-cpp is asked as well.
#include <doctest/doctest.h>

#include <string>

#include "show.h"
#include "yaml/tree.h"

using namespace aliso;

namespace {

/// Whether yaml-cpp 0.7 reads the same; where it doesn't, it is wrong.
enum class Second { agrees, errs };

std::string value(const std::string& bytes, Second second = Second::agrees) {
  diagnostics::Sources sources;
  const auto file = sources.add("x.yaml");
  sources.at(file).bytes = bytes;
  diagnostics::Diagnostics found;
  const auto tree = yaml::read(sources, file, found);
  if (!tree || !tree->whole)
    return "! " + std::string(found.all().at(0).name) + " " + std::to_string(found.all()[0].at->byte);
  std::string result = tree->root ? "" : "nothing";
  if (tree->root) test::show(*tree->root, result);
  if (second == Second::agrees) CHECK(test::shown_by_yaml_cpp(bytes) == result);
  return result;
}

}  // namespace

TEST_CASE("nothing at all") {
  CHECK(value("") == "nothing");
  CHECK(value("\n\n") == "nothing");
  CHECK(value("# rien\n  # encore\n") == "nothing");
  CHECK(value("---\n") == "nothing");
  CHECK(value("   ") == "nothing");
  CHECK(value("---\n# x\n...\n") == "nothing");
}

TEST_CASE("blocks of keys and items") {
  CHECK(value("a: 1\nb: deux mots\n") == "{a: 1, b: deux mots}");
  CHECK(value("a: 1") == "{a: 1}");
  CHECK(value("- a\n- b\n") == "[a, b]");
  CHECK(value("a:\n- b\n- c\nd: e\n") == "{a: [b, c], d: e}");
  CHECK(value("a:\n  - b\n  - c\nd: e\n") == "{a: [b, c], d: e}");
  CHECK(value("- - a\n  - b\n- - - c\n") == "[[a, b], [[c]]]");
  CHECK(value("- a: 1\n  b: 2\n-   c: 3\n    d: 4\n") == "[{a: 1, b: 2}, {c: 3, d: 4}]");
  CHECK(value("-\n  a: 1\n-\n  - b\n") == "[{a: 1}, [b]]");
  CHECK(value("- a:\n  - 1\n  b: 2\n") == "[{a: [1], b: 2}]");
  CHECK(value("- a:\n    - 1\n  b:\n    c: 2\n") == "[{a: [1], b: {c: 2}}]");
  CHECK(value("a:\n  deux mots\nb:\n    'x'\n") == "{a: deux mots, b: x}");
  CHECK(value("a:\n        b:\n         c: 1\n") == "{a: {b: {c: 1}}}");
  CHECK(value("-\n  deux mots\n") == "[deux mots]");
  CHECK(value("a : 1\nb   :   2\n") == "{a: 1, b: 2}");
  CHECK(value("a:\t1\nb: 2\t\n-c: 3\n") == "{a: 1, b: 2, -c: 3}");
  CHECK(value("  a: 1\n  b: 2\n") == "{a: 1, b: 2}");
  CHECK(value("-\ta\n-  b\n") == "[a, b]");
  CHECK(value("-\t# x: y\n  a: 1\n", Second::errs) == "[{a: 1}]");
  CHECK(value("command:\n- msmtp\n- -t\n- -i\n- - -x\n") == "{command: [msmtp, -t, -i, [-x]]}");
}

TEST_CASE("comments and blank lines anywhere") {
  CHECK(value("a: #trois\n  - b\n") == value("a:\n  - b\n"));
  CHECK(value("a: #trois\n\n# quatre\n- b\n") == value("a:\n- b\n"));
  CHECK(value("# un\na: 1 # deux\n\n  # trois\n\nb: # quatre\n  # cinq\n  c: 2\n#six\n") ==
        "{a: 1, b: {c: 2}}");
  CHECK(value("- a # x\n# y\n- b\n   # z\n") == "[a, b]");
  CHECK(value("-\t# x: y\n  a: b\n") == "[{a: b}]");
  CHECK(value("a: 1 ## titre\nb: 2 #\nc: x#y\n") == "{a: 1, b: 2, c: x#y}");
  CHECK(value("a: [b, # un\n  c # deux\n  # trois\n  ]\n") == "{a: [b, c]}");
  CHECK(value("a: \"x # y\" # z\n") == "{a: x # y}");
  CHECK(value("\t\na: 1\n \t \nb: 2\n\t# tab\n", Second::errs) == "{a: 1, b: 2}");
}

TEST_CASE("marks of the document, byte order, line ends") {
  CHECK(value("---\na: 1\n") == "{a: 1}");
  CHECK(value("--- # x\na: 1\n...\n") == "{a: 1}");
  CHECK(value("# x\n---\n- a\n... # y\n\n# z\n") == "[a]");
  CHECK(value("--- [a]\n") == "[a]");
  CHECK(value("a: ---\nb: --- x\n") == "{a: ---, b: --- x}");
  CHECK(value("a: 1\r\nb:\r\n  - c\r\n  - [d,\r\n     e]\r\n") == "{a: 1, b: [c, [d, e]]}");
  CHECK(value("a: |\r\n  un\r\n  deux\r\nb: \"x\"\r\n") == "{a: un\\ndeux\\n, b: x}");
  CHECK(value("a: >-\r\n  un\r\n  deux\r\n\r\n  trois\r\n") == "{a: un deux\\ntrois}");
}

TEST_CASE("plain texts") {
  CHECK(value("a: l'été, \"dit-on\" [x] {y} & z * ! % @ `\n") ==
        "{a: l'été, \"dit-on\" [x] {y} & z * ! % @ `}");
  CHECK(value("a: -1\nb: -x\nc: ?x\nd: :x\ne: a:b\n") == "{a: -1, b: -x, c: ?x, d: :x, e: a:b}");
  CHECK(value("- 18:00-20:00\n- https://example.org/?a=b#c\n") ==
        "[18:00-20:00, https://example.org/?a=b#c]");
  CHECK(value("a: 010\nb: 1e3\nc: yes\nd: 2022-04-07\ne: 0x1F\n") ==
        "{a: 010, b: 1e3, c: yes, d: 2022-04-07, e: 0x1F}");
  CHECK(value("a: Qui vient ?\nb: oui, non\n") == "{a: Qui vient ?, b: oui, non}");
  CHECK(value("clé à part: œuf\n日本: 語\n") == "{clé à part: œuf, 日本: 語}");
  CHECK(value("18:00: a\n") == "{18:00: a}");
  CHECK(value("a: b  \nc: d\n") == "{a: b, c: d}");
  CHECK(value("a: x\u00A0y\u2028z\u0085\n") == "{a: x\u00A0y\u2028z\u0085}");
}

TEST_CASE("quoted texts") {
  CHECK(value("a: 'l''été'\nb: \"dit \\\"oui\\\"\"\n") == "{a: l'été, b: dit \"oui\"}");
  CHECK(value("a: \"x\\ty\\nz\\\\\\/\"\n") == "{a: x\\ty\\nz\\/}");
  CHECK(value("a: \"\\x41\\u00e9\\U0001F600\\_\\N\\L\\P\\ \"\n", Second::errs) ==
        "{a: Aé😀\u00A0\u0085\u2028\u2029 }");
  CHECK(value("{\"a\": \"\\uD83C\\udfad\\ud83d\\ude00 \\\\ud83d\"}\n", Second::errs) == "{a: 🎭😀 \\ud83d}");
  CHECK(value("\"a b\": 1\n'c''d': 2\n\"e\\\"\" : 3\n") == "{a b: 1, c'd: 2, e\": 3}");
  CHECK(value("a: ''\nb: \"\"\n") == "{a: , b: }");
  CHECK(value("a: \"b: c\"\nd: '# e'\n") == "{a: b: c, d: # e}");
  CHECK(value("- \"~\"\n- 'null'\n- \"a\": b\n") == "[~, null, {a: b}]");
  CHECK(value("a: ' '\nb: \"\\\\\"\n") == "{a:  , b: \\}");
}

TEST_CASE("quoted texts over lines are folded") {
  CHECK(value("a: \"une idée\n  qui continue\"\nb: 1\n") == "{a: une idée qui continue, b: 1}");
  CHECK(value("a: 'une idée\n  qui continue'\nb: 1\n") == "{a: une idée qui continue, b: 1}");
  CHECK(value("a: 'un  \t\n \n\n    deux '\n") == "{a: un\\n\\ndeux }");
  CHECK(value("a: \"un\n\n  \t\n  deux\\n\n  trois\"\n") == "{a: un\\n\\ndeux\\n trois}");
  CHECK(value("a: \"une\\\n  idée\"\n") == "{a: uneidée}");
  CHECK(value("a: \"une \\\n  \\  idée\\\n\n  b\"\n") == "{a: une   idée\\nb}");
  CHECK(value("a: \"une\\t  \n  idée \\  \n  b\"\n") == "{a: une\\t idée   b}");
  CHECK(value("a: '\n  un\n  '\nb: \"  \n  deux\"\n") == "{a:  un , b:  deux}");
  CHECK(value("a: 'l''été\n  d''''après'\n") == "{a: l'été d''après}");
  CHECK(value("- 'un\n  deux'  # c\n- 3\n") == "[un deux, 3]");
  CHECK(value("a:\n  \"un\n   deux\n  # trois: [\"\n") == "{a: un deux # trois: [}");
  CHECK(value("{a: \"un\n  deux\", 'b':\n 'x\n y'}\n") == "{a: un deux, b: x y}");
  CHECK(value("[\"un\n\n\ndeux\"]\n") == "[un\\n\\ndeux]");
  CHECK(value("a: [\n  'un\n   deux',\n  x\n]\n") == "{a: [un deux, x]}");
  CHECK(value("a: \"un\r\n  deux\\\r\n  \r\n  trois\"\r\n") == "{a: un deux\\ntrois}");
  CHECK(value("'un\ndeux'\n") == "un deux");
}

TEST_CASE("plain texts over lines are folded") {
  CHECK(value("a: une idée qui\n  continue\nb: 1\n") == "{a: une idée qui continue, b: 1}");
  CHECK(value("a: une idée  \n\n \n    qui continue\t\n  ici # c\nb: 1\n") ==
        "{a: une idée\\n\\nqui continue ici, b: 1}");
  CHECK(value("- un\n  deux\n- a: x\n    y\n  b: z\n") == "[un deux, {a: x y, b: z}]");
  CHECK(value("a:\n  une\n  idée\n") == "{a: une idée}");
  CHECK(value("a: un\n  - deux\n  ? trois\n  'quatre' [cinq\n") == "{a: un - deux ? trois 'quatre' [cinq}");
  CHECK(value("a: un\r\n  deux\r\n\r\n  trois\r\n") == "{a: un deux\\ntrois}");
  CHECK(value("- - un\n    deux\n  - x\n") == "[[un deux, x]]");
  CHECK(value("un\ndeux\n") == "un deux");
  CHECK(value("[un\n  deux, trois\n\n  quatre\n]\n") == "[un deux, trois\\nquatre]");
  CHECK(value("- {a: un\n    deux, b: x}\n- {c:\n    un\n    deux\n  }\n") ==
        "[{a: un deux, b: x}, {c: un deux}]");
  CHECK(value("[un\n - deux\n \"trois\"]\n") == "[un - deux \"trois\"]");
}

TEST_CASE("brackets") {
  CHECK(value("[]") == "[]");
  CHECK(value("{}") == "{}");
  CHECK(value("a: []\nb: {}\nc: [ ]\n") == "{a: [], b: {}, c: []}");
  CHECK(value("{a: 1, b: [x, {c: d}], e: }\n") == "! key-without-value 23");
  CHECK(value("{a: 1, b: [x, {c: d}],}\n") == "{a: 1, b: [x, {c: d}]}");
  CHECK(value("- {a: deux mots, b: 18h-20h}\n- [x , y,]\n") == "[{a: deux mots, b: 18h-20h}, [x, y]]");
  CHECK(value("[a: 1, b, c: {d: e}]\n") == "[{a: 1}, b, {c: {d: e}}]");
  CHECK(value("{\"a\":1, 'b':[2], \"c\" : 3}\n") == "{a: 1, b: [2], c: 3}");
  CHECK(value("[\"a\":1]\n") == "[{a: 1}]");
  CHECK(value("{a: https://example.org/x, b: 18:00}\n") == "{a: https://example.org/x, b: 18:00}");
  CHECK(value("a: {\n  b: 1,\n\n  c: [d,\n e]\n  }\nf: g\n") == "{a: {b: 1, c: [d, e]}, f: g}");
  CHECK(value("{a:\n  1,\nb\n: 2}\n").starts_with("! "));
  CHECK(value("{a:\n1\n,b: 2\n}\n") == "{a: 1, b: 2}");
  CHECK(value("[\na,\n# x\nb\n]\n") == "[a, b]");
  CHECK(value("[a, 'b, ]', \"c}\"]\n") == "[a, b, ], c}]");
  CHECK(value("- [[[[a]]]]\n- [{}, []]\n") == "[[[[[a]]]], [{}, []]]");
  CHECK(value("[-a, --, l'été, a-b, x:y]\n") == "[-a, --, l'été, a-b, x:y]");
  CHECK(value("at: [46.17, -1.87]\n") == "{at: [46.17, -1.87]}");
  CHECK(value("a: {url: https://example.org/carte?v=2, b: [x?y??z, ::a, 1:2]}\n", Second::errs) ==
        "{a: {url: https://example.org/carte?v=2, b: [x?y??z, ::a, 1:2]}}");
  CHECK(value("a: [\n  b\n]\nc: {\n  d: [\n    e\n  ]\n}\n") == "{a: [b], c: {d: [e]}}");
  CHECK(value("- [\n  a\n]\n- b: {\n    c: 1\n  }\n") == "[[a], {b: {c: 1}}]");
}

TEST_CASE("blocks of text") {
  CHECK(value("a: |\n  un\n  deux\n\n  trois\nb: 1\n") == "{a: un\\ndeux\\n\\ntrois\\n, b: 1}");
  CHECK(value("a: |-\n  un\nb: |+\n  deux\n\n\nc: 1\n") == "{a: un, b: deux\\n\\n\\n, c: 1}");
  CHECK(value("a: |\n  un\n\n\nb: |+\n  deux\n") == "{a: un\\n, b: deux\\n}");
  CHECK(value("a: |2\n   un\n  deux\n") == "{a:  un\\ndeux\\n}");
  CHECK(value("a: |2-\n   un\nb: >-1\n  x\n") == "{a:  un, b:  x}");
  CHECK(value("a: >\n  un\n  deux\n\n  trois\n") == "{a: un deux\\ntrois\\n}");
  CHECK(value("a: >\n  un\n    liste\n    suite\n  deux\n  trois\n") ==
        "{a: un\\n  liste\\n  suite\\ndeux trois\\n}");
  CHECK(value("a: >\n\n  un\n\n\n  deux\n") == "{a: \\nun\\n\\ndeux\\n}");
  CHECK(value("a: |\n\n  un\n") == "{a: \\nun\\n}");
  CHECK(value("a: |\nb: >\nc: |-\n") == "{a: , b: , c: }");
  CHECK(value("a: | # commentaire\n  # pas un commentaire\n  b: [c\n") ==
        "{a: # pas un commentaire\\nb: [c\\n}");
  CHECK(value("a: |\n  un\n # commentaire\nb: 1\n") == "{a: un\\n, b: 1}");
  CHECK(value("- |\n un\n- >-\n  deux\n  deux\n-\n  |\n  trois\n") == "[un\\n, deux deux, trois\\n]");
  CHECK(value("- a: |\n    un\n  b: |\n      deux\n") == "[{a: un\\n, b: deux\\n}]");
  CHECK(value("- - |\n   un\n  - x\n") == "[[un\\n, x]]");
  CHECK(value("a: |\n  un\n    deux\n   trois\n") == "{a: un\\n  deux\\n trois\\n}");
  CHECK(value("a: |\n  un\n  \n  deux  \n") == "{a: un\\n\\ndeux  \\n}");
  CHECK(value("a: |\n  un\n   \n  deux\n") == "{a: un\\n \\ndeux\\n}");
  CHECK(value("a: |\n  \tun\n  - \"deux\n") == "{a: \\tun\\n- \"deux\\n}");
  CHECK(value("a: |\n  ---\n  %x\n  ...\n") == "{a: ---\\n%x\\n...\\n}");
  CHECK(value("a: |\n  « Qui vient ? » : tous, ou presque # 3\n") ==
        "{a: « Qui vient ? » : tous, ou presque # 3\\n}");
  CHECK(value("a:\n  |\n  un\nb:\n  >\n   deux\n") == "{a: un\\n, b: deux\\n}");
  CHECK(value("a: >+\n  un\n\nb: 1\n", Second::errs) == "{a: un\\n\\n, b: 1}");
}

TEST_CASE("blocks of text that end in spaces, or with the file") {
  // Spaces beyond the indentation are text.
  CHECK(value("a: |\n  un\n   \nb: 1\n") == "{a: un\\n \\n, b: 1}");
  CHECK(value("a: |-\n  un\n    \n") == "{a: un\\n  }");
  CHECK(value("a: |+\n  un\n   \n\n") == "{a: un\\n \\n\\n}");
  CHECK(value("a: >\n  un\n   \n", Second::errs) == "{a: un\\n \\n}");
  // Up to the indentation they are an empty line.
  CHECK(value("a: |\n  un\n  \n \n") == "{a: un\\n}");
  CHECK(value("a: |+\n  un\n  \n \nb: 1\n") == "{a: un\\n\\n\\n, b: 1}");
  // Without any text the indentation is that of the longest line.
  CHECK(value("- |+\n   \n- |\n   \n- |+\n\n  \n") == "[\\n, , \\n\\n]");
  CHECK(value("- |1+\n   \n") == "[  \\n]");
  CHECK(value("- |+\n   ", Second::errs) == "[\\n]");
  // The file's end is that of a line of text, unless line ends are kept as they are.
  CHECK(value("a: |\n  un", Second::errs) == "{a: un\\n}");
  CHECK(value("a: |\n  un\n   ", Second::errs) == "{a: un\\n \\n}");
  CHECK(value("a: >\n  un\n  deux", Second::errs) == "{a: un deux\\n}");
  CHECK(value("a: |-\n  un") == "{a: un}");
  CHECK(value("a: |+\n  un") == "{a: un}");
  CHECK(value("a: |+\n  un\n  ") == "{a: un\\n}");
  CHECK(value("a: |\n") == "{a: }");
  CHECK(value("a: |\n  \tun\n  \t\n") == "{a: \\tun\\n\\t\\n}");
}

TEST_CASE("where nodes stand, how they were written, which texts are views") {
  diagnostics::Sources sources;
  const auto file = sources.add("x.yaml");
  auto& bytes = sources.at(file).bytes;
  bytes = "title: 'Soirée'   # x\nlist:\n  - a\n  - {b: [1, 2 ] , c: \"d\\n\"}\ntext: |+\n  un\n\nplain: z\n";
  diagnostics::Diagnostics found;
  const auto tree = yaml::read(sources, file, found);
  REQUIRE(tree);
  const auto written = [&](const yaml::Node& n) { return bytes.substr(n.at.byte, n.length()); };
  const auto& root = *tree->root;
  CHECK(written(root) == bytes.substr(0, bytes.size() - 1));
  CHECK(root.kind == yaml::Kind::map);
  CHECK_FALSE(root.flow);
  const auto* title = root.find("title");
  CHECK(written(*title) == "'Soirée'");
  CHECK(title->style == yaml::Style::single_quoted);
  CHECK(title->text.data() == bytes.data() + title->at.byte + 1);
  const auto* list = root.find("list");
  CHECK(written(*list) == "- a\n  - {b: [1, 2 ] , c: \"d\\n\"}");
  CHECK_FALSE(list->flow);
  const auto& braces = list->items.at(1);
  CHECK(braces.flow);
  CHECK(written(braces) == "{b: [1, 2 ] , c: \"d\\n\"}");
  CHECK(written(*braces.find("b")) == "[1, 2 ]");
  CHECK(braces.find("c")->style == yaml::Style::double_quoted);
  CHECK(braces.find("c")->text == "d\n");
  CHECK(written(*root.find("text")) == "|+\n  un\n\n");
  CHECK(root.find("text")->style == yaml::Style::literal);
  CHECK(written(*root.find("plain")) == "z");
  CHECK(root.find("plain")->text.data() == bytes.data() + root.find("plain")->at.byte);
  CHECK(root.find("nowhere") == nullptr);
}
