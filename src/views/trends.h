// What a span of evenings says, as documents: JSON, and grids for CSV and Markdown.
// Names are those of the manual, aliso-trends(1), "JSON"; they are versioned.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/learnt.h"
#include "views/grid.h"
#include "words/language.h"

namespace aliso::views {

inline constexpr std::string_view trends_schema = "aliso/trends/1";

/// What is drawn, beside what it was computed from; all of it must outlive the drawing.
struct ViewedTrends {
  const model::Network& network;
  std::span<const model::Dossier> dossiers;
  const figures::Trends& trends;
  const figures::Learnt& learnt;
  model::Date today;                       ///< the day on which it is drawn
  std::optional<std::string> during = {};  ///< the span as it was typed; nothing: all days
  std::vector<std::string> where = {};     ///< conditions as they were typed
};

/// `trends --format json`; `words` of ratios are in `people_language`.
std::string trends_json(const ViewedTrends& viewed, const words::Language& people_language);

/// A row an event, with every figure that JSON has; headings are left out.
Grid trend_events_grid(const ViewedTrends& viewed);
/// A row a structure, likewise.
Grid trend_structures_grid(const ViewedTrends& viewed);

/// A row a wave; a row a member, those to be phoned first.
Grid trend_waves_grid(const ViewedTrends& viewed);
Grid trend_calls_grid(const ViewedTrends& viewed);

/// For people: day, title, members that came, their share, attendances.
Grid trend_events_table(const ViewedTrends& viewed, const words::Language& language);
/// For people: name, events it came to and could come to, excused, last day it was named.
Grid trend_structures_table(const ViewedTrends& viewed, const words::Language& language);

/// For people: the waves, and those to be phoned.
Grid trend_waves_table(const ViewedTrends& viewed, const words::Language& language);
Grid trend_calls_table(const ViewedTrends& viewed, const words::Language& language);

/// An event of a span as the documents hold it: trends/1's `events`, report/1's `by_event`.
nlohmann::ordered_json span_event_view(std::span<const model::Dossier> dossiers,
                                       const figures::SpanEvent& event, const words::Language& language);

/// The towns of an event's sessions in the span, each once, in their order.
std::vector<std::string> places(const figures::SpanEvent& event, std::span<const model::Dossier> dossiers);

}  // namespace aliso::views
