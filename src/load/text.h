// Whole files as they are written anew: the tables' keys in their order, one a line.
// What a person wrote in another order, and their comments, are not kept: files are added to by
// yaml/append.h.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "load/writing.h"
#include "model/event.h"
#include "model/invitations.h"
#include "model/network.h"

namespace aliso::load {

/// What is to stand behind the value of a key, with its spaces: "  # a Thursday". Empty: nothing.
using Comment = std::function<std::string(std::string_view key)>;

/// events/STEM.yaml; an event of one session has its keys at the top.
std::string text(const model::Event& event, const model::Network& network, const Comment& comment = {});

/// invitations/STEM.yaml of the event.
std::string text(const model::Invitations& invitations, const model::Network& network,
                 const model::Event& event);

}  // namespace aliso::load
