// Subjects that answer: what is written is read again, in each language; whatever else stands there is none.
#include <doctest/doctest.h>

#include "telling/answer_subject.h"

using namespace aliso;

TEST_CASE("what is written is read again, whatever stands before it and however it is typed") {
  const auto french = *words::Language::of("fr"), english = *words::Language::of("en");
  CHECK(telling::answer_subject({model::Reply::maybe, "2026-09-ca-repart", "castelombre"}, french) ==
        "PEUT-ÊTRE 2026-09-ca-repart castelombre");
  CHECK(telling::answer_subject({model::Reply::no, "fete", ""}, english) == "NO fete");
  for (const auto& language : {french, english})
    for (const model::Reply reply : {model::Reply::yes, model::Reply::maybe, model::Reply::no})
      for (const char* before : {"", "Re: ", "RE : ", "Rép\u00A0: re: ", "Antw: "}) {
        const auto read = telling::parse_answer_subject(
            before + telling::answer_subject({reply, "fete", "gueret"}, language));
        REQUIRE_MESSAGE(read, before);
        CHECK((read->reply == reply && read->event == "fete" && read->session == "gueret"));
      }
  CHECK(telling::parse_answer_subject(" peut-etre\r\n\tfete ")->session.empty());
}

TEST_CASE("another subject is no answer") {
  for (const char* subject :
       {"", " ", "OUI", "Re: OUI", "OUI fete gueret merci", "TR: OUI fete", "Fwd: OUI fete", "Ouiche fete",
        "Re:", "re : ", ": OUI fete", "fete OUI", "\xFF\xFE fete"})
    CHECK_MESSAGE(!telling::parse_answer_subject(subject), subject);
}
