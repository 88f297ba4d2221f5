// Waves and answers against the sessions they are for, and against today.
// An answer to a session that was cancelled later is history, and nothing is said of it.
#include <algorithm>
#include <optional>
#include <vector>

#include "checks/subject.h"
#include "figures/near.h"
#include "figures/occasions.h"
#include "figures/waves.h"
#include "format/dates.h"
#include "format/names.h"
#include "format/sessions.h"

namespace aliso::checks {

namespace {

using model::Only;

bool has(const model::Wave& wave, std::initializer_list<Only> wanted) {
  return std::any_of(wave.only.begin(), wave.only.end(), [&](Only only) {
    return std::find(wanted.begin(), wanted.end(), only) != wanted.end();
  });
}

/// Sessions that are or were to be held, of those that `wanted` names (or of all).
std::vector<const model::Session*> sessions(const Subject& subject,
                                            const std::optional<std::vector<model::SessionIndex>>& wanted) {
  std::vector<const model::Session*> result;
  const auto take = [&](const model::Session& session) {
    if (!session.cancelled) result.push_back(&session);
  };
  if (wanted) {
    for (const model::SessionIndex index : *wanted) take(subject.event().sessions[index]);
  } else {
    for (const model::Session& session : subject.event().sessions) take(session);
  }
  return result;
}

/// A wave that comes after its session invites nobody to it; one for those who came is meant to.
void late_wave(const Subject& subject, const model::Wave& wave) {
  const auto first = wave.on                                                   ? wave.on->first
                     : wave.due && wave.due->anchor == model::Due::Anchor::day ? std::optional(wave.due->day)
                                                                               : std::nullopt;
  if (!first || has(wave, {Only::came, Only::missed, Only::excused})) return;
  const auto wanted = sessions(subject, wave.sessions);
  const auto late = [&](const model::Session* session) { return session->date() < *first; };
  const auto it = std::find_if(wanted.begin(), wanted.end(), late);
  if (it == wanted.end()) return;
  // Without `sessions`, it is for those still to come: only where none is, something is wrong.
  if (!wave.sessions && !std::all_of(wanted.begin(), wanted.end(), late)) return;
  subject.found.warning("wave-after-session", wave.at, 1,
                        {{"session", format::shown_name(**it)}, {"date", format::written((*it)->date())}});
}

void due_wave(const Subject& subject, const model::Wave& wave) {
  if (!wave.due || wave.due->anchor == model::Due::Anchor::day) return;
  const bool before = wave.due->offset < 0;
  if (before && has(wave, {Only::came, Only::missed})) {
    subject.found.warning("only-before-anyone-came", wave.at, 1);
  }
  const auto& invitations = *subject.dossier.invitations;
  const auto about = figures::concerned(wave, invitations, subject.event());
  const bool late = std::all_of(about.begin(), about.end(), [&](model::SessionIndex i) {
    const model::Session& session = subject.event().sessions[i];
    const auto day = figures::due_day(wave, invitations, session);
    return day && *day > session.date();
  });
  if (late && !about.empty() && has(wave, {Only::unanswered, Only::undecided})) {
    subject.found.warning("reminder-after-session", wave.at, 1);
  }
}

/// `remind` leaves an event closed whose file name says that it is long over: nothing may be due then.
void far_wave(const Subject& subject, const model::Wave& wave) {
  const model::Event& event = subject.event();
  for (const figures::Occasion& occasion : figures::occasions(wave, *subject.dossier.invitations, event)) {
    // To the last day on which anything of it is shown.
    if (figures::may_be_near(event.id, occasion.until + std::chrono::days(figures::days_to_thank), 0))
      continue;
    subject.found.warning("due-long-after-file-name", wave.at, 1,
                          {{"date", format::written(occasion.since)}, {"event", event.id}});
    return;
  }
}

/// A channel that stands twice in a wave's list: once is meant, or another one.
void channels(const Subject& subject, const model::Wave& wave) {
  for (auto it = wave.channels.begin(); it != wave.channels.end(); ++it) {
    if (std::find(wave.channels.begin(), it, *it) == it) continue;
    subject.found.warning("channel-twice", wave.at, 1, {{"channel", std::string(format::name(*it))}});
    return;
  }
}

/// Partners that are addressed where none is listed; a tag that nobody has is load's affair.
void audience(const Subject& subject, const model::Audience& audience) {
  if (audience.kind != model::Audience::Kind::partners) return;
  const auto& structures = subject.network.structures;
  const bool met = std::any_of(structures.begin(), structures.end(),
                               [](const model::Structure& s) { return s.role == model::Role::partner; });
  if (!met) subject.found.warning("no-partners", audience.at, 1);
}

void in_future(const Subject& subject, const std::optional<model::Date>& day, model::Place at,
               std::string_view what) {
  if (!day || *day <= subject.today) return;
  subject.found.warning("noted-in-the-future", at, 1,
                        {{"what", std::string(what)}, {"date", format::written(*day)}});
}

void answer(const Subject& subject, const model::Answer& answer) {
  in_future(subject, answer.on, answer.at, "answer");
  const auto wanted =
      sessions(subject, answer.session ? std::optional(std::vector{*answer.session}) : std::nullopt);
  if (wanted.empty()) return;
  if (answer.structure) {
    const model::Structure& structure = subject.structure(*answer.structure);
    const bool member = std::any_of(wanted.begin(), wanted.end(), [&](const model::Session* session) {
      return structure.is_member(session->date());
    });
    if (!member) not_a_member(subject, answer.at, *answer.structure, wanted.front()->date());
  }
  const bool late = answer.on && std::all_of(wanted.begin(), wanted.end(),
                                             [&](const model::Session* s) { return s->date() < *answer.on; });
  if (late) {
    subject.found.warning(
        "answer-after-session", answer.at, 1,
        {{"date", format::written(*answer.on)}, {"session", format::shown_name(*wanted.back())}});
  }
}

void answer_by(const Subject& subject) {
  const model::Invitations& invitations = *subject.dossier.invitations;
  const auto wanted = sessions(subject, std::nullopt);
  if (!invitations.answer_by || wanted.empty()) return;
  const bool late = std::all_of(wanted.begin(), wanted.end(), [&](const model::Session* session) {
    return session->date() < *invitations.answer_by;
  });
  if (late) {
    subject.found.warning("answer-by-after-event", invitations.answer_by_at, date_length,
                          {{"date", format::written(*invitations.answer_by)}});
  }
}

}  // namespace

void invitations(const Subject& subject) {
  if (!subject.dossier.invitations) return;
  const model::Invitations& invitations = *subject.dossier.invitations;
  answer_by(subject);
  for (const model::Wave& wave : invitations.waves) {
    late_wave(subject, wave);
    due_wave(subject, wave);
    far_wave(subject, wave);
    channels(subject, wave);
    for (const model::Audience& one : wave.to) audience(subject, one);
    for (const model::Audience& one : wave.except) audience(subject, one);
    if (wave.on) in_future(subject, wave.on->first, wave.at, "wave");
  }
  if (invitations.answers) {
    for (const model::Answer& one : *invitations.answers) answer(subject, one);
  }
  for (const model::Call& call : invitations.calls) in_future(subject, call.on, call.at, "call");
}

}  // namespace aliso::checks
