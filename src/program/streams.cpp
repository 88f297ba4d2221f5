// The three standard streams, before anything else is opened.
// open(2) gives the lowest number that is free, so that going upwards each gets its own.
#include <fcntl.h>
#include <unistd.h>

#include "program/program.h"

namespace aliso::program {

void keep_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", O_RDWR) != stream) _exit(internal);
}

}  // namespace aliso::program
