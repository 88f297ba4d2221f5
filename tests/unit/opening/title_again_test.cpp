// The year in a past event's title, for one that is to come.
// Expected titles are what a person would write.
#include "opening/title_again.h"

#include <doctest/doctest.h>

using aliso::opening::title_again;

TEST_CASE("a year alone, the past event's, goes on") {
  CHECK(title_again("Soirée des adhérents 2022", 2022, 2027).title == "Soirée des adhérents 2027");
  CHECK(title_again("2022, la rentrée", 2022, 2023).title == "2023, la rentrée");
  CHECK(title_again("AG2022", 2022, 2023).title == "AG2023");
  CHECK(title_again("Fête - 2022", 2022, 2023).title == "Fête - 2023");
  CHECK(title_again("Soirée", 2022, 2027).sure);
  CHECK(title_again("1200 cafés, 20220 pas", 2022, 2027).title == "1200 cafés, 20220 pas");
  CHECK(title_again("Capitale 2030", 2022, 2022).sure);  // nothing goes on
}

TEST_CASE("where it isn't plain which year is meant, the title stays, unsure") {
  for (const char* title : {"Saison 2021-2022", "Saison 2022/23", "10-2022", "Saison 2022–2023",
                            "Capitale 2030", "AG 2022 (exercice 2021)", "2022 après 2022"}) {
    const auto again = title_again(title, 2022, 2027);
    CHECK_MESSAGE(again.title == title, title);
    CHECK_MESSAGE(!again.sure, title);
  }
}
