// What the template of a message or a letter may speak of, computed once for its reader.
// One set of names for e-mails and letters; the manual, aliso-templates(7), lists them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "figures/due.h"
#include "model/dossier.h"
#include "model/network.h"
#include "telling/template_view.h"
#include "words/language.h"

namespace aliso::telling {

/// What one text to one reader is about: messages of one event to one address. Points to what outlives it.
struct Texted {
  const model::Network& network;
  const model::Dossier& dossier;  ///< its invitations are there
  std::span<const figures::Message* const>
      messages;                               ///< never empty; of several structures where they share it
  model::StructureIndex structure = 0;        ///< the first one's
  std::optional<std::uint32_t> contact = {};  ///< likewise
  model::Date today{};
  bool shared = false;  ///< the address is another structure's too, whatever is due to that one today
};

/// The view: the root is an object; its texts are plain.
ViewNode message_view(const Texted& texted, const words::Language& language);

/// Its shape alone: each list with one item.
ViewNode message_shape();

/// Whether news of a session is told (moved, cancelled), of which a template of before says nothing.
bool has_news(const Texted& texted);

}  // namespace aliso::telling
