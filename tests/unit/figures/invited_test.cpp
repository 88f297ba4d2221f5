// How many were invited, by what the journal says went out: an evening on 7 April 2022, to which m0 was
// written. Manual, aliso-figures(7): invited is who was written to before the session, its own day included.
#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;

namespace {

std::optional<Count> invited_when_sent_on(Date sent) {
  Evening e(network(3));
  Wave w = wave({});
  w.on.reset();
  w.id = "invitation";
  w.due = Due{Due::Anchor::session, {}, 0};
  e.invitations.waves = {w};
  JournalEntry line;
  line.key = "a";
  line.wave = "invitation";
  line.session = "s";
  line.structure = 0;
  line.channel = "email";
  line.state = JournalEntry::State::sent;
  line.day = sent;
  line.moment = line.day;
  e.journal = {line};
  return e.figures().invited;
}

}  // namespace

TEST_CASE("who was written to on the day itself was invited, the day after no more") {
  CHECK(invited_when_sent_on(day(2022, 4, 1)) == Count(1));
  CHECK(invited_when_sent_on(evening) == Count(1));
  CHECK_FALSE(invited_when_sent_on(day(2022, 4, 8)).has_value());
}
