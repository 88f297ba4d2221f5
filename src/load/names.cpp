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
    if (!structure.id.empty()) ids_.emplace(structure.id, i);
    const auto add = [this, i](std::string_view name) {
      if (std::string key = model::folded(name); !key.empty()) folded_.emplace(std::move(key), i);
    };
    add(structure.id);
    add(structure.name);
    for (const model::Text& other : structure.also) add(other.value);
  }
}

std::vector<model::StructureIndex> Names::all(std::string_view text) const {
  if (const auto id = ids_.find(text); id != ids_.end()) return {id->second};
  std::vector<model::StructureIndex> found;
  const auto [first, last] = folded_.equal_range(model::folded(text));
  for (auto at = first; at != last; ++at) found.push_back(at->second);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::optional<model::StructureIndex> Names::find(std::string_view text) const {
  if (const auto id = ids_.find(text); id != ids_.end()) return id->second;
  const auto found = all(text);
  return found.size() == 1 ? std::optional(found[0]) : std::nullopt;
}

std::vector<std::string_view> Names::near(std::string_view text) const {
  const std::string wanted = model::folded(text);
  std::vector<std::string_view> known;
  known.reserve(folded_.size());
  for (const auto& [name, index] : folded_) known.emplace_back(name);
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  std::vector<std::string_view> names = diagnostics::near(wanted, known);
  if (names.empty() && wanted.size() >= 3) {
    for (const std::string_view name : known) {
      if (name.size() >= 3 && (name.find(wanted) != std::string_view::npos ||
                               std::string_view(wanted).find(name) != std::string_view::npos))
        names.push_back(name);
    }
  }
  std::vector<std::string_view> ids;
  for (const std::string_view name : names) {
    const auto [first, last] = folded_.equal_range(name);
    for (auto at = first; at != last; ++at) {
      const std::string_view id = network_->structures[at->second].id;
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  }
  if (ids.size() > 3) ids.resize(3);
  return ids;
}

}  // namespace aliso::load
