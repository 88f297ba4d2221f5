// aliso privacy register: the network's entry in its register of processing activities, with today's numbers.
// Opens every event: presences, messages and calls are counted there.
#include "telling/privacy_register.h"

#include "commands/command.h"
#include "commands/privacy.h"
#include "opening/output.h"

namespace aliso::commands {

int privacy_register(Run& run, const PrivacyAsked& asked) {
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const auto dossiers = open_events(run, opening, opening.folder->events(opening.found));
  if (opening.failed()) return finish(run, opening);
  const auto people = *words::Language::of(run.language.value_or(opening.network->language));
  const figures::Holdings held = figures::holdings(*opening.network, dossiers, run.today);
  put(run, opening, asked.output, telling::privacy_register(*opening.network, held, run.today, people),
      Printed::document);
  return finish(run, opening);
}

}  // namespace aliso::commands
