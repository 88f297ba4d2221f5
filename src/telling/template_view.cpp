// The fields of the JSON view as text for a template; counts as in a sentence, unknown as false.
// Sentences come last, as `sentences.NAME`.
#include "telling/template_view.h"

#include <algorithm>

#include "telling/amounts.h"
#include "telling/sentences.h"
#include "views/fields.h"
#include "words/fraction.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using Kind = ViewNode::Kind;

ViewNode text(std::string name, const std::optional<std::string>& value) {
  return {std::move(name), Kind::text, value.has_value() && !value->empty(), value.value_or("")};
}

ViewNode count(std::string name, const figures::MaybeCount& value, const words::Language& language) {
  return text(std::move(name), value ? views::MaybeText(amount(*value, language)) : std::nullopt);
}

ViewNode ratio(std::string name, const views::MaybeRatio& ratio, const words::Language& language) {
  std::optional<std::string> words, percent;
  figures::MaybeCount part, whole;
  if (ratio) {
    part = ratio->part;
    whole = ratio->whole;
    percent = words::ratio_percent(*part, *whole, ratio->within, language);
    if (const auto phrase = words::ratio_phrase(*part, *whole, ratio->within, language)) words = phrase->text;
  }
  const auto cell = [&language](const figures::MaybeCount& c) {
    return c ? views::MaybeText(amount_cell(c, language)) : std::nullopt;
  };
  ViewNode of{"of", Kind::list, ratio.has_value(), "", {text("", cell(part)), text("", cell(whole))}};
  return {std::move(name),
          Kind::object,
          ratio.has_value(),
          "",
          {of, text("value", percent), text("words", words)}};
}

std::vector<ViewNode> nodes(const std::vector<views::Field>& fields, const words::Language& language);

/// One value of a field, chosen by its type.
struct ToNode {
  std::string name;
  const words::Language& language;
  ViewNode operator()(const views::MaybeText& value) const {
    return text(name, value ? views::MaybeText(words::typeset(*value, language)) : std::nullopt);
  }
  ViewNode operator()(const figures::MaybeCount& value) const { return count(name, value, language); }
  ViewNode operator()(const views::MaybeRatio& value) const { return ratio(name, value, language); }
  ViewNode operator()(const std::optional<bool>& value) const {
    return {name, Kind::flag, value.value_or(false)};
  }
  ViewNode operator()(const views::Group& group) const {
    return {name, Kind::object, group.given, "", nodes(group.fields, language)};
  }
};

std::vector<ViewNode> nodes(const std::vector<views::Field>& fields, const words::Language& language) {
  std::vector<ViewNode> result;
  for (const views::Field& field : fields)
    result.push_back(std::visit(ToNode{std::string(field.name), language}, field.value));
  return result;
}

ViewNode sessions_node(const Story& story) {
  ViewNode list{"sessions", Kind::list};
  for (std::size_t i = 0; i < story.dossier.event.sessions.size(); ++i)
    list.children.push_back(
        {"", Kind::object, true, "",
         nodes(views::session_fields(story.dossier.event.sessions[i], story.figures.sessions[i],
                                     story.dossier.event.quorum),
               story.language)});
  return list;
}

ViewNode network_node(const Story& story) {
  return {
      "network",
      Kind::object,
      true,
      "",
      {text("name", story.network.name), text("about", words::typeset(story.network.about, story.language)),
       text("language", std::string(story.language.code()))}};
}

ViewNode sentences_node(const std::vector<Sentence>& all) {
  ViewNode object{"sentences", Kind::object};
  for (const Sentence& one : all)
    object.children.push_back({std::string(one.name), Kind::markdown, !one.text.empty(), one.text});
  const auto any = [&all](std::initializer_list<std::string_view> names) {
    return std::any_of(all.begin(), all.end(), [&names](const Sentence& one) {
      return !one.text.empty() && std::find(names.begin(), names.end(), one.name) != names.end();
    });
  };
  // Mustache has no "or": whether a part of the debrief has anything to say.
  object.children.push_back({"any_participation", Kind::flag, any({"participation", "alongside"})});
  object.children.push_back({"any_invitations", Kind::flag, any({"invitations", "invitations_about"})});
  object.children.push_back({"any_exchanges", Kind::flag, any({"notes", "feedback", "proposals", "topics"})});
  object.children.push_back({"any_further", Kind::flag, any({"links", "closing"})});
  return object;
}

ViewNode view(const Story& story, const std::vector<Sentence>& all) {
  const auto typeset = [&story](const std::string& value) { return words::typeset(value, story.language); };
  ViewNode root{"", Kind::object};
  root.children = {network_node(story), text("id", story.dossier.event.id),
                   text("title", typeset(std::string(words::unquoted(story.dossier.event.title)))),
                   count("members", story.figures.members, story.language), sessions_node(story)};
  for (ViewNode& node : nodes(views::event_fields(story.figures), story.language))
    root.children.push_back(std::move(node));
  root.children.push_back(sentences_node(all));
  return root;
}

}  // namespace

const ViewNode* ViewNode::child(std::string_view wanted) const {
  if (kind != Kind::object) return nullptr;
  for (const ViewNode& node : children)
    if (node.name == wanted) return &node;
  return nullptr;
}

ViewNode template_view(const Story& story) {
  return view(story, sentences(story));
}

ViewNode template_shape() {
  const model::Network network;
  model::Dossier dossier;
  dossier.event.sessions.emplace_back().span = {model::Date{}, model::Date{}};
  figures::EventFigures figures;
  figures.sessions.emplace_back();
  std::vector<Sentence> all;
  for (const auto name : sentence_names()) all.push_back({name, ""});
  return view({network, dossier, figures, *words::Language::of("fr")}, all);
}

}  // namespace aliso::telling
