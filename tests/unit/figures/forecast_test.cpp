// Forecasts worked out by hand beside each case; and how often ranges hold over sequences that are made here.
// The figures of examples/lisieres are tests/user/forecast.sh's.
#include "figures/forecast.h"

#include <doctest/doctest.h>

#include "figures/evenings.h"
#include "figures/trials.h"
#include "sample.h"

using namespace sample;
using namespace aliso::figures;

namespace {

const Date now = day(2026, 9, 1);

Dossier event_on(std::string id, Date date, std::optional<std::vector<Attendance>> present,
                 std::optional<std::vector<Answer>> given = {}) {
  Dossier dossier;
  dossier.event.id = std::move(id);
  dossier.event.sessions.push_back(session("s", date));
  dossier.event.sessions.back().present = std::move(present);
  if (given) {
    dossier.invitations.emplace();
    dossier.invitations->answers = std::move(given);
  }
  return dossier;
}

/// The outlook of the last of them.
Outlook of_last(const Network& net, const std::vector<Dossier>& all, Date today = now,
                const std::optional<std::string>& kind = {}) {
  const auto coming = ahead(all, all.size() - 1, today);
  REQUIRE(coming);
  return outlook(net, all, *coming, today, kind);
}

void check_chances(const Outlook& found, const std::vector<double>& expected) {
  REQUIRE(found.forecast);
  REQUIRE(found.forecast->chances.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(found.forecast->chances[i].min == doctest::Approx(expected[i]).epsilon(0.001));
    CHECK(found.forecast->chances[i].max == found.forecast->chances[i].min);
  }
}

}  // namespace

TEST_CASE("four members, of whom two came to the one event before: from one to three, by hand") {
  // Q = 2.5/5, q = 3/6; a: (1 + 1.5)/4, c: 1.5/4.
  const Network net = network(4);
  const auto found = of_last(
      net, {event_on("a", day(2026, 5, 1), {{named(0), named(1)}}), event_on("b", day(2026, 9, 10), {})});
  check_chances(found, {0.625, 0.625, 0.375, 0.375});
  CHECK(found.forecast->structures.range == Count::between(1, 3));
  CHECK(found.forecast->structures.likely == Count(2));
  CHECK(found.forecast->steady.min == doctest::Approx(0.7));
  REQUIRE(found.forecast->rates.size() == 1);
  CHECK(found.forecast->rates[0].standing == Standing::all);
  CHECK(found.forecast->rates[0].chance.min == doctest::Approx(0.5));
  CHECK(found.forecast->rates[0].weight.min == doctest::Approx(4));
  CHECK(found.forecast->tried == 0);
  CHECK(found.forecast->calls.empty());
  // Nobody: 0.0640 on the steady evenings, 0.1444 on the changeable ones; together 0.0881.
  const Evenings evenings({{0.625, 0.625, 0.375, 0.375}, 0, 0}, 1);
  CHECK(evenings.structures({1, 0})[0] == doctest::Approx(0.0640).epsilon(0.001));
  CHECK(evenings.structures({0, 1})[0] == doctest::Approx(0.1444).epsilon(0.001));
  CHECK(evenings.structures(first_weights)[0] == doctest::Approx(0.0881).epsilon(0.001));
}

TEST_CASE("the same with answers then and now: each chance by hand") {
  // q(yes) = (1 + 1.5)/4, q(silent) = (1 + 1)/4. a: (1 + 15/8)/4 against 5/8. b: odds 1 × 5/3. c: odds 1 ×
  // 9/17. d: 1/19 × 3/5.
  const Network net = network(4);
  const std::vector<Dossier> all = {
      event_on("a", day(2026, 5, 1), {{named(0), named(1)}},
               {{answer(0, Reply::yes), answer(2, Reply::yes)}}),
      event_on("b", day(2026, 9, 10), {},
               {{answer(0, Reply::yes), answer(1, Reply::maybe), answer(3, Reply::no)}})};
  const auto found = of_last(net, all);
  check_chances(found, {23.0 / 32, 0.625, 9.0 / 26, 3.0 / 98});
  REQUIRE(found.forecast->rates.size() == 5);
  const double expected[] = {0.625, 0.5, 0.5, 0.05, 0.05};
  const double weights[] = {2, 0, 2, 0, 0};
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(found.forecast->rates[i].chance.min == doctest::Approx(expected[i]));
    CHECK(found.forecast->rates[i].weight.min == doctest::Approx(weights[i]));
  }
  CHECK(found.answered[std::size_t(Standing::silent)] == Count(1));
}

