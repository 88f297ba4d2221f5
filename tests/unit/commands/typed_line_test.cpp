// What may be typed at the door, and what it means.
// By the manual's list, and its edges.
#include "commands/typed_line.h"

#include <doctest/doctest.h>

#include <utility>

using namespace aliso;
using commands::understood;
using model::Count;
using What = commands::TypedLine::What;

namespace {

bool is(std::string_view typed, What what, std::string_view name, std::optional<Count> people = {}) {
  const auto line = understood(typed);
  return line.what == what && line.name == name && line.people == people;
}

}  // namespace

TEST_CASE("one sign is a key of its own, blanks around it or not") {
  CHECK(understood("").what == What::nothing);
  CHECK(understood(" \t\r").what == What::nothing);
  CHECK(understood("u").what == What::undo);
  CHECK(understood(" U ").what == What::undo);
  CHECK(understood("?").what == What::look);
  CHECK(understood("-\r").what == What::back);
}

TEST_CASE("letters are a name; a number behind a blank is how many people") {
  CHECK(is("agora", What::name, "agora"));
  CHECK(is("agora 3", What::name, "agora", 3));
  CHECK(is("  la dynamo   10+ ", What::name, "la dynamo", Count::at_least(10)));
  CHECK(is("vasi 2-3", What::name, "vasi", Count::between(2, 3)));
  CHECK(is("vasi 0", What::name, "vasi", 0));
  CHECK(is("vasi3", What::name, "vasi3"));
  CHECK(is("vasi 3p", What::name, "vasi 3p"));
  CHECK(is("vasi 3-2", What::name, "vasi 3-2"));
  CHECK(understood("fol 23").whole == "fol 23");
  CHECK(is("fol 23 2", What::name, "fol 23", 2));
  CHECK(is("-vasi", What::name, "-vasi"));
  CHECK(is("u 2", What::name, "u", 2));
}

TEST_CASE("p and a number are people who came for themselves; p and letters are letters") {
  CHECK(is("p 12", What::people, "p", 12));
  CHECK(is("P 12", What::people, "P", 12));
  CHECK(is("p", What::name, "p"));
  CHECK(is("p12", What::name, "p12"));
  CHECK(is("p tit 2", What::name, "p tit", 2));
}

TEST_CASE("+ is an outside structure") {
  CHECK(is("+ Le Papier plié 2", What::guest, "Le Papier plié", 2));
  CHECK(is("+Ondes", What::guest, "Ondes"));
  CHECK(is("+ Studio 2 1", What::guest, "Studio 2", 1));
  CHECK(is("+", What::guest, ""));
  CHECK(is("+ 3", What::guest, "3"));
}

TEST_CASE("numbers alone are no name; the second is how many people") {
  CHECK(is("12", What::numbers, "12"));
  CHECK(is("2 3", What::numbers, "2", 3));
  CHECK(is("12,14,19", What::numbers, "12,14,19"));
  CHECK(is("10+", What::numbers, "10+"));
  CHECK(is("2p", What::name, "2p"));
}

TEST_CASE("numbers of a sheet: one with its people, or several with a comma between them") {
  const auto signed_for = [](std::string_view typed) {
    std::vector<std::pair<std::int64_t, std::optional<Count>>> all;
    for (const auto& [number, people] : understood(typed).signed_for) all.emplace_back(number, people);
    return all;
  };
  using Signed = std::vector<std::pair<std::int64_t, std::optional<Count>>>;
  CHECK(signed_for("12") == Signed{{12, {}}});
  CHECK(signed_for("12 3") == Signed{{12, Count(3)}});
  CHECK(signed_for(" 12\t 2-3 ") == Signed{{12, Count::between(2, 3)}});
  CHECK(signed_for("12,14 , 19;0 10+") == Signed{{12, {}}, {14, {}}, {19, {}}, {0, Count::at_least(10)}});
  for (const std::string_view typed :
       {"12 3 4", "12,", "12,,14", "10+", "1-2", "12 3-2", "99999999999999999999"})
    CHECK(signed_for(typed).empty());
  CHECK(signed_for("agora").empty());
}

TEST_CASE("what is the next line where a number of people is asked for") {
  for (const char* next : {"u", "p 3", "P 3", "+ Le Papier plié", "+ Studio 2", "12 3", "12, 14", "12 3, 14"})
    CHECK_MESSAGE(commands::is_next_line(understood(next)), next);
  for (const char* none :
       {"", "?", "-", "3", "14", "2-3", "10+", "0", "trois", "agora 3", "p", "3-2", "3 - 4"})
    CHECK_MESSAGE(!commands::is_next_line(understood(none)), none);
}

TEST_CASE("a sheet's code is one however it is typed") {
  CHECK(commands::as_printed("7BC") == "7bc");
  CHECK(commands::as_printed("7 b\tc") == "7bc");
  CHECK(commands::as_printed("7bd") != "7bc");
}
