// Columns to days, rows to structures, each structure's best answer to each day.
// A structure can come when one of its people can: of several rows, the best word of each day counts.
#include "commands/polled.h"

#include <algorithm>
#include <map>
#include <set>

#include "commands/importing.h"
#include "format/dates.h"
#include "tables/statements.h"

namespace aliso::commands {

namespace {

using tables::Meaning;
using MaybeDay = std::optional<model::Date>;

/// The day that a column is about.
MaybeDay day_of(const tables::Slot& slot, model::Date from) {
  if (!slot.stamp || slot.stamp->year) return slot.stamp ? slot.stamp->date() : MaybeDay();
  // The 29th of February comes round within eight years.
  for (int i = 0; i < 8 * 366; ++i)
    if (slot.stamp->is(from + std::chrono::days{i})) return from + std::chrono::days{i};
  return std::nullopt;
}

/// An event with a session a day, which is what rows of votes are read for.
model::Event event_of(const std::vector<MaybeDay>& days) {
  const std::set<MaybeDay> distinct(days.begin(), days.end());
  model::Event event;
  for (const MaybeDay& day : distinct) {
    if (!day) continue;
    model::Session session;
    session.id = format::written(*day);
    session.span = {day, day};
    event.sessions.push_back(std::move(session));
  }
  return event;
}

/// 3 yes, 2 maybe, 1 no; 0 says nothing.
int worth(Meaning meaning) {
  switch (meaning) {
    case Meaning::yes:
    case Meaning::present:
      return 3;
    case Meaning::maybe:
      return 2;
    case Meaning::no:
      return 1;
    default:
      return 0;
  }
}

}  // namespace

std::optional<Polled> read_poll(Run& run, Opening& opening, const std::string& file,
                                const std::vector<std::string>& columns, model::Date from) {
  const auto table =
      read_table(run, opening, file, {tables::Use::answers, wanted_columns(run, columns), {}, true});
  if (!table) return std::nullopt;
  std::vector<MaybeDay> days;
  for (const tables::Slot& slot : table->slots) days.push_back(day_of(slot, from));
  const model::Event event = event_of(days);
  if (event.sessions.empty()) {
    opening.found.error("poll-no-days", {static_cast<std::uint32_t>(opening.sources.size() - 1), 0}, 0);
    return std::nullopt;
  }
  std::vector<std::optional<model::SessionIndex>> sessions(days.size());
  for (std::size_t i = 0; i < days.size(); ++i)
    for (model::SessionIndex s = 0; s < event.sessions.size(); ++s)
      if (days[i] == event.sessions[s].span.first) sessions[i] = s;

  const model::Network& network = *opening.network;
  const auto said = tables::statements(*table, tables::Use::answers, &event, sessions, std::nullopt);
  const load::Names names(network);
  const auto who = taken(run, load::Matching(names, tables::public_domains), said, network, {});
  Polled polled;
  for (const model::Session& session : event.sessions) polled.days.push_back({session.date(), {}});
  std::map<model::StructureIndex, std::vector<int>> best;
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (said[i].state != tables::Statement::State::said) {
      ++polled.rows.left;
    } else if (!who[i].structure) {
      ++polled.rows.unknown;
    } else if (!network.structures[*who[i].structure].is_member(run.today)) {
      ++polled.rows.others;
    } else {
      ++polled.rows.members;
      auto& words = best[*who[i].structure];
      words.resize(event.sessions.size());
      for (const tables::Vote& vote : said[i].votes)
        if (vote.session) {
          words[*vote.session] = std::max(words[*vote.session], worth(vote.meaning));
          polled.rows.unclear += vote.meaning == Meaning::unclear ? 1 : 0;
        }
    }
  }
  polled.rows.structures = static_cast<std::int64_t>(best.size());
  for (const auto& [structure, words] : best)
    for (std::size_t s = 0; s < words.size(); ++s) {
      figures::PollCounts& counts = polled.days[s].counts;
      counts.yes += words[s] == 3 ? 1 : 0;
      counts.maybe += words[s] == 2 ? 1 : 0;
      counts.no += words[s] == 1 ? 1 : 0;
    }
  return polled;
}

}  // namespace aliso::commands
