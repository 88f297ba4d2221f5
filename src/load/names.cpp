// Looking structures up, and proposing the nearest ones.
// Ids come first: most of what is written is one.
#include "load/names.h"

#include <algorithm>
#include <tuple>

#include "diagnostics/suggest.h"
#include "model/names.h"

namespace aliso::load {

Names::Names(const model::Network& network, bool whole) : network_(&network), whole_(whole) {
  ids_.reserve(network.structures.size());
  for (model::StructureIndex i = 0; i < network.structures.size(); ++i) {
    const model::Structure& structure = network.structures[i];
    if (!structure.id.empty()) ids_.emplace(structure.id, i);
    const auto add = [this, i](std::string_view name) {
      if (std::string key = model::folded(name); !key.empty()) folded_.push_back({std::move(key), i});
    };
    add(structure.id);
    add(structure.name);
    for (const std::string_view other : model::other_names(structure)) add(other);
    // The journal knows it by the id that was made of the name it had.
    for (const model::FormerName& was : structure.was) {
      if (const std::string id = model::slug(was.name); model::folded(id) != model::folded(was.name)) add(id);
    }
  }
  std::sort(folded_.begin(), folded_.end(), [](const Folded& a, const Folded& b) {
    return std::tie(a.name, a.structure) < std::tie(b.name, b.structure);
  });
  for (const Folded& one : folded_) {
    if (names_.empty() || names_.back() != one.name) names_.emplace_back(one.name);
  }
}

std::span<const Names::Folded> Names::of(std::string_view folded) const {
  struct ByName {
    bool operator()(const Folded& a, std::string_view b) const { return a.name < b; }
    bool operator()(std::string_view a, const Folded& b) const { return a < b.name; }
  };
  const auto [first, last] = std::equal_range(folded_.begin(), folded_.end(), folded, ByName{});
  return {first, last};
}

std::vector<model::StructureIndex> Names::all(std::string_view text) const {
  if (const auto id = ids_.find(text); id != ids_.end()) return {id->second};
  std::vector<model::StructureIndex> found;
  for (const Folded& one : of(model::folded(text))) {
    if (found.empty() || found.back() != one.structure) found.push_back(one.structure);
  }
  return found;
}

std::optional<model::StructureIndex> Names::find(std::string_view text) const {
  if (const auto id = ids_.find(text); id != ids_.end()) return id->second;
  const auto found = all(text);
  return found.size() == 1 ? std::optional(found[0]) : std::nullopt;
}

namespace {

/// Whether a name that the structure bore gave that id.
bool bore(const model::Structure& structure, std::string_view id) {
  return std::any_of(structure.was.begin(), structure.was.end(),
                     [id](const model::FormerName& was) { return model::slug(was.name) == id; });
}

}  // namespace

std::size_t Names::bearers(std::string_view id) const {
  const auto& structures = network_->structures;
  return static_cast<std::size_t>(
      std::count_if(structures.begin(), structures.end(),
                    [id](const model::Structure& one) { return one.id == id || bore(one, id); }));
}

std::optional<model::StructureIndex> Names::of_journal(std::string_view id) const {
  const std::size_t number = bearers(id);
  if (number != 1) return number == 0 ? find(id) : std::nullopt;
  for (model::StructureIndex i = 0; i < network_->structures.size(); ++i) {
    const model::Structure& structure = network_->structures[i];
    if (structure.id == id || bore(structure, id)) return i;
  }
  return std::nullopt;
}

std::vector<std::string_view> Names::near(std::string_view text) const {
  constexpr std::size_t most = 3;
  const std::string wanted = model::folded(text);
  std::vector<std::string_view> ids;
  const auto take = [&](std::string_view name) {
    for (const Folded& one : of(name)) {
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
