// Until which day an event is opened for what may be due, by the month that its file name gives.
// Manual, aliso-remind(1): 366 days, thirty to thank, thirty in which “too late” is shown: 426 after April
// 2022 ends.
#include "figures/near.h"

#include <doctest/doctest.h>

#include "sample.h"

using aliso::figures::may_be_near;
using sample::day;

TEST_CASE("426 days after the month of its name, and as many more as the limits look back") {
  // 30 April 2022 + 366 = 1 May 2023; + 60 = 30 June 2023.
  CHECK(may_be_near("2022-04-apero", day(2023, 6, 30), 0));
  CHECK_FALSE(may_be_near("2022-04-apero", day(2023, 7, 1), 0));
  CHECK(may_be_near("2022-04-apero", day(2023, 7, 30), 30));
  CHECK_FALSE(may_be_near("2022-04-apero", day(2023, 7, 31), 30));
  CHECK(may_be_near("2022-04-apero", day(2020, 1, 1), 0));
  CHECK(may_be_near("apero", day(2040, 1, 1), 0));
  CHECK(may_be_near("2000-pas", day(2040, 1, 1), 0));
}
