// What a file of ours may not be: every way to break YAML or our stricter rules, with its name and place.
// Places are counted by eye in the text shown; every mistake of a text is expected, in order.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "diagnostics/print.h"
#include "yaml/tree.h"

using namespace aliso;

namespace {

struct Case {
  std::string text;
  std::string mistakes;  ///< "name@line:column", joined by ", "; "?" before the name of a warning
};

std::string mistakes(const std::string& text) {
  diagnostics::Sources sources;
  const auto file = sources.add("x.yaml");
  sources.at(file).bytes = text;
  diagnostics::Diagnostics found;
  const auto tree = yaml::read(sources, file, found);
  CHECK((tree && tree->whole) == !found.has_errors());
  std::string result;
  for (const auto& d : found.all()) {
    const auto p = diagnostics::position(sources.at(file), d.at->byte);
    if (!result.empty()) result += ", ";
    if (d.severity == diagnostics::Severity::warning) result += '?';
    result += std::string(d.name) + "@" + std::to_string(p.line) + ":" + std::to_string(p.column);
    for (const char* code : {"en", "fr"}) {
      const auto language = *words::Language::of(code);

      CHECK_FALSE(diagnostics::text(d, sources, language, false).empty());
    }
  }
  return result;
}

void check(const std::vector<Case>& cases) {
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(mistakes(c.text) == c.mistakes);
  }
}

}  // namespace

TEST_CASE("more than one document") {
  check({
      {"a: 1\n---\nb: 2\n", "second-document@2:1"},
      {"---\na: 1\n---\n", "second-document@3:1"},
      {"a: 1\n---\n", "second-document@2:1"},
      {"---\n---\n", "second-document@2:1"},
      {"a: 1\n...\n---\nb: 1\n", "second-document@3:1"},
      {"a: 1\n...\nb: 1\n", "text-after-end@3:1"},
      {"a: 1\n... b\n", "text-after-end@2:5"},
      {"...\na: 1\n", "text-after-end@2:1"},
      {"--- a: 1\n", "text-after-marker@1:5"},
      {"--- - a\n", "text-after-marker@1:5"},
      {"--- |\n  a\nb: c\n", "text-after-value@3:1"},
      {"- a\n--- # fin\n", "second-document@2:1"},
  });
}

TEST_CASE("directives, tags, anchors, aliases, merges") {
  check({
      {"%YAML 1.2\n---\na: 1\n", "directive@1:1"},
      {"%TAG ! tag:example.org,2022:\n---\na: 1\n", "directive@1:1"},
      {"%YAML 1.2\n", "directive@1:1"},
      {"%YAML 1.2\n%YAML 1.2\n---\na: 1\n", "directive@1:1, directive@2:1"},
      {"%YAML 1.1 foo\n---\n", "directive@1:1"},
      {"a: 1\n...\n%YAML 1.2\n", "text-after-end@3:1"},
      {"a: !!str 12\n", "tag@1:4"},
      {"- !vraiment, x\n", "tag@1:3"},
      {"!!map\na: 1\n", "tag@1:1"},
      {"a: !t\n  b: 1\n", "tag@1:4"},
      {"a: &x 1\nb: *x\n", "anchor@1:4, alias@2:4"},
      {"&x a: 1\n", "anchor@1:1"},
      {"- &x a\n- *x\n", "anchor@1:3, alias@2:3"},
      {"a: &x &y b\n", "anchor@1:4, anchor@1:7"},
      {"a:\n  - 1\n&x\n  - 2\n", "anchor@3:1, missing-colon@3:3"},
      {"&x\n- a\n", "anchor@1:1"},
      {"&x - a\n", "anchor@1:1"},
      {"a: &x *y\n", "anchor@1:4, alias@1:7"},
      {"*x : a\n", "alias@1:1"},
      {"a: [&x b, *x]\n", "anchor@1:5, alias@1:11"},
      {"a: {!t b: c}\n", "tag@1:5"},
      {"<<: {a: 1}\n", "merge-key@1:1"},
      {"a: {<<: b}\n", "merge-key@1:5"},
      {"text: **important**\n", "alias@1:7"},
  });
}