TEST_CASE("an answer that came later than so many days before isn't there yet; one without a date is") {
  // Ten days before the first of May is the 21st of April.
  const Network net = network(3);
  const std::vector<Dossier> all = {
      event_on("a", day(2026, 5, 1), {{named(0)}},
               {{answer(0, Reply::yes, {}, day(2026, 4, 21)), answer(1, Reply::yes, {}, day(2026, 4, 22)),
                 answer(2, Reply::yes)}})};
  const Gathering seen = past_gathering(net, all, 0, 10);
  CHECK(seen.standing == std::vector{Standing::yes, Standing::silent, Standing::yes});
  CHECK(past_gathering(net, all, 0, 9).standing == std::vector(3, Standing::yes));
}

TEST_CASE("the best answer counts, a no only to each session; whom no wave addressed is not invited") {
  Network net = network(6);
  for (const StructureIndex i : {0U, 1U, 2U, 3U, 4U}) net.structures[i].tags = {"asked"};
  Dossier both = event_on("a", day(2026, 9, 10), {},
                          {{answer(0, Reply::no), answer(0, Reply::maybe, 1), answer(1, Reply::no),
                            answer(2, Reply::no, 0), answer(3, Reply::yes, 0), answer(3, Reply::maybe, 1)}});
  both.event.sessions.push_back(session("t", day(2026, 9, 12)));
  Wave to_some = wave(on(day(2026, 8, 1)));
  to_some.to = {{{}, Audience::Kind::tag, "asked", 0}};
  both.invitations->waves = {to_some};
  const std::vector<Dossier> all = {both};
  const Gathering seen = coming_gathering(net, all, *ahead(all, 0, now));
  CHECK(seen.standing == std::vector{Standing::maybe, Standing::no, Standing::silent, Standing::yes,
                                     Standing::silent, Standing::uninvited});
  const auto chosen = chosen_sessions(seen, net, both);
  CHECK(chosen[0] == std::vector{false, true});  // maybe, to the second
  CHECK(chosen[1] == std::vector{true, true});   // no to each: all
  CHECK(chosen[2] == std::vector{false, true});  // not the one that it said no to
  CHECK(chosen[3] == std::vector{true, false});  // its yes, not its maybe
  CHECK(chosen[4] == std::vector{true, true});
}

TEST_CASE("answers by number are spread over the silent, at most as many as these are") {
  const Network net = network(5);
  const std::vector<Dossier> all = {
      event_on("a", day(2026, 9, 10), {},
               {{answer(0, Reply::yes), answers(Count::between(1, 2), Reply::yes), answers(1, Reply::maybe),
                 answers(7, Reply::no)}})};
  const Gathering seen = coming_gathering(net, all, *ahead(all, 0, now));
  CHECK(seen.yes.low == 1);
  CHECK(seen.yes.high == 2);
  const Sight high = sight(seen, {.high = true}, true, false);
  CHECK(high.mixture ==
        ByStanding{0.5, 0.25, 0, 0.25, 0, 0});  // four are silent: 2 yes, 1 maybe, what is left no
  const Sight low = sight(seen, {.high = false}, true, false);
  CHECK(low.mixture == ByStanding{0.25, 0.25, 0, 0.5, 0, 0});
  CHECK(high.given[std::size_t(Standing::yes)] == 3);
}

TEST_CASE("comers without a name are taken from those who had announced themselves, or from the silent") {
  // Six members; m0 and m1 said yes, m0 came by name and three more by number.
  const Network net = network(6);
  const std::vector<Dossier> all = {event_on("a", day(2026, 5, 1), {{named(0), counted(3)}},
                                             {{answer(0, Reply::yes), answer(1, Reply::yes)}})};
  const Gathering seen = past_gathering(net, all, 0, 0);
  const Sight announced = sight(seen, {.silent_first = false}, false, false);
  CHECK(announced.came_with[std::size_t(Standing::yes)] == 2);
  CHECK(announced.came_with[std::size_t(Standing::silent)] == 2);
  CHECK(announced.share[std::size_t(Standing::silent)] == 0.5);
  const Sight silent = sight(seen, {.silent_first = true}, false, false);
  CHECK(silent.came_with[std::size_t(Standing::yes)] == 1);
  CHECK(silent.came_with[std::size_t(Standing::silent)] == 3);
  CHECK(silent.comers == 4);
}

