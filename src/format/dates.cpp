// Reading days and spans, and guessing at other forms for the remedy.
// A year has four digits and is at least 1000.
#include "format/dates.h"

#include <fmt/format.h>

#include <array>

#include "format/steps.h"
#include "model/names.h"

namespace aliso::format {

namespace {

constexpr std::array<std::array<std::string_view, 2>, 12> months = {{{"janvier", "january"},
                                                                     {"fevrier", "february"},
                                                                     {"mars", "march"},
                                                                     {"avril", "april"},
                                                                     {"mai", "may"},
                                                                     {"juin", "june"},
                                                                     {"juillet", "july"},
                                                                     {"aout", "august"},
                                                                     {"septembre", "september"},
                                                                     {"octobre", "october"},
                                                                     {"novembre", "november"},
                                                                     {"decembre", "december"}}};

/// The month of that folded name or abbreviation (three letters or more, that only one begins with).
unsigned month_named(std::string_view word) {
  if (word.size() < 3) return 0;
  unsigned found = 0;
  for (unsigned m = 0; m < months.size(); ++m) {
    for (const std::string_view name : months[m]) {
      if (name == word) return m + 1;
      if (name.starts_with(word)) {
        if (found != 0 && found != m + 1) return 0;
        found = m + 1;
      }
    }
  }
  return found;
}

/// A day in any other form that can't be mistaken: 7/4/2022, 7.4.22, 2022-4-7, 20220407, 7 avril 2022,
/// jeudi 7 avril 2022, April 7th, 2022.
std::optional<model::Date> guess_any(std::string_view text) {
  std::array<int, 3> numbers{};
  std::array<std::size_t, 3> digits{};
  std::size_t count = 0;
  unsigned month = 0;
  if (text.size() == 8 && all_digits(text))
    return model::make_date(static_cast<int>(*natural(text.substr(0, 4))),
                            static_cast<unsigned>(*natural(text.substr(4, 2))),
                            static_cast<unsigned>(*natural(text.substr(6, 2))));
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (is_digit(text[at])) {
      while (end < text.size() && is_digit(text[end])) ++end;
      if (count == 3 || end - at > 4) return std::nullopt;
      digits[count] = end - at;
      numbers[count++] = static_cast<int>(*natural(text.substr(at, end - at)));
    } else {
      while (end < text.size() && !is_digit(text[end]) &&
             std::string_view(" /.,-").find(text[end]) == std::string_view::npos)
        ++end;
      if (end == at) {
        ++end;
      } else if (const unsigned named = month_named(model::folded(text.substr(at, end - at))); named != 0) {
        if (month != 0) return std::nullopt;
        month = named;
      }
    }
    at = end;
  }
  if (month != 0) {
    if (count != 2) return std::nullopt;
    const std::size_t year = digits[0] == 4 ? 0 : 1;
    return digits[year] == 4
               ? model::make_date(numbers[year], month, static_cast<unsigned>(numbers[1 - year]))
               : std::nullopt;
  }
  if (count != 3) return std::nullopt;
  if (digits[0] == 4)
    return model::make_date(numbers[0], static_cast<unsigned>(numbers[1]), static_cast<unsigned>(numbers[2]));
  if (digits[2] != 4 && digits[2] != 2) return std::nullopt;
  const int year = digits[2] == 2 ? 2000 + numbers[2] : numbers[2];
  const auto day_first =
      model::make_date(year, static_cast<unsigned>(numbers[1]), static_cast<unsigned>(numbers[0]));
  if (day_first) return day_first;
  return model::make_date(year, static_cast<unsigned>(numbers[0]), static_cast<unsigned>(numbers[1]));
}

/// The same, but no year that could not be written.
std::optional<model::Date> guess(std::string_view text) {
  const auto day = guess_any(text);
  return day && std::chrono::year_month_day{*day}.year() >= std::chrono::year{1000} ? day : std::nullopt;
}

/// The days of a year, a month or a day; nothing where the text has none of these shapes.
std::optional<Parsed<model::Span>> stretch(std::string_view text) {
  using namespace std::chrono;
  const auto digits = [text](std::size_t at, std::size_t size) {
    return text.size() >= at + size && all_digits(text.substr(at, size));
  };
  if (!digits(0, 4) || text[0] == '0') return std::nullopt;
  const int y = static_cast<int>(*natural(text.substr(0, 4)));
  if (text.size() == 4) return model::Span{model::make_date(y, 1, 1), model::make_date(y, 12, 31)};
  if (text[4] != '-' || !digits(5, 2)) return std::nullopt;
  const auto m = static_cast<unsigned>(*natural(text.substr(5, 2)));
  const Wrong no_such_day{"no-such-day", {}};
  if (text.size() == 7) {
    if (m < 1 || m > 12) return no_such_day;
    return model::Span{model::make_date(y, m, 1), sys_days{year{y} / month{m} / last}};
  }
  if (text.size() != 10 || text[7] != '-' || !digits(8, 2)) return std::nullopt;
  const auto day = model::make_date(y, m, static_cast<unsigned>(*natural(text.substr(8, 2))));
  if (!day) return no_such_day;
  return model::Span{day, day};
}

/// As a span would be written that was written otherwise: "2019-2021", "2022-03-01 - 2022-04-14",
/// "depuis 2016", "since 2016".
std::optional<std::string> guess_span(std::string_view text) {
  const auto sound = [](std::string_view end) {
    const auto days = stretch(end);
    return days && *days;
  };
  for (const std::string_view since : {"depuis ", "dès ", "since ", "from "}) {
    if (text.starts_with(since) && sound(text.substr(since.size())))
      return std::string(text.substr(since.size())) + "..";
  }
  for (const std::string_view between : {" - ", "–", "—", "/", " à ", " au ", " to ", "...", "-"}) {
    const auto at = text.find(between);
    if (at == std::string_view::npos) continue;
    const std::string_view first = trimmed(text.substr(0, at));
    const std::string_view last = trimmed(text.substr(at + between.size()));
    if (sound(first) && sound(last)) return fmt::format("{}..{}", first, last);
    if (sound(first) && last.empty()) return fmt::format("{}..", first);
  }
  return std::nullopt;
}

}  // namespace

