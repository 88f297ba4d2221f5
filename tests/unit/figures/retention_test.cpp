// A contact's clock, in cases worked by hand from the manual, aliso-format(5), "How long contacts are kept".
// Three years from the latest of what ties a structure to the network, and none while it is a member.
#include "figures/retention.h"

#include <doctest/doctest.h>

#include <array>

#include "sample.h"

using namespace sample;
using aliso::figures::ContactClock;
using State = ContactClock::State;
using From = ContactClock::From;

namespace {

/// m0, a member since always; one that left with 2020; one that comes in 2023; a partner; the host. Each has
/// a contact. The evening is on 7 April 2022, today 1 January 2023.
struct Kept : Evening {
  enum : StructureIndex { always, left, to_come, partner, host };
  Date today = day(2023, 1, 1);

  Kept() : Evening(people()) { network.keep.contacts = Retention{0, 36}; }

  static Network people() {
    Network n = network_of_one();
    n.structures.push_back(structure("left", Role::member, {{{}, day(2020, 12, 31)}}));
    n.structures.push_back(structure("to-come", Role::member, {{day(2023, 6, 1), {}}}));
    n.structures.push_back(structure("partner", Role::partner));
    n.structures.push_back(structure("host", Role::host));
    for (Structure& one : n.structures) one.contacts.emplace_back().id = "c";
    return n;
  }
  static Network network_of_one() { return sample::network(1); }

  [[nodiscard]] ContactClock of(StructureIndex structure) const {
    const std::array all{dossier()};
    return aliso::figures::contact_clocks(network, all, today).at(structure);
  }
  /// Runs from that day and nothing else.
  void runs(StructureIndex structure, Date since, From from, Date ends) const {
    const ContactClock clock = of(structure);
    CHECK(clock.state == State::running);
    CHECK(clock.since == since);
    CHECK(clock.from == from);
    CHECK(clock.ends == ends);
    CHECK_FALSE(clock.over(ends));
    CHECK(clock.over(ends + std::chrono::days{1}));
  }
};

}  // namespace

TEST_CASE("1: while its structure is a member the clock does not run, however long it was not seen") {
  Kept k;
  k.today = day(2040, 1, 1);
  CHECK(k.of(Kept::always).state == State::stopped);
  CHECK_FALSE(k.of(Kept::always).over(k.today));
}

TEST_CASE("2: it runs from the end of the last span; until the day three years later it may be kept") {
  const Kept k;
  k.runs(Kept::left, day(2020, 12, 31), From::left, day(2023, 12, 31));
}

TEST_CASE("3: who left and came back as a guest is reckoned from that evening") {
  Kept k;
  k.the_session().present = {named(Kept::left)};
  k.runs(Kept::left, evening, From::came, day(2025, 4, 7));
  k.the_session().cancelled = true;  // nobody came to what did not take place
  k.runs(Kept::left, day(2020, 12, 31), From::left, day(2023, 12, 31));
}

TEST_CASE("4: a membership that is to begin stops it") {
  const Kept k;
  CHECK(k.of(Kept::to_come).state == State::stopped);
}

TEST_CASE("5: of several spans the last end counts") {
  Kept k;
  k.network.structures[Kept::left].member = {{day(2018, 1, 1), day(2021, 6, 30)}, {{}, day(2016, 12, 31)}};
  k.runs(Kept::left, day(2021, 6, 30), From::left, day(2024, 6, 30));
  k.network.structures[Kept::left].member.push_back({day(2022, 1, 1), k.today});  // still one, today
  CHECK(k.of(Kept::left).state == State::stopped);
}

