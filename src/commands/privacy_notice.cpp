// aliso privacy notice: what people are told when they are noted.
// From aliso.yaml alone; in the network's language, or that of --lang.
#include "telling/privacy_notice.h"

#include "commands/command.h"
#include "commands/privacy.h"
#include "opening/output.h"

namespace aliso::commands {

int privacy_notice(Run& run, const PrivacyAsked& asked) {
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const auto people = *words::Language::of(run.language.value_or(opening.network->language));
  put(run, opening, asked.output, telling::privacy_notice(*opening.network, people), Printed::document);
  return finish(run, opening);
}

}  // namespace aliso::commands
