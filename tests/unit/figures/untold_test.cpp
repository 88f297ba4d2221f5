// Who doesn't know of a change, and is going to be told of it by nothing: the evening of told.h, as m0 was
// told of it, and what became of it. Each case is what a facilitator would say on that morning.
#include "figures/untold.h"

#include <doctest/doctest.h>

#include "told.h"

using namespace sample;
using aliso::figures::Untold;
using What = aliso::figures::News::What;

namespace {

std::vector<Untold> untold(const Evening& e, Now now = today) {
  const std::array opened{e.dossier()};
  const auto messages = aliso::figures::due_messages(e.network, opened, now);
  return aliso::figures::untold(e.network, opened, now, messages);
}

/// m0 and m1 were told, the evening is a week later now, and no wave is there that tells news.
Evening moved() {
  Evening e = with_news_told();
  e.journal.push_back(line(e, {0}, day(2022, 3, 1), Line::sent, 1));
  e.invitations.waves.pop_back();
  e.the_session().span = on(day(2022, 4, 14));
  return e;
}

/// A reminder that is due on a day.
Wave reminder(Date due) {
  Wave w;
  w.id = "rappel";
  w.channels = {Channel::email};
  w.due = Due{Due::Anchor::day, due, 0};
  w.to = {audience(Audience::Kind::members)};
  return w;
}

using Structures = std::vector<StructureIndex>;

}  // namespace

TEST_CASE("news that no wave tells is owed") {
  Evening e = moved();
  const auto owed = untold(e);
  REQUIRE(owed.size() == 1);
  CHECK(owed[0].what == What::moved);
  CHECK(owed[0].why == Untold::Why::no_wave);
  CHECK(owed[0].structures == Structures{0, 1});
  CHECK(untold(e, day(2022, 4, 15)).empty());
  Evening told = with_news_told();
  told.the_session().span = on(day(2022, 4, 14));
  CHECK(untold(told).empty());  // its wave will
}

TEST_CASE("a wave that comes once they have set out tells nothing") {
  Evening e = with_news_told();
  e.journal.push_back(line(e, {0}, day(2022, 3, 1), Line::sent, 1));
  e.the_session().cancelled = true;
  e.invitations.waves[1].due->day = day(2022, 4, 7);
  CHECK(untold(e).empty());
  e.invitations.waves[1].due->day = day(2022, 4, 8);
  CHECK(untold(e).at(0).structures == Structures{0, 1});
  // Put off: they would come on the day that they were told.
  e = with_news_told();
  e.the_session().span = on(day(2022, 4, 14));
  e.invitations.waves[1].due->day = day(2022, 4, 7);
  CHECK(untold(e).empty());
  e.invitations.waves[1].due->day = day(2022, 4, 8);
  CHECK(untold(e).at(0).structures == Structures{0});
  // Brought forward: they would miss it.
  e.the_session().span = on(day(2022, 4, 3));
  e.invitations.waves[1].due->day = day(2022, 4, 4);
  CHECK(untold(e).at(0).structures == Structures{0});
}

TEST_CASE("a wave to come tells nothing to whom it doesn't reach") {
  Evening e = with_news_told();
  e.journal.push_back(line(e, {0}, day(2022, 3, 1), Line::sent, 1));
  e.the_session().span = on(day(2022, 4, 14));
  e.invitations.waves[1].due->day = day(2022, 4, 4);
  CHECK(untold(e).empty());
  e.network.structures[1].contacts[0].email.value.clear();
  CHECK(untold(e).at(0).structures == Structures{1});
  CHECK(untold(e).at(0).why == Untold::Why::nobody);
  e.network.structures[1].contacts[0].phone = "05 55 00 00 00";
  CHECK(untold(e).at(0).why == Untold::Why::no_wave);  // a wave by phone would do
  // Who objects is told by nobody, and is not forgotten.
  e.network.structures[1].contacts[0].messages = false;
  CHECK(untold(e).at(0).structures == Structures{1});
  CHECK(untold(e).at(0).why == Untold::Why::nobody);
}

TEST_CASE("of a draft no wave tells anything, due now or later") {
  Evening e = moved();
  e.event.draft = true;
  const auto owed = untold(e);
  REQUIRE(owed.size() == 1);
  CHECK(owed[0].why == Untold::Why::draft);
  CHECK(owed[0].structures == Structures{0, 1});
  e.invitations.waves.push_back(reminder(today));
  CHECK(untold(e).at(0).why == Untold::Why::draft);
  e = with_news_told();
  e.the_session().span = on(day(2022, 4, 14));
  e.event.draft = true;
  CHECK(untold(e).at(0).why == Untold::Why::draft);
  // What is too late is so in a draft as well; where nothing has changed, nothing is owed.
  CHECK(untold(e, day(2022, 4, 20)).empty());
  e.the_session().span = on(day(2022, 4, 7));
  CHECK(untold(e).empty());
}

