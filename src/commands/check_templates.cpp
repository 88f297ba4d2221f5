// The network's own templates, as `check` looks at them.
// Names are held against the shapes of what fills them in: no event is needed for it.
#include "commands/check_templates.h"

#include <algorithm>

#include "diagnostics/suggest.h"
#include "opening/templates.h"
#include "telling/blocks.h"
#include "telling/debrief.h"
#include "telling/letter_view.h"
#include "telling/message_view.h"
#include "telling/template.h"
#include "words/joined.h"

namespace aliso::commands {

namespace {

/// A kind of template: how its files are called, and what its names may be.
struct TemplateKind {
  std::string_view name;
  std::string_view ending;
  bool by_language;  ///< there may be one a language
  telling::ViewNode (*shape)();
};
constexpr TemplateKind template_kinds[] = {{"debrief", ".md.mustache", false, telling::template_shape},
                                           {"letter", ".md.mustache", true, telling::letter_shape},
                                           {"message", ".txt.mustache", true, telling::message_shape}};

std::vector<std::string> names_of(const TemplateKind& kind) {
  std::vector<std::string> names = {std::string(kind.name) + std::string(kind.ending)};
  for (const std::string_view code : words::Language::codes()) {
    if (!kind.by_language) break;
    names.push_back(std::string(kind.name) + "." + std::string(code) + std::string(kind.ending));
  }
  return names;
}

void look_at(Opening& opening, const TemplateKind& kind, const std::string& name) {
  const auto own = opening::own_template(opening, name, kind.by_language ? kind.name : "");
  if (!own) return;
  std::vector<telling::Mistake> mistakes;
  if (!kind.by_language) telling::find_blocks(own->text, mistakes);  // which `debrief --update` refreshes
  telling::parse_template(own->text, kind.shape(), mistakes);
  telling::report(mistakes, own->file.value_or(0), opening.found);
}

/// The name that was meant, where one that nobody looks for looks like a template's; else empty.
std::string meant(const std::string& name, const std::vector<std::string>& known) {
  const std::vector<std::string_view> all(known.begin(), known.end());
  if (const auto near = diagnostics::nearest(name, all)) return std::string(*near);
  for (const TemplateKind& kind : template_kinds)
    if (name.starts_with(std::string(kind.name) + ".")) return names_of(kind).front();
  return name.ends_with(".mustache") ? "none" : "";
}

}  // namespace

void check_templates(Opening& opening) {
  std::vector<std::string> there;
  const auto folder = opening.folder->root / "templates";
  if (!opening.folder->has_folder("templates", opening.found)) return;
  opening.folder->disk().list(folder, [&there](std::string_view name) {
    if (!name.starts_with('.') && !name.ends_with('~')) there.emplace_back(name);  // an editor's
  });
  std::sort(there.begin(), there.end());
  std::vector<std::string> known;
  for (const TemplateKind& kind : template_kinds)
    for (std::string& name : names_of(kind)) known.push_back(std::move(name));
  for (const std::string& name : there) {
    const auto kind =
        std::find_if(std::begin(template_kinds), std::end(template_kinds), [&name](const TemplateKind& one) {
          const auto names = names_of(one);
          return std::find(names.begin(), names.end(), name) != names.end();
        });
    if (kind != std::end(template_kinds)) {
      look_at(opening, *kind, name);
    } else if (const std::string near = meant(name, known); !near.empty()) {
      const auto file = opening.sources.add(ShownNames(opening.folder->root)(folder / name));
      opening.found.warning("template-file-name", {file, 0}, 0,
                            {{"near", near}, {"known", words::joined(known, ", ")}});
    }
  }
}

}  // namespace aliso::commands
