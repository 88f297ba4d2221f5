// Reading the forms of value that need more than their text: references, blocks, lists of numbers.
// The forms of plain scalars are read by dates, times, counts and terms.
#include "load/types.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

#include "diagnostics/suggest.h"
#include "load/choices.h"
#include "load/dates.h"
#include "load/marks.h"
#include "load/written.h"
#include "model/names.h"

namespace aliso::load {

namespace {

/// A number of degrees, digits with at most one point.
std::optional<double> degrees(std::string_view text) {
  const std::string_view unsigned_text = text.starts_with('-') ? text.substr(1) : text;
  const auto point = unsigned_text.find('.');
  const bool sound = all_digits(unsigned_text.substr(0, point)) &&
                     (point == std::string_view::npos || all_digits(unsigned_text.substr(point + 1)));
  double value = 0;
  if (!sound || std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc())
    return std::nullopt;
  return value;
}

bool line_text(Reading& reading, const yaml::Node& node, Form form, std::string& into) {
  const std::string_view* text = reading.scalar(node, form);
  if (!text) return false;
  into = trimmed(*text);
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
  if (!is_id(*text)) {
    const std::string slug = model::slug(*text);
    reading.wrong(node, {"bad-id", {{"id", slug.empty() ? "la-dynamo" : slug}}});
    return false;
  }
  if (is_reserved(*text)) {
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

bool SessionName::read(Reading& reading, const yaml::Node& node, model::SessionIndex& into) {
  const auto index = reading.session(node);
  if (index) into = *index;
  return index.has_value();
}

bool AudienceName::read(Reading& reading, const yaml::Node& node, model::Audience& into) {
  using Kind = model::Audience::Kind;
  constexpr std::array<std::string_view, 3> groups = {"members", "partners", "everyone"};
  const std::string_view* text = reading.scalar(node, Form::audience);
  if (!text) return false;
  into.at = node.at;
  if (const auto group = choice(*text, groups)) {
    into.kind = std::array{Kind::members, Kind::partners, Kind::everyone}[*group];
    return true;
  }
  if (text->starts_with("tag:")) {
    into.kind = Kind::tag;
    into.tag = trimmed(text->substr(4));
    std::vector<std::string_view> tags;
    for (const model::Structure& structure : reading.network().structures)
      tags.insert(tags.end(), structure.tags.begin(), structure.tags.end());
    if (std::find(tags.begin(), tags.end(), into.tag) != tags.end()) return true;
    if (!reading.all_structures()) return false;
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    const auto near = diagnostics::near(into.tag, tags);
    reading.wrong(node, {"unknown-tag", {{"near", joined(near)}, {"known", joined(tags)}}});
    return false;
  }
  into.kind = Kind::structure;
  const auto index = reading.structure(node, groups);
  if (index) into.structure = *index;
  return index.has_value();
}

bool YesNo::read(Reading& reading, const yaml::Node& node, bool& into) {
  constexpr std::array<std::string_view, 2> values = {"yes", "no"};
  const std::string_view* text = reading.scalar(node, Form::yes_no);
  if (!text) return false;
  const auto value = yes_or_no(*text);
  if (value)
    into = *value;
  else
    read_choice(reading, node, values);
  return value.has_value();
}

bool Coordinates::read(Reading& reading, const yaml::Node& node, model::Coordinates& into) {
  std::array<std::optional<double>, 2> both;
  if (node.kind == yaml::Kind::list && node.items.size() == 2) {
    for (std::size_t i = 0; i < 2; ++i) {
      if (node.items[i].kind == yaml::Kind::scalar) both[i] = degrees(node.items[i].text);
    }
  }
  if (!both[0] || !both[1] || *both[0] < -90 || *both[0] > 90 || *both[1] < -180 || *both[1] > 180) {
    reading.wrong(node, {"bad-coordinates", {}});
    return false;
  }
  into = {*both[0], *both[1]};
  return true;
}

bool Email::read(Reading& reading, const yaml::Node& node, model::Text& into) {
  into.at = node.at;
  if (!line_text(reading, node, Form::email, into.value)) return false;
  if (is_email(into.value)) return true;
  reading.wrong(node, {"bad-email", {}});
  return false;
}

bool Mailbox::read(Reading& reading, const yaml::Node& node, std::string& into) {
  if (!line_text(reading, node, Form::mailbox, into)) return false;
  if (is_mailbox(into)) return true;
  reading.wrong(node, {"bad-email", {}});
  return false;
}

bool TimeZone::read(Reading& reading, const yaml::Node& node, std::string& into) {
  const std::string_view* text = reading.scalar(node, Form::time_zone);
  if (!text) return false;
  if (!is_time_zone(*text)) {
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
    const auto day = parse_date(*text);
    if (day) {
      into = {*day, *day};
      return true;
    }
    const bool longer = static_cast<bool>(parse_span(*text));
    reading.wrong(node, longer ? Wrong{"date-needs-days", {}} : day.wrong());
    return false;
  }
  const auto span = parse_span(*text);
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
  const auto span = parse_span(*text);
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

std::optional<std::size_t> read_choice(Reading& reading, const yaml::Node& node,
                                       std::span<const std::string_view> values) {
  const std::string_view* text = reading.scalar(node, Form::choice);
  if (!text) return std::nullopt;
  if (const auto index = choice(*text, values)) return index;
  const auto near = meant(*text, values);
  reading.wrong(node,
                {"unknown-value", {{"near", std::string(near.value_or("none"))}, {"known", joined(values)}}});
  return std::nullopt;
}

}  // namespace aliso::load
