// The report of a span, or of several side by side, as Markdown: the template, filled in.
// The template is embedded, one a language; a network may have its own (templates/report.md.mustache).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "telling/mistake.h"
#include "telling/report_story.h"

namespace aliso::telling {

/// The template that aliso brings along for a language.
std::string_view embedded_report_template(const words::Language& language);

/// The report, ending in a line feed; or nothing and the template's mistakes.
std::optional<std::string> report_text(const ReportStory& story, std::string_view template_text,
                                       std::vector<Mistake>& mistakes);

/// The names that a report's template may use, each with the key of its help.
std::vector<std::pair<std::string, std::string>> report_template_names();

}  // namespace aliso::telling
