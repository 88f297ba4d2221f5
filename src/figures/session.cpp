// One session's figures, part by part.
// What depends on something not noted stays unknown.
#include "figures/session.h"

#include "figures/absence.h"
#include "figures/answers.h"
#include "figures/invited.h"
#include "figures/kept.h"
#include "figures/presence.h"

namespace aliso::figures {

using model::Count;

namespace {

/// part ÷ whole; nothing where either is unknown or the whole can be 0.
std::optional<Ratio> ratio(const MaybeCount& part, const MaybeCount& whole, bool within) {
  if (!part || !whole || whole->min() == 0) return std::nullopt;
  return Ratio{*part, *whole, within};
}

/// No more members than there are, where both ends are known; "3 and more" stays so, and more than there are
/// for certain is an error of the data.
Count within(const Count& count, const Count& members) {
  if (!count.max() || !members.max() || *count.max() <= *members.max() || count.min() > *members.max())
    return count;
  return Count::between(count.min(), *members.max());
}

void note_answers(SessionFigures& figures, const SessionFacts& facts) {
  const auto members = [&](model::Reply reply) {
    return Count(facts.count([reply](const MemberFacts& m) { return m.reply == reply; }));
  };
  figures.answers = {members(model::Reply::yes) + facts.yes, members(model::Reply::maybe) + facts.maybe,
                     members(model::Reply::no) + facts.no};
  figures.answered = within(facts.members_that_answered(), facts.members);
  figures.announced = within(facts.announced_members(), facts.members);
}

void note_presences(SessionFigures& figures, const SessionFacts& facts, bool answers_noted) {
  figures.came = within(facts.members_that_came(), facts.members);
  figures.excused = excused(facts);
  figures.represented = represented(facts);
  figures.absent = absent(facts);
  if (!answers_noted) return;
  const Kept bounds = kept(facts);
  figures.kept = bounds.kept;
  figures.no_shows = bounds.no_shows;
  figures.walk_ins = bounds.walk_ins;
}

}  // namespace

SessionStatus status(const model::Session& session, model::Date today) {
  if (session.cancelled) return SessionStatus::cancelled;
  // Apologies and proxies are noted before.
  const bool noted = session.present || session.headcount || session.ended || session.course.given();
  return session.date() > today && !noted ? SessionStatus::planned : SessionStatus::held;
}

SessionFigures session_figures(const model::Network& network, const model::Dossier& dossier,
                               model::SessionIndex index, model::Date today) {
  return session_figures(network, dossier, AnswerLines(dossier.invitations), index, today);
}

SessionFigures session_figures(const model::Network& network, const model::Dossier& dossier,
                               const AnswerLines& answers, model::SessionIndex index, model::Date today) {
  const model::Session& session = dossier.event.sessions[index];
  SessionFigures figures;
  figures.status = status(session, today);
  if (session.cancelled) return figures;
  const auto last = answers.last(network, index, session.date());
  const SessionFacts facts = session_facts(network, session, last ? &*last : nullptr);
  figures.noted = session.present.has_value();
  figures.members = facts.members;
  figures.invited =
      invited(network, facts, addressed(network, dossier, index), session.date(), last.has_value());
  if (last) note_answers(figures, facts);
  if (session.present) note_presences(figures, facts, last.has_value());
  if (session.present) {
    const Presence there = presence(network, session);
    const auto structures = [&](model::Role role) { return there.structures(role); };
    figures.structures = {structures(model::Role::member), structures(model::Role::partner),
                          structures(model::Role::host), structures(model::Role::guest)};
  }
  figures.people = people(network, session);
  // Where exactly those came that had said so, the one is the other.
  const bool the_same = figures.announced && figures.came == figures.announced &&
                        figures.kept == figures.announced && figures.announced->exact();
  figures.turnout = ratio(figures.came, figures.announced, the_same);
  figures.response_rate = ratio(figures.answered, figures.invited, true);
  if (dossier.event.quorum) {
    MaybeCount votes;
    if (figures.came) votes = *figures.came + *figures.represented;
    figures.quorum = quorum_figures(*dossier.event.quorum, *figures.members, votes);
  }
  return figures;
}

}  // namespace aliso::figures
