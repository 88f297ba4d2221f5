// A figure an event and weekday, then their means.
// Two events as usual stand beside each weekday's own, so that a few good evenings make no rule.
#include "figures/habit.h"

#include <algorithm>

#include "figures/facts.h"
#include "figures/membership.h"

namespace aliso::figures {

namespace {

/// Came ÷ M of the session; nothing where either is not known exactly, or there was no member.
std::optional<double> exact_share(const model::Network& network, const model::Session& session) {
  if (!session.present) return std::nullopt;
  const SessionFacts facts = session_facts(network, session, nullptr);
  const model::Count came = facts.members_that_came();
  if (!facts.members.exact() || facts.members.is_zero()) return std::nullopt;
  const std::int64_t members = facts.members.min();
  // No more came than there are (figures/session.cpp).
  const std::int64_t most =
      std::max(std::min(came.max().value_or(members), members), came.exact() ? came.min() : 0);
  if (most != came.min()) return std::nullopt;
  return static_cast<double>(came.min()) / static_cast<double>(members);
}

struct HabitSum {
  double sum = 0;
  std::int64_t number = 0;

  void add(double figure) {
    sum += figure;
    ++number;
  }
  [[nodiscard]] double mean() const { return sum / static_cast<double>(number); }
};

}  // namespace

Habits habits(const model::Network& network, std::span<const model::Dossier> dossiers, model::Date today) {
  // A threshold that is met but for the last bits of a sum is met.
  constexpr double apart = 0.05 - 1e-9;
  std::array<HabitSum, 7> days;
  HabitSum all;
  for (const model::Dossier& dossier : dossiers) {
    std::array<HabitSum, 7> own;
    for (const model::Session& session : dossier.event.sessions) {
      if (session.cancelled || session.date() > today) continue;
      const auto share = exact_share(network, session);
      if (share) own[std::chrono::weekday{session.date()}.c_encoding()].add(*share);
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (own[i].number == 0) continue;
      days[i].add(own[i].mean());
      all.add(own[i].mean());
    }
  }
  Habits result;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (days[i].number == 0) continue;
    const double usual = all.mean();
    const double shrunk = (days[i].sum + 2 * usual) / static_cast<double>(days[i].number + 2);
    Habit habit{days[i].number, days[i].mean(), usual, Habit::Leaning::usual};
    if (habit.events >= habit_events && shrunk >= usual + apart) habit.leaning = Habit::Leaning::good;
    if (habit.events >= habit_events && shrunk <= usual - apart) habit.leaning = Habit::Leaning::poor;
    result[i] = habit;
  }
  return result;
}

}  // namespace aliso::figures
