// What trends learns beside presences, in its documents: waves, channels, who was heard of, whom to phone.
// Names are those of the manual, aliso-trends(1), "JSON".
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "views/trends.h"

namespace aliso::views {

/// Adds `waves`, `undated`, `channels`, `to_call`.
void add_learnt(const ViewedTrends& viewed, nlohmann::ordered_json& document);
/// Adds `last_heard` to `phone` of a structure's row; null where it is no member.
void add_heard(const ViewedTrends& viewed, model::StructureIndex structure, nlohmann::ordered_json& row);

/// The word of the documents for what it was heard by.
std::string_view heard_by(figures::HeardBy by);

/// How the texts are drawn.
struct LearntLook {
  int width = line_width;
  bool color = false;
  bool all = false;  ///< `calls`: every member, not only those to be phoned
};

/// `trends waves`, `trends calls` for eyes; each ends in a line feed.
std::string waves_text(const ViewedTrends& viewed, const words::Language& language, const LearntLook& look);
std::string calls_text(const ViewedTrends& viewed, const words::Language& language, const LearntLook& look);

}  // namespace aliso::views
