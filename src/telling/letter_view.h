// What the template of a letter may speak of: one letter may be about several events.
// Names are those of a message (message_view.h), an item an event; aliso-templates(7) lists what is the
// letter's.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "telling/template_view.h"
#include "views/reminders.h"
#include "words/language.h"

namespace aliso::telling {

/// What is due to one structure at one address, in its reader's language. Points to the reminders.
struct Letter {
  model::StructureIndex structure = 0;
  std::optional<std::uint32_t> contact = {};
  std::vector<std::vector<const figures::Message*>> events;  ///< an item an event; none is empty
  words::Language language;
};

/// The view: the root is an object. Its texts are plain and typeset, but for `text`, a wave's own, which is
/// Markdown and as typed.
ViewNode letter_view(const views::Reminders& reminders, const Letter& letter);

/// The address that people write to: where mails are answered to, else where they come from, else the first
/// of the host's that may be given to anybody: the person agreed to be named, or it is nobody's, with a role
/// for its name; empty where there is none.
std::string answering_address(const model::Network& network);

/// Its shape alone: each list with one item.
ViewNode letter_shape();

}  // namespace aliso::telling
