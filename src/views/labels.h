// Names beside the points of a picture, none over another: which fit, where, and which stand in a key.
// What has been put down is looked up in squares of a grid: a name costs what is near it, not all there is.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aliso::views {

/// In pixels; y grows downwards.
struct Area {
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// A disc that wants a name.
struct Spot {
  double x = 0, y = 0, radius = 0;
  std::string name;    ///< empty: it wants none
  bool in_key = true;  ///< without room it takes a number
};

/// What stands beside a spot: its name, or a number that the key explains.
struct Label {
  enum class Anchor { start, middle, end };
  std::size_t spot = 0;
  std::string text;
  double x = 0, y = 0;  ///< of the text's baseline, by its anchor
  Anchor anchor = Anchor::start;
  Area area;                       ///< what it takes, as wide as its letters may be
  std::optional<int> number = {};  ///< in the key
  bool away = false;               ///< so far from its spot that a line is to lead there
};

struct Labels {
  std::vector<Label> labels;
  std::vector<std::size_t> unnamed;  ///< spots that neither has room for, in their order
};

/// The size of the letters of a picture, and of the numbers of a key beside its spots, in pixels.
inline constexpr double letter_size = 11, number_size = 9;

/// How wide a text may be at most in letters of that size, whatever the font.
double text_width(const std::string& text, double size = letter_size);

/// Goes through the spots in their order, the most important first: each name is put right, left, above,
/// below, or at a corner of its disc, where it is inside `frame` and over no disc, no name before it, nothing
/// of `taken`; else a number is, from 1 on, up to `most_numbers`, there or as near as there is room.
Labels placed_labels(std::span<const Spot> spots, const Area& frame, std::span<const Area> taken,
                     int most_numbers);

}  // namespace aliso::views