std::string written(model::Date day) {
  const std::chrono::year_month_day ymd{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

std::string written(const model::Span& span) {
  if (span.one_day()) return written(*span.first);
  if (!span.first && !span.last) return {};
  return (span.first ? written(*span.first) : "") + ".." + (span.last ? written(*span.last) : "");
}

Parsed<model::Date> parse_date(std::string_view text) {
  if (text.size() == 10) {
    if (const auto days = stretch(text)) {
      if (!*days) return days->wrong();
      return *(*days)->first;
    }
  }
  if (const auto day = guess(text)) return Wrong{"date-form", {{"iso", written(*day)}}};
  return Wrong{"bad-date", {}};
}

Parsed<model::Span> parse_span(std::string_view text) {
  const auto dots = text.find("..");
  if (dots == std::string_view::npos) {
    if (const auto days = stretch(text)) return *days;
    if (const auto span = guess_span(text)) return Wrong{"span-form", {{"span", *span}}};
    if (const auto day = guess(text)) return Wrong{"date-form", {{"iso", written(*day)}}};
    return Wrong{"bad-span", {}};
  }
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  model::Span span;
  for (const std::string_view end : {from, to}) {
    if (end.empty()) continue;
    const auto days = stretch(end);
    if (!days) {
      if (const auto day = guess(end)) return Wrong{"date-form", {{"iso", written(*day)}}};
      if (const auto other = guess_span(text)) return Wrong{"span-form", {{"span", *other}}};
      return Wrong{"bad-span", {}};
    }
    if (!*days) return days->wrong();
    if (end.data() == from.data())
      span.first = (*days)->first;
    else
      span.last = (*days)->last;
  }
  if (!span.first && !span.last) return Wrong{"bad-span", {}};
  if (span.first && span.last && *span.last < *span.first)
    return Wrong{"reversed-span", {{"span", fmt::format("{}..{}", to, from)}}};
  return span;
}

}  // namespace aliso::format
