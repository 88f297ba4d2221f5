// Forms become patterns (load/forms.h), kinds become definitions.
// Values are those of YAML 1.2: dates and yes are texts there, a year is a number.
#include "tools/schema.h"

#include <algorithm>
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

/// The form by its example, set in for its pattern where an editor tells what is wrong (a keyword that
/// editors know, and validators pass over). Filled in by `add_words`.
constexpr std::string_view pattern_words = "patternErrorMessage";

Json matching(Form form) {
  return {
      {"type", "string"}, {"pattern", "^" + load::pattern(form) + "$"}, {pattern_words, load::example(form)}};
}

Json number_or(Form form, std::int64_t least, std::int64_t most) {
  return {{"anyOf", {Json{{"type", "integer"}, {"minimum", least}, {"maximum", most}}, matching(form)}}};
}

/// Words in each language, a line each, and what is to be written behind them.
std::string with(const std::string& words, std::string_view what) {
  std::string text;
  for (std::size_t from = 0; from <= words.size();) {
    const auto end = std::min(words.find("\n\n", from), words.size());
    text += (text.empty() ? "" : " · ") + words.substr(from, end - from) + " " + std::string(what);
    from = end + 2;
  }
  return text;
}

/// Sets the words of its language before the example of each pattern.
void add_words(Json& schema, const Help& help) {
  for (auto& [key, value] : schema.items()) {
    if (key == pattern_words && value.is_string())
      value = with(help("form.written"), value.get<std::string>());
    else if (value.is_structured())
      add_words(value, help);
  }
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
      return {{"type", {"string", "integer"}},
              {"pattern", "^" + load::pattern(Form::id) + "$"},
              {pattern_words, load::example(Form::id)}};
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
    // Beside a $ref a description would be ignored, and without a type an editor writes no colon.
    if (property.contains("$ref")) property = {{"type", "object"}, {"allOf", Json::array({property})}};
    // Prose is written as a block: what an editor puts behind the key (a keyword of its own, as above).
    if (field.shape.form == Form::prose && field.shape.many == Many::one)
      property["defaultSnippets"] = Json::array({{{"label", "|"}, {"body", "|\n  $1"}}});
    property["description"] = said;
    if (!properties.contains(field.name)) properties[std::string(field.name)] = std::move(property);
    if (field.required) needed.push_back(field.name);
  }
}

Json requires_key(std::string_view key) {
  return {{"required", Json::array({key})}};
}

/// Exactly one of these keys, said in words where there is none, or another one beside it.
void needs_one_of(Json& kind, std::initializer_list<std::string_view> keys, const Help& help) {
  std::string listed;
  for (const std::string_view key : keys) listed += (listed.empty() ? "" : ", ") + std::string(key);
  const std::string words = with(help("form.one-of"), listed);
  Json any = Json::array(), each = Json::array();
  for (const std::string_view key : keys) {
    Json one = requires_key(key), others = Json::object();
    for (const std::string_view other : keys)
      if (other != key) others[std::string(other)] = false;
    each.push_back({{"if", one}, {"then", {{"properties", std::move(others)}, {"errorMessage", words}}}});
    one["errorMessage"] = words;
    any.push_back(std::move(one));
  }
  kind["anyOf"] = std::move(any);
  kind["allOf"] = std::move(each);
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
    needs_one_of(result, {"sessions", "date"}, help);
  }
  if (&kind == &load::wave_kind) {
    needs_one_of(result, {"on", "due"}, help);
    // What is still to go out is known to the journal by its id.
    result["dependencies"] = {{"due", {"id"}}};
  }
  if (&kind == &load::answer_kind) needs_one_of(result, {"structure", "members"}, help);
  if (&kind == &load::attendance_kind)
    needs_one_of(result, {"structure", "members", "partners", "guests", "guest", "public"}, help);
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
              {"$id", std::string(file) + ".schema.json"},
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
  add_words(result, help);
  return result;
}

}  // namespace aliso::tools
