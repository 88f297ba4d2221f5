// The types of the field tables: how each form of value is read into its member of the model.
// A type is a shape (for schemas and help) and functions that return whether the value is sound.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "format/counts.h"
#include "format/dates.h"
#include "format/names.h"
#include "format/terms.h"
#include "format/times.h"
#include "load/field.h"
#include "load/reading.h"
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
  static Written write(const Writing&, const std::string& value) { return written_text(value); }
  static Written write(const Writing&, const model::Text& value) { return written_text(value.value); }
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
  static Written write(const Writing&, const std::string& value) { return written_text(value); }
  static Written write(const Writing&, const model::Text& value) { return written_text(value.value); }
};

/// An id of one's own: `bad-id`, `reserved-id`.
struct Id {
  static constexpr Shape shape{.form = Form::id};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
  static Written write(const Writing&, const std::string& value) { return written_text(value); }
};

struct StructureName {
  static constexpr Shape shape{.form = Form::structure};
  static bool read(Reading& reading, const yaml::Node& node, model::StructureIndex& into);
  static Written write(const Writing& writing, model::StructureIndex value);
};

/// A structure beside which `people` may stand: a number in its text belongs there (`structure-with-number`).
struct StructureBesidePeople : StructureName {
  static bool read(Reading& reading, const yaml::Node& node, model::StructureIndex& into);
};

struct SessionName {
  static constexpr Shape shape{.form = Form::session};
  static bool read(Reading& reading, const yaml::Node& node, model::SessionIndex& into);
  static Written write(const Writing& writing, model::SessionIndex value);
};

/// members, partners, everyone, tag:NAME or a structure.
struct AudienceName {
  static constexpr Shape shape{.form = Form::audience};
  static bool read(Reading& reading, const yaml::Node& node, model::Audience& into);
  static Written write(const Writing& writing, const model::Audience& value);
};

struct YesNo {
  static constexpr Shape shape{.form = Form::yes_no};
  static bool read(Reading& reading, const yaml::Node& node, bool& into);
};

struct Coordinates {
  static constexpr Shape shape{.form = Form::coordinates};
  static bool read(Reading& reading, const yaml::Node& node, model::Coordinates& into);
  static Written write(const Writing&, const model::Coordinates& value);
};

/// A contact's address: `bad-email`.
struct Email {
  static constexpr Shape shape{.form = Form::email};
  static bool read(Reading& reading, const yaml::Node& node, model::Text& into);
  static Written write(const Writing&, const model::Text& value) { return written_text(value.value); }
};

/// A phone number, free in its form: `phone-without-zero` where a spreadsheet, or YAML, has made a number of
/// it.
struct Phone {
  static constexpr Shape shape{.form = Form::line};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
  static Written write(const Writing&, const std::string& value) { return written_text(value); }
};

/// What a link leads to, published as such: `bad-url`.
struct Url {
  static constexpr Shape shape{.form = Form::url};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
  static Written write(const Writing&, const std::string& value) { return written_text(value); }
};

/// "ALISO <contact@example.org>": `bad-email`, `bad-mailbox`.
struct Mailbox {
  static constexpr Shape shape{.form = Form::mailbox};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
  static Written write(const Writing&, const std::string& value) { return written_text(value); }
};

struct TimeZone {
  static constexpr Shape shape{.form = Form::time_zone};
  static bool read(Reading& reading, const yaml::Node& node, std::string& into);
  static Written write(const Writing&, const std::string& value) { return written_text(value); }
};

/// Whole days, both ends given: `date-needs-days`.
struct Days {
  static constexpr Shape shape{.form = Form::days};
  static bool read(Reading& reading, const yaml::Node& node, model::Span& into);
  static Written write(const Writing&, const model::Span& value) {
    return written_text(format::written(value));
  }
};

/// When something is so: a bare year is an error, `bare-year`.
struct Since {
  static constexpr Shape shape{.form = Form::since};
  static bool read(Reading& reading, const yaml::Node& node, model::Span& into);
  static Written write(const Writing&, const model::Span& value) {
    return written_text(format::written(value));
  }
};

/// The last day of a span: `span-without-end` where it has none.
struct LastDay {
  static constexpr Shape shape{.form = Form::span};
  static bool read(Reading& reading, const yaml::Node& node, model::Date& into);
  static Written write(const Writing&, const model::Date& value) {
    return written_text(format::written(value));
  }
};

/// A scalar that a function of its text reads alone.
template <Form F, class T, format::Parsed<T> (*Parse)(std::string_view)>
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
  static Written write(const Writing&, const T& value) { return written_text(format::written(value)); }
};

using SpanOf = ParsedBy<Form::span, model::Span, format::parse_span>;
using Day = ParsedBy<Form::date, model::Date, format::parse_date>;
using CountOf = ParsedBy<Form::count, model::Count, format::parse_count>;
using Number = ParsedBy<Form::number, int, format::parse_number>;
using Pause = ParsedBy<Form::seconds, int, format::parse_pause>;
using HoursOf = ParsedBy<Form::hours, model::Hours, format::parse_hours>;
using MomentOf = ParsedBy<Form::moment, model::Moment, format::parse_moment>;
using QuorumOf = ParsedBy<Form::quorum, model::Quorum, format::parse_quorum>;
using DueOf = ParsedBy<Form::due, model::Due, format::parse_due>;
using RetentionOf = ParsedBy<Form::retention, model::Retention, format::parse_retention>;
using WeekdayOf = ParsedBy<Form::weekday, model::Weekday, format::parse_weekday>;

/// `unknown-value`: a text that is none of the values.
void wrong_choice(Reading& reading, const yaml::Node& node, std::string_view text,
                  std::span<const std::string_view> values);

/// One of the words of a table of format/names.h.
template <const auto& Table>
struct ChoiceOf {
  static constexpr Shape shape{.form = Form::choice, .values = format::words_in<Table>};
  template <class T>
  static bool read(Reading& reading, const yaml::Node& node, T& into) {
    const std::string_view* text = reading.scalar(node, Form::choice);
    if (!text) return false;
    const auto value = format::find(Table, *text);
    if (value)
      into = T(*value);
    else
      wrong_choice(reading, node, *text, shape.values);
    return value.has_value();
  }
  /// Nothing for a value that has no word.
  template <class T>
  static Written write(const Writing&, const T& value) {
    using Value = std::remove_cvref_t<decltype(Table.front().value)>;
    return written_text(std::string(format::word_of(Table, Value(value))));
  }
};

template <class E>
using NamedOf = ChoiceOf<format::names<E>>;

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
  static Written write(const Writing& writing,
                       const typename std::remove_cvref_t<decltype(Of)>::Value& value) {
    return written_map(Of, writing, &value);
  }
};

constexpr Shape with(Shape shape, Many many) {
  shape.many = many;
  return shape;
}

/// A list of values of a type; those that are not sound stay out of it. `Alone`: a single one is written
/// without brackets.
template <class Type, Many M = Many::list, bool Alone = false>
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
  template <class T>
  requires Writes<Type, T>
  static Written write(const Writing& writing, const std::vector<T>& value) {
    if (Alone && value.size() == 1) return Type::write(writing, value.front());
    Written list{Written::Kind::list, {}, {}, {}};
    for (const T& one : value) list.items.push_back(Type::write(writing, one));
    return list;
  }
};

template <class Type>
using OneOrList = ListOf<Type, Many::one_or_list>;

}  // namespace aliso::load
