// What is said of a network, and what is owed.
// One change to a good network at a time.
#include <doctest/doctest.h>

#include "world.h"

using namespace world;

TEST_CASE("a member twice at the same time") {
  World w = good();
  w.network.structures[vasi].member = {{day(2016, 1, 1), day(2018, 12, 31)}, {day(2018, 1, 1), {}}};
  CHECK(said_of_network(w) == Names{"member-twice-at-once"});
}

TEST_CASE("a channel that is preferred and has no address") {
  World w = good();
  model::Contact contact;
  contact.prefers = {model::Channel::phone, model::Channel::email};
  contact.phone = "05 36 49 00 00";
  w.network.structures[vasi].contacts = {contact};
  CHECK(said_of_network(w) == Names{"preferred-without-address"});
  w.network.structures[vasi].contacts.front().email = {"accueil@example.org", {}};
  CHECK(said_of_network(w) == Names{});
}

TEST_CASE("a membership that begins years from now") {
  World w = good();  // today is 1 May 2022
  w.network.structures[vasi].member = {{day(2061, 1, 1), {}}};
  CHECK(said_of_network(w) == Names{"member-far-ahead"});
  w.network.structures[vasi].member = {{day(2016, 1, 1), day(2018, 12, 31)}, {day(2061, 1, 1), {}}};
  CHECK(said_of_network(w) == Names{"member-far-ahead"});
  w.network.structures[vasi].member = {{day(2023, 1, 1), day(2061, 12, 31)}};
  CHECK(said_of_network(w) == Names{});
}

TEST_CASE("an address of two structures is warned of, by check alone") {
  World w = good();
  const auto said = [&w] {
    diagnostics::Diagnostics found;
    checks::shared_addresses(w.network, found);
    return names(found);
  };
  model::Contact contact;
  contact.email = {"jeanne@example.org", {}};
  w.network.structures[vasi].contacts = {contact, contact};  // two functions of one person
  CHECK(said() == Names{});
  contact.email = {"Jeanne@example.org", {}};
  w.network.structures[fol].contacts = {contact};
  CHECK(said() == Names{"address-of-two"});
  CHECK(said_of_network(w) == Names{});
}

TEST_CASE("what is owed") {
  World w = good();
  CHECK(owed(w) == Names{"debrief-owed"});
  w.event.debrief.emplace();
  CHECK(owed(w) == Names{"debrief-owed"});
  w.event.debrief->lead = {"Une soirée.", {}};
  CHECK(owed(w) == Names{});
  w.session().present.reset();
  CHECK(owed(w) == Names{"presences-owed"});
  w.today = day(2022, 4, 7);  // tonight: nothing is owed yet
  w.event.debrief.reset();
  CHECK(owed(w) == Names{});
  w.session().cancelled = true;
  w.today = day(2022, 5, 1);
  CHECK(owed(w) == Names{});
}

TEST_CASE("how long attendance sheets are kept is owed once someone came") {
  World w = good();
  w.event.debrief.emplace().lead = {"Une soirée.", {}};
  w.network.keep.sheets.reset();
  CHECK(owed(w) == Names{"sheets-unset"});
  w.session().present.reset();
  w.today = w.session().date();
  CHECK(owed(w) == Names{});  // nobody has signed anything yet
}

TEST_CASE("contacts and how long they are kept") {
  World w = good();
  w.event.debrief.emplace().lead = {"Une soirée.", {}};
  for (const auto index : {agora, former, caf}) w.network.structures[index].contacts = {{}};
  CHECK(owed(w) == Names{"retention-unset"});
  w.network.keep.contacts = model::Retention{0, 36};
  CHECK(owed(w) == Names{});
  // The former member left with 2020, the CAF came on 7 April 2022; Agora is a member.
  w.today = day(2023, 12, 31);
  CHECK(owed(w) == Names{});
  w.today = day(2024, 1, 1);
  CHECK(owed(w) == Names{"contact-kept-too-long"});
  w.today = day(2025, 4, 8);
  CHECK(owed(w) == Names{"contact-kept-too-long", "contact-kept-too-long"});
  w.session().present = {named(agora)};
  CHECK(owed(w) == Names{"contact-kept-too-long", "contact-without-date"});
  w.network.structures[caf].contacts.front().since = day(2025, 4, 8);
  CHECK(owed(w) == Names{"contact-kept-too-long"});
}
