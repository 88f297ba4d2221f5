// Eight places a name, the first that is free.
// Greedy: it is not the most names that could stand there, but the same ones each time, largest first.
#include "views/labels.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

#include "words/display_width.h"

namespace aliso::views {

namespace {

bool overlap(const Area& a, const Area& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

bool touches(const Spot& disc, const Area& area) {
  const double x = std::clamp(disc.x, area.left, area.right) - disc.x;
  const double y = std::clamp(disc.y, area.top, area.bottom) - disc.y;
  return x * x + y * y < disc.radius * disc.radius;
}

/// What is on the paper, by squares.
class Sketch {
 public:
  Sketch(const Area& frame, std::span<const Spot> spots) : frame_(frame), spots_(spots) {
    columns_ = squares(frame.right - frame.left);
    rows_ = squares(frame.bottom - frame.top);
    squares_.resize(columns_ * rows_);
    for (std::size_t i = 0; i < spots.size(); ++i) {
      const Spot& one = spots[i];
      const Area around{one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius};
      each_square(around, [i](Square& square) { square.discs.push_back(i); });
    }
  }

  void take(const Area& area) {
    each_square(area, [&area](Square& square) { square.areas.push_back(area); });
  }

  /// `own`: the spot it is beside.
  [[nodiscard]] bool is_free(const Area& area, std::size_t own) {
    if (area.left < frame_.left || area.right > frame_.right || area.top < frame_.top ||
        area.bottom > frame_.bottom)
      return false;
    bool free = true;
    each_square(area, [&](const Square& square) {
      for (auto other = square.areas.begin(); free && other != square.areas.end(); ++other)
        free = !overlap(area, *other);
      for (auto i = square.discs.begin(); free && i != square.discs.end(); ++i)
        free = *i == own || !touches(spots_[*i], area);
    });
    return free;
  }

 private:
  struct Square {
    std::vector<Area> areas;
    std::vector<std::size_t> discs;
  };
  static constexpr double side = 32;

  static std::size_t squares(double length) {
    return static_cast<std::size_t>(std::max(1.0, std::ceil(length / side)));
  }
  [[nodiscard]] static std::size_t square_of(double way, std::size_t number) {
    return static_cast<std::size_t>(std::clamp(std::floor(way / side), 0.0, static_cast<double>(number - 1)));
  }
  template <class Do>
  void each_square(const Area& area, Do what) {
    for (std::size_t y = square_of(area.top - frame_.top, rows_);
         y <= square_of(area.bottom - frame_.top, rows_); ++y)
      for (std::size_t x = square_of(area.left - frame_.left, columns_);
           x <= square_of(area.right - frame_.left, columns_); ++x)
        what(squares_[y * columns_ + x]);
  }

  Area frame_;
  std::span<const Spot> spots_;
  std::size_t columns_ = 1, rows_ = 1;
  std::vector<Square> squares_;
};

/// The eight places beside a disc, the best first: its own side, then its corners.
std::vector<Label> places_beside(const Spot& spot, const std::string& text, double size) {
  using Anchor = Label::Anchor;
  const double above_line = size * 0.85, below_line = size * 0.3, gap = size * 0.27;
  const double wide = text_width(text, size), corner = spot.radius * 0.71 + 2;
  std::vector<Label> places;
  const auto add = [&](double x, double y, Anchor anchor) {
    const double left = anchor == Anchor::start ? x : anchor == Anchor::end ? x - wide : x - wide / 2;
    places.push_back({.text = text,
                      .x = x,
                      .y = y,
                      .anchor = anchor,
                      .area = {left, y - above_line, left + wide, y + below_line}});
  };
  const double beside = spot.radius + gap, middle = spot.y + size * 0.3;
  add(spot.x + beside, middle, Anchor::start);
  add(spot.x - beside, middle, Anchor::end);
  add(spot.x, spot.y - beside - below_line, Anchor::middle);
  add(spot.x, spot.y + beside + above_line, Anchor::middle);
  for (const auto anchor : {Anchor::start, Anchor::end}) {
    const double x = spot.x + (anchor == Anchor::start ? corner : -corner);
    add(x, spot.y - corner - below_line, anchor);
    add(x, spot.y + corner + above_line, anchor);
  }
  return places;
}

/// Around a disc, farther and farther away: where a number stands that has no room beside it.
std::vector<Label> places_away(const Spot& spot, const std::string& text) {
  constexpr double turn = 2 * std::numbers::pi, step = 6, farthest = 400;
  constexpr int ways = 24;
  const double wide = text_width(text, number_size), high = number_size;
  std::vector<Label> places;
  for (double distance = spot.radius + 2 * step; distance < farthest; distance += step)
    for (int way = 0; way < ways; ++way) {
      const double angle = turn * way / ways;
      const double x = spot.x + distance * std::cos(angle), y = spot.y + distance * std::sin(angle);
      places.push_back({.text = text,
                        .x = x,
                        .y = y + high * 0.35,
                        .anchor = Label::Anchor::middle,
                        .area = {x - wide / 2, y - high / 2, x + wide / 2, y + high / 2},
                        .away = true});
    }
  return places;
}

}  // namespace

double text_width(const std::string& text, double size) {
  constexpr double column = 0.62;  // of the wider fonts' letters, on average
  return size * column * words::display_width(text) + 2;
}

Labels placed_labels(std::span<const Spot> spots, const Area& frame, std::span<const Area> taken,
                     int most_numbers) {
  Sketch paper(frame, spots);
  for (const Area& area : taken) paper.take(area);
  Labels result;
  int numbers = 0;
  const auto put = [&](std::size_t i, const std::string& text, std::optional<int> number) {
    auto places = places_beside(spots[i], text, number ? number_size : letter_size);
    if (number) std::ranges::move(places_away(spots[i], text), std::back_inserter(places));
    for (Label& place : places) {
      if (!paper.is_free(place.area, i)) continue;
      paper.take(place.area);
      place.spot = i;
      place.number = number;
      result.labels.push_back(std::move(place));
      return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < spots.size(); ++i) {
    if (spots[i].name.empty() || put(i, spots[i].name, {})) continue;
    if (spots[i].in_key && numbers < most_numbers && put(i, std::to_string(numbers + 1), numbers + 1))
      ++numbers;
    else
      result.unnamed.push_back(i);
  }
  return result;
}

}  // namespace aliso::views
