// Escapes of XML, and arcs of circles.
// Quotes are escaped too, so that one rule serves elements and attributes.
#include "views/svg.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

#include "words/shown.h"

namespace aliso::views {

namespace {

std::string on_circle(double x, double y, double radius, double share) {
  const double angle = share * 2 * std::numbers::pi;
  return fmt::format("{:.2f} {:.2f}", x + radius * std::sin(angle), y - radius * std::cos(angle));
}

}  // namespace

std::string svg_text(std::string_view text) {
  std::string out;
  for (const char c : words::on_one_line(words::for_people(text))) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string arc(double x, double y, double radius, double from, double to) {
  return fmt::format("M{}A{:.2f} {:.2f} 0 {:d} 1 {}", on_circle(x, y, radius, from), radius, radius,
                     to - from > 0.5 ? 1 : 0, on_circle(x, y, radius, to));
}

std::string slice(double x, double y, double radius, double from, double to) {
  return arc(x, y, radius, from, to) + fmt::format("L{:.2f} {:.2f}Z", x, y);
}

}  // namespace aliso::views
