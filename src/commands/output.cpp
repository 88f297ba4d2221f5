// Writing a command's data.
// `-` is stdout, as everywhere.
#include "commands/output.h"

#include <ostream>

#include "commands/options.h"
#include "files/replace.h"

namespace aliso::commands {

void put(const Run& run, Opening& opening, const std::optional<std::string>& file, std::string_view text) {
  if (file && file->empty()) throw UsageError{run.said.say("usage.value-missing", {{"option", "--output"}})};
  if (file && *file != "-") {
    spare_network(run, opening, *file);
    files::replace_file(*file, text, opening.found);
  } else {
    run.out << text;
  }
}

void spare_network(const Run& run, const Opening& opening, const std::string& file) {
  if (opening.folder && opening.folder->holds(file))
    throw UsageError{run.said.say("usage.output-is-data", {{"file", file}})};
}

}  // namespace aliso::commands
