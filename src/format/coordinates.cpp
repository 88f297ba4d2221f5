// Reading and writing degrees.
// The shortest form of a small number has an exponent in it unless one asks otherwise.
#include "format/coordinates.h"

#include <array>
#include <charconv>
#include <cmath>

#include "format/steps.h"

namespace aliso::format {

std::optional<double> parse_degrees(std::string_view text) {
  const std::string_view unsigned_text = text.starts_with('-') ? text.substr(1) : text;
  const auto point = unsigned_text.find('.');
  const bool sound = all_digits(unsigned_text.substr(0, point)) &&
                     (point == std::string_view::npos || all_digits(unsigned_text.substr(point + 1)));
  double value = 0;
  if (!sound || std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc())
    return std::nullopt;
  return value;
}

bool on_earth(const model::Coordinates& coordinates) {
  return std::abs(coordinates.latitude) <= 90 && std::abs(coordinates.longitude) <= 180;
}

std::string written_degrees(double degrees) {
  std::array<char, 400> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), degrees, std::chars_format::fixed).ptr;
  return {digits.data(), end};
}

}  // namespace aliso::format
