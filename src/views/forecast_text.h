// What is forecast of an event, for eyes.
// A range is never said without how sure it is.
#pragma once

#include <string>

#include "views/forecast.h"
#include "views/table.h"
#include "words/language.h"

namespace aliso::views {

/// The text of `aliso forecast`, ending in a line feed.
std::string forecast_text(const ViewedForecast& viewed, const words::Language& language, bool color,
                          int width = line_width);

}  // namespace aliso::views
