// A mustache template: checked against the view's names before anything is printed, then filled in.
// What is wrong with it are values with a place; the command words them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "telling/mistake.h"
#include "telling/template_view.h"

namespace aliso::telling {

/// A template that was found right, ready to be filled in.
struct Template {
  std::string rewritten;  ///< as mustache reads it: escaping chosen by what a name holds, comments gone
};

/// The template without its mistakes, or the mistakes (never both empty), in the order of their places.
/// `shape` is the view's, or any view: sections that would be skipped are checked as well.
std::optional<Template> parse_template(std::string_view text, const ViewNode& shape,
                                       std::vector<Mistake>& mistakes);

/// The template filled in. Plain texts are escaped for Markdown, unless the tag has three braces.
std::string fill_in(const Template& parsed, const ViewNode& view);

}  // namespace aliso::telling
