// What answer and call have in common: one item more in the invitations of an event.
// The file is made where there is none yet.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "opening/noting.h"

namespace aliso::opening {

/// Makes the item, given the structure's id and the event. May throw UsageError.
using MakeItem = std::function<yaml::Item(const std::string& structure, const model::Event& event)>;

/// Adds the item to the list under `key` (a literal) of the event's invitations and says so; the exit status.
int note_invitation(program::Run& run, std::string_view command, std::string_view key,
                    const std::string& event, const std::string& structure, const MakeItem& make);

}  // namespace aliso::opening
