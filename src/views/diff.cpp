// The lines that both have are walked along; where they part, the nearest place at which they meet again.
// Not always the shortest diff, and always a right one, in a time that grows with the changes alone.
#include "views/diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aliso::views {

namespace {

constexpr std::size_t around = 3;
constexpr std::size_t farthest = 4000;  ///< lines that are looked through: beyond, all the rest is another
constexpr std::string_view no_end = "\\ No newline at end of file\n";

using Lines = std::vector<std::string_view>;

/// With their line ends.
Lines lines_of(std::string_view text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto feed = text.find('\n', at);
    const auto end = feed == std::string_view::npos ? text.size() : feed + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

/// Lines of the old text that give way to lines of the new one.
struct Difference {
  std::size_t old_at = 0, old_end = 0;
  std::size_t new_at = 0, new_end = 0;
};

/// How many lines of each are passed over until both have the same one again.
std::pair<std::size_t, std::size_t> until_same(const Lines& before, std::size_t i, const Lines& after,
                                               std::size_t j) {
  const std::size_t left = before.size() - i, right = after.size() - j;
  for (std::size_t together = 1; together < std::min(left + right, farthest); ++together) {
    const std::size_t most = std::min(together, left);
    for (std::size_t a = together > right ? together - right : 0; a <= most; ++a) {
      const std::size_t b = together - a;
      if (a < left && b < right && before[i + a] == after[j + b]) return {a, b};
    }
  }
  return {left, right};
}

std::vector<Difference> differences(const Lines& before, const Lines& after) {
  std::vector<Difference> found;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      ++i;
      ++j;
      continue;
    }
    const auto [a, b] = until_same(before, i, after, j);
    found.push_back({i, i + a, j, j + b});
    i += a;
    j += b;
  }
  return found;
}

void add_diff_line(std::string& text, char mark, std::string_view line) {
  const bool ended = line.ends_with('\n');
  if (ended) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  text += mark;
  text += line;
  text += '\n';
  if (!ended) text += no_end;
}

/// "12,3"; a stretch of no line stands behind the one before it.
std::string range(std::size_t at, std::size_t end) {
  const std::size_t length = end - at;
  const std::size_t first = length == 0 ? at : at + 1;
  return length == 1 ? std::to_string(first) : fmt::format("{},{}", first, length);
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  const Lines old_lines = lines_of(before), new_lines = lines_of(after);
  const std::vector<Difference> all = differences(old_lines, new_lines);
  if (all.empty()) return {};
  std::string text = fmt::format("--- {}\n+++ {}\n", name, name);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first;
    while (last + 1 < all.size() && all[last + 1].old_at - all[last].old_end <= 2 * around) ++last;
    const std::size_t lead = std::min(around, all[first].old_at);
    const std::size_t tail = std::min(around, old_lines.size() - all[last].old_end);
    text += fmt::format("@@ -{} +{} @@\n", range(all[first].old_at - lead, all[last].old_end + tail),
                        range(all[first].new_at - lead, all[last].new_end + tail));
    std::size_t at = all[first].old_at - lead;
    for (std::size_t d = first; d <= last; ++d) {
      for (; at < all[d].old_at; ++at) add_diff_line(text, ' ', old_lines[at]);
      for (; at < all[d].old_end; ++at) add_diff_line(text, '-', old_lines[at]);
      for (std::size_t j = all[d].new_at; j < all[d].new_end; ++j) add_diff_line(text, '+', new_lines[j]);
    }
    for (const std::size_t end = at + tail; at < end; ++at) add_diff_line(text, ' ', old_lines[at]);
    first = last + 1;
  }
  return text;
}

}  // namespace aliso::views
