// What the journal is told: the manual's form, aliso-format(5), "journal", keys in their order.
#include <doctest/doctest.h>

#include "../figures/sample.h"
#include "send/record.h"

using namespace sample;
using aliso::send::State;

namespace {

// 2022-04-04 07:00:00 UTC, 09:00 in Paris: date -u -d @1649055600
const std::chrono::sys_seconds moment{std::chrono::seconds(1649055600)};

Evening an_evening() {
  Evening e(network(1));
  e.event.id = "soiree";
  Contact contact;
  contact.id = "accueil";
  e.network.structures[0].contacts = {contact};
  Wave wave;
  wave.id = "rappel";
  e.invitations.waves = {wave};
  return e;
}

}  // namespace

TEST_CASE("a line a key, with its state, its contact, its session where it is about one") {
  const Evening e = an_evening();
  aliso::figures::Message one, all;
  one.key = "soiree/s/rappel/m0/accueil";
  one.session = 0;
  one.contact = 0;
  all.key = "soiree/-/rappel/m0/-";
  aliso::send::Parcel parcel;
  parcel.messages = {&one, &all};
  const auto lines = aliso::send::record(parcel, e.network, e.dossier(), State::intent, moment);
  REQUIRE(lines.size() == 2);
  CHECK(
      lines[0] ==
      R"({"schema":"aliso/journal/1","at":"2022-04-04T09:00:00+02:00","key":"soiree/s/rappel/m0/accueil",)"
      R"("wave":"rappel","session":"s","structure":"m0","contact":"accueil","channel":"email","state":"intent"})");
  CHECK(lines[1] ==
        R"({"schema":"aliso/journal/1","at":"2022-04-04T09:00:00+02:00","key":"soiree/-/rappel/m0/-",)"
        R"("wave":"rappel","session":"","structure":"m0","contact":"","channel":"email","state":"intent"})");
}

TEST_CASE("settling says the entry again with its new state and moment") {
  const Evening e = an_evening();
  JournalEntry old;
  old.key = "soiree/s/rappel/m0/accueil";
  old.wave = "rappel";
  old.session = "s";
  old.structure = 0;
  old.contact = "accueil";
  old.channel = "email";
  CHECK(aliso::send::settled(old, e.network, State::settled_not_sent, moment) ==
        R"({"schema":"aliso/journal/1","at":"2022-04-04T09:00:00+02:00","key":"soiree/s/rappel/m0/accueil",)"
        R"("wave":"rappel","session":"s","structure":"m0","contact":"accueil","channel":"email",)"
        R"("state":"settled-not-sent"})");
  old.structure.reset();  // no longer listed
  CHECK(aliso::send::settled(old, e.network, State::settled_sent, moment).find(R"("structure":"")") !=
        std::string::npos);
}
