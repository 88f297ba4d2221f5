// The network’s own templates before those that aliso brings along.
// Which names count, and in which order, is the caller’s.
#include "opening/templates.h"

#include "files/reading.h"
#include "yaml/bytes.h"

namespace aliso::opening {

std::optional<Template> own_template(Opening& opening, const std::string& name, std::string_view kind) {
  const auto file = files::read_file(opening.folder->disk(), opening.folder->root / "templates" / name,
                                     opening.sources, opening.found);
  if (!file || !yaml::check_bytes(opening.sources.at(*file), *file, opening.found)) return std::nullopt;
  const std::string_view text = opening.sources.at(*file).bytes;
  if (!kind.empty() && text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    opening.found.error("template-empty", {*file, 0}, 0, {{"kind", std::string(kind)}});
    return std::nullopt;
  }
  return Template{file, text};
}

namespace {

/// The first of the names that is there, else `embedded`.
std::optional<Template> first_of(Opening& opening, std::span<const std::string> names, std::string_view kind,
                                 std::string_view embedded) {
  for (const std::string& name : names)
    if (files::may_be_there(opening.folder->disk(), opening.folder->root / "templates" / name))
      return own_template(opening, name, kind);
  return Template{std::nullopt, embedded};
}

}  // namespace

std::optional<Template> choose_template(Opening& opening, std::span<const std::string> names,
                                        std::string_view embedded) {
  return first_of(opening, names, "", embedded);
}

std::optional<Template> choose_template(Opening& opening, const std::string& kind, const std::string& ending,
                                        const words::Language& language, std::string_view embedded) {
  const std::string behind = "." + ending + ".mustache";
  std::vector<std::string> names = {kind + "." + std::string(language.code()) + behind};
  if (language.code() == opening.network->language) names.push_back(kind + behind);
  return first_of(opening, names, kind, embedded);
}

}  // namespace aliso::opening
