// The forecast.
// What is known by bounds is read four ways, and every range grows to hold them all.
#include "figures/forecast.h"

#include <algorithm>
#include <array>

#include "figures/bound.h"
#include "figures/quorum.h"
#include "figures/trials.h"

namespace aliso::figures {

namespace {

using model::Count;
using model::StructureIndex;
using Past = std::span<const Gathering>;

constexpr std::array worlds{World{false, false}, World{false, true}, World{true, false}, World{true, true}};
/// Where a range begins and ends, and its middle.
constexpr double begins = 0.1, middle = 0.5, ends_at = 0.9;

/// Grows to hold one more reading; the first one alone is taken as it stands.
class Growing {
 public:
  void take(std::int64_t likely, std::int64_t first, std::int64_t last) {
    likely_.first = any_ ? std::min(likely_.first, likely) : likely;
    likely_.second = any_ ? std::max(likely_.second, likely) : likely;
    range_.first = any_ ? std::min(range_.first, first) : first;
    range_.second = any_ ? std::max(range_.second, last) : last;
    any_ = true;
  }
  void take(const Distribution& of) {
    take(smallest(of, middle), smallest(of, begins), smallest(of, ends_at));
  }
  [[nodiscard]] bool holds(std::int64_t number) const {
    return range_.first <= number && number <= range_.second;
  }
  [[nodiscard]] Foreseen expected() const {
    return {Count::between(likely_.first, likely_.second), Count::between(range_.first, range_.second)};
  }

 private:
  bool any_ = false;
  std::pair<std::int64_t, std::int64_t> likely_, range_;
};

void take(std::optional<Between>& into, double one) {
  if (!into) into = {one, one};
  into->min = std::min(into->min, one);
  into->max = std::max(into->max, one);
}

/// The readings put together.
class Forecaster {
 public:
  Forecaster(const model::Network& network, std::span<const model::Dossier> dossiers, const Gathering& coming,
             const Hindsight& hindsight)
      : network_(network),
        dossiers_(dossiers),
        coming_(coming),
        hindsight_(hindsight),
        as_one_(!coming.answers_noted),
        tries_(hindsight.tries.size()),
        sessions_(coming.sessions.size()),
        chances_(coming.members.size()) {}

  Forecast forecast() {
    for (const World& world : worlds)
      if (!world.silent_first || unnamed()) read(world);

    Forecast result;
    result.steady = *steady_;
    result.structures = structures_.expected();
    for (std::size_t s = 0; s < sessions_.size(); ++s) result.sessions.push_back(session(s));
    for (std::size_t c = 0; c < standings; ++c)
      if ((static_cast<Standing>(c) == Standing::all) == as_one_)
        result.rates.push_back({static_cast<Standing>(c), *rates_[c], *weights_[c]});
    for (const auto& chance : chances_) result.chances.push_back(*chance);
    if (!as_one_) result.calls = calls(result.chances);
    result.quorum = quorum();
    for (std::size_t i = 0; i < tries_.size(); ++i) {
      const Gathering& past = hindsight_.past[hindsight_.tries[i].event];
      if (!past.exact) continue;
      const auto came = std::count(past.came.begin(), past.came.end(), true) + past.counted.high;
      ++result.tried;
      result.held += tries_[i].holds(came) ? 1 : 0;
    }
    return result;
  }

 private:
  struct Session {
    Growing structures, all, member, others;
    bool too_many = false;
  };

  /// Whether some comers are known by number only: else nobody is to be taken from the silent.
  [[nodiscard]] bool unnamed() const {
    return std::any_of(hindsight_.past.begin(), hindsight_.past.end(),
                       [](const Gathering& one) { return one.counted.high > 0; });
  }

  void read(const World& world) {
    const Trials trials(hindsight_, network_.structures.size(), world, as_one_);
    const SpreadWeights& weights = trials.weights();
    take(steady_, weights[0]);
    for (std::size_t i = 0; i < tries_.size(); ++i) tries_[i].take(trials.forecast(i));

    const Past base = hindsight_.latest();
    const Rates rates(base, network_.structures.size(), world, as_one_);
    const Sight seen = sight(coming_, world, true, as_one_);
    const Chances chance = chances(coming_, seen, rates, as_one_);
    for (std::size_t m = 0; m < chances_.size(); ++m) take(chances_[m], chance.listed[m]);
    for (std::size_t c = 0; c < standings; ++c) {
      take(rates_[c], rates.came()[c]);
      take(weights_[c], rates.weight()[c]);
    }
    const Evenings of_event(chance, base.size());
    const Distribution structures = of_event.structures(weights);
    structures_.take(structures);
    reach_quorum(structures, seen.members);
    const SharedOut shared(network_, dossiers_, coming_, base, world.high);
    for (std::size_t s = 0; s < sessions_.size(); ++s) {
      Session& session = sessions_[s];
      std::optional<Evenings> own;  // one session alone takes all of each chance
      if (sessions_.size() > 1) own.emplace(shared.of_session(s, chance), base.size());
      const Evenings& evenings = own ? *own : of_event;
      session.structures.take(evenings.structures(weights));
      const auto people = shared.people(s, evenings, weights);
      session.too_many = session.too_many || !people;
      if (!people) continue;
      session.member.take(people->member);
      session.others.take(people->others);
      session.all.take(sum_of(people->member, people->others));
    }
  }

