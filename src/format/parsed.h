// What reading a scalar gives: its value, or what is wrong with it.
// The wording stands in the catalogues; here only the diagnostic's name and what it speaks of.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "words/args.h"

namespace aliso::format {

/// A diagnostic's name (a literal) and the arguments of its words beside `key` and `text`.
struct Wrong {
  std::string_view name;
  words::Args args;
};

/// A value, or the reason why there is none.
template <class T>
class Parsed {
 public:
  Parsed(T value) : value_(std::move(value)) {}
  Parsed(Wrong wrong) : wrong_(std::move(wrong)) {}

  explicit operator bool() const { return value_.has_value(); }
  [[nodiscard]] const T& operator*() const { return *value_; }
  [[nodiscard]] const T* operator->() const { return &*value_; }
  /// Only where there is no value.
  [[nodiscard]] const Wrong& wrong() const { return wrong_; }

 private:
  std::optional<T> value_;
  Wrong wrong_;
};

}  // namespace aliso::format
