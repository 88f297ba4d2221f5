// Each member's first dated answer is given to the last wave that had reached it by then.
// A `due` wave reaches a structure on the day the journal says; others all they address, on their first day.
#include "figures/followed.h"

#include <algorithm>
#include <array>

#include "figures/bound.h"
#include "figures/cores.h"
#include "figures/journal.h"
#include "figures/membership.h"
#include "figures/waves.h"

namespace aliso::figures {

namespace {

using model::Count;
using model::Date;
using model::Dossier;
using model::StructureIndex;
using Days = std::vector<std::optional<Date>>;  ///< by structure

/// The first day of each structure's dated answers up to today; and how many answered without one.
struct Answered {
  Days first;
  Count undated;
};

Answered answered(const model::Network& network, const std::vector<model::Answer>& answers, Date today,
                  Date day) {
  Answered result{Days(network.structures.size()), 0};
  std::vector<bool> without(network.structures.size());
  for (const model::Answer& answer : answers) {
    if (answer.on && *answer.on > today) continue;
    if (!answer.structure) {
      result.undated += answer.members;  // nobody can say which wave had reached them
    } else if (answer.on) {
      auto& first = result.first[*answer.structure];
      first = std::min(first.value_or(*answer.on), *answer.on);
    } else {
      without[*answer.structure] = true;
    }
  }
  std::int64_t named = 0;
  for (StructureIndex i = 0; i < without.size(); ++i)
    named += without[i] && !result.first[i] && network.structures[i].is_member(day) ? 1 : 0;
  result.undated += named;
  return result;
}

/// When a wave reached each member; and how many it reached that nobody has listed.
struct Reach {
  std::size_t wave = 0;
  Date first;
  Days on;
  Count unlisted;
};

/// Nothing where it had not gone out by the event's last session.
std::optional<Reach> reach(const model::Network& network, const Dossier& dossier, std::size_t index,
                           const std::vector<Sending>& sent, Date until) {
  const model::Wave& wave = dossier.invitations->waves[index];
  Reach result{index, until, Days(network.structures.size()), 0};
  bool any = false;
  if (wave.on) {
    result.first = wave.on->first.value_or(*wave.on->last);
    if (result.first > until) return std::nullopt;
    const Addressing addressing(wave, network);
    for (StructureIndex i = 0; i < network.structures.size(); ++i)
      if (network.structures[i].is_member(result.first) && addressing.addresses(i, result.first))
        result.on[i] = result.first;
    if (addresses_unlisted(wave)) result.unlisted = unlisted_on(network, result.first);
    return result;
  }
  for (const Sending& one : sent) {
    if (!one.sent() || one.day > until || one.entry->wave != wave.id || !one.entry->structure) continue;
    result.first = any ? std::min(result.first, one.day) : one.day;
    any = true;
    if (!network.structures[*one.entry->structure].is_member(one.day)) continue;
    auto& day = result.on[*one.entry->structure];
    day = std::min(day.value_or(one.day), one.day);
  }
  return any ? std::optional(result) : std::nullopt;
}

/// One more beside the sure ones for each that answered without a date, as far as there are members left.
Count up_to(std::int64_t sure, const Count& undated, const Count& unanswered) {
  const std::int64_t most = std::min(bound::plus(sure, bound::top(undated)), bound::top(unanswered));
  return bound::count(sure, std::max(sure, most));
}

/// What followed one event's waves.
struct EventFollowed {
  std::vector<WaveFollowed> waves;
  std::optional<Undated> undated;
};

EventFollowed of_event(const model::Network& network, const Dossier& dossier, std::size_t index, Date today) {
  EventFollowed result;
  if (!dossier.invitations) return result;
  std::optional<Date> last;
  for (const model::Session& session : dossier.event.sessions)
    if (!session.cancelled) last = std::max(last.value_or(session.date()), session.date());
  if (!last) return result;
  const Date until = std::min(*last, today);
  const std::vector<Sending> sent = sendings(dossier.journal);
  std::vector<Reach> waves;
  for (std::size_t i = 0; i < dossier.invitations->waves.size(); ++i)
    if (auto one = reach(network, dossier, i, sent, until)) waves.push_back(std::move(*one));
  const auto& noted = dossier.invitations->answers;
  const Answered answers = noted ? answered(network, *noted, today, *last) : Answered{};
  if (noted && !answers.undated.is_zero()) result.undated = {index, answers.undated};
  // By day, then as in the file: the last that had reached a member by the day of its answer.
  const std::size_t structures = network.structures.size();
  std::vector<std::array<std::int64_t, 2>> sure(waves.size());
  for (StructureIndex i = 0; noted && i < structures; ++i) {
    if (!answers.first[i]) continue;
    std::optional<std::size_t> of;
    for (std::size_t w = 0; w < waves.size(); ++w) {
      const auto& day = waves[w].on[i];
      if (day && *day <= *answers.first[i] && (!of || *day >= *waves[*of].on[i])) of = w;
    }
    if (!of) continue;
    ++sure[*of][0];
    constexpr std::chrono::days week{7};
    if (*answers.first[i] <= *waves[*of].on[i] + week) ++sure[*of][1];
  }
  std::vector<WaveFollowed> found;
  for (std::size_t w = 0; w < waves.size(); ++w) {
    WaveFollowed one{index, waves[w].wave, waves[w].first, waves[w].unlisted, {}, {}, {}};
    std::int64_t addressed = 0, silent = 0;
    for (StructureIndex i = 0; i < structures; ++i) {
      const auto& day = waves[w].on[i];
      if (!day) continue;
      ++addressed;
      silent += noted && answers.first[i] && *answers.first[i] < *day ? 0 : 1;
    }
    one.addressed += addressed;
    if (noted) {
      one.unanswered = waves[w].unlisted + Count(silent);
      one.followed = up_to(sure[w][0], answers.undated, *one.unanswered);
      one.within_7_days = up_to(sure[w][1], answers.undated, *one.unanswered);
    }
    found.push_back(one);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const WaveFollowed& a, const WaveFollowed& b) { return a.first < b.first; });
  result.waves = std::move(found);
  return result;
}

}  // namespace

Followed followed(const model::Network& network, std::span<const Dossier> dossiers, const SpanView& view,
                  Date today) {
  Followed result;
  std::vector<EventFollowed> events(view.events.size());
  on_all_cores(events.size(), [&](std::size_t i) {
    const std::size_t index = view.events[i].index;
    events[i] = of_event(network, dossiers[index], index, today);
  });
  for (const EventFollowed& event : events) {
    result.waves.insert(result.waves.end(), event.waves.begin(), event.waves.end());
    if (event.undated) result.undated.push_back(*event.undated);
  }
  for (const WaveFollowed& one : result.waves) {
    if (!one.unanswered) continue;
    const auto& channels = dossiers[one.event].invitations->waves[one.wave].channels;
    auto at = std::find_if(result.channels.begin(), result.channels.end(),
                           [&channels](const ChannelFollowed& other) { return other.channels == channels; });
    if (at == result.channels.end()) at = result.channels.insert(at, ChannelFollowed{channels, 0, 0, 0, 0});
    ++at->waves;
    at->unanswered += *one.unanswered;
    at->followed += *one.followed;
    at->within_7_days += *one.within_7_days;
  }
  return result;
}

}  // namespace aliso::figures
