// When an event is, by its file name.
// Only whole numbers between hyphens count: 2022-0405 is no month.
#include "model/stem.h"

#include <charconv>

namespace aliso::model {

namespace {

constexpr int first_year = 1900;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::chrono::year> year_of(std::string_view stem) {
  if (stem.size() < 5 || stem[4] != '-') return std::nullopt;
  const auto year = number(stem.substr(0, 4));
  if (!year || *year < first_year) return std::nullopt;
  return std::chrono::year{*year};
}

}  // namespace

std::optional<Span> stem_month(std::string_view stem) {
  const auto year = year_of(stem);
  if (!year || stem.size() < 7 || (stem.size() > 7 && stem[7] != '-')) return std::nullopt;
  const auto month = number(stem.substr(5, 2));
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  const std::chrono::year_month all = *year / *month;
  return Span{Date{all / 1}, Date{all / std::chrono::last}};
}

std::optional<Span> stem_span(std::string_view stem) {
  if (const auto month = stem_month(stem)) return month;
  const auto year = year_of(stem);
  if (!year) return std::nullopt;
  return Span{Date{*year / 1 / 1}, Date{*year / 12 / 31}};
}

}  // namespace aliso::model
