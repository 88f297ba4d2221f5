// Looking through events, invitations and journals for one person.
// A structure that was renamed is found by its ids of then, as the journal's lines resolve them.
#include "figures/held.h"

#include <algorithm>

namespace aliso::figures {

namespace {

bool has_structure(std::span<const PersonAt> person, model::StructureIndex structure) {
  return std::any_of(person.begin(), person.end(),
                     [structure](const PersonAt& one) { return one.structure == structure; });
}

void add_named(const std::optional<std::vector<model::Attendance>>& lines, NamedIn found,
               std::span<const PersonAt> person, std::vector<NamedIn>& into) {
  if (!lines) return;
  for (const model::Attendance& line : *lines) {
    const bool named = std::any_of(person.begin(), person.end(), [&line](const PersonAt& one) {
      return line.kind == model::Attendance::Kind::structure && line.structure == one.structure &&
             std::find(line.contacts.begin(), line.contacts.end(), one.contact) != line.contacts.end();
    });
    if (!named) continue;
    found.structure = line.structure;
    found.at = line.at;
    into.push_back(found);
  }
}

}  // namespace

std::vector<NamedIn> named_in(std::span<const model::Dossier> all, std::span<const PersonAt> person) {
  std::vector<NamedIn> found;
  for (std::size_t e = 0; e < all.size(); ++e) {
    const auto& sessions = all[e].event.sessions;
    for (model::SessionIndex s = 0; s < sessions.size(); ++s) {
      add_named(sessions[s].present, {e, s, false, 0, {}}, person, found);
      add_named(sessions[s].excused, {e, s, true, 0, {}}, person, found);
    }
  }
  return found;
}

std::vector<SentTo> sent_to(const model::Network& network, std::span<const model::JournalEntry> journal,
                            std::span<const PersonAt> person) {
  std::vector<SentTo> found;
  for (const Sending& sending : sendings(journal)) {
    const model::JournalEntry& entry = *sending.entry;
    const bool theirs = std::any_of(person.begin(), person.end(), [&](const PersonAt& one) {
      const model::Structure& structure = network.structures[one.structure];
      const bool same =
          entry.structure ? *entry.structure == one.structure : entry.structure_id == structure.id;
      return same && entry.contact == structure.contacts[one.contact].id;
    });
    if (theirs) found.push_back({sending.state, sending.entry, sending.day});
  }
  return found;
}

std::vector<CalledAt> called_at(std::span<const model::Dossier> all, std::span<const PersonAt> person) {
  std::vector<CalledAt> found;
  for (std::size_t e = 0; e < all.size(); ++e) {
    if (!all[e].invitations) continue;
    for (const model::Call& call : all[e].invitations->calls)
      if (has_structure(person, call.structure)) found.push_back({e, &call});
  }
  return found;
}

}  // namespace aliso::figures
