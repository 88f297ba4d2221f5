// A page for the terminal: a paragraph a line, definitions in two columns, headings and options in bold.
// The marks among the text are program/pages.h's; they take no column.
#include "tools/page.h"

namespace aliso::tools {

namespace {

/// Where the text of a definition begins; longer terms have a line to themselves.
constexpr int definition = 24;

int width(const std::string& text) {
  int all = 0;
  for (const char c : text)
    all += (static_cast<unsigned char>(c) & 0xC0) != 0x80 && (c < '\x01' || c > '\x04');
  return all;
}

/// Whether it is a key, a value or a key with its value (`draft: yes`): no option, no file, no command with
/// its words, no address, no place to be filled in, and not the program's name.
bool is_bare_word(const Run& run) {
  if (run.style != Style::code || run.text.starts_with('-') || run.text.starts_with("aliso")) return false;
  const auto end = run.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-");
  if (end == std::string::npos) return true;
  return end > 0 && run.text[end] == ':' && run.text.compare(end, 3, "://") != 0;
}

/// Whether nothing but what parts the items of a list stands there: a comma, "or", "et"…
bool parts_items(const std::string& text) {
  for (const char* one : {", ", ",\u00A0", " or ", " ou ", " and ", " et ", ", or ", " to ", " à "})
    if (text == one) return true;
  return false;
}

/// Whether the run is an item of a list in parentheses that holds nothing else: `(yes, maybe, no)`.
bool in_list_of_values(const Inline& text, std::size_t at) {
  std::size_t first = at, last = at;
  while (first >= 2 && parts_items(text[first - 1].text)) first -= 2;
  while (last + 2 < text.size() && parts_items(text[last + 1].text)) last += 2;
  return first > 0 && last + 1 < text.size() && text[first - 1].text.ends_with('(') &&
         text[last + 1].text.starts_with(')');
}

/// The text with its marks; with quotes, words that would otherwise read as the sentence's own have them.
std::string marked(const Inline& text, const Setting& quotes = {}) {
  std::string all;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Run& run = text[i];
    const bool bold = run.style == Style::strong || run.style == Style::code;
    const bool quoted = is_bare_word(run) && !in_list_of_values(text, i);
    const std::string shown = bold ? '\x01' + run.text + '\x02' : run.text;
    all += quoted ? quotes.opening + shown + quotes.closing : shown;
  }
  return all;
}

/// A paragraph: one line, which the terminal cuts; it goes on at column `indent`. `line` is what stands there
/// already.
std::string paragraph(const std::string& text, int indent, std::string line) {
  if (width(line) < indent) line += std::string(std::size_t(indent - width(line)), ' ');
  return line + '\x03' + text + '\n';
}

std::string spaces(int n) {
  return std::string(std::size_t(n), ' ');
}

/// A line of code. "aliso stats [EVENT…] [-o FILE]", what may be typed, goes on behind the command's name;
/// all else is to be copied and stays whole.
std::string code(const std::string& line) {
  const auto name = line.find(' ');
  if (!line.starts_with("aliso ") || line.find('[') == std::string::npos) return '\x04' + line;
  const auto behind = line[name + 1] == '[' ? name : line.find(' ', name + 1);
  return line.substr(0, behind + 1) + '\x03' + line.substr(behind + 1);
}

void lay_out(const std::vector<Block>& blocks, int indent, const Setting& quotes, std::string& to);

void lay_out_item(const Block& item, int indent, const Setting& quotes, std::string& to) {
  std::string head = spaces(indent) + (item.term.empty() ? "- " : marked(item.term));
  const int inner = item.term.empty() ? indent + 2 : definition;
  if (!item.term.empty()) {
    if (width(head) + 2 <= inner) {
      head += spaces(inner - width(head));
    } else {
      to += head + '\n';
      head = spaces(inner);
    }
  }
  bool first = true;
  for (const Block& block : item.body) {
    if (first && block.kind == Block::Kind::paragraph)
      to += paragraph(marked(block.text, quotes), inner, head);
    else
      lay_out({block}, inner, quotes, to);
    first = false;
  }
}

void lay_out(const std::vector<Block>& blocks, int indent, const Setting& quotes, std::string& to) {
  const Block* before = nullptr;
  for (const Block& block : blocks) {
    const bool follows_item = before && before->kind == Block::Kind::item && block.kind == Block::Kind::item;
    const bool follows_heading = before && before->kind == Block::Kind::heading;
    if (!to.empty() && !follows_item && !follows_heading) to += '\n';
    switch (block.kind) {
      case Block::Kind::heading:
        to += spaces(block.level > 2 ? indent - 1 : 0) + '\x01' + plain(block.text) + "\x02\n";
        break;
      case Block::Kind::paragraph:
        to += paragraph(marked(block.text, quotes), indent, spaces(indent));
        break;
      case Block::Kind::code:
        for (std::size_t from = 0; from < block.lines.size();) {
          const std::size_t end = block.lines.find('\n', from);
          const std::string line = block.lines.substr(from, end - from);
          to += line.empty() ? "\n" : spaces(indent + 2) + code(line) + '\n';
          from = end + 1;
        }
        break;
      case Block::Kind::item:
        lay_out_item(block, indent, quotes, to);
        break;
    }
    before = &block;
  }
}

}  // namespace

std::string as_text(const Page& page, const Setting& setting) {
  std::string title = page.title;
  if (const auto hyphen = title.find('-'); hyphen != std::string::npos) title[hyphen] = ' ';
  std::string text = '\x01' + title + "\x02 — " + marked(page.summary) + '\n';
  lay_out(page.blocks, 2, setting, text);
  return text;
}

}  // namespace aliso::tools
