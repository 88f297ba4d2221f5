// The judge of addresses, by hand; unit/send holds it against what GMime composes.
// What is expected: RFC 5321 4.1.2 and 4.5.3.1, RFC 5322 3.2.3, RFC 5891, RFC 3492.
#include <doctest/doctest.h>

#include <string>

#include "format/address.h"

using namespace aliso;

namespace {

/// Why it is no address; empty if it is one.
std::string why(std::string_view text) {
  const auto judged = format::parse_email(text);
  if (judged) {
    CHECK(*judged == text);
    return "";
  }
  CHECK(judged.wrong().name == "bad-email");
  return std::get<std::string>(judged.wrong().args.at(0).second);
}

std::string name_of(std::string_view text) {
  const auto judged = format::parse_mailbox(text);
  return judged ? judged->name + "|" + judged->address : std::string(judged.wrong().name);
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("addresses that mail programs take") {
  for (const char* text :
       {"a@example.org", "prenom.nom@exemple.fr", "a+b@x.example.org", "o'neil_2@a-b.org",
        "!#$%&*/=?^`{|}~@x.org", "-a-@x.org", "a@1.org", "a@3com.com", "A@EXAMPLE.ORG",
        "jean@xn--crmerie-cya.fr", "jean@crémerie.fr", "jean@CRÉMERIE.FR", "a@cre\u0301merie.fr",
        "a@straße.de", "a@почта.рф", "a@ελλάδα.gr", "a@例え.jp", "a@مثال.com", "a@r3---sn.example.org"})
    CHECK_MESSAGE(why(text) == "", text);
}

TEST_CASE("texts that are no address") {
  for (const char* text : {"",
                           "a",
                           "@x.org",
                           "a@",
                           "a@x",
                           "a b@x.org",
                           "a@b@x.org",
                           "a@x.org\nBcc: c@x.org",
                           "<a@x.org>",
                           "a@-x.org",
                           "a@x-.org",
                           "a@x_y.org",
                           "a@192.0.2.1",
                           "a@[192.0.2.1]",
                           "\"a b\"@x.org",
                           "a(b)@x.org",
                           "a@x,org",
                           "a:b@x.org",
                           "a@x.org, b@x.org",
                           "A <a@example.org>",
                           "groupe: a@example.org;",
                           "a@\u00D7.org",
                           "a@☺.org",
                           "a@\xC3.org",
                           "a@x.org ",
                           "a@اa.org",
                           "a@\u0301x.org",
                           "a@éa--b.org"})
    CHECK_MESSAGE(why(text) == "other", text);
  for (const char* text : {"hélène@example.org", "prénom.nom@exemple.fr", "élan@x.org", "\xE9@x.org"})
    CHECK_MESSAGE(why(text) == "accents", text);
  for (const char* text : {"a..b@example.org", "jean.@example.org", ".jean@example.org", "a@.org", "a@x.",
                           "a@x..org", ".@x.org"})
    CHECK_MESSAGE(why(text) == "points", text);
}

TEST_CASE("64 octets before the @, 63 a label, 254 in all") {
  CHECK(why(repeated("a", 64) + "@x.org") == "");
  CHECK(why(repeated("a", 65) + "@x.org") == "other");
  CHECK(why("a@" + repeated("b", 63) + ".org") == "");
  CHECK(why("a@" + repeated("b", 64) + ".org") == "other");
  // 2 + 62 × 4 + 4 = 254
  CHECK(why("a@" + repeated("bcd.", 62) + "info") == "");
  CHECK(why("a@" + repeated("bcd.", 62) + "infos") == "other");
  // Of an international label what is sent counts: Python's "é…".encode("idna") gives xn--9caa…: one é is
  // xn--9ca, each further one a letter more.
  CHECK(why("a@" + repeated("é", 57) + ".org") == "");
  CHECK(why("a@" + repeated("é", 58) + ".org") == "other");
}

TEST_CASE("a sender's name is whatever stands before the address") {
  CHECK(name_of("ALISO <contact@example.org>") == "ALISO|contact@example.org");
  CHECK(name_of("contact@example.org") == "|contact@example.org");
  CHECK(name_of("<contact@example.org>") == "|contact@example.org");
  CHECK(name_of("ALISO : réseau <contact@example.org>") == "ALISO : réseau|contact@example.org");
  CHECK(name_of("[ALISO] <contact@example.org>") == "[ALISO]|contact@example.org");
  CHECK(name_of("Le \"réseau\", (23); etc. <contact@example.org>") ==
        "Le \"réseau\", (23); etc.|contact@example.org");
  CHECK(name_of("\"ALISO : réseau\" <contact@example.org>") == "ALISO : réseau|contact@example.org");
  CHECK(name_of(R"("a \"b\" <c@d> \\" <contact@example.org>)") == R"(a "b" <c@d> \|contact@example.org)");
  for (const char* text :
       {"ALISO <contact@example.org", "ALISO\n <contact@example.org>", "a@x.org, B <b@x.org>",
        "A <a@x.org>, B <b@x.org>", "\"A <contact@example.org>", "\"A\" b <contact@example.org>",
        "ALISO <contact@example.org> (nous)", "\"A\" contact@example.org"})
    CHECK_MESSAGE(name_of(text) == "bad-mailbox", text);
  for (const char* text : {"Essai", "", "hélène@example.org", "Hélène <hélène@example.org>", "A <>"})
    CHECK_MESSAGE(name_of(text) == "bad-email", text);
}
