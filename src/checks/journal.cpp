// What a journal names and the files no longer have: until it is mended nobody can tell who has been written
// to. Said by `check`, and by `send` of the events that it would otherwise send something of.
#include "figures/journal.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "checks/checks.h"
#include "format/dates.h"

namespace aliso::checks {

namespace {

std::string_view diagnostic(figures::Lost::What what) {
  switch (what) {
    case figures::Lost::What::wave:
      return "journal-lost-wave";
    case figures::Lost::What::session:
      return "journal-lost-session";
    case figures::Lost::What::structure:
      break;
  }
  return "journal-lost-structure";
}

}  // namespace

void journal(const model::Dossier& dossier, diagnostics::Diagnostics& diagnostics) {
  for (const figures::Lost& lost : figures::lost(dossier)) {
    const bool structure = lost.what == figures::Lost::What::structure;
    const bool two = structure && lost.entry->two_structures;
    words::Args args = {{"id", lost.id}, {"key", lost.entry->key}};
    // The year of its last message, in which it was still there.
    if (structure && !two) args.emplace_back("last", format::written(lost.entry->day).substr(0, 4));
    diagnostics.error(two ? "journal-two-structures" : diagnostic(lost.what), lost.entry->line, 1,
                      std::move(args));
  }
}

void lost_journal(model::Place file, std::string_view stem, std::string_view key,
                  diagnostics::Diagnostics& diagnostics) {
  diagnostics.error("journal-lost-event", file, 0, {{"stem", std::string(stem)}, {"key", std::string(key)}});
}

namespace {

/// How many of the sessions that the lines told of are still as they were told: of a copy, with days of its
/// own, hardly any.
std::size_t as_told(const model::Dossier& dossier, const std::vector<const model::JournalEntry*>& lines) {
  std::size_t count = 0;
  for (const model::JournalEntry* line : lines)
    for (const model::Told& told : line->told)
      for (const model::Session& session : dossier.event.sessions)
        count += session.id == told.session && session.span == told.span;
  return count;
}

/// A key begins with the name that its event had then.
std::string_view stem_of(const model::JournalEntry& line) {
  return std::string_view(line.key).substr(0, line.key.find('/'));
}

/// The event whose lines they were first, of those that have them all now: the one that is still as they told
/// it; else the one whose name they had last; else the first.
const model::Dossier* first_holder(const std::vector<const model::Dossier*>& having,
                                   const std::vector<const model::JournalEntry*>& lines) {
  const auto latest = std::max_element(lines.begin(), lines.end(), [](const auto* a, const auto* b) {
    return std::tie(a->moment, a->key) < std::tie(b->moment, b->key);
  });
  const auto better = [&](const model::Dossier* a, const model::Dossier* b) {
    const auto rank = [&](const model::Dossier* one) {
      return std::pair(as_told(*one, lines), one->event.id == stem_of(**latest));
    };
    return rank(a) < rank(b);
  };
  return *std::max_element(having.begin(), having.end(), better);
}

}  // namespace

void copied_journals(std::span<const model::Dossier> all, diagnostics::Diagnostics& diagnostics) {
  // The same message at the same moment.
  using Noted = std::tuple<std::string_view, std::string_view, model::JournalEntry::State>;
  const auto noted = [](const model::JournalEntry& line) { return Noted{line.key, line.at, line.state}; };
  std::map<Noted, std::vector<const model::Dossier*>> holders;
  for (const model::Dossier& dossier : all)
    for (const model::JournalEntry& line : dossier.journal) {
      auto& having = holders[noted(line)];
      if (having.empty() || having.back() != &dossier) having.push_back(&dossier);
    }
  // The lines that the same events have, together.
  std::map<std::vector<const model::Dossier*>, std::vector<const model::JournalEntry*>> shared;
  for (const model::Dossier& dossier : all)
    for (const model::JournalEntry& line : dossier.journal)
      if (const auto& having = holders.at(noted(line)); having.size() > 1 && having.front() == &dossier)
        shared[having].push_back(&line);
  for (const model::Dossier& dossier : all) {
    for (const model::JournalEntry& line : dossier.journal) {
      const auto& having = holders.at(noted(line));
      if (having.size() == 1) continue;
      const auto lines = shared.find(having);
      const model::Dossier* whose = first_holder(lines->first, lines->second);
      if (whose == &dossier) continue;
      diagnostics.error("journal-copied", line.line, 1, {{"other", whose->event.id}});
      break;
    }
  }
}

}  // namespace aliso::checks