TEST_CASE("tags and anchors before everything that may follow them") {
  check({
      {"a: [ !t [ b ]: c ]\n", "tag@1:6, complex-key@1:14"},
      {"a: [ &k {b: c}: d ]\n", "anchor@1:6, complex-key@1:15"},
      {"a: [ !t &k [ b ] ]\n", "tag@1:6, anchor@1:9"},
      {"a: [ !t b: c ]\n", "tag@1:6"},
      {"a: [ &k 'b': c ]\n", "anchor@1:6"},
      {"a: [ !t : b ]\n", "tag@1:6, nothing-before-colon@1:9"},
      {"a: [ !t , &k ]\n", "tag@1:6, anchor@1:11"},
      {"a: [!t, &k]\n", "tag@1:5, anchor@1:9"},
      {"a: {!t b: &k [c], &k d: !t {}}\n", "tag@1:5, anchor@1:11, anchor@1:19, tag@1:25"},
      {"a: { !t [b]: c }\n", "tag@1:6, complex-key@1:9"},
      {"a: { &k {b: c}: d }\n", "anchor@1:6, complex-key@1:9"},
      {"a: { &k : b }\n", "anchor@1:6, nothing-before-colon@1:9"},
      {"a: {b: !t}\n", "tag@1:8"},
      {"a: [ !t\n  [ b ]: c ]\n", "tag@1:6, complex-key@2:8"},
      {"a: [ !t # c\n  b ]\n", "tag@1:6"},
      {"a: [ !t\n", "unclosed-bracket@1:4, tag@1:6"},
      {"a: { &k\nb: c\n", "unclosed-bracket@1:4, anchor@1:6"},
      {"- !t\n  - &k\n    - a\n", "tag@1:3, anchor@2:5"},
      {"- !t - a\n", "tag@1:3"},
      {"!t a: !t\n  &k b: !t |\n    c\n", "tag@1:1, tag@1:7, anchor@2:3, tag@2:9"},
      {"!t a: 1\nb: 2\n", "tag@1:1"},
      {"- &k a: 1\n  b: 2\n- !t - a\n  - b\n", "anchor@1:3, tag@3:3"},
  });
}

TEST_CASE("keys") {
  check({
      {"a: 1\nb: 2\na: 3\n", "duplicate-key@3:1"},
      {"a: 1\n\"a\": 3\n'a': 4\n", "duplicate-key@2:1, duplicate-key@3:1"},
      {"{a: 1, a: 2}\n", "duplicate-key@1:8"},
      {"x:\n  - a: 1\n    a: 2\n", "duplicate-key@3:5"},
      {"a:\n", "key-without-value@1:1"},
      {"a:\nb: 1\n", "key-without-value@1:1"},
      {"a: # rien\n", "key-without-value@1:1"},
      {"a:\n  b:\nc: 1\n", "key-without-value@2:3"},
      {"- a:\n- b\n", "key-without-value@1:3"},
      {"a: ~\nb: null\nc: NULL\nd: Null\n", "null-value@1:4, null-value@2:4, null-value@3:4, null-value@4:4"},
      {"null: 1\n", "null-value@1:1"},
      {"-\n", "item-without-value@1:1"},
      {"- a\n-\n- b\n", "item-without-value@2:1"},
      {"a:\n-\nb: 1\n", "item-without-value@2:1"},
      {"{a}\n", "key-without-value@1:2"},
      {"{a, b: 1}\n", "key-without-value@1:2"},
      {"{a: }\n", "key-without-value@1:2"},
      {"{a:, b: 1}\n", "key-without-value@1:2"},
      {"{a: 1, b}\n", "key-without-value@1:8"},
      {"{text: une idée, deux mots}\n", "text-cut-by-comma@1:18"},
      {"[a: ]\n", "key-without-value@1:2"},
      {": a\n", "nothing-before-colon@1:1"},
      {"{: a}\n", "nothing-before-colon@1:2"},
      {"[: a]\n", "nothing-before-colon@1:2"},
      {"? a\n: b\n", "complex-key@1:1, nothing-before-colon@2:1"},
      {"a: 1\n? b\n", "complex-key@2:1"},
      {"{? a : b}\n", "question-in-brackets@1:2"},
      {"[a]: b\n", "complex-key@1:4"},
      {"{a: 1}: b\n", "complex-key@1:7"},
      {"a: 1\n[b]: c\n", "complex-key@2:1"},
      {"{[a]: b}\n", "complex-key@1:2"},
      {"[[a]: b]\n", "complex-key@1:5"},
      {"- [a, b]: c\n", "complex-key@1:9"},
  });
}

