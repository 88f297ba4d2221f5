// What the journal says has gone out.
// Lines are compared by their moments; of two of one moment the outcome counts, and then what settles.
#include "figures/journal.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "model/names.h"

namespace aliso::figures {

using model::JournalEntry;
using Line = JournalEntry::State;

namespace {

bool says_sent(const JournalEntry& entry) {
  return entry.state == Line::sent || entry.state == Line::settled_sent;
}
bool is_outcome(const JournalEntry& entry) {
  return entry.state == Line::sent || entry.state == Line::failed;
}
bool settles(const JournalEntry& entry) {
  return entry.state == Line::settled_sent || entry.state == Line::settled_not_sent ||
         entry.state == Line::gone;
}

using Lines = std::vector<const JournalEntry*>;

/// Whether a line is later than another. Of two of one moment it can't be told: any rule will do that doesn't
/// look at the order of the lines.
bool later(const JournalEntry& a, const JournalEntry& b) {
  return std::tie(a.moment, a.run, a.contact, a.state, a.lost) >
         std::tie(b.moment, b.run, b.contact, b.state, b.lost);
}

/// The latest of the lines for which `is` holds; nullptr where there is none.
template <typename Is>
const JournalEntry* latest(const Lines& lines, Is is) {
  const JournalEntry* found = nullptr;
  for (const JournalEntry* line : lines)
    if (is(*line) && (!found || later(*line, *found))) found = line;
  return found;
}

/// What became of intents, by the lines of one key.
class Outcomes {
 public:
  explicit Outcomes(const Lines& lines) {
    for (const JournalEntry* line : lines) {
      if (settles(*line))
        settled_ = std::max(settled_.value_or(line->moment), line->moment);
      else if (is_outcome(*line) && line->run.empty())
        last_ = std::max(last_.value_or(line->moment), line->moment);
      else if (is_outcome(*line))
        runs_.insert(line->run);
    }
  }

  /// Whether it is known. Its outcome is of the same run; lines of before runs were noted are one, in which
  /// an outcome comes after its intent.
  [[nodiscard]] bool know(const JournalEntry& intent) const {
    return (settled_ && *settled_ >= intent.moment) ||
           (intent.run.empty() ? last_ && *last_ >= intent.moment : runs_.contains(intent.run));
  }

