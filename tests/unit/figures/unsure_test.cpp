// What a wave's `only` would need to know and nobody has noted by name: each case by hand from the manual.
// The session is on 7 April 2022; the waves are due three days before, and two days after.
#include "figures/unsure.h"

#include <doctest/doctest.h>

#include <array>

#include "figures/journal.h"
#include "sample.h"

using namespace sample;
using aliso::figures::Unsure;
using What = Unsure::What;

namespace {

Evening with(std::vector<Only> only, int offset) {
  Evening e(network(2));
  Wave wave;
  wave.id = "relance";
  wave.due = Due{Due::Anchor::session, {}, offset};
  wave.to = {audience(Audience::Kind::members)};
  wave.only = std::move(only);
  e.invitations.waves = {wave};
  return e;
}

std::vector<What> said(const Evening& e, Date today) {
  const std::array opened{e.dossier()};
  std::vector<What> result;
  for (const Unsure& one : aliso::figures::unsure(opened, today)) result.push_back(one.what);
  return result;
}

Attendance by_number(std::int64_t people) {
  Attendance line;
  line.kind = Attendance::Kind::counted;
  line.number = people;
  return line;
}

}  // namespace

TEST_CASE("answers that are not noted, or known by number only") {
  Evening e = with({Only::unanswered}, -3);
  const Date today = day(2022, 4, 4);
  e.invitations.answers.reset();
  CHECK(said(e, today) == std::vector{What::answers});
  CHECK(said(e, day(2022, 4, 3)).empty());  // not yet due
  e.invitations.answers = {answer(0, Reply::no)};
  CHECK(said(e, today).empty());
  e.invitations.answers->back().structure.reset();
  e.invitations.answers->back().members = 2;
  CHECK(said(e, today) == std::vector{What::answers_counted});
  e.event.draft = true;
  CHECK(said(e, today).empty());
  e = with({}, -3);
  e.invitations.answers.reset();
  CHECK(said(e, today).empty());  // everybody is written to
}

TEST_CASE("presences that are not noted, or known by number only") {
  Evening e = with({Only::came}, 2);
  const Date today = day(2022, 4, 9);
  CHECK(said(e, today) == std::vector{What::presences});
  e.the_session().present = {named(0)};
  CHECK(said(e, today).empty());
  e.the_session().present->push_back(by_number(3));
  CHECK(said(e, today) == std::vector{What::presences_counted});
}

TEST_CASE("apologies and refusals that are known by number only") {
  Evening e = with({Only::excused}, 2);
  e.invitations.answers.emplace();
  const Date today = day(2022, 4, 9);
  e.the_session().present = {named(0)};
  CHECK(said(e, today).empty());
  e.the_session().present->push_back(by_number(3));
  CHECK(said(e, today).empty());  // who came is not asked
  e.the_session().excused = {by_number(3)};
  CHECK(said(e, today) == std::vector{What::excused_counted});
  e.the_session().excused.reset();
  e.invitations.answers = {answer(0, Reply::no)};
  e.invitations.answers->back().structure.reset();
  e.invitations.answers->back().members = 2;
  CHECK(said(e, today) == std::vector{What::answers_counted});
}

TEST_CASE("apologies and proxies by number: some who count as silent are not") {
  const Date today = day(2022, 4, 4);
  for (const Only only : {Only::unanswered, Only::undecided}) {
    Evening e = with({only}, -3);
    e.invitations.answers.emplace();
    e.the_session().excused = {by_number(3)};
    CHECK(said(e, today) == std::vector{What::excused_counted});
    e.the_session().excused = {named(0)};
    e.the_session().proxies = Count(4);
    CHECK(said(e, today) == std::vector{What::proxies_counted});
    e.the_session().proxies = Count(0);
    CHECK(said(e, today).empty());
  }
  Evening e = with({Only::yes}, -3);
  e.invitations.answers.emplace();
  e.the_session().excused = {by_number(3)};
  CHECK(said(e, today).empty());
}

TEST_CASE("who missed it, or was excused, can't be told without answers either") {
  const Date today = day(2022, 4, 9);
  for (const Only only : {Only::missed, Only::excused}) {
    Evening e = with({only}, 2);
    CHECK(said(e, today) == std::vector{What::presences});
    e.the_session().present = {named(0)};
    CHECK(said(e, today) == std::vector{What::answers});
    e.invitations.answers = {answer(0, Reply::yes)};
    CHECK(said(e, today).empty());
    e.invitations.answers->back().structure.reset();
    CHECK(said(e, today) == std::vector{What::answers_counted});
  }
}

TEST_CASE("news of a cancelled session goes by the answers where nobody was told of it") {
  const Date today = day(2022, 4, 4);
  Evening e = with({Only::outdated}, -3);
  CHECK(said(e, today).empty());  // not cancelled: who was told is what counts
  e.the_session().cancelled = true;
  CHECK(said(e, today).empty());  // nor was anybody told of it some other way
  const Date tomorrow = today + std::chrono::days(1);
  e.invitations.waves.push_back(wave({tomorrow, tomorrow}));
  CHECK(said(e, today).empty());
  e.invitations.waves.back().on = {today, today};
  CHECK(said(e, today) == std::vector{What::answers});
  e.invitations.answers = {answers(2, Reply::yes)};
  CHECK(said(e, today) == std::vector{What::answers_counted});
  e.invitations.answers.reset();
  JournalEntry entry;
  entry.key = "k";
  entry.wave = "invit";
  entry.structure = 0;
  entry.state = JournalEntry::State::sent;
  entry.told = {aliso::figures::told(e.the_session())};
  e.journal = {entry};
  CHECK(said(e, today).empty());
  e.journal[0].told[0].session = "t";
  CHECK(said(e, today) == std::vector{What::answers});
}
