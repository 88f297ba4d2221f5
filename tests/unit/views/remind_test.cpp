// What is due as JSON, CSV and text, the phone list and the letters: three members, one session, one wave.
// Expected texts were written by hand from the facts in `two_waves`, and read as the facilitator would.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "../figures/sample.h"
#include "telling/letters.h"
#include "telling/phone_list.h"
#include "views/remind_text.h"
#include "words/typography.h"

using namespace sample;
using aliso::views::Reminders;
using aliso::words::Language;

namespace {

const Language french = *Language::of("fr");

Evening an_evening(Channel channel) {
  Evening e(network(3));
  e.network.name = "ALISO";
  const char* names[] = {"VASI", "Agora", "La Dynamo"};
  for (unsigned i = 0; i < 3; ++i) e.network.structures[i].name = names[i];
  Contact contact;
  contact.id = "accueil";
  contact.name = "Accueil";
  contact.role = "coordination";
  contact.email.value = "accueil@example.org";
  contact.phone = "05 55 00 00 00";
  contact.address = "2 place de l'Église, 23300 La Souterraine";
  e.network.structures[0].contacts = e.network.structures[2].contacts = {contact};
  e.network.structures[2].contacts[0].language = "en";
  e.event.id = "2022-04-apero";
  e.event.title = "Parole *de* réseau";
  Session& s = e.the_session();
  s.id = "gueret";
  s.name = s.town = "Guéret";
  s.venue = "Bakao";
  s.time = Hours{{18 * 60}, TimeOfDay{20 * 60}};
  Wave w;
  w.id = "rappel";
  w.due = Due{Due::Anchor::session, {}, -3};
  w.channels = {channel};
  w.to = {audience(Audience::Kind::members)};
  e.invitations.waves = {w};
  e.invitations.answer_by = day(2022, 4, 5);
  e.invitations.calls = {{{}, 0, day(2022, 3, 2), Outcome::message_left, "rappeler après 17h"}};
  return e;
}

struct Case {
  Evening evening;
  std::array<Dossier, 1> opened;
  Reminders reminders;
  explicit Case(Channel channel) : evening(an_evening(channel)), opened{evening.dossier()} {
    const Date today = day(2022, 4, 4);
    reminders = {&evening.network, opened, aliso::figures::due_messages(evening.network, opened, today),
                 today};
  }
};

}  // namespace

TEST_CASE("remind as JSON") {
  const Case c(Channel::email);
  const auto view = aliso::views::remind_view(c.reminders);
  CHECK(view["schema"] == "aliso/remind/1");
  CHECK(view["on"] == "2022-04-04");
  REQUIRE(view["due"].size() == 2);
  CHECK(
      view["due"][0].dump() ==
      R"({"key":"2022-04-apero/gueret/rappel/m0/accueil","event":"2022-04-apero","session":"gueret",)"
      R"("wave":"rappel","channel":"email","structure":"m0","contact":"accueil","to":"accueil@example.org",)"
      R"("since":"2022-04-04"})");
  REQUIRE(view["held"].size() == 1);
  CHECK(view["held"][0]["why"] == "no-address");
  CHECK(view["held"][0]["channel"].is_null());
  CHECK(view["held"][0]["contact"].is_null());
}

TEST_CASE("remind as CSV: only what is due; letters have labels") {
  CHECK(aliso::views::remind_csv(Case(Channel::email).reminders) ==
        "key,event,session,wave,channel,structure,contact,to,since\n"
        "2022-04-apero/gueret/rappel/m0/"
        "accueil,2022-04-apero,gueret,rappel,email,m0,accueil,accueil@example.org,"
        "2022-04-04\n"
        "2022-04-apero/gueret/rappel/m2/"
        "accueil,2022-04-apero,gueret,rappel,email,m2,accueil,accueil@example.org,"
        "2022-04-04\n");
  CHECK(aliso::views::labels_csv(Case(Channel::post).reminders) ==
        "structure,contact,address\n"
        "VASI,Accueil,\"2 place de l'Église, 23300 La Souterraine\"\n"
        "La Dynamo,Accueil,\"2 place de l'Église, 23300 La Souterraine\"\n");
}

