// The state of one scan, shared by the files that read blocks, brackets and scalars.
// Internal to the room: others include scan.h.
#pragma once

#include <string>

#include "yaml/npos.h"
#include "yaml/scan.h"

namespace aliso::yaml {

/// Reads a document by recursive descent. Between two nodes of a block, `pos_` stands at the first byte
/// of the next line that has content, or `done_` is set.
class Scanner {
 public:
  Scanner(std::string_view bytes, std::uint32_t file, diagnostics::Diagnostics& diagnostics)
      : bytes_(bytes), file_(file), diagnostics_(diagnostics) {}
  Scanned run();

 private:
  /// What the last value was: it decides what a line that doesn't fit is taken for.
  enum class Last { nothing, text, quoted, block, brackets, collection };

  // scan.cpp: the document, its marks, lines.
  void before_document();
  void after_document();
  /// From any place in a line to the next line with content.
  void next_content();
  void content_from(std::size_t line);
  // Asked for every byte: defined here.
  [[nodiscard]] bool line_end(std::size_t at) const {
    return at >= bytes_.size() || bytes_[at] == '\n' || bytes_[at] == '\r';
  }
  /// Space or tab.
  [[nodiscard]] bool blank(std::size_t at) const { return byte(at) == ' ' || byte(at) == '\t'; }
  [[nodiscard]] bool blank_or_end(std::size_t at) const { return blank(at) || line_end(at); }
  [[nodiscard]] char byte(std::size_t at) const { return at < bytes_.size() ? bytes_[at] : '\0'; }
  [[nodiscard]] bool marker(std::size_t at) const;  ///< `---` or `...`, at the start of a line
  [[nodiscard]] std::size_t end_of_line(std::size_t at) const;
  [[nodiscard]] int column() const { return static_cast<int>(pos_ - line_); }
  void skip_blanks();
  void skip_deeper(int column);
  void stop();

  // scan_block.cpp: lists and maps by indentation. `parent` is the column of what holds the node.
  void block_node(int parent, int column);
  void block_list(int column, int parent);
  void block_map(int column);
  void block_key(std::size_t colon);
  void after_indicator(int column, bool of_map, std::size_t key);
  [[nodiscard]] bool items_below() const;
  void missing_value(bool of_map, std::size_t key);
  void value(int parent);
  [[nodiscard]] bool dash() const { return byte(pos_) == '-' && blank_or_end(pos_ + 1); }
  /// A dash with its item right behind it.
  [[nodiscard]] bool glued_dash() const {
    return byte(pos_) == '-' && byte(pos_ + 1) != '-' && !blank_or_end(pos_ + 1);
  }
  [[nodiscard]] bool glued_item() const;
  [[nodiscard]] std::size_t find_colon(std::size_t at) const;
  [[nodiscard]] bool more_keys_below();
  bool no_space_behind_dash();
  [[nodiscard]] bool no_break_space_at(std::size_t at) const;
  void explain_no_key();
  void explain_deeper(int column);

  // scan_scalar.cpp: blocks of text, and what stands before and behind a value.
  void properties();
  void block_scalar(int parent);
  void end_of_value(std::string_view error);

  // scan_plain.cpp: texts without quotes.
  /// Where a plain text ends on its line, and whether it may go on in the next one.
  struct PlainLine {
    std::size_t end = 0;
    bool comment = false;  ///< a comment ends it for good
    bool sound = true;     ///< nothing in it was reported
  };
  void plain(std::size_t end_of_text);
  void plain_value(int parent);
  PlainLine plain_line();
  void colon_in_text(std::size_t begin, std::size_t colon, std::size_t end);
  void plain_goes_on(int parent, std::size_t begin, PlainLine line);
  [[nodiscard]] bool has_colon(std::size_t at) const;
  void check_plain(std::size_t begin, std::size_t end);
  bool check_comment(std::size_t hash);  ///< true: no comment, but a text cut short
  void flow_plain(bool key);
  std::size_t flow_plain_line();
  [[nodiscard]] bool in_word(std::size_t begin, std::size_t at) const;
  [[nodiscard]] std::size_t flow_next_line() const;
  void lengthen(std::size_t end);
  void warn_of_next_line(std::size_t at, std::size_t end, std::string_view where);

  // scan_quoted.cpp: texts between quotes, on one line or several, each indented deeper than `parent`.
  std::size_t quoted(int parent);
  bool quoted_scalar(int parent);
  void quoted_value(int parent);
  void flow_quoted();
  void unclosed_quote(std::size_t begin);
  void check_escapes(std::size_t begin, std::size_t end);

  // scan_flow.cpp: lists and maps in brackets. False: broken off, the reason is said.
  void flow_value(int parent);
  bool flow_collection();
  bool flow_space();
  bool flow_pair();
  bool flow_item();
  bool flow_key();
  bool discard_collection();
  bool flow_properties();
  void unclosed_bracket();
  bool broken_off();
  bool flow_node();
  bool flow_behind_colon(std::size_t key, std::size_t key_end);
  void flow_no_value(std::size_t key, std::size_t key_end);
  bool close_bracket();
  void skip_to_separator();
  /// , [ ] { } or the line's end.
  [[nodiscard]] bool flow_stop(std::size_t at) const {
    const char c = byte(at);
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}' || line_end(at);
  }
  /// A colon that ends a key.
  [[nodiscard]] bool flow_colon(std::size_t at) const {
    return byte(at) == ':' && (blank(at + 1) || flow_stop(at + 1));
  }

  // Tokens and diagnostics.
  void open(Token::Type type, bool flow);
  void close();
  void scalar(Style style, std::size_t begin, std::size_t end);
  void empty_scalar() { scalar(Style::plain, pos_, pos_); }
  void lose(Reach reach, std::size_t at, bool last_too);
  void error(std::string_view name, std::size_t begin, std::size_t end, words::Args args = {});
  /// The head of a block of text that would stand in the place of the last value: "title: |", "- |".
  [[nodiscard]] std::string block_form() const;
  [[nodiscard]] std::string excerpt(std::size_t begin, std::size_t end) const;

  std::string_view bytes_;
  std::uint32_t file_;
  diagnostics::Diagnostics& diagnostics_;
  Tokens tokens_;
  std::vector<Mistake> mistakes_;
  std::vector<std::uint32_t> open_;  ///< tokens of the collections we are in
  std::size_t pos_ = 0;
  std::size_t line_ = 0;      ///< where the line of `pos_` begins
  std::size_t last_end_ = 0;  ///< of the last token
  std::size_t key_ = 0;       ///< the key whose value is read; key_end_ is 0 for an item of a list
  std::size_t key_end_ = 0;
  Last last_ = Last::nothing;
  bool done_ = false;     ///< the document's end was reached
  bool stopped_ = false;  ///< given up
  bool lost_ = false;     ///< lines were passed over: what is missing now may stand in them
  std::string closers_;   ///< of the brackets we are in, the innermost last
  int flow_parent_ = -1;  ///< lines in brackets are indented deeper than this
  bool lenient_ = false;  ///< after a mistake in brackets: the next comma may be missing
  std::size_t errors_ = 0;
};

}  // namespace aliso::yaml
