// Reading the forms of value that need more than their text: references, blocks, lists of numbers.
// The forms of plain scalars are read by dates, times, counts and terms.
#include "load/types.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

#include "diagnostics/suggest.h"
#include "format/address.h"
#include "format/coordinates.h"
#include "format/marks.h"
#include "format/steps.h"
#include "model/names.h"

namespace aliso::load {

namespace {

bool line_text(Reading& reading, const yaml::Node& node, Form form, std::string& into) {
  const std::string_view* text = reading.scalar(node, form);
  if (!text) return false;
  into = format::trimmed(*text);
  std::replace(into.begin(), into.end(), '\n', ' ');
  return true;
}

}  // namespace

bool Line::read(Reading& reading, const yaml::Node& node, std::string& into) {
  return line_text(reading, node, Form::line, into);
}

bool Line::read(Reading& reading, const yaml::Node& node, model::Text& into) {
  into.at = node.at;
  return line_text(reading, node, Form::line, into.value);
}

bool Argument::read(Reading& reading, const yaml::Node& node, std::string& into) {
  const std::string_view* text = reading.scalar(node, Form::line);
  if (text) into = *text;
  return text != nullptr;
}

bool Prose::read(Reading& reading, const yaml::Node& node, std::string& into) {
  const std::string_view* text = reading.scalar(node, Form::prose);
  if (text) into = *text;
  return text != nullptr;
}

bool Prose::read(Reading& reading, const yaml::Node& node, model::Text& into) {
  into.at = node.at;
  return read(reading, node, into.value);
}

bool Id::read(Reading& reading, const yaml::Node& node, std::string& into) {
  const std::string_view* text = reading.scalar(node, Form::id);
  if (!text) return false;
  if (!format::is_id(*text)) {
    const std::string slug = model::slug(*text);
    reading.wrong(node, {"bad-id", {{"id", slug.empty() ? "la-dynamo" : slug}}});
    return false;
  }
  if (format::is_reserved(*text)) {
    reading.wrong(node, {"reserved-id", {}});
    return false;
  }
  into = *text;
  return true;
}

bool StructureName::read(Reading& reading, const yaml::Node& node, model::StructureIndex& into) {
  const auto index = reading.structure(node);
  if (index) into = *index;
  return index.has_value();
}

bool StructureBesidePeople::read(Reading& reading, const yaml::Node& node, model::StructureIndex& into) {
  const auto meant = node.kind == yaml::Kind::scalar ? reading.meant(node) : std::nullopt;
  if (!meant || meant->what != MeantLine::What::line || meant->group)
    return StructureName::read(reading, node, into);
  reading.wrong(node, {"structure-with-number",
                       {{"structure", meant->name},
                        {"count", meant->count},
                        {"sure", std::string(meant->sure ? "yes" : "no")}}});
  return false;
}

Written StructureName::write(const Writing& writing, model::StructureIndex value) {
  return written_text(writing.network.structures.at(value).id);
}

bool SessionName::read(Reading& reading, const yaml::Node& node, model::SessionIndex& into) {
  const auto index = reading.session(node);
  if (index) into = *index;
  return index.has_value();
}

Written SessionName::write(const Writing& writing, model::SessionIndex value) {
  return written_text(writing.event->sessions.at(value).id);
}

bool AudienceName::read(Reading& reading, const yaml::Node& node, model::Audience& into) {
  using Kind = model::Audience::Kind;
  const std::string_view* text = reading.scalar(node, Form::audience);
  if (!text) return false;
  into.at = node.at;
  if (const auto group = format::named<Kind>(*text)) {
    into.kind = *group;
    return true;
  }
  if (text->starts_with("tag:")) {
    into.kind = Kind::tag;
    into.tag = format::trimmed(text->substr(4));
    const std::vector<std::string_view>& tags = reading.tags();
    if (std::binary_search(tags.begin(), tags.end(), std::string_view(into.tag))) return true;
    if (!reading.all_structures()) return false;
    reading.wrong(node,
                  {"unknown-tag", {{"near", joined(reading.near_tags(into.tag))}, {"known", joined(tags)}}});
    return false;
  }
  into.kind = Kind::structure;
  const auto index = reading.structure(node, format::all_names<Kind>);
  if (index) into.structure = *index;
  return index.has_value();
}

Written AudienceName::write(const Writing& writing, const model::Audience& value) {
  if (value.kind == model::Audience::Kind::tag) return written_text("tag:" + value.tag);
  if (value.kind == model::Audience::Kind::structure) return StructureName::write(writing, value.structure);
  return written_text(std::string(format::name(value.kind)));
}

bool YesNo::read(Reading& reading, const yaml::Node& node, bool& into) {
  const std::string_view* text = reading.scalar(node, Form::yes_no);
  if (!text) return false;
  const auto value = format::yes_or_no(*text);
  if (value)
    into = *value;
  else
    wrong_choice(reading, node, *text, format::words_in<format::yes_no>);
  return value.has_value();
}

bool Coordinates::read(Reading& reading, const yaml::Node& node, model::Coordinates& into) {
  std::optional<double> latitude, longitude;
  if (node.kind == yaml::Kind::list && node.items.size() == 2) {
    const auto degrees = [](const yaml::Node& item) {
      return item.kind == yaml::Kind::scalar ? format::parse_degrees(item.text) : std::nullopt;
    };
    latitude = degrees(node.items[0]);
    longitude = degrees(node.items[1]);
  }
  if (!latitude || !longitude || !format::on_earth({*latitude, *longitude})) {
    reading.wrong(node, {"bad-coordinates", {}});
    return false;
  }
  into = {*latitude, *longitude};
  return true;
}

Written Coordinates::write(const Writing&, const model::Coordinates& value) {
  return {Written::Kind::list,
          {},
          {written_text(format::written_degrees(value.latitude)),
           written_text(format::written_degrees(value.longitude))},
          {}};
}

bool Email::read(Reading& reading, const yaml::Node& node, model::Text& into) {
  into.at = node.at;
  if (!line_text(reading, node, Form::email, into.value)) return false;
  const auto judged = format::parse_email(into.value);
  if (!judged) reading.wrong(node, judged.wrong());
  return static_cast<bool>(judged);
}

bool Phone::read(Reading& reading, const yaml::Node& node, std::string& into) {
  if (!Line::read(reading, node, into)) return false;
  // The nine digits of a French number behind its zero; in quotes it is another country's.
  constexpr std::size_t digits = 9;
  const bool number = node.style == yaml::Style::plain && into.size() == digits && into.front() != '0' &&
                      std::all_of(into.begin(), into.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!number) return true;
  std::string pairs = "0" + into.substr(0, 1);
  for (std::size_t at = 1; at < digits; at += 2) pairs += " " + into.substr(at, 2);
  reading.found.warning("phone-without-zero", node.at, extent(node), {{"text", into}, {"number", pairs}});
  return true;
}

bool Url::read(Reading& reading, const yaml::Node& node, std::string& into) {
  if (!line_text(reading, node, Form::url, into)) return false;
  const auto judged = format::parse_url(into);
  if (!judged) reading.wrong(node, judged.wrong());
  return static_cast<bool>(judged);
}

bool Mailbox::read(Reading& reading, const yaml::Node& node, std::string& into) {
  if (!line_text(reading, node, Form::mailbox, into)) return false;
  const auto judged = format::parse_mailbox(into);
  if (!judged) reading.wrong(node, judged.wrong());
  return static_cast<bool>(judged);
}

bool TimeZone::read(Reading& reading, const yaml::Node& node, std::string& into) {
  const std::string_view* text = reading.scalar(node, Form::time_zone);
  if (!text) return false;
  if (!format::is_time_zone(*text)) {
    reading.wrong(node, {"bad-time-zone", {{"near", "none"}}});
    return false;
  }
  into = *text;
  return true;
}

bool Days::read(Reading& reading, const yaml::Node& node, model::Span& into) {
  const std::string_view* text = reading.scalar(node, Form::days);
  if (!text) return false;
  const bool range = text->find("..") != std::string_view::npos;
  if (!range) {
    const auto day = format::parse_date(*text);
    if (day) {
      into = {*day, *day};
      return true;
    }
    const bool longer = static_cast<bool>(format::parse_span(*text));
    reading.wrong(node, longer ? format::Wrong{"date-needs-days", {}} : day.wrong());
    return false;
  }
  const auto span = format::parse_span(*text);
  if (!span) {
    reading.wrong(node, span.wrong());
    return false;
  }
  if (text->size() != 22) {  // a day, two points, a day
    reading.wrong(node, {"date-needs-days", {}});
    return false;
  }
  into = *span;
  return true;
}

bool Since::read(Reading& reading, const yaml::Node& node, model::Span& into) {
  const std::string_view* text = reading.scalar(node, Form::since);
  if (!text) return false;
  const auto span = format::parse_span(*text);
  if (span && text->size() == 4) {
    reading.wrong(node, {"bare-year", {}});
    return false;
  }
  if (span)
    into = *span;
  else
    reading.wrong(node, span.wrong());
  return static_cast<bool>(span);
}

bool LastDay::read(Reading& reading, const yaml::Node& node, model::Date& into) {
  const std::string_view* text = reading.scalar(node, Form::span);
  if (!text) return false;
  const auto span = format::parse_span(*text);
  if (!span || !span->last) {
    reading.wrong(node, span ? format::Wrong{"span-without-end", {}} : span.wrong());
    return false;
  }
  into = *span->last;
  return true;
}

void wrong_choice(Reading& reading, const yaml::Node& node, std::string_view text,
                  std::span<const std::string_view> values) {
  const auto near = format::meant(text, values);
  reading.wrong(node,
                {"unknown-value", {{"near", std::string(near.value_or("none"))}, {"known", joined(values)}}});
}

}  // namespace aliso::load
