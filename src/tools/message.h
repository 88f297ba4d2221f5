// ICU messages compiled into the little program that words/say.cpp runs.
// ICU's own parser reads them; what we don't speak (dates, ordinals, choices) is a mistake.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tools/phrases.h"

namespace aliso::tools {

/// The tables of one language while they are being built.
struct Tables {
  std::string pool;
  std::vector<std::uint32_t> program;
  std::map<std::string, std::uint32_t> texts;  ///< offsets of what is in the pool already
  std::set<std::string> categories;            ///< plural keywords of the language ("one", "other")

  /// Offset of a text in the pool, added if it isn't there yet.
  std::uint32_t text(const std::string& value);
};

/// What a message asks for: argument names, and how each is used ("text", "number", "select").
using Signature = std::map<std::string, std::set<std::string>>;

/// Compiles a message; the block's offset in the program. Adds to `signature`. A mistake is reported
/// with the phrase's place.
std::uint32_t compile(const Phrase& phrase, Tables& tables, Signature& signature, Mistakes& mistakes);

}  // namespace aliso::tools
