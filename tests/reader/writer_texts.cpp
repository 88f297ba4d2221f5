// Texts of every style: plain, in quotes, in blocks, on one line or several.
// What cuts a plain text, or may not begin one, is left to what goes beyond the format.
#include <string_view>

#include "writer.h"

namespace aliso::reader {

namespace {

constexpr std::string_view simple[] = {
    "agora", "l'été", "œuvre",           "8", "35-40", "2022-04-07",   "18h30", "à",
    "deux",  "mots",  "e\u0301te\u0301", "🎭", "日本",  "vingt\u00A0h", "ﬁn",    "c’est",
    "«",     "»",     "x\u200Dy",        "t", "…",     "true"};
constexpr std::string_view odd[] = {"-",        "\u202F!",  "https://x.org/a?b=1&c",
                                    "a:b",      "x#y",      "-x",
                                    "*x",       "&y",       "!z",
                                    "%",        "@m",       "|",
                                    ">",        "\"q\"",    "'q'",
                                    "d'un",     "<<",       "=",
                                    "--",       "---",      "...",
                                    "`",        "\\n",      "~",
                                    "null",     ":x",       "a::b",
                                    "a\u0085b", "a\u2028b", "a\u2029b"};
constexpr std::string_view block_only[] = {"?x", "x?", "?", "[x]",  "{y}", "a,b",
                                           ",",  "]",  "}", "a[0]", "(z)"};
constexpr std::string_view first[] = {"<x", ":x", "x:y", "=", "(z)"};
constexpr std::string_view first_in_block[] = {"-x", "--", "-1", "?x", "---"};
constexpr std::string_view escapes[] = {"\\n", "\\t", "\\\"", "\\\\",  "\\/",     "\\ ",     "\\N",
                                        "\\_", "\\L", "\\P",  "\\xe9", "\\u00E9", "\\u2019", "\\x41"};
constexpr std::string_view odd_escapes[] = {"\\0",     "\\a",         "\\b",   "\\e",   "\\f",
                                            "\\v",     "\\r",         "\\x00", "\\q",   "\\u12",
                                            "\\uD800", "\\U0001F3AD", "\\\t",  "\\x7f", "\\ud83c\\udfad"};
constexpr std::string_view lines[] = {"un",
                                      "deux mots",
                                      "# pas un commentaire",
                                      "clé: valeur",
                                      "- un item",
                                      "fin ",
                                      "fin\t",
                                      "\ttab",
                                      " plus loin",
                                      "   encore plus",
                                      "[x, {y",
                                      "'",
                                      "\"",
                                      "\\n",
                                      "é 🎭",
                                      "---x",
                                      "a\u0085b",
                                      "a\u2028b",
                                      "...",
                                      "---",
                                      "%x",
                                      "--- #",
                                      "&a *b !c"};

}  // namespace

/// A few words with one space or several between them.
void Writer::words() {
  for (std::size_t left = chance_.between(1, 4); left > 0; --left) {
    text_ += chance_.one_in(4) ? chance_.of(odd) : chance_.of(simple);
    if (left > 1) text_.append(chance_.one_in(8) ? 2 : 1, ' ');
  }
}

/// A plain text, perhaps over several lines.
void Writer::plain(int parent, bool flow) {
  plain_words(flow);
  // In brackets a text that goes on may lack a comma, and is refused.
  if (flow ? beyond(12) : chance_.one_in(12)) {
    text_ += '\n';
    if (chance_.one_in(4)) text_ += '\n';
    text_.append(static_cast<std::size_t>(parent + static_cast<int>(chance_.between(1, 4))), ' ');
    plain_words(flow);
  }
}

void Writer::plain_words(bool flow) {
  // On a line of its own a dash stuck to a word is taken for an item without its space.
  const bool alone = text_.find_first_not_of(' ', text_.rfind('\n') + 1) == std::string::npos;
  text_ += !flow && !alone && chance_.one_in(8) ? chance_.of(first_in_block)
           : chance_.one_in(4)                  ? chance_.of(first)
                                                : chance_.of(simple);
  for (std::size_t left = chance_.below(4); left > 0; --left) {
    text_.append(chance_.one_in(8) ? 2 : 1, ' ');
    if (chance_.one_in(3)) {
      text_ += !flow && chance_.one_in(4) ? chance_.of(block_only) : chance_.of(odd);
    } else {
      text_ += chance_.of(simple);
    }
  }
}

void Writer::quoted(int parent) {
  chance_.one_in(2) ? single(parent) : twofold(parent);
}

void Writer::single(int parent) {
  text_ += '\'';
  for (std::size_t left = chance_.below(5); left > 0; --left) {
    text_ += chance_.one_in(4) ? "''" : chance_.one_in(4) ? "\" # : - [" : chance_.of(simple);
    if (text_.ends_with("l'été")) text_.insert(text_.rfind('\''), 1, '\'');
    if (chance_.one_in(3)) text_ += ' ';
    if (chance_.one_in(10)) fold(parent);
  }
  text_ += '\'';
}

void Writer::twofold(int parent) {
  text_ += '"';
  for (std::size_t left = chance_.below(5); left > 0; --left) {
    if (beyond(10)) {
      text_ += chance_.of(odd_escapes);
    } else {
      text_ += chance_.one_in(3) ? chance_.of(escapes) : chance_.one_in(4) ? "' # : - [" : chance_.of(simple);
    }
    if (chance_.one_in(3)) text_ += ' ';
    if (chance_.one_in(10)) {
      if (chance_.one_in(3)) text_ += '\\';
      fold(parent);
    }
  }
  text_ += '"';
}

/// A line's end inside quotes, with blank lines and spaces that don't count.
void Writer::fold(int parent) {
  if (chance_.one_in(4) && !text_.ends_with('\\')) text_ += chance_.one_in(2) ? "  " : "\t";
  text_ += '\n';
  while (chance_.one_in(4)) text_ += chance_.one_in(2) ? "\n" : "   \n";
  if (beyond(20)) return;
  text_.append(static_cast<std::size_t>(parent + static_cast<int>(chance_.between(1, 4))), ' ');
  if (beyond(12)) text_ += '\t';
}

/// `|` or `>` and the lines below it.
void Writer::block_text(std::size_t parent) {
  text_ += chance_.one_in(2) ? '|' : '>';
  const bool given = chance_.one_in(4);  // how deep the lines are indented, in the header
  const bool number_first = chance_.one_in(2);
  const std::size_t deeper = chance_.one_in(4) ? chance_.between(1, 5) : 2;
  if (given && number_first) text_ += std::to_string(deeper);
  if (!chance_.one_in(3)) text_ += chance_.one_in(2) ? "-" : "+";
  if (given && !number_first) text_ += std::to_string(deeper);
  end_line();
  const std::size_t column = parent + deeper;
  const auto blank = [&](std::size_t most) {
    indent(chance_.below(most + 1));
    text_ += '\n';
  };
  while (chance_.one_in(6)) blank(beyond(6) ? column + 3 : given ? column + 1 : column);
  for (std::size_t i = 0, count = chance_.one_in(15) ? 0 : chance_.between(1, 4); i < count; ++i) {
    std::string_view line = chance_.of(lines);
    if (i == 0 && !given && line.front() == ' ') line = lines[0];  // the first one tells the indentation
    indent(column);
    text_ += line;
    text_ += '\n';
    while (chance_.one_in(5)) blank(column + 2);
  }
  after_ = After::block_text;
}

}  // namespace aliso::reader
