// Looking around in bytes.
// Line ends may be those of Windows; a file may end without one.
#include "yaml/layout.h"

#include "yaml/npos.h"

namespace aliso::yaml {

namespace {

constexpr std::size_t most_lines = 50;

}  // namespace

Layout::Layout(std::string_view bytes) : bytes_(bytes) {
  const std::size_t first = bytes.find('\n');
  if (first != npos && first > 0 && bytes[first - 1] == '\r') eol_ = "\r\n";
}

std::size_t Layout::line_start(std::size_t at) const {
  const std::size_t feed = at == 0 ? npos : bytes_.rfind('\n', at - 1);
  return feed == npos ? 0 : feed + 1;
}

std::size_t Layout::line_end(std::size_t at) const {
  const std::size_t feed = bytes_.find('\n', at);
  if (feed == npos) return bytes_.size();
  return feed > at && bytes_[feed - 1] == '\r' ? feed - 1 : feed;
}

std::size_t Layout::next_line(std::size_t at) const {
  const std::size_t feed = bytes_.find('\n', at);
  return feed == npos ? bytes_.size() : feed + 1;
}

bool Layout::begins_line(std::size_t at) const {
  const std::size_t start = line_start(at);
  return bytes_.substr(start, at - start).find_first_not_of(" \t") == npos;
}

bool Layout::blank(std::size_t at) const {
  return at < bytes_.size() && (bytes_[at] == ' ' || bytes_[at] == '\t');
}

std::size_t Layout::skip_blanks(std::size_t at) const {
  while (blank(at)) ++at;
  return at;
}

bool Layout::empty_line(std::size_t start) const {
  return start < bytes_.size() && skip_blanks(start) == line_end(start);
}

bool Layout::comment_line(std::size_t start) const {
  const std::size_t at = skip_blanks(start);
  return at < bytes_.size() && bytes_[at] == '#';
}

std::size_t Layout::comment_end(std::size_t at) const {
  const std::size_t next = skip_blanks(at);
  return next < bytes_.size() && bytes_[next] == '#' ? line_end(next) : at;
}

bool Layout::ends_line(std::size_t at) const {
  return skip_blanks(comment_end(at)) == line_end(at);
}

std::size_t Layout::comma_behind(std::size_t at) const {
  while (at < bytes_.size()) {
    const char c = bytes_[at];
    if (c == ',') return at;
    if (c == '#') {
      at = line_end(at);
    } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      ++at;
    } else {
      break;
    }
  }
  return npos;
}

std::vector<std::size_t> Layout::lines_behind(std::size_t at) const {
  std::vector<std::size_t> starts;
  if (at > 0 && bytes_[at - 1] == '\n') starts.push_back(at);
  while (at < bytes_.size() && starts.size() < most_lines) {
    at = next_line(at);
    starts.push_back(at);
  }
  if (starts.empty()) starts.push_back(bytes_.size());
  return starts;
}

}  // namespace aliso::yaml
