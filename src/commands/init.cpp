// aliso init: a network to begin with, in short files that say how they are meant.
// Writes new files only; where one of them is there already, nothing is written.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "commands/command.h"
#include "files/replace.h"
#include "format/dates.h"
#include "opening/opening.h"
#include "program/installed.h"
#include "words/display_width.h"
#include "words/embedded.h"
#include "words/shell.h"
#include "words/shown.h"

namespace aliso::commands {

namespace fs = std::filesystem;

namespace {

/// What tells git to put two journals together line by line: a line that is lost is a message sent twice.
constexpr std::string_view attributes = ".gitattributes";
/// What keeps people's addresses out of git, which forgets nothing.
constexpr std::string_view ignored = ".gitignore";

struct NewFile {
  fs::path path;  ///< below the network's folder
  std::string content;
  std::string_view said;  ///< what it is, a phrase's key
  files::Access access = files::Access::usual;
};

/// The Thursday two to three weeks ago: an evening that has been held, whenever this is run.
model::Date evening(model::Date today) {
  const model::Date day = today - std::chrono::days(14);
  return day - (std::chrono::weekday(day) - std::chrono::Thursday);
}

std::vector<NewFile> files_of(const Run& run) {
  const std::string lang(run.terminal.code());
  const model::Date day = evening(run.today);
  const std::string stem = format::written(day).substr(0, 7) + "-" + run.terminal.say("init.stem");
  const std::pair<std::string, std::string> holes[] = {
      {"@STEM@", stem},
      {"@DATE@", format::written(day)},
      {"@INVITED@", format::written(day - std::chrono::days(21))},
      {"@CALLED@", format::written(day - std::chrono::days(7))}};
  const auto filled = [&](std::string_view kind) {
    const std::string name = std::string(kind) + ".yaml";
    std::string text(words::embedded_text("init/" + lang + "/" + name));
    // A language that has its words but no example of its own yet.
    if (text.empty()) text = words::embedded_text("init/en/" + name);
    for (const auto& [hole, value] : holes) {
      for (auto at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size()))
        text.replace(at, hole.size(), value);
    }
    return schema_line(kind) + text;
  };
  return {{"aliso.yaml", filled("aliso"), "init.settings"},
          {"structures.yaml", filled("structures"), "init.structures"},
          {contacts_name, filled("contacts"), "init.contacts", files::Access::owner},
          {fs::path("events") / (stem + ".yaml"), filled("event"), "init.event"},
          {fs::path("invitations") / (stem + ".yaml"), filled("invitations"), "init.invitations"},
          {attributes, "journal/*.jsonl merge=union\njournal/forgotten merge=union\n", "init.attributes"},
          {ignored, std::string(contacts_name) + "\n", "init.ignored"}};
}

/// The folder as a shell takes it for one word.
std::string for_shell(const std::string& name) {
  // What begins with a hyphen would be an option of cd's.
  return (name.starts_with('-') ? "./" : "") + words::shell_word(name);
}

/// Writes all or, where one fails, none.
void write(files::Disk& disk, const fs::path& folder, const std::vector<NewFile>& files,
           diagnostics::Diagnostics& found) {
  std::vector<fs::path> written;
  for (const NewFile& file : files) {
    const fs::path path = folder / file.path;
    disk.make_folders(path.parent_path());
    // What is for its owner alone takes no other's place either: nothing is there, as was looked at before.
    const bool made = file.access == files::Access::owner
                          ? files::replace_file(disk, path, file.content, found, {}, file.access)
                          : files::create_file(disk, path, file.content, found);
    if (made) {
      written.push_back(path);
      continue;
    }
    for (const fs::path& one : written) disk.remove(one);
    return;
  }
}

/// A file or a command, and what is said of it.
using Row = std::pair<std::string, std::string>;

/// Two columns, or what is said below each where they don't fit what is known of the terminal.
std::string laid_out(const std::vector<Row>& rows, std::optional<int> columns) {
  constexpr int indent = 2, left = 46;
  const bool fits = !columns || std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
    return indent + std::max(left, words::display_width(row.first) + 2) + words::display_width(row.second) <=
           *columns;
  });
  std::string text;
  for (const auto& [what, said] : rows)
    text += fits ? fmt::format("{:{}}{:<{}}{}\n", "", indent, what, left, said)
                 : fmt::format("{:{}}{}\n{:{}}{}{}\n", "", indent, what, "", 3 * indent, words::style::hang,
                               said);
  return text;
}

int init(const Run& run, const std::string& wanted) {
  const fs::path folder = (fs::path(run.directory) / wanted).lexically_normal();
  std::vector<NewFile> files = files_of(run);
  // One that is there is someone's own; the manual has the line to add.
  const bool ignores = files::may_be_there(run.disk, folder / ignored);
  std::erase_if(files, [&](const NewFile& file) {
    return (file.path == attributes || file.path == ignored) &&
           files::may_be_there(run.disk, folder / file.path);
  });
  Opening opening;
  for (const NewFile& file : files) {
    // A folder that holds another network's events is not to be mixed up with this one's.
    const fs::path there = (folder / *file.path.begin()).lexically_normal();
    if (!files::may_be_there(run.disk, there)) continue;
    opening.found.add(
        {"init-not-empty", diagnostics::Severity::unreadable, std::nullopt, 0, {{"file", there.string()}}});
  }
  if (!opening.found.has_errors()) write(run.disk, folder, files, opening.found);
  if (const int status = finish(run, opening); status != done || run.quiet) return status;

  const std::string stem = files[3].path.stem().string();
  run.out << run.terminal.say("init.written",
                              {{"folder", folder == "." ? run.terminal.say("init.here") : folder.string()}})
          << '\n';
  std::vector<Row> rows;
  for (const NewFile& file : files) rows.emplace_back(file.path.string(), run.terminal.say(file.said));
  run.out << laid_out(rows, run.columns_out);
  if (ignores)
    run.out << run.terminal.say("init.to-ignore",
                                {{"file", std::string(contacts_name)}, {"where", std::string(ignored)}})
            << '\n';
  run.out << '\n' << run.terminal.say("init.next") << '\n';
  if (folder != ".") run.out << "  cd " << for_shell(folder.string()) << '\n';
  const std::pair<std::string, std::string_view> steps[] = {{"aliso check", "init.check"},
                                                            {"aliso stats", "init.stats"},
                                                            {"aliso debrief " + stem, "init.debrief"},
                                                            {"aliso help format", "init.format"},
                                                            {"aliso help questions", "init.questions"}};
  rows.clear();
  for (const auto& [command, key] : steps) rows.emplace_back(command, run.terminal.say(key));
  run.out << laid_out(rows, run.columns_out);
  return done;
}

Action init_options(Options& options) {
  auto folder = std::make_shared<std::optional<std::string>>();
  options.argument("DIR", Value::folder, *folder);
  return [folder](Run& run) { return init(run, folder->value_or(".")); };
}

}  // namespace

constinit const Command init_command{"init", Effect::writes, init_options};

}  // namespace aliso::commands
