// Ten clocks of `keep`, worked by hand: the last day of the time is still within it.
// Contacts' own clocks are retention_test.cpp's.
#include "figures/kept_long.h"

#include <doctest/doctest.h>

#include "figures/retention.h"

using namespace aliso;
using figures::is_over;
using model::Date;

namespace {

Date day(int year, unsigned month, unsigned of_month) {
  return std::chrono::year_month_day{std::chrono::year(year), std::chrono::month(month),
                                     std::chrono::day(of_month)};
}

model::JournalEntry line(const char* key, const char* contact, Date on) {
  model::JournalEntry entry;
  entry.key = key;
  entry.contact = contact;
  entry.day = on;
  return entry;
}

}  // namespace

TEST_CASE("ten clocks") {
  const model::Retention year{0, 12}, three_years{0, 36}, month{0, 1}, ninety{90, 0}, week{7, 0};
  // 1 year after 12 March 2025 is 12 March 2026: kept that day, over the next.
  CHECK_FALSE(is_over(day(2025, 3, 12), year, day(2026, 3, 12)));
  CHECK(is_over(day(2025, 3, 12), year, day(2026, 3, 13)));
  // A year after 29 February 2024 is 28 February 2025.
  CHECK_FALSE(is_over(day(2024, 2, 29), year, day(2025, 2, 28)));
  CHECK(is_over(day(2024, 2, 29), year, day(2025, 3, 1)));
  // Three years, over a leap day: 1 March 2023 to 1 March 2026.
  CHECK_FALSE(is_over(day(2023, 3, 1), three_years, day(2026, 3, 1)));
  // A month after 31 January is the last of February.
  CHECK(is_over(day(2026, 1, 31), month, day(2026, 3, 1)));
  CHECK_FALSE(is_over(day(2026, 1, 31), month, day(2026, 2, 28)));
  // 90 days after 1 January 2026: 31 + 28 + 31 = 90, so 1 April.
  CHECK_FALSE(is_over(day(2026, 1, 1), ninety, day(2026, 4, 1)));
  CHECK(is_over(day(2026, 1, 1), ninety, day(2026, 4, 2)));
  // Noted for a day to come: not over.
  CHECK_FALSE(is_over(day(2026, 5, 1), week, day(2026, 4, 1)));
  CHECK_FALSE(is_over(day(1999, 1, 1), std::nullopt, day(2026, 1, 1)));
}

TEST_CASE("calls lose a note that is over; one without a note has nothing to lose") {
  model::Invitations invitations;
  invitations.calls = {{{}, 0, day(2025, 1, 9), model::Outcome::answered, "Lou rappelle"},
                       {{}, 0, day(2025, 1, 9), model::Outcome::answered, ""},
                       {{}, 0, day(2025, 1, 10), model::Outcome::answered, "Ana"}};
  model::Keep keep;
  CHECK(figures::calls_over(invitations, keep, day(2027, 1, 1)).empty());
  keep.calls = model::Retention{0, 12};
  CHECK(figures::calls_over(invitations, keep, day(2026, 1, 10)) == std::vector<std::size_t>{0});
}

TEST_CASE("a message is over once its last line is; one to nobody has nothing to lose") {
  const std::vector<model::JournalEntry> journal = {
      line("a", "lou", day(2025, 1, 9)), line("a", "lou", day(2025, 6, 1)), line("b", "ana", day(2025, 1, 9)),
      line("c", "", day(2025, 1, 9)), line("d", "-", day(2025, 1, 9))};
  model::Keep keep;
  CHECK(figures::messages_over(journal, keep, day(2030, 1, 1)).empty());
  keep.journal = model::Retention{0, 12};
  CHECK(figures::messages_over(journal, keep, day(2026, 1, 9)).empty());
  CHECK(figures::messages_over(journal, keep, day(2026, 1, 10)) == std::set<std::string>{"b"});
  CHECK(figures::messages_over(journal, keep, day(2026, 6, 2)) == std::set<std::string>{"a", "b"});
}
