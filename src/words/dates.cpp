// Days, times and lists, from the catalogue's patterns; a span's wording is in span.cpp.
// The patterns are ICU's, or data/lang's where a person writes otherwise.
#include "words/dates.h"

namespace aliso::words {

namespace {

std::string by_pattern(std::string_view pattern, model::Date day, const Language& language) {
  const std::chrono::year_month_day ymd{day};
  const auto number = static_cast<unsigned>(ymd.month());
  const std::int64_t of_month = static_cast<unsigned>(ymd.day());
  const unsigned weekday = std::chrono::weekday{day}.iso_encoding();
  return language.say(pattern, {{"weekday", language.say("weekday." + std::to_string(weekday))},
                                {"day", language.say("date.day", {{"n", of_month}})},
                                {"month", language.say("month." + std::to_string(number))},
                                {"year", std::to_string(static_cast<int>(ymd.year()))}});
}

}  // namespace

std::string full_date(model::Date day, const Language& language) {
  return by_pattern("date.full", day, language);
}

std::string full_days(const model::Span& span, const Language& language) {
  const model::Date first = *span.first;
  const model::Date last = span.last.value_or(first);
  const std::chrono::year_month_day from{first};
  const std::chrono::year_month_day to{last};
  if (first == last) return full_date(first, language);
  const std::string_view pattern = from.year() != to.year()     ? "date.full"
                                   : from.month() != to.month() ? "span.weekday-day-month"
                                                                : "span.weekday-day";
  return language.say("span.full-days",
                      {{"first", by_pattern(pattern, first, language)}, {"last", full_date(last, language)}});
}

std::string date(model::Date day, const Language& language) {
  return by_pattern("date.long", day, language);
}

std::string short_date(model::Date day, const Language& language) {
  return by_pattern("date.short", day, language);
}

std::string abbreviated_date(model::Date day, bool with_year, const Language& language) {
  const std::chrono::year_month_day ymd{day};
  const std::int64_t of_month = static_cast<unsigned>(ymd.day());
  const std::string month =
      language.say("month-abbreviated." + std::to_string(static_cast<unsigned>(ymd.month())));
  return language.say(with_year ? "day.abbreviated-year" : "day.abbreviated",
                      {{"day", language.say("date.day", {{"n", of_month}})},
                       {"month", month},
                       {"year", std::to_string(static_cast<int>(ymd.year()))}});
}

std::string month(model::Date day, const Language& language) {
  return by_pattern("date.month", day, language);
}

std::string time(model::TimeOfDay time, const Language& language) {
  const int minutes = time.minutes % 60;
  const Args args{{"hour", time.minutes / 60},
                  {"minutes", (minutes < 10 ? "0" : "") + std::to_string(minutes)}};
  return language.say(minutes == 0 ? "time.hour" : "time.minutes", args);
}

std::string time_by_name(model::TimeOfDay when, const Language& language) {
  constexpr int day = 24 * 60;
  return when.minutes % day == 0 ? language.say("time.midnight") : time(when, language);
}

namespace {

/// Whether nobody is out but at night: from one to five the hour alone may be that of an afternoon.
bool small_hours(model::TimeOfDay when) {
  return when.minutes >= 60 && when.minutes < 6 * 60;
}

}  // namespace

std::string moment(const model::Moment& moment, const Language& language) {
  const std::string latest = time_by_name(moment.latest, language);
  const bool night = small_hours(moment.latest);
  if (moment.earliest == moment.latest)
    return language.say(night ? "time.at-night" : "time.at", {{"time", latest}});
  return language.say(night ? "time.between-night" : "time.between",
                      {{"earliest", time_by_name(moment.earliest, language)}, {"latest", latest}});
}

std::string hours(const model::Hours& hours, const Language& language) {
  const std::string from = time_by_name(hours.from, language);
  if (!hours.to) return language.say("time.at", {{"time", from}});
  return language.say("time.from-to", {{"from", from}, {"to", time_by_name(*hours.to, language)}});
}

std::string hours(const model::Hours& of_day, const model::Span& days, const Language& language) {
  const std::string said = hours(of_day, language);
  return on_each_day(of_day, days) ? language.say("time.each-day", {{"hours", said}}) : said;
}

bool on_each_day(const model::Hours& hours, const model::Span& days) {
  return !days.one_day() && hours.to && *hours.to > hours.from;
}

std::string day_list(const std::vector<model::Date>& days, std::optional<int> known_year,
                     const Language& language) {
  using std::chrono::year_month_day;
  std::vector<std::string> said;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const year_month_day one(days[i]);
    // A day's month and year are those of the next one, where they are the same.
    const bool last = i + 1 == days.size();
    const year_month_day next(days[last ? i : i + 1]);
    const std::int64_t number = static_cast<unsigned>(one.day());
    if (!last && one.year() == next.year() && one.month() == next.month())
      said.push_back(language.say("date.day", {{"n", number}}));
    else if (int(one.year()) == known_year || (!last && one.year() == next.year()))
      said.push_back(short_date(days[i], language));
    else
      said.push_back(date(days[i], language));
  }
  return list(said, language);
}

std::string list(const std::vector<std::string>& items, const Language& language) {
  if (items.empty()) return {};
  std::string said = items.front();
  for (std::size_t i = 1; i < items.size(); ++i) {
    const bool last = i + 1 == items.size();
    const char* how = "list.middle";
    if (i == 1) how = last ? "list.two" : "list.start";
    if (i > 1 && last) how = "list.end";
    said = language.say(how, {{"first", said}, {"second", items[i]}});
  }
  return said;
}

std::string spelled(std::int64_t number, const Language& language) {
  const std::string key = "spelled." + std::to_string(number);
  return language.has(key) ? language.say(key) : std::to_string(number);
}

}  // namespace aliso::words
