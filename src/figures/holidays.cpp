// Public holidays from the date of Easter; school holidays by a walk through the table.
// The table has some hundred rows: a walk is cheaper than anything clever.
#include "figures/holidays.h"

#include "figures/school_holidays_table.h"

namespace aliso::figures {

namespace chr = std::chrono;

model::Date easter(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int h = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
  const int i = h - (h / 28) * (1 - (h / 28) * (29 / (h + 1)) * ((21 - golden) / 11));
  const int j = (year + year / 4 + i + 2 - century + century / 4) % 7;
  const int after = i - j;
  const int month = 3 + (after + 40) / 44;
  const int day = after + 28 - 31 * (month / 4);
  return chr::year{year} / month / day;
}

std::optional<PublicHoliday> public_holiday(model::Date day) {
  struct Fixed {
    chr::month_day day;
    PublicHoliday name;
  };
  static constexpr Fixed fixed[] = {
      {chr::January / 1, PublicHoliday::new_year},         {chr::May / 1, PublicHoliday::labour_day},
      {chr::May / 8, PublicHoliday::victory_1945},         {chr::July / 14, PublicHoliday::bastille_day},
      {chr::August / 15, PublicHoliday::assumption},       {chr::November / 1, PublicHoliday::all_saints},
      {chr::November / 11, PublicHoliday::armistice_1918}, {chr::December / 25, PublicHoliday::christmas},
  };
  const chr::year_month_day ymd{day};
  for (const Fixed& holiday : fixed) {
    if (holiday.day == chr::month_day{ymd.month(), ymd.day()}) return holiday.name;
  }
  const auto after_easter = (day - easter(int(ymd.year()))).count();
  if (after_easter == 1) return PublicHoliday::easter_monday;
  if (after_easter == 39) return PublicHoliday::ascension;
  if (after_easter == 50) return PublicHoliday::whit_monday;
  return std::nullopt;
}

std::optional<SchoolHoliday> school_holiday(char zone, const model::Span& span) {
  for (const SchoolHoliday& holiday : school_holidays_table) {
    if (holiday.zone == zone && span.overlaps({holiday.first, holiday.last})) return holiday;
  }
  return std::nullopt;
}

std::optional<model::Span> school_holidays_known(char zone) {
  std::optional<model::Span> known;
  for (const SchoolHoliday& holiday : school_holidays_table) {
    if (holiday.zone != zone) continue;
    if (!known) known = model::Span{holiday.first, holiday.last};
    known->last = holiday.last;
  }
  return known;
}

}  // namespace aliso::figures