TEST_CASE("whom a message tells that is due now is not said to be told by nothing") {
  Evening e = moved();
  e.invitations.waves.push_back(reminder(today));
  CHECK(untold(e).empty());
  // One that is not due yet is no promise: it may be changed, or answered before.
  e.invitations.waves[1].due->day = day(2022, 4, 2);
  CHECK(untold(e).at(0).structures == Structures{0, 1});
  // Those to whom it doesn't go, and those to whom it can't.
  e.invitations.waves[1].due->day = today;
  e.invitations.waves[1].only = {Only::yes};
  e.invitations.answers = {answer(0, Reply::yes)};
  CHECK(untold(e).at(0).structures == Structures{1});
  // The silent are also those whose answer was to the evening as it was.
  e.invitations.waves[1].only = {Only::unanswered};
  CHECK(untold(e).empty());
  e.invitations.answers.emplace();
  e.network.structures[0].contacts.clear();
  CHECK(untold(e).at(0).structures == Structures{0});
}

TEST_CASE("a wave to come that names a cancelled session tells those whom it will address") {
  Evening e = moved();
  e.the_session().cancelled = true;
  e.invitations.waves.push_back(reminder(day(2022, 4, 5)));
  e.invitations.waves[1].sessions = std::vector<SessionIndex>{0};
  CHECK(untold(e).empty());
  e.invitations.waves[1].only = {Only::yes};
  e.invitations.answers = {answer(1, Reply::yes)};
  CHECK(untold(e).at(0).what == What::cancelled);
  CHECK(untold(e).at(0).structures == Structures{0});
  // A former member that still has a tag is not written to.
  e.invitations.waves[1].only.clear();
  Audience tagged = audience(Audience::Kind::tag);
  tagged.tag = "cafe";
  e.invitations.waves[1].to = {tagged};
  for (auto& structure : e.network.structures) structure.tags = {"cafe"};
  CHECK(untold(e).empty());
  e.network.structures[1].member = {{day(2020, 1, 1), day(2021, 12, 31)}};
  CHECK(untold(e).at(0).structures == Structures{1});
}

TEST_CASE("an evening that is over, and that someone still expects, is said as long as they expect it") {
  Evening e = moved();
  e.journal.pop_back();
  e.the_session().span = on(day(2022, 3, 31));  // moved from 7 April into the past
  auto owed = untold(e);
  REQUIRE(owed.size() == 1);
  CHECK(owed[0].why == Untold::Why::too_late);
  CHECK(owed[0].structures == Structures{0});
  CHECK(untold(e, {evening, TimeOfDay{17 * 60 + 59}}).size() == 1);
  CHECK(untold(e, {evening, TimeOfDay{18 * 60}}).empty());  // they have stood there
  CHECK(untold(e, day(2022, 4, 8)).empty());
  // The hour alone: 16h, and it is half past four.
  e.the_session().span = on(evening);
  e.the_session().time->from = {16 * 60};
  CHECK(untold(e, {evening, TimeOfDay{15 * 60}}).at(0).why == Untold::Why::no_wave);
  CHECK(untold(e, {evening, TimeOfDay{16 * 60 + 30}}).at(0).why == Untold::Why::too_late);
  // Whoever was there knew of it.
  e.the_session().span = on(day(2022, 3, 31));
  e.the_session().present = {named(0)};
  CHECK(untold(e).empty());
  e.the_session().present = {named(1)};
  CHECK(untold(e).size() == 1);
  // Nor is an evening expected that was said to be cancelled.
  e.journal[0].told[0].cancelled = true;
  CHECK(untold(e).empty());
}

TEST_CASE("a wave that is due tells nothing of what is over") {
  Evening e = with_news_told();
  e.the_session().span = on(day(2022, 3, 31));
  REQUIRE(untold(e).size() == 1);
  CHECK(untold(e).at(0).why == Untold::Why::too_late);
}

TEST_CASE("news that maybe went is told by nothing more, and maybe not known") {
  Evening e = with_news_told();
  e.the_session().span = on(day(2022, 4, 14));
  e.journal.push_back(line(e, {0}, day(2022, 3, 21), Line::intent, 0, "change"));
  auto owed = untold(e);
  REQUIRE(owed.size() == 1);
  CHECK(owed[0].why == Untold::Why::maybe);
  CHECK(owed[0].what == What::moved);
  CHECK(owed[0].structures == Structures{0});
  // Settled, one way or the other.
  e.journal.push_back(e.journal.back());
  e.journal.back().moment += std::chrono::hours(1);
  e.journal.back().state = Line::settled_sent;
  CHECK(untold(e).empty());
  e.journal.back().state = Line::settled_not_sent;
  CHECK(untold(e).empty());  // the wave tells it, now
  e.invitations.waves.pop_back();
  CHECK(untold(e).at(0).why == Untold::Why::no_wave);
  // A reminder that is due says it once more.
  e.journal.pop_back();
  e.invitations.waves.push_back(reminder(today));
  CHECK(untold(e).empty());
}
