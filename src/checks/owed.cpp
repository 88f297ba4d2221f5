// What is still to be done: presences, debriefs, how long things are kept, contacts kept too long, positions
// too precise. Nothing here is wrong; `check -v` says it.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "checks/checks.h"
#include "figures/owed.h"
#include "figures/retention.h"
#include "figures/untold.h"
#include "format/change_wave.h"
#include "format/dates.h"
#include "format/sessions.h"
#include "words/free_id.h"
#include "words/joined.h"

namespace aliso::checks {

namespace {

using diagnostics::Diagnostics;
using diagnostics::Severity;

void presences(const model::Event& event, model::Date today, Diagnostics& found) {
  for (const model::Session& session : event.sessions) {
    if (!figures::presences_owed(session, today)) continue;
    found.add({"presences-owed",
               Severity::owed,
               session.date_at,
               10,
               {{"session", format::shown_name(session)},
                {"date", format::written(session.date())},
                {"named", std::string(session.name || !session.town.empty() ? "yes" : "no")}}});
  }
}

void draft(const model::Event& event, Diagnostics& found) {
  if (event.draft) found.add({"draft", Severity::owed, event.draft_at, 3, {{"event", event.title}}});
}

std::string names(const model::Network& network, const std::vector<model::StructureIndex>& structures) {
  std::string list;
  for (const model::StructureIndex i : structures) words::join(list, ", ", network.structures[i].name);
  return list;
}

std::string_view diagnostic(figures::Untold::Why why) {
  switch (why) {
    case figures::Untold::Why::too_late:
      return "change-too-late";
    case figures::Untold::Why::draft:
      return "change-draft";
    case figures::Untold::Why::nobody:
      return "change-for-nobody";
    case figures::Untold::Why::maybe:
      return "change-maybe-untold";
    case figures::Untold::Why::no_wave:
      break;
  }
  return "change-untold";
}

/// Sessions that have changed since someone was told of them, where nothing is going to tell.
void changes(const model::Network& network, std::span<const model::Dossier> all, model::Date today,
             Diagnostics& found) {
  const auto messages = figures::due_messages(network, all, today);
  for (const figures::Untold& one : figures::untold(network, all, today, messages)) {
    const model::Event& event = all[one.event].event;
    words::Args args = {{"session", format::shown_name(event.sessions[one.session])},
                        {"what", std::string(figures::key(one))},
                        {"n", static_cast<std::int64_t>(one.structures.size())}};
    if (one.why != figures::Untold::Why::no_wave) args.emplace_back("names", names(network, one.structures));
    if (one.why == figures::Untold::Why::no_wave || one.why == figures::Untold::Why::maybe)
      args.emplace_back("event", event.id);
    if (one.why == figures::Untold::Why::no_wave) {
      for (auto& arg : format::change_wave(network, one.structures, today)) args.push_back(std::move(arg));
      args.emplace_back("copy", words::free_copy("change-wave.id", all[one.event]));
    }
    found.add(
        {diagnostic(one.why), Severity::owed, event.sessions[one.session].date_at, 10, std::move(args)});
  }
}

void debriefs(const model::Event& event, model::Date today, Diagnostics& found) {
  if (figures::debrief_owed(event, today))
    found.add({"debrief-owed", Severity::owed, event.title_at, 1, {{"event", event.title}}});
}

std::string_view word(figures::ContactClock::From from) {
  static constexpr std::string_view words[] = {"left",     "came",   "excused", "proxy",
                                               "answered", "called", "noted"};
  return words[static_cast<std::size_t>(from)];
}

/// Contacts that are kept too long, and those of which it can't be told.
void contacts(const model::Network& network, std::span<const model::Dossier> all, model::Date today,
              Diagnostics& found) {
  using State = figures::ContactClock::State;
  for (const figures::ContactClock& clock : figures::contact_clocks(network, all, today)) {
    const model::Structure& structure = network.structures[clock.structure];
    const model::Contact& contact = structure.contacts[clock.contact];
    const std::string who = structure.id + "/" + contact.id;
    const std::string day = format::written(today);
    if (clock.over(today))
      found.add({"contact-kept-too-long",
                 Severity::owed,
                 contact.at,
                 1,
                 {{"contact", who},
                  {"from", std::string(word(clock.from))},
                  {"date", format::written(clock.since)},
                  {"end", format::written(*clock.ends)},
                  {"today", day}}});
    else if (clock.state == State::unknown)
      found.add({"contact-without-date", Severity::owed, contact.at, 1, {{"contact", who}, {"today", day}}});
  }
}

/// Positions of structures to less than 100 m: many an association lives at its president's. Once, at the
/// first.
void doors(const model::Network& network, Diagnostics& found) {
  const auto to_a_door = [](double degrees) {
    constexpr double parts = 1000, rounding = 1e-6;
    return std::abs(degrees * parts - std::round(degrees * parts)) > rounding;
  };
  std::vector<model::StructureIndex> structures;
  for (model::StructureIndex i = 0; i < network.structures.size(); ++i)
    if (const auto& at = network.structures[i].coordinates)
      if (to_a_door(at->latitude) || to_a_door(at->longitude)) structures.push_back(i);
  if (structures.empty()) return;
  found.add({"position-of-a-door",
             Severity::owed,
             network.structures[structures.front()].at,
             1,
             {{"n", static_cast<std::int64_t>(structures.size())}, {"names", names(network, structures)}}});
}

/// Attendance sheets lie outside the files: once someone came, how long they are kept has to be said.
void sheets(const model::Network& network, std::span<const model::Dossier> all, Diagnostics& found) {
  const auto noted = [](const model::Session& session) {
    return session.present && !session.present->empty();
  };
  const bool any = std::any_of(all.begin(), all.end(), [&noted](const model::Dossier& one) {
    return std::any_of(one.event.sessions.begin(), one.event.sessions.end(), noted);
  });
  if (any && !network.keep.sheets) found.add({"sheets-unset", Severity::owed, network.at, 0, {}});
}

}  // namespace

void owed(const model::Network& network, std::span<const model::Dossier> all, model::Date today,
          diagnostics::Diagnostics& diagnostics) {
  changes(network, all, today, diagnostics);
  for (const model::Dossier& dossier : all) {
    draft(dossier.event, diagnostics);
    presences(dossier.event, today, diagnostics);
    debriefs(dossier.event, today, diagnostics);
  }
  doors(network, diagnostics);
  const bool any = std::any_of(network.structures.begin(), network.structures.end(),
                               [](const model::Structure& s) { return !s.contacts.empty(); });
  if (network.keep.contacts)
    contacts(network, all, today, diagnostics);
  else if (any)
    diagnostics.add({"retention-unset", Severity::owed, network.at, 0, {}});
  sheets(network, all, diagnostics);
}

}  // namespace aliso::checks