TEST_CASE(
    "what is past: all sessions before the first to come and not after today, by the latest, noted or "
    "skipped") {
  Dossier two = event_on("two", day(2026, 5, 1), {{}});
  two.event.sessions.push_back(session("t", day(2026, 6, 1)));
  two.event.sessions.back().present.emplace();
  Dossier cancelled = event_on("gone", day(2026, 5, 5), {{}});
  cancelled.event.sessions.front().cancelled = true;
  Dossier half = event_on("half", day(2026, 8, 20), {{}});
  half.event.sessions.push_back(session("t", day(2026, 9, 20)));
  half.event.sessions.back().present.emplace();
  const std::vector<Dossier> all = {two,
                                    event_on("one", day(2026, 5, 20), {{}}),
                                    event_on("unnoted", day(2026, 5, 2), {}),
                                    cancelled,
                                    half,
                                    event_on("b", now, {{}}),
                                    event_on("a", now, {{}}),
                                    event_on("next", day(2026, 9, 10), {})};
  const Ahead coming = *ahead(all, 7, now);
  const PastEvents past = past_events(all, coming.first, now);
  CHECK(past.noted == std::vector<std::size_t>{1, 0, 6, 5});  // two of one day by id
  CHECK(past.skipped == std::vector<std::size_t>{2});
  CHECK(next_ahead(all, now)->event == 6);  // today's are still to come; by id
  CHECK(next_ahead(all, day(2026, 9, 2))->event == 7);
  CHECK_FALSE(ahead(all, 3, day(2026, 1, 1)));
  CHECK(ahead(all, 4, now)->held == 1);
  CHECK(coming.days == 9);
  // Of two on one day neither is past for the other.
  CHECK(past_events(all, ahead(all, 6, now)->first, now).noted == std::vector<std::size_t>{1, 0});
  // The day before, today's are neither.
  CHECK(past_events(all, ahead(all, 7, day(2026, 8, 31))->first, day(2026, 8, 31)).noted.size() == 2);
}

TEST_CASE("by bounds, as few came as may be, or as many; thanks that are to come ask nobody") {
  Network net = network(4);
  net.structures[0].tags = {"asked"};
  const std::vector<Dossier> all = {
      event_on("a", day(2026, 5, 1), {{named(0), counted(Count::between(1, 2))}}),
      event_on("b", day(2026, 9, 10), {}, std::vector<Answer>{})};
  const Gathering seen = past_gathering(net, all, 0, 0);
  CHECK_FALSE(seen.exact);
  CHECK(sight(seen, {.high = false}, false, true).comers == 2);
  CHECK(sight(seen, {.high = true}, false, true).comers == 3);
  Dossier thanked = all[1];
  Wave thanks;
  thanks.to = {{{}, Audience::Kind::tag, "asked", 0}};
  thanks.due = Due{Due::Anchor::session, {}, 2};
  thanked.invitations->waves = {thanks};
  const std::vector<Dossier> after = {thanked};
  CHECK(coming_gathering(net, after, *ahead(after, 0, now)).standing == std::vector(4, Standing::silent));
  thanked.invitations->waves[0].due->offset = -2;
  const std::vector<Dossier> before = {thanked};
  CHECK(coming_gathering(net, before, *ahead(before, 0, now)).standing ==
        std::vector{Standing::silent, Standing::uninvited, Standing::uninvited, Standing::uninvited});
}

TEST_CASE("a past event is tried from what was past when it was as far away") {
  // A week before the fifth of May the evening of the first was still to come.
  const Network net = network(2);
  const std::vector<Dossier> all = {event_on("a", day(2026, 5, 1), {{}}),
                                    event_on("b", day(2026, 5, 5), {{}}),
                                    event_on("c", day(2026, 6, 1), {{}})};
  const Hindsight week = hindsight(net, all, {0, 1, 2}, 7);
  REQUIRE(week.tries.size() == 1);
  CHECK((week.tries[0].event == 2 && week.tries[0].count == 2));
  CHECK(hindsight(net, all, {0, 1, 2}, 4).tries.size() == 2);
  CHECK(hindsight(net, all, {0, 1, 2}, 0).tries.size() == 2);
}

