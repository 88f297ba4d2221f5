// A composed message's headers and limits; what a mail reader sees of it is tested with the real
// program and Python's email library in tests/send.
#include <doctest/doctest.h>

#include "send/message.h"

using namespace aliso::send;

namespace {

Message example() {
  Message message;
  message.from = "ALISO <contact@example.org>";
  message.to_name = "Accueil";
  message.to_address = "accueil@example.org";
  message.subject = "Parole de réseau";
  message.body = "Bonjour,\n\nÀ jeudi !\n";
  message.identity = "2022-04/gueret/rappel/vasi/accueil";
  message.seconds = 1649055600;  // 2022-04-04 07:00:00 UTC: date -u -d @1649055600
  return message;
}

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("headers say who writes, to whom, when, and how to stop") {
  const auto text = compose(example());
  REQUIRE(text);
  CHECK(has_line(*text, "From: ALISO <contact@example.org>"));
  CHECK(has_line(*text, "To: Accueil <accueil@example.org>"));
  CHECK(has_line(*text, "Date: Mon, 04 Apr 2022 07:00:00 +0000"));
  CHECK(has_line(*text, "List-Unsubscribe: <mailto:contact@example.org?subject=unsubscribe>"));
  CHECK(text->find("Message-Id: <aliso.") != std::string::npos);
  CHECK(compose(example()) == text);
}

TEST_CASE("nothing that a person's file holds becomes a header of its own") {
  Message message = example();
  message.subject = "Salut\nBcc: tous@example.org\r\nX: y";
  message.to_name = "A\r\nBcc: tous@example.org";
  message.from = "ALISO\nBcc: tous@example.org <contact@example.org>";
  const auto text = compose(message);
  if (text) {
    CHECK(text->find("\nBcc:") == std::string::npos);
    CHECK(text->find("\nX:") == std::string::npos);
  }
}

TEST_CASE("an address is exactly one") {
  CHECK(is_address("accueil@example.org"));
  CHECK(is_address("accueil@école.example.org"));
  for (const char* wrong :
       {"", "accueil", "@example.org", "a@", "a@example.org, b@example.org", "A <a@example.org>",
        "a@example.org\nBcc: b@example.org", "a b@example.org", "groupe: a@example.org;"}) {
    CHECK_MESSAGE(!is_address(wrong), wrong);
    Message message = example();
    message.to_address = wrong;
    CHECK_FALSE(compose(message));
  }
}
