// One structure's whole history: every session of the span, what it had answered and whether it was there.
// Manual, aliso-trends(1), "STRUCTURE"; definitions as for its row (trends.h).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "figures/trends.h"

namespace aliso::figures {

/// Where it was.
enum class Whereabouts {
  came,         ///< named in `present`
  excused,      ///< sent apologies, or answered no
  represented,  ///< gave a proxy by name
  seen,         ///< came to one of the event's sessions, it is not known which
  perhaps,      ///< may be one of the members known by number
  absent,       ///< none of these
  not_noted,    ///< presences are not noted
};

struct HistoryLine {
  std::size_t event = 0;  ///< index into the dossiers
  model::SessionIndex session = 0;
  bool member = false;          ///< on its day
  std::optional<bool> invited;  ///< nothing: no wave went out before it
  std::optional<model::Reply> answer;
  Whereabouts whereabouts = Whereabouts::not_noted;
  bool excused = false;      ///< whatever else; not where it came
  bool represented = false;  ///< likewise
  MaybeCount people;         ///< that came for it; nothing unless it came
};

/// In the order of the days. The structures whose row it is (rows_of) are one with it.
std::vector<HistoryLine> history(const model::Network& network, std::span<const model::Dossier> dossiers,
                                 const Trends& trends, model::StructureIndex structure);

}  // namespace aliso::figures
