// What the journal says has gone out.
// Lines are compared by their moments; of two of one moment the outcome counts, and then what settles.
#include "figures/journal.h"

#include <algorithm>
#include <set>
#include <string_view>
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

/// The latest of the lines for which `is` holds; nullptr where there is none.
template <typename Is>
const JournalEntry* latest(const Lines& lines, Is is) {
  const JournalEntry* found = nullptr;
  for (const JournalEntry* line : lines)
    if (is(*line) && (!found || found->moment <= line->moment)) found = line;
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

/// The day on which a message that is settled as sent was tried.
model::Date tried(const Lines& lines, const JournalEntry& settled) {
  const JournalEntry* intent = latest(lines, [&](const JournalEntry& line) {
    return line.state == Line::intent && line.moment <= settled.moment;
  });
  return intent ? intent->day : settled.day;
}

Sending state_of(const Lines& lines) {
  const JournalEntry* sent = latest(lines, says_sent);
  const JournalEntry* refuted =
      latest(lines, [](const JournalEntry& line) { return line.state == Line::settled_not_sent; });
  if (sent && !(refuted && refuted->moment > sent->moment)) {
    const JournalEntry* went =
        latest(lines, [](const JournalEntry& line) { return line.state == Line::sent; });
    return {went ? went : sent, Sending::State::sent, went ? went->day : tried(lines, *sent)};
  }
  const JournalEntry* open = latest(
      lines, [&](const JournalEntry& line) { return line.state == Line::intent && !is_known(line, lines); });
  if (open) return {open, Sending::State::maybe_sent, open->day};
  const JournalEntry* last = latest(lines, [](const JournalEntry&) { return true; });
  return {last, Sending::State::not_sent, last->day};
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

model::Told told(const model::Session& session) {
  return {session.id, session.span, session.time, session.town, session.venue, session.cancelled};
}

const std::string& Lost::id() const {
  switch (what) {
    case What::wave:
      return entry->wave;
    case What::session:
      return entry->session;
    case What::structure:
      break;
  }
  return entry->structure_id;
}

std::vector<Lost> lost(const model::Dossier& dossier) {
  const auto has_wave = [&](const std::string& id) {
    return dossier.invitations &&
           std::any_of(dossier.invitations->waves.begin(), dossier.invitations->waves.end(),
                       [&](const model::Wave& wave) { return wave.id == id; });
  };
  const auto has_session = [&](const std::string& id) {
    return std::any_of(dossier.event.sessions.begin(), dossier.event.sessions.end(),
                       [&](const model::Session& session) { return session.id == id; });
  };
  std::set<std::pair<Lost::What, std::string>> said;
  std::vector<Lost> found;
  const auto look = [&](const JournalEntry& entry, bool gone) {
    const auto take = [&](Lost::What what, bool there) {
      Lost lost{what, &entry};
      if (there || lost.id().empty() || !said.emplace(what, lost.id()).second || gone) return;
      found.push_back(lost);
    };
    take(Lost::What::wave, has_wave(entry.wave));
    take(Lost::What::session, has_session(entry.session));
    take(Lost::What::structure, entry.structure.has_value());
  };
  for (const JournalEntry& entry : dossier.journal)
    if (entry.state == Line::gone) look(entry, true);
  for (const Sending& sending : sendings(dossier.journal))
    if (sending.sent() || sending.maybe_sent()) look(*sending.entry, false);
  return found;
}

bool unsettled(const model::Dossier& dossier) {
  return dossier.journal_lost || !lost(dossier).empty();
}

bool is_gone(std::span<const JournalEntry> journal) {
  return std::any_of(journal.begin(), journal.end(),
                     [](const JournalEntry& entry) { return entry.state == Line::gone; });
}

}  // namespace aliso::figures
