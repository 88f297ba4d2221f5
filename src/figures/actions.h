// What somebody has taken on, or may: proposals and topics of debriefs that have an owner, a day or a status.
// Each belongs to one session, and so to one year.
#pragma once

#include <span>
#include <vector>

#include "model/dossier.h"

namespace aliso::figures {

struct Action {
  std::size_t event = 0;            ///< index into the dossiers
  model::SessionIndex session = 0;  ///< its own; else the event's first one that isn't cancelled
  const model::Remark* remark = nullptr;
  bool topic = false;                          ///< among the topics, else the proposals
  model::Status status = model::Status::open;  ///< as written; open where none is
  bool overdue = false;                        ///< not done and not dropped, and its day is past

  [[nodiscard]] bool is_open() const {
    return status == model::Status::open || status == model::Status::doing;
  }
};

/// The day of its session.
model::Date day_of(const Action& action, std::span<const model::Dossier> dossiers);

/// The session that a remark of the event belongs to.
model::SessionIndex session_of(const model::Event& event, const model::Remark& remark);

/// In the order of the events and of their files, proposals first. They point into the dossiers.
std::vector<Action> actions(std::span<const model::Dossier> dossiers, model::Date today);

/// The topics that have a title, whether anything is to be done about them or not; likewise.
std::vector<Action> topics(std::span<const model::Dossier> dossiers, model::Date today);

}  // namespace aliso::figures
