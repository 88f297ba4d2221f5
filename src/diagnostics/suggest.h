// "Did you mean": the nearest known word to one that isn't known.
// One function for commands, options, keys, values, ids and names.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::diagnostics {

/// The optimal string alignment distance between two words, letter by letter, or nothing where it is over
/// `limit`.
std::optional<std::size_t> distance(std::string_view word, std::string_view other, std::size_t limit);

/// The nearest of `known` by Damerau-Levenshtein distance (optimal string alignment) over letters:
/// at most 2, at most 1 for words under 5 letters. Nothing if none is that near. Ties: the first.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> known);

/// All of `known` at the smallest such distance, in order, at most `most`.
std::vector<std::string_view> near(std::string_view word, std::span<const std::string_view> known,
                                   std::size_t most = 3);

}  // namespace aliso::diagnostics
