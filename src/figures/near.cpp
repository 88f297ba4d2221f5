// Whether an event can still matter, by its file name.
// A year without a month is not asked: `2000-pas` is a number of steps.
#include "figures/near.h"

#include "model/stem.h"

namespace aliso::figures {

bool may_be_near(std::string_view stem, model::Date today, int per_days) {
  const auto month = model::stem_month(stem);
  return !month || *month->last + std::chrono::days(days_near + per_days) >= today;
}

}  // namespace aliso::figures
