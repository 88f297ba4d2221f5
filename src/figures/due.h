// Who is to be invited, reminded, phoned or thanked on a day, and who is held back and why.
// Manual, aliso-remind(1); what `send` sends is exactly what is due here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/ask.h"
#include "figures/session.h"

namespace aliso::figures {

/// Why a message is held back; of several reasons the first of this order.
enum class Why {
  sent,        ///< it has gone out, or maybe has (`maybe_sent`), or the call was answered
  cancelled,   ///< every session it was about is cancelled
  answered,    ///< the wave is for the silent, and the structure has answered
  objects,     ///< whoever could be reached objects to being written to
  no_address,  ///< nobody of the structure has an address for the wave's channels
  too_late,    ///< its session has begun; a message after it is 30 days overdue
  draft,       ///< the event is a draft
  unsettled,   ///< the journal names what the files no longer have
  over_limit,  ///< the structure got as many messages as `limits` allows
};

/// One wave for one structure, due or held back.
struct Message {
  /// EVENT/SESSION/WAVE/STRUCTURE/CONTACT, "-" for what it is not about; of news then what it tells, so that
  /// the next news is another message.
  std::string key;
  std::size_t event = 0;                         ///< index in the events given
  std::size_t wave = 0;                          ///< index in that event's waves
  std::vector<model::SessionIndex> sessions;     ///< those it is about, each as it stands now (`stands_for`)
  std::vector<Ask> asks;                         ///< what is said about each of them, in the same order
  std::vector<std::vector<model::Told>> before;  ///< likewise, what it was told that is so no longer (`News`)
  std::vector<model::SessionIndex> replaced;     ///< sessions of which it says, besides, that they are moved
  std::vector<model::SessionIndex> added;        ///< since added to what it was told
  std::vector<model::SessionIndex> answered;     ///< moved to, and it has said whether it comes there
  std::optional<model::SessionIndex> session;    ///< nothing: it is about several at once
  model::StructureIndex structure = 0;
  std::optional<model::Channel> channel;  ///< nothing: nobody can be reached
  std::optional<std::uint32_t> contact;   ///< index in Structure::contacts
  std::string to;                         ///< address or number; empty: none, or none needed
  model::Date since{};                    ///< due from this day on
  std::optional<Why> why;                 ///< nothing: due
  bool words_spent = false;               ///< its wave's own words were for another change (own_words.h)
  bool maybe_sent = false;                ///< Why::sent, but its outcome is not known: to be settled

  [[nodiscard]] bool due() const { return !why; }
};

/// Every message of every `due` wave near today, in the order of events, waves, sessions and
/// structures: from the day it is due until 30 days after it has lost its sense. All events near the
/// day are to be given, since `limits` is of a structure, whatever the event; with `wanted`, only that
/// event's messages are returned, and only they use up what the limits leave.
/// One address due for several waves of an event on one day counts as one message.
std::vector<Message> due_messages(const model::Network& network, std::span<const model::Dossier> events,
                                  const model::Now& now, std::optional<std::size_t> wanted = {});

}  // namespace aliso::figures
