// What reading one file needs at hand: where to report, whom names can mean, the key that is being read.
// Nothing here stops at a mistake: the next value is read too.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "format/parsed.h"
#include "load/field.h"
#include "load/meant_line.h"
#include "load/names.h"
#include "model/event.h"
#include "yaml/tree.h"

namespace aliso::load {

class Reading {
 public:
  /// `names` is nullptr while the structures themselves are read.
  Reading(diagnostics::Diagnostics& diagnostics, const Names* names) : found(diagnostics), names_(names) {}

  diagnostics::Diagnostics& found;
  std::string_view key;                    ///< of the value that is being read
  const model::Event* event = nullptr;     ///< once its sessions are known, all of them
  model::StructureIndex structure_at = 0;  ///< whose contacts `people` names
  bool has_structure = false;              ///< whether structure_at holds one
  std::optional<model::Date> day;          ///< of the session that is read
  bool several_days = false;               ///< the session that is read goes on over days
  std::size_t errors = 0;                  ///< added so far

  void error(std::string_view name, model::Place at, std::uint32_t length, words::Args args = {});

  /// An error at a value: its words get `key` and `text` (what is written) beside the arguments given.
  void wrong(const yaml::Node& node, format::Wrong wrong);

  /// A file in which nothing stands, where that key is required.
  void empty_file(std::uint32_t file, std::string_view required_key);
  /// An id that another of its kind has: at the item's `id`, or at the item.
  void duplicate_id(const yaml::Node& at, std::string_view id);

  /// The text of a scalar; nullptr and `wrong-type` for lists and maps.
  const std::string_view* scalar(const yaml::Node& node, Form form);
  /// Whether it is a list, else `wrong-type`, with a remedy that shows one of `items`.
  bool is_list(const yaml::Node& node, std::string_view items);
  /// As above; what is written, or an example of the form, is its item.
  bool is_list(const yaml::Node& node, Form form);

  /// Whether it is a map, else `wrong-type`, with a remedy that shows one.
  bool is_map(const yaml::Node& node, std::string_view example);

  /// Whether a file's root is of that kind, else `wrong-root`; `file` is network, structures, event or
  /// invitations.
  bool is_root(const yaml::Node& root, yaml::Kind kind, std::string_view file);

  /// Sorts a map's entries by the fields of one kind or of several that may stand in one map.
  /// Unknown keys are errors. False and `wrong-type` if the node is no map.
  bool sort(const yaml::Node& node, std::initializer_list<Given*> kinds);
  /// Reads the fields that are given, in the table's order; required ones that aren't (unless the map is
  /// cut), or whose text is empty, are errors.
  void fields(const Given& given, void* into);

  /// A map of that kind.
  template <class T>
  void map(const yaml::Node& node, const Kind<T>& kind, T& into) {
    Given given{kind, &node, {}};
    if constexpr (requires { into.at = node.at; }) into.at = node.at;
    if (!sort(node, {&given})) return;
    fields(given, &into);
    if (kind.finish) kind.finish(*this, given, into);
  }

  /// The structure that the text of a node means; `unknown-structure`, `ambiguous-structure`.
  /// `others` are words that may stand in its place, for "did you mean"; `meant` says what number stands
  /// beside the name, so that a remedy keeps it.
  std::optional<model::StructureIndex> structure(const yaml::Node& node,
                                                 std::span<const std::string_view> others = {},
                                                 const MeantLine* meant = nullptr);
  /// What a text in the place of an attendance was meant to say; nothing where it names structures, or where
  /// not all of them are known.
  /// `behind`: what stands behind it.
  [[nodiscard]] std::optional<MeantLine> meant(const yaml::Node& node, std::string_view behind = {}) const;
  /// The session of the event that the text means; `unknown-session`, `ambiguous-session`.
  std::optional<model::SessionIndex> session(const yaml::Node& node);
  /// Which of its contacts a list of the structure at hand names; `unknown-contact`. `someone` is none of
  /// them, nor is who stands in a contacts.yaml that isn't here (`contacts-elsewhere`, a warning).
  std::vector<std::uint32_t> contacts(const yaml::Node& list);
  /// All tags of the structures, sorted, each once.
  const std::vector<std::string_view>& tags();
  /// Those that a tag which none has may mean.
  std::vector<std::string_view> near_tags(std::string_view tag);
  [[nodiscard]] const model::Network& network() const { return names_->network(); }
  /// Whether all structures are known.
  [[nodiscard]] bool all_structures() const { return names_->whole(); }

 private:
  /// So many unknown names are no slips any more, and each is looked for among all.
  static constexpr std::size_t most_looked_for = 50;
  std::size_t unknown_structures_ = 0;
  std::size_t unknown_tags_ = 0;
  std::vector<std::string_view> tags_;
  /// The sessions of `of_ids_` by their ids, the first of each.
  std::unordered_map<std::string_view, model::SessionIndex> session_ids_;
  const model::Event* of_ids_ = nullptr;
  struct SessionCalled {
    model::SessionIndex first;
    bool several;
  };
  /// Likewise by their ids and names, folded.
  std::unordered_map<std::string, SessionCalled> sessions_called_;
  void unknown_structure(const yaml::Node& node, std::span<const std::string_view> others,
                         const MeantLine* meant);
  /// "item" where no key holds the value: an item of a file that is a list.
  [[nodiscard]] std::string where() const { return key.empty() ? "item" : "key"; }
  words::Args with_text(const yaml::Node& node, words::Args args) const;
  /// The required key that isn't there, or says nothing.
  void missing(const Field& field, const yaml::Node& at);
  void unknown_key(const yaml::Node& map, const yaml::Entry& entry, std::initializer_list<Given*> kinds);
  const Names* names_;
};

/// Bytes to underline: the value on its line, one byte for blocks.
std::uint32_t extent(const yaml::Node& node);

/// More than these a remedy doesn't list.
inline constexpr std::size_t most_joined = 40;
/// "a, b, c"; "none" for an empty list, which the catalogues select by; of a long one, its beginning: "a, b,
/// …".
std::string joined(std::span<const std::string_view> list);

}  // namespace aliso::load
