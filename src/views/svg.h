// What every picture needs: texts that are safe inside SVG, slices of discs.
// SVG 1.1, without a script, a font, or an address but that of its own language.
#pragma once

#include <string>
#include <string_view>

namespace aliso::views {

/// Text inside an element or an attribute, on one line. What is not to be shown is left out: most of it is no
/// character of XML either.
std::string svg_text(std::string_view text);

/// The path of a slice of a disc, clockwise from the top, from one share of the turn to another (0 to 1, not
/// all of it): its area is the disc's times the difference.
std::string slice(double x, double y, double radius, double from, double to);
/// The same as an arc without its sides, to be drawn as a stretch of ring.
std::string arc(double x, double y, double radius, double from, double to);

}  // namespace aliso::views
