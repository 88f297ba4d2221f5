// Reading a network and its events, on all cores where there are several.
// Slots for the files are handed out first, so that the order of what is printed never varies.
#include "opening/opening.h"

#include <algorithm>
#include <ostream>

#include "checks/checks.h"
#include "diagnostics/print.h"
#include "figures/cores.h"
#include "load/load.h"
#include "load/said_twice.h"
#include "opening/not_guests.h"
#include "opening/today.h"
#include "words/shell.h"
#include "yaml/bytes.h"
#include "yaml/second_opinion.h"

namespace aliso::opening {

namespace fs = std::filesystem;

namespace {

/// The slots of one event's files; nothing where there is no such file.
struct EventFiles {
  std::uint32_t event = 0;
  std::optional<std::uint32_t> invitations;
  std::optional<std::uint32_t> journal;
};

std::optional<model::Dossier> open(Opening& opening, const load::Names& names, const std::string& stem,
                                   const EventFiles& slots, diagnostics::Diagnostics& found) {
  model::Dossier opened;
  bool whole = false;
  {
    const auto tree = read_tree(opening, slots.event, opening.folder->event(stem), found);
    auto event = tree ? load::event(*tree, stem, names, found) : std::nullopt;
    whole = event && tree->whole;
    if (event) opened.event = std::move(*event);
  }
  // What is wrong in the event's other files is said in the same run.
  if (slots.invitations) {
    const auto tree = read_tree(opening, *slots.invitations, opening.folder->invitation(stem), found);
    if (tree) opened.invitations = load::invitations(*tree, names, whole ? &opened.event : nullptr, found);
  }
  if (slots.journal && files::read_into(opening.folder->disk(), *slots.journal, opening.folder->journal(stem),
                                        opening.sources, found))
    opened.journal = load::journal(opening.sources, *slots.journal, names, found);
  if (!whole) return std::nullopt;
  return opened;
}

/// In the order in which a person meets the files: events, then invitations, then journals.
std::vector<EventFiles> hand_out_slots(Opening& opening, std::span<const std::string> stems) {
  std::vector<EventFiles> slots(stems.size());
  const files::NetworkFolder& folder = *opening.folder;
  const ShownNames shown(folder.root);
  const auto slot = [&](const fs::path& path) { return opening.sources.add(shown(path)); };
  for (std::size_t i = 0; i < stems.size(); ++i) slots[i].event = slot(folder.event(stems[i]));
  const bool invitations = folder.has_folder("invitations", opening.found);
  for (std::size_t i = 0; invitations && i < stems.size(); ++i) {
    const fs::path invitation = folder.invitation(stems[i]);
    if (folder.disk().is_there(invitation)) slots[i].invitations = slot(invitation);
  }
  if (!folder.has_folder("journal", opening.found)) return slots;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    const fs::path journal = folder.journal(stems[i]);
    if (folder.disk().is_there(journal)) slots[i].journal = slot(journal);
  }
  return slots;
}

/// contacts.yaml; nothing where there is none. What can't be read of it is as good as half a file.
std::optional<yaml::Tree> open_contacts(const program::Run& run, Opening& opening, const ShownNames& shown) {
  const fs::path path = opening.folder->root / contacts_name;
  if (!run.disk.is_there(path)) return std::nullopt;
  opening.contacts = opening.sources.add(shown(path));
  auto tree = read_tree(opening, *opening.contacts, path, opening.found);
  opening.whole = opening.whole && tree && tree->whole;
  if (!tree) tree.emplace().whole = false;
  return tree;
}

}  // namespace

ShownNames::ShownNames(const fs::path& root)
    : length_((root / "").native().size()), shown_((fs::path(files::shown_path(root)) / "").string()) {
  if (shown_ == "./") shown_.clear();
}

std::string ShownNames::operator()(const fs::path& file) const {
  return shown_ + file.native().substr(length_);
}

