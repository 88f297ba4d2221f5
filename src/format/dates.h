// Days and stretches of days as they are written, both ways: 2022-04-07, 2022-04, 2022..,
// 2022-03-01..2022-04-14. Other ways to write a day are recognised only to name the right one.
#pragma once

#include <string>
#include <string_view>

#include "format/parsed.h"
#include "model/date.h"

namespace aliso::format {

/// A day, ISO 8601. `no-such-day`: not in the calendar; `date-form`: a day in another form (argument
/// `iso`: as it is to be written; days come before months); `bad-date`: anything else.
Parsed<model::Date> parse_date(std::string_view text);

/// A year, a month, a day or a range of them, an end may be open. `reversed-span`, `bad-span`,
/// `span-form` (argument `span`), and those of parse_date.
Parsed<model::Span> parse_span(std::string_view text);

/// 2022-04-07.
std::string written(model::Date day);

/// A day, or a range of days: 2022-03-01..2022-04-14, 2019-09-01.., so that it stands wherever a span may
/// stand; empty for a span without ends.
std::string written(const model::Span& span);

}  // namespace aliso::format
