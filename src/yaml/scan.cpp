// The document's start and end, and going from line to line.
// What stands in lines is read by scan_block.cpp, scan_flow.cpp and scan_scalar.cpp.
#include "yaml/scan.h"

#include <algorithm>

#include "yaml/scanner.h"

namespace aliso::yaml {

namespace {

/// What is quoted of a person's text in a message, in bytes.
constexpr std::size_t most_quoted = 60;

}  // namespace

Scanned scan(std::string_view bytes, std::uint32_t file, diagnostics::Diagnostics& diagnostics) {
  return Scanner(bytes, file, diagnostics).run();
}

Scanned Scanner::run() {
  tokens_.reserve(bytes_.size() / 12 + 4);
  before_document();
  if (!done_) block_node(-1, column());
  if (!done_) explain_deeper(-1);
  after_document();
  return {std::move(tokens_), std::move(mistakes_), stopped_};
}

void Scanner::before_document() {
  content_from(0);
  while (!done_ && byte(pos_) == '%' && column() == 0) {
    error("directive", pos_, end_of_line(pos_));
    next_content();
  }
  if (!done_ || !marker(pos_) || byte(pos_) != '-') return;
  done_ = false;
  pos_ += 3;
  skip_blanks();
  if (line_end(pos_) || byte(pos_) == '#') return next_content();
  if (dash() || find_colon(pos_) != std::string_view::npos) {
    error("text-after-marker", pos_, end_of_line(pos_));
    line_ = pos_;  // read on as if it stood on a line of its own
  }
}

void Scanner::after_document() {
  if (stopped_ || pos_ >= bytes_.size()) return;
  if (byte(pos_) == '-') return error("second-document", pos_, pos_ + 3);
  pos_ += 3;  // `...`
  skip_blanks();
  if (!line_end(pos_) && byte(pos_) != '#') return error("text-after-end", pos_, end_of_line(pos_));
  done_ = false;
  next_content();
  if (pos_ >= bytes_.size()) return;
  if (done_ && byte(pos_) == '-') return error("second-document", pos_, pos_ + 3);
  error("text-after-end", pos_, end_of_line(pos_));
}

void Scanner::next_content() {
  const std::size_t end = bytes_.find('\n', pos_);
  content_from(end == std::string_view::npos ? bytes_.size() : end + 1);
}

void Scanner::content_from(std::size_t line) {
  if (stopped_) return;
  for (;;) {
    line_ = pos_ = line;
    if (pos_ >= bytes_.size()) {
      done_ = true;
      return;
    }
    while (byte(pos_) == ' ') ++pos_;
    const std::size_t spaces_end = pos_;
    skip_blanks();
    if (!line_end(pos_) && byte(pos_) != '#') {
      const bool no_break = no_break_space_at(pos_);
      if (pos_ == spaces_end && !no_break) {
        done_ = column() == 0 && marker(pos_);
        return;
      }
      if (!lost_) {
        error(no_break ? "no-break-space" : "tab-in-indentation", spaces_end, pos_ + (no_break ? 2 : 0));
      }
      lose(Reach::entry, pos_, true);
      lost_ = true;  // how deep it is meant to be, nobody knows
    }
    const std::size_t end = bytes_.find('\n', pos_);
    line = end == std::string_view::npos ? bytes_.size() : end + 1;
  }
}

bool Scanner::marker(std::size_t at) const {
  const std::string_view three = bytes_.substr(std::min(at, bytes_.size()), 3);
  return (three == "---" || three == "...") && blank_or_end(at + 3);
}

std::size_t Scanner::end_of_line(std::size_t at) const {
  std::size_t end = std::min(bytes_.find('\n', at), bytes_.size());
  if (end > at && bytes_[end - 1] == '\r') --end;
  return end;
}

void Scanner::skip_blanks() {
  while (blank(pos_)) ++pos_;
}

void Scanner::skip_deeper(int column) {
  do {
    next_content();
  } while (!done_ && this->column() > column);
}

void Scanner::stop() {
  lose(Reach::rest, pos_, false);
  stopped_ = done_ = true;
  pos_ = bytes_.size();
}

void Scanner::open(Token::Type type, bool flow) {
  if (!open_.empty()) ++tokens_[open_.back()].children;
  if (open_.size() >= static_cast<std::size_t>(max_depth) && !stopped_) {
    error("too-deep", pos_, pos_ + 1);
    stop();
  }
  open_.push_back(static_cast<std::uint32_t>(tokens_.size()));
  Token token;
  token.type = type;
  token.flow = flow;
  token.begin = static_cast<std::uint32_t>(pos_);
  tokens_.push_back(token);
}

void Scanner::close() {
  Token token = tokens_[open_.back()];
  token.type = Token::Type::close;
  if (token.flow) last_end_ = pos_;
  token.end = static_cast<std::uint32_t>(std::max<std::size_t>(last_end_, token.begin));
  open_.pop_back();
  tokens_.push_back(token);
}

void Scanner::scalar(Style style, std::size_t begin, std::size_t end) {
  if (!open_.empty()) ++tokens_[open_.back()].children;
  Token token;
  token.style = style;
  token.begin = static_cast<std::uint32_t>(begin);
  token.end = static_cast<std::uint32_t>(end);
  tokens_.push_back(token);
  last_end_ = end;
}

void Scanner::lose(Reach reach, std::size_t at, bool last_too) {
  mistakes_.push_back(
      {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(tokens_.size()), reach, last_too});
}

void Scanner::error(std::string_view name, std::size_t begin, std::size_t end, words::Args args) {
  if (stopped_) return;
  const auto length = static_cast<std::uint32_t>(end > begin ? end - begin : 1);
  diagnostics_.error(name, {file_, static_cast<std::uint32_t>(begin)}, length, std::move(args));
  lose(Reach::line, begin, false);
  if (++errors_ >= most_errors) stop();
}

std::string Scanner::block_form() const {
  return key_end_ > key_ ? excerpt(key_, key_end_) + ": |" : "- |";
}

std::string Scanner::excerpt(std::size_t begin, std::size_t end) const {
  std::string_view text = bytes_.substr(begin, std::min(end, end_of_line(begin)) - begin);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  if (text.size() <= most_quoted) return std::string(text);
  std::size_t cut = most_quoted;
  while ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return std::string(text.substr(0, cut)) + "…";
}

}  // namespace aliso::yaml
