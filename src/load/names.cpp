// Looking structures up, and proposing the nearest ones.
// Ids come first: most of what is written is one.
#include "load/names.h"

#include <algorithm>

#include "diagnostics/suggest.h"
#include "model/names.h"

namespace aliso::load {

Names::Names(const model::Network& network, bool whole) : network_(&network), whole_(whole) {
  ids_.reserve(network.structures.size());
  for (model::StructureIndex i = 0; i < network.structures.size(); ++i) {
    const model::Structure& structure = network.structures[i];
    const bool first = !structure.id.empty() && ids_.emplace(structure.id, i).second;
    if (!first) borne_.push_back({structure.id, i});
    const auto add = [this, i](std::string_view name) {
      if (std::string key = model::folded(name); !key.empty()) folded_.push_back({std::move(key), i});
    };
    add(structure.id);
    add(structure.name);
    for (const std::string_view other : model::other_names(structure)) add(other);
    // The journal knows it by the id that was made of the name it had.
    for (const model::FormerName& was : structure.was) {
      std::string id = model::slug(was.name);
      if (model::folded(id) != model::folded(was.name)) add(id);
      if (id != structure.id) borne_.push_back({std::move(id), i});
    }
  }
  std::sort(folded_.begin(), folded_.end());
  std::sort(borne_.begin(), borne_.end());
  borne_.erase(std::unique(borne_.begin(), borne_.end()), borne_.end());
  for (const Known& one : folded_) {
    if (names_.empty() || names_.back() != one.name) names_.emplace_back(one.name);
  }
}

std::span<const Names::Known> Names::of(std::span<const Known> sorted, std::string_view name) {
  struct ByName {
    bool operator()(const Known& a, std::string_view b) const { return a.name < b; }
    bool operator()(std::string_view a, const Known& b) const { return a < b.name; }
  };
  const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), name, ByName{});
  return {first, last};
}

std::vector<model::StructureIndex> Names::all(std::string_view text) const {
  if (const auto id = ids_.find(text); id != ids_.end()) return {id->second};
  std::vector<model::StructureIndex> found;
  for (const Known& one : of(folded_, model::folded(text))) {
    if (found.empty() || found.back() != one.structure) found.push_back(one.structure);
  }
  return found;
}

std::optional<model::StructureIndex> Names::find(std::string_view text) const {
  if (const auto id = ids_.find(text); id != ids_.end()) return id->second;
  const auto found = of(folded_, model::folded(text));
  // By structure: where the outer two are one, all are.
  const bool one = !found.empty() && found.front().structure == found.back().structure;
  return one ? std::optional(found.front().structure) : std::nullopt;
}

std::size_t Names::bearers(std::string_view id) const {
  return ids_.count(id) + of(borne_, id).size();
}

std::optional<model::StructureIndex> Names::of_journal(std::string_view id) const {
  const std::size_t number = bearers(id);
  if (number != 1) return number == 0 ? find(id) : std::nullopt;
  const auto named = ids_.find(id);
  return named == ids_.end() ? of(borne_, id).front().structure : named->second;
}

std::vector<std::string_view> Names::near(std::string_view text) const {
  constexpr std::size_t most = 3;
  const std::string wanted = model::folded(text);
  std::vector<std::string_view> ids;
  const auto take = [&](std::string_view name) {
    for (const Known& one : of(folded_, name)) {
      const std::string_view id = network_->structures[one.structure].id;
      if (ids.size() < most && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  };
  for (const std::string_view name : diagnostics::near(wanted, names_)) take(name);
  if (!ids.empty() || wanted.size() < 3) return ids;
  for (const std::string_view name : names_) {
    if (ids.size() == most) break;
    if (name.size() >= 3 && (name.find(wanted) != std::string_view::npos ||
                             std::string_view(wanted).find(name) != std::string_view::npos))
      take(name);
  }
  return ids;
}

}  // namespace aliso::load
