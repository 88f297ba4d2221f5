// cmark-gfm reads the text, we write what it has read: each element is one of ours, each text is escaped.
// Its own writer knows neither heads of rows nor tables that scroll, and leaves pictures to be fetched.
#include "telling/as_html.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include <memory>
#include <optional>

#include "telling/blocks.h"
#include "telling/web_address.h"
#include "words/html.h"
#include "words/trimmed.h"

namespace aliso::telling {

namespace {

using words::html::escaped;

using Tree = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;

Tree parsed(std::string_view markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(
      cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE), cmark_parser_free);
  for (const char* const name : {"table", "strikethrough"})
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return {cmark_parser_finish(parser.get()), cmark_node_free};
}

std::string_view literal(cmark_node* node) {
  const char* const text = cmark_node_get_literal(node);
  return text ? text : "";
}

std::string_view url(cmark_node* node) {
  const char* const text = cmark_node_get_url(node);
  return text ? text : "";
}

/// Whether a node is one that an extension has added: those have no number that a header would say.
bool is(cmark_node* node, std::string_view type) {
  return cmark_node_get_type_string(node) == type;
}

/// What a node says without any markup.
std::string plain(cmark_node* node) {
  std::string text;
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(node), cmark_iter_free);
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* const at = cmark_iter_get_node(walk.get());
    const cmark_node_type type = cmark_node_get_type(at);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) text += literal(at);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) text += ' ';
  }
  return text;
}

/// HTML without its comments, and without blanks around it. One that isn't closed goes to the end.
std::string without_comments(std::string_view html) {
  std::string left;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t begin = std::min(html.find("<!--", at), html.size());
    left += html.substr(at, begin - at);
    const std::size_t end = html.find("-->", std::min(begin + 2, html.size()));
    at = end == std::string_view::npos ? html.size() : end + 3;
  }
  return std::string(words::trimmed(left));
}

bool is_line_break(std::string_view tag) {
  std::string name;
  for (const char c : tag)
    if (c != ' ' && c != '/' && c != '\t') name += static_cast<char>(c | 0x20);
  return name == "<br>";
}

/// One walk through the tree, each node entered and left; no deeper on our stack however deep it is.
class Writer {
 public:
  Writer(cmark_node* root, std::string_view heading) : root_(root), heading_(heading) {}

