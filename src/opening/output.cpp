// Writing a command's data.
// `-` is stdout, as everywhere.
#include "opening/output.h"

#include <ostream>

#include "files/replace.h"
#include "words/shown.h"

namespace aliso::opening {

void put(const program::Run& run, Opening& opening, const std::optional<std::string>& file,
         std::string_view text, Printed as, files::Access access) {
  if (file && file->empty())
    throw program::UsageError{run.terminal.say("usage.value-missing", {{"option", "--output"}})};
  if (file && *file != "-") {
    spare_network(run, opening, *file);
    files::replace_file(run.disk, *file, as == Printed::text ? words::for_terminal(text) : std::string(text),
                        opening.found, {}, access);
  } else if (as == Printed::text) {
    run.out << text;
  } else {
    run.out.flush();
    run.documents << text;
  }
}

void wanted_spreadsheet(const program::Run& run, bool spreadsheet, std::string_view format) {
  if (spreadsheet && format != "csv") throw program::UsageError{run.terminal.say("usage.spreadsheet")};
}

void spare_network(const program::Run& run, const Opening& opening, const std::string& file) {
  if (!opening.folder) return;
  // The program that messages are handed to is no place for a table either.
  const auto* mail = opening.network && opening.network->mail ? &*opening.network->mail : nullptr;
  const bool program = mail && !mail->command.empty() && run.disk.same(file, mail->command.front());
  if (program || opening.folder->holds(file))
    throw program::UsageError{run.terminal.say("usage.output-is-data", {{"file", file}})};
}

}  // namespace aliso::opening
