// aliso send: handed to the program aliso-send beside this one, which alone loads a mail library.
// Its row is here so that help, completion and mistyped options are as for any command.
#include "commands/command.h"
#include "program/send_options.h"

namespace aliso::commands {

namespace {

Action send_options(Options& options) {
  return [asked = declare_send(options)](Run&) { return internal; };
}

}  // namespace

constinit const Command send_command{"send", Effect::writes, send_options, Kind::external};

}  // namespace aliso::commands
