// How many member structures will come to an event, and how many people: ranges that hold eight times in ten.
// Manual, aliso-forecast(1), "How it is forecast".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/chances.h"
#include "figures/past.h"

namespace aliso::figures {

/// A chance, 0 to 1, or a weight, over the readings of what is known by bounds.
struct Between {
  double min = 0;
  double max = 0;
};

/// A number to come: as likely above as below; and from where to where it is at least eight times in ten.
struct Foreseen {
  model::Count likely;
  model::Count range;
};

/// People of one session: of members, of others, of both.
struct ForeseenPeople {
  Foreseen all, member, others;
};

struct ForeseenSession {
  model::SessionIndex session = 0;
  Foreseen structures;
  std::optional<ForeseenPeople> people;  ///< nothing: more than are reckoned with, `most_people`
};

/// What members with one answer did before.
struct ForeseenRate {
  Standing standing = Standing::all;
  Between chance;  ///< that one of them comes
  Between weight;  ///< of those that gave it; 0: never met
};

struct ForeseenQuorum {
  model::Count needed;  ///< votes
  Between chance;       ///< that so many structures come, proxies not counted
};

/// What is forecast of the event; nothing where no past event has its presences noted.
struct Forecast {
  Between steady;  ///< the weight of the spread that varies less from one evening to another
  Foreseen structures;
  std::vector<ForeseenSession> sessions;
  std::vector<ForeseenRate> rates;           ///< of yes, maybe, silent, no, uninvited; of all alone
  std::vector<Between> chances;              ///< beside the members of the gathering
  std::vector<model::StructureIndex> calls;  ///< whom a call would tell most about, at most five
  std::optional<ForeseenQuorum> quorum;
  std::int64_t tried = 0;  ///< past events, each forecast from those before it
  std::int64_t held = 0;   ///< of these the ones whose comers were in the range
};

/// What is known of the event as it stands, and what follows from it.
struct Outlook {
  Ahead coming;
  Gathering gathering;                    ///< of its members, their answers
  std::vector<std::size_t> window = {};   ///< past events that are looked at, oldest first
  std::vector<std::size_t> skipped = {};  ///< past ones whose presences are not noted
  std::optional<model::Span> days = {};   ///< from the first of the window to its last session
  bool unnamed = false;                   ///< in the window, some comers are known by number only
  bool too_many = false;                  ///< more members than are reckoned with, `most_members`
  /// Members by answer, by Standing; without the key `answers` all are silent or uninvited.
  std::vector<model::Count> answered = {};
  std::optional<Forecast> forecast = {};
};

/// Beyond these nothing is reckoned: they are slips of the finger.
inline constexpr std::int64_t most_members = 10'000;
inline constexpr std::int64_t most_people = 20'000;

/// `kind`: from past events of that kind alone.
Outlook outlook(const model::Network& network, std::span<const model::Dossier> dossiers, const Ahead& coming,
                model::Date today, const std::optional<std::string>& kind);

}  // namespace aliso::figures
