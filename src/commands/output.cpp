// Writing a command's data.
// `-` is stdout, as everywhere.
#include "commands/output.h"

#include <ostream>

#include "files/replace.h"

namespace aliso::commands {

void put(const Run& run, const std::optional<std::string>& file, std::string_view text,
         diagnostics::Diagnostics& found) {
  if (file && *file != "-")
    files::replace_file(*file, text, found);
  else
    run.out << text;
}

}  // namespace aliso::commands
