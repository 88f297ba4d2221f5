// Structures by the names people write for them: ids, names, other spellings, earlier names.
// Built once a network and sorted, so that what is near to a name is found without looking through all twice.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/event.h"
#include "model/network.h"

namespace aliso::load {

/// The names of a network's structures. The network must outlive it, unchanged.
class Names {
 public:
  /// Not explicit: where only one file is read, a network is enough. Not `whole`: structures.yaml could be
  /// read in part only, so that no name is said to be unknown.
  Names(const model::Network& network, bool whole = true);

  [[nodiscard]] bool whole() const { return whole_; }

  [[nodiscard]] const model::Network& network() const { return *network_; }

  /// All structures that the text can mean: the one of that id, else those of whom an id, a name,
  /// another spelling or an earlier name folds like it. Ascending, without repetition.
  [[nodiscard]] std::vector<model::StructureIndex> all(std::string_view text) const;
  /// The one structure that the text means; nothing where there is none or several.
  [[nodiscard]] std::optional<model::StructureIndex> find(std::string_view text) const;
  /// How many structures an id of the journal can mean: the one that has it, and those that bore the name of
  /// which it was made (`was`). Of two nobody knows which was written to.
  [[nodiscard]] std::size_t bearers(std::string_view id) const;
  /// That structure, where it is one; nothing where there are several; where there is none, as `find`.
  [[nodiscard]] std::optional<model::StructureIndex> of_journal(std::string_view id) const;
  /// The ids of the structures whose names are nearest, at most three.
  [[nodiscard]] std::vector<std::string_view> near(std::string_view text) const;

 private:
  struct Known {
    std::string name;
    model::StructureIndex structure;
    auto operator<=>(const Known&) const = default;
  };
  /// Those of that name.
  static std::span<const Known> of(std::span<const Known> sorted, std::string_view name);

  const model::Network* network_;
  bool whole_;
  std::unordered_map<std::string_view, model::StructureIndex> ids_;
  std::vector<Known> folded_;            ///< by folded name, then by structure
  std::vector<Known> borne_;             ///< likewise, what else an id of the journal can mean than `ids_`
  std::vector<std::string_view> names_;  ///< those of `folded_`, each once
};

}  // namespace aliso::load
