// A span's report: sums that stay open, structures under two names, who joined, left, came back.
// Expected numbers are counted by hand beside each case; the year of examples/lisieres is
// tests/user/report.sh's.
#include "figures/report.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;
using aliso::figures::Report;

namespace {

const Date today = day(2024, 6, 1);
const Span year_2023{day(2023, 1, 1), day(2023, 12, 31)};

Dossier held_on(std::string id, Date date, std::optional<std::vector<Attendance>> present) {
  Dossier dossier;
  dossier.event.id = std::move(id);
  dossier.event.sessions.push_back(session("s", date));
  dossier.event.sessions.back().present = std::move(present);
  return dossier;
}

Report report_of(const Network& net, const std::vector<Dossier>& all) {
  return aliso::figures::report(net, all, year_2023, today);
}

}  // namespace

TEST_CASE("a session that nobody noted opens the sums upwards, and bounds the members by all of them") {
  const Network net = network(5);
  const std::vector<Dossier> all = {held_on("a", day(2023, 2, 1), {{named(0, 3), counted(1, 2)}}),
                                    held_on("b", day(2023, 3, 1), std::nullopt)};
  const Report report = report_of(net, all);
  CHECK((report.sessions == 2 && report.not_noted == 1));
  CHECK(report.visits.everyone == Count::at_least(5));
  CHECK(report.visits.member == Count::at_least(5));
  CHECK(report.visits.partner == Count::at_least(0));
  CHECK(report.distinct.member == Count::between(2, 5));  // the named, the counted; all five at b
  CHECK(report.distinct.partner == Count::at_least(0));
  CHECK(report.presences == Count::between(2, 7));
  CHECK(report.trends.unattributed == Count(1));
}

TEST_CASE("people counted as a whole count as such, and up to as many in each role") {
  Network net = network(5);
  std::vector<Dossier> all = {held_on("a", day(2023, 2, 1), std::nullopt)};
  all[0].event.sessions[0].headcount = Count::between(10, 12);
  const Report report = report_of(net, all);
  CHECK(report.visits.everyone == Count::between(10, 12));
  CHECK(report.visits.member == Count::between(0, 12));
  CHECK(report.distinct.member == Count::between(0, 5));
  // What the event states of its members bounds them.
  all[0].event.distinct = Distinct{{}, Count::between(2, 3), {}, {}};
  CHECK(report_of(net, all).distinct.member == Count::between(2, 3));
}

TEST_CASE("one that goes on with another's membership is one structure, and neither joins nor leaves") {
  Network net;
  net.structures = {structure("old", Role::member, {{{}, day(2023, 6, 30)}}),
                    structure("new", Role::member, {{day(2023, 7, 1), {}}}), structure("other")};
  net.structures[1].replaces = {0};
  const Report report = report_of(
      net, {held_on("a", day(2023, 2, 1), {{named(0)}}), held_on("b", day(2023, 9, 1), {{named(1)}})});
  CHECK(report.members == Count(2));
  CHECK(report.distinct.member == Count(1));
  CHECK(report.named == std::vector<StructureIndex>{1});
  CHECK(report.times == std::map<std::int64_t, std::int64_t>{{2, 1}});
  CHECK((report.joined.empty() && report.left.empty()));
  // Without the line that says so they are two.
  net.structures[1].replaces = {};
  const Report two = report_of(
      net, {held_on("a", day(2023, 2, 1), {{named(0)}}), held_on("b", day(2023, 9, 1), {{named(1)}})});
  CHECK(two.members == Count(3));
  CHECK(two.distinct.member == Count(2));
  CHECK((two.joined.size() == 1 && two.left.size() == 1));
}

TEST_CASE("who joins, joins again, leaves: by the days of their membership") {
  Network net;
  net.structures = {structure("always"), structure("first", Role::member, {{day(2023, 1, 1), {}}}),
                    structure("again", Role::member, {{{}, day(2021, 12, 31)}, {day(2023, 6, 1), {}}}),
                    structure("gone", Role::member, {{{}, day(2023, 12, 31)}}),
                    structure("later", Role::member, {{day(2024, 1, 1), {}}})};
  const Report report = report_of(net, {held_on("a", day(2023, 2, 1), {{named(0)}})});
  REQUIRE(report.joined.size() == 2);
  CHECK((report.joined[0].structure == 1 && !report.joined[0].again));
  CHECK((report.joined[1].structure == 2 && report.joined[1].again));
  REQUIRE(report.left.size() == 1);
  CHECK(report.left[0].structure == 3);
  CHECK(report.members_first == Count(3));  // always, first, gone
  CHECK(report.members_last == Count(4));   // and again
  // In the middle of the year nobody has left yet, and who joins in June hasn't joined.
  const Report so_far = aliso::figures::report(
      net, std::vector<Dossier>{held_on("a", day(2023, 2, 1), {{named(0)}})}, year_2023, day(2023, 5, 1));
  CHECK((so_far.left.empty() && so_far.joined.size() == 1));
}

TEST_CASE("back: those named the year before, and those who may be among the counted") {
  const Network net = network(5);
  std::vector<Dossier> all = {held_on("before", day(2022, 2, 1), {{named(0), named(1), named(2)}}),
                              held_on("a", day(2023, 2, 1), {{named(0), named(4), counted(1)}})};
  Report report = report_of(net, all);
  REQUIRE(report.back.has_value());
  CHECK(report.back->of == 3);
  CHECK(report.back->again == Count::between(1, 2));  // m1 or m2, one of them at most
  CHECK(report.first_noted == std::vector<StructureIndex>{4});
  // Where a session wasn't noted both may have been there.
  all.push_back(held_on("b", day(2023, 3, 1), std::nullopt));
  CHECK(report_of(net, all).back->again == Count::between(1, 3));
  // Nothing recorded before: nobody is new.
  all.erase(all.begin());
  report = report_of(net, all);
  CHECK(!report.back.has_value());
  CHECK(!report.first_noted.has_value());
  CHECK(report.data_begin == day(2023, 2, 1));
}

TEST_CASE("the span before: the year before, else as many days") {
  using aliso::figures::span_before;
  CHECK(span_before(year_2023) == Span{day(2022, 1, 1), day(2022, 12, 31)});
  CHECK(span_before({day(2023, 3, 1), day(2023, 3, 31)}) == Span{day(2023, 1, 29), day(2023, 2, 28)});
  CHECK(!span_before({day(2023, 3, 1), {}}).has_value());
}

TEST_CASE("an action belongs to its session's day, else to the event's first that isn't cancelled") {
  Dossier dossier = held_on("a", day(2022, 12, 1), std::nullopt);
  dossier.event.sessions[0].cancelled = true;
  dossier.event.sessions.push_back(session("t", day(2023, 1, 10)));
  dossier.event.debrief.emplace();
  Remark open, done, said;
  open.title = "open";
  open.owner = 0;
  done.title = "done";
  done.status = Status::done;
  done.session = 0;
  said.title = "said";
  dossier.event.debrief->proposals = {open, said};
  dossier.event.debrief->topics = {done};
  const std::vector<Dossier> all = {dossier};
  const auto found = aliso::figures::actions(all, today);
  REQUIRE(found.size() == 2);
  CHECK(
      (found[0].remark->title == "open" && day_of(found[0], all) == day(2023, 1, 10) && found[0].is_open()));
  CHECK((found[1].remark->title == "done" && day_of(found[1], all) == day(2022, 12, 1) && found[1].topic));
  CHECK(!found[1].is_open());
  CHECK(aliso::figures::topics(all, today).size() == 1);
}
