// Numbers of four digits that may be years.
// One that is the past event's, alone, goes on; "2025-2026", "exercice 2025" or two of them are a person's to
// settle.
#include "opening/title_again.h"

#include <vector>

namespace aliso::opening {

namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Where numbers begin that have four digits and may be a year.
std::vector<std::size_t> years_in(std::string_view title) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < title.size();) {
    std::size_t end = at;
    while (end < title.size() && is_digit(title[end])) ++end;
    const std::string_view number = title.substr(at, end - at);
    if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) found.push_back(at);
    at = end == at ? at + 1 : end;
  }
  return found;
}

/// Whether the year at `at` is one end of a span, or part of a longer mark: 2025-2026, 2025/26, 10-2025.
bool is_joined(std::string_view title, std::size_t at) {
  const auto joins = [](std::string_view text) {
    return text.starts_with('-') || text.starts_with('/') || text.starts_with("–");
  };
  const std::string_view behind = title.substr(at + 4);
  if (joins(behind)) {
    const auto next = behind.find_first_not_of("-/\xe2\x80\x93");
    if (next != std::string_view::npos && is_digit(behind[next])) return true;
  }
  const std::string_view before = title.substr(0, at);
  const auto last = before.find_last_not_of("-/\xe2\x80\x93");
  return last != std::string_view::npos && last + 1 < before.size() && is_digit(before[last]);
}

}  // namespace

TitleAgain title_again(std::string_view title, int held, int again) {
  TitleAgain result{std::string(title)};
  const auto years = years_in(title);
  if (years.empty() || held == again) return result;
  result.sure = years.size() == 1 && title.substr(years.front(), 4) == std::to_string(held) &&
                !is_joined(title, years.front());
  if (result.sure) result.title.replace(years.front(), 4, std::to_string(again));
  return result;
}

}  // namespace aliso::opening
