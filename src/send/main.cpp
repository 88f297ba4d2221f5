// aliso-send: a program of its own, so that aliso never loads a mail library; `aliso send` runs it.
// The only place of this program that asks the clock.
#include <algorithm>

#include "commands/program.h"
#include "send/command.h"

int main(int argc, char** argv) {
  using namespace aliso;
  static constexpr commands::Command commands[] = {{"send", send::send_options}};
  std::vector<std::string> words = {"send"};
  words.insert(words.end(), argv + std::min(argc, 1), argv + argc);
  return commands::run_program(commands, words, std::time(nullptr));
}
