// Where a text names a person: by name, e-mail address, phone number or postal address, however written.
// A name may be anybody's: what is found is shown to a person, and never changed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::model {

/// What a person may be named by; empty where it isn't known.
struct NamedBy {
  std::string_view name;
  std::string_view email;
  std::string_view phone;
  std::string_view address;
};

/// Looks for one person.
class Mentions {
 public:
  explicit Mentions(const NamedBy& who);

  /// The lines, from 1, ascending, each once, that have the name (its words in a row, or its last one before
  /// the others; over a line's end too), the address or the number. Case, accents and punctuation don't
  /// count.
  [[nodiscard]] std::vector<std::uint32_t> lines(std::string_view text) const;

 private:
  using WordList = std::vector<std::string>;
  [[nodiscard]] bool reaches(std::string_view line) const;

  std::vector<WordList> rows_;  ///< words in a row that name the person
  std::string email_;           ///< folded
  std::string phone_;           ///< digits, without what is dialled before them
};

}  // namespace aliso::model
