// aliso send: handed to the program aliso-send beside this one.
// Only the options are declared here; what is done stands in src/send.
#include "commands/send.h"

#include "commands/command.h"

namespace aliso::commands {

std::shared_ptr<SendAsked> declare_send(Options& options) {
  auto asked = std::make_shared<SendAsked>();
  options.arguments("EVENT", Value::event, asked->words);
  options.flag("--yes", asked->yes);
  options.option("--to-dir", Value::folder, "DIR", asked->to_dir);
  options.option("--settle", Value::text, "KEY", asked->settle);
  return asked;
}

Action send_options(Options& options) {
  return [asked = declare_send(options)](Run&) { return internal; };
}

}  // namespace aliso::commands
