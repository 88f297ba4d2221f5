// Permissions are the disk's, as they are: git gives a file those of its umask each time it writes it.
// What nobody's address stands in may be anybody's to read.
#include "opening/readable.h"

#include <algorithm>
#include <string>

#include "words/shell.h"

namespace aliso::opening {

namespace {

namespace fs = std::filesystem;

/// Whether a contact in that file can be reached by what it says.
bool reaches_anybody(const model::Network& network, std::uint32_t file) {
  return std::any_of(network.structures.begin(), network.structures.end(), [&](const auto& structure) {
    return std::any_of(structure.contacts.begin(), structure.contacts.end(), [&](const auto& contact) {
      return contact.at.file == file &&
             (contact.email.given() || !contact.phone.empty() || !contact.address.empty());
    });
  });
}

}  // namespace

void say_readable(Opening& opening) {
  files::Disk& disk = opening.folder->disk();
  const fs::path& root = opening.folder->root;
  const ShownNames shown(root);
  const auto open = [&](const fs::path& path) {
    return disk.open_beyond(path, files::Access::sharers) && !disk.sheltered(path);
  };
  const auto say = [&](const fs::path& path, std::string_view what, std::int64_t n,
                       const std::string& typed) {
    opening.found.add(
        {"readable-by-others",
         diagnostics::Severity::warning,
         std::nullopt,
         0,
         {{"file", shown(path)}, {"what", std::string(what)}, {"n", n}, {"command", "chmod 600 " + typed}}});
  };
  for (const auto& [file, name] : {std::pair(opening.structures, std::string_view("structures.yaml")),
                                   std::pair(opening.contacts, contacts_name)})
    if (file && reaches_anybody(*opening.network, *file) && open(root / name))
      say(root / name, "contacts", 1, words::shell_word(shown(root / name)));
  std::vector<fs::path> journals;
  if (opening.folder->has_folder("journal", opening.found))
    for (const std::string& stem : opening.folder->journals(opening.found))
      if (open(opening.folder->journal(stem))) journals.push_back(opening.folder->journal(stem));
  if (journals.empty()) return;
  const auto n = static_cast<std::int64_t>(journals.size());
  const std::string folder = words::shell_word(shown(root / "journal"));
  say(journals.front(), "journal", n,
      n == 1 ? words::shell_word(shown(journals.front())) : folder + "/*.jsonl");
}

}  // namespace aliso::opening
