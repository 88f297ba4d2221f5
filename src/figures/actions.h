// Proposals and topics that somebody is to do something about.
// Manual, aliso-figures(7), "Over the years": an action belongs to one day, so to exactly one year.
#pragma once

#include <span>
#include <vector>

#include "model/dossier.h"

namespace aliso::figures {

/// A proposal or a topic, by where it stands.
struct RemarkOf {
  std::size_t event = 0;  ///< index into the dossiers
  bool topic = false;     ///< in `topics`, else in `proposals`
  std::size_t index = 0;  ///< in its list
  model::Date day;        ///< of its session, else of its event's first one that isn't cancelled
  [[nodiscard]] const model::Remark& remark(std::span<const model::Dossier> dossiers) const {
    const model::Debrief& debrief = *dossiers[event].event.debrief;
    return topic ? debrief.topics[index] : debrief.proposals[index];
  }
};

/// All that have an owner, a due day or a status; by their days, then in the order of the files.
std::vector<RemarkOf> actions(std::span<const model::Dossier> dossiers);

/// All topics that have a title, likewise.
std::vector<RemarkOf> topics(std::span<const model::Dossier> dossiers);

/// Whether it is still to be done: open, doing, or no status.
bool is_open(const model::Remark& remark);

/// The day that what is said of an event belongs to: of the remark's session, else of the first session that
/// isn't cancelled, else of the first.
model::Date day_of(const model::Event& event, const model::Remark& remark);

}  // namespace aliso::figures
