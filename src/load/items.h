// What is added to a person's file as an item of a list, and which list: an answer, a call, who came.
// Keys and their order are those of the tables by which the item is read.
#pragma once

#include "model/event.h"
#include "model/invitations.h"
#include "model/network.h"
#include "yaml/append.h"
#include "yaml/item.h"

namespace aliso::load {

/// An answer of the event's invitations; its list is `answers_list`.
yaml::Item item(const model::Answer& answer, const model::Network& network, const model::Event& event);
yaml::ListAt answers_list();

/// A call of the event's invitations; its list is `calls_list`.
yaml::Item item(const model::Call& call, const model::Network& network);
yaml::ListAt calls_list();

/// A line of `present` or `excused`.
yaml::Item item(const model::Attendance& line, const model::Network& network);
/// The list `present`, or `excused`, of that session of the event whose tree it is.
yaml::ListAt attendance_list(const yaml::Tree& event, model::SessionIndex session, bool excused);

/// A structure, in structures.yaml; its list is `structures_list`.
yaml::Item item(const model::Structure& structure, const model::Network& network);
yaml::ListAt structures_list();
/// The list of other spellings of the structure that stands there at that place.
yaml::ListAt also_list(model::StructureIndex structure);

}  // namespace aliso::load
