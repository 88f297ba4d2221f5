// Lines with the points that make no difference left out.
// Between points that all lie beyond the same edge of the paper nothing of a line comes onto it.
#include "views/outline_svg.h"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace aliso::views {

namespace {

using Point = Projection::Point;

/// Beyond which edges a point lies: a bit for each of the four.
unsigned beyond(const Point& point, const Projection& paper) {
  constexpr double stroke = 2;
  return (point.x < -stroke ? 1U : 0U) | (point.x > paper.width() + stroke ? 2U : 0U) |
         (point.y < -stroke ? 4U : 0U) | (point.y > paper.height() + stroke ? 8U : 0U);
}

bool told_apart(const Point& a, const Point& b) {
  constexpr double least = 0.4;  // pixels
  return std::abs(a.x - b.x) >= least || std::abs(a.y - b.y) >= least;
}

/// The points that are needed: the first and the last, those on the paper that can be told apart, and of
/// those that lie beyond one edge one after the other the first and the last.
std::vector<Point> needed(const std::vector<Point>& points, const Projection& paper) {
  std::vector<Point> kept;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool between = i > 0 && i + 1 < points.size();
    const unsigned here = beyond(points[i], paper);
    if (between && (here & beyond(points[i - 1], paper) & beyond(points[i + 1], paper)) != 0) continue;
    if (between && here == 0 && !told_apart(points[i], kept.back())) continue;
    kept.push_back(points[i]);
  }
  return kept;
}

/// Whether all of it lies beyond one edge.
bool unseen(const std::vector<Point>& points, const Projection& paper) {
  unsigned all = 15;
  for (const Point& point : points) all &= beyond(point, paper);
  return all != 0;
}

std::string path(const model::Outline& shape, const Projection& paper) {
  std::string drawn;
  for (const auto& line : shape.lines) {
    double longitude = paper.middle_longitude();
    std::vector<Point> points;
    points.reserve(line.size());
    for (const model::Coordinates& place : line) points.push_back(paper.after(place, longitude));
    if (unseen(points, paper)) continue;
    char step = 'M';
    for (const Point& point : needed(points, paper)) {
      drawn += fmt::format("{}{:.1f} {:.1f}", step, point.x, point.y);
      step = 'L';
    }
    if (shape.filled) drawn += 'Z';
  }
  return drawn;
}

}  // namespace

std::string outline_svg(std::span<const model::Outline> outline, const Projection& projection) {
  std::string out;
  for (const model::Outline& shape : outline) {
    const std::string drawn = path(shape, projection);
    if (!drawn.empty())
      out += fmt::format("<path d=\"{}\" fill=\"{}\" fill-rule=\"evenodd\"/>\n", drawn,
                         shape.filled ? "#f6f6f6" : "none");
  }
  if (out.empty()) return out;
  return "<g class=\"outline\" stroke=\"#bbb\" stroke-width=\"1\" stroke-linejoin=\"round\">\n" + out +
         "</g>\n";
}

}  // namespace aliso::views
