// Which structures were present at a session, by role, each once: those named, and the counted.
// The one reading of `present`'s lines. Manual, "Figures": "came", "listed twice", "guest, public".
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/event.h"
#include "model/network.h"

namespace aliso::figures {

/// A structure that a list names.
struct NamedPresence {
  model::Role role = model::Role::member;       ///< on the session's date
  std::optional<model::StructureIndex> listed;  ///< nothing: outside the network
  std::string guest;                            ///< its name as it is first spelled; empty where it is listed
};

/// Structures of a session's `present`, roles being read on its date.
struct Presence {
  /// By role (index is the Role): listed structures named, each once, in the network's order.
  std::array<std::vector<model::StructureIndex>, 4> listed;
  /// Structures outside the network by name, folded: one spelled in two ways is one.
  std::set<std::string> guests;
  std::array<model::Count, 4> counted;  ///< by role: known by number only
  std::vector<NamedPresence> in_order;  ///< those named, each once, in the file's order

  [[nodiscard]] bool names(model::StructureIndex structure) const;  ///< whatever its role
  [[nodiscard]] bool any_counted() const;  ///< whether some of any role are known by number only
  [[nodiscard]] std::int64_t named(model::Role role) const;
  [[nodiscard]] model::Count structures(model::Role role) const;  ///< named + counted
  [[nodiscard]] model::Count structures() const;                  ///< the same of all roles
};

/// Nobody where presences are not noted.
Presence presence(const model::Network& network, const model::Session& session);
/// The same of the session's `excused`.
Presence excused(const model::Network& network, const model::Session& session);

/// The role, on that day, of the structures that a line speaks of; nothing where it speaks of people only.
std::optional<model::Role> role_of(const model::Network& network, const model::Attendance& line,
                                   model::Date day);

/// The people of a line: a structure without `people` came with one person, with one or more where the whole
/// was counted (`headcount`).
model::Count people_of(const model::Attendance& line, const model::Session& session);

/// The other way round, what a structure's line is to say of its people: nothing where a bare one says it.
std::optional<model::Count> people_to_write(std::optional<model::Count> people,
                                            const model::Session& session);

/// The lines that speak of whom that line does: of the structure, of the outside structure by that name
/// however it is spelled, or of people who came for themselves. None where it is a counted line.
std::vector<const model::Attendance*> lines_of(const std::optional<std::vector<model::Attendance>>& lines,
                                               const model::Attendance& who);

}  // namespace aliso::figures