std::optional<yaml::Tree> read_tree(Opening& opening, std::uint32_t file, const fs::path& path,
                                    diagnostics::Diagnostics& found) {
  if (!files::read_into(opening.folder->disk(), file, path, opening.sources, found)) return std::nullopt;
  auto tree = yaml::read(opening.sources, file, found);
  if (opening.second_opinion && tree && tree->whole) {
    yaml::second_opinion(opening.sources.at(file), *tree, found);
    load::said_twice(opening.sources.at(file), *tree, found);
  }
  return tree;
}

std::optional<words::Language> language_there(files::Disk& disk, const fs::path& from) {
  Opening opening;
  opening.folder = files::find_network(disk, from, opening.found);
  if (!opening.folder) return std::nullopt;
  const auto settings = read_tree(opening, opening.sources.add("aliso.yaml"),
                                  opening.folder->root / "aliso.yaml", opening.found);
  if (!settings) return std::nullopt;
  const auto network = load::network(*settings, nullptr, nullptr, opening.found);
  return network ? words::Language::of(network->language) : std::nullopt;
}

Opening open_network(program::Run& run, Readers readers) {
  Opening opening;
  opening.second_opinion = readers == Readers::two;
  opening.sources.aliso = words::aliso_in(run.directory);
  opening.folder = files::find_network(run.disk, run.directory, opening.found);
  if (!opening.folder) return opening;
  const fs::path& root = opening.folder->root;
  const ShownNames shown(root);
  opening.settings = opening.sources.add(shown(root / "aliso.yaml"));
  auto settings = read_tree(opening, opening.settings, root / "aliso.yaml", opening.found);
  opening.whole = settings && settings->whole;
  if (!settings) settings.emplace().whole = false;
  std::optional<yaml::Tree> structures;
  // A dangling link is there, and is to be reported.
  if (run.disk.is_there(root / "structures.yaml")) {
    opening.structures = opening.sources.add(shown(root / "structures.yaml"));
    structures = read_tree(opening, *opening.structures, root / "structures.yaml", opening.found);
    opening.all_structures = structures && structures->whole;
    opening.whole = opening.whole && opening.all_structures;
  }
  const auto contacts = open_contacts(run, opening, shown);
  // Even where something is missing: what is wrong in the other files is said in the same run.
  opening.network = load::network(*settings, structures ? &*structures : nullptr,
                                  contacts ? &*contacts : nullptr, opening.found);
  if (opening.network && run.terminal_by_network)
    if (const auto own = words::Language::of(opening.network->language)) run.terminal = *own;
  if (opening.network) settle_today(run, opening);
  // What can't be read can't be checked: it would only repeat what is wrong already.
  if (!opening.failed()) checks::network(*opening.network, run.today, opening.found);
  return opening;
}

std::optional<model::Dossier> open_event(const program::Run& run, Opening& opening, const std::string& stem) {
  auto opened = open_events(run, opening, {&stem, 1});
  if (opened.empty()) return std::nullopt;
  return std::move(opened.front());
}

std::vector<model::Dossier> open_events(const program::Run& run, Opening& opening,
                                        std::span<const std::string> stems) {
  const auto slots = hand_out_slots(opening, stems);
  const load::Names names(*opening.network, opening.all_structures);
  std::vector<std::optional<model::Dossier>> opened(stems.size());
  std::vector<diagnostics::Diagnostics> found(stems.size());
  figures::on_all_cores(
      stems.size(), [&](std::size_t i) { opened[i] = open(opening, names, stems[i], slots[i], found[i]); });
  not_as_guests(opening, names, stems, found);

  std::vector<const model::Dossier*> sound;
  std::vector<std::size_t> of;
  for (std::size_t i = 0; i < opened.size(); ++i) {
    if (!opening.whole || !opened[i] || found[i].has_errors()) continue;
    sound.push_back(&*opened[i]);
    of.push_back(i);
  }
  figures::on_all_cores(sound.size(), [&](std::size_t i) {
    checks::event(*opening.network, *sound[i], sound, run.today, found[of[i]]);
  });

  for (auto& one : found) opening.found.append(std::move(one));
  std::vector<model::Dossier> result;
  result.reserve(opened.size());
  for (auto& event : opened) {
    if (event) result.push_back(std::move(*event));
  }
  return result;
}

}  // namespace aliso::opening
