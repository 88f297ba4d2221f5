// Arguments → one command → exit status.
// The only place that asks the clock and takes the real disk.
#include <algorithm>

#include "commands/command.h"
#include "files/system_disk.h"
#include "opening/opening.h"
#include "program/program.h"

int main(int argc, char** argv) {
  aliso::program::keep_streams();
  aliso::files::SystemDisk disk;
  return aliso::program::run_program(aliso::commands::all_commands(), {argv + std::min(argc, 1), argv + argc},
                                     std::time(nullptr), disk, aliso::opening::language_there);
}