TEST_CASE("colons lost and found") {
  check({
      {"title Parole\nabout: x\n", "missing-colon@1:1"},
      {"about: x\ntitle Parole\nkind: y\n", "missing-colon@2:1"},
      {"about: x\ntitle:Parole\nkind: y\n", "missing-space@2:6"},
      {"title:Parole\nkind: y\n", "missing-space@1:6"},
      {"x:\n  title Parole\n  kind: y\n", "missing-colon@2:3"},
      {"- name Agora\n  place: x\n", "missing-colon@1:3"},
      {"a: mot : suite\n", "colon-in-text@1:8"},
      {"a: b: c\n", "colon-in-text@1:5"},
      {"a: b:\n", "colon-in-text@1:5"},
      {"a: b: c: d\n", "colon-in-text@1:5"},
      {"a: b\n  c: d\n", "unexpected-indentation@2:3"},
      {"{text: mot : suite}\n", "colon-in-text@1:12"},
      {"- {text: mot : suite, b: 1}\n", "colon-in-text@1:14"},
      {"{a:1}\n", "missing-space@1:3"},
      {"- {name: A, also:[b]}\n", "missing-space@1:17"},
      {"[a:{b: 1}]\n", "missing-space@1:3"},
      {"{a: b: c}\n", "colon-in-text@1:6"},
      {"[a: b: c]\n", "colon-in-text@1:6"},
      {"clé\u00A0: v\n", "no-break-space@1:4"},
      {"a: 1\nb:\u00A0v\n", "no-break-space@2:2"},
      {"a: 1\n\u00A0\u00A0b: v\n", "no-break-space@2:1"},
      {"a:\n  -\u00A0v\n", "no-break-space@2:3"},
      {"{a:\u00A0v}\n", "no-break-space@1:3"},
      {"{a\n b: 1}\n", "key-without-value@1:2"},
      {"{a\n : 1}\n", "key-without-value@1:2, nothing-before-colon@2:2"},
      {"[a\n : 1]\n", "nothing-before-colon@2:2"},
  });
}

