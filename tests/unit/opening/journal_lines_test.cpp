// What the journal is told: the manual's form, aliso-format(5), "journal", keys in their order.
#include <doctest/doctest.h>

#include <set>

#include "../figures/sample.h"
#include "opening/journal_lines.h"

using namespace sample;
using aliso::opening::State;

namespace {

// 2022-04-04 07:00:00 UTC, 09:00 in Paris: date -u -d @1649055600
const std::chrono::sys_seconds moment{std::chrono::seconds(1649055600)};

Evening an_evening() {
  Evening e(network(1));
  e.event.id = "soiree";
  e.event.sessions[0].town = "Guéret";
  e.event.sessions[0].time = aliso::model::Hours{{18 * 60}, aliso::model::TimeOfDay{20 * 60}};
  Contact contact;
  contact.id = "accueil";
  e.network.structures[0].contacts = {contact};
  Wave wave;
  wave.id = "rappel";
  e.invitations.waves = {wave};
  return e;
}

std::string line(const Evening& e, const aliso::figures::Message& message, State state) {
  return aliso::opening::journal_line(message, e.network, e.dossier(), state, moment, "abcdefgh");
}

}  // namespace

TEST_CASE("a line a message, with its state, its contact, what it told of which session") {
  const Evening e = an_evening();
  aliso::figures::Message one, all;
  one.key = "soiree/s/rappel/m0/accueil";
  one.session = 0;
  one.sessions = {0};
  one.contact = 0;
  one.channel = Channel::email;
  all.key = "soiree/-/rappel/m0/-";
  all.channel = Channel::post;
  CHECK(
      line(e, one, State::intent) ==
      R"({"schema":"aliso/journal/1","at":"2022-04-04T09:00:00+02:00","key":"soiree/s/rappel/m0/accueil",)"
      R"("wave":"rappel","session":"s","structure":"m0","contact":"accueil","channel":"email","run":"abcdefgh",)"
      R"("told":[{"session":"s","date":"2022-04-07","time":"18h-20h","place":"Guéret"}],"state":"intent"})");
  CHECK(
      line(e, all, State::sent) ==
      R"({"schema":"aliso/journal/1","at":"2022-04-04T09:00:00+02:00","key":"soiree/-/rappel/m0/-",)"
      R"("wave":"rappel","session":"","structure":"m0","contact":"","channel":"post","run":"abcdefgh","told":[],)"
      R"("state":"sent"})");
}

TEST_CASE("settling says the entry again with its new state and moment") {
  const Evening e = an_evening();
  JournalEntry old;
  old.key = "soiree/s/rappel/m0/accueil";
  old.wave = "rappel";
  old.session = "s";
  old.structure_id = "m0";  // listed or no longer
  old.contact = "accueil";
  old.channel = "email";
  old.run = "abcdefgh";
  CHECK(
      aliso::opening::settled_line(old, e.network, State::settled_not_sent, moment) ==
      R"({"schema":"aliso/journal/1","at":"2022-04-04T09:00:00+02:00","key":"soiree/s/rappel/m0/accueil",)"
      R"("wave":"rappel","session":"s","structure":"m0","contact":"accueil","channel":"email","run":"abcdefgh",)"
      R"("told":[],"state":"settled-not-sent"})");
}

TEST_CASE("a run has eight letters of its own") {
  std::set<std::string> runs;
  for (int i = 0; i < 100; ++i) {
    const std::string run = aliso::opening::run_letters();
    CHECK(run.size() == 8);
    CHECK(run.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
    runs.insert(run);
  }
  CHECK(runs.size() == 100);
}
