// Documents, and what stands in them line by line: lists, maps, keys, comments, blank lines.
// A part of YAML's grammar turned around: where a reader takes, this gives.
#include "writer.h"

#include <string_view>

namespace aliso::reader {

namespace {

constexpr std::size_t deepest = 5;

constexpr std::string_view comments[] = {"#",    "# un mot",         "## titre", "# a: 1",  "# - b",
                                         "#\tc", "# l'été \"fini\"", "# [ {",    "# é 🎭 x", "# fin  "};
constexpr std::string_view spaces_behind[] = {" ", "  ", "\t", " \t ", "   "};
constexpr std::string_view odd_keys[] = {"true", "12",  "a b", "d'un", "-x",   "a:b",  "été",
                                         "?x",   "x#y", "x-",  "no",   "x, y", "日本", "e\u0301te\u0301"};
constexpr std::string_view odd_marks[] = {"!t ", "!!str ", "!<tag:x.org,2000:y> ", "&a ", "&b !u ", "! "};
constexpr std::string_view odd_values[] = {"*a",  "~",   "null",    "",   "@x",   "`x",   "%x",
                                           "? x", "- x", "&a",      "!t", "a: b", "x #y", ", x",
                                           "] x", "#x",  "\u00A0x", "|x", ">x"};

}  // namespace

std::string Writer::document() {
  head();
  root();
  tail();
  return std::move(text_);
}

void Writer::head() {
  if (beyond(20)) text_ += chance_.one_in(2) ? "%YAML 1.2\n---\n" : "%TAG ! tag:x.org,2000:\n---\n";
  while (chance_.one_in(6)) text_ += std::string(chance_.of(comments)) + "\n";
  while (chance_.one_in(8)) text_ += "\n";
  if (!chance_.one_in(6)) return;
  text_ += "---";
  if (beyond(6)) return static_cast<void>(text_ += ' ');
  end_line();
}

void Writer::root() {
  const std::size_t column = chance_.one_in(10) ? chance_.between(1, 4) : 0;
  switch (chance_.below(12)) {
    case 0:
      if (!text_.ends_with(' ')) indent(column);
      flow(-1, 0, false);
      return end_line();
    case 1:
      if (!text_.ends_with(' ')) indent(column);
      chance_.one_in(2) ? plain(-1, false) : quoted(-1);
      return end_line();
    case 2:
    case 3:
    case 4:
    case 5:
      indent(column);
      return list(column, 0);
    default:
      indent(column);
      return map(column, 0);
  }
}

void Writer::tail() {
  if (chance_.one_in(12)) text_ += chance_.one_in(2) ? "...\n" : "... # fin\n";
  if (beyond(15)) text_ += chance_.one_in(2) ? "---\na: 1\n" : "...\nb\n";
  while (chance_.one_in(8)) text_ += chance_.one_in(2) ? "# fin\n" : "\n";
  if (chance_.one_in(8) && text_.ends_with('\n')) text_.pop_back();
}

/// A map whose first key stands at the text's end, at `column`.
void Writer::map(std::size_t column, std::size_t depth) {
  const std::size_t entries = chance_.between(1, depth == 0 ? 4 : 3);
  for (std::size_t i = 0; i < entries; ++i) {
    if (i > 0) {
      between(column, after_);
      indent(column);
    }
    key(keys_++);
    value(column, true, depth);
  }
}

void Writer::list(std::size_t column, std::size_t depth) {
  const std::size_t items = chance_.between(1, 3);
  for (std::size_t i = 0; i < items; ++i) {
    if (i > 0) {
      between(column, after_);
      indent(column);
    }
    text_ += '-';
    value(column, false, depth);
  }
}

/// What stands behind a key's colon or an item's dash, to the end of its last line.
void Writer::value(std::size_t parent, bool of_map, std::size_t depth) {
  after_ = After::line;
  if (beyond(25)) {
    gap(of_map);
    text_ += chance_.of(odd_values);
    return end_line();
  }
  const auto inside = static_cast<int>(parent);
  switch (chance_.below(depth < deepest ? 14 : 8)) {
    case 0:
    case 1:
    case 2:
      gap(of_map);
      properties();
      plain(inside, false);
      return end_line();
    case 3:
    case 4:
      gap(of_map);
      properties();
      quoted(inside);
      return end_line();
    case 5:
      gap(of_map);
      properties();
      return block_text(parent);
    case 6:
      gap(of_map);
      properties();
      flow(inside, depth + 1, of_map);
      return end_line();
    case 7:
      return on_next_line(parent);
    default:
      return collection_below(parent, of_map, depth + 1);
  }
}

/// A list or a map on the lines below, or behind the dash of its item.
void Writer::collection_below(std::size_t parent, bool of_map, std::size_t depth) {
  const bool of_keys = chance_.one_in(2);
  if (!of_map && !chance_.one_in(3)) {
    text_.append(chance_.one_in(4) ? chance_.between(2, 4) : 1, ' ');
    if (beyond(20)) properties();
    return of_keys ? map(column(), depth) : list(column(), depth);
  }
  if (beyond(12)) gap(of_map), properties();
  end_line();
  const bool level = of_map && !of_keys && chance_.one_in(2);  // a list may stand at its key's column
  const std::size_t deeper = level ? parent : parent + (chance_.one_in(4) ? chance_.between(1, 5) : 2);
  between(deeper, After::line);
  indent(deeper);
  of_keys ? map(deeper, depth) : list(deeper, depth);
}

void Writer::on_next_line(std::size_t parent) {
  end_line();
  between(parent + 1, After::line);
  indent(parent + chance_.between(1, 4));
  const auto inside = static_cast<int>(parent);
  chance_.one_in(2) ? plain(inside, false) : chance_.one_in(3) ? flow(inside, 3, false) : quoted(inside);
  end_line();
}

void Writer::key(std::size_t number) {
  if (beyond(30)) number = chance_.below(number + 1);  // perhaps once more
  const std::string name = "k" + std::to_string(number);
  if (beyond(40)) properties();
  if (beyond(40)) text_ += "? ";
  if (beyond(60)) {
    text_ += chance_.one_in(2) ? "<<" : chance_.one_in(2) ? "[a]" : "";
  } else {
    switch (chance_.below(10)) {
      case 0:
        text_ += '\'' + name + (chance_.one_in(2) ? " d''un'" : ": #'");
        break;
      case 1:
        text_ += '"' + name + (chance_.one_in(2) ? " \\\"é\\u00e9\"" : ": - \\\\\"");
        break;
      case 2:
        text_ += std::string(chance_.of(odd_keys)) + (chance_.one_in(2) ? " " : "-") + name;
        break;
      default:
        text_ += name;
    }
  }
  if (chance_.one_in(15)) text_.append(chance_.between(1, 2), ' ');
  text_ += ':';
}

void Writer::properties() {
  if (beyond(15)) text_ += chance_.of(odd_marks);
}

/// Between an indicator and its value. Behind a dash, a tab may be taken for indentation.
void Writer::gap(bool of_map) {
  if (beyond(60)) return;
  if (chance_.one_in(30) && (of_map || beyond(1))) return static_cast<void>(text_ += '\t');
  text_.append(chance_.one_in(6) ? chance_.between(2, 4) : 1, ' ');
}

void Writer::end_line(bool comment) {
  if (text_.ends_with('\n')) return;
  if (comment && chance_.one_in(8)) {
    if (!beyond(8)) text_ += chance_.of(spaces_behind);
    text_ += chance_.of(comments);
  } else if (chance_.one_in(8)) {
    text_ += chance_.of(spaces_behind);
  }
  text_ += '\n';
}

/// Lines that say nothing, before one that begins at `column`. Behind a block of text blank lines are the
/// text's, and a comment is none unless it stands further left.
void Writer::between(std::size_t column, After after) {
  while (chance_.one_in(8)) {
    if (after == After::block_text) {
      indent(chance_.below(column + 1));
    } else if (chance_.one_in(4)) {
      text_ += chance_.of(spaces_behind);
    } else {
      indent(chance_.below(column + 3));
    }
    if (chance_.one_in(2)) text_ += chance_.of(comments);
    text_ += '\n';
  }
  if (beyond(40)) text_ += '\t';
  if (beyond(40)) text_ += ' ';
  after_ = After::line;
}

std::size_t Writer::column() const {
  return text_.size() - (text_.rfind('\n') + 1);  // npos + 1 is 0
}

}  // namespace aliso::reader
