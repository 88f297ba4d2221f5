// What is forecast of an event, as a document. Names are those of the manual, aliso-forecast(1), "JSON"; they
// are versioned.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "figures/forecast.h"
#include "model/network.h"
#include "views/grid.h"

namespace aliso::views {

inline constexpr std::string_view forecast_schema = "aliso/forecast/1";

/// What is drawn, beside what it was computed from; all of it must outlive the drawing.
struct ViewedForecast {
  const model::Network& network;
  std::span<const model::Dossier> dossiers;
  const figures::Outlook& outlook;
  model::Date today;
  std::optional<std::string> kind = {};  ///< as it was typed
  bool chances = false;                  ///< each member's chance is shown
  [[nodiscard]] const model::Dossier& dossier() const { return dossiers[outlook.coming.event]; }
};

/// `forecast --format json`.
std::string forecast_json(const ViewedForecast& viewed);

/// For CSV: a row for the event, without a session, then one for each session; none without a forecast.
Grid forecast_grid(const ViewedForecast& viewed);

/// The word of the documents for what a member had answered.
std::string_view standing_name(figures::Standing standing);

}  // namespace aliso::views
