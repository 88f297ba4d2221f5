// What a forecast takes from one event: who was a member, what each had answered so many days before, and who
// came. Manual, aliso-forecast(1), "How it is forecast".
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "figures/past.h"
#include "model/count.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// A member's answer to an event: the best of its last ones to the sessions. `no`: to each of them.
/// `uninvited`: none, and no wave addressed it, though there are waves. `all`: answers are not told apart.
enum class Standing { yes, maybe, silent, no, uninvited, all };
inline constexpr std::size_t standings = 6;
/// A number for each Standing.
using ByStanding = std::array<double, standings>;

/// Both ends of a number; an open end counts at its lower bound.
struct Ends {
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool open = false;  ///< it has no upper end
};
Ends ends(const model::Count& count);

/// One event, as it stood so many days before its first session.
struct Gathering {
  std::size_t event = 0;                           ///< index into the dossiers
  std::vector<model::SessionIndex> sessions = {};  ///< those that are looked at
  model::Date day;             ///< on which it is looked at: answers after it aren't there
  bool answers_noted = false;  ///< it has the key `answers`
  std::vector<model::StructureIndex> members = {};  ///< listed ones, in the network's order
  std::vector<Standing> standing = {};              ///< what each of these had answered
  std::vector<bool> came = {};                      ///< which of these came, by name
  model::Count of = {};                             ///< M: how many members there are
  bool unlisted_invited = true;                     ///< or there were no waves
  Ends yes = {}, maybe = {}, no = {};               ///< answers known by number only
  Ends counted = {};                                ///< members that came and aren't known by name
  bool exact = true;                                ///< how many came is
  std::int64_t visits = 0;                          ///< of members by name, each session
  std::int64_t visitors = 0;                        ///< the same, each once
};

/// A past event whose presences are noted; `days` before its first session.
Gathering past_gathering(const model::Network& network, std::span<const model::Dossier> dossiers,
                         std::size_t event, std::int64_t days);
/// The event to come, as it stands today: of its waves those that are to go out before its sessions count
/// too.
Gathering coming_gathering(const model::Network& network, std::span<const model::Dossier> dossiers,
                           const Ahead& coming);

/// The sessions among which each member chooses if it comes, by member, then by place in `sessions`: those of
/// its best announced answer, else those to which it hasn't said no; all where it has to each.
std::vector<std::vector<bool>> chosen_sessions(const Gathering& coming, const model::Network& network,
                                               const model::Dossier& dossier);

/// One reading of what is known by bounds. Where `high`, numbers are read for the most, else for the least;
/// who came without a name had announced itself, as far as may be, or, `silent_first`, had said nothing.
struct World {
  bool high = false;
  bool silent_first = false;
};

/// A gathering as one world has it. Counted answers are spread evenly over the members that are silent.
struct Sight {
  std::int64_t members = 0;
  std::int64_t unlisted = 0;  ///< members that no one has listed
  Standing of_unlisted = Standing::silent;
  std::array<std::int64_t, standings> given{};  ///< members by answer, those known by number too
  ByStanding mixture{};                         ///< what a silent member answered: shares that sum to 1
  ByStanding with{};                            ///< members by answer
  ByStanding came_with{};                       ///< of these, comers
  ByStanding share{};                           ///< of those that aren't named, the part that came
  double named = 0;                             ///< comers known by name
  double comers = 0;
  std::int64_t came = 0;  ///< how many came, as this world counts them
  /// The mean of a number over the answers of a member of that standing.
  [[nodiscard]] double mean(Standing standing, const ByStanding& of) const;
};

/// `to_come`: it is the one to be forecast, whose members and answers are read the other way round;
/// `as_one`: answers are not told apart.
Sight sight(const Gathering& gathering, const World& world, bool to_come, bool as_one);

}  // namespace aliso::figures
