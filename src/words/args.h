// What a phrase of the catalogues is given to speak of: texts and whole numbers, by name.
// A plain list: phrases have few arguments and are said once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace aliso::words {

/// One argument: a text put in as it is, or a whole number that plurals can choose by.
using Arg = std::variant<std::string, std::int64_t>;
/// Arguments by name; the names are those in braces in data/lang.
using Args = std::vector<std::pair<std::string_view, Arg>>;

/// An argument as a phrase asks for it; for tests that say every phrase.
struct Parameter {
  std::string_view name;
  bool number = false;                    ///< a plural chooses by it
  std::vector<std::int64_t> exact;        ///< numbers that have a wording of their own (=0)
  std::vector<std::string_view> choices;  ///< what a select chooses among, `other` last; empty: anything
};

}  // namespace aliso::words
