// Each member's chance to come.
// Doubles; + − × ÷ alone, in the order of the manual, so that every machine says the same.
#include "figures/chances.h"

#include <algorithm>

namespace aliso::figures {

namespace {

constexpr std::size_t index_of(Standing standing) {
  return static_cast<std::size_t>(standing);
}

struct Seen {
  const Gathering* gathering;
  Sight sight;
  double weight;
  bool as_one;  ///< its answers are not told apart
};

}  // namespace

Rates::Rates(std::span<const Gathering> past, std::size_t structures, const World& world, bool as_one)
    : records_(structures) {
  past = past.last(std::min(past.size(), window));
  std::vector<Seen> all;
  double came = 0, members = 0;
  ByStanding came_with{};
  for (std::size_t i = 0; i < past.size(); ++i) {
    const bool one_class = as_one || !past[i].answers_noted;
    all.push_back(
        {&past[i], sight(past[i], world, false, one_class), weight_of(past.size() - 1 - i), one_class});
    const Seen& seen = all.back();
    came += seen.weight * seen.sight.comers;
    members += seen.weight * static_cast<double>(seen.sight.members);
    // Those of an event whose answers aren't noted are apart, in the class of all: in no share by answer.
    for (std::size_t c = 0; c < standings; ++c) {
      came_with[c] += seen.weight * seen.sight.came_with[c];
      weight_[c] += seen.weight * seen.sight.with[c];
    }
  }
  const double usual = (came + 0.5) / (members + 1);
  ByStanding at_first{};
  at_first[index_of(Standing::yes)] = std::max(0.75, usual);
  at_first[index_of(Standing::maybe)] = std::max(0.5, usual);
  at_first[index_of(Standing::silent)] = usual;
  at_first[index_of(Standing::all)] = usual;
  at_first[index_of(Standing::no)] = std::min(0.05, usual);
  at_first[index_of(Standing::uninvited)] = std::min(0.05, usual);
  for (std::size_t c = 0; c < standings; ++c) came_[c] = (came_with[c] + 2 * at_first[c]) / (weight_[c] + 2);

  ByStanding alike{};
  alike.fill(usual);
  for (const Seen& seen : all) {
    const Sight& one = seen.sight;
    const double by_name = one.comers > 0 ? one.named / one.comers : 1;
    const double v = seen.weight * by_name;
    for (std::size_t m = 0; m < seen.gathering->members.size(); ++m) {
      const Standing standing = seen.as_one ? Standing::all : seen.gathering->standing[m];
      Record& record = records_[seen.gathering->members[m]];
      record.met += v;
      record.came += v * (seen.gathering->came[m] ? 1 : one.mean(standing, one.share));
      record.expected += v * one.mean(standing, seen.as_one != as_one ? alike : came_);
    }
  }
}

double Rates::factor(model::StructureIndex structure) const {
  const Record& record = records_[structure];
  if (record.met <= 0) return 1;
  const double expected = record.expected / record.met;
  const double own = (record.came + 3 * expected) / (record.met + 3);
  return odds(own) / odds(expected);
}

Chances chances(const Gathering& gathering, const Sight& seen, const Rates& rates, bool as_one) {
  Chances result;
  for (std::size_t m = 0; m < gathering.members.size(); ++m) {
    const double factor = rates.factor(gathering.members[m]);
    ByStanding chance{};
    for (std::size_t c = 0; c < standings; ++c) chance[c] = of_odds(odds(rates.came()[c]) * factor);
    result.listed.push_back(seen.mean(as_one ? Standing::all : gathering.standing[m], chance));
  }
  result.unlisted = seen.mean(seen.of_unlisted, rates.came());
  result.unlisted_n = seen.unlisted;
  return result;
}

}  // namespace aliso::figures
