// How often ranges hold what comes: sequences of events are made here, and each event is forecast from those
// before. The ranges promise eight times in ten; whole numbers make it somewhat more.
#include <doctest/doctest.h>

#include "figures/forecast.h"
#include "sample.h"

using namespace sample;
using namespace aliso::figures;

namespace {

/// Numbers that look random and are the same on every machine (a linear congruence; Knuth's constants).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
  double roll() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 11) / 9007199254740992.0;
  }
  bool falls(double chance) { return roll() < chance; }

 private:
  std::uint64_t state_;
};

/// A network whose members come more or less readily, and say so or not; evenings differ as well.
struct Made {
  Network net = network(20);
  std::vector<Dossier> events;
};

Made sequence(std::uint64_t seed, bool asked) {
  Dice dice(seed);
  Made made;
  std::vector<double> ready;
  for (int i = 0; i < 20; ++i) ready.push_back(0.1 + 0.6 * dice.roll() * dice.roll());
  for (int e = 0; e < 14; ++e) {
    Dossier dossier;
    dossier.event.id = std::string(1, static_cast<char>('a' + e));
    dossier.event.sessions.push_back(session("s", day(2025, 1, 1) + std::chrono::days(30 * e)));
    auto& present = dossier.event.sessions.back().present.emplace();
    if (asked) dossier.invitations.emplace().answers.emplace();
    const double evening = dice.falls(0.5) ? 1.4 : 1 / 1.4;
    for (StructureIndex i = 0; i < 20; ++i) {
      const double chance = of_odds(odds(ready[i]) * evening);
      const bool says_yes = asked && dice.falls(chance);
      if (says_yes) dossier.invitations->answers->push_back(answer(i, Reply::yes));
      if (dice.falls(!asked ? chance : says_yes ? 0.8 : chance / 3)) present.push_back(named(i));
    }
    made.events.push_back(std::move(dossier));
  }
  return made;
}

/// Of 250 forecasts, each of an event with four at least before it, the share that held.
double held(bool asked) {
  int tried = 0, right = 0;
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    const Made made = sequence(seed, asked);
    for (std::size_t e = 4; e < made.events.size(); ++e) {
      const std::vector<Dossier> known(made.events.begin(), made.events.begin() + std::ptrdiff_t(e) + 1);
      const Date today = known.back().event.sessions[0].date() - std::chrono::days(7);
      const auto found = outlook(made.net, known, *ahead(known, e, today), today, {});
      REQUIRE(found.forecast);
      const auto came = static_cast<std::int64_t>(known.back().event.sessions[0].present->size());
      const Count& range = found.forecast->structures.range;
      ++tried;
      right += range.min() <= came && came <= *range.max() ? 1 : 0;
    }
  }
  CHECK(tried == 250);
  return static_cast<double>(right) / tried;
}

}  // namespace

TEST_CASE("over five hundred forecasts ranges hold as often as they promise, and not always") {
  for (const bool asked : {false, true}) {
    const double share = held(asked);
    CAPTURE(asked);
    CHECK(share >= 0.75);
    CHECK(share <= 0.95);
  }
}