TEST_CASE("6: a partner's runs from a presence, an apology, a proxy, an answer, an answered call") {
  Kept k;
  CHECK(k.of(Kept::partner).state == State::unknown);
  k.event.seen = {Kept::partner};
  k.runs(Kept::partner, evening, From::came, day(2025, 4, 7));
  k.event.seen.clear();
  k.the_session().excused = {named(Kept::partner)};
  k.runs(Kept::partner, evening, From::excused, day(2025, 4, 7));
  k.the_session().excused.reset();
  k.the_session().proxies = std::vector<Proxy>{{{}, Kept::partner, Kept::always}};
  k.runs(Kept::partner, evening, From::proxy, day(2025, 4, 7));
  k.the_session().proxies = std::vector<Proxy>{{{}, Kept::always, Kept::partner}};
  k.runs(Kept::partner, evening, From::proxy, day(2025, 4, 7));
  k.the_session().proxies.reset();
  k.invitations.answers = {answer(Kept::partner, Reply::no, {}, day(2022, 3, 2))};
  k.runs(Kept::partner, day(2022, 3, 2), From::answered, day(2025, 3, 2));
  k.invitations.calls = {{{}, Kept::partner, day(2022, 3, 20), Outcome::message_left, {}}};
  k.runs(Kept::partner, day(2022, 3, 2), From::answered, day(2025, 3, 2));  // nobody was reached
  k.invitations.calls[0].outcome = Outcome::answered;
  k.runs(Kept::partner, day(2022, 3, 20), From::called, day(2025, 3, 20));
}

TEST_CASE("7: an answer without a day was given by the evening's, or by today") {
  Kept k;
  k.invitations.answers = {answer(Kept::partner, Reply::yes)};
  k.runs(Kept::partner, evening, From::answered, day(2025, 4, 7));
  k.today = day(2022, 3, 1);
  k.runs(Kept::partner, k.today, From::answered, day(2025, 3, 1));
  k.invitations.answers = {
      answer(Kept::partner, Reply::yes, {}, day(2022, 3, 2))};  // tomorrow's: not known yet
  CHECK(k.of(Kept::partner).state == State::unknown);
}

TEST_CASE("8: `since` counts where it is the latest, and alone where there is nothing else") {
  Kept k;
  k.network.structures[Kept::partner].contacts[0].since = day(2019, 5, 2);
  k.runs(Kept::partner, day(2019, 5, 2), From::noted, day(2022, 5, 2));
  CHECK(k.of(Kept::partner).over(k.today));
  k.the_session().present = {named(Kept::partner)};
  k.runs(Kept::partner, evening, From::came, day(2025, 4, 7));
  k.network.structures[Kept::partner].contacts[0].since = day(2022, 9, 1);  // confirmed
  k.runs(Kept::partner, day(2022, 9, 1), From::noted, day(2025, 9, 1));
  // Another contact of the same structure has only what is the structure's.
  k.network.structures[Kept::partner].contacts.emplace_back().id = "d";
  const std::array all{k.dossier()};
  const auto clocks = aliso::figures::contact_clocks(k.network, all, k.today);
  REQUIRE(clocks.size() == 6);
  CHECK((clocks[4].structure == Kept::partner && clocks[4].contact == 1 && clocks[4].since == evening));
}

TEST_CASE("9: the host's own contacts have no clock") {
  Kept k;
  k.the_session().present = {named(Kept::host)};
  k.network.structures[Kept::host].contacts[0].since = day(1999, 1, 1);
  k.today = day(2040, 1, 1);
  CHECK(k.of(Kept::host).state == State::none);
  CHECK_FALSE(k.of(Kept::host).over(k.today));
}

TEST_CASE("10: durations are the calendar's, and without one nothing is over") {
  Kept k;
  k.network.structures[Kept::left].member = {{{}, day(2022, 5, 31)}};
  k.network.keep.contacts = Retention{0, 1};
  k.runs(Kept::left, day(2022, 5, 31), From::left, day(2022, 6, 30));
  k.network.keep.contacts = Retention{90, 0};  // 30 June, 31 July, 29 August: 90 days after 31 May
  k.runs(Kept::left, day(2022, 5, 31), From::left, day(2022, 8, 29));
  k.network.keep.contacts.reset();
  CHECK(k.of(Kept::left).state == State::running);
  CHECK_FALSE(k.of(Kept::left).over(day(2099, 1, 1)));
}