TEST_CASE("indentation") {
  check({
      {"a:\n\tb: 1\n", "tab-in-indentation@2:1"},
      {"a:\n  b: 1\n\tc: 2\n\td: 3\n", "tab-in-indentation@3:1"},
      {"a:\n \tb: 1\nc: 2\n", "tab-in-indentation@2:2"},
      {"- a\n\t- b\n", "tab-in-indentation@2:1"},
      {"-\t- a\n", "tab-in-indentation@1:2"},
      {"-\ta: 1\n", "tab-in-indentation@1:2"},
      {"-\t|\n  a\n", "tab-in-indentation@1:2"},
      {"-\t>\n  a\n", "tab-in-indentation@1:2"},
      {"-\t:a\n", "tab-in-indentation@1:2"},
      {"x: [\n\ta\n  ]\n", "unclosed-bracket@1:4, tab-in-indentation@2:1"},
      {"x:\n  a: 1\n b: 2\n", "bad-indentation@3:2"},
      {"x:\n  - a\n - b\n", "bad-indentation@3:2"},
      {"- a\n - b\n", "unexpected-indentation@2:2"},
      {"-  a: 1\n  b: 2\n", "bad-indentation@2:3"},
      {"a: 1\n  b: 2\nc: 3\n", "unexpected-indentation@2:3"},
      {" a: 1\nb: 2\n", "text-after-value@2:1"},
      {"a: 1\n b: 2\n", "unexpected-indentation@2:2"},
      {"a:\n  - x\n  b: 1\n", "missing-dash@3:3"},
      {"- a\nb: 1\n", "missing-dash@2:1"},
      {"- a\nb\n", "missing-dash@2:1"},
      {"- a\n-b\n", "missing-space-behind-dash@2:1"},
      {"a:\n  -b\n  -c\n", "missing-space-behind-dash@2:3"},
      {"a: 1\n- b\n", "unexpected-item@2:1"},
      {"a: []\n- b\n", "unexpected-item@2:1"},
      {"a: - b\n", "item-on-key-line@1:4"},
      {"a: - b\n   - c\nd: 1\n", "item-on-key-line@1:4"},
      {"a: [b,\nc]\n", "unclosed-bracket@1:4, missing-colon@2:1"},
      {"x:\n  a: [\n    b\n ]\n", "bracket-indentation@4:2"},
      {"a: [\n  {b: 1\n]\n", "unclosed-bracket@2:3"},
      {"a:\n  b: {\n  c: 1}\n", "unclosed-bracket@2:6"},
  });
}

TEST_CASE("texts that go on, or are cut") {
  check({
      {"a: une idée qui\n  continue\n", "?continued-text@2:3"},
      {"a: une idée qui\n\n  continue\n  encore\nb: 1\n", "?continued-text@3:3"},
      {"- une idée\n  qui continue\n", "?continued-text@2:3"},
      {"a:\n  une\n  idée\n", "?continued-text@3:3"},
      {"a: un\n  - deux\n", "?continued-text@2:3"},
      {"- un\n  - deux\n", "?continued-text@2:3"},
      {"- un\n - deux\n", "unexpected-indentation@2:2"},
      {"a: un\n  deux\n   b: 1\n", "?continued-text@2:3, unexpected-indentation@3:4"},
      {"x:\n  title Parole\n  place Guéret\n  kind: y\n", "missing-colon@2:3, missing-colon@3:3"},
      {"un\ndeux\n", "?continued-text@2:1"},
      {"[un\n  deux]\n", "?continued-text@2:3"},
      {"{a: un\n  deux\n  trois, b: 1}\n", "?continued-text@2:3"},
      {"{a: un\n b: 1}\n", "missing-comma@2:2"},
      {"[un\n a: 1]\n", "missing-comma@2:2"},
      {"[un # c\n deux]\n", "missing-comma@2:2"},
      {"[un\n [deux]]\n", "missing-comma@2:2"},
      {"a: [un\ndeux]\n", "unclosed-bracket@1:4, missing-colon@2:1"},
      {"a: \"une idée\nqui continue\"\nb: 1\n", "unclosed-quote@1:4, missing-colon@2:1"},
      {"x:\n  a: 'une idée\n  qui continue'\n", "unclosed-quote@2:6, missing-colon@3:3"},
      {"a: \"une idée\n\tqui continue\"\n", "unclosed-quote@1:4"},
      {"a: \"une idée\n  \tqui continue\"\n", "tab-in-indentation@2:3"},
      {"a: \"une\n  idée \\q\"\n", "bad-escape@2:8"},
      {"\"a\n---\n\"\n", "unclosed-quote@1:1, second-document@2:1"},
      {"a: \"jamais fermé\n", "unclosed-quote@1:4"},
      {"a: 'jamais fermé", "unclosed-quote@1:4"},
      {"a: 'jamais\n  fermé\n", "unclosed-quote@1:4"},
      {"\"a: 1\nb: 2\n", "unclosed-quote@1:1"},
      {"[\"a, b]\n", "unclosed-quote@1:2"},
      {"x: [a, 'b]\ny: 1\ny: 2\n", "unclosed-quote@1:8, duplicate-key@3:1"},
      {"\"a\n b\": 1\n", "complex-key@2:4"},
      {"{\"a\n b\": 1}\n", "complex-key@2:4"},
      {"[\"a\n b\": 1]\n", "complex-key@2:4"},
      {"a: \"b\n  c\" d\n", "text-after-quote@2:6"},
      {"a: point #3\n", "comment-cuts-text@1:10"},
      {"- point #3 du jour\n", "comment-cuts-text@1:9"},
      {"[point #3]\n", "comment-cuts-text@1:8"},
      {"a: #3\n", "comment-cuts-text@1:4"},
      {"a: #3\n  suite\n", "comment-cuts-text@1:4"},
      {"a: point #3\n  suite\n", "comment-cuts-text@1:10"},
      {"a: un\n  point #3\n  suite\n", "comment-cuts-text@2:9"},
      {"a: b # c\n  d\n", "text-after-comment@2:3"},
      {"a: b\n# c\n  d\n", "text-after-comment@3:3"},
      {"a: b\n  c # d\n  e\n", "?continued-text@2:3, text-after-comment@3:3"},
      {"a: 'l'été'\n", "text-after-quote@1:7"},
      {"a: \"dit \"oui\" hier\"\n", "text-after-quote@1:10"},
      {"a: \"b\" c\n", "text-after-quote@1:8"},
      {"a: 'b': c\n", "complex-key@1:7"},
      {"a: {note: 'l'été', b: 1}\n", "text-after-quote@1:14"},
      {"\"a\" b: c\n", "text-after-quote@1:5"},
      {"a: \"b\"#c\n", "comment-needs-space@1:7"},
      {"a: [b]#c\n", "comment-needs-space@1:7"},
      {"a: [b,#c\n  d]\n", "comment-needs-space@1:7"},
      {"a: @moi\nb: `x`\nc: %d\nd: ,\ne: ]\nf: }\n",
       "reserved-character@1:4, reserved-character@2:4, reserved-character@3:4, reserved-character@4:4, "
       "reserved-character@5:4, reserved-character@6:4"},
      {"[@a, |, >]\n", "reserved-character@1:2, reserved-character@1:6, reserved-character@1:9"},
      {"{title: Qui vient ?}\n", "question-in-brackets@1:19"},
      {"[Qui ?, {a: Qui?}, ?b, c? d]\n",
       "question-in-brackets@1:6, question-in-brackets@1:16, question-in-brackets@1:20, "
       "question-in-brackets@1:25"},
  });
}

