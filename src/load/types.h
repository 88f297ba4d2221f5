// The types of the field tables: how each form of value is read into its member of the model.
// A type is a shape (for schemas and help) and functions that return whether the value is sound.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/counts.h"
#include "load/dates.h"
#include "load/field.h"
#include "load/reading.h"
#include "load/terms.h"
#include "load/times.h"
#include "model/count.h"
#include "model/date.h"
#include "model/event.h"
#include "model/invitations.h"
#include "model/network.h"
#include "model/place.h"

namespace aliso::load {

/// Text on one line; the lines of a block are joined by spaces.
struct Line {
  static constexpr Shape shape{.form = Form::line};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
  static bool read(Reading& reading, const yaml::Node& node, model::Text& into);
};

/// A word of a command: as typed, byte for byte, its spaces and line ends with it.
struct Argument {
  static constexpr Shape shape{.form = Form::line};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
};

/// Markdown as typed.
struct Prose {
  static constexpr Shape shape{.form = Form::prose};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
  static bool read(Reading& reading, const yaml::Node& node, model::Text& into);
};

/// An id of one's own: `bad-id`, `reserved-id`.
struct Id {
  static constexpr Shape shape{.form = Form::id};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
};

struct StructureName {
  static constexpr Shape shape{.form = Form::structure};
  static bool read(Reading& reading, const yaml::Node& node, model::StructureIndex& into);
};

struct SessionName {
  static constexpr Shape shape{.form = Form::session};
  static bool read(Reading& reading, const yaml::Node& node, model::SessionIndex& into);
};

/// members, partners, everyone, tag:NAME or a structure.
struct AudienceName {
  static constexpr Shape shape{.form = Form::audience};
  static bool read(Reading& reading, const yaml::Node& node, model::Audience& into);
};

struct YesNo {
  static constexpr Shape shape{.form = Form::yes_no};
  static bool read(Reading& reading, const yaml::Node& node, bool& into);
};

struct Coordinates {
  static constexpr Shape shape{.form = Form::coordinates};
  static bool read(Reading& reading, const yaml::Node& node, model::Coordinates& into);
};

/// A contact's address: `bad-email`.
struct Email {
  static constexpr Shape shape{.form = Form::email};
  static bool read(Reading& reading, const yaml::Node& node, model::Text& into);
};

/// "ALISO <contact@example.org>": `bad-email`.
struct Mailbox {
  static constexpr Shape shape{.form = Form::mailbox};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
};

struct TimeZone {
  static constexpr Shape shape{.form = Form::time_zone};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
};

/// Whole days, both ends given: `date-needs-days`.
struct Days {
  static constexpr Shape shape{.form = Form::days};
  static bool read(Reading& reading, const yaml::Node& node, model::Span& into);
};

/// When something is so: a bare year is an error, `bare-year`.
struct Since {
  static constexpr Shape shape{.form = Form::since};
  static bool read(Reading& reading, const yaml::Node& node, model::Span& into);
};

/// A scalar that a function of its text reads alone.
template <Form F, class T, Parsed<T> (*Parse)(std::string_view)>
struct ParsedBy {
  static constexpr Shape shape{.form = F};
  static bool read(Reading& reading, const yaml::Node& node, T& into) {
    const std::string_view* text = reading.scalar(node, F);
    if (!text) return false;
    const auto parsed = Parse(*text);
    if (!parsed) {
      reading.wrong(node, parsed.wrong());
      return false;
    }
    into = *parsed;
    if constexpr (requires { into.at = node.at; }) into.at = node.at;
    return true;
  }
};

using SpanOf = ParsedBy<Form::span, model::Span, parse_span>;
using Day = ParsedBy<Form::date, model::Date, parse_date>;
using CountOf = ParsedBy<Form::count, model::Count, parse_count>;
using Number = ParsedBy<Form::number, int, parse_number>;
using HoursOf = ParsedBy<Form::hours, model::Hours, parse_hours>;
using MomentOf = ParsedBy<Form::moment, model::Moment, parse_moment>;
using QuorumOf = ParsedBy<Form::quorum, model::Quorum, parse_quorum>;
using DueOf = ParsedBy<Form::due, model::Due, parse_due>;
using RetentionOf = ParsedBy<Form::retention, model::Retention, parse_retention>;
using WeekdayOf = ParsedBy<Form::weekday, model::Weekday, parse_weekday>;

/// The index of a value in a list of choices; nothing and `unknown-value` if it isn't there.
std::optional<std::size_t> read_choice(Reading& reading, const yaml::Node& node,
                                       std::span<const std::string_view> values);

/// One of a list of values, in the order of the model's enumeration (or as its text).
template <const auto& Values>
struct ChoiceOf {
  static constexpr Shape shape{.form = Form::choice, .values = Values};
  template <class T>
  static bool read(Reading& reading, const yaml::Node& node, T& into) requires(std::is_enum_v<T>) {
    const auto index = read_choice(reading, node, Values);
    if (index) into = static_cast<T>(*index);
    return index.has_value();
  }
  static bool read(Reading& reading, const yaml::Node& node, std::string& into) {
    const auto index = read_choice(reading, node, Values);
    if (index) into = Values[*index];
    return index.has_value();
  }
};

/// A map of a kind; sound only where all of it is.
template <const auto& Of>
struct MapOf {
  static constexpr Shape shape{.form = Form::kind, .kind = &Of};
  static bool read(Reading& reading, const yaml::Node& node,
                   typename std::remove_cvref_t<decltype(Of)>::Value& into) {
    const auto before = reading.errors;
    reading.map(node, Of, into);
    return reading.errors == before && !node.cut;
  }
};

constexpr Shape with(Shape shape, Many many) {
  shape.many = many;
  return shape;
}

/// A list of values of a type; those that are not sound stay out of it.
template <class Type, Many M = Many::list>
struct ListOf {
  static constexpr Shape shape = with(Type::shape, M);
  template <class T>
  static bool read(Reading& reading, const yaml::Node& node, std::vector<T>& into) {
    if (M == Many::one_or_list && node.kind != yaml::Kind::list) {
      T value{};
      if (!read_into<Type>(reading, node, value)) return false;
      into.push_back(std::move(value));
      return true;
    }
    if (!reading.is_list(node, shape.form)) return false;
    into.reserve(node.items.size());
    for (const yaml::Node& item : node.items) {
      T value{};
      if (read_into<Type>(reading, item, value)) into.push_back(std::move(value));
    }
    return true;
  }
};

template <class Type>
using OneOrList = ListOf<Type, Many::one_or_list>;

}  // namespace aliso::load
