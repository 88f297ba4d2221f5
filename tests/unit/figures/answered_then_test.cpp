// What an answer was to: the session as its structure knew it on the day of the answer, by the journal.
// An evening on 7 April 2022, told on 1 March; each expectation follows from the sentence of its case.
#include <doctest/doctest.h>

#include "figures/ask.h"
#include "figures/news.h"
#include "figures/only.h"
#include "told.h"

using namespace sample;
using aliso::figures::Ask;
using aliso::figures::Conduct;
using aliso::figures::Knowledge;

namespace {

Conduct of(const Evening& e, SessionIndex session, Date on_day = today, StructureIndex structure = 0) {
  const Dossier dossier = e.dossier();
  const Knowledge knowledge(e.network, dossier, on_day);
  return aliso::figures::conduct(e.network, dossier, {&session, 1}, on_day, &knowledge)[structure];
}

std::optional<Ask> said(const Evening& e, SessionIndex session, Date on_day) {
  const Dossier dossier = e.dossier();
  const Knowledge knowledge(e.network, dossier, on_day);
  return aliso::figures::asks(e.network, dossier, {&session, 1}, true, on_day, &knowledge)[0][0];
}

/// Told of the evening; m0 answered on 5 March, to whatever was to come; then there is another one.
Evening with_one_more(Reply reply) {
  Evening e = told_once();
  e.invitations.answers = {answer(0, reply, {}, day(2022, 3, 5))};
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  return e;
}

}  // namespace

TEST_CASE("an answer to all evenings is none for one that was told of later, or not yet") {
  Evening e = with_one_more(Reply::yes);
  CHECK(of(e, 0).answered());
  CHECK_FALSE(of(e, 1).answered());
  e.journal.push_back(line(e, {0, 1}, day(2022, 3, 20)));
  CHECK(of(e, 0).answered());
  CHECK_FALSE(of(e, 1).answered());
  CHECK(said(e, 1, today) == Ask::reminder);
  e.invitations.answers->push_back(answer(0, Reply::no, {}, day(2022, 3, 20)));
  CHECK(of(e, 1).no);
  // Of this very evening it is one, whoever told it.
  e = with_one_more(Reply::no);
  e.invitations.answers->at(0).session = 1;
  CHECK(of(e, 1).no);
}

TEST_CASE("an answer without a day is of no day, whatever the line above it says") {
  Evening e = told_once();
  e.network.structures.resize(2);
  e.the_session().span = on(day(2022, 4, 14));
  e.journal.push_back(line(e, {0}, day(2022, 3, 20), Line::sent, 0));
  e.invitations.answers = {answer(1, Reply::yes, {}, day(2022, 3, 5)), answer(0, Reply::yes)};
  CHECK(of(e, 0).yes);
  e.invitations.answers = {answer(0, Reply::yes, {}, day(2022, 3, 5))};
  CHECK_FALSE(of(e, 0).yes);
}

TEST_CASE("where no journal knows what was told, an answer to all is one to each") {
  Evening e = with_one_more(Reply::yes);
  e.journal.clear();
  CHECK(of(e, 1).yes);
  e = with_one_more(Reply::yes);
  e.journal[0].moment = e.journal[0].day = day(2022, 3, 6);  // told after it had answered
  CHECK(of(e, 1).yes);
  e = with_one_more(Reply::yes);
  e.journal[0].told.clear();  // from before it was noted what was told
  CHECK(of(e, 1).yes);
  e = with_one_more(Reply::yes);
  e.invitations.answers->at(0).on.reset();  // of any day, but nobody has told it of the new one yet
  CHECK_FALSE(of(e, 1).answered());
  e.journal.push_back(line(e, {1}, day(2022, 3, 20)));
  CHECK(of(e, 1).yes);
}

TEST_CASE("an answer to an evening that moves untold is none to the evening as it is") {
  Evening e = told_once();
  e.invitations.answers = {answer(0, Reply::yes, 0, day(2022, 3, 5))};
  CHECK(of(e, 0).answered());
  e.the_session().span = on(day(2022, 4, 14));
  CHECK_FALSE(of(e, 0).answered());
  CHECK(of(e, 0).yes);  // a wave to those who said yes tells them
}

TEST_CASE("nobody was missed on a day, at a place or at an evening that they were not told of") {
  const Date later = day(2022, 4, 20);
  Evening e = told_once();
  e.invitations.answers = {answer(0, Reply::yes, {}, day(2022, 3, 5))};
  e.the_session().present = {named(1)};
  CHECK(said(e, 0, later) == Ask::missed);
  CHECK(of(e, 0, later).missed);
  for (const bool dated : {true, false}) {
    if (!dated) e.invitations.answers->at(0).on.reset();
    e.the_session().span = on(day(2022, 4, 5));
    CHECK(said(e, 0, later) == Ask::after);
    CHECK_FALSE(of(e, 0, later).missed);
    e.the_session().span = on(evening);
    e.the_session().town = "Ahun";
    CHECK(said(e, 0, later) == Ask::after);
    e.the_session().town = "Guéret";
    CHECK(said(e, 0, later) == Ask::missed);
  }
  e = with_one_more(Reply::yes);
  e.event.sessions[1].present = {named(1)};
  CHECK(said(e, 1, later) == Ask::after);
  e.journal.clear();  // nothing is known of what was told
  CHECK(said(e, 1, later) == Ask::missed);
}

TEST_CASE("an apology or a proxy is for the evening as it was known: after a move it answers nothing") {
  for (const bool proxy : {false, true}) {
    Evening e = told_once();
    if (proxy)
      e.the_session().proxies = std::vector<Proxy>{{{}, 0, 1}};
    else
      e.the_session().excused = {named(0)};
    CHECK(of(e, 0).answered());
    CHECK(said(e, 0, today) == Ask::declined);
    e.the_session().span = on(day(2022, 4, 14));
    CHECK_FALSE(of(e, 0).answered());
    e.journal.push_back(line(e, {0}, day(2022, 3, 20)));
    CHECK_FALSE(of(e, 0).answered());
    CHECK(said(e, 0, today) == Ask::reminder);
    // An answer of since then is one; once the evening is over the list is of the evening as it was.
    e.invitations.answers = {answer(0, Reply::no, {}, day(2022, 3, 21))};
    CHECK(said(e, 0, today) == Ask::declined);
    e.invitations.answers = {answer(0, Reply::yes, {}, day(2022, 3, 21))};
    e.the_session().present = {named(1)};
    CHECK(said(e, 0, day(2022, 4, 20)) == Ask::after);
  }
}