TEST_CASE("escapes") {
  check({
      {"a: \"C:\\dossier\"\n", "bad-escape@1:7"},
      {"a: \"l\\'été\"\n", "bad-escape@1:6"},
      {"a: \"\\x4\"\n", "bad-escape@1:5"},
      {"a: \"\\u00e\"\n", "bad-escape@1:5"},
      {"a: \"\\ude00\\ud83d\"\n", "bad-escape@1:5, bad-escape@1:11"},
      {"a: \"\\ud83d\\u00e9\"\n", "bad-escape@1:5"},
      {"a: \"\\ud83d\\ude0\"\n", "bad-escape@1:5, bad-escape@1:11"},
      {"a: \"\\ud83d ude00\"\n", "bad-escape@1:5"},
      {"a: \"\\ud83d\\Ude00\"\n", "bad-escape@1:5, bad-escape@1:11"},
      {"a: \"\\ud83d\\ude00\\ud83d\"\n", "bad-escape@1:17"},
      {"a: \"\\U00110000\"\n", "bad-escape@1:5"},
      {"a: \"\\ufeff\\ufffe\\uffff\"\n", "bad-escape@1:5, bad-escape@1:11, bad-escape@1:17"},
      {"a: \"\\0 \\a \\b \\e \\x1b \\u0085\"\n",
       "bad-escape@1:5, bad-escape@1:8, bad-escape@1:11, bad-escape@1:14, bad-escape@1:17, bad-escape@1:22"},
      {"\"\\q\": 1\n", "bad-escape@1:2"},
      {"[\"\\q\"]\n", "bad-escape@1:3"},
  });
}

