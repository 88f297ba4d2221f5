// Lists and maps in brackets, with spaces, comments and line ends wherever they may stand.
// Lines that go on are indented deeper than the block; a closing bracket may stand at its key's column.
#include <string_view>

#include "writer.h"

namespace aliso::reader {

namespace {

constexpr std::string_view odd_items[] = {"",          "*a",        "~",       "- x", "? x",   "&a x",
                                          "!t x",      "[a]: b",    ": x",     "-",   "@",     "!t [a]",
                                          "&k {b: c}", "!t [a]: v", "? a : b", "x:",  "'a' b", "a #b"};

}  // namespace

void Writer::flow(int parent, std::size_t depth, bool of_map) {
  const bool list = chance_.one_in(2);
  text_ += list ? '[' : '{';
  flow_items(parent, depth, list);
  if (of_map && parent >= 0 && chance_.one_in(12)) {  // the closing bracket at its key's column
    end_line();
    text_.append(static_cast<std::size_t>(parent), ' ');
  }
  text_ += list ? ']' : '}';
}

void Writer::flow_items(int parent, std::size_t depth, bool list) {
  const std::size_t count = chance_.below(4);
  flow_gap(parent);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) {
      text_ += beyond(40) ? "" : ",";
      if (!chance_.one_in(8)) text_ += ' ';
      flow_gap(parent);
    }
    if (beyond(12)) {
      text_ += chance_.of(odd_items);
    } else {
      const bool pair = !list || chance_.one_in(6);
      if (pair) flow_key(keys_++);
      flow_value(parent, depth);
    }
    flow_gap(parent);
  }
  if (count > 0 && chance_.one_in(8)) text_ += ", ";
  if (beyond(60)) text_ += ',';
}

void Writer::flow_value(int parent, std::size_t depth) {
  switch (chance_.below(depth < 4 ? 7 : 5)) {
    case 0:
    case 1:
    case 2:
      return plain(parent, true);
    case 3:
    case 4:
      return quoted(parent);
    default:
      return flow(parent, depth + 1, false);
  }
}

/// A key and its colon; a quoted one needs no space behind it.
void Writer::flow_key(std::size_t number) {
  const std::string name = "k" + std::to_string(number);
  const std::size_t style = chance_.below(5);
  text_ += style == 0   ? '"' + name + '"'
           : style == 1 ? '\'' + name + '\''
           : style == 2 ? name + " d'un"
                        : name;
  if (chance_.one_in(12)) text_ += ' ';
  text_ += ':';
  if (beyond(20)) return;
  if (style > 1 || !chance_.one_in(3)) text_ += ' ';
}

/// Between two things in brackets.
void Writer::flow_gap(int parent) {
  if (chance_.one_in(5)) text_ += ' ';
  if (!chance_.one_in(10)) return;
  end_line();
  while (chance_.one_in(4)) text_ += chance_.one_in(2) ? "\n" : "  # ici\n";
  const std::size_t deeper = beyond(6) ? 0 : chance_.between(1, 4);
  text_.append(static_cast<std::size_t>(parent + 1) + deeper - (deeper > 0), ' ');
}

}  // namespace aliso::reader
