// aliso-send: a program of its own, so that aliso never loads a mail library; `aliso send` and
// `aliso answer --from-mail` run it.
// The only place of this program that asks the clock.
#include <algorithm>

#include "files/system_disk.h"
#include "opening/opening.h"
#include "program/answer_options.h"
#include "program/program.h"
#include "send/answering.h"
#include "send/command.h"

int main(int argc, char** argv) {
  using namespace aliso;
  program::keep_streams();
  files::SystemDisk disk;
  static constexpr program::Command send{"send", program::Effect::writes, send::send_options};
  static constexpr program::Command answer{"answer", program::Effect::writes, send::answer_options};
  static constexpr const program::Command* commands[] = {&send, &answer};
  const bool answers = argc > 1 && argv[1] == program::answers_a_mail;
  std::vector<std::string> words = {answers ? "answer" : "send"};
  words.insert(words.end(), argv + std::min(argc, answers ? 2 : 1), argv + argc);
  return program::run_program(commands, words, std::time(nullptr), disk, opening::language_there);
}
