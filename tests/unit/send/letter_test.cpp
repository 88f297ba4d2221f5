// The words of an e-mail by what its reader answered and did. Expected texts are written by hand; no-break
// spaces are plain here.
#include <doctest/doctest.h>

#include <array>

#include "../figures/sample.h"
#include "send/letter.h"
#include "words/typography.h"

using namespace sample;
using aliso::send::Letter;

namespace {

/// Two members with an e-mail address each, an evening in Guéret, a wave that is due.
Evening a_network(int offset, std::vector<Only> only) {
  Evening e(network(2));
  e.network.name = "Réseau";
  e.event.id = "soiree";
  e.event.title = "Soirée";
  e.the_session().town = "Guéret";
  for (const char* name : {"a", "b"}) {
    Contact contact;
    contact.id = contact.name = name;
    contact.email.value = std::string(name) + "@example.org";
    e.network.structures[name[0] == 'a' ? 0 : 1].contacts = {contact};
  }
  Wave wave;
  wave.id = "vague";
  wave.channels = {Channel::email};
  wave.due = Due{Due::Anchor::session, {}, offset};
  wave.to = {audience(Audience::Kind::members)};
  wave.only = std::move(only);
  e.invitations.waves = {wave};
  return e;
}

/// The letters of that day in French, by structure.
std::vector<Letter> letters(const Evening& e, Date today) {
  const std::array opened{e.dossier()};
  const auto messages = aliso::figures::due_messages(e.network, opened, today);
  const auto french = *aliso::words::Language::of("fr");
  std::vector<Letter> result;
  for (const auto& parcel : aliso::send::parcels(messages, e.network)) {
    std::vector<aliso::telling::Mistake> mistakes;
    auto letter = aliso::send::write(e.network, opened[0], parcel, today,
                                     aliso::send::embedded_message_template(french), french, mistakes);
    REQUIRE(letter);
    REQUIRE(mistakes.empty());
    result.push_back({aliso::words::plain_spaces(letter->subject), aliso::words::plain_spaces(letter->body)});
  }
  return result;
}

bool holds(const Letter& letter, std::string_view text) {
  return letter.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a wave to those who came and those who missed it thanks the ones and regrets the others") {
  Evening e = a_network(2, {Only::came, Only::missed});
  e.the_session().present = {named(0)};
  e.invitations.answers = {answer(1, Reply::yes)};
  const auto all = letters(e, day(2022, 4, 9));
  REQUIRE(all.size() == 2);
  CHECK(all[0].subject == "Merci pour votre venue : Soirée");
  CHECK(holds(all[0], "Merci d’avoir pris part à « Soirée » le jeudi 7 avril 2022, à Guéret"));
  CHECK(all[1].subject == "Vous nous avez manqué : Soirée");
  CHECK_FALSE(holds(all[1], "Merci d’avoir pris part"));
  CHECK(holds(all[1], "Vous pensiez venir à « Soirée » le jeudi 7 avril 2022, à Guéret"));
}

TEST_CASE("an answer is not asked for again, and a day that is past is not named") {
  Evening e = a_network(-7, {});
  e.invitations.answers = {answer(0, Reply::yes)};
  e.invitations.answer_by = day(2022, 4, 5);
  auto all = letters(e, day(2022, 4, 5));
  REQUIRE(all.size() == 2);
  CHECK(all[0].subject == "Rappel : Soirée, jeudi 7 avril 2022, à Guéret");
  CHECK_FALSE(holds(all[0], "Merci de nous dire"));
  CHECK(all[1].subject == "Soirée : jeudi 7 avril 2022, à Guéret");
  CHECK(holds(all[1], "Merci de nous dire d’ici au 5 avril si vous pensez venir, et à combien"));
  all = letters(e, day(2022, 4, 6));
  CHECK(holds(all[1], "Merci de nous dire si vous pensez venir, et à combien"));
  CHECK_FALSE(holds(all[1], "5 avril"));
}

TEST_CASE("every name of the embedded templates is in the view's shape") {
  for (const auto code : aliso::words::Language::codes()) {
    std::vector<aliso::telling::Mistake> mistakes;
    const auto language = *aliso::words::Language::of(code);
    const Evening e = a_network(-7, {});
    const std::array opened{e.dossier()};
    const auto messages = aliso::figures::due_messages(e.network, opened, day(2022, 4, 1));
    const auto parcels = aliso::send::parcels(messages, e.network);
    CHECK(aliso::send::write(e.network, opened[0], parcels.at(0), day(2022, 4, 1),
                             aliso::send::embedded_message_template(language), language, mistakes));
    for (const char* name : {"asked", "invitation", "reminder", "undecided", "expected", "declined"}) {
      const std::string text = "{{#" + std::string(name) +
                               "}}{{{when}}}{{#sessions}}{{{line}}}{{/sessions}}{{/" + std::string(name) +
                               "}}";
      CHECK(
          aliso::send::write(e.network, opened[0], parcels.at(0), day(2022, 4, 1), text, language, mistakes));
    }
    CHECK(mistakes.empty());
  }
}
