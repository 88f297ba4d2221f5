// Text is passed on where a line or what was said ends, so that no character is cut in two.
// A fault of the stream below is that stream's to keep: it is asked at the end of the run.
#include "program/shown_stream.h"

#include "words/fitted.h"
#include "words/shown.h"

namespace aliso::program {

namespace {

/// So much is kept before it is passed on: a write of the system for each would cost more than the text.
constexpr std::size_t enough = 1 << 16;

}  // namespace

void ShownStream::Buffer::pass(std::size_t bytes) {
  if (bytes == 0) return;
  const std::string_view said = std::string_view(pending_).substr(0, bytes);
  below_ << words::for_terminal(columns_ ? fitted(said) : std::string(said));
  pending_.erase(0, bytes);
}

std::string ShownStream::Buffer::fitted(std::string_view said) {
  const std::string whole = begun_ + std::string(said);
  std::string text = words::fitted(whole, *columns_);
  const std::string before = words::unfitted(begun_);
  // What has been shown can't be cut any more.
  text = text.starts_with(before) ? text.substr(before.size()) : std::string(said);
  begun_ = whole.substr(whole.rfind('\n') + 1);
  return text;
}

void ShownStream::Buffer::pass_lines() {
  if (pending_.size() < enough) return;
  const auto line_end = pending_.rfind('\n');
  if (line_end != std::string::npos) pass(line_end + 1);
}

int ShownStream::Buffer::overflow(int c) {
  if (c == traits_type::eof()) return traits_type::not_eof(c);
  pending_ += traits_type::to_char_type(c);
  pass_lines();
  return c;
}

std::streamsize ShownStream::Buffer::xsputn(const char* bytes, std::streamsize count) {
  pending_.append(bytes, static_cast<std::size_t>(count));
  pass_lines();
  return count;
}

int ShownStream::Buffer::sync() {
  pass(pending_.size());
  return below_.flush() ? 0 : -1;
}

}  // namespace aliso::program
