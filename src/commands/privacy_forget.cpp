// aliso privacy forget: a person is taken out of the files, and no figure changes.
// To be written.
#include "commands/command.h"
#include "commands/privacy.h"

namespace aliso::commands {

int privacy_forget(Run& run, const PrivacyAsked& asked) {
  (void)run;
  (void)asked;
  return done;
}

}  // namespace aliso::commands
