// All that the sentences of an event are made of: an event with what belongs to it, its figures, a language.
// Views only, and what its sessions have in common, asked once: what they point to outlives the story.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "figures/answers.h"
#include "figures/figures.h"
#include "model/dossier.h"
#include "model/network.h"
#include "words/language.h"

namespace aliso::telling {

/// One event, ready to be told.
struct Story {
  Story(const model::Network& of_network, const model::Dossier& of_event,
        const figures::EventFigures& its_figures, const words::Language& in_language);

  const model::Network& network;
  const model::Dossier& dossier;
  const figures::EventFigures& figures;
  words::Language language;  ///< of what is written for the network's people
  /// Outside structures by their folded names, as each is spelled first in the event.
  std::unordered_map<std::string, std::string> spelled;
  figures::AnswerLines answers;   ///< of its invitations
  std::vector<bool> came;         ///< by structure: by name, to any of its sessions that were held
  std::size_t held = 0;           ///< how many were
  std::vector<bool> share_name;   ///< by session: another, cancelled or not, has the same name
  std::vector<bool> share_date;   ///< likewise, the same date
  std::vector<bool> share_place;  ///< likewise, the same days and town: their hours tell them apart
  std::set<std::string> places;   ///< folded: structures' names and places, `places`, the sessions' towns
};

}  // namespace aliso::telling
