// Which day it is, once the network is open.
// 1649374200 is 2022-04-07 23:30 UTC: the 8th at 1:30 in Paris, the 7th at 20:30 in Cayenne.
#include <doctest/doctest.h>

#include "a_run.h"
#include "opening/today.h"

using namespace aliso;

namespace {

struct Asked : ARun {
  opening::Opening opening;

  explicit Asked(const char* zone) {
    run.now = std::chrono::sys_seconds(std::chrono::seconds(1649374200));
    run.today = *model::make_date(2000, 1, 1);  // the machine's
    opening.network.emplace().time_zone = zone;
  }
  model::Date settled() {
    opening::settle_today(run, opening);
    return run.today;
  }
};

}  // namespace

TEST_CASE("today is the network's, not the machine's") {
  CHECK(Asked("Europe/Paris").settled() == model::make_date(2022, 4, 8));
  CHECK(Asked("UTC").settled() == model::make_date(2022, 4, 7));
  CHECK(Asked("America/Cayenne").settled() == model::make_date(2022, 4, 7));
  CHECK(Asked("Indian/Reunion").settled() == model::make_date(2022, 4, 8));
}

TEST_CASE("--on and ALISO_TODAY are a day of the network's") {
  Asked asked("Europe/Paris");
  asked.run.today_given = true;
  CHECK(asked.settled() == model::make_date(2000, 1, 1));
  CHECK_FALSE(asked.opening.failed());
}

TEST_CASE("the time of day is the network's as well; a day that was given has none") {
  const auto minutes = [](Asked asked) {
    opening::settle_today(asked.run, asked.opening);
    return asked.run.time_of_day ? asked.run.time_of_day->minutes : -1;
  };
  CHECK(minutes(Asked("Europe/Paris")) == 90);
  CHECK(minutes(Asked("America/Cayenne")) == 20 * 60 + 30);
  CHECK(minutes(Asked("Europe/Pari")) == -1);
  Asked given("Europe/Paris");
  given.run.today_given = true;
  opening::settle_today(given.run, given.opening);
  CHECK_FALSE(given.run.time_of_day);
}

TEST_CASE("an unknown zone is an error, with the one that was meant; the day is nobody's") {
  const auto near = [](const char* zone) {
    Asked asked(zone);
    CHECK(asked.settled() == model::make_date(2000, 1, 1));
    REQUIRE(asked.opening.found.all().size() == 1);
    const auto& one = asked.opening.found.all().front();
    CHECK(one.name == "bad-time-zone");
    CHECK(one.severity == diagnostics::Severity::error);
    for (const auto& [name, value] : one.args)
      if (name == "near") return std::get<std::string>(value);
    return std::string("not said");
  };
  CHECK(near("Europe/Pari") == "Europe/Paris");
  CHECK(near("europe/paris") == "Europe/Paris");
  CHECK(near("Paris") == "Europe/Paris");
  CHECK(near("Helsinky") == "Europe/Helsinki");
  CHECK(near("Europe/Aubelongue") == "none");
  CHECK(near("Lannebrune") == "none");
}
