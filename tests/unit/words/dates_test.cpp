// Days, spans, times and lists in both languages.
// Expected values as a person writes them.
#include "words/dates.h"

#include <doctest/doctest.h>

using namespace aliso;
using words::Language;

namespace {

model::Date day(int year, unsigned month, unsigned of_month) {
  return model::make_date(year, month, of_month).value();
}

const Language fr = Language::of("fr").value();
const Language en = Language::of("en").value();

}  // namespace

TEST_CASE("days") {
  CHECK(words::full_date(day(2022, 4, 7), fr) == "jeudi 7 avril 2022");
  CHECK(words::full_date(day(2022, 4, 7), en) == "Thursday 7 April 2022");
  CHECK(words::full_date(day(2022, 5, 1), fr) == "dimanche 1er mai 2022");
  CHECK(words::date(day(2022, 5, 1), fr) == "1er mai 2022");
  CHECK(words::date(day(2022, 5, 1), en) == "1 May 2022");
  CHECK(words::short_date(day(2022, 8, 21), fr) == "21 août");
  CHECK(words::short_date(day(2022, 8, 21), en) == "21 August");
  CHECK(words::month(day(2022, 4, 7), fr) == "avril 2022");
  CHECK(words::month(day(2022, 4, 7), en) == "April 2022");
}

TEST_CASE("spans, with the year where it isn't the one spoken of") {
  const auto in = [](std::optional<model::Date> first, std::optional<model::Date> last,
                     const Language& language) {
    return words::span({first, last}, 2022, language);
  };
  CHECK(in(day(2022, 3, 26), day(2022, 3, 26), fr) == "le 26 mars");
  CHECK(in(day(2022, 3, 1), day(2022, 3, 1), fr) == "le 1er mars");
  CHECK(in(day(2021, 3, 26), day(2021, 3, 26), fr) == "le 26 mars 2021");
  CHECK(in(day(2022, 2, 1), day(2022, 2, 28), fr) == "en février");
  CHECK(in(day(2021, 2, 1), day(2021, 2, 28), fr) == "en février 2021");
  CHECK(in(day(2021, 1, 1), day(2021, 12, 31), fr) == "en 2021");
  CHECK(in(day(2022, 1, 1), day(2022, 12, 31), fr) == "en 2022");
  CHECK(in(day(2020, 1, 1), day(2021, 12, 31), fr) == "en 2020 et 2021");
  CHECK(in(day(2019, 1, 1), day(2021, 12, 31), fr) == "de 2019 à 2021");
  CHECK(in(day(2022, 2, 1), day(2022, 3, 31), fr) == "en février et mars");
  CHECK(in(day(2021, 12, 1), day(2022, 1, 31), fr) == "en décembre 2021 et janvier 2022");
  CHECK(in(day(2022, 3, 5), day(2022, 3, 6), fr) == "les 5 et 6 mars");
  CHECK(in(day(2022, 3, 31), day(2022, 4, 1), fr) == "les 31 mars et 1er avril");
  CHECK(in(day(2021, 3, 1), day(2021, 3, 2), fr) == "les 1er et 2 mars 2021");
  CHECK(in(day(2022, 3, 5), day(2022, 3, 6), en) == "on 5 and 6 March");
  CHECK(in(day(2022, 2, 1), day(2022, 4, 30), fr) == "de février à avril");
  CHECK(in(day(2022, 4, 1), day(2022, 6, 30), fr) == "d’avril à juin");
  CHECK(in(day(2021, 10, 1), day(2022, 1, 31), fr) == "d’octobre 2021 à janvier 2022");
  CHECK(in(day(2022, 4, 1), day(2022, 4, 13), fr) == "du 1er au 13 avril");
  CHECK(in(day(2021, 4, 1), day(2021, 4, 13), fr) == "du 1er au 13 avril 2021");
  CHECK(in(day(2022, 3, 27), day(2022, 4, 6), fr) == "du 27 mars au 6 avril");
  CHECK(in(day(2021, 12, 27), day(2022, 1, 6), fr) == "du 27 décembre 2021 au 6 janvier 2022");
  CHECK(in(day(2022, 5, 2), {}, fr) == "à partir du 2 mai");
  CHECK(in(day(2019, 9, 1), {}, fr) == "à partir de septembre 2019");
  CHECK(in(day(2022, 4, 1), {}, fr) == "à partir d’avril");
  CHECK(in(day(2022, 4, 1), {}, en) == "from April");
  CHECK(in({}, day(2020, 12, 31), fr) == "jusqu’en 2020");
  CHECK(in({}, day(2022, 4, 6), fr) == "jusqu’au 6 avril");
  CHECK(in({}, {}, fr).empty());
  CHECK(in(day(2022, 3, 26), day(2022, 3, 26), en) == "on 26 March");
  CHECK(in(day(2022, 2, 1), day(2022, 2, 28), en) == "in February");
  CHECK(in(day(2022, 2, 1), day(2022, 4, 30), en) == "from February to April");
  CHECK(in(day(2022, 4, 1), day(2022, 4, 13), en) == "from 1 to 13 April");
  CHECK(in(day(2022, 3, 27), day(2022, 4, 6), en) == "from 27 March to 6 April");
  CHECK(in(day(2019, 9, 1), {}, en) == "from September 2019");
}

