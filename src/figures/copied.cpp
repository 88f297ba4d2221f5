// Journals copied with their event.
// The same message at the same moment is one line, whosever journal it stands in.
#include "figures/copied.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace aliso::figures {

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
std::size_t first_holder(std::span<const model::Dossier> all, const std::vector<std::size_t>& having,
                         const std::vector<const model::JournalEntry*>& lines) {
  const auto latest = std::max_element(lines.begin(), lines.end(), [](const auto* a, const auto* b) {
    return std::tie(a->moment, a->key) < std::tie(b->moment, b->key);
  });
  const auto better = [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t one) {
      return std::pair(as_told(all[one], lines), all[one].event.id == stem_of(**latest));
    };
    return rank(a) < rank(b);
  };
  return *std::max_element(having.begin(), having.end(), better);
}

}  // namespace

std::vector<Copied> copied_journals(std::span<const model::Dossier> all) {
  using Noted = std::tuple<std::string_view, std::string_view, model::JournalEntry::State>;
  const auto noted = [](const model::JournalEntry& line) { return Noted{line.key, line.at, line.state}; };
  std::map<Noted, std::vector<std::size_t>> holders;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const model::JournalEntry& line : all[i].journal) {
      auto& having = holders[noted(line)];
      if (having.empty() || having.back() != i) having.push_back(i);
    }
  // The lines that the same events have, together.
  std::map<std::vector<std::size_t>, std::vector<const model::JournalEntry*>> shared;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const model::JournalEntry& line : all[i].journal)
      if (const auto& having = holders.at(noted(line)); having.size() > 1 && having.front() == i)
        shared[having].push_back(&line);
  std::map<std::vector<std::size_t>, std::size_t> first;
  for (const auto& [having, lines] : shared) first[having] = first_holder(all, having, lines);
  std::vector<Copied> result;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto copied = std::find_if(all[i].journal.begin(), all[i].journal.end(), [&](const auto& line) {
      const auto& having = holders.at(noted(line));
      return having.size() > 1 && first.at(having) != i;
    });
    if (copied != all[i].journal.end()) result.push_back({i, first.at(holders.at(noted(*copied))), &*copied});
  }
  return result;
}

}  // namespace aliso::figures
