// The word CONTACT, and what a person's files say of someone: on a disk in memory.
// A word that could mean two people is refused, whichever of them was meant.
#include "opening/contacts.h"

#include <doctest/doctest.h>

#include <sstream>

#include "memory_disk.h"
#include "opening/held.h"
#include "opening/opening.h"

using namespace aliso;
using Texts = std::vector<std::string>;

namespace {

const std::string structures = R"(- id: vasi
  name: La VASI
  contacts:
    # Claire répond le mardi.
    - id: claire
      name: Claire Martin
      role: avec Paul Durand
      email: claire@example.org
      phone: "05 55 00 00 01"  # pas le mercredi
      consent: {named: yes}
    - {id: paul, name: Paul Durand, email: paul@example.org}
- id: agora
  name: Agora
  contacts:
    - {id: c-m, name: C. Martin, email: Claire@Example.ORG}
    - {id: desk, name: Accueil, email: agora@example.org}
    - {id: bureau, name: Bureau, email: agora@example.org}
- id: dynamo
  name: Dynamo
  contacts:
    - {id: lou, name: Lou Vernet}
    - {id: other, name: lou-vernet}
    - {id: box, name: Boîte, email: agora@example.org}
- {id: eloi, name: Éloi, contacts: [{id: e, name: Éloi, email: both@example.org}, {id: b, name: Béa, email: both@example.org}]}
- {id: fa, name: Fa, contacts: [{id: jo, name: Joséphine, email: both@example.org}, {id: la, email: nora@example.org}]}
- {id: sol, name: Sol, contacts: [{id: jo, name: JOSEPHINE, email: Both@example.org}, {id: nora, name: Nora, email: nora@example.org}]}
- {id: ut, name: Ut, contacts: [{id: x, email: both@example.org}]}
)";

class Asked {
 public:
  Asked() {
    disk.put("/net/aliso.yaml",
             "network: Essai\nmail: {from: \"Paul Durand <paul@example.org>\", command: [x]}\n");
    disk.put("/net/structures.yaml", structures);
    disk.put("/net/events/soiree.yaml",
             "title: Soirée\ndate: 2026-01-20\npresent:\n"
             "  - {structure: vasi, people: [claire, paul]} # Claire Martin a porté\n"
             "debrief:\n  notes: |\n    Merci à Claire\n    Martin et à Paul\n    Durand.\n");
    disk.put("/net/templates/message.txt.mustache", "Bien à vous, Claire MARTIN\n");
    run.directory = "/net";
    run.today = *model::make_date(2026, 1, 12);
    run.today_given = true;
    opened = opening::open_network(run);
  }

  /// The contacts of the one that is meant; the message where the word is refused.
  Texts meant(std::string_view word) {
    const load::Names names(*opened.network);
    Texts all;
    try {
      for (const opening::ContactAt at : opening::contact_or_nobody(run, names, word))
        all.push_back(opening::written(*opened.network, at));
    } catch (const program::UsageError& error) {
      return {"refused: " + error.message};
    }
    return all;
  }

  tests::MemoryDisk disk;
  std::ostringstream out, err;
  program::Run run{.language = {},
                   .terminal = *words::Language::of("en"),
                   .disk = disk,
                   .out = out,
                   .err = err,
                   .documents = out};
  opening::Opening opened;
};

bool refused(const Texts& said, std::string_view with) {
  return said.size() == 1 && said.front().starts_with("refused: ") &&
         said.front().find(with) != std::string::npos;
}

}  // namespace

TEST_CASE("CONTACT is structure/contact, an address, or a name") {
  Asked asked;
  CHECK(asked.meant("vasi/paul") == Texts{"vasi/paul"});
  CHECK(asked.meant("La Vasi/PAUL durand") == Texts{"vasi/paul"});
  CHECK(asked.meant("paul@EXAMPLE.org") == Texts{"vasi/paul"});
  CHECK(asked.meant("paul  durand") == Texts{"vasi/paul"});
  CHECK(asked.meant("desk") == Texts{"agora/desk"});
}

TEST_CASE("an address in several structures is one person") {
  Asked asked;
  CHECK(asked.meant("claire@example.org") == Texts{"vasi/claire", "agora/c-m"});
}

