// Thanks that are due on the evening's own day, or before it: an evening on 7 April 2022.
// They go once it is over (manual, aliso-remind(1)); each expectation follows from the sentence of its case.
#include <doctest/doctest.h>

#include <array>

#include "figures/due.h"
#include "told.h"

using namespace sample;
using aliso::figures::Ask;
using aliso::figures::Message;

namespace {

/// Of one wave to those who came, and those who were excused, dated so.
Evening with_thanks(Date due) {
  Evening e = announced();
  e.network.structures[0].contacts = {contact("m0@example.org")};
  e.network.structures[1].contacts = {contact("m1@example.org")};
  e.invitations.waves[0].due->day = due;
  e.invitations.waves[0].only = {Only::came, Only::excused};
  return e;
}

std::vector<Message> messages(const Evening& e, Date today) {
  const std::array opened{e.dossier()};
  return aliso::figures::due_messages(e.network, opened, today);
}

}  // namespace

TEST_CASE("thanks of the evening's own day, or dated before it, go once its presences are noted") {
  for (const Date due : {evening, day(2022, 4, 1)}) {
    Evening e = with_thanks(due);
    e.the_session().excused = {named(1)};
    CHECK(messages(e, day(2022, 4, 1)).empty());  // the apology has time, too
    CHECK(messages(e, evening).empty());
    e.the_session().present = {named(0)};
    for (const Date today : {evening, day(2022, 4, 8), day(2022, 5, 7)}) {
      const auto found = messages(e, today);
      REQUIRE(found.size() == 2);
      CHECK(found[0].due());
      CHECK(found[0].asks == std::vector<Ask>{Ask::thanks});
      CHECK(found[1].due());
      CHECK(found[1].asks == std::vector<Ask>{Ask::after});
    }
    CHECK(messages(e, day(2022, 5, 8))[0].why == aliso::figures::Why::too_late);
  }
}
