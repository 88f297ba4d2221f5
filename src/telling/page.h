// A debrief or a report as a page to publish: one file of HTML that fetches nothing and runs nothing.
// Made of the Markdown that people read elsewhere, so that both say the same.
#pragma once

#include <string>
#include <string_view>

#include "telling/report_story.h"
#include "telling/story.h"

namespace aliso::telling {

/// The page of an event's debrief; `markdown` is the debrief. UTF-8, ending in a line feed.
std::string debrief_page(const Story& story, std::string_view markdown);

/// The page of a report; `markdown` is the report.
std::string report_page(const ReportStory& story, std::string_view markdown);

}  // namespace aliso::telling
