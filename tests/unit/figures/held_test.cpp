// What is held on one person beside the contact: presences, messages, calls; and how much is held of all.
#include "figures/held.h"

#include <doctest/doctest.h>

#include "figures/holdings.h"
#include "sample.h"

using namespace aliso;
using namespace sample;

namespace {

/// Agora (member) with two contacts, CAF (partner) and Vasi (left with 2020) with one each.
Network people() {
  Network n;
  n.structures = {structure("agora"), structure("caf", Role::partner),
                  structure("vasi", Role::member, {{{}, day(2020, 12, 31)}})};
  for (Structure& s : n.structures) s.contacts = {{}};
  n.structures[0].contacts.push_back({});
  n.structures[0].contacts[0].id = "lou";
  n.structures[0].contacts[1].id = "zoe";
  n.structures[1].contacts[0].id = "lou";
  n.structures[0].contacts[0].email.value = "lou@example.org";
  n.structures[0].contacts[0].messages = false;
  n.structures[0].contacts[1].named = true;
  n.structures[2].contacts[0].phone = "05 55 00 00 01";
  return n;
}

Attendance with(StructureIndex structure, std::vector<std::uint32_t> contacts) {
  Attendance line = named(structure);
  line.contacts = std::move(contacts);
  return line;
}

JournalEntry entry(std::string key, StructureIndex structure, std::string contact, JournalEntry::State state,
                   std::string run) {
  JournalEntry one;
  one.key = std::move(key);
  one.structure = structure;
  one.contact = std::move(contact);
  one.state = state;
  one.run = std::move(run);
  return one;
}

Dossier evening_with_all() {
  Dossier d;
  Session session;
  session.span = on(evening);
  session.present = {named(0), with(0, {1}), with(1, {0})};
  session.excused = {{with(0, {0, 1})}};
  d.event.sessions = {session};
  d.invitations.emplace();
  Call call;
  call.structure = 1;
  d.invitations->calls = {call};
  d.journal = {entry("a", 0, "lou", JournalEntry::State::intent, "r"),
               entry("a", 0, "lou", JournalEntry::State::sent, "r"),
               entry("b", 1, "lou", JournalEntry::State::intent, "s"),
               entry("c", 0, "zoe", JournalEntry::State::sent, "t")};
  return d;
}

}  // namespace

TEST_CASE("a person is found by contact and structure, in each list") {
  const Network network = people();
  const Dossier dossier = evening_with_all();
  const figures::PersonAt lou[] = {{0, 0}};
  const auto named = figures::named_in({&dossier, 1}, lou);
  REQUIRE(named.size() == 1);
  CHECK(named.front().excused);
  const auto sent = figures::sent_to(network, dossier.journal, lou);
  REQUIRE(sent.size() == 1);
  CHECK(sent.front().state == figures::Sending::State::sent);
  CHECK(figures::called_at({&dossier, 1}, lou).empty());
}

TEST_CASE("a person with contacts in two structures is found in both") {
  const Network network = people();
  const Dossier dossier = evening_with_all();
  const figures::PersonAt both[] = {{0, 0}, {1, 0}};
  CHECK(figures::named_in({&dossier, 1}, both).size() == 2);
  const auto sent = figures::sent_to(network, dossier.journal, both);
  REQUIRE(sent.size() == 2);
  CHECK(sent.back().state == figures::Sending::State::maybe_sent);
  CHECK(figures::called_at({&dossier, 1}, both).size() == 1);
}

TEST_CASE("the numbers of the register") {
  const Network network = people();
  const Dossier dossier = evening_with_all();
  const figures::Holdings held = figures::holdings(network, {&dossier, 1}, evening);
  CHECK(held.contacts == 4);
  CHECK(held.structures == 3);
  CHECK(held.of_members == 2);
  CHECK(held.of_partners == 1);
  CHECK(held.of_former == 1);
  CHECK(held.of_host == 0);
  CHECK(held.with_email == 1);
  CHECK(held.with_phone == 1);
  CHECK(held.with_address == 0);
  CHECK(held.objecting == 1);
  CHECK(held.named == 1);
  CHECK(held.presences == 3);
  CHECK(held.messages == 3);
  CHECK(held.calls == 1);
}
