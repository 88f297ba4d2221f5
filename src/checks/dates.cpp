// Dates and times of sessions: against each other, against the file's name, against today.
// A copied event whose dates were not all changed is the mistake to be caught.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "checks/subject.h"
#include "format/dates.h"
#include "format/sessions.h"
#include "model/names.h"
#include "model/stem.h"

namespace aliso::checks {

namespace {

/// Cancelled sessions that replace each other; each alone is load's affair. Each is walked through once.
void moved_in_circles(const Subject& subject) {
  const auto& sessions = subject.event().sessions;
  enum class Ends : std::uint8_t { unknown, being_walked, somewhere, nowhere };
  std::vector<Ends> ends(sessions.size(), Ends::unknown);
  std::vector<model::SessionIndex> way;
  for (model::SessionIndex i = 0; i < sessions.size(); ++i) {
    way.clear();
    std::optional<model::SessionIndex> at = i;
    for (; at && ends[*at] == Ends::unknown; at = sessions[*at].moved_to) {
      ends[*at] = Ends::being_walked;
      way.push_back(*at);
    }
    const bool circle = at && ends[*at] != Ends::somewhere;
    for (const model::SessionIndex one : way) ends[one] = circle ? Ends::nowhere : Ends::somewhere;
    if (ends[i] == Ends::nowhere)
      subject.found.error("moved-in-circle", sessions[i].date_at, date_length,
                          {{"session", format::shown_name(sessions[i])}});
  }
}

void times(const Subject& subject, const model::Session& session) {
  // An end in the small hours is the next morning's; one in the afternoon before the start isn't.
  constexpr model::TimeOfDay morning{6 * 60};
  if (session.started && session.ended && session.ended->latest < session.started->earliest &&
      session.ended->latest >= morning) {
    subject.found.warning("ended-before-started", session.date_at, date_length,
                          {{"session", format::shown_name(session)}});
  }
}

void against_stem(const Subject& subject) {
  const model::Event& event = subject.event();
  const auto span = model::stem_span(event.id);
  if (!span) return;
  const bool meets = std::any_of(event.sessions.begin(), event.sessions.end(),
                                 [&](const model::Session& s) { return span->overlaps(s.span); });
  if (meets) return;
  const model::Session& first = event.sessions.front();
  subject.found.warning("date-not-in-file-name", first.date_at, date_length,
                        {{"date", format::written(first.date())}, {"event", event.id}});
}

void order(const Subject& subject) {
  const model::Session* before = nullptr;
  for (const model::Session& session : subject.event().sessions) {
    if (session.cancelled) continue;
    if (before && session.date() < before->date()) {
      subject.found.warning(
          "sessions-out-of-order", session.date_at, date_length,
          {{"date", format::written(session.date())}, {"before", format::written(before->date())}});
    }
    before = &session;
  }
}

/// Two sessions that nothing tells apart: a session that two hands have added, or a second one whose hours
/// were forgotten. What was moved within its day, and what is off, is told apart by that.
void alike(const Subject& subject) {
  std::map<std::tuple<model::Date, model::Date, std::string, std::string, std::string>, const model::Session*>
      met;
  for (const model::Session& session : subject.event().sessions) {
    if (session.cancelled) continue;
    const auto [other, fresh] =
        met.try_emplace({session.date(), *session.span.last, model::folded(format::shown_name(session)),
                         model::folded(session.town), model::folded(session.venue)},
                        &session);
    if (fresh) continue;
    const model::Session& before = *other->second;
    if (before.time != session.time || before.started != session.started || before.ended != session.ended)
      continue;
    subject.found.warning("sessions-alike", session.date_at, date_length,
                          {{"session", format::shown_name(session)},
                           {"date", format::written(session.date())},
                           {"named", std::string(session.name || !session.town.empty() ? "yes" : "no")},
                           {"timed", std::string(session.time ? "yes" : "no")}});
  }
}

void not_yet(const Subject& subject, const model::Session& session) {
  if (session.cancelled || session.date() <= subject.today) return;
  if (session.present || session.headcount || session.started || session.ended) {
    subject.found.warning(
        "noted-before-its-date", session.date_at, date_length,
        {{"session", format::shown_name(session)}, {"date", format::written(session.date())}});
  }
}

void due_remarks(const Subject& subject) {
  const model::Event& event = subject.event();
  if (!event.debrief) return;
  const auto first =
      std::min_element(event.sessions.begin(), event.sessions.end(),
                       [](const model::Session& a, const model::Session& b) { return a.date() < b.date(); });
  for (const auto* list : {&event.debrief->feedback, &event.debrief->proposals, &event.debrief->topics}) {
    for (const model::Remark& remark : *list) {
      if (!remark.due || *remark.due >= first->date()) continue;
      subject.found.warning(
          "due-before-event", remark.at, 1,
          {{"due", format::written(*remark.due)}, {"date", format::written(first->date())}});
    }
  }
}

}  // namespace

void dates(const Subject& subject) {
  if (subject.event().sessions.empty()) return;
  for (const model::Session& session : subject.event().sessions) {
    times(subject, session);
    not_yet(subject, session);
  }
  moved_in_circles(subject);
  against_stem(subject);
  order(subject);
  alike(subject);
  due_remarks(subject);
}

}  // namespace aliso::checks
