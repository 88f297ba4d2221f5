// A language's catalogue, as prepared at build time from data/lang/LANG: phrases by key.
// Saying a phrase costs a look-up and its own length; nothing is loaded at start.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/args.h"

namespace aliso::words {

/// The tables that the build prepared for one language; see words/prepare.
struct Catalogue;

/// One of the languages that aliso speaks. Cheap to copy.
class Language {
 public:
  /// The language of a code ("fr", "en"), nothing if there is no catalogue for it.
  static std::optional<Language> of(std::string_view code);
  /// The codes of all languages, sorted.
  static std::vector<std::string_view> codes();

  [[nodiscard]] std::string_view code() const;

  /// The phrase of that key with its arguments put in: plurals and selects as ICU MessageFormat.
  /// Throws std::logic_error for a key or an argument that the catalogue doesn't know: a defect of
  /// ours, kept out by the test that says every phrase.
  [[nodiscard]] std::string say(std::string_view key, const Args& args = {}) const;
  /// Whether the catalogue has that key.
  [[nodiscard]] bool has(std::string_view key) const;

  friend bool operator==(const Language&, const Language&) = default;

 private:
  explicit Language(const Catalogue& catalogue) : catalogue_(&catalogue) {}
  const Catalogue* catalogue_;
};

}  // namespace aliso::words
