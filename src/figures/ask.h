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
class Knowledge;

/// What is said about one session.
enum class Ask {
  invitation,  ///< to come: it has not answered
  reminder,    ///< likewise, by a wave that goes to some only (`only`), and it may have been invited before
  undecided,   ///< to come: it answered maybe
  expected,    ///< to come: it answered yes
  declined,    ///< to come: it answered no, excused itself or gave a proxy
  thanks,      ///< has taken place: it came
  missed,      ///< has taken place: it had announced itself, and came to no session of the event
  after,       ///< has taken place
  moved,  ///< to come, on another day or hour or at another place than it was told: whether it comes is asked
  cancelled,  ///< was to come, and does not take place
};

/// Whether the session is still to come, as the structure knows it.
constexpr bool ahead(Ask ask) {
  return ask <= Ask::declined;
}
/// Whether it is to come and the structure is silent: whether it comes is what it is asked.
constexpr bool silent(Ask ask) {
  return ask == Ask::invitation || ask == Ask::reminder;
}

/// For each of `sessions`, in their order, what is said to each structure (by index in Network::structures)
/// that knows it as it is: news (figures/news.h) is another matter. None of them is under way. `to_some`: the
/// wave has an `only`. Nothing: it came to another session of the event, and of this one, which is over, has
/// nothing to hear; or it is noted as present before this one has begun.
std::vector<std::vector<std::optional<Ask>>> asks(const model::Network& network,
                                                  const model::Dossier& dossier,
                                                  std::span<const model::SessionIndex> sessions, bool to_some,
                                                  const model::Now& now,
                                                  const Knowledge* knowledge = nullptr);

/// What a text says about one session.
struct About {
  model::SessionIndex session = 0;
  Ask ask = Ask::invitation;
  std::vector<model::Told> before =
      {};                 ///< moved, cancelled: what was told and is so no longer, where it is known
  bool answered = false;  ///< moved: whether it comes there has been said, by all for whom it is news
  bool added = false;     ///< to come, and since added to what was announced
  bool among = false;     ///< moved, cancelled: the text tells so of other sessions too
};

/// What one text to one reader says where it stands for all these messages of one event: each session once,
/// in the event's order. Where someone is thanked nobody is missed, and where either, no other session is
/// told of as having taken place. Where an address stands for several structures, what one declined may be
/// another’s, and what was told to any of them and is so no longer is said.
std::vector<About> about(std::span<const Message* const> messages);

/// Whether the wave's own `subject` and `text` can stand in the message: where a session is another than was
/// told they may speak of it as it was, unless the wave is one that tells it (`only: outdated`, or it names a
/// cancelled session).
bool own_words_hold(const model::Dossier& dossier, const Message& message);

/// The day to answer by as long as it can be met; nothing where none is given, or it is past.
std::optional<model::Date> deadline(const model::Invitations& invitations, model::Date today);

}  // namespace aliso::figures
