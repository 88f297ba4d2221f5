// Letters that stand for plain ones: ligatures (ﬁ), superscripts (1ᵉʳ, Nº), ł, þ, ½.
// What no accent taken away makes plain: names.h takes those away.
#pragma once

#include <string_view>

namespace aliso::model {

/// The letters a to z and digits that the letter is compared as, with a hyphen where it has a gap ("ﬁ" is
/// "fi", "½" is "1-2"); empty where it is one of its own.
std::string_view plain_letters(char32_t letter);

}  // namespace aliso::model
