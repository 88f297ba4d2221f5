// Rows and cells, by RFC 4180 and what tools make of it; days as tools write them.
// Expected values are read off the text beside.
#include "tables/table.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tables/keys.h"
#include "tables/recognised.h"
#include "tables/stamps.h"

using namespace aliso;
using namespace aliso::tables;
using Cells = std::vector<std::string>;

TEST_CASE("quotes hold delimiters, lines' ends and doubled quotes") {
  const auto table = cut("a,\"b,\"\"c\nd\"\r\ne,f\r\rg", ',');
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[0].cells == Cells{"a", "b,\"c\nd"});
  CHECK(table.rows[1].line == 3);
  CHECK(table.rows[2].is_blank());
  CHECK(table.rows[3].cells == Cells{"g"});
  CHECK(cut("a,b,", ',').rows[0].cells == Cells{"a", "b", ""});
  CHECK(cut("a,b,", ',').rows[0].width() == 2);
}

TEST_CASE("a quote within a cell is a letter; one that is never closed is told with its line") {
  CHECK(cut("5\" ;b", ';').rows[0].cells == Cells{"5\" ", "b"});
  CHECK(cut("\"a\"b;c", ';').rows[0].cells == Cells{"ab", "c"});
  CHECK(cut("a\nb,\"c\nd\n", ',').open_quote == 2);
  CHECK(cut("\"a,b", ',', false).rows[0].cells == Cells{"\"a", "b"});
  // Where a tool quotes nothing, a spreadsheet may have: such a quote ends its cell, on its line.
  CHECK(cut("\"a,b\",\"c \"\"d\"\"\"", ',', false).rows[0].cells == Cells{"a,b", "c \"d\""});
  CHECK(cut("\"a\"b,c\"", ',', false).rows[0].cells == Cells{"\"a\"b", "c\""});
  CHECK(cut("\"a,b\nc\",d", ',', false).rows[0].cells == Cells{"\"a", "b"});
}

TEST_CASE("titles and words are compared folded, titles in the singular") {
  CHECK(title_key("Votre structure *") == "structure");
  CHECK(title_key("Name (Original Name)") == title_key("name"));
  CHECK(title_key("Réponses") == title_key("réponse"));
  CHECK(word_key(" (Oui) ") == "(oui");
  CHECK(word_key("✔") == "✔");
  CHECK(role_of(general, "Nom de la structure") == Role::structure);
  CHECK(role_of(general, "E-mail de la structure") == Role::address);
  CHECK_FALSE(role_of(general, "Adresse de la structure"));
  CHECK_FALSE(role_of(general, "Téléphone de votre structure"));
  CHECK(meaning_of(general, "(oui)", Use::answers) == Meaning::maybe);
  CHECK(meaning_of(general, "oui", Use::answers) == Meaning::yes);
  CHECK(meaning_of(general, "oui mais", Use::answers) == Meaning::unclear);
  CHECK(meaning_of(general, "?", Use::answers) == Meaning::nothing);
}

TEST_CASE("days in the forms that tools write") {
  const auto day = [](std::string_view text, DayOrder order = DayOrder::day_first) {
    const auto found = stamp(text, order);
    return found ? found->date() : std::nullopt;
  };
  const auto sept = model::make_date(2026, 9, 24);
  for (const std::string_view text :
       {"24/09/2026", "24/09/26", "2026-09-24", "2026-09-24T18:00:00.000+02:00/2026-09-24T20:00:00.000+02:00",
        "jeudi 24 septembre 2026", "jeu. 24 sept. 2026 18:00 - 20:00", "Thursday, September 24, 2026",
        "Thu Sep 24 2026 6:00 PM", "24.09.2026 18h"}) {
    CAPTURE(text);
    CHECK(day(text) == sept);
  }
  CHECK(day("mar. 29 septembre 2026") == model::make_date(2026, 9, 29));
  CHECK(day("Mar 29 2026") == model::make_date(2026, 3, 29));
  CHECK(day("1er octobre 2026") == model::make_date(2026, 10, 1));
  CHECK(day("9/24/2026", DayOrder::unknown) == sept);
  CHECK_FALSE(day("4/9/2026", DayOrder::unknown));
  CHECK_FALSE(day("31/02/2026"));
  CHECK_FALSE(day("salle 24"));
  CHECK(minute_of("6:30 PM") == 18 * 60 + 30);
  CHECK(minute_of("18h30") == 18 * 60 + 30);
  CHECK(minute_of("12:15 am") == 15);
  CHECK_FALSE(minute_of("le soir"));
  const std::vector<std::string_view> cells = {"4/9/2026", "4/13/2026"};
  CHECK(order_of(cells, DayOrder::unknown) == DayOrder::month_first);
}

TEST_CASE("a header row is the first of twenty with two known titles, by any delimiter") {
  const auto role = [](std::string_view text, Role wanted) {
    const auto read = recognised(text, {Use::answers, {}, {}});
    REQUIRE(std::holds_alternative<Recognised>(read));
    return std::get<Recognised>(read).column(wanted);
  };
  CHECK(role("Liste\n\nAsso;Réponse\nx;oui\n", Role::answer) == 1);
  CHECK(role("Nom\tOrganisme\tPrésence\n", Role::structure) == 1);
  const auto why = [](std::string_view text, Wish wish = {}) {
    return std::get<Unread>(recognised(text, wish)).why;
  };
  CHECK(why("a;b\nc;d\n") == Unread::Why::no_header);
  CHECK(why("") == Unread::Why::no_header);
  std::string far(20, '\n');
  CHECK(why(far + "Asso;Réponse\nx;oui\n") == Unread::Why::no_header);
  CHECK(why("Asso;Réponse\nx;oui\n", {Use::answers, {}, 2}) == Unread::Why::no_table);
}
