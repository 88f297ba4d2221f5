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

/// Who writes: a structure of the network itself, whose contacts have what the others lack.
void with_host(Evening& e) {
  Structure host;
  host.id = "maison";
  host.name = "La Maison";
  host.role = Role::host;
  host.town = "Guéret";
  host.contacts.resize(2);
  host.contacts[0].phone = "05 55 00 00 01";
  host.contacts[1].phone = "05 55 00 00 02";
  host.contacts[1].email.value = "contact@example.org";
  host.contacts[1].address = "1 rue de l'Étang, 23000 Guéret";
  e.network.structures.push_back(host);
}

/// The letters by the embedded templates; no-break spaces are plain.
std::string all_letters(const Reminders& reminders, const std::optional<Language>& language) {
  namespace telling = aliso::telling;
  std::vector<std::string> written;
  for (const telling::Letter& letter : telling::letters(reminders, language)) {
    std::vector<telling::Mistake> mistakes;
    const auto parsed = telling::parse_template(telling::embedded_letter_template(letter.language),
                                                telling::letter_shape(), mistakes);
    REQUIRE(parsed);
    written.push_back(telling::written(reminders, letter, *parsed));
  }
  return aliso::words::plain_spaces(telling::pages(written));
}

/// The letters of that day.
std::string posted(const Evening& e, Date today, const std::optional<Language>& language = {}) {
  const std::array opened{e.dossier()};
  return all_letters({&e.network, opened, aliso::figures::due_messages(e.network, opened, today), today},
                     language);
}

/// What stands between two letters, and below the last one: what browsers and pandoc make pages of.
constexpr std::string_view page_break =
    "\n<div style=\"page-break-after: always\"></div>\n\n<div hidden=\"hidden\">\n\n"
    "```{=openxml}\n<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
    "w:lineRule=\"exact\"/></w:pPr></w:p>\n```\n\n"
    "```{=opendocument}\n<text:p text:style-name=\"Letter_20_break\"/>\n```\n\n"
    "```{=latex}\n\\newpage\n```\n\n</div>\n\n";
constexpr std::string_view break_style =
    "\n<div hidden=\"hidden\">\n\n---\nheader-includes: |\n  ```{=opendocument}\n"
    "  <office:automatic-styles><style:style style:name=\"Letter_20_break\" style:family=\"paragraph\">"
    "<style:paragraph-properties fo:break-before=\"page\" fo:margin-top=\"0cm\" fo:margin-bottom=\"0cm\" "
    "fo:line-height=\"0.05cm\"/><style:text-properties fo:font-size=\"2pt\"/></style:style>"
    "</office:automatic-styles>\n  ```\n---\n\n</div>\n";

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
  Evening e = an_evening(Channel::post);
  with_host(e);
  CHECK(posted(e, day(2022, 4, 4)) ==
        "VASI  \n"
        "Accueil  \n"
        "2 place de l’Église  \n"
        "23300 La Souterraine  \n"
        "\n"
        "Guéret, le 4 avril 2022\n"
        "\n"
        "Bonjour,\n"
        "\n"
        "ALISO vous invite à « **Parole \\*de\\* réseau** » :\n"
        "\n"
        "- Jeudi 7 avril 2022, de 18h à 20h, à Guéret (Bakao)\n"
        "\n"
        "Merci de nous dire d’ici au 5 avril si vous pensez venir, et à combien.\n"
        "\n"
        "Pour nous répondre : 05 55 00 00 01, contact@example.org ou 1 rue de l’Étang, 23000 Guéret.\n"
        "\n"
        "Bien à vous,  \n"
        "ALISO\n" +
            std::string(page_break) +
            "La Dynamo  \n"
            "Accueil  \n"
            "2 place de l’Église  \n"
            "23300 La Souterraine  \n"
            "\n"
            "Guéret, 4 April 2022\n"
            "\n"
            "Hello,\n"
            "\n"
            "ALISO invites you to “**Parole \\*de\\* réseau**”:\n"
            "\n"
            "- Thursday 7 April 2022, from 18:00 to 20:00, in Guéret (Bakao)\n"
            "\n"
            "Please let us know by 5 April whether you hope to come, and how many you will be.\n"
            "\n"
            "To reply to us: 05 55 00 00 01, contact@example.org or 1 rue de l’Étang, 23000 Guéret.\n"
            "\n"
            "With best wishes,  \n"
            "ALISO\n" +
            std::string(break_style));
}

TEST_CASE("without a host, a letter has no town and no way to answer; one letter has no break") {
  Evening e = an_evening(Channel::post);
  e.network.structures[2].contacts.clear();
  CHECK(posted(e, day(2022, 4, 4)) ==
        "VASI  \n"
        "Accueil  \n"
        "2 place de l’Église  \n"
        "23300 La Souterraine  \n"
        "\n"
        "Le 4 avril 2022\n"
        "\n"
        "Bonjour,\n"
        "\n"
        "ALISO vous invite à « **Parole \\*de\\* réseau** » :\n"
        "\n"
        "- Jeudi 7 avril 2022, de 18h à 20h, à Guéret (Bakao)\n"
        "\n"
        "Merci de nous dire d’ici au 5 avril si vous pensez venir, et à combien.\n"
        "\n"
        "Bien à vous,  \n"
        "ALISO\n");
  e.network.structures[0].contacts[0].language = "en";
  CHECK(posted(e, day(2022, 4, 4)).find("Souterraine  \n\n4 April 2022\n\nHello,") != std::string::npos);
  CHECK(posted(e, day(2022, 3, 4)).empty());
}

