// The forecast.
// Past events are forecast in turn, each from those before it: how well the spreads did decides their weights.
#include "figures/forecast.h"

#include <algorithm>
#include <array>

#include "figures/bound.h"
#include "figures/evenings.h"
#include "figures/quorum.h"

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
  void take(const Distribution& of) { take(smallest(of, middle), smallest(of, begins), smallest(of, ends_at)); }
  [[nodiscard]] bool holds(std::int64_t number) const {
    return range_.first <= number && number <= range_.second;
  }
  [[nodiscard]] Expected expected() const {
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

/// Past events in one world, each forecast from those before it.
class Trials {
 public:
  Trials(Past past, std::size_t structures, const World& world)
      : past_(past), structures_(structures), world_(world), likelihoods_(past.size()) {}

  [[nodiscard]] const World& world() const { return world_; }
  /// The events that the one at that place is forecast from.
  [[nodiscard]] Past before(std::size_t event) const {
    const Past all = past_.first(event);
    return all.last(std::min(all.size(), window));
  }
  /// What they say of the answers.
  [[nodiscard]] Rates rates(std::size_t event, bool as_one) const {
    return {before(event), structures_, world_, as_one};
  }
  /// The spreads' weights, learnt from the latest eight before it that have one before them.
  SpreadWeights weights(std::size_t event, bool as_one) {
    SpreadWeights learnt = first_weights;
    for (std::size_t i = event > window ? event - window : 1; i < event; ++i) {
      const SpreadWeights& one = likelihood(i, as_one || !past_[i].answers_noted);
      for (std::size_t spread = 0; spread < learnt.size(); ++spread) learnt[spread] *= one[spread];
      const double sum = learnt[0] + learnt[1];
      for (double& weight : learnt) weight = sum > 0 ? weight / sum : 0;
      if (sum <= 0) learnt = first_weights;
    }
    return learnt;
  }
  /// The forecast of that event as it would have been given then.
  Distribution of(std::size_t event) {
    const bool as_one = !past_[event].answers_noted;
    return evenings(event, as_one).structures(weights(event, as_one));
  }

 private:
  [[nodiscard]] Evenings evenings(std::size_t event, bool as_one) const {
    const Sight seen = sight(past_[event], world_, true, as_one);
    return {chances(past_[event], seen, rates(event, as_one), as_one), before(event).size()};
  }
  const SpreadWeights& likelihood(std::size_t event, bool as_one) {
    auto& known = likelihoods_[event][as_one ? 1 : 0];
    if (!known) known = evenings(event, as_one).likelihood(sight(past_[event], world_, true, true).came);
    return *known;
  }

  Past past_;
  std::size_t structures_;
  World world_;
  std::vector<std::array<std::optional<SpreadWeights>, 2>> likelihoods_;  ///< by answers, and as one
};

/// The readings put together.
class Forecaster {
 public:
  Forecaster(const model::Network& network, std::span<const model::Dossier> dossiers, const Gathering& coming,
             Past past)
      : network_(network),
        dossiers_(dossiers),
        coming_(coming),
        past_(past),
        as_one_(!coming.answers_noted),
        sessions_(coming.sessions.size()),
        chances_(coming.members.size()) {}

  Forecast forecast() {
    std::vector<Trials> trials;
    for (const World& world : worlds)
      if (!world.silent_first || unnamed()) trials.emplace_back(past_, network_.structures.size(), world);
    for (Trials& one : trials) read(one);

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
    check(trials, result);
    return result;
  }

 private:
  struct Session {
    Growing structures, all, member, others;
    bool too_many = false;
  };

  /// Whether some comers are known by number only: else nobody is to be taken from the silent.
  [[nodiscard]] bool unnamed() const {
    return std::any_of(past_.begin(), past_.end(), [](const Gathering& one) { return one.counted.high > 0; });
  }

  void read(Trials& trials) {
    const World& world = trials.world();
    const SpreadWeights weights = trials.weights(past_.size(), as_one_);
    take(steady_, weights[0]);

    const Past base = trials.before(past_.size());
    const Rates rates = trials.rates(past_.size(), as_one_);
    const Sight seen = sight(coming_, world, true, as_one_);
    const Chances chance = chances(coming_, seen, rates, as_one_);
    for (std::size_t m = 0; m < chances_.size(); ++m) take(chances_[m], chance.listed[m]);
    for (std::size_t c = 0; c < standings; ++c) {
      take(rates_[c], rates.came()[c]);
      take(weights_[c], rates.weight()[c]);
    }
    const Distribution structures = Evenings(chance, base.size()).structures(weights);
    structures_.take(structures);
    reach_quorum(structures, seen.members);
    const Visits visits(network_, dossiers_, coming_, base, world.high);
    for (std::size_t s = 0; s < sessions_.size(); ++s) {
      Session& session = sessions_[s];
      const Evenings evenings(visits.of_session(s, chance), base.size());
      session.structures.take(evenings.structures(weights));
      const auto people = visits.people(s, evenings, weights);
      session.too_many = session.too_many || !people;
      if (!people) continue;
      session.member.take(people->member);
      session.others.take(people->others);
      session.all.take(sum_of(people->member, people->others));
    }
  }

  /// Of the window, each event that has one before it.
  void check(std::vector<Trials>& trials, Forecast& result) const {
    for (std::size_t i = past_.size() > window ? past_.size() - window : 1; i < past_.size(); ++i) {
      const Gathering& past = past_[i];
      if (!past.exact) continue;
      Growing range;
      for (Trials& one : trials) range.take(one.of(i));
      const auto came = std::count(past.came.begin(), past.came.end(), true) + past.counted.high;
      ++result.tried;
      result.held += range.holds(came) ? 1 : 0;
    }
  }

  [[nodiscard]] ExpectedSession session(std::size_t s) const {
    ExpectedSession result{coming_.sessions[s], sessions_[s].structures.expected(), {}};
    if (!sessions_[s].too_many)
      result.people = ExpectedPeople{sessions_[s].all.expected(), sessions_[s].member.expected(),
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
  [[nodiscard]] std::optional<ExpectedQuorum> quorum() const {
    if (!quorum_) return std::nullopt;
    return ExpectedQuorum{quorum_figures(*event().quorum, coming_.of, {}).needed, *quorum_};
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
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<StructureIndex> result;
    for (std::size_t i = 0; i < std::min(near.size(), most); ++i) result.push_back(near[i].second);
    return result;
  }

  const model::Network& network_;
  std::span<const model::Dossier> dossiers_;
  const Gathering& coming_;
  Past past_;
  bool as_one_;  ///< answers are not told apart
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
  PastEvents past = past_events(dossiers, coming, today, kind);
  result.skipped = std::move(past.skipped);
  // Each of the window is forecast from those before it, with what these were forecast to be from others.
  const std::size_t first = past.noted.size() - std::min(past.noted.size(), 3 * window);
  std::vector<Gathering> gatherings;
  for (std::size_t i = first; i < past.noted.size(); ++i)
    gatherings.push_back(past_gathering(network, dossiers, past.noted[i], coming.days));
  result.too_many = ends(result.gathering.of).high > most_members;
  for (std::size_t i = 0; i < gatherings.size(); ++i) {
    const Gathering& one = gatherings[i];
    result.too_many = result.too_many || ends(one.of).high > most_members;
    if (gatherings.size() - i > window) continue;
    result.window.push_back(one.event);
    result.unnamed = result.unnamed || one.counted.high > 0;
    const model::Event& event = dossiers[one.event].event;
    if (!result.days) result.days = {first_of(event, one.sessions), {}};
    result.days->last = last_of(event, one.sessions);
  }
  if (!gatherings.empty() && !result.too_many)
    result.forecast = Forecaster(network, dossiers, result.gathering, gatherings).forecast();
  return result;
}

}  // namespace aliso::figures
