// Parsing the template, filling it in, and tidying what sections leave behind.
// The embedded templates stand in data/templates; the build puts them into the program.
#include "telling/debrief.h"

#include "telling/blocks.h"
#include "telling/template.h"
#include "words/embedded.h"

namespace aliso::telling {

namespace {

/// Names under `node`, with the key of their help: `where` says which part of the view they are in. Parts of
/// a figure ("answers.yes", "turnout.words") are explained once for all.
void collect(const ViewNode& node, const std::string& prefix, const std::string& where,
             std::vector<TemplateName>& names) {
  for (const ViewNode& child : node.children) {
    const std::string path = prefix + child.name;
    names.push_back({path, "template-name." + where + child.name});
    const bool own_part = child.name == "network" || child.name == "sentences";
    if (child.kind == ViewNode::Kind::object)
      collect(child, path + ".", own_part ? child.name + "." : "part.", names);
    if (child.kind == ViewNode::Kind::list && !child.children.front().children.empty())
      collect(child.children.front(), path + ": ", "session.", names);
  }
}

}  // namespace

std::string_view embedded_debrief_template(const words::Language& language) {
  const auto of = [](std::string_view code) {
    return words::embedded_text("templates/debrief." + std::string(code) + ".md.mustache");
  };
  // A language that has its words but no template of its own yet.
  const std::string_view own = of(language.code());
  return own.empty() ? of("en") : own;
}

std::optional<std::string> debrief(const Story& story, std::string_view template_text,
                                   std::vector<Mistake>& mistakes) {
  const ViewNode view = template_view(story);
  const auto parsed = parse_template(template_text, view, mistakes);
  if (!parsed) return std::nullopt;
  return in_line_ends_of(template_text, fill_in(*parsed, view));
}

std::vector<std::string> block_names(std::string_view template_text) {
  std::vector<Mistake> ignored;
  std::vector<std::string> names;
  if (const auto blocks = find_blocks(template_text, ignored))
    for (const Block& block : *blocks) names.push_back(block.name);
  return names;
}

std::vector<TemplateName> template_names() {
  std::vector<TemplateName> names;
  collect(template_shape(), "", "event.", names);
  return names;
}

}  // namespace aliso::telling
