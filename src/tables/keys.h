// How cells of a table are compared with the words of data/import: titles, words of an answer.
// The build folds those words with the same functions (tools/prepare_import.cpp).
#pragma once

#include <string>
#include <string_view>

namespace aliso::tables {

/// A header cell as signatures have it: folded; where no letter or digit is left, as it stands without
/// blanks.
std::string cell_key(std::string_view cell);

/// The title of a column, as roles are found by it: folded, in the singular, without what stands in
/// brackets at its end and without "votre", "your" or an article at its beginning.
std::string title_key(std::string_view title);

/// The word of an answer: folded; "(oui)" keeps its bracket, since it says less than "oui"; a sign such as ✔
/// or ? stands for itself.
std::string word_key(std::string_view word);

}  // namespace aliso::tables
