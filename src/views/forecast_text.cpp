// The text of a forecast.
// stub
#include "views/forecast_text.h"
namespace aliso::views {
std::string forecast_text(const ViewedForecast& viewed, const words::Language&, bool, int) {
  return forecast_json(viewed);
}
}  // namespace aliso::views
