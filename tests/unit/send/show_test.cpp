// What is shown before anything is sent: every text, and every address.
#include <doctest/doctest.h>

#include <set>

#include "../figures/sample.h"
#include "send/show.h"

using namespace sample;

TEST_CASE("texts that differ are each shown, though their subjects are the same") {
  aliso::send::Plan plan;
  plan.opening.network = network(3);
  plan.events.emplace_back();
  plan.events[0].event.id = "soiree";
  plan.events[0].event.title = "Soirée";
  const char* bodies[] = {"Bonjour,\nvenez.\n", "Bonjour,\nvenez.\n", "Bonjour,\nmerci.\n"};
  for (StructureIndex i = 0; i < 3; ++i) {
    aliso::send::Composed one;
    one.parcel.structure = i;
    one.parcel.to = "m" + std::to_string(i) + "@example.org";
    one.letter = {"Soirée", bodies[i]};
    one.text = "Subject: Soirée";
    plan.composed.push_back(std::move(one));
  }
  CHECK(aliso::send::preview(plan, *aliso::words::Language::of("en"), true) ==
        "Soirée (soiree)\n"
        "  Soirée\n"
        "\n"
        "    Bonjour,\n"
        "    venez.\n"
        "\n"
        "    m0  m0@example.org\n"
        "    m1  m1@example.org\n"
        "  Soirée\n"
        "\n"
        "    Bonjour,\n"
        "    merci.\n"
        "\n"
        "    m2  m2@example.org\n"
        "\n" +
            aliso::words::Language::of("en")->say("send.would-send", {{"n", std::int64_t{3}}}) + "\n");
}

TEST_CASE("a message that can't be composed is named and why, and is not among those to be sent") {
  const auto english = *aliso::words::Language::of("en");
  aliso::send::Plan plan;
  plan.opening.network = network(3);
  plan.events.emplace_back();
  plan.events[0].event.id = "soiree";
  for (StructureIndex i = 0; i < 3; ++i) {
    aliso::send::Composed one;
    one.parcel.structure = i;
    one.letter.subject = "Soirée";
    if (i != 1) one.text = "Subject: Soirée";
    plan.composed.push_back(std::move(one));
  }
  CHECK(aliso::send::count_not_composed(plan) == 1);
  CHECK(aliso::send::not_composed(plan, english) == "not sent: m1: Soirée (its address can’t be used)\n");
  // Each language has its own space.
  CHECK(aliso::send::label(plan, plan.composed[1], *aliso::words::Language::of("fr")) == "m1 : Soirée");
  const std::string shown = aliso::send::preview(plan, english, false);
  CHECK(shown.find("m0") != std::string::npos);
  CHECK(shown.find("m1") == std::string::npos);
  CHECK(shown.find("2 messages to send.") != std::string::npos);
}

TEST_CASE("message files of before are named: those written again, and those that are left") {
  const auto french = *aliso::words::Language::of("fr");
  using Names = std::set<std::string>;
  const std::string commands = "  aliso sent soiree invit m0\n";
  CHECK(aliso::send::there_before(Names{}, Names{"a.eml"}, {}, french).empty());
  CHECK(aliso::send::there_before(Names{"a.eml"}, Names{"a.eml", "b.eml"}, commands, french) ==
        "Un message y était déjà (a.eml) : si vous l’avez envoyé, notez-le pour qu’il ne parte pas deux "
        "fois :\n"
        "  aliso sent soiree invit m0\n");
  CHECK(aliso::send::there_before(Names{"a.eml", "x.eml", "y.eml"}, Names{"a.eml"}, commands, french) ==
        "Un message y était déjà (a.eml) : si vous l’avez envoyé, notez-le pour qu’il ne parte pas deux "
        "fois :\n"
        "  aliso sent soiree invit m0\n"
        "2 messages plus anciens y sont encore, dont x.eml : ôtez ceux qui ont été envoyés pour qu’ils "
        "ne partent pas deux fois.\n");
}

TEST_CASE("of a mailer that says it is the address the line says what to do; of any other, what it said") {
  const auto french = *aliso::words::Language::of("fr");
  aliso::send::Ready ready;
  ready.label = "m0: Soirée";
  aliso::send::Sent sent{&ready, {aliso::send::Fate::failed, "550 unknown user", {}, 75}};
  CHECK(aliso::send::fate(sent, french) == "pas envoyé : m0: Soirée (550 unknown user)");
  for (const int status : {65, 67, 68}) {
    sent.handed.status = status;
    CHECK(aliso::send::fate(sent, french) ==
          "pas envoyé : m0: Soirée (550 unknown user) ; si l’adresse n’existe plus, corrigez-la dans "
          "structures.yaml ; d’ici là, chaque « aliso send » retente ce message");
  }
}

TEST_CASE("a draft of which something waits is named, be it one message") {
  const auto french = *aliso::words::Language::of("fr");
  aliso::send::Plan plan;
  plan.events.emplace_back();
  plan.events[0].event.title = "Soirée";
  aliso::figures::Message message;
  message.why = aliso::figures::Why::answered;
  plan.messages = {message};
  CHECK(aliso::send::drafts(plan, french).empty());
  message.why = aliso::figures::Why::draft;
  plan.messages.push_back(message);
  CHECK(aliso::send::drafts(plan, french) ==
        "« Soirée » est encore un brouillon (draft) : 1 message attend que cette ligne soit ôtée\n");
  plan.messages.push_back(message);
  CHECK(aliso::send::drafts(plan, french) ==
        "« Soirée » est encore un brouillon (draft) : 2 messages attendent que cette ligne soit ôtée\n");
}
