// Days and spans as they are written, and what is proposed for other forms.
// Expected values from the format's definition, by hand.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "format/dates.h"

using namespace aliso;
using format::parse_date;
using format::parse_span;

namespace {

model::Date day(int y, unsigned m, unsigned d) {
  return *model::make_date(y, m, d);
}

std::string proposed(const format::Wrong& wrong) {
  std::string text(wrong.name);
  for (const auto& [name, value] : wrong.args) text += " " + std::get<std::string>(value);
  return text;
}

std::string date_problem(std::string_view text) {
  const auto parsed = parse_date(text);
  return parsed ? "" : proposed(parsed.wrong());
}

std::string span_problem(std::string_view text) {
  const auto parsed = parse_span(text);
  return parsed ? "" : proposed(parsed.wrong());
}

}  // namespace

TEST_CASE("a date is ISO 8601 and in the calendar") {
  CHECK(*parse_date("2022-04-07") == day(2022, 4, 7));
  CHECK(*parse_date("2024-02-29") == day(2024, 2, 29));
  CHECK(date_problem("2022-02-30") == "no-such-day");
  CHECK(date_problem("2023-02-29") == "no-such-day");
  CHECK(date_problem("2022-13-01") == "no-such-day");
  CHECK(date_problem("2022-00-10") == "no-such-day");
  for (const char* text : {"", "2022", "2022-04", "jeudi", "bientôt", "0022-04-07", "2022-04-07T18:00", "--"})
    CHECK_MESSAGE(date_problem(text) == "bad-date", text);
}

TEST_CASE("other ways to write a day name the ISO date") {
  CHECK(date_problem("7/4/2022") == "date-form 2022-04-07");
  CHECK(date_problem("07.04.2022") == "date-form 2022-04-07");
  CHECK(date_problem("7-4-22") == "date-form 2022-04-07");
  CHECK(date_problem("4/13/2022") == "date-form 2022-04-13");
  CHECK(date_problem("2022-4-7") == "date-form 2022-04-07");
  CHECK(date_problem("2022/04/07") == "date-form 2022-04-07");
  CHECK(date_problem("20220407") == "date-form 2022-04-07");
  CHECK(date_problem("7 avril 2022") == "date-form 2022-04-07");
  CHECK(date_problem("jeudi 7 avril 2022") == "date-form 2022-04-07");
  CHECK(date_problem("1er août 2022") == "date-form 2022-08-01");
  CHECK(date_problem("7 April 2022") == "date-form 2022-04-07");
  CHECK(date_problem("April 7th, 2022") == "date-form 2022-04-07");
  CHECK(date_problem("7 déc. 2022") == "date-form 2022-12-07");
  CHECK(date_problem("32/1/2022") == "bad-date");
  CHECK(date_problem("7 ma 2022") == "bad-date");
}

TEST_CASE("a span is a year, a month, a day, or a range of them") {
  CHECK(*parse_span("2022") == model::Span{day(2022, 1, 1), day(2022, 12, 31)});
  CHECK(*parse_span("2022-04") == model::Span{day(2022, 4, 1), day(2022, 4, 30)});
  CHECK(*parse_span("2024-02") == model::Span{day(2024, 2, 1), day(2024, 2, 29)});
  CHECK(*parse_span("2022-04-07") == model::Span{day(2022, 4, 7), day(2022, 4, 7)});
  CHECK(*parse_span("2022-03-01..2022-04-14") == model::Span{day(2022, 3, 1), day(2022, 4, 14)});
  CHECK(*parse_span("2022-03..2023") == model::Span{day(2022, 3, 1), day(2023, 12, 31)});
  CHECK(*parse_span("2019-09-01..") == model::Span{day(2019, 9, 1), std::nullopt});
  CHECK(*parse_span("..2020") == model::Span{std::nullopt, day(2020, 12, 31)});
  CHECK(*parse_span("2016..2016") == model::Span{day(2016, 1, 1), day(2016, 12, 31)});
  CHECK(span_problem("2019..2016") == "reversed-span 2016..2019");
  CHECK(span_problem("2022-13") == "no-such-day");
  CHECK(span_problem("2022-01-01..2022-02-30") == "no-such-day");
  CHECK(span_problem("..") == "bad-span");
  CHECK(span_problem("") == "bad-span");
  CHECK(span_problem("toujours") == "bad-span");
  CHECK(span_problem("2016-2019") == "span-form 2016..2019");
  CHECK(span_problem("2016 - 2019") == "span-form 2016..2019");
  CHECK(span_problem("2022-03-01/2022-04-14") == "span-form 2022-03-01..2022-04-14");
  CHECK(span_problem("2022-03-01 au 2022-04-14") == "span-form 2022-03-01..2022-04-14");
  CHECK(span_problem("depuis 2016") == "span-form 2016..");
  CHECK(span_problem("since 2016-09") == "span-form 2016-09..");
  CHECK(span_problem("7/4/2022") == "date-form 2022-04-07");
}

TEST_CASE("every day and every pair of days reads back") {
  for (auto a = day(1999, 12, 25); a < day(2001, 3, 5); a += std::chrono::days{1}) {
    REQUIRE(*parse_date(format::written(a)) == a);
    for (const int length : {0, 1, 30, 400}) {
      const auto b = a + std::chrono::days{length};
      REQUIRE(*parse_span(format::written(a) + ".." + format::written(b)) == model::Span{a, b});
      if (length > 0)
        REQUIRE(span_problem(format::written(b) + ".." + format::written(a)).starts_with("reversed-span"));
    }
  }
}
