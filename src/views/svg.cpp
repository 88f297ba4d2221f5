// Texts on one line, and arcs of circles.
// What is escaped is what a page of HTML has escaped.
#include "views/svg.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

#include "words/html.h"
#include "words/shown.h"

namespace aliso::views {

namespace {

std::string on_circle(double x, double y, double radius, double share) {
  const double angle = share * 2 * std::numbers::pi;
  return fmt::format("{:.2f} {:.2f}", x + radius * std::sin(angle), y - radius * std::cos(angle));
}

}  // namespace

std::string svg_text(std::string_view text) {
  return words::html::escaped(words::on_one_line(words::for_people(text)));
}

std::string arc(double x, double y, double radius, double from, double to) {
  return fmt::format("M{}A{:.2f} {:.2f} 0 {:d} 1 {}", on_circle(x, y, radius, from), radius, radius,
                     to - from > 0.5 ? 1 : 0, on_circle(x, y, radius, to));
}

std::string slice(double x, double y, double radius, double from, double to) {
  return arc(x, y, radius, from, to) + fmt::format("L{:.2f} {:.2f}Z", x, y);
}

}  // namespace aliso::views
