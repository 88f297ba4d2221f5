// Whom a due wave has reached.
// A structure that the files no longer have is counted nowhere: its role of then isn't known.
#include "figures/reached.h"

#include <algorithm>
#include <set>

#include "figures/journal.h"
#include "figures/membership.h"
#include "figures/waves.h"

namespace aliso::figures {

model::Date last_day(const model::Event& event, const model::Wave& wave) {
  model::Date last{};
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i) {
    const bool meant =
        !wave.sessions || std::find(wave.sessions->begin(), wave.sessions->end(), i) != wave.sessions->end();
    if (meant) last = std::max(last, event.sessions[i].date());
  }
  return last;
}

std::optional<Reached> reached(const model::Network& network, const model::Dossier& dossier,
                               std::size_t wave_index) {
  const model::Wave& wave = dossier.invitations->waves.at(wave_index);
  if (!wave.due) return std::nullopt;
  const model::Date last = last_day(dossier.event, wave);
  std::optional<Reached> result;
  std::set<model::StructureIndex> got;
  for (const Sending& sending : sendings(dossier.journal)) {
    if (sending.entry->wave != wave.id || !sending.sent() || sending.day > last) continue;
    if (!result) result.emplace().days = {sending.day, sending.day};
    result->days.first = std::min(*result->days.first, sending.day);
    result->days.last = std::max(*result->days.last, sending.day);
    result->channels.insert(sending.entry->channel);
    if (sending.entry->structure) got.insert(*sending.entry->structure);
  }
  if (!result) return result;
  const model::Date day = *result->days.last;
  const Addressing addressing(wave, network);
  std::int64_t listed = 0;
  for (model::StructureIndex i = 0; i < network.structures.size(); ++i) {
    const model::Role role = network.structures[i].role_on(day);
    const bool went = got.contains(i);
    if (role == model::Role::member) {
      listed += went || addressing.addresses(i, day) ? 1 : 0;
      result->members += went ? 1 : 0;
    }
    if (role == model::Role::partner) {
      result->partners += went ? 1 : 0;
      result->partners_addressed += went || addressing.addresses(i, day) ? 1 : 0;
    }
  }
  result->structures = std::move(got);
  result->addressed =
      model::Count(listed) + (addresses_unlisted(wave) ? unlisted_on(network, day) : model::Count(0));
  return result;
}

}  // namespace aliso::figures
