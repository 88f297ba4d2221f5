// What is written is read as what it was: each scalar there and back, and its canonical form.
// Canonical forms from the format's definition, by hand.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "format/coordinates.h"
#include "format/counts.h"
#include "format/dates.h"
#include "format/languages.h"
#include "format/marks.h"
#include "format/names.h"
#include "format/terms.h"
#include "format/text.h"
#include "format/times.h"
#include "model/names.h"

using namespace aliso;
using format::written;
using std::chrono::days;

namespace {

constexpr int day_minutes = 24 * 60;

/// As `text` is written once it is read; "wrong" where it can't be.
template <class T>
std::string again(format::Parsed<T> (*parse)(std::string_view), std::string_view text) {
  const auto parsed = parse(text);
  return parsed ? written(*parsed) : "wrong";
}

bool same(const model::Due& a, const model::Due& b) {
  return a.anchor == b.anchor && a.day == b.day && a.offset == b.offset;
}

/// Each word names one value, that value has that word, and no value is left out.
template <class E>
void every_name(std::size_t values) {
  REQUIRE(format::names<E>.size() == values);
  for (const auto& one : format::names<E>) {
    CHECK(format::named<E>(one.word) == one.value);
    CHECK(format::name(one.value) == one.word);
  }
  CHECK(format::named<E>("") == std::nullopt);
}

}  // namespace

TEST_CASE("every value of an enumeration has a word of its own") {
  every_name<model::Channel>(9);
  every_name<model::Reply>(3);
  every_name<model::Outcome>(4);
  every_name<model::Only>(9);
  every_name<model::Status>(4);
  every_name<model::Mood>(3);
  every_name<model::JournalEntry::State>(6);
  every_name<std::chrono::weekday>(7);
  every_name<model::Role>(3);            // a guest is written nowhere
  every_name<model::Audience::Kind>(3);  // a tag and a structure have names of their own
  CHECK(format::name(model::Role::guest).empty());
  CHECK(format::all_names<model::Reply>.front() == "yes");
}

TEST_CASE("what people write in a word's place is folded and near to no other") {
  const auto all = [](const auto& table) {
    for (const auto& one : table) {
      for (std::size_t at = 0; at < one.also.size();) {
        const auto end = std::min(one.also.find(' ', at), one.also.size());
        const std::string other(one.also.substr(at, end - at));
        CHECK(model::folded(other) == other);
        const std::string_view only[] = {one.word};
        CHECK(format::meant(other, only) == one.word);
        at = end + 1;
      }
    }
  };
  all(format::names<model::Channel>);
  all(format::names<model::Reply>);
  all(format::names<model::Outcome>);
  all(format::names<model::Only>);
  all(format::names<model::Status>);
  all(format::key_words);
  all(format::names<model::Mood>);
  all(format::names<model::Role>);
  all(format::names<model::Audience::Kind>);
  all(format::yes_no);
  all(format::session_statuses);
  all(format::languages);
  all(format::outside_names);
}

TEST_CASE("days and spans") {
  for (model::Date day = *model::make_date(1000, 1, 1); day < *model::make_date(9990, 1, 1);
       day += days{127}) {
    REQUIRE(*format::parse_date(written(day)) == day);
    for (const int length : {0, 1, 31, 800}) {
      const model::Span span{day, day + days{length}};
      REQUIRE(*format::parse_span(written(span)) == span);
    }
    REQUIRE(*format::parse_span(written(model::Span{day, {}})) == model::Span{day, {}});
    REQUIRE(*format::parse_span(written(model::Span{{}, day})) == model::Span{{}, day});
  }
  CHECK(again(format::parse_span, "2022-04-07..2022-04-07") == "2022-04-07");
  CHECK(again(format::parse_span, "2016..") == "2016-01-01..");
  CHECK(again(format::parse_span, "..2020") == "..2020-12-31");
  CHECK(again(format::parse_span, "2024-02") == "2024-02-01..2024-02-29");
  CHECK(written(model::Span{}).empty());
}

TEST_CASE("times, hours, moments") {
  for (int from = 0; from <= day_minutes; from += 5) {
    REQUIRE(format::parse_time(written(model::TimeOfDay{from}))->minutes == from);
    REQUIRE(*format::parse_hours(written(model::Hours{{from}, {}})) == model::Hours{{from}, {}});
    for (int length = 0; length <= 16 * 60; length += 35) {  // longer is a slip
      const int to = from + length <= day_minutes ? from + length : from + length - day_minutes;
      const model::Hours hours{{from}, model::TimeOfDay{to}};
      REQUIRE(*format::parse_hours(written(hours)) == hours);
      const model::Moment moment{{from}, {to}};
      REQUIRE(*format::parse_moment(written(moment)) == moment);
    }
  }
  CHECK(again(format::parse_hours, "18:00 - 20:05") == "18h-20h05");
  CHECK(again(format::parse_hours, "18 h 30") == "18h30");
  CHECK(again(format::parse_hours, "22h-2h") == "22h-2h");
  CHECK(again(format::parse_moment, "20h-20h") == "20h");
  CHECK(again(format::parse_time, "24h") == "24h");
}

