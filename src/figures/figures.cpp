// The thin path: who came, counted line by line.
// Bounds and the other figures are widened from here.
#include "figures/figures.h"

namespace aliso::figures {

EventFigures event_figures(const model::Network& network, const EventData& data, model::Date /*today*/) {
  EventFigures result;
  for (const model::Session& session : data.event->sessions) {
    SessionFigures figures;
    if (session.present) {
      figures.noted = true;
      model::Count came = 0;
      model::Count people = 0;
      for (const model::Attendance& line : *session.present) {
        if (line.kind == model::Attendance::Kind::counted)
          came += line.number;
        else if (network.structures[line.structure].is_member(session.date()))
          came += 1;
        people += line.people.value_or(1);
      }
      figures.came = came;
      figures.people.everyone = people;
    }
    result.sessions.push_back(figures);
  }
  return result;
}

}  // namespace aliso::figures
