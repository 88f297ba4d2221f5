// A page for the terminal: 80 columns, definitions in two columns, headings and options in bold.
// \x01 and \x02 stand around what is bold; they take no column.
#include "tools/page.h"

namespace aliso::tools {

namespace {

constexpr int columns = 80;
/// Where the text of a definition begins; longer terms have a line to themselves.
constexpr int definition = 24;

int width(const std::string& text) {
  int all = 0;
  for (const char c : text)
    all += (static_cast<unsigned char>(c) & 0xC0) != 0x80 && c != '\x01' && c != '\x02';
  return all;
}

std::string marked(const Inline& text) {
  std::string all;
  for (const Run& run : text) {
    const bool bold = run.style == Style::strong || run.style == Style::code;
    all += bold ? '\x01' + run.text + '\x02' : run.text;
  }
  return all;
}

/// No-break spaces have done their work once the lines are cut.
std::string without_ties(std::string text) {
  for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at))
    text.replace(at, 2, " ");
  return text;
}

/// The words of `text` in lines that begin at column `indent`; `line` is what stands there already.
std::string wrapped(const std::string& text, int indent, std::string line) {
  std::string all;
  bool first = true;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    const std::string word = text.substr(from, end - from);
    from = end + 1;
    if (word.empty()) continue;
    if (!first && width(line) + 1 + width(word) > columns) {
      all += without_ties(line) + '\n';
      line = std::string(std::size_t(indent), ' ');
      first = true;
    }
    line += (first ? "" : " ") + word;
    first = false;
  }
  return all + without_ties(line) + '\n';
}

std::string spaces(int n) {
  return std::string(std::size_t(n), ' ');
}

void lay_out(const std::vector<Block>& blocks, int indent, std::string& to);

void lay_out_item(const Block& item, int indent, std::string& to) {
  std::string head = spaces(indent) + (item.term.empty() ? "- " : marked(item.term));
  const int inner = item.term.empty() ? indent + 2 : definition;
  if (!item.term.empty()) {
    if (width(head) + 2 <= inner) {
      head += spaces(inner - width(head));
    } else {
      to += without_ties(head) + '\n';
      head = spaces(inner);
    }
  }
  bool first = true;
  for (const Block& block : item.body) {
    if (first && block.kind == Block::Kind::paragraph)
      to += wrapped(marked(block.text), inner, head);
    else
      lay_out({block}, inner, to);
    first = false;
  }
}

void lay_out(const std::vector<Block>& blocks, int indent, std::string& to) {
  const Block* before = nullptr;
  for (const Block& block : blocks) {
    const bool follows_item = before && before->kind == Block::Kind::item && block.kind == Block::Kind::item;
    const bool follows_heading = before && before->kind == Block::Kind::heading;
    if (!to.empty() && !follows_item && !follows_heading) to += '\n';
    switch (block.kind) {
      case Block::Kind::heading:
        to += spaces(block.level > 2 ? indent - 1 : 0) + '\x01' + without_ties(plain(block.text)) + "\x02\n";
        break;
      case Block::Kind::paragraph:
        to += wrapped(marked(block.text), indent, spaces(indent));
        break;
      case Block::Kind::code:
        for (std::size_t from = 0; from < block.lines.size();) {
          const std::size_t end = block.lines.find('\n', from);
          const std::string line = block.lines.substr(from, end - from);
          to += line.empty() ? "\n" : spaces(indent + 2) + line + '\n';
          from = end + 1;
        }
        break;
      case Block::Kind::item:
        lay_out_item(block, indent, to);
        break;
    }
    before = &block;
  }
}

}  // namespace

std::string as_text(const Page& page) {
  std::string title = page.title;
  if (const auto hyphen = title.find('-'); hyphen != std::string::npos) title[hyphen] = ' ';
  std::string text = wrapped('\x01' + title + "\x02 — " + marked(page.summary), 2, "");
  lay_out(page.blocks, 2, text);
  return text;
}

}  // namespace aliso::tools
