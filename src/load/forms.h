// Each form of a value with what shows it: an example for people, a pattern for editors.
// One table: remedies take the examples, the JSON Schemas (tools/schema) the patterns.
#pragma once

#include <string>
#include <string_view>

#include "load/field.h"

namespace aliso::load {

/// How a value of that form is written, for remedies: `2022-04-07`. "…" where any text is one.
std::string_view example(Form form);

/// What a text of that form looks like, whole: a regular expression as JSON Schema has them (ECMA-262). Empty
/// where the form is no pattern: any text, a name, one of several words, a list, a map. An editor helps with
/// it; what is right is decided by format/ alone, and a test holds the two together.
std::string pattern(Form form);

}  // namespace aliso::load
