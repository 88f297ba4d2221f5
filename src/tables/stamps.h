// Days and hours as tools write them: 24/09/2026 18:00, "jeudi 24 septembre 2026", "Thu, Sep 24 2026 6:00
// PM", 2026-09-24T18:00:00.000+02:00. Whether days stand before months is asked of a whole column.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/date.h"

namespace aliso::tables {

/// A day, perhaps without its year, and perhaps its minute from midnight.
struct Stamp {
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;
  std::optional<int> minute;

  /// The day; nothing without a year, or where the calendar has none such.
  [[nodiscard]] std::optional<model::Date> date() const;
  /// Whether it is that day, whose year counts where the stamp has one.
  [[nodiscard]] bool is(model::Date day) const;
};

/// In which order 03/04/2026 is to be read.
enum class DayOrder : std::uint8_t { day_first, month_first, unknown };

/// What the text says; nothing where it says no day, or one that could be two.
std::optional<Stamp> stamp(std::string_view text, DayOrder order);

/// The first hour that a text says, in minutes from midnight: 18:00, 18h, 18h30, 6:00 PM.
std::optional<int> minute_of(std::string_view text);

/// The order of a column: `usual` unless a number over 12 says otherwise.
DayOrder order_of(std::span<const std::string_view> cells, DayOrder usual);

}  // namespace aliso::tables
