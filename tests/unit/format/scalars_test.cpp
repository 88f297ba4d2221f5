// Counts, times, and the small phrases of quorum, due, retention and weekdays.
// Expected values from the format's definition, by hand.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <initializer_list>
#include <utility>

#include "format/counts.h"
#include "format/guesses.h"
#include "format/marks.h"
#include "format/names.h"
#include "format/terms.h"
#include "format/times.h"

using namespace aliso;
using model::Count;

namespace {

/// The diagnostic's name and its first argument, or nothing where the text is right.
template <class T>
std::string problem(const format::Parsed<T>& parsed) {
  if (parsed) return "";
  std::string text(parsed.wrong().name);
  for (const auto& [name, value] : parsed.wrong().args) {
    if (const auto* said = std::get_if<std::string>(&value)) text += " " + *said;
  }
  return text;
}

std::string count_problem(std::string_view text) {
  return problem(format::parse_count(text));
}

int minutes(std::string_view text) {
  const auto time = format::parse_time(text);
  return time ? time->minutes : -1;
}

}  // namespace

TEST_CASE("counts are numbers or bounds") {
  CHECK(*format::parse_count("8") == Count(8));
  CHECK(*format::parse_count("0") == Count(0));
  CHECK(*format::parse_count("35-40") == Count::between(35, 40));
  CHECK(*format::parse_count("35+") == Count::at_least(35));
  CHECK(*format::parse_count("1000000000") == Count(1'000'000'000));
  CHECK(count_problem("1000000001") == "count-too-large");
  CHECK(count_problem("99999999999999999999999") == "count-too-large");
  CHECK(count_problem("40-35") == "reversed-count 35-40");
  CHECK(count_problem("-3") == "negative-count");
  CHECK(count_problem("3.5") == "decimal-count");
  CHECK(count_problem("3,5") == "decimal-count");
  CHECK(count_problem("010") == "leading-zero 10");
  CHECK(count_problem("00") == "leading-zero 0");
  CHECK(count_problem("08-10") == "leading-zero 8");
  CHECK(count_problem("0x10") == "bad-count");
  CHECK(count_problem("1e3") == "bad-count");
  CHECK(count_problem("") == "bad-count");
  CHECK(count_problem("+") == "bad-count");
  CHECK(count_problem("beaucoup") == "bad-count");
  CHECK(count_problem("4-") == "bad-count");
  CHECK(count_problem("8 dont 3 enfants") == "bad-count");
  CHECK(count_problem("8 chaises") == "bad-count");
}

TEST_CASE("counts in words name how to write them") {
  for (const auto& [text, written] :
       std::initializer_list<std::pair<const char*, const char*>>{{"35 - 40", "35-40"},
                                                                  {"35–40", "35-40"},
                                                                  {"35 à 40", "35-40"},
                                                                  {"entre 35 et 40", "35-40"},
                                                                  {"40 ou 35", "35-40"},
                                                                  {"35..40", "35-40"},
                                                                  {"au moins 35", "35+"},
                                                                  {">= 35", "35+"},
                                                                  {"+35", "35+"},
                                                                  {"35 personnes minimum", "35+"},
                                                                  {"plus de 35", "36+"},
                                                                  {"8 personnes", "8"},
                                                                  {"12 adhérentes en tout", "12"},
                                                                  {"1 000", "1000"},
                                                                  {"1 000 personnes", "1000"},
                                                                  {"personne", "0"},
                                                                  {"aucune structure", "0"},
                                                                  {"nobody", "0"}})
    CHECK_MESSAGE(count_problem(text) == fmt::format("count-form {} yes", written), text);
}

TEST_CASE("what is only known by about, or at most, is never an exact number") {
  for (const auto& [text, written] :
       std::initializer_list<std::pair<const char*, const char*>>{{"10 environ", "8-12"},
                                                                  {"environ 10 personnes", "8-12"},
                                                                  {"~10", "8-12"},
                                                                  {"about 10", "8-12"},
                                                                  {"10 ?", "8-12"},
                                                                  {"une dizaine", "8-12"},
                                                                  {"a dozen", "10-14"},
                                                                  {"environ 35 à 40", "35-40"},
                                                                  {"environ 1", "0-2"},
                                                                  {"40 et quelques", "40-49"},
                                                                  {"30 odd", "30-39"},
                                                                  {"40 max", "0-40"},
                                                                  {"max. 40", "0-40"},
                                                                  {"au plus 40", "0-40"},
                                                                  {"pas plus de 40", "0-40"},
                                                                  {"<40", "0-39"},
                                                                  {"moins de 40", "0-39"}})
    CHECK_MESSAGE(count_problem(text) == fmt::format("count-form {} no", written), text);
  for (const char* text : {"moins de 1", "au moins 3 max 8", "no", "none", "rien", "99999999999 environ"})
    CHECK_MESSAGE(count_problem(text) == "bad-count", text);
}

TEST_CASE("nobody, in words") {
  for (const char* text : {"personne", "Personne", "no", "non", "none", "aucun", "0", "0 personnes", "no one",
                           "aucune structure", "zéro", "false"})
    CHECK_MESSAGE(format::says_nobody(text), text);
  for (const char* text : {"", "10", "12 personnes", "Personne et Cie", "une personne", "yes", "nolwenn"})
    CHECK_FALSE_MESSAGE(format::says_nobody(text), text);
}

TEST_CASE("every count reads back") {
  for (int low = 0; low <= 60; ++low) {
    REQUIRE(*format::parse_count(std::to_string(low)) == Count(low));
    REQUIRE(*format::parse_count(fmt::format("{}+", low)) == Count::at_least(low));
    for (int high = 0; high <= 60; ++high) {
      const auto parsed = format::parse_count(fmt::format("{}-{}", low, high));
      REQUIRE(static_cast<bool>(parsed) == (low <= high));
      if (parsed) REQUIRE(*parsed == Count::between(low, high));
    }
  }
}

TEST_CASE("times as French networks write them or in ISO") {
  CHECK(minutes("18h") == 18 * 60);
  CHECK(minutes("18h30") == 18 * 60 + 30);
  CHECK(minutes("18 h 30") == 18 * 60 + 30);
  CHECK(minutes("18H30") == 18 * 60 + 30);
  CHECK(minutes("18:30") == 18 * 60 + 30);
  CHECK(minutes("8:05") == 8 * 60 + 5);
  CHECK(minutes("0h") == 0);
  CHECK(minutes("24h") == 24 * 60);
  for (const char* text : {"", "18", "h30", "18:3", "18:", "18h3", "midi", "118h", "18h30m", "-1h"})
    CHECK_MESSAGE(problem(format::parse_time(text)) == "bad-time", text);
  for (const char* text : {"25h", "18h75", "24h01", "99:99"})
    CHECK_MESSAGE(problem(format::parse_time(text)) == "no-such-time", text);
}

TEST_CASE("hours and moments") {
  CHECK(*format::parse_hours("18h-20h") == model::Hours{{1080}, model::TimeOfDay{1200}});
  CHECK(*format::parse_hours("18:00-20:00") == model::Hours{{1080}, model::TimeOfDay{1200}});
  CHECK(*format::parse_hours("18 h – 20 h 15") == model::Hours{{1080}, model::TimeOfDay{1215}});
  CHECK(*format::parse_hours("18h30") == model::Hours{{1110}, std::nullopt});
  CHECK(*format::parse_hours("22h-2h") == model::Hours{{1320}, model::TimeOfDay{120}});
  CHECK(problem(format::parse_hours("18h-")) == "bad-time");
  CHECK(problem(format::parse_hours("18h-25h")) == "no-such-time");
  // Over midnight: a night of 16 hours is one, 16 hours and 1 minute is a slip.
  CHECK(format::parse_hours("22h-2h"));
  CHECK(format::parse_hours("18h-10h"));
  CHECK(problem(format::parse_hours("18h-10h01")) == "reversed-time 10h01-18h 18h");
  CHECK(problem(format::parse_hours("20h-18h")) == "reversed-time 18h-20h 20h");
  CHECK(format::parse_moment("23h45-0h15"));
  CHECK(problem(format::parse_moment("20h45-20h")) == "reversed-time 20h-20h45 20h45");
  CHECK(*format::parse_moment("20h-20h45") == model::Moment{{1200}, {1245}});
  CHECK(*format::parse_moment("18h30") == model::Moment{{1110}, {1110}});
}

TEST_CASE("a quorum is a fraction or a number of votes") {
  const auto quarter = format::parse_quorum("1/4");
  CHECK((quarter->numerator == 1 && quarter->denominator == 4 && !quarter->over && !quarter->count));
  const auto half = format::parse_quorum("over 1/2");
  CHECK((half->numerator == 1 && half->denominator == 2 && half->over));
  CHECK(format::parse_quorum("8")->count == Count(8));
  CHECK(static_cast<bool>(format::parse_quorum("1/1")));
  CHECK(format::parse_quorum("500/1000")->denominator == 1000);
  for (const char* text : {"", "5/4", "0/4", "1/0", "over 1/1", "over 8", "1/4/2", "-1/4", "1/1001", "1.5",
                           "150 %", "0 %", "0.0", "bien assez", "un quart et demi"})
    CHECK_MESSAGE(problem(format::parse_quorum(text)) == "bad-quorum none", text);
}

TEST_CASE("a quorum in decimals, per cent or words names its fraction") {
  for (const auto& [text, written] :
       std::initializer_list<std::pair<const char*, const char*>>{{"0.25", "1/4"},
                                                                  {"0,5", "1/2"},
                                                                  {"0.33", "33/100"},
                                                                  {"0.333", "1/3"},
                                                                  {"66,67 %", "2/3"},
                                                                  {"moitié + 1", "over 1/2"},
                                                                  {"la moitié plus une", "over 1/2"},
                                                                  {"50 % + 1 voix", "over 1/2"},
                                                                  {"0,666", "2/3"},
                                                                  {"0.3", "3/10"},
                                                                  {"0.34", "17/50"},
                                                                  {"25%", "1/4"},
                                                                  {"25 %", "1/4"},
                                                                  {"33 %", "33/100"},
                                                                  {"66,7 %", "2/3"},
                                                                  {"100 %", "1/1"},
                                                                  {"un quart", "1/4"},
                                                                  {"la moitié", "1/2"},
                                                                  {"two thirds", "2/3"},
                                                                  {"3 quarts", "3/4"},
                                                                  {"plus de 50 %", "over 1/2"},
                                                                  {"over 50%", "over 1/2"},
                                                                  {"plus de la moitié", "over 1/2"},
                                                                  {"la majorité", "over 1/2"},
                                                                  {"1/3 des adhérentes", "1/3"},
                                                                  {"au moins un tiers des membres", "1/3"}}) {
    CHECK_MESSAGE(problem(format::parse_quorum(text)) == fmt::format("bad-quorum {}", written), text);
    CHECK_MESSAGE(static_cast<bool>(format::parse_quorum(written)), written);
  }
  CHECK(problem(format::parse_quorum("10 voix")) == "count-form 10 yes");
}

TEST_CASE("when a wave is due") {
  using Anchor = model::Due::Anchor;
  const auto before = format::parse_due("3 days before");
  CHECK((before->anchor == Anchor::session && before->offset == -3));
  const auto after = format::parse_due("2 weeks after");
  CHECK((after->anchor == Anchor::session && after->offset == 14));
  const auto answer_by = format::parse_due("1 day before answer-by");
  CHECK((answer_by->anchor == Anchor::answer_by && answer_by->offset == -1));
  const auto day = format::parse_due("2022-04-04");
  CHECK((day->anchor == Anchor::day && day->day == *model::make_date(2022, 4, 4)));
  CHECK(problem(format::parse_due("3 jours avant")) == "bad-due 3 days before");
  CHECK(problem(format::parse_due("1 semaine après")) == "bad-due 1 week after");
  CHECK(problem(format::parse_due("3 days before the session")) == "bad-due 3 days before");
  CHECK(problem(format::parse_due("3 months before")) == "bad-due none");
  CHECK(problem(format::parse_due("bientôt")) == "bad-due none");
  CHECK(problem(format::parse_due("4/4/2022")) == "date-form 2022-04-04");
  CHECK(problem(format::parse_due("4 avril 2022")) == "date-form 2022-04-04");
  CHECK(problem(format::parse_due("2022-02-30")) == "no-such-day");
}

TEST_CASE("how long something is kept") {
  CHECK(format::parse_retention("3 years")->months == 36);
  CHECK(format::parse_retention("1 year")->months == 12);
  CHECK(format::parse_retention("18 months")->months == 18);
  CHECK(format::parse_retention("90 days")->days == 90);
  CHECK(format::parse_retention("2 weeks")->days == 14);
  CHECK(problem(format::parse_retention("3 ans")) == "bad-retention 3 years");
  CHECK(problem(format::parse_retention("18 mois")) == "bad-retention 18 months");
  for (const char* text : {"", "3", "years", "0 years", "-1 years", "99999999999 years", "3 years ago"})
    CHECK_MESSAGE(problem(format::parse_retention(text)) == "bad-retention none", text);
}

TEST_CASE("weekdays, one of the month or any") {
  CHECK(format::parse_weekday("thursday")->day == std::chrono::Thursday);
  CHECK(format::parse_weekday("thursday")->nth == 0);
  CHECK(format::parse_weekday("first thursday")->nth == 1);
  CHECK(format::parse_weekday("last friday")->nth == -1);
  CHECK(format::parse_weekday("sunday")->day == std::chrono::Sunday);
  CHECK(problem(format::parse_weekday("jeudi")) == "bad-weekday thursday");
  CHECK(problem(format::parse_weekday("Jeudis")) == "bad-weekday thursday");
  CHECK(problem(format::parse_weekday("premier jeudi")) == "bad-weekday first thursday");
  CHECK(problem(format::parse_weekday("Thursday")) == "bad-weekday thursday");
  CHECK(problem(format::parse_weekday("thurday")) == "bad-weekday thursday");
  CHECK(problem(format::parse_weekday("demain")) == "bad-weekday none");
  CHECK(problem(format::parse_weekday("")) == "bad-weekday none");
}

TEST_CASE("a number sign that is typed is no number") {
  for (const char* text : {"#", "# #", "# 3", "# # 3", "#3", "3 #", "3 # 4", "# / #", "# . #"}) {
    CAPTURE(text);
    CHECK_FALSE(format::says_nobody(text));
    CHECK(format::guess_count(text).has_value() == false);
    CHECK(format::guess_quorum(text) == std::nullopt);
  }
}

TEST_CASE("choices and what is meant by other words") {
  constexpr std::array<std::string_view, 3> replies = {"yes", "maybe", "no"};
  CHECK(format::choice("maybe", replies) == 1);
  CHECK_FALSE(format::choice("Maybe", replies));
  CHECK(format::meant("Maybe", replies) == "maybe");
  CHECK(format::meant("oui", replies) == "yes");
  CHECK(format::meant("Peut-être", replies) == "maybe");
  CHECK(format::meant("mayb", replies) == "maybe");
  CHECK(format::meant("courriel", replies) == std::nullopt);
  CHECK(format::is_part_of("zone", "school-zone"));
  CHECK(format::is_part_of("School", "school-zone"));
  CHECK_FALSE(format::is_part_of("zon", "school-zone"));
  CHECK_FALSE(format::is_part_of("school-zone", "school-zone"));
  CHECK_FALSE(format::is_part_of("zone", "zone"));
  CHECK_FALSE(format::is_part_of("", "school-zone"));
  CHECK(format::is_longer_name("structure-z", "structure"));
  CHECK(format::is_longer_name("Structure Z", "structure"));
  CHECK_FALSE(format::is_longer_name("members 5", "members"));
  CHECK_FALSE(format::is_longer_name("structures", "structure"));
  CHECK(format::yes_or_no("yes") == true);
  CHECK(format::yes_or_no("true") == true);
  CHECK(format::yes_or_no("false") == false);
  CHECK(format::yes_or_no("oui") == std::nullopt);
}

TEST_CASE("ids, time zones") {
  for (const char* text : {"a", "la-dynamo", "fol-23", "2022-04-07"})
    CHECK_MESSAGE(format::is_id(text), text);
  for (const char* text : {"", "-a", "a-", "La", "a b", "é", "a_b"})
    CHECK_MESSAGE(!format::is_id(text), text);
  // As the manual lists them.
  for (const char* word :
       {"someone", "structure", "members", "partners", "guests", "guest", "public", "people", "everyone"})
    CHECK_MESSAGE(format::is_reserved(word), word);
  CHECK_FALSE(format::is_reserved("member"));
  CHECK(format::is_time_zone("Europe/Paris"));
  CHECK(format::is_time_zone("America/Argentina/Ushuaia"));
  CHECK(format::is_time_zone("UTC"));
  CHECK(format::is_time_zone("Etc/GMT+1"));
  CHECK_FALSE(format::is_time_zone(""));
  CHECK_FALSE(format::is_time_zone("/Paris"));
  CHECK_FALSE(format::is_time_zone("+02:00"));
  CHECK_FALSE(format::is_time_zone("Europe/../Paris"));
}

TEST_CASE("a pause is whole seconds, an hour at most") {
  CHECK(*format::parse_pause("0") == 0);
  CHECK(*format::parse_pause("2") == 2);
  CHECK(*format::parse_pause("3600") == 3600);
  for (const char* text : {"", "3601", "-1", "2s", "2 s", "0.5", "02", "deux", "99999999999999999999"}) {
    const auto pause = format::parse_pause(text);
    REQUIRE_FALSE(pause);
    CHECK(pause.wrong().name == "bad-pause");
  }
}
