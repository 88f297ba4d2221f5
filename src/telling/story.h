// All that the sentences of an event are made of: the event, its invitations, its figures, a language.
// Views only: what they point to outlives the story.
#pragma once

#include <span>

#include "figures/figures.h"
#include "model/event.h"
#include "model/invitations.h"
#include "model/network.h"
#include "words/language.h"

namespace aliso::telling {

/// One event, ready to be told.
struct Story {
  const model::Network& network;
  const model::Event& event;
  const model::Invitations* invitations = nullptr;  ///< nothing: there is no such file
  std::span<const model::JournalEntry> journal;
  const figures::EventFigures& figures;
  words::Language language;  ///< of what is written for the network's people
};

}  // namespace aliso::telling
