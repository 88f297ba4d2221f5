// The plan for eyes: dates with what speaks against them, habits with their numbers, why others fell out.
// The wording may change from one version to the next.
#pragma once

#include <string>

#include "views/plan.h"

namespace aliso::views {

/// How the text is drawn.
struct PlanLook {
  int width = line_width;  ///< columns
  bool color = false;
  bool verbose = false;  ///< every day that fell out, with its reasons
};

/// Ends in a line feed.
std::string plan_text(const ViewedPlan& viewed, const words::Language& language, const PlanLook& look);

}  // namespace aliso::views
