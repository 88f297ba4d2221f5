// What a key's lines say together, whatever their order; what a journal names and the files no longer have.
// Each case by hand from aliso-format(5), "journal".
#include <doctest/doctest.h>

#include <algorithm>

#include "figures/journal.h"
#include "sample.h"

using namespace sample;
using namespace aliso::figures;
using Line = JournalEntry::State;

namespace {

JournalEntry line(Line state, int hour, const std::string& run = "") {
  JournalEntry entry;
  entry.key = "k";
  entry.wave = "w";
  entry.state = state;
  entry.run = run;
  entry.moment = day(2022, 4, 4) + std::chrono::hours(hour);
  entry.day = std::chrono::floor<std::chrono::days>(entry.moment);
  return entry;
}

/// The state in every order of the lines: one and the same.
Sending::State state(std::vector<JournalEntry> lines) {
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::optional<Sending::State> found;
  do {
    std::vector<JournalEntry> journal;
    for (const std::size_t i : order) journal.push_back(lines[i]);
    const auto all = sendings(journal);
    REQUIRE(all.size() == 1);
    if (found) CHECK(*found == all[0].state);
    found = all[0].state;
  } while (std::next_permutation(order.begin(), order.end()));
  return *found;
}

/// An evening of one member, to which the wave w has gone.
Evening told_once() {
  Evening e(network(1));
  Wave wave;
  wave.id = "w";
  e.invitations.waves = {wave};
  JournalEntry entry = line(Line::sent, 9, "a");
  entry.structure_id = "m0";
  entry.structure = 0;
  e.journal = {entry};
  return e;
}

constexpr auto sent = Sending::State::sent;
constexpr auto maybe = Sending::State::maybe_sent;
constexpr auto not_sent = Sending::State::not_sent;

}  // namespace

TEST_CASE("one run: its outcome") {
  CHECK(state({line(Line::intent, 9, "a")}) == maybe);
  CHECK(state({line(Line::intent, 9, "a"), line(Line::sent, 9, "a")}) == sent);
  CHECK(state({line(Line::intent, 9, "a"), line(Line::failed, 9, "a")}) == not_sent);
  CHECK(state({line(Line::sent, 9, "a")}) == sent);
}

TEST_CASE("two clones: sent by one is sent, whatever the other says") {
  CHECK(state({line(Line::intent, 9, "a"), line(Line::sent, 9, "a"), line(Line::intent, 10, "b"),
               line(Line::failed, 11, "b")}) == sent);
  CHECK(state({line(Line::intent, 9, "a"), line(Line::failed, 9, "a"), line(Line::intent, 8, "b")}) == maybe);
  CHECK(state({line(Line::intent, 9, "a"), line(Line::failed, 9, "a"), line(Line::intent, 12, "b"),
               line(Line::sent, 12, "b"), line(Line::failed, 13, "c")}) == sent);
}

TEST_CASE("settled: the later of what two people say, and what is tried since is open again") {
  CHECK(state({line(Line::intent, 9, "a"), line(Line::settled_sent, 10, "a")}) == sent);
  CHECK(state({line(Line::intent, 9, "a"), line(Line::settled_not_sent, 10, "a")}) == not_sent);
  CHECK(state({line(Line::intent, 9, "a"), line(Line::settled_not_sent, 10, "a"),
               line(Line::intent, 11, "b")}) == maybe);
  CHECK(state({line(Line::intent, 9, "a"), line(Line::settled_sent, 10), line(Line::settled_not_sent, 11)}) ==
        not_sent);
  CHECK(state({line(Line::intent, 9, "a"), line(Line::settled_not_sent, 10), line(Line::sent, 11, "b")}) ==
        sent);
  CHECK(state({line(Line::intent, 9, "a"), line(Line::gone, 10)}) == not_sent);
}

