// "Did you mean": distances counted by hand.
// Two slips are forgiven, one in a word under five letters.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

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

TEST_CASE("who is near is who a recursion over all ways to write one word for the other finds near") {
  // Optimal string alignment by its definition: the last letters left out, added, changed or swapped.
  struct Alignment {
    std::size_t operator()(std::string_view a, std::string_view b) const {
      if (a.empty() || b.empty()) return a.size() + b.size();
      const auto cut = [](std::string_view text, std::size_t n) { return text.substr(0, text.size() - n); };
      std::size_t least = std::min((*this)(cut(a, 1), b) + 1, (*this)(a, cut(b, 1)) + 1);
      least = std::min(least, (*this)(cut(a, 1), cut(b, 1)) + (a.back() == b.back() ? 0 : 1));
      if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && a[a.size() - 2] == b.back())
        least = std::min(least, (*this)(cut(a, 2), cut(b, 2)) + 1);
      return least;
    }
  };
  std::vector<std::string> words{""};
  for (std::size_t i = 0; words[i].size() < 5; ++i) {
    for (const char c : {'a', 'b', 'c'}) words.push_back(words[i] + c);
  }
  for (std::size_t i = 0; i < words.size(); i += 3) {
    for (std::size_t j = 0; j < words.size(); j += 2) {
      const std::size_t size = words[i].size();
      const std::size_t limit = size < 2 ? 0 : size < 5 ? std::min<std::size_t>(1, size - 1) : 2;
      const std::string_view known[] = {words[j]};
      const bool is_near = size > 0 && Alignment{}(words[i], words[j]) <= limit;
      CHECK_MESSAGE(nearest(words[i], known).has_value() == is_near, words[i], " ", words[j]);
    }
  }
}

TEST_CASE("the nearest ones, in order, not more than asked") {
  constexpr std::string_view many[] = {"vasi-1", "vasi-2", "agora", "vasi-3", "vasi-4"};
  CHECK(near("vasi-9", many) == std::vector<std::string_view>{"vasi-1", "vasi-2", "vasi-3"});
  CHECK(near("vasi-9", many, 1) == std::vector<std::string_view>{"vasi-1"});
  CHECK(near("vasi-22", many) == std::vector<std::string_view>{"vasi-2"});
}
