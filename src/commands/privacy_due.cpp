// aliso privacy due: what `keep` says is over.
// To be written.
#include "commands/command.h"
#include "commands/privacy.h"

namespace aliso::commands {

int privacy_due(Run& run, const PrivacyAsked& asked) {
  (void)run;
  (void)asked;
  return done;
}

}  // namespace aliso::commands
