// Walking up to aliso.yaml and listing what lies beside it.
// Nothing is opened here: a file that isn't asked for costs nothing.
#include "files/network_folder.h"

#include <algorithm>
#include <cerrno>

#include "files/failure.h"
#include "model/names.h"
#include "words/shell.h"

namespace aliso::files {

namespace fs = std::filesystem;
using diagnostics::Severity;

namespace {

void say_name(std::string_view name, diagnostics::Severity severity, const fs::path& path,
              std::string instead, diagnostics::Diagnostics& diagnostics) {
  diagnostics.add({name,
                   severity,
                   std::nullopt,
                   0,
                   {{"file", shown_path(path)},
                    {"typed", words::shell_word(shown_path(path))},
                    {"instead", std::move(instead)}}});
}

/// A name that would do: small letters without accents, with hyphens for what else stands in it.
std::string better_stem(std::string_view stem) {
  std::string better = model::slug(stem);
  return better.empty() ? "2022-04-07" : better;
}

/// What is done with one name of a folder: those that are `wanted` are kept. Names are only looked at as
/// text: a thousand paths taken apart by std::filesystem took longer than all else that `stats` does.
template <class Wanted>
void take(std::string_view name, const fs::path& folder, const Wanted& wanted,
          std::vector<std::string>& found, diagnostics::Diagnostics& diagnostics) {
  const auto dot = name.rfind('.');
  if (name.starts_with('.') || dot == std::string_view::npos) return;  // with a dot first: an editor's
  const std::string_view stem = name.substr(0, dot);
  if (!wanted(stem)) return;
  const std::string_view extension = name.substr(dot);
  if (extension == ".yml" || extension == ".YAML" || extension == ".YML") {
    say_name("yml-extension", Severity::warning, folder / name,
             words::shell_word(shown_path(folder / (std::string(stem) + ".yaml"))), diagnostics);
  } else if (extension == ".yaml" && model::is_stem(stem)) {
    found.emplace_back(stem);
  } else if (extension == ".yaml") {
    say_name("file-name", Severity::error, folder / name, better_stem(stem) + ".yaml", diagnostics);
  }
}

/// Said once, however often it is tried.
void unreadable_folder(const fs::path& folder, int error, diagnostics::Diagnostics& diagnostics) {
  const std::string shown = shown_path(folder);
  for (const auto& one : diagnostics.all()) {
    if (one.name == "unreadable-folder" && std::get<std::string>(one.args.front().second) == shown) return;
  }
  diagnostics.add({"unreadable-folder",
                   diagnostics::Severity::unreadable,
                   std::nullopt,
                   0,
                   {{"folder", shown}, {"why", failure(error)}}});
}

template <class Wanted>
std::vector<std::string> stems(Disk& disk, const fs::path& folder, const Wanted& wanted,
                               diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> found;
  const Error error =
      disk.list(folder, [&](std::string_view name) { take(name, folder, wanted, found, diagnostics); });
  // A folder that isn't there holds nothing; a link that leads nowhere is there.
  if (error != 0 && (error != ENOENT || disk.is_there(folder))) unreadable_folder(folder, error, diagnostics);
  std::sort(found.begin(), found.end());
  return found;
}

bool any(std::string_view) {
  return true;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The stem, and the same with its accents as either kind of system writes them.
std::vector<std::string> forms(std::string_view stem) {
  if (is_ascii(stem)) return {std::string(stem)};
  return {std::string(stem), model::composed(stem), model::decomposed(stem)};
}

}  // namespace

fs::path NetworkFolder::event(std::string_view stem) const {
  return root / "events" / (std::string(stem) + ".yaml");
}
fs::path NetworkFolder::invitation(std::string_view stem) const {
  return beside("invitations", stem, ".yaml");
}
fs::path NetworkFolder::journal(std::string_view stem) const {
  return beside("journal", stem, ".jsonl");
}

fs::path NetworkFolder::beside(std::string_view folder, std::string_view stem,
                               std::string_view extension) const {
  const fs::path own = root / folder / (std::string(stem) + std::string(extension));
  if (is_ascii(stem) || !model::is_stem(stem) || disk_->is_there(own)) return own;
  for (const std::string& form : forms(stem)) {
    if (fs::path other = root / folder / (form + std::string(extension)); disk_->is_there(other))
      return other;
  }
  return own;
}

std::optional<std::string> NetworkFolder::event_of_invitation(std::string_view stem) const {
  for (std::string& form : forms(stem))
    if (has_event(form) && invitation(form) == invitation(stem)) return std::move(form);
  return std::nullopt;
}

std::optional<std::string> NetworkFolder::event_of_journal(std::string_view stem) const {
  for (std::string& form : forms(stem))
    if (has_event(form) && journal(form) == journal(stem)) return std::move(form);
  return std::nullopt;
}

bool NetworkFolder::has_event(std::string_view stem) const {
  return model::is_stem(stem) && disk_->is_there(event(stem));
}

std::vector<std::string> NetworkFolder::events_with(std::string_view part,
                                                    diagnostics::Diagnostics& diagnostics) const {
  const std::string plain = model::slug(part);
  std::vector<std::string> as_typed;
  std::vector<std::string> found = stems(
      *disk_, root / "events",
      [&](std::string_view stem) {
        const bool has = stem.find(part) != std::string_view::npos;
        if (has && model::is_stem(stem)) as_typed.emplace_back(stem);
        return has || (!plain.empty() && model::slug(stem).find(plain) != std::string::npos);
      },
      diagnostics);
  if (plain == part || as_typed.empty()) return found;
  std::sort(as_typed.begin(), as_typed.end());
  std::erase_if(found, [&](const std::string& stem) {
    return !std::binary_search(as_typed.begin(), as_typed.end(), stem);
  });
  return found;
}

bool NetworkFolder::has_folder(std::string_view name, diagnostics::Diagnostics& diagnostics) const {
  const fs::path folder = root / name;
  const Error error = disk_->enter(folder);
  if (error == 0) return true;
  if (error != ENOENT || disk_->is_there(folder)) unreadable_folder(folder, error, diagnostics);
  return false;
}

std::vector<std::string> NetworkFolder::journals(diagnostics::Diagnostics& diagnostics) const {
  constexpr std::string_view extension = ".jsonl";
  std::vector<std::string> found;
  const fs::path folder = root / "journal";
  const Error error = disk_->list(folder, [&](std::string_view name) {
    if (name.starts_with('.') || !name.ends_with(extension)) return;
    found.emplace_back(name.substr(0, name.size() - extension.size()));
  });
  if (error != 0 && (error != ENOENT || disk_->is_there(folder)))
    unreadable_folder(folder, error, diagnostics);
  std::sort(found.begin(), found.end());
  return found;
}

/// Where a network's data lies, beside aliso.yaml, structures.yaml and contacts.yaml.
constexpr std::string_view data_folders[] = {"events", "invitations", "templates", "journal"};

bool NetworkFolder::is_in(const fs::path& path) const {
  // Asked of the disk, not of the names: the network's own may lie behind links and mounts.
  for (const char* file : {"aliso.yaml", "structures.yaml", "contacts.yaml", ".aliso.lock"})
    if (disk_->same(path, root / file) || (path.filename() == file && disk_->same(path.parent_path(), root)))
      return true;
  for (fs::path folder = path;; folder = folder.parent_path()) {
    for (const std::string_view data : data_folders)
      if (disk_->same(folder, root / data) ||
          (folder.filename() == data && disk_->same(folder.parent_path(), root)))
        return true;
    if (folder == folder.parent_path()) return false;
  }
}

bool NetworkFolder::holds(const fs::path& path) const {
  std::error_code ec;
  const fs::path typed = fs::absolute(path, ec).lexically_normal();
  if (ec) return false;
  Error error = 0;
  // Where it leads to, and where it stands: a link may be either of the network's.
  const fs::path real = disk_->real(typed, error);
  if (error == 0 && is_in(real)) return true;
  const fs::path parent = disk_->real(typed.parent_path(), error);
  if (error == 0 && is_in(parent / typed.filename())) return true;
  // What a link in the network's folders leads to is the network's as well.
  bool found = false;
  for (const std::string_view data : data_folders)
    disk_->list(root / data, [&](std::string_view name) {
      found = found || (name != "." && name != ".." && disk_->same(typed, root / data / name));
    });
  return found;
}

const std::vector<std::string>& NetworkFolder::events(diagnostics::Diagnostics& diagnostics) {
  if (!events_) events_ = stems(*disk_, root / "events", any, diagnostics);
  return *events_;
}

const std::vector<std::string>& NetworkFolder::invitations(diagnostics::Diagnostics& diagnostics) {
  if (!invitations_) invitations_ = stems(*disk_, root / "invitations", any, diagnostics);
  return *invitations_;
}

bool may_be_there(Disk& disk, const fs::path& path) {
  if (disk.is_there(path)) return true;
  const Error error = disk.enter(path.parent_path());
  return error != 0 && error != ENOENT && error != ENOTDIR;
}

namespace {

/// What looks like aliso.yaml in a folder and is not called that: aliso.yml, Aliso.yaml, aliso.yaml.txt as an
/// editor leaves it.
std::optional<fs::path> near_aliso_yaml(Disk& disk, const fs::path& folder) {
  std::optional<fs::path> found;
  disk.list(folder, [&](std::string_view name) {
    const std::string lower = model::folded_address(name);
    for (const std::string_view meant : {"aliso.yaml", "aliso.yml", "aliso.yaml.txt", "aliso.yml.txt"})
      if (lower == meant && (!found || folder / name < *found)) found = folder / name;
  });
  return found;
}

}  // namespace

std::optional<NetworkFolder> find_network(Disk& disk, const fs::path& start,
                                          diagnostics::Diagnostics& diagnostics) {
  Error error = 0;
  const fs::path from = disk.real(start, error);
  const auto fail = [&](std::string_view name) {
    diagnostics.add({name, diagnostics::Severity::unreadable, std::nullopt, 0, {{"folder", from.string()}}});
    return std::nullopt;
  };
  if (error != 0 || !disk.is_folder(from)) return fail("no-folder");
  for (fs::path folder = from;; folder = folder.parent_path()) {
    // A link that leads nowhere is found as well, so that reading it says so.
    if (disk.is_there(folder / "aliso.yaml")) return NetworkFolder(disk, folder);
    if (folder == folder.parent_path()) break;
  }
  std::optional<fs::path> near;
  for (fs::path folder = from; !near; folder = folder.parent_path()) {
    near = near_aliso_yaml(disk, folder);
    if (folder == folder.parent_path()) break;
  }
  if (!near) return fail("no-network");
  say_name("network-by-another-name", Severity::unreadable, *near,
           words::shell_word(shown_path(near->parent_path() / "aliso.yaml")), diagnostics);
  return std::nullopt;
}

}  // namespace aliso::files
