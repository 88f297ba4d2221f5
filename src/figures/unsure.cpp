// What a wave's `only` would need to know and nobody has noted by name.
// A headcount is no list of names: where presences are counted, who came is known of none of the counted.
#include "figures/unsure.h"

#include <algorithm>
#include <variant>

#include "figures/journal.h"
#include "figures/occasions.h"
#include "figures/waves.h"

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

/// Whether a message told, or may have told, anybody of the session: whoever knows of it is then known.
bool was_told(const std::vector<Sending>& sendings, const model::Session& session) {
  return std::any_of(sendings.begin(), sendings.end(), [&session](const Sending& sending) {
    if (!sending.sent() && !sending.maybe_sent()) return false;
    const model::JournalEntry& entry = *sending.entry;
    if (entry.told.empty()) return entry.session.empty() || entry.session == session.id;
    return std::any_of(entry.told.begin(), entry.told.end(),
                       [&session](const model::Told& told) { return told.session == session.id; });
  });
}

/// What has been said of a session, and by when.
struct Said {
  const model::Dossier& dossier;
  const std::vector<Sending>& sendings;
  model::Date today;

  /// Whether people may expect it though no message of ours told them: a wave sent by hand was about it.
  [[nodiscard]] bool by_hand(model::SessionIndex session) const {
    const auto& waves = dossier.invitations->waves;
    return std::any_of(waves.begin(), waves.end(), [&](const model::Wave& wave) {
      return wave.on && (!wave.on->first || *wave.on->first <= today) &&
             concerns(wave, *dossier.invitations, dossier.event, session);
    });
  }
};

/// Whether the wave's `only` needs to know it of the session.
bool needs(const model::Wave& wave, What what, const Said& said, model::SessionIndex index) {
  const model::Session& session = said.dossier.event.sessions[index];
  const bool of_the_silent = asks(wave, {Only::unanswered, Only::undecided});
  switch (what) {
    case What::presences:
      return asks(wave, {Only::came, Only::missed, Only::excused});
    case What::presences_counted:
      return asks(wave, {Only::came, Only::missed});
    case What::excused_counted:
      return of_the_silent || asks(wave, {Only::excused});  // an apology is an answer
    case What::proxies_counted:
      return of_the_silent;
    case What::answers:
    case What::answers_counted:
      // Who announced themselves, or answered no, is asked once it is noted who came; who expects a cancelled
      // session, of their answers alone where nobody was told of it.
      return of_the_silent || asks(wave, {Only::yes, Only::maybe, Only::no}) ||
             (asks(wave, {Only::missed, Only::excused}) && session.present) ||
             (asks(wave, {Only::outdated}) && session.cancelled && !was_told(said.sendings, session) &&
              (what == What::answers_counted || said.by_hand(index)));
  }
  return false;
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
    case What::proxies_counted:
      return session.proxies && std::holds_alternative<model::Count>(*session.proxies) &&
             !std::get<model::Count>(*session.proxies).is_zero();
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
    const std::vector<Sending> sent = sendings(dossier.journal);
    const Said said{dossier, sent, today};
    for (std::size_t w = 0; w < dossier.invitations->waves.size(); ++w) {
      const model::Wave& wave = dossier.invitations->waves[w];
      if (wave.only.empty()) continue;
      for (const Occasion& occasion : occasions(wave, *dossier.invitations, dossier.event)) {
        if (today < occasion.since || occasion.until < today) continue;
        for (const What what : {What::presences, What::presences_counted, What::excused_counted,
                                What::proxies_counted, What::answers, What::answers_counted}) {
          Unsure one{what, e, w, {}};
          for (const model::SessionIndex index : occasion.sessions)
            if (needs(wave, what, said, index) && is_so(what, dossier, index, today))
              one.sessions.push_back(index);
          if (!one.sessions.empty()) result.push_back(std::move(one));
        }
      }
    }
  }
  return result;
}

}  // namespace aliso::figures
