// Chances of 0, 1, 2…
// Of many that have one chance the most likely number comes first, the others by their ratios to it.
#include "figures/distribution.h"

#include <algorithm>

namespace aliso::figures {

namespace {

/// So many of one chance.
Distribution of_alike(double chance, std::int64_t many) {
  Distribution result(static_cast<std::size_t>(many) + 1);
  if (chance <= 0 || chance >= 1) {
    (chance <= 0 ? result.front() : result.back()) = 1;
    return result;
  }
  const double odds = chance / (1 - chance);
  const auto mode = std::min(many, static_cast<std::int64_t>(static_cast<double>(many + 1) * chance));
  const auto of = [&result](std::int64_t k) -> double& { return result[static_cast<std::size_t>(k)]; };
  of(mode) = 1;
  for (std::int64_t k = mode; k < many; ++k)
    of(k + 1) = of(k) * static_cast<double>(many - k) / static_cast<double>(k + 1) * odds;
  for (std::int64_t k = mode; k > 0; --k)
    of(k - 1) = of(k) * static_cast<double>(k) / static_cast<double>(many - k + 1) / odds;
  double sum = 0;
  for (const double one : result) sum += one;
  for (double& one : result) one /= sum;
  return result;
}

}  // namespace

Distribution sum_of(std::span<const double> chances, double chance_of_more, std::int64_t more) {
  // Of thousands most numbers are out of reach: such ends are let go before they cost time.
  constexpr double out_of_reach = 1e-280;
  Distribution sum = of_alike(chance_of_more, more), next;
  std::size_t first = 0;
  for (const double chance : chances) {
    const double stays = 1 - chance;
    next.resize(sum.size() + 1);
    next[first] = sum[first] * stays;
    for (std::size_t k = first + 1; k < sum.size(); ++k) next[k] = sum[k] * stays + sum[k - 1] * chance;
    next[sum.size()] = sum.back() * chance;
    sum.swap(next);
    while (sum.size() > first + 1 && sum.back() < out_of_reach) sum.pop_back();
    for (; first + 1 < sum.size() && sum[first] < out_of_reach; ++first) sum[first] = next[first] = 0;
  }
  sum.resize(chances.size() + static_cast<std::size_t>(more) + 1);
  return sum;
}

void mix_in(Distribution& into, const Distribution& part, double weight) {
  if (into.size() < part.size()) into.resize(part.size());
  for (std::size_t k = 0; k < part.size(); ++k) into[k] += weight * part[k];
}

Distribution sum_of(const Distribution& a, const Distribution& b) {
  if (a.empty() || b.empty()) return {};
  Distribution sum(a.size() + b.size() - 1);
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == 0) continue;
    for (std::size_t j = 0; j < b.size(); ++j) sum[i + j] += a[i] * b[j];
  }
  return sum;
}

Distribution negative_binomial(double mean) {
  const double end = 4 / (4 + mean);
  const double ratio = mean / (4 + mean);
  Distribution result{end * end * end * end};
  double sum = result.front();
  for (std::int64_t i = 1; sum < 1 - 1e-12; ++i) {
    const double before = sum;
    result.push_back(result.back() * static_cast<double>(3 + i) / static_cast<double>(i) * ratio);
    sum += result.back();
    if (static_cast<double>(i) > mean && sum == before) break;  // as near to 1 as sums of doubles come
  }
  return result;
}

std::int64_t smallest(const Distribution& distribution, double threshold) {
  double sum = 0;
  for (std::size_t k = 0; k < distribution.size(); ++k) {
    sum += distribution[k];
    if (sum >= threshold - 1e-9) return static_cast<std::int64_t>(k);
  }
  return distribution.empty() ? 0 : static_cast<std::int64_t>(distribution.size()) - 1;
}

double at_least(const Distribution& distribution, std::int64_t number) {
  double sum = 0;
  for (auto k = static_cast<std::size_t>(std::max<std::int64_t>(number, 0)); k < distribution.size(); ++k)
    sum += distribution[k];
  return sum;
}

double chance_of(const Distribution& distribution, std::int64_t number) {
  const auto k = static_cast<std::size_t>(number);
  return number >= 0 && k < distribution.size() ? distribution[k] : 0;
}

void TrimmedSum::add(const Brought& one) {
  constexpr double let_go = 1e-14;
  std::int64_t most = 0;
  for (const auto& [number, chance] : one) most = std::max(most, number);
  std::vector<double> sum(chances_.size() + static_cast<std::size_t>(most));
  for (const auto& [number, chance] : one)
    for (std::size_t k = 0; k < chances_.size(); ++k)
      sum[k + static_cast<std::size_t>(number)] += chances_[k] * chance;
  std::size_t first = 0, last = sum.size();
  for (double gone = sum[first]; gone < let_go && first + 1 < last; gone += sum[first]) ++first;
  for (double gone = sum[last - 1]; gone < let_go && last - 1 > first; gone += sum[last - 1]) --last;
  from_ += static_cast<std::int64_t>(first);
  chances_.assign(sum.begin() + static_cast<std::ptrdiff_t>(first),
                  sum.begin() + static_cast<std::ptrdiff_t>(last));
}

void TrimmedSum::add(const Brought& one, std::int64_t times) {
  Brought doubled = one;
  for (; times > 0; times /= 2) {
    if (times % 2 == 1) add(doubled);
    if (times == 1) break;
    TrimmedSum twice;
    twice.add(doubled);
    twice.add(doubled);
    doubled.clear();
    for (std::size_t k = 0; k < twice.chances_.size(); ++k)
      doubled.emplace_back(twice.from_ + static_cast<std::int64_t>(k), twice.chances_[k]);
  }
}

void TrimmedSum::mix_into(Distribution& into, double weight) const {
  const std::size_t size = static_cast<std::size_t>(from_) + chances_.size();
  if (into.size() < size) into.resize(size);
  for (std::size_t k = 0; k < chances_.size(); ++k)
    into[static_cast<std::size_t>(from_) + k] += weight * chances_[k];
}

}  // namespace aliso::figures
