// Where a text names somebody: words in a row, an address, a number, however they are written.
// By hand, from what people type into events and notes.
#include <doctest/doctest.h>

#include "model/mentions.h"

using aliso::model::Mentions;
using Lines = std::vector<std::uint32_t>;

TEST_CASE("a name is whole words in a row, in either order, over a line's end, however it is spelled") {
  const Mentions lea({.name = "Léa Marchand", .email = "", .phone = "", .address = ""});
  CHECK(lea.lines("avec LEA MARCHAND,\nMarchand, Léa\net Le\u0301a\n  Marchand.") == Lines{1, 2, 3});
  CHECK(lea.lines("id: lea-marchand") == Lines{1});
  CHECK(lea.lines("Léa Marchandise ; Léa de Marchand ; oléa marchand") == Lines{});
  CHECK(lea.lines("« Léa Marchand »\u00a0: oui") == Lines{1});
  CHECK(lea.lines("") == Lines{});
  const Mentions jo({.name = "Jo", .email = "", .phone = "", .address = ""});
  CHECK(jo.lines("joli\nJO rappelle\n") == Lines{2});
  CHECK(Mentions({.name = "J", .email = "", .phone = "", .address = ""}).lines("j j j") == Lines{});
}

TEST_CASE("an address is the whole of it") {
  const Mentions a({.name = "", .email = "A@example.org", .phone = "", .address = ""});
  CHECK(a.lines("x\n<a@Example.org>, à qui\nmailto:a@example.org?subject=b\na@example.org.") ==
        Lines{2, 3, 4});
  CHECK(a.lines("xa@example.org\na@example.org.uk\nb-a@example.org\na@example") == Lines{});
  const Mentions idn({.name = "", .email = "a@crémerie.fr", .phone = "", .address = ""});
  CHECK(idn.lines("a@crémerie.fr\na@xn--crmerie-cya.fr") == Lines{1, 2});
}

TEST_CASE("a number is its digits; a few digits are none") {
  const Mentions phone({.name = "", .email = "", .phone = "05 36 49 00 01", .address = ""});
  CHECK(phone.lines("0536490001\n+33 5 36 49 00 01\n05.36.49.00.01\n05\u00a036\u202f49 00-01") ==
        Lines{1, 2, 3, 4});
  CHECK(phone.lines("05 36 49 00 02\n05 36\n49 00 01") == Lines{});
  CHECK(Mentions({.name = "", .email = "", .phone = "3939", .address = ""}).lines("3939") == Lines{});
}

TEST_CASE("a postal address is its words in a row") {
  const Mentions where(
      {.name = "", .email = "", .phone = "", .address = "2 place de l'Église, 23300 La Souterraine"});
  CHECK(where.lines("chez elle, 2 place de l’église\n23300 la Souterraine\nplace de l'Église") == Lines{1});
}
