// The debrief of an event as Markdown: the template, filled in with the view and the sentences.
// The template is embedded, one a language; a network may have its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "telling/mistake.h"
#include "telling/story.h"

namespace aliso::telling {

/// The template that aliso brings along for a language.
std::string_view embedded_debrief_template(const words::Language& language);

/// The debrief, ending in a line feed; or nothing and the template's mistakes.
std::optional<std::string> debrief(const Story& story, std::string_view template_text,
                                   std::vector<Mistake>& mistakes);

/// The names of the blocks that a template's text marks, whether or not its sections are printed.
std::vector<std::string> block_names(std::string_view template_text);

/// A name that a template may use, for `help templates`.
struct TemplateName {
  std::string path;  ///< "title", "people.all"; inside {{#sessions}}: "sessions: came"
  std::string key;   ///< of its line of help in the catalogues
};

/// All names, in the order of the view; those of a session after `sessions`.
std::vector<TemplateName> template_names();

}  // namespace aliso::telling
