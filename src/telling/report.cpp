// What a report's template sees: the network, the title, the parts as sentences.
// One span has all its parts; several stand side by side in a table, with a sentence each.
#include "telling/report.h"

#include <algorithm>

#include "telling/markdown.h"
#include "telling/nodes.h"
#include "telling/template.h"
#include "words/dates.h"
#include "words/embedded.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using Kind = ViewNode::Kind;

std::string heading(const ReportStory& story) {
  const auto& language = story.language;
  std::vector<std::string> labels;
  for (const figures::Report& span : story.spans) labels.push_back(reporting::label(span.during, language));
  std::string when, key = "report.title.spans";
  if (story.spans.size() == 1) {
    const model::Span& during = story.spans.front().during;
    const auto year = reporting::whole_year(during);
    key = year ? "report.title.year" : "report.title.span";
    when = year ? std::to_string(*year) : reporting::when(during, language);
  } else {
    when = words::list(labels, language);
  }
  const std::string title = language.say(key, {{"network", story.network.name}, {"when", when}});
  if (story.where.empty()) return title;
  return language.say("report.title.where", {{"title", title}, {"where", words::joined(story.where, ", ")}});
}

std::string side_by_side(const ReportStory& story) {
  std::string said = said::report_side_by_side(story);
  std::string sentences;
  for (const figures::Report& span : story.spans)
    words::join(sentences, "\n\n", said::report_held(story, span));
  return said + "\n\n" + sentences;
}

/// The parts in their order, with their names in the template.
std::vector<std::pair<std::string, std::string>> parts(const ReportStory& story) {
  using Part = std::string (*)(const ReportStory&, const figures::Report&);
  static constexpr std::pair<const char*, Part> all[] = {{"year", said::report_year},
                                                         {"events", said::report_events},
                                                         {"network", said::report_network},
                                                         {"actions", said::report_actions},
                                                         {"topics", said::report_topics}};
  std::vector<std::pair<std::string, std::string>> result;
  const bool one = story.spans.size() == 1;
  const bool any = one && story.spans.front().sessions + story.spans.front().cancelled > 0;
  for (const auto& [name, tell] : all) {
    // Of a span in which nothing was, its one sentence.
    const bool told = one && (any || tell == said::report_year);
    result.emplace_back(name, told ? tell(story, story.spans.front()) : std::string());
  }
  result.emplace_back("side_by_side", one || story.spans.empty() ? "" : side_by_side(story));
  return result;
}

ViewNode view(const ReportStory& story) {
  const auto& language = story.language;
  ViewNode root{"", Kind::object};
  root.children.push_back(
      node::object("network", true,
                   {node::text("name", story.network.name),
                    node::text("about", words::typeset(words::capitalized(story.network.about), language)),
                    node::text("language", std::string(language.code()))}));
  root.children.push_back(
      node::text("title", story.spans.empty() ? "" : words::typeset(heading(story), language)));
  ViewNode sentences{"sentences", Kind::object};
  for (auto& [name, text] : parts(story)) {
    const bool given = !text.empty();
    sentences.children.push_back({name, Kind::markdown, given, std::move(text)});
  }
  root.children.push_back(std::move(sentences));
  return root;
}

}  // namespace

std::string_view embedded_report_template(const words::Language& language) {
  const auto of = [](std::string_view code) {
    return words::embedded_text("templates/report." + std::string(code) + ".md.mustache");
  };
  const std::string_view own = of(language.code());
  return own.empty() ? of("en") : own;
}

std::optional<std::string> report_text(const ReportStory& story, std::string_view template_text,
                                       std::vector<Mistake>& mistakes) {
  const ViewNode seen = view(story);
  const auto parsed = parse_template(template_text, seen, mistakes);
  if (!parsed) return std::nullopt;
  return in_line_ends_of(template_text, fill_in(*parsed, seen));
}

std::vector<std::pair<std::string, std::string>> report_template_names() {
  const model::Network network;
  const ReportStory none{network, {}, {}, {}, *words::Language::of("en"), {}};
  std::vector<std::pair<std::string, std::string>> names;
  for (const ViewNode& one : view(none).children) {
    if (one.children.empty()) names.emplace_back(one.name, "template-name.report." + one.name);
    for (const ViewNode& child : one.children)
      names.emplace_back(
          one.name + "." + child.name,
          (one.name == "network" ? "template-name.network." : "template-name.report.") + child.name);
  }
  return names;
}

}  // namespace aliso::telling