TEST_CASE("lines of before runs were noted: an outcome comes after its intent") {
  CHECK(state({line(Line::intent, 9), line(Line::failed, 9), line(Line::intent, 33)}) == maybe);
  CHECK(state({line(Line::intent, 9), line(Line::failed, 10)}) == not_sent);
  CHECK(state({line(Line::intent, 9), line(Line::failed, 9), line(Line::intent, 33), line(Line::sent, 33)}) ==
        sent);
}

TEST_CASE("it went out on the day it was tried") {
  const std::vector journal{line(Line::intent, 9, "a"), line(Line::settled_sent, 9 + 24 * 5)};
  CHECK(sendings(journal)[0].day == day(2022, 4, 4));
  const std::vector twice{line(Line::intent, 9, "a"), line(Line::failed, 9, "a"), line(Line::intent, 33, "b"),
                          line(Line::sent, 33, "b")};
  CHECK(sendings(twice)[0].day == day(2022, 4, 5));
}

TEST_CASE("what the journal names and the files no longer have") {
  Evening e = told_once();
  e.journal[0].session = "s";
  CHECK(lost(e.dossier()).empty());
  CHECK_FALSE(unsettled(e.dossier()));
  e.journal[0].wave = "autre";
  e.journal[0].session = "gueret";
  e.journal[0].structure.reset();
  const auto dossier = e.dossier();
  const auto found = lost(dossier);
  REQUIRE(found.size() == 3);
  CHECK((found[0].what == Lost::What::structure && found[0].id == "m0"));
  CHECK((found[1].what == Lost::What::session && found[1].id == "gueret"));
  CHECK((found[2].what == Lost::What::wave && found[2].id == "autre"));
  CHECK(unsettled(dossier));
  e.journal[0].state = Line::failed;  // nobody got it: nothing can come twice
  CHECK(lost(e.dossier()).empty());
  e.journal[0].state = Line::sent;
  e.journal.push_back(e.journal[0]);
  e.journal[1].key = "another key of the wave";
  CHECK(lost(e.dossier()).size() == 3);
  // Each is settled by itself, for all lines that name it.
  for (const char* what : {"structure", "session", "wave"}) {
    const auto before = lost(e.dossier()).size();
    CHECK(name(*goes_with(e.dossier(), e.journal[0])) == what);
    e.journal.push_back(e.journal[0]);
    e.journal.back().state = Line::gone;
    e.journal.back().lost = what;
    CHECK(lost(e.dossier()).size() == before - 1);
  }
  CHECK(goes_with(e.dossier(), e.journal[0]) == std::nullopt);
  CHECK_FALSE(is_gone(e.journal));  // the event is there
}

TEST_CASE("a message about several sessions names each that it told of") {
  Evening e = told_once();
  e.journal[0].told = {{"s", {}, {}, "", "", false}, {"ahun", {}, {}, "", "", false}};
  const auto dossier = e.dossier();
  const auto found = lost(dossier);
  REQUIRE(found.size() == 1);
  CHECK((found[0].what == Lost::What::session && found[0].id == "ahun"));
}

TEST_CASE("the name of an event's first message, by the clock; what is no name goes nowhere") {
  aliso::model::Dossier dossier;
  dossier.event.id = "2027-01-repas";
  CHECK(aliso::figures::first_stem(dossier) == "2027-01-repas");
  const auto add = [&dossier](std::string key, int day_of_month) {
    aliso::model::JournalEntry& entry = dossier.journal.emplace_back();
    entry.key = std::move(key);
    entry.moment = *aliso::model::make_date(2026, 11, day_of_month);
  };
  add("2027-01-repas/-/rappel/agora/a", 24);
  add("2026-12-repas/-/invit/agora/a", 20);
  CHECK(aliso::figures::first_stem(dossier) == "2026-12-repas");
  add("x\r\nATTENDEE:y/-/invit/agora/a", 1);
  CHECK(aliso::figures::first_stem(dossier) == "2027-01-repas");
}
