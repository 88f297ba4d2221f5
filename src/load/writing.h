// A value on its way back into a file: what a field makes of its member of the model, by the table it is read
// by. What was not given is not written; the keys and their order are the table's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/event.h"
#include "model/network.h"
#include "yaml/item.h"

namespace aliso::load {

struct KindInfo;

/// What indices stand for while a value is written.
struct Writing {
  const model::Network& network;
  const model::Event* event = nullptr;  ///< whose sessions are meant
};

struct WrittenKey;

/// A value to be written: a text (not quoted yet), a list or a map; or nothing where none was given.
struct Written {
  enum class Kind { nothing, text, list, map };
  Kind kind = Kind::nothing;
  std::string text;
  std::vector<Written> items;
  std::vector<WrittenKey> keys;

  [[nodiscard]] bool given() const { return kind != Kind::nothing; }
};

struct WrittenKey {
  std::string_view name;  ///< outlives it
  Written value;
};

/// A text; nothing where it is empty.
inline Written written_text(std::string text) {
  if (text.empty()) return {};
  return {Written::Kind::text, std::move(text), {}, {}};
}

/// The fields of a kind that are given in `from`, which is of that kind's type.
Written written_map(const KindInfo& kind, const Writing& writing, const void* from);

/// As an item of a list that is added to: a text, or a map of texts and of lists of texts.
yaml::Item flat(Written written);

namespace detail {
template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;
}  // namespace detail

/// Whether Type writes a T, or what an optional T holds.
template <class Type, class T>
concept Writes = requires(const Writing& w, const T& value) {
  Type::write(w, value);
}
|| requires(const Writing& w, const T& value) {
  Type::write(w, *value);
};

/// The member as Type writes it. An optional that holds nothing and a list without items are not given; an
/// optional list that is there is written even without items.
template <class Type, class T>
Written write_from(const Writing& writing, const T& member) {
  if constexpr (detail::is_optional<T>) {
    return member ? Type::write(writing, *member) : Written{};
  } else {
    Written value = Type::write(writing, member);
    return value.kind == Written::Kind::list && value.items.empty() ? Written{} : value;
  }
}

}  // namespace aliso::load
