// The list of fields as JSON.
// Of the renderings only this room's include the JSON library.
#include "views/view.h"

#include <nlohmann/json.hpp>

#include "words/fraction.h"

namespace aliso::views {

using Json = nlohmann::ordered_json;

namespace {

Json fields_view(const std::vector<Field>& fields, const words::Language& language);

/// One value of a field, chosen by its type.
struct FieldToJson {
  const words::Language& language;
  Json operator()(const MaybeText& text) const { return text ? Json(*text) : Json(); }
  Json operator()(const figures::MaybeCount& count) const { return count_view(count); }
  Json operator()(const MaybeRatio& ratio) const { return ratio_view(ratio, language); }
  Json operator()(const std::optional<bool>& flag) const { return flag ? Json(*flag) : Json(); }
  Json operator()(const Group& group) const {
    return group.given ? fields_view(group.fields, language) : Json();
  }
};

void put(Json& object, const std::vector<Field>& fields, const words::Language& language) {
  for (const Field& field : fields) {
    object.emplace(std::string(field.name), std::visit(FieldToJson{language}, field.value));
  }
}

Json fields_view(const std::vector<Field>& fields, const words::Language& language) {
  Json object = Json::object();
  put(object, fields, language);
  return object;
}

Json json_decimal(std::int64_t thousandths) {
  return static_cast<double>(thousandths) / 1000;
}

}  // namespace

Json count_view(const figures::MaybeCount& count) {
  if (!count) return nullptr;
  if (count->exact()) return count->min();
  return {{"min", count->min()}, {"max", count->max() ? Json(*count->max()) : Json()}};
}

Json ratio_view(const std::optional<figures::Ratio>& ratio, const words::Language& people_language) {
  if (!ratio) return nullptr;
  const auto value = figures::thousandths(*ratio);
  if (!value) return nullptr;
  const auto words = words::ratio_phrase(ratio->part, ratio->whole, ratio->within, people_language);
  Json of = Json::array({count_view(ratio->part), count_view(ratio->whole)});
  Json shown = value->low == value->high ? json_decimal(value->low)
                                         : Json{{"min", json_decimal(value->low)},
                                                {"max", value->high ? json_decimal(*value->high) : Json()}};
  return {{"of", std::move(of)}, {"value", std::move(shown)}, {"words", words ? Json(words->text) : Json()}};
}

Json event_view(const model::Event& event, const figures::EventFigures& figures,
                const words::Language& people_language) {
  Json sessions = Json::array();
  for (std::size_t i = 0; i < figures.sessions.size(); ++i) {
    sessions.push_back(
        fields_view(session_fields(event.sessions[i], figures.sessions[i], event.quorum), people_language));
  }
  Json view = {{"id", event.id}, {"title", event.title}, {"members", count_view(figures.members)}};
  view["sessions"] = std::move(sessions);
  put(view, event_fields(figures), people_language);
  return view;
}

Json stats_view(const model::Network& network, std::span<const ViewedEvent> events,
                const std::optional<figures::EventFigures>& together,
                const words::Language& people_language) {
  Json view = {{"schema", stats_schema}};
  view["network"] = {{"name", network.name}, {"language", network.language}};
  view["events"] = Json::array();
  for (const ViewedEvent& viewed : events) {
    view["events"].push_back(event_view(*viewed.event, *viewed.figures, people_language));
  }
  if (together) {
    Json all = {{"members", count_view(together->members)}};
    put(all, event_fields(*together), people_language);
    view["together"] = std::move(all);
  }
  return view;
}

std::string stats_json(const model::Network& network, std::span<const ViewedEvent> events,
                       const std::optional<figures::EventFigures>& together,
                       const words::Language& people_language) {
  return stats_view(network, events, together, people_language).dump(2) + '\n';
}

}  // namespace aliso::views
