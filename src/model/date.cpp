// A day as files and data formats write it.
// How people say it stands in words/dates.h.
#include "model/date.h"

#include <cstdio>

namespace aliso::model {

std::string iso_date(Date day) {
  const std::chrono::year_month_day ymd{day};
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(ymd.year()), unsigned(ymd.month()),
                unsigned(ymd.day()));
  return text;
}

}  // namespace aliso::model
