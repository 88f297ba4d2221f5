// Structures by what a row of somebody's table says of them: a name, an address, a person's name.
// Built once a network; what is exact is found as everywhere (names.h), the rest is only ever proposed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/names.h"
#include "model/match.h"

namespace aliso::load {

/// What a row says of who it is about.
struct Described {
  std::string_view structure;  ///< empty: not given
  std::string_view address;    ///< folded; empty: none
  std::string_view person;     ///< empty: not given
  bool one_name = false;       ///< the person's name may be the structure's
};

/// The names must outlive it, unchanged.
class Matching {
 public:
  /// `public_domains`: those whose addresses say nothing of who writes.
  Matching(const Names& names, std::span<const std::string_view> public_domains);

  /// A structure's text beats an address, an address a person's name; where a structure's text and the
  /// address lead to two, it is doubtful.
  [[nodiscard]] model::Matched of(const Described& who) const;

  /// A structure's name alone.
  [[nodiscard]] model::Matched of_name(std::string_view name) const;

  /// Whether the text holds the name of a contact, whole: it is not to be shown.
  [[nodiscard]] bool names_a_contact(std::string_view text) const;

 private:
  /// A name as near ones are looked for: its telling words in a row, sorted and as they stand.
  struct Loose {
    std::string sorted, plain;
    std::uint64_t letters = 0;  ///< a bit for each letter and digit that occurs
    std::vector<std::string> words;
    model::StructureIndex structure;
  };
  using Found = std::unordered_map<std::string, std::vector<model::StructureIndex>>;

  [[nodiscard]] model::Matched of_address(std::string_view address) const;
  [[nodiscard]] model::Matched of_person(std::string_view person, bool one_name) const;
  [[nodiscard]] model::Matched near(std::string_view name) const;

  const Names* names_;
  Found addresses_, domains_, people_;
  std::vector<Loose> loose_;
  std::vector<std::string> contacts_;                              ///< their names, folded
  mutable std::unordered_map<std::string, model::Matched> asked_;  ///< near names, by what was asked
};

}  // namespace aliso::load
