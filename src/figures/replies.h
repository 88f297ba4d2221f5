// What each structure last answered for each session, as lines; and who was invited and has said nothing.
// Manual, aliso-list(1), "answers".
#pragma once

#include <optional>
#include <vector>

#include "figures/session.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

struct ReplyLine {
  model::SessionIndex session = 0;
  std::optional<model::StructureIndex> structure;  ///< nothing: `members` known by number only
  std::optional<model::Count> members;             ///< nothing: one, named
  /// Nothing: it was invited, and nothing is noted. An apology or a proxy of one that isn't noted as present
  /// is a no, without people, day or channel.
  std::optional<model::Reply> reply;
  MaybeCount people;
  std::optional<model::Date> on;
  std::optional<model::Channel> via;
};

/// Session by session in the file's order: the structures in the network's, then lines of numbers in the
/// file's; of a session that is cancelled only those that answered.
std::vector<ReplyLine> replies(const model::Network& network, const model::Dossier& dossier);

}  // namespace aliso::figures
