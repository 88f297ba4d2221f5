// What answer and call have in common: one item more in the invitations of an event.
// The file is made where there is none yet.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "opening/noting.h"

namespace aliso::opening {

/// Makes the item, given the structure and the event. May throw UsageError.
using MakeItem = std::function<yaml::Item(model::StructureIndex structure, const model::Network& network,
                                          const model::Event& event)>;

/// Reads the invitations of an event, hands out what they say, and checks the event with them. All that is
/// given must outlive it.
Look invitations_look(const program::Run& run, const Opening& opening, const load::Names& names,
                      const model::Event& event,
                      const std::function<void(const model::Invitations&)>& read = {});

/// Adds the item to that list of the event's invitations and says so; the exit status.
int note_invitation(program::Run& run, std::string_view command, const yaml::ListAt& where,
                    const std::string& event, const std::string& structure, const MakeItem& make);

}  // namespace aliso::opening
