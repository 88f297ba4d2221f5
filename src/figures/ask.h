// What is said to a contact about a session: one decision, which phone list, letter and e-mail only word.
// By what the structure answered and did and by today, session by session. Manual, aliso-remind(1).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

struct Message;

/// What is said about one session; of a message's several the first of this order gives its subject.
enum class Ask {
  invitation,  ///< to come: it has not answered
  reminder,    ///< likewise, by a wave that goes to some only (`only`): they have been invited before
  undecided,   ///< to come: it answered maybe
  expected,    ///< to come: it answered yes
  declined,    ///< to come: it answered no, excused itself or gave a proxy
  thanks,      ///< has taken place: it came
  missed,      ///< has taken place: it had announced itself, and came to no session of the event
  after,       ///< has taken place
};

/// Whether the session is still to come.
constexpr bool ahead(Ask ask) {
  return ask <= Ask::declined;
}
/// Whether it is to come and the structure is silent: whether it comes is what it is asked.
constexpr bool silent(Ask ask) {
  return ask == Ask::invitation || ask == Ask::reminder;
}

/// Whether the session has taken place: before today, or today with its presences noted.
bool has_taken_place(const model::Session& session, model::Date today);

/// For each of `sessions`, in their order, what is said to each structure (by index in Network::structures).
/// `to_some`: the wave has an `only`.
std::vector<std::vector<Ask>> asks(const model::Network& network, const model::Dossier& dossier,
                                   std::span<const model::SessionIndex> sessions, bool to_some,
                                   model::Date today);

/// What a text says about one session.
struct About {
  model::SessionIndex session = 0;
  Ask ask = Ask::invitation;
};

/// What one text to one reader says where it stands for all these messages of one event: each session once,
/// in the event's order. Where someone is thanked nobody is missed, and where either, no other session is
/// told of as having taken place. Where an address stands for several structures, who answered is not asked.
std::vector<About> about(std::span<const Message* const> messages);

/// The day to answer by as long as it can be met; nothing where none is given, or it is past.
std::optional<model::Date> deadline(const model::Invitations& invitations, model::Date today);

}  // namespace aliso::figures