  [[nodiscard]] ForeseenSession session(std::size_t s) const {
    ForeseenSession result{coming_.sessions[s], sessions_[s].structures.expected(), {}};
    if (!sessions_[s].too_many)
      result.people = ForeseenPeople{sessions_[s].all.expected(), sessions_[s].member.expected(),
                                     sessions_[s].others.expected()};
    return result;
  }

  [[nodiscard]] const model::Event& event() const { return dossiers_[coming_.event].event; }

  /// Of an event of one session.
  void reach_quorum(const Distribution& structures, std::int64_t members) {
    if (!event().quorum || kept_sessions(event()).size() != 1) return;
    const Count needed = quorum_figures(*event().quorum, Count(members), {}).needed;
    take(quorum_, at_least(structures, needed.min()));
  }
  [[nodiscard]] std::optional<ForeseenQuorum> quorum() const {
    if (!quorum_) return std::nullopt;
    return ForeseenQuorum{quorum_figures(*event().quorum, coming_.of, {}).needed, *quorum_};
  }

  [[nodiscard]] std::vector<StructureIndex> calls(const std::vector<Between>& chances) const {
    constexpr std::size_t most = 5;
    std::vector<std::pair<double, StructureIndex>> near;
    for (std::size_t m = 0; m < chances.size(); ++m) {
      const auto& contacts = network_.structures[coming_.members[m]].contacts;
      const bool phone = std::any_of(contacts.begin(), contacts.end(),
                                     [](const model::Contact& one) { return !one.phone.empty(); });
      const double chance = (chances[m].min + chances[m].max) / 2;
      if (coming_.standing[m] != Standing::silent || !phone || chance < 0.2 || chance > 0.8) continue;
      near.emplace_back(chance < 0.5 ? 0.5 - chance : chance - 0.5, coming_.members[m]);
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<StructureIndex> result;
    for (std::size_t i = 0; i < std::min(near.size(), most); ++i) result.push_back(near[i].second);
    return result;
  }

  const model::Network& network_;
  std::span<const model::Dossier> dossiers_;
  const Gathering& coming_;
  const Hindsight& hindsight_;
  bool as_one_;                 ///< answers are not told apart
  std::vector<Growing> tries_;  ///< beside those of hindsight
  Growing structures_;
  std::vector<Session> sessions_;
  std::optional<Between> steady_, quorum_;
  std::array<std::optional<Between>, standings> rates_, weights_;
  std::vector<std::optional<Between>> chances_;
};

/// Members by their answers, over the readings.
std::vector<Count> answered(const Gathering& gathering) {
  std::vector<Count> result;
  for (std::size_t c = 0; c < standings; ++c) {
    std::int64_t low = bound::open, high = 0;
    for (const World& world : worlds) {
      const std::int64_t given = sight(gathering, world, true, false).given[c];
      low = std::min(low, given);
      high = std::max(high, given);
    }
    const Sight seen = sight(gathering, worlds[0], true, false);
    const bool open = !gathering.of.max() && static_cast<std::size_t>(seen.of_unlisted) == c;
    result.push_back(open ? Count::at_least(low) : Count::between(low, high));
  }
  return result;
}

}  // namespace

Outlook outlook(const model::Network& network, std::span<const model::Dossier> dossiers, const Ahead& coming,
                model::Date today, const std::optional<std::string>& kind) {
  Outlook result{.coming = coming, .gathering = coming_gathering(network, dossiers, coming)};
  result.answered = answered(result.gathering);
  PastEvents past = past_events(dossiers, coming.first, today, kind);
  result.skipped = std::move(past.skipped);
  const Hindsight behind = hindsight(network, dossiers, past.noted, coming.days);
  result.too_many = ends(result.gathering.of).high > most_members ||
                    std::any_of(behind.past.begin(), behind.past.end(),
                                [](const Gathering& one) { return ends(one.of).high > most_members; });
  for (const Gathering& one : behind.latest()) {
    result.window.push_back(one.event);
    result.unnamed = result.unnamed || one.counted.high > 0;
    const model::Event& event = dossiers[one.event].event;
    if (!result.days) result.days = {first_of(event, one.sessions), {}};
    result.days->last = last_of(event, one.sessions);
  }
  if (!behind.past.empty() && !result.too_many)
    result.forecast = Forecaster(network, dossiers, result.gathering, behind).forecast();
  return result;
}

}  // namespace aliso::figures