  std::string write() && {
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(root_), cmark_iter_free);
    for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
      cmark_node* const node = cmark_iter_get_node(walk.get());
      const bool enters = event == CMARK_EVENT_ENTER;
      if (!table(node, enters) && !block(node, enters)) inside(node, enters);
      // What a picture shows is told in words: its inside has been said.
      if (cmark_node_get_type(node) == CMARK_NODE_IMAGE && enters)
        cmark_iter_reset(walk.get(), node, CMARK_EVENT_EXIT);
    }
    return std::move(out_);
  }

 private:
  void new_line() {
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
  }
  /// An element on lines of its own.
  void around(bool enters, std::string_view name, std::string_view more = "") {
    if (enters) new_line();
    out_ += enters ? fmt::format("<{}{}>", name, more) : fmt::format("</{}>\n", name);
  }
  /// An element of which nothing would be seen is none.
  void unless_empty(bool enters, std::string_view name) {
    if (enters) {
      new_line();
      opened_ = out_.size();
      out_ += fmt::format("<{}>", name);
      return;
    }
    if (out_.size() == opened_ + name.size() + 2)
      out_.resize(opened_);
    else
      out_ += fmt::format("</{}>\n", name);
  }

  /// Whether a paragraph stands in a list whose items are lines.
  static bool is_tight(cmark_node* paragraph) {
    cmark_node* const item = cmark_node_parent(paragraph);
    cmark_node* const list = item ? cmark_node_parent(item) : nullptr;
    return list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0;
  }

  bool block(cmark_node* node, bool enters) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT:
        return true;
      case CMARK_NODE_BLOCK_QUOTE:
        if (enters) new_line();
        out_ += enters ? "<blockquote>\n" : "</blockquote>\n";
        return true;
      case CMARK_NODE_LIST:
        list(node, enters);
        return true;
      case CMARK_NODE_ITEM:
        around(enters, "li");
        return true;
      case CMARK_NODE_PARAGRAPH:
        if (!is_tight(node))
          unless_empty(enters, "p");
        else if (!enters && cmark_node_next(node))
          out_ += '\n';
        return true;
      case CMARK_NODE_HEADING:
        if (enters) heading_ = plain(node);
        unless_empty(enters, fmt::format("h{}", cmark_node_get_heading_level(node)));
        return true;
      case CMARK_NODE_CODE_BLOCK:
        new_line();
        out_ += fmt::format("<pre><code>{}</code></pre>\n", escaped(literal(node)));
        return true;
      case CMARK_NODE_HTML_BLOCK:
        new_line();
        if (const std::string shown = without_comments(literal(node)); !shown.empty())
          out_ += fmt::format("<p>{}</p>\n", escaped(shown));
        return true;
      case CMARK_NODE_THEMATIC_BREAK:
        new_line();
        out_ += "<hr>\n";
        return true;
      default:
        return false;
    }
  }

  void list(cmark_node* node, bool enters) {
    const bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    const int start = cmark_node_get_list_start(node);
    const bool elsewhere = numbered && start != 1;
    around(enters, numbered ? "ol" : "ul", elsewhere ? fmt::format(" start=\"{}\"", start) : std::string());
    if (enters) out_ += '\n';
  }

  void inside(cmark_node* node, bool enters) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        out_ += in_link_ ? escaped(literal(node)) : with_links(literal(node));
        break;
      case CMARK_NODE_SOFTBREAK:
        out_ += '\n';
        break;
      case CMARK_NODE_LINEBREAK:
        out_ += "<br>\n";
        break;
      case CMARK_NODE_CODE:
        out_ += fmt::format("<code>{}</code>", escaped(literal(node)));
        break;
      case CMARK_NODE_HTML_INLINE:
        if (is_line_break(literal(node)))
          out_ += "<br>\n";
        else
          out_ += escaped(without_comments(literal(node)));
        break;
      case CMARK_NODE_EMPH:
        out_ += enters ? "<em>" : "</em>";
        break;
      case CMARK_NODE_STRONG:
        out_ += enters ? "<strong>" : "</strong>";
        break;
      case CMARK_NODE_LINK:
        link(node, enters);
        break;
      case CMARK_NODE_IMAGE:
        if (enters) picture(node);
        break;
      default:
        if (is(node, "strikethrough")) out_ += enters ? "<del>" : "</del>";
    }
  }

  void link(cmark_node* node, bool enters) {
    const auto address = web_address(url(node));
    if (!address) return;
    in_link_ = enters;
    if (enters) {
      out_ += fmt::format("<a href=\"{}\">", escaped(*address));
      if (!cmark_node_first_child(node)) out_ += escaped(url(node));
    } else {
      out_ += "</a>";
    }
  }

  void picture(cmark_node* node) {
    const auto address = web_address(url(node));
    const std::string alone = plain(node);
    const std::string said = escaped(alone.empty() ? url(node) : alone);
    out_ += in_link_ || !address ? said : fmt::format("<a href=\"{}\">{}</a>", escaped(*address), said);
  }

  /// A text in which addresses that stand bare are links.
  static std::string with_links(std::string_view text) {
    std::string out;
    std::size_t done = 0;
    for (auto found = bare_address(text, 0); found; found = bare_address(text, done)) {
      const std::string_view bare = text.substr(found->from, found->to - found->from);
      out += escaped(text.substr(done, found->from - done));
      out += fmt::format("<a href=\"{}\">{}</a>", escaped(*web_address(bare)), escaped(bare));
      done = found->to;
    }
    return out + escaped(text.substr(done));
  }

  bool table(cmark_node* node, bool enters) {
    if (is(node, "table"))
      whole_table(node, enters);
    else if (is(node, "table_header") || is(node, "table_row"))
      row(node, enters);
    else if (is(node, "table_cell"))
      cell(node, enters);
    else
      return false;
    return true;
  }

  void whole_table(cmark_node* node, bool enters) {
    cmark_node* const head = cmark_node_first_child(node);
    const bool rows = cmark_node_next(head) != nullptr;
    if (!enters) {
      out_ += rows ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n";
      return;
    }
    new_line();
    const std::string name = escaped(heading_);
    out_ += "<div class=\"wide\" tabindex=\"0\"";
    out_ += name.empty() ? "" : fmt::format(" role=\"region\" aria-label=\"{}\"", name);
    out_ += ">\n<table>\n";
    heads_of_rows_ = rows && !cmark_node_first_child(cmark_node_first_child(head));
  }

  void row(cmark_node* node, bool enters) {
    const bool head = is(node, "table_header");
    if (enters) {
      out_ += head ? "<thead>\n<tr>" : "<tr>";
      column_ = 0;
      return;
    }
    // One that ends before the others.
    const int columns = cmark_gfm_extensions_get_table_columns(cmark_node_parent(node));
    for (; column_ < columns; ++column_) out_ += "<td></td>";
    out_ += head ? "</tr>\n</thead>\n" : "</tr>\n";
    if (head && cmark_node_next(node)) out_ += "<tbody>\n";
  }

  void cell(cmark_node* node, bool enters) {
    cmark_node* const row = cmark_node_parent(node);
    const bool filled = cmark_node_first_child(node) != nullptr;
    const bool head = is(row, "table_header");
    const bool heads = filled && (head || (heads_of_rows_ && column_ == 0));
    if (!enters) {
      out_ += heads ? "</th>" : "</td>";
      ++column_;
      return;
    }
    out_ += !heads ? "<td" : head ? "<th scope=\"col\"" : "<th scope=\"row\"";
    const std::uint8_t* const sides = cmark_gfm_extensions_get_table_alignments(cmark_node_parent(row));
    const char side = sides ? static_cast<char>(sides[column_]) : '\0';
    out_ += side == 'r' ? " class=\"end\">" : side == 'c' ? " class=\"middle\">" : ">";
  }

  cmark_node* root_;
  std::string out_;
  std::string heading_;  ///< the last one
  std::size_t opened_ = 0;
  bool in_link_ = false, heads_of_rows_ = false;
  int column_ = 0;
};

/// Whether a paragraph is one line in italics: what the page is about.
bool is_subtitle(cmark_node* node) {
  cmark_node* const inner = node ? cmark_node_first_child(node) : nullptr;
  return inner && cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH &&
         cmark_node_get_type(inner) == CMARK_NODE_EMPH && !cmark_node_next(inner);
}

/// A block as HTML, taken out of the tree.
std::string taken(cmark_node* node) {
  cmark_node_unlink(node);
  const Tree own(node, cmark_node_free);
  return Writer(node, "").write();
}

}  // namespace

HtmlParts as_html(std::string_view markdown) {
  const Tree tree = parsed(unmarked(markdown));
  HtmlParts parts;
  cmark_node* const first = cmark_node_first_child(tree.get());
  if (first && cmark_node_get_type(first) == CMARK_NODE_HEADING && cmark_node_get_heading_level(first) == 1) {
    cmark_node* const second = cmark_node_next(first);
    parts.heading = plain(first);
    const bool subtitle = is_subtitle(second);
    parts.head = taken(first);
    if (subtitle) parts.head += taken(second);
  }
  parts.body = Writer(tree.get(), parts.heading).write();
  return parts;
}

}  // namespace aliso::telling