TEST_CASE("by another word, only who has the same name or none is the same person; others are told") {
  Asked asked;
  CHECK(asked.meant("Claire Martin") == Texts{"vasi/claire"});
  CHECK(asked.meant("agora/c-m") == Texts{"agora/c-m"});
  CHECK(asked.meant("sol/nora") == Texts{"fa/la", "sol/nora"});
  CHECK(asked.meant("fa/la") == Texts{"fa/la", "sol/nora"});
  CHECK(asked.meant("fa/jo") == Texts{"fa/jo", "sol/jo", "ut/x"});
  // It is of one or the other.
  CHECK(asked.meant("ut/x") == Texts{"ut/x"});
  CHECK(asked.meant("eloi/e") == Texts{"eloi/e"});
  const model::Network& network = *asked.opened.network;
  CHECK(opening::others_told(asked.run, network, {{4, 0}, {5, 0}, {6, 0}}) ==
        "2 other contacts have the same address; they are not included:\n  eloi/e  Éloi\n  eloi/b  Béa\n");
  CHECK(opening::others_told(asked.run, network, {{0, 0}, {1, 0}}).empty());
  CHECK(opening::others_told(asked.run, network, {{2, 0}}).empty());
}

TEST_CASE("two of one structure that share an address are two people") {
  Asked asked;
  CHECK(refused(asked.meant("agora@example.org"), "agora/desk  Accueil\n  agora/bureau  Bureau"));
  CHECK(asked.meant("agora/desk") == Texts{"agora/desk"});
  // Of the Agora it isn't known which of the two that is.
  CHECK(asked.meant("dynamo/box") == Texts{"dynamo/box"});
}

TEST_CASE("none and several are refused, with those that are near") {
  Asked asked;
  CHECK(refused(asked.meant("Lou Vernet"), "dynamo/lou  Lou Vernet\n  dynamo/other  lou-vernet"));
  CHECK(refused(asked.meant("Clair Martin"), "vasi/claire  Claire Martin"));
  CHECK(refused(asked.meant("martin"), "agora/c-m  C. Martin"));
  CHECK(refused(asked.meant("vasi/zoe"), "claire  Claire Martin"));
  CHECK(refused(asked.meant("zoe/claire"), "there is no structure “zoe”"));
  CHECK(refused(asked.meant(""), "there is no contact"));
  CHECK(refused(asked.meant("..."), "there is no contact"));
}

TEST_CASE("an address that nobody has is told apart, and refused where somebody is needed") {
  Asked asked;
  CHECK(asked.meant("nobody@example.org").empty());
  const load::Names names(*asked.opened.network);
  CHECK_THROWS_AS(opening::wanted_contact(asked.run, names, "clair@example.org"), program::UsageError);
  CHECK(opening::wanted_contact(asked.run, names, "vasi/paul").size() == 1);
}

TEST_CASE("a contact's keys and comments, with their lines and without others") {
  Asked asked;
  const std::vector<opening::ContactAt> claire = {{0, 0}, {1, 0}};
  Texts keys;
  for (const opening::HeldKey& key : opening::held_keys(asked.opened, claire, claire.front()))
    keys.push_back(key.key + "=" + key.value);
  CHECK(keys == Texts{"#=Claire répond le mardi.", "id=claire", "name=Claire Martin", "role=avec █████",
                      "email=claire@example.org", "phone=05 55 00 00 01", "#=pas le mercredi",
                      "consent.named=yes"});
}

TEST_CASE("lines that speak of someone, comments and templates too, but not what is theirs as such") {
  Asked asked;
  const std::string stems[] = {"soiree"};
  const auto events = opening::open_events(asked.run, asked.opened, stems);
  REQUIRE(events.size() == 1);
  const auto lines = [&](std::vector<opening::ContactAt> who) {
    Texts all;
    for (const opening::HeldLine& line : opening::lines_about(asked.opened, who)) all.push_back(line.text);
    return all;
  };
  // A name of someone else over a line's end is masked in each of its lines.
  CHECK(lines({{0, 0}, {1, 0}}) ==
        Texts{"- {structure: vasi, people: [claire, █████]} # Claire Martin a porté",
              "Merci à Claire Martin et à █████", "Bien à vous, Claire MARTIN"});
  CHECK(lines({{0, 1}}) == Texts{"mail: {from: \"Paul Durand <paul@example.org>\", command: [x]}",
                                 "role: avec Paul Durand", "█████ et à Paul Durand."});
}
