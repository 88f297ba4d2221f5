// The templates of data/templates, as the build put them into the program.
// One a language; adding a language is adding its file.
#pragma once

#include <span>
#include <string_view>

namespace aliso::telling {

struct EmbeddedTemplate {
  std::string_view language;
  std::string_view text;
};

extern const std::span<const EmbeddedTemplate> embedded_debrief_templates;
extern const std::span<const EmbeddedTemplate> embedded_message_templates;

}  // namespace aliso::telling
