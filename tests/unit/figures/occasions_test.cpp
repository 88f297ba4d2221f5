// From which day to which a wave makes sense: an evening on 7 April 2022.
// Manual, aliso-remind(1): what announces an evening is due up to its day, what looks back for thirty days.
#include "figures/occasions.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;
using aliso::figures::Occasion;
using aliso::figures::occasions;

namespace {

Occasion of(int offset, std::vector<Only> only = {}) {
  Event event;
  event.sessions.push_back(session("s", evening));
  Wave w;
  w.id = "w";
  w.due = Due{Due::Anchor::session, {}, offset};
  w.only = std::move(only);
  const auto found = occasions(w, {}, event);
  REQUIRE(found.size() == 1);
  return found[0];
}

}  // namespace

TEST_CASE("a wave before the evening, or of its day, is due up to that day") {
  CHECK(of(-3).since == day(2022, 4, 4));
  CHECK(of(-3).until == evening);
  CHECK(of(0).since == evening);
  CHECK(of(0).until == evening);
}

TEST_CASE("a wave that looks back is due for thirty days") {
  CHECK(of(2).since == day(2022, 4, 9));
  CHECK(of(2).until == day(2022, 5, 9));
}

TEST_CASE(
    "what asks who came looks back, whatever its day, and is due for thirty days from then or the evening") {
  for (const Only only : {Only::came, Only::missed, Only::excused}) {
    CHECK_FALSE(of(0, {only}).before);
    CHECK(of(0, {only}).until == day(2022, 5, 7));
    CHECK_FALSE(of(-5, {only}).before);
    CHECK(of(-5, {only}).since == day(2022, 4, 2));
    CHECK(of(-5, {only}).until == day(2022, 5, 7));
  }
  CHECK(of(0, {Only::came, Only::unanswered}).before);
}
