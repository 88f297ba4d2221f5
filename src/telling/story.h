// All that the sentences of an event are made of: an event with what belongs to it, its figures, a language.
// Views only: what they point to outlives the story.
#pragma once

#include "figures/figures.h"
#include "model/dossier.h"
#include "model/network.h"
#include "words/language.h"

namespace aliso::telling {

/// One event, ready to be told.
struct Story {
  const model::Network& network;
  const model::Dossier& dossier;
  const figures::EventFigures& figures;
  words::Language language;  ///< of what is written for the network's people
};

}  // namespace aliso::telling
