// ICU's texts as ours: UTF-8 in a std::string.
// Only what runs while building includes it; the program itself speaks UTF-8 throughout.
#pragma once

#include <unicode/unistr.h>

#include <string>

namespace aliso::tools {

inline std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

}  // namespace aliso::tools
