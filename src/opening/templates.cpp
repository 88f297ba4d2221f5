// The network’s own templates before those that aliso brings along.
// Which names count, and in which order, is the caller’s.
#include "opening/templates.h"

#include "files/reading.h"
#include "yaml/bytes.h"

namespace aliso::opening {

std::optional<Template> choose_template(Opening& opening, std::span<const std::string> names,
                                        std::string_view embedded) {
  files::Disk& disk = opening.folder->disk();
  for (const std::string& name : names) {
    const std::filesystem::path own = opening.folder->root / "templates" / name;
    if (!files::may_be_there(disk, own)) continue;
    const auto file = files::read_file(disk, own, opening.sources, opening.found);
    if (!file || !yaml::check_bytes(opening.sources.at(*file), *file, opening.found)) return std::nullopt;
    return Template{file, opening.sources.at(*file).bytes};
  }
  return Template{std::nullopt, embedded};
}

}  // namespace aliso::opening
