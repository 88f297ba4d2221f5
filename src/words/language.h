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

/// The tables that the build prepared for one language; see tools/prepare_words.cpp.
struct Catalogue;
struct Entry;

/// One of the languages that aliso speaks. Cheap to copy.
class Language {
 public:
  /// The language of a code ("fr", "en"), nothing if there is no catalogue for it.
  static std::optional<Language> of(std::string_view code);
  /// The codes of all languages, sorted.
  static std::vector<std::string_view> codes();
  /// The language in which to speak to the person at the terminal: the first of the environment's
  /// LC_ALL, LC_MESSAGES and LANG that isn't empty decides ("fr_FR.UTF-8" is French); English where it
  /// names none of ours. What isn't set is given as an empty text. (--lang is asked before, with `of`.)
  static Language of_environment(std::string_view lc_all, std::string_view lc_messages,
                                 std::string_view lang);

  [[nodiscard]] std::string_view code() const;

  /// The phrase of that key with its arguments put in: plurals and selects as ICU MessageFormat.
  /// A text put into a phrase for a terminal stays on its line and draws nothing (`on_one_line`, shown.h):
  /// lists that stand on lines of their own are put behind what is said.
  /// Numbers are printed in plain digits. Arguments that the phrase doesn't speak of are ignored.
  /// Throws std::logic_error for a key that the catalogue doesn't know, or an argument that is missing:
  /// a defect of ours, kept out by the test that says every phrase.
  [[nodiscard]] std::string say(std::string_view key, const Args& args = {}) const;
  /// Whether the catalogue has that key.
  [[nodiscard]] bool has(std::string_view key) const;

  /// All keys, sorted; and what the phrase of one asks for. For tests.
  [[nodiscard]] std::vector<std::string_view> keys() const;
  [[nodiscard]] std::vector<Parameter> parameters(std::string_view key) const;

  /// Whether people's texts take no-break spaces before : ; ! ? and inside « ».
  [[nodiscard]] bool french_spaces() const;

  friend bool operator==(const Language&, const Language&) = default;

 private:
  explicit Language(const Catalogue& catalogue) : catalogue_(&catalogue) {}
  [[nodiscard]] const Entry* find(std::string_view key) const;
  const Catalogue* catalogue_;
};

}  // namespace aliso::words