TEST_CASE("counts and quorums") {
  for (std::int64_t low : {0, 1, 2, 9, 10, 99, 1'000, 1'000'000'000}) {
    REQUIRE(*format::parse_count(written(model::Count(low))) == model::Count(low));
    REQUIRE(*format::parse_count(written(model::Count::at_least(low))) == model::Count::at_least(low));
    for (std::int64_t high = low; high < low + 40 && high <= model::Count::limit; ++high) {
      const auto count = model::Count::between(low, high);
      REQUIRE(*format::parse_count(written(count)) == count);
      const auto quorum = format::parse_quorum(written(model::Quorum{{}, count}));
      REQUIRE(quorum->count == count);
    }
  }
  for (std::int64_t under = 2; under <= 1000; under += 7) {
    for (std::int64_t over = 1; over < under; over += 11) {
      for (const bool exceeded : {false, true}) {
        const auto quorum = format::parse_quorum(written(model::Quorum{{}, {}, over, under, exceeded}));
        REQUIRE(!quorum->count);
        REQUIRE((quorum->numerator == over && quorum->denominator == under && quorum->over == exceeded));
      }
    }
  }
  CHECK(again(format::parse_count, "35-35") == "35");
  CHECK(again(format::parse_quorum, "over  1/2") == "over 1/2");
  CHECK(again(format::parse_quorum, "8") == "8");
}

TEST_CASE("when something is due, how long it is kept, on which weekday") {
  using Anchor = model::Due::Anchor;
  for (int offset = -1000; offset <= 1000; ++offset) {
    for (const auto anchor : {Anchor::session, Anchor::answer_by}) {
      const model::Due due{anchor, {}, offset};
      REQUIRE(same(*format::parse_due(written(due)), due));
    }
  }
  // "new --from" writes in weeks or days how far off the old event's waves were.
  for (const int offset : {-36500, -1001, 1001, 10'003, 36500}) {
    const model::Due due{Anchor::session, {}, offset};
    CHECK(same(*format::parse_due(written(due)), due));
  }
  CHECK(again(format::parse_due, "1 days after") == "1 day after");
  CHECK(again(format::parse_due, "7 days before") == "7 days before");
  CHECK(again(format::parse_due, "1 week before") == "7 days before");
  CHECK(again(format::parse_due, "14 days before answer-by") == "2 weeks before answer-by");
  CHECK(again(format::parse_due, "0 days after") == "0 days before");
  CHECK(again(format::parse_due, "2022-04-04") == "2022-04-04");
  for (int n = 1; n <= 36500; n += 9) {
    const auto kept = format::parse_retention(written(model::Retention{n, 0}));
    REQUIRE((kept->days == n && kept->months == 0));
    const auto months = format::parse_retention(written(model::Retention{0, n}));
    REQUIRE((months->months == n && months->days == 0));
  }
  CHECK(again(format::parse_retention, "36 months") == "3 years");
  CHECK(again(format::parse_retention, "1 years") == "1 year");
  CHECK(again(format::parse_retention, "36500 weeks") == "36500 weeks");
  for (unsigned day = 0; day < 7; ++day) {
    for (int nth = -1; nth <= 5; ++nth) {
      const auto weekday = format::parse_weekday(written(model::Weekday{std::chrono::weekday{day}, nth}));
      REQUIRE((weekday->day == std::chrono::weekday{day} && weekday->nth == nth));
    }
  }
}

TEST_CASE("degrees, small ones too") {
  for (const double degrees : {0.0, 46.17, 1.87, -0.5, 90.0, -180.0, 0.00001, -0.000000123, 1.0 / 3})
    CHECK(format::parse_degrees(format::written_degrees(degrees)) == degrees);
  CHECK(format::written_degrees(46.17) == "46.17");
  CHECK(format::written_degrees(2) == "2");
  CHECK(format::written_degrees(0.00001) == "0.00001");
  for (const char* text : {"", "-", "1e-05", "46,17", "1.2.3", "46.", "nan", "+1"})
    CHECK_MESSAGE(format::parse_degrees(text) == std::nullopt, text);
  CHECK(format::on_earth({-90, 180}));
  CHECK_FALSE(format::on_earth({90.1, 0}));
  CHECK_FALSE(format::on_earth({0, -180.5}));
}

TEST_CASE("what is noted reads alike for every reader of YAML") {
  using namespace std::literals;
  // Controls, ends of lines and byte order marks: YAML 1.2, 5.1; what PyYAML ends a line at.
  CHECK(format::on_one_line("a\u0080b\u0085c\u009fd\u2028e\u2029f\ufeffg") == "a b c d e f g");
  CHECK(format::on_one_line("a\x01\n\x7f\u00a0é") == "a   \u00a0é");
  CHECK(format::on_one_line("\xc2") == "\xc2");
  for (const std::string_view number : {"0x1"sv, "0o17"sv, "-0b1"sv, "+0XFF"sv})
    CHECK(format::written(number) == '"' + std::string(number) + '"');
  for (const std::string_view bare : {"0x"sv, "0xylophone"sv, "12"sv, "-3"sv})
    CHECK(format::written(bare) == bare);
}