TEST_CASE("brackets") {
  check({
      {"a: [b\n", "unclosed-bracket@1:4"},
      {"a: [b, c\nd: 1\ne: 1\n", "unclosed-bracket@1:4"},
      {"- {a: 1\n- {b: 2}\n", "unclosed-bracket@1:3"},
      {"- {a: [1, 2}\n- b\n", "unclosed-bracket@1:7"},
      {"- [{a: 1]\n", "unclosed-bracket@1:4"},
      {"[a\n---\nb]\n", "unclosed-bracket@1:1, second-document@2:1"},
      {"{a: 1\n...\n", "unclosed-bracket@1:1"},
      {"[a}\n", "wrong-bracket@1:3"},
      {"{a: 1]\n", "wrong-bracket@1:6"},
      {"a: [b]]\n", "text-after-bracket@1:7"},
      {"a: [b] c\n", "text-after-bracket@1:8"},
      {"a: [b] [c]\n", "text-after-bracket@1:8"},
      {"a: [b]\n  c: d\n", "unexpected-indentation@2:3"},
      {"[a]\n]\n", "text-after-value@2:1"},
      {"[, a]\n", "empty-item@1:2"},
      {"[a, , b]\n", "empty-item@1:5"},
      {"[a, b, , ]\n", "empty-item@1:8"},
      {"{a: 1,, b: 2}\n", "empty-item@1:7"},
      {"[\"a\" \"b\"]\n", "missing-comma@1:6"},
      {"[[a] [b]]\n", "missing-comma@1:6"},
      {"{a: {b: 1} c: 2}\n", "missing-comma@1:12"},
      {"{a: \"b\"\n c: 1}\n", "missing-comma@2:2"},
      {"{a: voir [1], b: 2}\n", "missing-comma@1:10"},
      {"[- a]\n", "item-in-brackets@1:2"},
      {"[-]\n", "item-in-brackets@1:2"},
      {"[a, -, b]\n", "item-in-brackets@1:5"},
      {"{a: b}c: d\n", "text-after-bracket@1:7"},
  });
}

TEST_CASE("what git leaves of a merge") {
  check({
      {"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> printemps\nc: [\n", "merge-marks@2:1"},
      {"a: |\n  b\n<<<<<<< HEAD\n  c\n||||||| 1a2b3c4\n  d\n=======\n  e\n>>>>>>> x\n"
       "<<<<<<< HEAD\n=======\nf: 1\n>>>>>>> x\n",
       "merge-marks@3:1, merge-marks@10:1"},
      {"a: 1\r\n=======\r\na: 2\r\n>>>>>>> x\r\n", "merge-marks@2:1"},
      {"a: 1\n>>>>>>>", "merge-marks@2:1"},
      {"a: caf\xe9\n<<<<<<< HEAD\n", "not-utf8@1:7, merge-marks@2:1"},
      // A name behind the mark in which no letter begins.
      {"a: 1\n<<<<<<< " + std::string(60, '\xbb') + "\n", "merge-marks@2:1, not-utf8@2:9"},
      {"a: 1\n========\nb: 1\n", "missing-colon@2:1"},
      {"a: |\n  =======\n  <<<<<<< HEAD\n", ""},
  });
}

