// What looks like one of the network's files and isn't read, by its name and its folder alone.
// A copy that an editor keeps (X.yaml~, .X.yaml.swp, X.yaml.bak) is nobody's slip.
#include "opening/meant_files.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/reading.h"
#include "model/names.h"
#include "model/stem.h"
#include "words/shell.h"

namespace aliso::opening {

namespace {

namespace fs = std::filesystem;
using diagnostics::Severity;

/// A folder of the network, what its name is written as, folded, and what lies in it.
struct Room {
  std::string_view name;
  std::string_view also;  ///< between spaces
  std::string_view extension;
};

constexpr Room rooms[] = {
    {"events", " event events evenement evenements ", ".yaml"},
    {"invitations", " invitation invitations ", ".yaml"},
    {"templates", " template templates modele modeles gabarit gabarits ", ".mustache"},
    {"journal", " journal journals journaux ", ".jsonl"},
};

/// Folders in folders: a year, a month, and no link that leads back.
constexpr int most_depth = 3;

/// The name without an ending that says YAML, in any writing, or behind which a text editor has put its own;
/// nothing for any other.
std::optional<std::string_view> without_yaml(std::string_view name) {
  const std::string lower = model::folded_address(name);
  for (const std::string_view ending : {".yaml.txt", ".yml.txt", ".yaml", ".yml"})
    if (lower.size() > ending.size() && lower.ends_with(ending))
      return name.substr(0, name.size() - ending.size());
  return std::nullopt;
}

/// The names in a folder, sorted; those that begin with a dot are nobody's.
std::vector<std::string> names_in(files::Disk& disk, const fs::path& folder) {
  std::vector<std::string> names;
  disk.list(folder, [&](std::string_view name) {
    if (!name.starts_with('.')) names.emplace_back(name);
  });
  std::sort(names.begin(), names.end());
  return names;
}

class Looking {
 public:
  explicit Looking(Opening& opening)
      : opening_(opening), disk_(opening.folder->disk()), root_(opening.folder->root), shown_(root_) {}

  void at_the_top() {
    for (const std::string& name : names_in(disk_, root_)) {
      if (disk_.is_folder(root_ / name)) {
        room_by_another_name(name);
        continue;
      }
      const auto stem = without_yaml(name);
      if (!stem) continue;
      for (const std::string_view wanted : {"aliso", "structures", "contacts"}) {
        const std::string file = std::string(wanted) + ".yaml";
        const std::string plain = model::folded(*stem);
        if ((plain == wanted || plain + "s" == wanted) && name != file) not_read(root_ / name, root_ / file);
      }
      // Beside aliso.yaml instead of in events/.
      if (model::stem_month(*stem)) not_read(root_ / name, root_ / "events" / (std::string(*stem) + ".yaml"));
    }
  }

  void in(const Room& room) {
    const fs::path folder = root_ / room.name;
    for (const std::string& name : names_in(disk_, folder)) {
      if (name.ends_with(room.extension)) continue;
      if (disk_.is_folder(folder / name)) {
        apart(folder / name, room, most_depth);
        continue;
      }
      const auto stem = without_yaml(name);
      const bool said = name.ends_with(".yml") || name.ends_with(".YML") || name.ends_with(".YAML");
      if (room.extension == ".yaml" && stem && !said)  // what is said already: `yml-extension`
        not_read(folder / name, folder / (std::string(*stem) + ".yaml"));
    }
  }

 private:
  void not_read(const fs::path& file, const fs::path& wanted) {
    // On a disk for which capitals are nothing it is read.
    if (disk_.same(file, wanted)) return;
    const bool there = disk_.is_there(wanted);
    add("file-not-read",
        {{"file", shown_(file)},
         {"wanted", shown_(wanted)},
         {"there", std::string(there ? "yes" : "no")},
         {"command", "mv -n " + words::shell_word(shown_(file)) + " " + words::shell_word(shown_(wanted))}});
  }

  /// Whether that file would be one of the room's; `slips`: those that only look meant among them.
  static bool is_of(const std::string& name, const Room& room, bool slips) {
    return name.ends_with(room.extension) || (slips && room.extension == ".yaml" && without_yaml(name));
  }

  /// How many files of the room lie in that folder, and in those below it, as far down as anybody sorts by.
  std::int64_t number_below(const fs::path& folder, const Room& room, int depth) {
    std::int64_t n = 0;
    for (const std::string& name : names_in(disk_, folder)) {
      if (is_of(name, room, true)) ++n;
      if (depth > 0 && disk_.is_folder(folder / name)) n += number_below(folder / name, room, depth - 1);
    }
    return n;
  }

  void folder_not_read(const fs::path& folder, const Room& room, std::int64_t n, std::string command) {
    add("folder-not-read", {{"folder", shown_(folder) + "/"},
                            {"wanted", shown_(root_ / room.name) + "/"},
                            {"n", n},
                            {"command", std::move(command)}});
  }

  /// A folder in one of the network's, or beside it: past years, put aside.
  void apart(const fs::path& folder, const Room& room, int depth) {
    const auto names = names_in(disk_, folder);
    const std::int64_t n = std::count_if(names.begin(), names.end(),
                                         [&](const std::string& name) { return is_of(name, room, false); });
    const fs::path wanted = root_ / room.name;
    if (n > 0)
      folder_not_read(folder, room, n,
                      "mv -n " + words::shell_word(shown_(folder)) + "/*" + std::string(room.extension) +
                          " " + words::shell_word(shown_(wanted)) + "/");
    for (const std::string& name : names) {
      if (depth > 0 && disk_.is_folder(folder / name))
        apart(folder / name, room, depth - 1);
      else if (!is_of(name, room, false) && is_of(name, room, true))
        not_read(folder / name, wanted / (std::string(*without_yaml(name)) + ".yaml"));
    }
  }

  void room_by_another_name(const std::string& name) {
    for (const Room& room : rooms) {
      if (name == room.name || room.also.find(" " + model::folded(name) + " ") == std::string_view::npos)
        continue;
      if (disk_.same(root_ / name, root_ / room.name)) continue;
      if (disk_.is_there(root_ / room.name)) {
        apart(root_ / name, room, most_depth);
        continue;
      }
      // As a whole: what is wrong in it is said once it is there.
      if (const std::int64_t n = number_below(root_ / name, room, most_depth); n > 0)
        folder_not_read(root_ / name, room, n,
                        "mv -n " + words::shell_word(shown_(root_ / name)) + " " +
                            words::shell_word(shown_(root_ / room.name)));
    }
  }

  void add(std::string_view name, words::Args args) {
    opening_.found.add({name, Severity::warning, std::nullopt, 0, std::move(args)});
  }

  Opening& opening_;
  files::Disk& disk_;
  fs::path root_;
  ShownNames shown_;
};

}  // namespace

void say_meant_files(Opening& opening) {
  Looking looking(opening);
  looking.at_the_top();
  for (const Room& room : rooms) looking.in(room);
}

}  // namespace aliso::opening
