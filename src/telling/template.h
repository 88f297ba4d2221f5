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

/// A piece of a template, in the order in which they are said.
struct TemplatePiece {
  enum class Kind {
    text,      ///< as it stands, within a line
    line_end,  ///< as it stands: LF, CR LF or CR
    plain,     ///< a name's value, escaped for Markdown
    as_is,     ///< a name's value, not escaped
    section,   ///< what stands in it, where the name says something, for each item of a list
    inverted,  ///< what stands in it, where the name says nothing
    own_line,  ///< the tag that closed a section had its line to itself
  };
  Kind kind = Kind::text;
  std::string text = {};  ///< the text, or the name
  std::vector<TemplatePiece> inside = {};
};

/// A template that was found right, ready to be filled in.
struct Template {
  std::vector<TemplatePiece> pieces;
};

/// The template without its mistakes, or the mistakes (never both empty), in the order of their places.
/// `shape` is the view's, or any view: sections that would be skipped are checked as well.
std::optional<Template> parse_template(std::string_view text, const ViewNode& shape,
                                       std::vector<Mistake>& mistakes);

/// Whether it has a section of that name, at any depth.
bool uses(const Template& parsed, std::string_view section);

/// The template filled in. Plain texts are escaped for Markdown, unless the tag has three braces. A line on
/// which sections open or close and nothing else is said is left out.
std::string fill_in(const Template& parsed, const ViewNode& view);

/// A document made of a template: ending in a line feed, its lines' ends those of the template.
std::string in_line_ends_of(std::string_view template_text, std::string text);

}  // namespace aliso::telling
