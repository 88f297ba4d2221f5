// aliso privacy object: a person doesn't want to be written to, or named.
// To be written.
#include "commands/command.h"
#include "commands/privacy.h"

namespace aliso::commands {

int privacy_object(Run& run, const PrivacyAsked& asked) {
  (void)run;
  (void)asked;
  return done;
}

}  // namespace aliso::commands
