// Noting that a structure came, or excused itself: one item more in a session of the event.
// For `attend` with a name, and for its loop at the door.
#pragma once

#include <optional>
#include <string>

#include "commands/command.h"
#include "opening/noting.h"

namespace aliso::commands {

struct Attending {
  std::optional<std::string> session;  ///< id or name; nothing: the only one, or today's
  std::optional<model::Count> people;  ///< nothing: one person
  bool excused = false;
};

/// The session that is meant. Throws UsageError that lists them where it isn't clear.
model::SessionIndex attended_session(const Run& run, const model::Event& event,
                                     const std::optional<std::string>& word);

/// Notes it, or says on the run's output that it is noted already. Nothing where nothing was added; where
/// the file says otherwise, or it couldn't be written, the reason is in `opening.found`.
std::optional<Noted> note_attending(Run& run, Opening& opening, const load::Names& names,
                                    const std::string& stem, model::StructureIndex structure,
                                    const Attending& attending);

}  // namespace aliso::commands
