// Conditions as they are typed: keys, values, what is none.
// The forms are those of the manual, aliso-trends(1), "--where".
#include "format/where.h"

#include <doctest/doctest.h>

using namespace aliso::format;
using aliso::model::Condition;
using aliso::model::WhereKey;
using What = WhereMistake::What;

namespace {

Condition condition(std::string_view typed, WhereKeys keys = year_keys) {
  auto read = parse_where(typed, keys);
  REQUIRE_MESSAGE(std::holds_alternative<Condition>(read), typed);
  return std::get<Condition>(read);
}

WhereMistake mistake(std::string_view typed, WhereKeys keys = year_keys) {
  auto read = parse_where(typed, keys);
  REQUIRE_MESSAGE(std::holds_alternative<WhereMistake>(read), typed);
  return std::get<WhereMistake>(read);
}

}  // namespace

TEST_CASE("one value, either of two, none of them") {
  const Condition one = condition("tag=Centre social");
  CHECK((one.key == WhereKey::tag && !one.negated && one.texts == std::vector<std::string>{"centresocial"}));
  CHECK(condition("home=Le Gué, Évaux").texts == std::vector<std::string>{"gue", "evaux"});
  CHECK(condition("kind=l'apéro").texts == std::vector<std::string>{"apero"});
  const Condition none = condition("role!=partner,host");
  CHECK((none.negated && none.choices == std::vector<int>{1, 2}));
  CHECK(condition("member=no").choices == std::vector<int>{0});
  CHECK(condition("answer=none", answer_keys).choices == std::vector<int>{3});
  CHECK(condition("status=doing", action_keys).key == WhereKey::action_status);
  CHECK(condition("status=held").key == WhereKey::session_status);
  // A name is looked for as it is typed.
  CHECK(condition("id=Le Tilleul").texts == std::vector<std::string>{"Le Tilleul"});
}

TEST_CASE("what is no condition is told with what there is") {
  for (const std::string_view typed : {"", "tag", "=x", "!=x", "tag=", "tag=a,", "tag=,a", "tag=!?"})
    CHECK_MESSAGE(mistake(typed).what == What::form, typed);
  const WhereMistake key = mistake("ville=Guéret");
  CHECK((key.what == What::key && key.word == "ville" && key.meant == "home" && key.known.size() == 9));
  const WhereMistake value = mistake("role=partenaire");
  CHECK((value.what == What::value && value.key == "role" && value.meant == "partner"));
  CHECK(mistake("overdue=oui", action_keys).meant == "yes");
  CHECK(mistake("tags=a").meant == "tag");
  CHECK(mistake("status=doing").what == What::value);
}