TEST_CASE("times") {
  CHECK(words::time({18 * 60}, fr) == "18h");
  CHECK(words::time({18 * 60 + 30}, fr) == "18h30");
  CHECK(words::time({9 * 60 + 5}, fr) == "9h05");
  CHECK(words::time({18 * 60}, en) == "18:00");
  CHECK(words::time({9 * 60 + 5}, en) == "09:05");
  CHECK(words::moment({{20 * 60}, {20 * 60 + 45}}, fr) == "entre 20h et 20h45");
  CHECK(words::moment({{20 * 60}, {20 * 60}}, fr) == "à 20h");
  CHECK(words::moment({{60}, {60}}, fr) == "à 1h du matin");
  CHECK(words::moment({{23 * 60}, {90}}, fr) == "entre 23h et 1h30 du matin");
  CHECK(words::moment({{23 * 60}, {0}}, fr) == "entre 23h et minuit");
  CHECK(words::moment({{0}, {0}}, fr) == "à minuit");
  CHECK(words::moment({{60}, {60}}, en) == "at 01:00");
  CHECK(words::moment({{20 * 60}, {20 * 60 + 45}}, en) == "between 20:00 and 20:45");
  CHECK(words::hours({{18 * 60}, model::TimeOfDay{20 * 60}}, fr) == "de 18h à 20h");
  CHECK(words::hours({{18 * 60 + 30}, {}}, fr) == "à 18h30");
  CHECK(words::hours({{18 * 60}, model::TimeOfDay{20 * 60}}, en) == "from 18:00 to 20:00");
}

TEST_CASE("lists and small numbers") {
  CHECK(words::list({}, fr).empty());
  CHECK(words::list({"A"}, fr) == "A");
  CHECK(words::list({"A", "B"}, fr) == "A et B");
  CHECK(words::list({"A", "B", "C", "D"}, fr) == "A, B, C et D");
  CHECK(words::list({"A", "B", "C"}, en) == "A, B and C");
  CHECK(words::spelled(1, fr) == "une");
  CHECK(words::spelled(16, fr) == "seize");
  CHECK(words::spelled(17, fr) == "17");
  CHECK(words::spelled(2, en) == "two");
}

TEST_CASE("hours: midnight by its name; of each day, where there are several") {
  const auto hours = [](int from, int to) {
    return model::Hours{model::TimeOfDay{from * 60}, model::TimeOfDay{to * 60}};
  };
  CHECK(words::hours(hours(20, 24), fr) == "de 20h à minuit");
  CHECK(words::hours(hours(0, 2), fr) == "de minuit à 2h");
  CHECK(words::hours(hours(20, 24), en) == "from 20:00 to midnight");
  const model::Date day = *model::make_date(2026, 3, 5);
  const model::Span one{day, day}, three{day, day + std::chrono::days(2)};
  CHECK(words::hours(hours(10, 18), one, fr) == "de 10h à 18h");
  CHECK(words::hours(hours(10, 18), three, fr) == "de 10h à 18h chaque jour");
  CHECK(words::hours(hours(10, 18), three, en) == "from 10:00 to 18:00 each day");
  CHECK(words::hours(hours(18, 12), three, fr) == "de 18h à 12h");  // from the first day to the last
}
