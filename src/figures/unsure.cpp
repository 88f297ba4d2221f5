// What a wave's `only` would need to know and nobody has noted by name.
// A headcount is no list of names: where presences are counted, who came is known of none of the counted.
#include "figures/unsure.h"

#include <algorithm>

#include "figures/occasions.h"

namespace aliso::figures {

using model::Attendance;
using model::Only;
using What = Unsure::What;

namespace {

bool asks(const model::Wave& wave, std::initializer_list<Only> any_of) {
  return std::any_of(wave.only.begin(), wave.only.end(), [&](Only only) {
    return std::find(any_of.begin(), any_of.end(), only) != any_of.end();
  });
}

bool counted(const std::vector<Attendance>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Attendance& line) {
    return line.kind == Attendance::Kind::counted && !line.number.is_zero();
  });
}

/// Whether an answer of that session has a number in the place of a name.
bool answers_counted(const std::vector<model::Answer>& answers, model::SessionIndex session) {
  return std::any_of(answers.begin(), answers.end(), [session](const model::Answer& answer) {
    return !answer.structure && (!answer.session || *answer.session == session) && !answer.members.is_zero();
  });
}

/// Whether it is so of the session on that day.
bool is_so(What what, const model::Dossier& dossier, model::SessionIndex index, model::Date today) {
  const model::Session& session = dossier.event.sessions[index];
  const auto& answers = dossier.invitations->answers;
  switch (what) {
    case What::presences:
      return session.date() <= today && !session.present;
    case What::presences_counted:
      return session.present && counted(*session.present);
    case What::excused_counted:
      return session.excused && counted(*session.excused);
    case What::answers:
      return !answers;
    case What::answers_counted:
      return answers && answers_counted(*answers, index);
  }
  return false;
}

}  // namespace

std::vector<Unsure> unsure(std::span<const model::Dossier> events, model::Date today,
                           std::optional<std::size_t> wanted) {
  std::vector<Unsure> result;
  for (std::size_t e = 0; e < events.size(); ++e) {
    const model::Dossier& dossier = events[e];
    if ((wanted && *wanted != e) || !dossier.invitations || dossier.event.draft) continue;
    for (std::size_t w = 0; w < dossier.invitations->waves.size(); ++w) {
      const model::Wave& wave = dossier.invitations->waves[w];
      std::vector<What> needed;
      if (asks(wave, {Only::came, Only::missed, Only::excused})) needed = {What::presences};
      if (asks(wave, {Only::came, Only::missed})) needed.push_back(What::presences_counted);
      // Who answered no is excused too.
      if (asks(wave, {Only::excused}))
        needed.insert(needed.end(), {What::excused_counted, What::answers_counted});
      if (asks(wave, {Only::unanswered, Only::undecided, Only::yes, Only::maybe, Only::no}))
        needed.insert(needed.end(), {What::answers, What::answers_counted});
      if (needed.empty()) continue;
      for (const Occasion& occasion : occasions(wave, *dossier.invitations, dossier.event)) {
        if (today < occasion.since || occasion.until < today) continue;
        for (const What what : needed) {
          Unsure one{what, e, w, {}};
          for (const model::SessionIndex index : occasion.sessions)
            if (is_so(what, dossier, index, today)) one.sessions.push_back(index);
          if (!one.sessions.empty()) result.push_back(std::move(one));
        }
      }
    }
  }
  return result;
}

}  // namespace aliso::figures
