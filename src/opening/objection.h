// Noting that a person doesn't want to be written to, or named: in the consent of each of their contacts.
// To the byte, with the day; the opposite is never done by aliso.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "opening/contacts.h"
#include "opening/rewriting.h"

namespace aliso::opening {

/// What is objected to.
enum class Objected { messages, named };

/// The files with the objection, of that day, in each of these contacts that hasn't noted it: none where all
/// have. Nothing and the reason in `opening.found` where one can't be changed.
std::optional<std::vector<Rewrite>> with_objection(Opening& opening, const load::Names& names,
                                                   std::span<const ContactAt> contacts, Objected objected,
                                                   std::string_view comment);

}  // namespace aliso::opening
