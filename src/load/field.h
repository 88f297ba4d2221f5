// A kind's table of fields: what a map may hold. One table, used for reading, writing, "did you mean",
// the JSON Schemas and the manual's list of keys.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "load/writing.h"
#include "yaml/tree.h"

namespace aliso::load {

class Reading;
struct KindInfo;

/// How a value is written.
enum class Form : std::uint8_t {
  line,         ///< text on one line
  prose,        ///< Markdown, usually a block
  id,           ///< lower-case letters, digits, hyphens
  structure,    ///< a reference to a structure
  session,      ///< a reference to a session of the event
  contact,      ///< a reference to a contact of the structure
  audience,     ///< members, partners, everyone, tag:NAME or a structure
  choice,       ///< one of `values`
  yes_no,       ///< yes or no
  count,        ///< 8, 35-40, 35+
  number,       ///< a whole number from 1
  seconds,      ///< 0 to 3600
  coordinates,  ///< [latitude, longitude]
  date,
  days,  ///< a day or a span of whole days
  span,
  since,  ///< a span that is not a bare year
  hours,
  moment,
  quorum,
  due,
  retention,
  weekday,
  email,
  url,  ///< what a link leads to
  mailbox,
  time_zone,
  kind,         ///< a map of `kind`
  former_name,  ///< a name that a structure had, or a map of `kind`
  attendance,   ///< a line of `present`: a structure, `structure: people`, or a map of `kind`
};

/// One value, a list of them, either, a list or a single count, or a map of names to such values.
enum class Many : std::uint8_t { one, list, one_or_list, list_or_count, by_name };

/// What may stand behind a key.
struct Shape {
  Form form = Form::line;
  Many many = Many::one;
  std::span<const std::string_view> values{};  ///< Form::choice
  const KindInfo* kind = nullptr;              ///< Form::kind, Form::former_name, Form::attendance
};

/// One key of a kind. Its line of help is `field.KIND.NAME` in the catalogues.
struct Field {
  std::string_view name;
  Shape shape;
  bool required = false;
  void (*read)(Reading& reading, const yaml::Node& node, void* into) = nullptr;
  /// Nothing where the member was not given; nullptr for a field that is read only.
  Written (*write)(const Writing& writing, const void* from) = nullptr;
};

/// A kind of map: its name and its fields, in the order in which they are read.
struct KindInfo {
  std::string_view name;
  std::span<const Field> fields;
};

/// The most fields a kind has.
inline constexpr std::size_t max_fields = 24;

/// The names of a table's first N fields.
template <std::size_t N>
constexpr std::array<std::string_view, N> names_of(std::span<const Field> fields) {
  std::array<std::string_view, N> names{};
  for (std::size_t i = 0; i < N; ++i) names[i] = fields[i].name;
  return names;
}

/// The entries of one map, by the place of their field in the kind's table.
struct Given {
  const KindInfo& kind;
  const yaml::Node* node = nullptr;  ///< the map
  std::array<const yaml::Entry*, max_fields> entries{};

  /// The entry of a key, or nullptr where it was not written.
  [[nodiscard]] const yaml::Entry* find(std::string_view name) const {
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
      if (kind.fields[i].name == name) return entries[i];
    }
    return nullptr;
  }
};

/// A kind that is read into a T. `finish` is called once the fields are read, for defaults and for what
/// several fields must fulfil together.
template <class T>
struct Kind : KindInfo {
  using Value = T;
  void (*finish)(Reading& reading, const Given& given, T& into) = nullptr;

  constexpr Kind(std::string_view kind_name, std::span<const Field> kind_fields,
                 void (*finishing)(Reading&, const Given&, T&) = nullptr)
      : KindInfo{kind_name, kind_fields}, finish(finishing) {}
};

enum Need : bool { optional = false, required = true };

namespace detail {
template <class>
struct MemberOf;
template <class Owner, class Value>
struct MemberOf<Value Owner::*> {
  using Type = Owner;
};
}  // namespace detail

/// Reads a value with Type into what it is for; an optional is filled only by a sound value.
template <class Type, class T>
bool read_into(Reading& reading, const yaml::Node& node, T& into) {
  if constexpr (requires { Type::read(reading, node, into); }) {
    return Type::read(reading, node, into);
  } else {
    typename T::value_type value{};
    if (!Type::read(reading, node, value)) return false;
    into = std::move(value);
    return true;
  }
}

/// The field of that name, read by Type into a member of the model, and written from it where Type can:
/// `field<Line, &Session::venue>("venue")`.
template <class Type, auto Member>
constexpr Field field(std::string_view name, Need need = optional) {
  using Owner = typename detail::MemberOf<decltype(Member)>::Type;
  Field made{name, Type::shape, need == required, [](Reading& reading, const yaml::Node& node, void* into) {
               read_into<Type>(reading, node, static_cast<Owner*>(into)->*Member);
             }};
  if constexpr (Writes<Type, std::remove_cvref_t<decltype(std::declval<Owner>().*Member)>>) {
    made.write = [](const Writing& writing, const void* from) {
      return write_from<Type>(writing, static_cast<const Owner*>(from)->*Member);
    };
  }
  return made;
}

/// The field of that name, read by a function of its own and, where one is given, written by another.
template <auto Read, auto Write = nullptr>
constexpr Field field(std::string_view name, Shape shape, Need need = optional) {
  Field made{name, shape, need == required, [](Reading& reading, const yaml::Node& node, void* into) {
               []<class Owner>(void (*read)(Reading&, const yaml::Node&, Owner&), Reading& r,
                               const yaml::Node& n,
                               void* o) { read(r, n, *static_cast<Owner*>(o)); }(Read, reading, node, into);
             }};
  if constexpr (!std::is_same_v<decltype(Write), std::nullptr_t>) {
    made.write = [](const Writing& writing, const void* from) {
      return
          []<class Owner>(Written (*write)(const Writing&, const Owner&), const Writing& w, const void* o) {
            return write(w, *static_cast<const Owner*>(o));
          }(Write, writing, from);
    };
  }
  return made;
}

}  // namespace aliso::load
