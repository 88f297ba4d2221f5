// Declaring the options of `send`.
// In the order of its manual.
#include "program/send_options.h"

namespace aliso::program {

std::shared_ptr<SendAsked> declare_send(Options& options) {
  auto asked = std::make_shared<SendAsked>();
  options.arguments("EVENT", Value::event, asked->words);
  options.flag("--yes", asked->yes);
  options.option("--to-dir", Value::folder, "DIR", asked->to_dir);
  options.option("--to", Value::text, "ADDRESS", asked->to);
  options.option("--settle", Value::settling, "KEY", asked->settle);
  return asked;
}

}  // namespace aliso::program
