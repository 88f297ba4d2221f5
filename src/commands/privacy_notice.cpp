// aliso privacy notice: what people are told when their address is noted.
// To be written.
#include "commands/command.h"
#include "commands/privacy.h"

namespace aliso::commands {

int privacy_notice(Run& run, const PrivacyAsked& asked) {
  (void)run;
  (void)asked;
  return done;
}

}  // namespace aliso::commands
