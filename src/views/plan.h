// The plan of an event as a document: dates, sets, what comes near; towns by distance.
// Names are those of the manual, aliso-plan(1), "JSON".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/places.h"
#include "figures/plan.h"
#include "model/dossier.h"
#include "model/network.h"
#include "views/grid.h"

namespace aliso::views {

/// What a poll's rows came to, in rows of its table.
struct PollRows {
  std::int64_t members = 0;             ///< of a member structure
  std::int64_t others = 0;              ///< of a partner, the host, or one that isn't a member now
  std::int64_t unknown = 0;             ///< of no structure that is known for sure
  std::int64_t left = 0;                ///< drafts, rows with cells too many or missing
  std::int64_t unclear = 0;             ///< answers of members in words that nobody has listed; no rows
  std::int64_t structures = 0;          ///< how many member structures answered
  std::vector<model::Date> other_days;  ///< asked for, and not looked at: past, or outside `during`
};

/// A plan, and what it was made of.
struct ViewedPlan {
  const model::Network& network;
  std::span<const model::Dossier> dossiers;
  const model::Event* event;  ///< that is planned; nullptr: none
  const figures::Plan& plan;
  const std::optional<figures::Places>& places;  ///< nothing: not asked for
  const std::optional<PollRows>& poll;           ///< nothing: there is none
  model::Date today;
  std::size_t limit = 10;  ///< so many dates are listed
};

/// The document: `plan --format json`.
std::string plan_json(const ViewedPlan& viewed);

/// The dates as a table: a row a date, in their order.
Grid plan_grid(const ViewedPlan& viewed);

/// The word of the documents for a flag: "long-weekend".
std::string_view flag_word(figures::DateFlag flag);
/// Its word for what isn't met: "school-holidays".
std::string_view broken_word(figures::Unmet::Part part);

}  // namespace aliso::views
