// Days out of free forms: a month by its name, or three numbers set apart by one sign.
// Anything that can be read in two ways is not read.
#include "tables/stamps.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tables/keys.h"
#include "tables/tools.h"

namespace aliso::tables {

namespace {

/// A run of digits, or of anything between signs and blanks.
struct Piece {
  std::string_view text;
  bool number = false;
  char before = ' ';  ///< the sign before it
  char after = ' ';

  [[nodiscard]] int value() const {
    int result = 0;
    for (const char c : text.substr(0, 6)) result = result * 10 + (c - '0');
    return result;
  }
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Piece> pieces(std::string_view text) {
  std::vector<Piece> all;
  for (std::size_t at = 0; at < text.size();) {
    const auto same = is_digit(text[at]) ? is_digit : is_letter(text[at]) ? is_letter : nullptr;
    std::size_t end = at + 1;
    if (same) {
      while (end < text.size() && same(text[end])) ++end;
      all.push_back({text.substr(at, end - at), same == is_digit, at > 0 ? text[at - 1] : ' ',
                     end < text.size() ? text[end] : ' '});
    }
    at = end;
  }
  return all;
}

unsigned month_of(std::string_view word) {
  const std::string key = cell_key(word);
  const auto found =
      std::find_if(month_names.begin(), month_names.end(), [&](const auto& one) { return one.key == key; });
  return found == month_names.end() ? 0 : found->month;
}

/// The first hour that stands in the pieces: 18:00, 18h, 18h30, 6:00 PM.
std::optional<int> minute_in(const std::vector<Piece>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Piece& one = all[i];
    if (!one.number || one.text.size() > 2 || one.before == ':' || one.value() > 24) continue;
    const bool clock = one.after == ':' && i + 1 < all.size() && all[i + 1].number;
    const bool letter = i + 1 < all.size() && one.after == all[i + 1].text.front() &&
                        (all[i + 1].text == "h" || all[i + 1].text == "H");
    if (!clock && !letter) continue;
    int hour = one.value(), minute = 0;
    std::size_t next = i + 2;
    if (clock)
      minute = all[i + 1].value();
    else if (next < all.size() && all[next].number && (all[next].before == 'h' || all[next].before == 'H'))
      minute = all[next++].value();
    while (next < all.size() && all[next].number && all[next].before == ':') ++next;  // seconds
    if (next < all.size() && !all[next].number) {
      const std::string half = cell_key(all[next].text);
      if (half == "pm" && hour < 12) hour += 12;
      if (half == "am" && hour == 12) hour = 0;
    }
    if (minute < 60) return hour * 60 + minute;
  }
  return std::nullopt;
}

/// Three numbers with the same sign between them, the first that stand so.
struct Three {
  const Piece *first, *second, *third;
};
std::optional<Three> three(const std::vector<Piece>& all) {
  for (std::size_t i = 0; i + 2 < all.size(); ++i) {
    const Piece &a = all[i], &b = all[i + 1], &c = all[i + 2];
    const bool sign = a.after == '/' || a.after == '-' || a.after == '.';
    if (a.number && b.number && c.number && sign && b.before == a.after && b.after == a.after &&
        c.before == a.after)
      return Three{&a, &b, &c};
  }
  return std::nullopt;
}

bool sound(const Stamp& stamp) {
  return model::make_date(stamp.year.value_or(2024), stamp.month, stamp.day).has_value();
}

}  // namespace

std::optional<model::Date> Stamp::date() const {
  return year ? model::make_date(*year, month, day) : std::nullopt;
}

bool Stamp::is(model::Date wanted) const {
  const std::chrono::year_month_day ymd{wanted};
  return (!year || *year == int(ymd.year())) && month == unsigned(ymd.month()) && day == unsigned(ymd.day());
}

std::optional<Stamp> stamp(std::string_view text, DayOrder order) {
  const auto all = pieces(text.substr(0, 200));
  Stamp result;
  result.minute = minute_in(all);
  if (const auto date = three(all)) {
    const int a = date->first->value(), b = date->second->value(), c = date->third->value();
    if (date->first->text.size() == 4) {
      result.year = a, result.month = unsigned(b), result.day = unsigned(c);
    } else {
      if (order == DayOrder::unknown && a != b) {
        if (a <= 12 && b <= 12) return std::nullopt;
        order = a > 12 ? DayOrder::day_first : DayOrder::month_first;
      }
      const bool month_first = order == DayOrder::month_first;
      result.day = unsigned(month_first ? b : a), result.month = unsigned(month_first ? a : b);
      if (date->third->text.size() != 4 && date->third->text.size() != 2) return std::nullopt;
      result.year = date->third->text.size() == 2 ? 2000 + c : c;
    }
    return sound(result) ? std::optional(result) : std::nullopt;
  }
  bool weekday = false;  // "mar." is a Tuesday where another month follows
  for (const Piece& one : all) {
    const unsigned month = one.number ? 0 : month_of(one.text);
    if (month == 0) continue;
    if (result.month != 0 && !weekday) return std::nullopt;
    result.month = month;
    weekday = cell_key(one.text) == "mar";
  }
  if (result.month == 0) return std::nullopt;
  for (const Piece& one : all) {
    if (!one.number || one.before == ':' || one.after == ':' || one.after == 'h' || one.before == 'h')
      continue;
    if (one.text.size() == 4 && !result.year)
      result.year = one.value();
    else if (one.text.size() <= 2 && result.day == 0)
      result.day = unsigned(one.value());
    else if (one.text.size() <= 2 && !result.minute)
      return std::nullopt;
  }
  return sound(result) ? std::optional(result) : std::nullopt;
}

std::optional<int> minute_of(std::string_view text) {
  return minute_in(pieces(text.substr(0, 200)));
}

DayOrder order_of(std::span<const std::string_view> cells, DayOrder usual) {
  for (const std::string_view cell : cells) {
    const auto all = pieces(cell.substr(0, 200));
    const auto date = three(all);
    if (!date || date->first->text.size() > 2) continue;
    if (date->first->value() > 12) return DayOrder::day_first;
    if (date->second->value() > 12) return DayOrder::month_first;
  }
  return usual;
}

}  // namespace aliso::tables
