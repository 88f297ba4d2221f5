// Days and stretches of days as they are written: 2022-04-07, 2022-04, 2022.., 2022-03-01..2022-04-14.
// Other ways to write a day are recognised only to name the right one.
#pragma once

#include <string>
#include <string_view>

#include "load/parsed.h"
#include "model/date.h"

namespace aliso::load {

/// A day, ISO 8601. `no-such-day`: not in the calendar; `date-form`: a day in another form (argument
/// `iso`: as it is to be written; days come before months); `bad-date`: anything else.
Parsed<model::Date> parse_date(std::string_view text);

/// A year, a month, a day or a range of them, an end may be open. `reversed-span`, `bad-span`,
/// `span-form` (argument `span`), and those of parse_date.
Parsed<model::Span> parse_span(std::string_view text);

/// 2022-04-07.
std::string iso(model::Date day);

}  // namespace aliso::load
