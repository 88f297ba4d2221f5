// Evenings, sessions and people.
// A session's structures and people vary with the evening as the event's do.
#include "figures/evenings.h"

#include <algorithm>

#include "figures/answers.h"
#include "figures/forecast.h"

namespace aliso::figures {

namespace {

/// By how much the odds of an evening differ from the usual ones, in each spread.
constexpr std::array<double, 2> apart_by{1.5, 4};

Chances leaning(const Chances& usual, double by) {
  Chances result = usual;
  for (double& chance : result.listed) chance = of_odds(odds(chance) * by);
  result.unlisted = of_odds(odds(result.unlisted) * by);
  return result;
}

/// What a structure brings to a session, whether it comes or not.
Brought with_absence(const Brought& coming, double chance) {
  Brought result{{0, 1 - chance}};
  for (const auto& [people, share] : coming) result.emplace_back(people, chance * share);
  return result;
}

std::int64_t most_of(const Brought& brought) {
  std::int64_t most = 0;
  for (const auto& [people, share] : brought) most = std::max(most, people);
  return most;
}

}  // namespace

Evenings::Evenings(const Chances& usual, std::size_t past)
    : apart_((1 + 1 / static_cast<double>(std::min(past, window))) / 6),
      chances_{usual, leaning(usual, 1 / apart_by[0]), leaning(usual, apart_by[0]),
               leaning(usual, 1 / apart_by[1]), leaning(usual, apart_by[1])} {
  for (std::size_t e = 0; e < number; ++e)
    comers_[e] = sum_of(chances_[e].listed, chances_[e].unlisted, chances_[e].unlisted_n);
}

std::array<double, Evenings::number> Evenings::weights(const SpreadWeights& spreads) const {
  const double steady = apart_ * spreads[0], changeable = apart_ * spreads[1];
  return {(1 - 2 * apart_) * (spreads[0] + spreads[1]), steady, steady, changeable, changeable};
}

Distribution Evenings::structures(const SpreadWeights& spreads) const {
  Distribution result;
  const auto each = weights(spreads);
  for (std::size_t e = 0; e < number; ++e) mix_in(result, comers_[e], each[e]);
  return result;
}

SpreadWeights Evenings::likelihood(std::int64_t came) const {
  const double usual = (1 - 2 * apart_) * chance_of(comers_[0], came);
  const auto of = [&](std::size_t e) { return apart_ * chance_of(comers_[e], came); };
  return {of(1) + usual + of(2), of(3) + usual + of(4)};
}

SharedOut::SharedOut(const model::Network& network, std::span<const model::Dossier> dossiers,
                     const Gathering& coming, std::span<const Gathering> past, bool high)
    : coming_(coming), brought_(network, dossiers, past, high), announced_(coming.sessions.size()) {
  std::int64_t visits = 0, visitors = 0;
  for (const Gathering& one : past) {
    if (one.sessions.size() < 2) continue;
    visits += one.visits;
    visitors += one.visitors;
  }
  if (visitors > 0) each_ = static_cast<double>(visits) / static_cast<double>(visitors);
  const model::Dossier& dossier = dossiers[coming.event];
  chosen_ = chosen_sessions(coming, network, dossier);
  const AnswerLines lines(dossier.invitations);
  for (std::size_t s = 0; s < coming.sessions.size(); ++s) {
    const auto last = lines.last(network, coming.sessions[s], coming.day);
    for (const model::StructureIndex i : coming.members) {
      const model::Answer* line = last ? last->lines[i] : nullptr;
      auto& said = announced_[s].emplace_back();
      if (line && line->reply != model::Reply::no && line->people)
        said = high ? ends(*line->people).high : ends(*line->people).low;
    }
  }
}

double SharedOut::part(std::size_t of_sessions) const {
  return std::min(1 / static_cast<double>(of_sessions) * each_, 1.0);
}

Chances SharedOut::of_session(std::size_t session, Chances chances) const {
  for (std::size_t m = 0; m < chances.listed.size(); ++m) {
    const auto& chosen = chosen_[m];
    const auto among = static_cast<std::size_t>(std::count(chosen.begin(), chosen.end(), true));
    chances.listed[m] *= chosen[session] ? part(among) : 0;
  }
  chances.unlisted *= part(coming_.sessions.size());
  return chances;
}

std::optional<SharedOut::People> SharedOut::people(std::size_t session, const Evenings& evenings,
                                                   const SpreadWeights& spreads) const {
  std::vector<Brought> listed;
  std::int64_t most = 0;
  for (std::size_t m = 0; m < coming_.members.size(); ++m) {
    listed.push_back(brought_.of(coming_.members[m], announced_[session][m]));
    most += most_of(listed.back());
    if (most > most_people) return std::nullopt;
  }
  const Brought unlisted = brought_.of(std::nullopt, std::nullopt);
  const double others = brought_.others();
  const std::int64_t unlisted_n = evenings.chances(0).unlisted_n;
  if (most + most_of(unlisted) * unlisted_n > most_people || 4 * others > most_people) return std::nullopt;
  People result;
  const auto weights = evenings.weights(spreads);
  for (std::size_t e = 0; e < Evenings::number; ++e) {
    const Chances& chances = evenings.chances(e);
    TrimmedSum sum;
    for (std::size_t m = 0; m < listed.size(); ++m) sum.add(with_absence(listed[m], chances.listed[m]));
    sum.add(with_absence(unlisted, chances.unlisted), unlisted_n);
    sum.mix_into(result.member, weights[e]);
  }
  result.others = negative_binomial(others);
  return result;
}

}  // namespace aliso::figures
