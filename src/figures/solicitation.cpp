// How much each structure was written to of late.
// A wave counts once, however many days it went on; keys settled by one message are one message.
#include "figures/solicitation.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "figures/journal.h"
#include "figures/waves.h"

namespace aliso::figures {

using model::Channel;
using model::Date;

namespace {

bool written(const model::Wave& wave) {
  return wave.channels.empty() || std::any_of(wave.channels.begin(), wave.channels.end(), [](Channel c) {
           return c == Channel::email || c == Channel::post || c == Channel::sms || c == Channel::newsletter;
         });
}

}  // namespace

std::vector<int> solicited(const model::Network& network, std::span<const model::Dossier> events, Date today,
                           int per_days) {
  std::vector<int> result(network.structures.size());
  const model::Span window{today - std::chrono::days(std::max(per_days, 1) - 1), today};
  for (const model::Dossier& dossier : events) {
    if (dossier.invitations) {
      for (const model::Wave& wave : dossier.invitations->waves) {
        if (!wave.on || !wave.on->overlaps(window) || !written(wave)) continue;
        const Date read_on = std::min(wave.on->last.value_or(today), today);
        for (model::StructureIndex i = 0; i < result.size(); ++i)
          if (addresses(wave, network, i, read_on)) ++result[i];
      }
    }
    // One message may have settled several waves: the journal then has their keys within one moment.
    std::set<std::tuple<model::StructureIndex, std::string, Date>> messages;
    for (const Sending& sending : sendings(dossier.journal)) {
      if ((!sending.sent() && !sending.maybe_sent()) || !window.contains(sending.day)) continue;
      if (!sending.entry->structure || *sending.entry->structure >= result.size()) continue;
      if (sending.entry->channel == "phone") continue;
      messages.emplace(*sending.entry->structure, sending.entry->contact, sending.day);
    }
    for (const auto& message : messages) ++result[std::get<0>(message)];
  }
  return result;
}

}  // namespace aliso::figures
