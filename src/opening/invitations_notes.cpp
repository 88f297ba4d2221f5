// Opening the network and the event, then noting.
// The event is only looked at: its sessions and its checks.
#include "opening/invitations_notes.h"

#include <ostream>

#include "checks/checks.h"
#include "load/load.h"

namespace aliso::opening {

Look invitations_look(const program::Run& run, const Opening& opening, const load::Names& names,
                      const model::Event& event, const std::function<void(const model::Invitations&)>& read) {
  return [&run, &opening, &names, &event, read](const yaml::Tree& tree, diagnostics::Diagnostics& wrong,
                                                diagnostics::Diagnostics& contradictions) {
    auto invitations = load::invitations(tree, names, &event, wrong);
    if (!invitations || wrong.has_errors()) return;
    if (read) read(*invitations);
    const model::Dossier dossier{event, std::move(*invitations), {}};
    const model::Dossier* const opened = &dossier;
    checks::event(*opening.network, dossier, {&opened, 1}, run.today, contradictions);
  };
}

int note_invitation(program::Run& run, std::string_view command, const yaml::ListAt& where,
                    const std::string& event_word, const std::string& structure_word, const MakeItem& make) {
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const auto stem = event_stem(run, opening, event_word);
  if (!stem) return finish(run, opening);
  const load::Names names(*opening.network);
  const auto structure = wanted_structure(run, names, structure_word);
  const auto event = read_event(opening, names, *stem);
  if (!event) return finish(run, opening);
  const Note wanted{where, make(structure, *opening.network, *event)};

  const auto noted =
      note(opening, opening.folder->invitation(*stem), command, invitations_look(run, opening, names, *event),
           [&](const yaml::Tree&) { return std::vector{wanted}; });
  if (noted && !run.quiet) run.out << told(run, *noted) << '\n';
  return finish(run, opening);
}

}  // namespace aliso::opening
