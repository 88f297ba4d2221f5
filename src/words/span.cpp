// A stretch of days in a sentence, with its preposition.
// Whole months and years are said as such; the year only where it isn't the one spoken of.
#include "words/dates.h"
#include "words/typography.h"

namespace aliso::words {

namespace {

using std::chrono::year_month_day;

bool first_of_month(model::Date day) {
  return year_month_day{day}.day() == std::chrono::day{1};
}

bool last_of_month(model::Date day) {
  return first_of_month(day + std::chrono::days{1});
}

bool first_of_year(model::Date day) {
  return first_of_month(day) && year_month_day{day}.month() == std::chrono::January;
}

bool last_of_year(model::Date day) {
  return last_of_month(day) && year_month_day{day}.month() == std::chrono::December;
}

std::chrono::year_month month_of(model::Date day) {
  return {year_month_day{day}.year(), year_month_day{day}.month()};
}

std::chrono::year_month next_month(model::Date day) {
  return month_of(day) + std::chrono::months{1};
}

int year_of(model::Date day) {
  return static_cast<int>(year_month_day{day}.year());
}

/// How far a day is said: as itself, as its month, as its year.
enum class Grain { day, month, year };

/// A span's end in words, without a preposition: "26 mars", "février 2021", "2021".
std::string end_of_span(model::Date day, Grain grain, bool with_year, const Language& language) {
  if (grain == Grain::year) return std::to_string(year_of(day));
  if (grain == Grain::day) return with_year ? date(day, language) : short_date(day, language);
  if (with_year) return month(day, language);
  return language.say("month-alone." + std::to_string(static_cast<unsigned>(year_month_day{day}.month())));
}

std::string open_span(const model::Span& span, int year, const Language& language) {
  const bool since = span.first.has_value();
  const model::Date day = since ? *span.first : *span.last;
  Grain grain = Grain::day;
  if (since ? first_of_month(day) : last_of_month(day)) grain = Grain::month;
  if (since ? first_of_year(day) : last_of_year(day)) grain = Grain::year;
  const std::string end = end_of_span(day, grain, year_of(day) != year, language);
  if (grain == Grain::day) return language.say(since ? "span.from-day" : "span.until-day", {{"day", end}});
  return language.say(since ? "span.from" : "span.until", {{"when", end}, {"from", from(end, language)}});
}

std::string days_in_one_month(model::Date first, model::Date last, bool with_year, const Language& language) {
  const std::int64_t number = static_cast<unsigned>(year_month_day{first}.day());
  const bool two = last - first == std::chrono::days{1};
  return language.say(two ? "span.two-days-of-month" : "span.days-of-month",
                      {{"first", language.say("date.day", {{"n", number}})},
                       {"last", end_of_span(last, Grain::day, with_year, language)}});
}

}  // namespace

std::string span(const model::Span& span, int year, const Language& language) {
  if (!span.first && !span.last) return {};
  if (!span.first || !span.last) return open_span(span, year, language);
  const model::Date first = *span.first;
  const model::Date last = *span.last;
  const bool one_year = year_of(first) == year_of(last);
  const bool with_year = year_of(last) != year;
  if (first == last)
    return language.say("span.day", {{"day", end_of_span(first, Grain::day, with_year, language)}});
  if (first_of_year(first) && last_of_year(last)) {
    const std::string in = end_of_span(first, Grain::year, true, language);
    if (one_year) return language.say("span.in", {{"when", in}});
    if (year_of(last) == year_of(first) + 1)
      return language.say("span.in-two", {{"first", in}, {"last", std::to_string(year_of(last))}});
    return language.say("span.from-to", {{"from", from(in, language)},
                                         {"to", end_of_span(last, Grain::year, true, language)}});
  }
  const bool one_month = one_year && year_month_day{first}.month() == year_month_day{last}.month();
  if (first_of_month(first) && last_of_month(last)) {
    const std::string to = end_of_span(last, Grain::month, with_year || !one_year, language);
    if (one_month) return language.say("span.in", {{"when", to}});
    const std::string in = end_of_span(first, Grain::month, !one_year, language);
    if (next_month(first) == month_of(last))
      return language.say("span.in-two", {{"first", in}, {"last", to}});
    return language.say("span.from-to", {{"from", from(in, language)}, {"to", to}});
  }
  if (one_month) return days_in_one_month(first, last, with_year, language);
  const bool two = last - first == std::chrono::days{1};
  return language.say(two ? "span.two-days" : "span.days",
                      {{"first", end_of_span(first, Grain::day, !one_year, language)},
                       {"last", end_of_span(last, Grain::day, with_year || !one_year, language)}});
}

}  // namespace aliso::words