TEST_CASE("the ways to answer are those that are known, an e-mail address where mails are answered to") {
  const auto ways = [](const Evening& e) {
    const std::string text = posted(e, day(2022, 4, 4), french);
    const auto at = text.find("Pour nous répondre : ");
    return at == std::string::npos ? "none" : text.substr(at, text.find('\n', at) - at);
  };
  Evening e = an_evening(Channel::post);
  e.network.structures[2].contacts.clear();
  CHECK(ways(e) == "none");
  e.network.mail.emplace().from = "ALISO : réseau <contact@example.org>";
  CHECK(ways(e) == "Pour nous répondre : contact@example.org.");
  with_host(e);
  auto& contacts = e.network.structures[3].contacts;
  CHECK(ways(e) ==
        "Pour nous répondre : 05 55 00 00 01, contact@example.org ou 1 rue de l’Étang, 23000 Guéret.");
  e.network.mail->reply_to = "reponses@example.org";
  contacts[1].address.clear();
  CHECK(ways(e) == "Pour nous répondre : 05 55 00 00 01 ou reponses@example.org.");
  // The host's own address stands in for a network's that sends no mail.
  e.network.mail.reset();
  contacts[0].phone.clear();
  contacts[1].email.value = "maison@example.org";
  CHECK(ways(e) == "Pour nous répondre : 05 55 00 00 02 ou maison@example.org.");
}

TEST_CASE("whatever they are called, an envelope's lines are no list, and nothing in them is markup") {
  Evening e = an_evening(Channel::post);
  e.network.structures[0].name = "1. Maison";
  e.network.structures[0].contacts[0].name = "- Anne";
  e.network.structures[0].contacts[0].address = "12. rue, \t+ R&D_2, # 23000 Guéret";
  e.network.structures[2].contacts.clear();
  CHECK(posted(e, day(2022, 4, 4), french)
            .starts_with("1\\. Maison  \n"
                         "\\- Anne  \n"
                         "12\\. rue  \n"
                         "\\+ R&D_2  \n"
                         "\\# 23000 Guéret  \n"
                         "\n"));
}

TEST_CASE("a wave's own words are Markdown, and stand as they are typed") {
  Evening e = an_evening(Channel::post);
  e.network.structures[2].contacts.clear();
  e.invitations.waves[0].text.value = "Un *mot* d'abord :\n\n- un\n- deux\n";
  CHECK(posted(e, day(2022, 4, 4))
            .find("Bonjour,\n\nUn *mot* d'abord :\n\n- un\n- deux\n\nALISO vous invite") !=
        std::string::npos);
}

TEST_CASE("a letter after the evening asks for no answer") {
  Evening e = an_evening(Channel::post);
  with_host(e);
  e.invitations.waves[0].due->offset = 2;
  e.the_session().present = {named(0)};
  e.invitations.answers = {answer(2, Reply::yes)};
  const std::string text = posted(e, day(2022, 4, 9), french);
  CHECK(
      text.find("Merci d’avoir pris part à « **Parole \\*de\\* réseau** » le jeudi 7 avril 2022, à Guéret : "
                "votre présence a compté.\n\nBien à vous,") != std::string::npos);
  CHECK(text.find(
            "Vous pensiez venir à « **Parole \\*de\\* réseau** » le jeudi 7 avril 2022, à Guéret, et nous "
            "n’avons pas eu le plaisir de vous y voir.") != std::string::npos);
  CHECK(text.find("Pour nous répondre") == std::string::npos);
}

TEST_CASE("who said yes or no is asked nothing, who hesitates is") {
  Evening e = an_evening(Channel::post);
  with_host(e);
  e.network.structures[2].contacts.clear();
  for (const auto& [reply, asked] :
       {std::pair{Reply::yes, false}, {Reply::no, false}, {Reply::maybe, true}}) {
    e.invitations.answers = {answer(0, reply)};
    const bool given = posted(e, day(2022, 4, 4)).find("Pour nous répondre") != std::string::npos;
    CHECK(given == asked);
  }
}

TEST_CASE("a letter may be about several events: thanks for one, an invitation to another") {
  Evening past = an_evening(Channel::post);
  past.network.structures[2].contacts.clear();
  past.invitations.waves[0].due->offset = 2;
  past.the_session().present = {named(0)};
  Evening ahead = an_evening(Channel::post);
  ahead.event.id = "2022-05-bal";
  ahead.event.title = "Bal d'été";
  ahead.event.about = "on y danse";
  ahead.the_session().span = {day(2022, 5, 1), day(2022, 5, 1)};
  ahead.invitations.waves[0].due = Due{Due::Anchor::day, day(2022, 4, 9), 0};
  ahead.invitations.answer_by.reset();
  const std::array opened{past.dossier(), ahead.dossier()};
  const Date today = day(2022, 4, 9);
  const Reminders r{&past.network, opened, aliso::figures::due_messages(past.network, opened, today), today};
  CHECK(all_letters(r, {}) ==
        "VASI  \n"
        "Accueil  \n"
        "2 place de l’Église  \n"
        "23300 La Souterraine  \n"
        "\n"
        "Le 9 avril 2022\n"
        "\n"
        "Bonjour,\n"
        "\n"
        "Merci d’avoir pris part à « **Parole \\*de\\* réseau** » le jeudi 7 avril 2022, à Guéret : votre "
        "présence "
        "a compté.\n"
        "\n"
        "ALISO vous invite à « **Bal d’été** » (on y danse) :\n"
        "\n"
        "- Dimanche 1er mai 2022, de 18h à 20h, à Guéret (Bakao)\n"
        "\n"
        "Merci de nous dire si vous pensez venir, et à combien.\n"
        "\n"
        "Bien à vous,  \n"
        "ALISO\n");
}