 private:
  std::set<std::string_view> runs_;                  ///< those with an outcome
  std::optional<std::chrono::sys_seconds> settled_;  ///< the last moment at which something was settled
  std::optional<std::chrono::sys_seconds> last_;     ///< likewise, of an outcome without a run
};

/// The line of when a message that is settled as sent was tried.
const JournalEntry& tried(const Lines& lines, const JournalEntry& settled) {
  const JournalEntry* intent = latest(lines, [&](const JournalEntry& line) {
    return line.state == Line::intent && line.moment <= settled.moment;
  });
  return intent ? *intent : settled;
}

Sending state_of(const Lines& lines) {
  const JournalEntry* sent = latest(lines, says_sent);
  const JournalEntry* refuted =
      latest(lines, [](const JournalEntry& line) { return line.state == Line::settled_not_sent; });
  if (sent && !(refuted && refuted->moment > sent->moment)) {
    const JournalEntry* went =
        latest(lines, [](const JournalEntry& line) { return line.state == Line::sent; });
    const JournalEntry& when = went ? *went : tried(lines, *sent);
    return {went ? went : sent, Sending::State::sent, when.day, when.moment};
  }
  const Outcomes outcomes(lines);
  const JournalEntry* open = latest(lines, [&outcomes](const JournalEntry& line) {
    return line.state == Line::intent && !outcomes.know(line);
  });
  if (open) return {open, Sending::State::maybe_sent, open->day, open->moment};
  const JournalEntry* last = latest(lines, [](const JournalEntry&) { return true; });
  return {last, Sending::State::not_sent, last->day, last->moment};
}

}  // namespace

std::vector<Sending> sendings(std::span<const JournalEntry> journal) {
  std::vector<Lines> lines;
  std::unordered_map<std::string_view, std::size_t> index;
  for (const JournalEntry& entry : journal) {
    const auto [found, added] = index.try_emplace(entry.key, lines.size());
    if (added) lines.emplace_back();
    lines[found->second].push_back(&entry);
  }
  std::vector<Sending> result;
  result.reserve(lines.size());
  for (const Lines& of_key : lines) result.push_back(state_of(of_key));
  return result;
}

bool later(const Sending& a, const Sending& b) {
  return std::tie(a.moment, a.entry->key) > std::tie(b.moment, b.entry->key);
}

SendingIndex::SendingIndex(std::span<const Sending> sendings) {
  for (const Sending& sending : sendings) {
    if (!sending.sent() && !sending.maybe_sent()) continue;
    keys_.insert(sending.entry->key);
    if (sending.entry->structure)
      of_.emplace(Of{sending.entry->wave, *sending.entry->structure, sending.entry->session}, &sending);
  }
}

std::vector<const Sending*> SendingIndex::of(const model::Event& event, const model::Wave& wave,
                                             model::StructureIndex structure,
                                             std::optional<model::SessionIndex> session) const {
  std::vector<const Sending*> found;
  // Those that name no session come first.
  auto at = of_.lower_bound(Of{wave.id, structure, {}});
  const auto is_there = [&] {
    return at != of_.end() && std::get<0>(at->first) == wave.id && std::get<1>(at->first) == structure;
  };
  for (; is_there() && (!session || std::get<2>(at->first).empty()); ++at) found.push_back(at->second);
  if (!session || event.sessions[*session].id.empty()) return found;
  const auto [first, last] = of_.equal_range(Of{wave.id, structure, event.sessions[*session].id});
  for (at = first; at != last; ++at) found.push_back(at->second);
  return found;
}

model::Told told(const model::Session& session) {
  return {session.id, session.span, session.time, session.town, session.venue, session.cancelled};
}

std::string_view name(Lost::What what) {
  static constexpr std::string_view names[] = {"structure", "session", "wave"};
  return names[static_cast<std::size_t>(what)];
}

namespace {

/// A name, as the journal's lines have it.
using Name = std::pair<Lost::What, std::string>;

/// What a line names: its structure, its session or the sessions that it told of, its wave.
std::vector<Name> names_of(const JournalEntry& entry) {
  std::vector<Name> names = {{Lost::What::structure, entry.structure_id}};
  if (!entry.session.empty()) names.emplace_back(Lost::What::session, entry.session);
  for (const model::Told& told : entry.told)
    if (told.session != entry.session) names.emplace_back(Lost::What::session, told.session);
  names.emplace_back(Lost::What::wave, entry.wave);
  return names;
}

/// What nobody looks for: the event's sessions and waves, and what people have said to be gone.
std::set<Name> accounted_for(const model::Dossier& dossier) {
  std::set<Name> names;
  for (const model::Session& session : dossier.event.sessions) names.emplace(Lost::What::session, session.id);
  if (dossier.invitations)
    for (const model::Wave& wave : dossier.invitations->waves) names.emplace(Lost::What::wave, wave.id);
  for (const JournalEntry& entry : dossier.journal) {
    if (entry.state != Line::gone) continue;
    for (const Name& one : names_of(entry))
      if (name(one.first) == entry.lost) names.insert(one);
  }
  return names;
}

std::vector<Name> lost_in(const JournalEntry& entry, const std::set<Name>& accounted_for) {
  std::vector<Name> names = names_of(entry);
  std::erase_if(names, [&](const Name& one) {
    return (one.first == Lost::What::structure && entry.structure) || accounted_for.contains(one);
  });
  return names;
}

}  // namespace

std::vector<Lost> lost(const model::Dossier& dossier) {
  const std::set<Name> known = accounted_for(dossier);
  std::vector<Lost> found;
  std::vector<bool> alone;
  std::map<Name, std::size_t> places;
  for (const Sending& sending : sendings(dossier.journal)) {
    if (!sending.sent() && !sending.maybe_sent()) continue;
    const std::vector<Name> names = lost_in(*sending.entry, known);
    for (const Name& one : names) {
      const auto [place, first] = places.emplace(one, found.size());
      const std::size_t at = place->second;
      if (first) {
        found.push_back({one.first, sending.entry, one.second});
        alone.push_back(names.size() == 1);
      } else if (!alone[at] && names.size() == 1) {
        found[at].entry = sending.entry;
        alone[at] = true;
      }
    }
  }
  return found;
}

std::optional<Lost::What> goes_with(const model::Dossier& dossier, const JournalEntry& entry) {
  const std::vector<Name> names = lost_in(entry, accounted_for(dossier));
  return names.empty() ? std::nullopt : std::optional(names.front().first);
}

bool unsettled(const model::Dossier& dossier) {
  return dossier.journal_lost || dossier.journal_copied || !lost(dossier).empty();
}

std::string first_stem(const model::Dossier& dossier) {
  const auto first = std::min_element(dossier.journal.begin(), dossier.journal.end(),
                                      [](const JournalEntry& a, const JournalEntry& b) {
                                        return std::tie(a.moment, a.key) < std::tie(b.moment, b.key);
                                      });
  if (first == dossier.journal.end()) return dossier.event.id;
  // A journal's bytes may be anybody's: nothing but a name goes into a diary.
  std::string stem = first->key.substr(0, first->key.find('/'));
  return model::is_stem(stem) ? stem : dossier.event.id;
}

bool is_gone(std::span<const JournalEntry> journal) {
  return std::any_of(journal.begin(), journal.end(), [](const JournalEntry& entry) {
    return entry.state == Line::gone && entry.lost == lost_event;
  });
}

}  // namespace aliso::figures
