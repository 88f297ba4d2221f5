// How long the network has held each contact without reason: a clock that runs once nothing ties the
// structure to it. Manual, aliso-format(5), "How long contacts are kept".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// The clock of one contact.
struct ContactClock {
  enum class State {
    none,     ///< one of the host's own: it has no clock
    stopped,  ///< its structure is a member, or will be one
    unknown,  ///< nothing has a date from which it could run
    running,
  };
  /// What it runs from.
  enum class From { left, came, excused, proxy, answered, called, noted };

  model::StructureIndex structure = 0;
  std::uint32_t contact = 0;  ///< index in Structure::contacts
  State state = State::none;
  model::Date since{};              ///< running: the day it runs from, the latest of all
  From from = From::noted;          ///< running: what was on that day
  std::optional<model::Date> ends;  ///< running, where `keep.contacts` is set: the last day it may be kept

  /// Whether it is kept too long on that day.
  [[nodiscard]] bool over(model::Date today) const { return ends && today > *ends; }
};

/// The clock of each contact of the network, in the order of the files. `all` is every event of the network;
/// what is after today is not known yet.
std::vector<ContactClock> contact_clocks(const model::Network& network, std::span<const model::Dossier> all,
                                         model::Date today);

/// The day so long after; months are the calendar's: a month after 31 May is 30 June.
model::Date later(model::Date day, const model::Retention& duration);

}  // namespace aliso::figures
