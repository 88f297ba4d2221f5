// Running a prepared phrase: texts, arguments, plurals and selects into a string.
// Inside words/ only; others call Language::say.
#pragma once

#include <string>
#include <vector>

#include "words/args.h"
#include "words/catalogue.h"

namespace aliso::words {

/// A number in digits, with that text between groups of three: "1 200".
std::string grouped_digits(std::int64_t number, std::string_view between);

/// The plural category of a whole number; a negative one has that of its absolute value.
Category category(const Catalogue& catalogue, std::int64_t number);

/// The block at `block` said with `args`, added to `out`. Throws std::logic_error for an argument that
/// isn't there, or a text where a plural needs a number.
void say_block(const Catalogue& catalogue, std::uint32_t block, const Args& args, std::string& out);

/// Collects the arguments that the block at `block` speaks of, nested ones included.
void collect_arguments(const Catalogue& catalogue, std::uint32_t block, std::vector<Parameter>& found);

}  // namespace aliso::words
