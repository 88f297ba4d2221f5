// What a run of `send` would send: the network and its events opened, what is due, put together by address
// and composed. Nothing is written here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/due.h"
#include "figures/unsure.h"
#include "figures/untold.h"
#include "opening/journals.h"
#include "opening/opening.h"
#include "send/letter.h"
#include "send/message.h"
#include "send/parcel.h"

namespace aliso::send {

/// A parcel with its text.
struct Composed {
  Parcel parcel;
  Letter letter;
  Message message;
  std::optional<std::string> text = {};  ///< as the mailer takes it; nothing: it can't be composed, alone
};

/// Everything a run has opened and found due. Parcels point into `messages`: neither is moved.
struct Plan {
  bool drafts = false;          ///< wanted: what waits for an event to be no draft any more counts as due
  std::string directory = ".";  ///< -C
  opening::Opening opening;
  std::vector<model::Dossier> events;
  std::optional<std::size_t> wanted;       ///< the index of the event that was asked for
  std::vector<figures::Message> messages;  ///< due and held back, every channel
  std::vector<figures::Unsure> unsure;     ///< what waves would need to know
  std::vector<figures::Untold> untold;     ///< changes that no wave tells
  std::vector<Composed> composed;
  std::vector<opening::LostJournal> lost;  ///< where one of them may be an event's of which something is due

  /// What a parcel is about; its invitations are there.
  [[nodiscard]] const model::Dossier& dossier(const Parcel& parcel) const { return events.at(parcel.event); }
};

/// aliso.yaml says nothing of `mail`, or of its `from` or `command`: the diagnostic `no-mail`.
void no_mail(opening::Opening& opening, std::string_view missing);

/// Opens the network and its events, of which only `wanted` is to be sent for where it is given, and
/// composes what is due by e-mail. What is wrong (the data, the template, no `mail` in aliso.yaml) is in
/// `plan.opening.found`; then nothing is composed.
void make_plan(program::Run& run, const std::optional<std::string>& wanted, std::chrono::sys_seconds now,
               Plan& plan);

}  // namespace aliso::send
