// aliso stats: the turnout of an event.
// Reads the network, the structures and that event; writes nothing.
#include <iostream>
#include <memory>

#include "commands/command.h"
#include "diagnostics/print.h"
#include "files/network_folder.h"
#include "load/load.h"
#include "render/stats_text.h"
#include "yaml/tree.h"

namespace aliso::commands {

namespace {

int stats(Run& run, const std::string& wanted) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics found;
  const auto finish = [&] {
    for (const auto& d : found.all()) run.err << diagnostics::text(d, sources, run.said, run.color_err);
    return found.exit_status();
  };
  const auto folder = files::find_network(run.directory, found);
  if (!folder) return finish();
  const auto read = [&](const std::filesystem::path& path) -> std::optional<yaml::Tree> {
    const auto file = files::read_file(path, sources, found);
    return file ? yaml::read(sources, *file, found) : std::nullopt;
  };
  const auto settings = read(folder->root / "aliso.yaml");
  const auto structures = read(folder->root / "structures.yaml");
  if (!settings || !structures) return finish();
  const auto network = load::network(*settings, &*structures, found);
  for (const std::string& stem : folder->events) {
    if (stem.find(wanted) == std::string::npos) continue;
    const auto tree = read(folder->event(stem));
    const auto event = tree ? load::event(*tree, stem, *network, found) : std::nullopt;
    if (!event) continue;
    const auto figures = figures::event_figures(*network, {&*event, nullptr, {}}, run.today);
    run.out << render::stats_text(*event, figures, run.said);
  }
  return finish();
}

}  // namespace

Action stats_options(Options& options) {
  auto wanted = std::make_shared<std::string>();
  options.argument("EVENT", Value::event, *wanted);
  return [wanted](Run& run) { return stats(run, *wanted); };
}

}  // namespace aliso::commands