TEST_CASE("blocks") {
  check({
      {"a: | premier mot\n  deux\n", "block-header@1:6"},
      {"a: > premier mot\n", "block-header@1:6"},
      {"a: |0\n  b\n", "block-header@1:5"},
      {"a: |10\n  b\n", "block-header@1:6"},
      {"a: |--\n  b\n", "block-header@1:6"},
      {"a: |# c\n  b\n", "block-header@1:5"},
      {"a: |\n    b\n  c\nd: 1\n", "block-indentation@3:1"},
      {"a: |\n    \n  c\n", "block-indentation@2:1"},
      {"a: >\n     \n   \n  c\n", "block-indentation@2:1"},
      {"a: |\nb\n", "missing-colon@2:1"},
      {"a: |\n\tb\n", "tab-in-indentation@2:1"},
      {"a: |4\n  b\n", "block-indentation@2:1"},
      {"- |\n a\nb\n", "missing-dash@3:1"},
      {"a: |\n\t\nb: 1\n", "tab-in-indentation@2:1"},
      {"a: |\n  b\n\t\n  c\n", "tab-in-indentation@3:1"},
      {"a: |\n b\n\t", "tab-in-indentation@3:1"},
      {">\n\t\n", "tab-in-indentation@2:1"},
      {"|\nb\n", "text-after-value@2:1"},
      {"|\n b\n\t\n", "tab-in-indentation@3:1"},
      {">\n\tb\n", "tab-in-indentation@2:1"},
      {"-\t|\n  b\n", "tab-in-indentation@1:2"},
      {"a: |\n  b\n \t\nc: 1\n", "tab-in-indentation@3:2"},
  });
}

TEST_CASE("bytes") {
  using namespace std::string_literals;
  check({
      {"a: caf\xe9\n", "not-utf8@1:7"},
      {"a: caf\xe9\nb: d\xe9j\xe0\nc: \x01\n", "not-utf8@1:7, control-character@3:4"},
      {"a: \xc0\xaf\n", "not-utf8@1:4"},
      {"a: \xed\xa0\x80\n", "not-utf8@1:4"},
      {"a: \xf4\x90\x80\x80\n", "not-utf8@1:4"},
      {"a: \xe2\x82\n", "not-utf8@1:4"},
      {"a: \x93 bien \x94\n", "not-utf8@1:4"},
      {"\xff\xfe\x61\x00"s, "utf-16@1:1"},
      {"\xfe\xff\x00\x61"s, "utf-16@1:1"},
      {"a: b\0c\n"s, "control-character@1:5"},
      {"a: \x07 b\n", "control-character@1:4"},
      {"a: \x7f b\n", "control-character@1:4"},
      {"a: b\n\x0b: c\n", "control-character@2:1"},
      {"a: \u0081 b\n", "control-character@1:4"},
      {"a: \uFEFF b\n", "control-character@1:4"},
      {"a: \uFFFE b\n", "control-character@1:4"},
      {"a: 1\rb: 2\r", "old-line-end@1:5"},
  });
}

TEST_CASE("an odd byte is found at its place, whatever stands around it") {
  for (const std::string first : {"b", "é", "bé é"}) {
    const std::size_t width = first == "bé é" ? 4 : 1;
    for (std::size_t before = 0; before < 20; ++before) {
      for (const std::string odd : {"\x01", "\x1f", "\x7f", "\u0081"}) {
        for (const std::size_t after : {0, 1, 7, 20}) {
          const std::string text =
              "a: " + first + std::string(before, 'c') + odd + std::string(after, 'd') + "\n";
          CAPTURE(text);
          CHECK(mistakes(text) == "control-character@1:" + std::to_string(4 + width + before));
        }
      }
    }
  }
}

TEST_CASE("too much") {
  CHECK(mistakes(std::string(40, '[') + std::string(40, ']')) == "too-deep@1:33");
  CHECK(mistakes(std::string(10000, '[')) == "too-deep@1:33");
  CHECK(mistakes(std::string(10000, '{')).starts_with("complex-key@1:2"));
  std::string dashes, keys;
  for (int i = 0; i < 10000; ++i) dashes += "- ";
  CHECK(mistakes(dashes + "a\n") == "too-deep@1:65");
  for (int i = 0; i < 2000; ++i) keys += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(mistakes(keys) == "too-deep@33:33");
  std::string flow_keys;
  for (int i = 0; i < 10000; ++i) flow_keys += "{a: ";
  CHECK(mistakes(flow_keys) == "too-deep@1:129");
  CHECK(mistakes(std::string((16u << 20) + 1, ' ')) == "file-too-large@1:1");
  CHECK(mistakes(std::string(32, '[') + "a" + std::string(32, ']')).empty());
}
