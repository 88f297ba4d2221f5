// The report of spans as a JSON document.
// Counts only: structures stand in it as owners of what is to be done, and where they are asked for by name.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "figures/report.h"
#include "words/language.h"

namespace aliso::views {

inline constexpr std::string_view report_schema = "aliso/report/1";

/// What is drawn, beside what it was computed from; all of it must outlive the drawing.
struct ViewedReport {
  const model::Network& network;
  std::span<const model::Dossier> dossiers;
  std::span<const figures::Report> spans;
  const std::vector<std::string>& during;  ///< the spans as they were typed
  std::vector<std::string> where;          ///< conditions, as typed
  model::Date today;
  bool names = false;  ///< ids of structures, too
};

/// `report --format json`; `words` of ratios are in `people_language`.
std::string report_json(const ViewedReport& viewed, const words::Language& people_language);

}  // namespace aliso::views