TEST_CASE("remind as text") {
  const Case c(Channel::email);
  CHECK(aliso::views::remind_text(c.reminders, french) ==
        "1 message à envoyer le 4 avril 2022\n"
        "\n"
        "Parole *de* réseau (2022-04-apero)\n"
        "  rappel, pour Guéret, depuis le 4 avril\n"
        "    VASI       courriel  Accueil  accueil@example.org\n"
        "    La Dynamo  courriel  Accueil  accueil@example.org\n"
        "\n"
        "1 message retenu\n"
        "\n"
        "Parole *de* réseau (2022-04-apero)\n"
        "  rappel, pour Guéret, depuis le 4 avril\n"
        "    pas d’adresse pour ce canal : Agora\n");
}

TEST_CASE("the phone list") {
  const Case c(Channel::phone);
  CHECK(aliso::telling::phone_list(c.reminders, french) ==
        "2 appels à passer le 4 avril 2022\n"
        "\n"
        "Parole *de* réseau\n"
        "  Guéret, jeudi 7 avril 2022, de 18h à 20h\n"
        "\n"
        "  VASI, Accueil (coordination)  05 55 00 00 00\n"
        "    dernier appel le 2 mars, message laissé : rappeler après 17h\n"
        "    à demander : viendrez-vous, et à combien ?\n"
        "  La Dynamo, Accueil (coordination)  05 55 00 00 00\n"
        "    à demander : viendrez-vous, et à combien ?\n");
}

TEST_CASE("letters, one a structure, in each contact's language") {
  const Case c(Channel::post);
  CHECK(aliso::words::plain_spaces(aliso::telling::letters(c.reminders, {})) ==
        "VASI  \n"
        "Accueil  \n"
        "2 place de l’Église  \n"
        "23300 La Souterraine\n"
        "\n"
        "ALISO, le 4 avril 2022\n"
        "\n"
        "Bonjour,\n"
        "\n"
        "ALISO vous attend à « **Parole \\*de\\* réseau** » :\n"
        "\n"
        "- jeudi 7 avril 2022, de 18h à 20h, à Guéret (Bakao)\n"
        "\n"
        "Viendrez-vous, et à combien ? Merci de nous le dire d’ici le 5 avril 2022.\n"
        "\n"
        "À bientôt,  \n"
        "ALISO\n"
        "\n<div style=\"page-break-after: always\"></div>\n\n"
        "La Dynamo  \n"
        "Accueil  \n"
        "2 place de l’Église  \n"
        "23300 La Souterraine\n"
        "\n"
        "ALISO, 4 April 2022\n"
        "\n"
        "Hello,\n"
        "\n"
        "ALISO looks forward to seeing you at “**Parole \\*de\\* réseau**”:\n"
        "\n"
        "- Thursday 7 April 2022, from 18:00 to 20:00, in Guéret (Bakao)\n"
        "\n"
        "Will you come, and how many of you? Please let us know by 5 April 2022.\n"
        "\n"
        "See you soon,  \n"
        "ALISO\n");
}

TEST_CASE("whatever they are called, an envelope's lines are no list, and nothing in them is markup") {
  Evening e = an_evening(Channel::post);
  e.network.structures[0].name = "1. Maison";
  e.network.structures[0].contacts[0].name = "- Anne";
  e.network.structures[0].contacts[0].address = "12. rue, \t+ R&D_2, # 23000 Guéret";
  e.network.structures[2].contacts.clear();
  const std::array opened{e.dossier()};
  const Date today = day(2022, 4, 4);
  const Reminders r{&e.network, opened, aliso::figures::due_messages(e.network, opened, today), today};
  CHECK(
      aliso::telling::letters(r, french).starts_with("1\\. Maison  \n"
                                                     "\\- Anne  \n"
                                                     "12\\. rue  \n"
                                                     "\\+ R&D_2  \n"
                                                     "\\# 23000 Guéret\n"
                                                     "\n"));
}

TEST_CASE("a letter after the evening") {
  Evening e = an_evening(Channel::post);
  e.invitations.waves[0].due->offset = 2;
  e.the_session().present = {named(0)};
  e.invitations.answers = {answer(2, Reply::yes)};
  const std::array opened{e.dossier()};
  const Date today = day(2022, 4, 9);
  const Reminders r{&e.network, opened, aliso::figures::due_messages(e.network, opened, today), today};
  const std::string text = aliso::words::plain_spaces(aliso::telling::letters(r, french));
  CHECK(text.find("Merci de votre venue à « **Parole \\*de\\* réseau** ».") != std::string::npos);
  CHECK(text.find("Nous vous attendions à « **Parole \\*de\\* réseau** » : vous nous avez manqué.") !=
        std::string::npos);
}
