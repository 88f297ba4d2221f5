// Forms become patterns (load/forms.h), kinds become definitions.
// Values are those of YAML 1.2: dates and yes are texts there, a year is a number.
#include "tools/schema.h"

#include <set>

#include "format/counts.h"
#include "load/forms.h"
#include "load/kinds.h"

namespace aliso::tools {

namespace {

using load::Field;
using load::Form;
using load::KindInfo;
using load::Many;
using load::Shape;
using Json = nlohmann::ordered_json;

Json matching(Form form) {
  return {{"type", "string"}, {"pattern", "^" + load::pattern(form) + "$"}};
}

Json number_or(Form form, std::int64_t least, std::int64_t most) {
  return {{"anyOf", {Json{{"type", "integer"}, {"minimum", least}, {"maximum", most}}, matching(form)}}};
}

/// A name: also a number, for who is called 23.
Json name() {
  return {{"type", {"string", "integer"}}};
}

Json of_form(const Shape& shape) {
  switch (shape.form) {
    case Form::line:
    case Form::prose:
      return {{"type", {"string", "number", "boolean"}}};
    case Form::id:
      return {{"type", {"string", "integer"}}, {"pattern", "^" + load::pattern(Form::id) + "$"}};
    case Form::structure:
    case Form::session:
    case Form::contact:
    case Form::audience:
      return name();
    case Form::choice: {
      Json values = Json::array();
      for (const std::string_view value : shape.values) values.push_back(value);
      return {{"enum", values}};
    }
    case Form::yes_no:
      return {{"enum", {"yes", "no", true, false}}};
    case Form::count:
      return number_or(Form::count, 0, model::Count::limit);
    case Form::number:
      return {{"type", "integer"}, {"minimum", 1}, {"maximum", 1'000'000}};
    case Form::seconds:
      return {{"type", "integer"}, {"minimum", 0}, {"maximum", format::longest_pause}};
    case Form::coordinates:
      return {{"type", "array"},
              {"items",
               {Json{{"type", "number"}, {"minimum", -90}, {"maximum", 90}},
                Json{{"type", "number"}, {"minimum", -180}, {"maximum", 180}}}},
              {"minItems", 2},
              {"maxItems", 2}};
    case Form::span:
      return number_or(Form::span, 1000, 9999);
    case Form::quorum:
      return number_or(Form::quorum, 0, model::Count::limit);
    case Form::date:
    case Form::days:
    case Form::since:
    case Form::hours:
    case Form::moment:
    case Form::due:
    case Form::retention:
    case Form::weekday:
    case Form::email:
    case Form::url:
    case Form::mailbox:
    case Form::time_zone:
      return matching(shape.form);
    case Form::kind:
      return {{"$ref", "#/definitions/" + std::string(shape.kind->name)}};
    case Form::former_name:
      return {{"anyOf", {name(), Json{{"$ref", "#/definitions/" + std::string(shape.kind->name)}}}}};
    case Form::attendance: {
      Json short_form{{"type", "object"}, {"minProperties", 1}, {"maxProperties", 1}};
      short_form["additionalProperties"] = number_or(Form::count, 0, model::Count::limit);
      return {
          {"anyOf", {name(), Json{{"$ref", "#/definitions/" + std::string(shape.kind->name)}}, short_form}}};
    }
  }
  return Json::object();
}

Json list_of(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}

Json of_shape(const Shape& shape) {
  Json one = of_form(shape);
  switch (shape.many) {
    case Many::one:
      return one;
    case Many::list:
      return list_of(one);
    case Many::one_or_list:
      return {{"anyOf", {one, list_of(one)}}};
    case Many::list_or_count:
      return {{"anyOf", {number_or(Form::count, 0, model::Count::limit), list_of(one)}}};
    case Many::by_name:
      return {{"type", "object"}, {"additionalProperties", std::move(one)}};
  }
  return one;
}

void add_properties(const KindInfo& kind, const Help& help, Json& properties, Json& needed) {
  for (const Field& field : kind.fields) {
    Json property = of_shape(field.shape);
    const std::string said = help("field." + std::string(kind.name) + "." + std::string(field.name));
    // Beside a $ref a description would be ignored.
    if (property.contains("$ref")) property = {{"allOf", Json::array({property})}};
    property["description"] = said;
    if (!properties.contains(field.name)) properties[std::string(field.name)] = std::move(property);
    if (field.required) needed.push_back(field.name);
  }
}

Json requires_key(std::string_view key) {
  return {{"required", Json::array({key})}};
}

/// Exactly one of these keys.
Json one_of(std::initializer_list<std::string_view> keys) {
  Json list = Json::array();
  for (const std::string_view key : keys) list.push_back(requires_key(key));
  return list;
}

Json of_kind(const KindInfo& kind, const Help& help) {
  Json result{{"type", "object"}};
  Json properties = Json::object();
  Json needed = Json::array();
  add_properties(kind, help, properties, needed);
  if (&kind == &load::event_kind) {
    // An event of one session may have its keys at the top.
    Json of_session = Json::array();
    add_properties(load::session_kind, help, properties, of_session);
    result["oneOf"] = one_of({"sessions", "date"});
  }
  if (&kind == &load::wave_kind) result["oneOf"] = one_of({"on", "due"});
  if (&kind == &load::answer_kind) result["oneOf"] = one_of({"structure", "members"});
  if (&kind == &load::attendance_kind)
    result["oneOf"] = one_of({"structure", "members", "partners", "guests", "guest", "public"});
  result["properties"] = std::move(properties);
  if (!needed.empty()) result["required"] = std::move(needed);
  result["additionalProperties"] = false;
  return result;
}

/// A kind and those that its fields are made of.
void collect(const KindInfo& kind, std::set<const KindInfo*>& found) {
  if (!found.insert(&kind).second) return;
  for (const Field& field : kind.fields) {
    if (field.shape.kind) collect(*field.shape.kind, found);
  }
}

}  // namespace

Json schema(std::string_view file, const Help& help) {
  const KindInfo& root = file == "aliso"        ? static_cast<const KindInfo&>(load::network_kind)
                         : file == "structures" ? static_cast<const KindInfo&>(load::structure_kind)
                         : file == "contacts"   ? static_cast<const KindInfo&>(load::contact_kind)
                         : file == "event"      ? static_cast<const KindInfo&>(load::event_kind)
                                                : static_cast<const KindInfo&>(load::invitations_kind);
  Json result{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", "aliso: " + std::string(file)}};
  const Json ref{{"$ref", "#/definitions/" + std::string(root.name)}};
  if (file == "structures")
    result.update(list_of(ref));
  else if (file == "contacts")
    result.update(Json{{"type", "object"}, {"additionalProperties", list_of(ref)}});
  else
    result["allOf"] = Json::array({ref});
  std::set<const KindInfo*> used;
  collect(root, used);
  for (const KindInfo* kind : load::all_kinds()) {
    if (used.count(kind) != 0) result["definitions"][std::string(kind->name)] = of_kind(*kind, help);
  }
  return result;
}

}  // namespace aliso::tools
