// The rows of the table of figures: what each shows of a session and of the event as a whole.
// In the order of the JSON document; their labels are the phrases `stats.row.KEY`.
#pragma once

#include <span>
#include <string_view>

#include "figures/figures.h"

namespace aliso::views {

struct StatsRow {
  /// `main` rows are always there; a `detail` only where it is known somewhere and isn't 0 everywhere;
  /// a `part` is a detail of the row above it, and stands in.
  enum class Rank { main, detail, part };
  std::string_view key;
  Rank rank = Rank::detail;
  bool presence = false;  ///< comes from who was there: not to be expected of a planned session
  bool gap_above = false;
  figures::MaybeCount (*session)(const figures::SessionFigures&) = nullptr;
  figures::MaybeCount (*event)(const figures::EventFigures&) = nullptr;  ///< nullptr: no such figure
};

std::span<const StatsRow> stats_rows();

}  // namespace aliso::views
