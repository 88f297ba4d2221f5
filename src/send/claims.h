// What a mail claims: that somebody comes, or not, to which evening. Pure: from the mail as it was read.
// Nothing here knows the network's people; whoever asks holds the claim against them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/invitations.h"
#include "send/incoming.h"

namespace aliso::send {

/// One answer that a mail claims to give.
struct Claim {
  model::Reply reply = model::Reply::yes;
  std::string event;     ///< as it stands there
  std::string session;   ///< an id; empty: all of them
  std::string attendee;  ///< in whose name a calendar answers, as it stands; empty: its sender's
};

/// Why a mail claims nothing that can be taken.
enum class NoClaim {
  nothing,        ///< it is no answer
  unreadable,     ///< it holds a calendar's answer that can't be read
  other_network,  ///< it answers somebody else's invitation
  undecided,      ///< it is one that says neither yes, nor maybe, nor no
  one_day,        ///< it is about one day of a session of several
  contradictory,  ///< it says two things of one session
};

/// Its claims, each once: a calendar's answers, else its subject's. `domain`: that of our UIDs.
std::variant<std::vector<Claim>, NoClaim> claims(const Incoming& mail, std::string_view domain);

}  // namespace aliso::send
