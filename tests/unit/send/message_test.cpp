// A composed message's headers and limits; what a mail reader sees of it is tested with the real
// program and Python's email library in tests/user/send.py.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <vector>

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

/// The names of the headers, sorted, down to the empty line; a line that goes on begins with a space.
std::vector<std::string> header_names(const std::optional<std::string>& text) {
  std::vector<std::string> names;
  std::istringstream lines(text.value_or(""));
  for (std::string line; std::getline(lines, line) && !line.empty();) {
    if (line[0] != ' ' && line[0] != '\t') names.push_back(line.substr(0, line.find(':')));
  }
  std::sort(names.begin(), names.end());
  return names;
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
  CHECK(has_line(*text, "Auto-Submitted: auto-generated"));  // no answering machine answers it (RFC 3834)
  CHECK(compose(example()) == text);
}

TEST_CASE("a subject is one line, also to who decodes it") {
  Message message = example();
  message.subject = "Salut\nBcc: tous@example.org\r\tfin";
  CHECK(has_line(compose(message).value_or(""), "Subject: Salut Bcc: tous@example.org  fin"));
}

TEST_CASE("nothing that a person's file holds becomes a header of its own") {
  // The names of the headers that such a message has, and no other one.
  const std::vector<std::string> expected = header_names(compose(example()));
  REQUIRE(expected == std::vector<std::string>{"Auto-Submitted", "Content-Transfer-Encoding", "Content-Type",
                                               "Date", "From", "List-Unsubscribe", "MIME-Version",
                                               "Message-Id", "Subject", "To"});
  for (const std::string end : {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n"}) {
    const std::string hostile = end + "Bcc: tous@example.org" + end + "X: y" + end;
    for (std::string Message::*text :
         {&Message::subject, &Message::to_name, &Message::calendar_name, &Message::identity}) {
      Message message = example();
      message.calendar = text == &Message::calendar_name ? "BEGIN:VCALENDAR\n" : "";
      message.*text = "Salut" + hostile + "fin";
      const auto composed = compose(message);
      REQUIRE(composed);
      std::vector<std::string> names = header_names(composed);
      // With an attachment it is each part's, and stands below.
      if (!message.calendar.empty()) names.insert(names.begin() + 1, "Content-Transfer-Encoding");
      CHECK(names == expected);
    }
    // A sender's name, quoted as aliso.yaml may have it; unquoted it is no name any more, and nothing is
    // composed.
    Message message = example();
    message.from = "\"ALISO" + hostile + "\" <contact@example.org>";
    REQUIRE(compose(message));
    CHECK(header_names(compose(message)) == expected);
    message.from = "ALISO" + hostile + "<contact@example.org>";
    CHECK_FALSE(compose(message));
    message = example();
    message.to_address += hostile;
    CHECK_FALSE(compose(message));
  }
}

TEST_CASE("answers go where the network wants them, and so does who has enough") {
  Message message = example();
  CHECK(compose(message)->find("\nReply-To:") == std::string::npos);
  message.reply_to = "Lisières : l'accueil <o'neil+a&b%c?d@example.org>";
  const auto text = compose(message);
  REQUIRE(text);
  CHECK(has_line(*text, "From: ALISO <contact@example.org>"));
  CHECK(text->find("\nReply-To: ") != std::string::npos);
  CHECK(text->find(" <o'neil+a&b%c?d@example.org>\n") != std::string::npos);
  // RFC 6068: & % ? would end the address there.
  CHECK(text->find("<mailto:o'neil+a%26b%25c%3Fd@example.org?subject=unsubscribe>") != std::string::npos);
  message.reply_to = "accueil@école.example.org";
  CHECK(has_line(compose(message).value_or(""), "Reply-To: accueil@xn--cole-9oa.example.org"));
  message.reply_to = "a..b@example.org";
  CHECK_FALSE(compose(message));
}

TEST_CASE("what reads like an encoded word is encoded itself, so that nobody decodes what was not typed") {
  Message message = example();
  message.subject = "=?utf-8?q?=0d=0aBcc:_evil@x.org?=";
  message.to_name = "=?utf-8?q?=0aBcc:x?=";
  message.reply_to = "=?a?= <contact@example.org>";
  const auto text = compose(message);
  REQUIRE(text);
  // printf %s '=?utf-8?q?=0d=0aBcc:_evil@x.org?=' | base64, and so on.
  CHECK(has_line(*text, "Subject: =?UTF-8?B?PT91dGYtOD9xPz0wZD0wYUJjYzpfZXZpbEB4Lm9yZz89?="));
  CHECK(has_line(*text, "To: =?UTF-8?B?PT91dGYtOD9xPz0wYUJjYzp4Pz0=?= <accueil@example.org>"));
  CHECK(has_line(*text, "Reply-To: =?UTF-8?B?PT9hPz0=?= <contact@example.org>"));
  message.subject = "a = b ? c =";
  CHECK(has_line(compose(message).value_or(""), "Subject: a = b ? c ="));
}
