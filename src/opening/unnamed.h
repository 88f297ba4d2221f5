// What a file says of people, taken out of its bytes: not one byte else changes, and no figure.
// Each function gives the file's bytes, changed or as they were; the file is read again inside (yaml/edit.h).
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "load/names.h"

namespace aliso::opening {

/// Contacts by their structure and their id.
using People = std::set<std::pair<model::StructureIndex, std::string>>;

/// events/STEM.yaml: in `people`, each of them is `someone`; who stands twice in a session's list counts
/// once, and stays once. A list in which nobody is known any more is its number, unless a comment stands in
/// it. Nothing where no way was found.
std::optional<std::string> event_without(std::string bytes, const load::Names& names, const People& who);

/// structures.yaml, as the network was read from it: the contacts are cut out with their own comments, the
/// last of a structure with its key `contacts`. Nothing where no way was found.
std::optional<std::string> structures_without(std::string bytes, const model::Network& network,
                                              const People& who);

/// contacts.yaml: the same; the last one of a structure goes with the structure's key.
std::optional<std::string> contacts_without(std::string bytes, const load::Names& names, const People& who);

/// invitations/STEM.yaml: calls that `goes` is true of, by their place in the list, lose their note. Nothing
/// where no way was found.
std::optional<std::string> calls_without_notes(std::string bytes,
                                               const std::function<bool(std::size_t call)>& goes);

}  // namespace aliso::opening
