// Days off: computed public holidays against a published list; school holidays at their edges.
// tests/facts/jours_feries_metropole_2021_2031.csv is the list; Easter dates are from the almanacs named.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <string>

#include "figures/holidays.h"

using namespace aliso;
using figures::PublicHoliday;
using figures::SchoolHoliday;

static model::Date day(int y, unsigned m, unsigned d) {
  return *model::make_date(y, m, d);
}
static model::Span one(model::Date date) {
  return {date, date};
}

TEST_CASE("every public holiday of the published list, and no other, from 2021 to 2031") {
  const std::map<std::string, PublicHoliday> names = {
      {"1er janvier", PublicHoliday::new_year},    {"Lundi de Pâques", PublicHoliday::easter_monday},
      {"1er mai", PublicHoliday::labour_day},      {"8 mai", PublicHoliday::victory_1945},
      {"Ascension", PublicHoliday::ascension},     {"Lundi de Pentecôte", PublicHoliday::whit_monday},
      {"14 juillet", PublicHoliday::bastille_day}, {"Assomption", PublicHoliday::assumption},
      {"Toussaint", PublicHoliday::all_saints},    {"11 novembre", PublicHoliday::armistice_1918},
      {"Jour de Noël", PublicHoliday::christmas},
  };
  std::ifstream file("tests/facts/jours_feries_metropole_2021_2031.csv");
  std::map<model::Date, PublicHoliday> listed;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    if (line.back() == '\r') line.pop_back();
    const auto date = day(std::stoi(line.substr(0, 4)), unsigned(std::stoi(line.substr(5, 2))),
                          unsigned(std::stoi(line.substr(8, 2))));
    listed[date] = names.at(line.substr(line.rfind(',') + 1));
  }
  REQUIRE(listed.size() == 121);
  for (auto date = day(2021, 1, 1); date <= day(2031, 12, 31); date += std::chrono::days{1}) {
    const auto found = figures::public_holiday(date);
    const auto expected = listed.find(date);
    REQUIRE(found.has_value() == (expected != listed.end()));
    if (found) CHECK(*found == expected->second);
  }
}

TEST_CASE("Easter at its extremes") {
  // The earliest and the latest date that Easter can have (22 March 1818, 25 April 1943), and 2000.
  CHECK(figures::easter(1818) == day(1818, 3, 22));
  CHECK(figures::easter(1943) == day(1943, 4, 25));
  CHECK(figures::easter(2000) == day(2000, 4, 23));
}

TEST_CASE("school holidays at their edges") {
  // Zone A, spring 2024: 13 April to 28 April, back to school on the 29th; zone B begins a week later.
  CHECK_FALSE(figures::school_holiday('A', one(day(2024, 4, 12))));
  const auto spring = figures::school_holiday('A', one(day(2024, 4, 13)));
  REQUIRE(spring);
  CHECK(spring->name == SchoolHoliday::Name::spring);
  CHECK(figures::school_holiday('A', one(day(2024, 4, 28))));
  CHECK_FALSE(figures::school_holiday('A', one(day(2024, 4, 29))));
  CHECK_FALSE(figures::school_holiday('B', one(day(2024, 4, 13))));
  // A span that only ends in them.
  CHECK(figures::school_holiday('A', {day(2024, 4, 10), day(2024, 4, 13)}));
}

TEST_CASE("what the table knows") {
  const auto known = figures::school_holidays_known('A');
  REQUIRE(known);
  CHECK(known->first == day(2021, 10, 23));
  CHECK(known->last == day(2027, 9, 1));
  CHECK_FALSE(figures::school_holidays_known('D'));
}
