// Rows of structures over the years, events cut to a span, and figures that hold of everybody counted.
// Expected numbers are counted by hand beside each case; whole networks are tests/oracle/years.py's.
#include "figures/trends.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "figures/certain.h"
#include "figures/history.h"
#include "sample.h"

using namespace sample;
using aliso::figures::Trends;

namespace {

const Date today = day(2023, 6, 1);

/// An event of one session a day; nothing in `present` is nobody.
Dossier held(std::string id, std::vector<Date> days, std::vector<Attendance> present) {
  Dossier dossier;
  dossier.event.id = id;
  for (const Date d : days) {
    dossier.event.sessions.push_back(session("s" + std::to_string(dossier.event.sessions.size()), d));
    dossier.event.sessions.back().present = present;
  }
  return dossier;
}

const aliso::figures::StructureRow& row(const Trends& trends, StructureIndex structure) {
  return *std::find_if(trends.structures.begin(), trends.structures.end(),
                       [structure](const auto& one) { return one.structure == structure; });
}

}  // namespace

TEST_CASE("who comes, who may have come since, and when nobody noted") {
  const Network net = network(4);
  std::vector<Dossier> all = {held("a", {day(2021, 3, 1)}, {named(0), counted(1)}),
                              held("b", {day(2021, 9, 1)}, {named(0), named(1)}),
                              held("c", {day(2023, 2, 1)}, {named(1), counted(1)})};
  all.push_back(held("d", {day(2023, 3, 1)}, {}));
  all.back().event.sessions[0].present.reset();
  const Trends trends = aliso::figures::trends(net, all, {}, today);
  CHECK((row(trends, 0).events == 3 && row(trends, 0).came == 2));  // d is not noted
  CHECK(row(trends, 0).last_came == day(2021, 9, 1));
  CHECK(row(trends, 0).maybe_came == day(2023, 2, 1));  // among the counted of c; a was before
  CHECK(row(trends, 0).missed_since == 1);
  CHECK(row(trends, 0).lapsed);
  CHECK((row(trends, 1).came == 2 && !row(trends, 1).maybe_came));  // named at c, the last with any counted
  CHECK((row(trends, 2).came == 0 && !row(trends, 2).last_came));
  CHECK(trends.unattributed == Count(2));
  CHECK(trends.span.left_out.size() == 1);
}

TEST_CASE("an event astride the span is what lies in it") {
  const Network net = network(4);
  std::vector<Dossier> all = {held("a", {day(2021, 12, 20), day(2022, 1, 10)}, {named(0), counted(1)})};
  all[0].event.seen = {3};
  all[0].event.distinct = Distinct{{}, Count::between(3, 4), {}, {}};
  // One named, one seen, one counted at each: 3 at most, and at least 3 are stated.
  const Trends whole = aliso::figures::trends(net, all, {}, today);
  CHECK((whole.span.events[0].figures.distinct.member == Count(3) && !whole.span.events[0].partial));
  CHECK(row(whole, 3).came == 1);  // seen
  const Trends part = aliso::figures::trends(net, all, Span{day(2022, 1, 1), day(2022, 12, 31)}, today);
  REQUIRE(part.span.events.size() == 1);
  CHECK((part.span.events[0].partial && part.span.events[0].date == day(2022, 1, 10)));
  CHECK(part.span.events[0].figures.distinct.member ==
        Count(2));  // one named, one counted: `distinct` is no floor
  CHECK(row(part, 3).came == 0);
  CHECK(part.on == day(2022, 12, 31));
}

TEST_CASE("one that replaces another goes on in its row; its history has both") {
  Network net = network(1);
  net.structures.push_back(structure("old", Role::member, {Span{{}, day(2021, 12, 31)}}));
  net.structures.push_back(structure("new", Role::member, {Span{day(2022, 1, 1), {}}}));
  net.structures[2].replaces = {1};
  const std::vector<Dossier> all = {held("a", {day(2021, 3, 1)}, {named(1, Count(2))}),
                                    held("b", {day(2022, 3, 1)}, {named(2)})};
  const Trends trends = aliso::figures::trends(net, all, {}, today);
  CHECK(trends.structures.size() == 2);
  CHECK((row(trends, 2).events == 2 && row(trends, 2).came == 2));
  const auto lines = aliso::figures::history(net, all, trends, 2);
  REQUIRE(lines.size() == 2);
  CHECK((lines[0].member && lines[0].people == Count(2)));
  CHECK(lines[1].whereabouts == aliso::figures::Whereabouts::came);
}

TEST_CASE("all that had said so and nobody else is the whole") {
  Evening e(network(5));
  e.invitations.answers = {answer(0, Reply::yes), answer(1, Reply::yes)};
  e.the_session().present = {named(0), named(1)};
  CHECK(e.figures().turnout->within);
  e.the_session().present = {named(0), named(2)};
  CHECK_FALSE(e.figures().turnout->within);
}

TEST_CASE("people without a structure may be of any member") {
  Evening e(network(12));
  e.invitations.answers = {answer(0, Reply::yes), answer(1, Reply::yes)};
  e.the_session().present = {named(0, Count(1))};
  e.the_session().headcount = Count(4);
  e.event.quorum = Quorum{{}, Count(3), 0, 1, false};
  const auto lines = e.event_figures();
  CHECK((lines.sessions[0].came == Count(1) && lines.sessions[0].absent == Count(11)));
  const auto sure = aliso::figures::certain(lines);
  CHECK(sure.sessions[0].came == Count::at_least(1));
  CHECK(sure.sessions[0].absent == Count::between(8, 11));   // three more people, three more members at most
  CHECK(sure.sessions[0].no_shows == Count::between(0, 1));  // m1 may be one of them
  CHECK(sure.sessions[0].kept == Count::between(1, 2));
  CHECK((!sure.sessions[0].turnout && !sure.reach));
  CHECK_FALSE(sure.sessions[0].quorum->reached);
  CHECK(sure.distinct.member == Count::at_least(1));
  CHECK_FALSE(sure.distinct.partner);  // "at least none" says nothing
  e.the_session().headcount.reset();
  CHECK(aliso::figures::certain(e.event_figures()).sessions[0].came == Count(1));
}
