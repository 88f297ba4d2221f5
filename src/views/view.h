// The one view of the figures as JSON: what `stats --format json` prints; a template sees its names.
// Field names, order and meaning are those of the manual, aliso-stats(1), "JSON"; they are versioned.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>

#include "figures/figures.h"
#include "model/network.h"
#include "views/fields.h"
#include "words/language.h"

namespace aliso::views {

/// The name and version of the document, its key `schema`.
inline constexpr std::string_view stats_schema = "aliso/stats/1";

/// One event. Every object holds every key; a count is a number when exact, {min, max} when bounded
/// (max null when open), null when unknown; `words` of ratios are in `people_language`.
nlohmann::ordered_json event_view(const model::Event& event, const figures::EventFigures& figures,
                                  const words::Language& people_language);

/// The whole document: the network, the events in the order given and, where there are several,
/// `together` (the figures of figures::together; nothing: left out).
nlohmann::ordered_json stats_view(const model::Network& network, std::span<const ViewedEvent> events,
                                  const std::optional<figures::EventFigures>& together,
                                  const words::Language& people_language);

/// The same as text: `stats --format json`.
std::string stats_json(const model::Network& network, std::span<const ViewedEvent> events,
                       const std::optional<figures::EventFigures>& together,
                       const words::Language& people_language);

/// A count alone, as it stands in the view.
nlohmann::ordered_json count_view(const figures::MaybeCount& count);
/// A ratio alone, as it stands in the view: {of, value, words}, or null.
nlohmann::ordered_json ratio_view(const std::optional<figures::Ratio>& ratio,
                                  const words::Language& people_language);

}  // namespace aliso::views
