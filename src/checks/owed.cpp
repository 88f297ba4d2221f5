// What is still to be done: presences, debriefs, a retention, contacts kept too long.
// Nothing here is wrong; `check -v` says it.
#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

#include "checks/checks.h"
#include "figures/news.h"
#include "format/dates.h"
#include "format/sessions.h"

namespace aliso::checks {

namespace {

namespace chr = std::chrono;
using diagnostics::Diagnostics;
using diagnostics::Severity;

void presences(const model::Event& event, model::Date today, Diagnostics& found) {
  for (const model::Session& session : event.sessions) {
    if (session.cancelled || session.present || *session.span.last >= today) continue;
    found.add({"presences-owed",
               Severity::owed,
               session.date_at,
               10,
               {{"session", format::shown_name(session)}, {"date", format::written(session.date())}}});
  }
}

void draft(const model::Event& event, Diagnostics& found) {
  if (event.draft) found.add({"draft", Severity::owed, event.draft_at, 3, {{"event", event.title}}});
}

/// Sessions that have changed since someone was told of them, where nothing is going to tell.
void changes(const model::Network& network, std::span<const model::Dossier> all, model::Date today,
             Diagnostics& found) {
  for (const figures::Untold& one : figures::untold(network, all, today)) {
    const model::Event& event = all[one.event].event;
    found.add({"change-untold",
               Severity::owed,
               event.sessions[one.session].date_at,
               10,
               {{"session", format::shown_name(event.sessions[one.session])},
                {"what", std::string(figures::name(one.what))},
                {"n", static_cast<std::int64_t>(one.structures.size())},
                {"event", event.id},
                {"date", format::written(today)}}});
  }
}

bool written(const std::optional<model::Debrief>& debrief) {
  return debrief && (debrief->lead.given() || debrief->notes.given() || debrief->closing.given() ||
                     !debrief->feedback.empty() || !debrief->proposals.empty() || !debrief->topics.empty() ||
                     !debrief->links.empty());
}

void debriefs(const model::Event& event, model::Date today, Diagnostics& found) {
  bool held = false;
  for (const model::Session& session : event.sessions) {
    if (session.cancelled) continue;
    if (*session.span.last >= today) return;
    held = true;
  }
  if (held && !written(event.debrief)) {
    found.add({"debrief-owed", Severity::owed, event.title_at, 1, {{"event", event.title}}});
  }
}

/// When each structure was last seen at an event, on or before today.
std::vector<std::optional<model::Date>> last_seen(const model::Network& network,
                                                  std::span<const model::Dossier> all, model::Date today) {
  std::vector<std::optional<model::Date>> seen(network.structures.size());
  const auto met = [&](model::StructureIndex structure, model::Date day) {
    if (day <= today && (!seen[structure] || *seen[structure] < day)) seen[structure] = day;
  };
  for (const model::Dossier& dossier : all) {
    for (const model::Session& session : dossier.event.sessions) {
      if (session.cancelled) continue;
      for (const model::StructureIndex structure : dossier.event.seen) met(structure, session.date());
      if (!session.present) continue;
      for (const model::Attendance& line : *session.present) {
        if (line.kind == model::Attendance::Kind::structure) met(line.structure, session.date());
      }
    }
  }
  return seen;
}

model::Date later(model::Date day, const model::Retention& retention) {
  const chr::year_month_day from{day};
  chr::year_month_day to = from + chr::months{retention.months};
  if (!to.ok()) to = to.year() / to.month() / chr::last;
  return model::Date{to} + chr::days{retention.days};
}

void contacts(const model::Network& network, std::span<const model::Dossier> all, model::Date today,
              Diagnostics& found) {
  const auto seen = last_seen(network, all, today);
  for (std::size_t i = 0; i < network.structures.size(); ++i) {
    if (!seen[i] || later(*seen[i], *network.retention) >= today) continue;
    for (const model::Contact& contact : network.structures[i].contacts) {
      found.add({"contact-kept-too-long",
                 Severity::owed,
                 contact.at,
                 1,
                 {{"structure", network.structures[i].name}, {"date", format::written(*seen[i])}}});
    }
  }
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
  const bool any = std::any_of(network.structures.begin(), network.structures.end(),
                               [](const model::Structure& s) { return !s.contacts.empty(); });
  if (network.retention)
    contacts(network, all, today, diagnostics);
  else if (any)
    diagnostics.add({"retention-unset", Severity::owed, network.at, 0, {}});
}

}  // namespace aliso::checks