TEST_CASE(
    "what a structure brings: its own lines, three of what it said or of what is usual, none where heads "
    "were counted") {
  const Network net = network(4);
  std::vector<Dossier> all = {event_on("a", day(2026, 5, 1), {{named(0, Count(4)), named(1), counted(3)}})};
  all[0].event.sessions[0].headcount = Count(30);
  const auto brought = [&] {
    const std::vector<Gathering> past = {past_gathering(net, all, 0, 0)};
    return BroughtBefore(net, all, past, false);
  };
  CHECK(brought().of(1, {}) == Brought{{4, 1}});  // the only line that says how many
  CHECK(brought().of(0, 2) == Brought{{2, 0.75}, {4, 0.25}});
  all[0].event.sessions[0].headcount.reset();  // now a bare name is one, and 7 of 3 are 3, 2, 2
  all[0].event.sessions[0].present->back().people = Count(7);
  const Brought usual = brought().of({}, {});
  const Brought expected{{1, 0.2}, {2, 0.4}, {3, 0.2}, {4, 0.2}};
  REQUIRE(usual.size() == expected.size());
  for (std::size_t i = 0; i < usual.size(); ++i) {
    CHECK(usual[i].first == expected[i].first);
    CHECK(usual[i].second == doctest::Approx(expected[i].second));
  }
}

TEST_CASE("without a past event nothing is forecast; without a member nobody comes") {
  CHECK_FALSE(of_last(network(3), {event_on("a", day(2026, 9, 10), {})}).forecast);
  const auto none =
      of_last(network(0), {event_on("a", day(2026, 5, 1), {{}}), event_on("b", day(2026, 9, 10), {})});
  REQUIRE(none.forecast);
  CHECK(none.forecast->structures.range == Count(0));
  const auto many = of_last(network(3, Count(1'000'000'000)),
                            {event_on("a", day(2026, 5, 1), {{}}), event_on("b", day(2026, 9, 10), {})});
  CHECK(many.too_many);
  CHECK_FALSE(many.forecast);
}

TEST_CASE("an evening that takes nobody's side: sums, ends, and what is reckoned by ratios") {
  // Three of ½ each, two by name: the binomial 1, 3, 3, 1 of 8.
  const double half[] = {0.5, 0.5};
  const Distribution sum = sum_of(half, 0.5, 1);
  const double eighths[] = {1, 3, 3, 1};
  for (std::size_t k = 0; k < 4; ++k) CHECK(sum[k] == doctest::Approx(eighths[k] / 8));
  CHECK(smallest(sum, 0.5) == 1);  // exactly one half is reached
  CHECK(smallest(sum, 0.51) == 2);
  CHECK(at_least(sum, 2) == doctest::Approx(0.5));
  CHECK(chance_of(sum, 9) == 0);
  CHECK(sum_of({}, 0, 3)[0] == 1);
  CHECK(sum_of({}, 1, 3)[3] == 1);
  // Shape 4 and mean 4: 1/16, then × 4 × ½, × 5/2 × ½.
  const Distribution others = negative_binomial(4);
  CHECK(others[0] == doctest::Approx(1.0 / 16));
  CHECK(others[1] == doctest::Approx(1.0 / 8));
  CHECK(others[2] == doctest::Approx(5.0 / 32));
  TrimmedSum people;
  people.add({{0, 0.5}, {2, 0.5}});
  people.add({{0, 0.5}, {1, 0.5}});
  Distribution all;
  people.mix_into(all, 1);
  CHECK(all == Distribution{0.25, 0.25, 0.25, 0.25});
  // Five times none or one, evenly: the binomial of five, by doubling.
  TrimmedSum five;
  five.add({{0, 0.5}, {1, 0.5}}, 5);
  Distribution of_five;
  five.mix_into(of_five, 32);
  CHECK(of_five == Distribution{1, 5, 10, 10, 5, 1});
}
