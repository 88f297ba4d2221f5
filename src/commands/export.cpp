// aliso export: the network's data as a tabular data package, for other programs.
// Opens every event with its invitations; writes into a folder outside the network, whole or not at all.
#include <memory>

#include "commands/command.h"
#include "opening/package_folder.h"
#include "views/package.h"

namespace aliso::commands {

namespace {

struct ExportAsked {
  std::string folder;
  bool contacts = false;
  bool texts = false;
  bool anonymous = false;
  bool spreadsheet = false;
};

/// The names of all files that a package may have, the one that makes it whole last.
std::vector<std::string> possible_files() {
  std::vector<std::string> names;
  for (const std::string_view table : views::package_tables()) names.push_back(std::string(table) + ".csv");
  names.emplace_back(views::package_file);
  return names;
}

int do_export(Run& run, const ExportAsked& asked) {
  // Contacts name people, texts whomever they like.
  if (asked.anonymous && (asked.contacts || asked.texts))
    throw UsageError{run.terminal.say("export.anonymous",
                                      {{"option", std::string(asked.contacts ? "--contacts" : "--texts")}})};
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const std::vector<std::string> possible = possible_files();
  wanted_package_folder(run, opening, asked.folder, possible);
  const std::vector<model::Dossier> dossiers =
      open_events(run, opening, opening.folder->events(opening.found));
  if (opening.failed()) return finish(run, opening);

  const model::Network& network = *opening.network;
  const auto people = *words::Language::of(run.language.value_or(network.language));
  const views::Packaged packaged{
      network,        dossiers,    run.today,       people,
      asked.contacts, asked.texts, asked.anonymous, views::reader(asked.spreadsheet)};
  std::vector<views::PackageTable> tables = views::package(packaged);
  std::vector<PackagedFile> files;
  std::int64_t rows = 0;
  for (views::PackageTable& table : tables) {
    rows += table.rows;
    files.push_back({std::string(table.name) + ".csv", std::move(table.csv),
                     table.of_people ? files::Access::owner : files::Access::usual});
  }
  files.push_back({possible.back(), views::package_json(packaged, tables, ALISO_VERSION)});
  write_package(run, opening, asked.folder, files, possible);
  const int status = finish(run, opening);
  if (status == done && !run.quiet)
    run.out << run.terminal.say("export.written", {{"folder", asked.folder},
                                                   {"tables", static_cast<std::int64_t>(tables.size())},
                                                   {"rows", rows}})
            << '\n';
  return status;
}

Action export_options(Options& options) {
  auto asked = std::make_shared<ExportAsked>();
  options.argument("DIR", Value::folder, asked->folder);
  options.flag("--contacts", asked->contacts);
  options.flag("--texts", asked->texts);
  options.flag("--anonymous", asked->anonymous);
  options.flag("--spreadsheet", asked->spreadsheet);
  return [asked](Run& run) { return do_export(run, *asked); };
}

}  // namespace

constinit const Command export_command{"export", Effect::writes, export_options};

}  // namespace aliso::commands
