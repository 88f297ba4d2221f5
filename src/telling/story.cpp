// What an event's sessions have in common: names, dates, guests.
// Each session is looked at once, however many sentences ask.
#include "telling/story.h"

#include <map>
#include <tuple>

#include "figures/presence.h"
#include "format/sessions.h"
#include "model/names.h"

namespace aliso::telling {

namespace {

/// By session, whether another one has the same of what `of` takes from it.
template <typename Of>
std::vector<bool> shared(const std::vector<model::Session>& sessions, Of of) {
  std::map<decltype(of(sessions.front())), std::size_t> numbers;
  for (const model::Session& session : sessions) ++numbers[of(session)];
  std::vector<bool> result;
  result.reserve(sessions.size());
  for (const model::Session& session : sessions) result.push_back(numbers[of(session)] > 1);
  return result;
}

}  // namespace

Story::Story(const model::Network& of_network, const model::Dossier& of_event,
             const figures::EventFigures& its_figures, const words::Language& in_language)
    : network(of_network),
      dossier(of_event),
      figures(its_figures),
      language(in_language),
      answers(of_event.invitations),
      came(of_network.structures.size()),
      share_name(shared(of_event.event.sessions, format::shown_name)),
      share_date(shared(of_event.event.sessions, [](const model::Session& one) { return one.date(); })),
      share_place(shared(of_event.event.sessions, [](const model::Session& one) {
        return std::tuple(one.span.first, one.span.last, model::folded(format::shown_name(one)));
      })) {
  for (const model::Structure& structure : network.structures) {
    places.insert(model::folded(structure.name));
    for (const model::Text& also : structure.also) places.insert(model::folded(also.value));
    if (!structure.town.empty()) places.insert(model::folded(structure.town));
  }
  for (const model::Town& town : network.places) places.insert(model::folded(town.name));
  for (const model::Session& session : dossier.event.sessions)
    if (!session.town.empty()) places.insert(model::folded(session.town));
  for (std::size_t i = 0; i < dossier.event.sessions.size(); ++i) {
    const bool was_held = figures.sessions.at(i).status == figures::SessionStatus::held;
    held += was_held ? 1 : 0;
    for (const figures::NamedPresence& one : figures::presence(network, dossier.event.sessions[i]).in_order) {
      if (!one.listed)
        spelled.emplace(model::folded(one.guest), one.guest);
      else if (was_held)
        came[*one.listed] = true;
    }
  }
}

}  // namespace aliso::telling
