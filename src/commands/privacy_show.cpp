// aliso privacy show: the answer to someone who asks what is held on them.
// To be written.
#include "commands/command.h"
#include "commands/privacy.h"

namespace aliso::commands {

int privacy_show(Run& run, const PrivacyAsked& asked) {
  (void)run;
  (void)asked;
  return done;
}

}  // namespace aliso::commands
