// Markdown → blocks, with cmark.
// A list item that opens with code or emphasis and a colon is a definition: an option, a key.
#include "tools/page.h"

#include <cmark-gfm.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace aliso::tools {

namespace {

[[noreturn]] void refuse(cmark_node* node, const std::string& what) {
  throw std::runtime_error("line " + std::to_string(cmark_node_get_start_line(node)) + ": " + what);
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// French sets a space before double punctuation; the line must not break there.
void keep_together(std::string& text) {
  for (const std::string mark : {":", ";", "!", "?", "»", "%"})
    replace_all(text, " " + mark, "\u00A0" + mark);
  replace_all(text, "« ", "«\u00A0");
}

void add(Inline& to, Style style, std::string text) {
  if (!to.empty() && to.back().style == style)
    to.back().text += text;
  else
    to.push_back({style, std::move(text)});
}

void read_inline(cmark_node* parent, Style style, Inline& to) {
  for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        add(to, style, cmark_node_get_literal(node));
        break;
      case CMARK_NODE_SOFTBREAK:
        add(to, style, " ");
        break;
      case CMARK_NODE_CODE:
        add(to, Style::code, cmark_node_get_literal(node));
        break;
      case CMARK_NODE_EMPH:
        read_inline(node, Style::emphasis, to);
        break;
      case CMARK_NODE_STRONG:
        read_inline(node, Style::strong, to);
        break;
      default:
        refuse(node, std::string("a page has no ") + cmark_node_get_type_string(node));
    }
  }
}

/// Cuts "TERM: rest" off the first paragraph, where the term is code or emphasis.
void cut_term(Block& item) {
  if (item.body.empty() || item.body.front().kind != Block::Kind::paragraph) return;
  Inline& text = item.body.front().text;
  if (text.empty() || text.front().style == Style::plain) return;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i].style != Style::plain) continue;
    std::string& run = text[i].text;
    const auto colon = run.find(':');
    if (colon == std::string::npos) continue;
    std::string before = run.substr(0, colon);
    while (before.ends_with(' ') || before.ends_with("\u00A0"))
      before.resize(before.size() - (before.ends_with(' ') ? 1 : 2));
    std::string after = run.substr(colon + 1);
    after.erase(0, after.find_first_not_of(' '));
    item.term.assign(text.begin(), text.begin() + std::ptrdiff_t(i));
    if (!before.empty()) item.term.push_back({Style::plain, before});
    Inline rest(text.begin() + std::ptrdiff_t(i), text.end());
    rest.front().text = after;
    text = std::move(rest);
    return;
  }
}

void read_blocks(cmark_node* parent, bool french, std::vector<Block>& to) {
  for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
    Block block;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        block.kind = Block::Kind::heading;
        block.level = cmark_node_get_heading_level(node);
        read_inline(node, Style::plain, block.text);
        break;
      case CMARK_NODE_PARAGRAPH:
        read_inline(node, Style::plain, block.text);
        break;
      case CMARK_NODE_CODE_BLOCK:
        block.kind = Block::Kind::code;
        block.lines = cmark_node_get_literal(node);
        break;
      case CMARK_NODE_LIST:
        for (cmark_node* item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
          Block one;
          one.kind = Block::Kind::item;
          read_blocks(item, french, one.body);
          cut_term(one);
          to.push_back(std::move(one));
        }
        continue;
      case CMARK_NODE_HTML_BLOCK:
        continue;  // a remark to who writes the page
      default:
        refuse(node, std::string("a page has no ") + cmark_node_get_type_string(node));
    }
    if (french) {
      for (Run& run : block.text)
        if (run.style != Style::code) keep_together(run.text);
    }
    to.push_back(std::move(block));
  }
}

/// Puts the lists of keys in their places; those that are not known yet are left out.
std::string with_keys(std::string text, const std::string& keys) {
  const std::string open = "<!-- keys ";
  for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
    const auto end = text.find('\n', at);
    const std::string mark = text.substr(at, end + 1 - at);
    std::string part;
    if (const auto from = keys.find(mark); from != std::string::npos)
      part = keys.substr(from + mark.size(), keys.find(open, from + 1) - from - mark.size());
    text.replace(at, mark.size(), part);
    at += part.size();
  }
  return text;
}

}  // namespace

std::string plain(const Inline& text) {
  std::string all;
  for (const Run& run : text) all += run.text;
  replace_all(all, "\u00A0", " ");
  return all;
}

Page read(const std::string& path, const Setting& setting, const std::string& keys) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("can't be read");
  std::string text = with_keys(bytes.str(), keys);
  replace_all(text, "--lang fr|en", "--lang " + setting.languages);
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT), cmark_node_free);
  Page page;
  page.name = std::filesystem::path(path).stem().string();
  read_blocks(document.get(), setting.french_spaces, page.blocks);
  if (page.blocks.size() < 2 || page.blocks[0].kind != Block::Kind::heading ||
      page.blocks[1].kind != Block::Kind::paragraph)
    throw std::runtime_error("a page opens with its title and a line that sums it up");
  page.title = plain(page.blocks[0].text);
  page.summary = page.blocks[1].text;
  page.blocks.erase(page.blocks.begin(), page.blocks.begin() + 2);
  return page;
}

}  // namespace aliso::tools
