// What `--where` and `--kind` are given, understood before anything is opened, and what they name looked for
// once the network is.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "format/where.h"
#include "model/dossier.h"
#include "model/where.h"
#include "opening/opening.h"

namespace aliso::opening {

/// What was typed.
struct TypedWhere {
  std::vector<std::string> where;   ///< `--where`, each time
  std::optional<std::string> kind;  ///< `--kind`: a condition like kind=WORD
  /// As one types it, for a title: "tag=village, kind=l'apéro"; empty where there is none.
  [[nodiscard]] std::vector<std::string> shown() const;
};

/// The conditions. Throws UsageError that names the keys there are, or the values of a key.
std::vector<model::Condition> wanted_where(const program::Run& run, const TypedWhere& typed,
                                           format::WhereKeys keys);

/// Puts ids in the place of names of structures and of parts of events' names. Throws UsageError as
/// `wanted_structure` and `event_stem` do.
void look_up(const program::Run& run, Opening& opening, std::vector<model::Condition>& where);

/// Throws UsageError where `--kind` names a kind that no event has, with those there are.
void known_kind(const program::Run& run, std::span<const model::Dossier> dossiers, const TypedWhere& typed);

}  // namespace aliso::opening
