// What a reader of YAML takes from bytes, written as one text so that readers can be held against each other.
// Each reader is asked for its events; how numbers or dates are understood is nobody's business here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aliso::reader {

/// A reader's answer.
struct Reading {
  bool accepted = false;
  /// What was read, an event a line: `[` `]` `{` `}`, and for a text its style (p ' " | >), a space, the text
  /// with \n for a line end and \\ for a backslash. Empty for a file without a value.
  std::string form;
  std::string
      reason;  ///< why it was refused, in the reader's own words; a judge's ends in " @" and the place
};

/// Our reader's answer, with the names of what it said.
struct OurReading {
  Reading reading;                  ///< its reason: the name of the first error
  std::vector<std::string> errors;  ///< the names of all errors
  std::string second_opinion;       ///< what yaml-cpp has against it; empty where it reads the same
};

OurReading ours(const std::string& bytes);
/// Where lines in brackets may begin: deeper than the block, as YAML says, or anywhere.
enum class Brackets { deeper, anywhere };
Reading libfyaml(const std::string& bytes, Brackets brackets = Brackets::deeper);

/// How two readings that were accepted differ at the first event where they do: "events", or the style of the
/// text and "line ends", "spaces" (other line ends and spaces only), "style" or "text".
std::string difference(const Reading& ours, const Reading& other);

/// Adds a text's event to a form.
void add_text(std::string& form, char style, std::string_view text);

}  // namespace aliso::reader
