// Days off in metropolitan France: public holidays, computed, and school holidays, from a table.
// Names are enumerated here and worded in the catalogues.
#pragma once

#include <optional>
#include <vector>

#include "model/date.h"

namespace aliso::figures {

enum class PublicHoliday {
  new_year,
  easter_monday,
  labour_day,
  victory_1945,
  ascension,
  whit_monday,
  bastille_day,
  assumption,
  all_saints,
  armistice_1918,
  christmas,
};

/// Easter Sunday of a year of the Gregorian calendar (1583 and later): the algorithm of
/// J.-M. Oudin (1940), as given by the U.S. Naval Observatory and in the Explanatory Supplement to the
/// Astronomical Almanac (1992), 12.
model::Date easter(int year);

/// The public holiday of metropolitan France (code du travail, L3133-1) on that day, if it is one;
/// where two fall together (Ascension on 1 or 8 May), the one of fixed date.
std::optional<PublicHoliday> public_holiday(model::Date day);

/// One stretch of days without school, ends included, in one zone.
struct SchoolHoliday {
  enum class Name { autumn, christmas, winter, spring, ascension, summer };
  char zone = 'A';  ///< 'A', 'B' or 'C'
  Name name = Name::autumn;
  model::Date first;
  model::Date last;
};

/// The first stretch of school holidays of the zone that overlaps the days `span` (both ends given).
std::optional<SchoolHoliday> school_holiday(char zone, const model::Span& span);

/// The days for which the table knows the zone's school holidays; outside them nothing is known.
/// Nothing for a zone that isn't in the table.
std::optional<model::Span> school_holidays_known(char zone);

}  // namespace aliso::figures
