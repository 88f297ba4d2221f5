// School holidays: data/calendars/school-holidays-fr.csv → the table of figures/school_holidays_table.h.
// Run by the build; usage: prepare-holidays CSV OUT.cpp; a line that is none fails it with file:line.
#include <fmt/format.h>

#include <iostream>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "tools/files.h"

int main(int argc, char** argv) try {
  using namespace aliso::tools;
  if (argc != 3) return 2;
  // zone,first,last,name; the head and comments begin otherwise.
  const std::regex row("([ABC]),([0-9]+)-0?([0-9]+)-0?([0-9]+),([0-9]+)-0?([0-9]+)-0?([0-9]+),([a-z]+)");
  std::string rows;
  std::istringstream lines(read_file(argv[1]));
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    std::smatch part;
    if (line.size() < 2 || line[0] < 'A' || line[0] > 'Z' || line[1] != ',') continue;
    if (!std::regex_match(line, part, row))
      throw std::runtime_error(fmt::format("{}:{}: not zone,first,last,name: {}", argv[1], number, line));
    rows += fmt::format("    {{'{}', SchoolHoliday::Name::{}, day({}, {}, {}), day({}, {}, {})}},\n",
                        part.str(1), part.str(8), part.str(2), part.str(3), part.str(4), part.str(5),
                        part.str(6), part.str(7));
  }
  write_file(argv[2],
             "// Written by prepare-holidays; edit data/calendars instead.\n"
             "#include \"figures/school_holidays_table.h\"\nnamespace aliso::figures {\n"
             "static constexpr model::Date day(int y, unsigned m, unsigned d) { return *model::make_date(y, "
             "m, d); }\n"
             "static constexpr SchoolHoliday rows[] = {\n" +
                 rows + "};\nconst std::span<const SchoolHoliday> school_holidays_table = rows;\n}\n");
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
