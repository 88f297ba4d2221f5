// "Did you mean": distances counted by hand.
// Two slips are forgiven, one in a word under five letters.
#include <doctest/doctest.h>

#include "diagnostics/suggest.h"

using aliso::diagnostics::near;
using aliso::diagnostics::nearest;

namespace {

constexpr std::string_view keys[] = {"title", "about", "kind", "sessions", "present", "proxies", "headcount"};

}  // namespace

TEST_CASE("one letter left out, added, changed or swapped is one slip") {
  CHECK(nearest("titl", keys) == "title");
  CHECK(nearest("titlee", keys) == "title");
  CHECK(nearest("titre", keys) == "title");
  CHECK(nearest("tilte", keys) == "title");
  CHECK(nearest("seesion", keys) == "sessions");
  CHECK(nearest("presnet", keys) == "present");
}

TEST_CASE("too far is nothing") {
  CHECK_FALSE(nearest("présences-notées", keys));
  CHECK_FALSE(nearest("kn", keys));
  CHECK(nearest("knd", keys) == "kind");
  CHECK_FALSE(nearest("kxdx", keys));
  CHECK_FALSE(nearest("", keys));
  constexpr std::string_view letters[] = {"a", "b"};
  CHECK_FALSE(nearest("c", letters));
}

TEST_CASE("an accent is one letter, a capital none") {
  constexpr std::string_view ids[] = {"gueret", "masgot"};
  CHECK(nearest("guéret", ids) == "gueret");
  CHECK(nearest("GUÉRET", ids) == "gueret");
  constexpr std::string_view names[] = {"Évaux", "Ahun"};
  CHECK(nearest("évaux", names) == "Évaux");
}

TEST_CASE("the nearest ones, in order, not more than asked") {
  constexpr std::string_view many[] = {"vasi-1", "vasi-2", "agora", "vasi-3", "vasi-4"};
  CHECK(near("vasi-9", many) == std::vector<std::string_view>{"vasi-1", "vasi-2", "vasi-3"});
  CHECK(near("vasi-9", many, 1) == std::vector<std::string_view>{"vasi-1"});
  CHECK(near("vasi-22", many) == std::vector<std::string_view>{"vasi-2"});
}
