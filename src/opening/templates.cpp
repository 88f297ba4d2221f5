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

std::optional<Template> choose_template(Opening& opening, const std::string& kind, const std::string& ending,
                                        const words::Language& language, std::string_view embedded) {
  const std::string behind = "." + ending + ".mustache";
  std::vector<std::string> names = {kind + "." + std::string(language.code()) + behind};
  if (language.code() == opening.network->language) names.push_back(kind + behind);
  const auto chosen = choose_template(opening, names, embedded);
  if (chosen && chosen->text.find_first_not_of(" \t\r\n") == std::string::npos) {
    opening.found.error("template-empty", {chosen->file.value_or(0), 0}, 0, {{"kind", kind}});
    return std::nullopt;
  }
  return chosen;
}

}  // namespace aliso::opening
