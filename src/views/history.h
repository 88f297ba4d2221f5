// One structure's history, as a grid for text, CSV and Markdown, and as JSON.
// The manual's names, aliso-trends(1), "STRUCTURE"; JSON and CSV are versioned.
#pragma once

#include <span>
#include <string>

#include "figures/history.h"
#include "views/grid.h"
#include "views/trends.h"

namespace aliso::views {

inline constexpr std::string_view history_schema = "aliso/history/1";

struct ViewedHistory {
  const ViewedTrends& years;
  model::StructureIndex structure = 0;
  std::span<const figures::HistoryLine> lines;
};

std::string history_json(const ViewedHistory& viewed);
/// With the documents' names, for CSV.
Grid history_grid(const ViewedHistory& viewed);
/// Day, event, invited, last answer, and where it was, in words.
Grid history_table(const ViewedHistory& viewed, const words::Language& language);
/// Its name, the table, and one line of sums. Ends in a line feed.
std::string history_text(const ViewedHistory& viewed, const words::Language& language, bool color, int width);

}  // namespace aliso::views
