// Where in a person's files a value was written, so that what is wrong with it can be shown.
// The model carries it along without knowing what a file is.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace aliso::model {

/// File number (as handed out by diagnostics::Sources) and byte offset in it, both from 0.
struct Place {
  std::uint32_t file = 0;
  std::uint32_t byte = 0;
  friend constexpr auto operator<=>(const Place&, const Place&) = default;
};

/// A text as the person typed it, and where. An empty value means that none was given.
struct Text {
  std::string value;
  Place at;
  [[nodiscard]] bool given() const { return !value.empty(); }
};

}  // namespace aliso::model
