// What names a person is looked for in the model, and taken out of the bytes by opening/unnamed.h.
// A file in which nobody of them stands is not read again.
#include "opening/forgetting.h"

#include <algorithm>
#include <random>

#include "files/journal.h"
#include "files/reading.h"
#include "load/forgotten.h"
#include "load/load.h"
#include "opening/journals.h"

namespace aliso::opening {

namespace fs = std::filesystem;

namespace {

using Change = std::function<std::optional<std::string>(const std::string&)>;

bool names_any(const model::Network& network, const model::Attendance& line, const People& people) {
  return std::any_of(line.contacts.begin(), line.contacts.end(), [&](std::uint32_t contact) {
    return people.contains({line.structure, network.structures[line.structure].contacts[contact].id});
  });
}

bool names_any(const model::Network& network, const model::Event& event, const People& people) {
  for (const model::Session& session : event.sessions) {
    for (const auto* lines : {&session.present, &session.excused}) {
      if (*lines && std::any_of((*lines)->begin(), (*lines)->end(), [&](const model::Attendance& line) {
            return names_any(network, line, people);
          }))
        return true;
    }
  }
  return false;
}

/// Whether the entry is of one of them: of the structure that it names now, or else of one of that id.
bool is_of(const model::JournalEntry& entry, const model::Network& network, const People& people) {
  return std::any_of(people.begin(), people.end(), [&](const auto& person) {
    if (entry.contact != person.second) return false;
    return entry.structure ? *entry.structure == person.first
                           : entry.structure_id == network.structures[person.first].id;
  });
}

std::string salt() {
  std::random_device chance;
  std::string digits;
  for (int i = 0; i < 32; ++i) digits += "0123456789abcdef"[chance() % 16];
  return digits;
}

}  // namespace

std::optional<Whole> open_whole(const program::Run& run, Opening& opening) {
  Whole whole;
  const auto stems = opening.folder->events(opening.found);
  whole.dossiers = open_events(run, opening, stems);
  if (opening.folder->has_folder("journal", opening.found))
    for (std::string& stem : opening.folder->journals(opening.found)) {
      const auto event = opening.folder->event_of_journal(stem);
      const auto own = std::find_if(whole.dossiers.begin(), whole.dossiers.end(),
                                    [&](const model::Dossier& one) { return one.event.id == event; });
      whole.journals.push_back({std::move(stem), {}});
      OpenedJournal& journal = whole.journals.back();
      journal.lines = own != whole.dossiers.end() ? own->journal : read_journal(opening, journal.stem);
    }
  if (opening.failed()) return std::nullopt;
  return whole;
}

People people_of(const model::Network& network, std::span<const ContactAt> contacts) {
  People people;
  for (const ContactAt at : contacts) people.insert({at.structure, contact_at(network, at).id});
  return people;
}

bool add_rewrite(Opening& opening, const fs::path& path, const Change& change, std::vector<Rewrite>& files) {
  auto one = read_for_rewriting(opening, path);
  if (!one) return false;
  auto changed = change(one->before);
  if (!changed) {
    opening.found.add(
        {"no-way-to-forget", diagnostics::Severity::error, std::nullopt, 0, {{"file", one->shown}}});
    return false;
  }
  one->after = std::move(*changed);
  if (one->after != one->before) files.push_back(std::move(*one));
  return true;
}

std::optional<std::vector<Rewrite>> without_people(Opening& opening, const load::Names& names,
                                                   const Whole& whole, const People& people,
                                                   std::optional<ContactAt> last) {
  const model::Network& network = *opening.network;
  const files::NetworkFolder& folder = *opening.folder;
  std::vector<Rewrite> files;
  const auto add = [&](const fs::path& path, const Change& change) {
    return add_rewrite(opening, path, change, files);
  };
  for (const model::Dossier& dossier : whole.dossiers) {
    if (!names_any(network, dossier.event, people)) continue;
    const Change change = [&](const std::string& bytes) { return event_without(bytes, names, people); };
    if (!add(folder.event(dossier.event.id), change)) return std::nullopt;
  }
  for (const OpenedJournal& journal : whole.journals) {
    const Change change = [&](const std::string& bytes) -> std::optional<std::string> {
      return load::journal_without(
          bytes, names, [&](const model::JournalEntry& entry) { return is_of(entry, network, people); });
    };
    if (!add(folder.journal(journal.stem), change)) return std::nullopt;
  }
  People apart, beside;
  const auto is_apart = [&](model::StructureIndex structure, const std::string& id) {
    const auto& contacts = network.structures[structure].contacts;
    const auto found =
        std::find_if(contacts.begin(), contacts.end(), [&](const auto& one) { return one.id == id; });
    return opening.contacts && found->at.file == *opening.contacts;
  };
  for (const auto& person : people) (is_apart(person.first, person.second) ? apart : beside).insert(person);
  const Change out_of_contacts = [&](const std::string& bytes) {
    return contacts_without(bytes, names, apart);
  };
  const Change out_of_structures = [&](const std::string& bytes) {
    return structures_without(bytes, network, beside);
  };
  const bool apart_last = last && is_apart(last->structure, contact_at(network, *last).id);
  for (const bool now : {!apart_last, apart_last}) {
    if (now && !apart.empty() && !add(folder.root / contacts_name, out_of_contacts)) return std::nullopt;
    if (!now && !beside.empty() && !add(folder.root / "structures.yaml", out_of_structures))
      return std::nullopt;
  }
  return files;
}

fs::path forgotten_path(const Opening& opening) {
  return opening.folder->root / "journal" / "forgotten";
}

std::vector<model::Forgotten> read_forgotten(Opening& opening) {
  const fs::path path = forgotten_path(opening);
  if (!opening.folder->disk().is_there(path)) return {};
  const auto file = files::read_file(opening.folder->disk(), path, opening.sources, opening.found);
  return file ? load::forgotten(opening.sources, *file, opening.found) : std::vector<model::Forgotten>{};
}

bool note_forgotten(Opening& opening, const std::set<std::string>& addresses, model::Date on,
                    const files::Lock& lock) {
  const auto known = read_forgotten(opening);
  const std::string own = known.empty() ? salt() : known.front().salt;
  std::vector<std::string> lines;
  for (const std::string& address : addresses) {
    // A run that was killed has noted it: the day on which it was asked for stays.
    if (!model::when_forgotten(known, address))
      lines.push_back(load::forgotten_line({on, own, model::digest_of(address, own)}));
  }
  if (opening.found.has_errors()) return false;
  if (lines.empty()) return true;
  files::Journal journal(opening.folder->disk(), forgotten_path(opening), lock);
  return journal.append(lines, files::Journal::Of::intent, opening.found);
}

}  // namespace aliso::opening
