// What the journal says has gone out.
// Lines are compared by their moments; of two of one moment the outcome counts, and then what settles.
#include "figures/journal.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

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

/// Whether it is known what became of an intent. Its outcome is of the same run; lines of before runs were
/// noted are one, in which an outcome comes after its intent.
bool is_known(const JournalEntry& intent, const Lines& lines) {
  return std::any_of(lines.begin(), lines.end(), [&](const JournalEntry* line) {
    if (settles(*line)) return line->moment >= intent.moment;
    return is_outcome(*line) && line->run == intent.run &&
           (!intent.run.empty() || line->moment >= intent.moment);
  });
}

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
  const JournalEntry* open = latest(
      lines, [&](const JournalEntry& line) { return line.state == Line::intent && !is_known(line, lines); });
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

bool is_of(const model::JournalEntry& entry, const model::Event& event, const model::Wave& wave,
           model::StructureIndex structure, std::optional<model::SessionIndex> session) {
  return entry.wave == wave.id && entry.structure == structure &&
         (!session || entry.session.empty() || entry.session == event.sessions[*session].id);
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

bool is_there(const model::Dossier& dossier, const JournalEntry& entry, const Name& name) {
  switch (name.first) {
    case Lost::What::structure:
      return entry.structure.has_value();
    case Lost::What::session:
      return std::any_of(dossier.event.sessions.begin(), dossier.event.sessions.end(),
                         [&](const model::Session& session) { return session.id == name.second; });
    case Lost::What::wave:
      break;
  }
  return dossier.invitations &&
         std::any_of(dossier.invitations->waves.begin(), dossier.invitations->waves.end(),
                     [&](const model::Wave& wave) { return wave.id == name.second; });
}

/// What people have said to be gone.
std::set<Name> gone(const model::Dossier& dossier) {
  std::set<Name> names;
  for (const JournalEntry& entry : dossier.journal) {
    if (entry.state != Line::gone) continue;
    for (const Name& one : names_of(entry))
      if (name(one.first) == entry.lost) names.insert(one);
  }
  return names;
}

std::vector<Name> lost_in(const model::Dossier& dossier, const JournalEntry& entry,
                          const std::set<Name>& gone) {
  std::vector<Name> names = names_of(entry);
  std::erase_if(names, [&](const Name& one) { return is_there(dossier, entry, one) || gone.contains(one); });
  return names;
}

}  // namespace

std::vector<Lost> lost(const model::Dossier& dossier) {
  const std::set<Name> settled = gone(dossier);
  std::vector<Lost> found;
  std::vector<bool> alone;
  for (const Sending& sending : sendings(dossier.journal)) {
    if (!sending.sent() && !sending.maybe_sent()) continue;
    const std::vector<Name> names = lost_in(dossier, *sending.entry, settled);
    for (const Name& one : names) {
      std::size_t at = 0;
      while (at < found.size() && (found[at].what != one.first || found[at].id != one.second)) ++at;
      if (at == found.size()) {
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
  const std::vector<Name> names = lost_in(dossier, entry, gone(dossier));
  return names.empty() ? std::nullopt : std::optional(names.front().first);
}

bool unsettled(const model::Dossier& dossier) {
  return dossier.journal_lost || !lost(dossier).empty();
}

bool is_gone(std::span<const JournalEntry> journal) {
  return std::any_of(journal.begin(), journal.end(), [](const JournalEntry& entry) {
    return entry.state == Line::gone && entry.lost == lost_event;
  });
}

}  // namespace aliso::figures
