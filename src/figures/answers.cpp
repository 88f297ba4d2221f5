// What each structure last answered for one session.
// One pass down the file: a line replaces what it finds unless that was dated later.
#include "figures/answers.h"

namespace aliso::figures {

using model::Answer;
using model::Date;
using model::Reply;

bool concerns(const Answer& answer, model::SessionIndex session, Date day) {
  return (!answer.session || *answer.session == session) && !(answer.on && *answer.on > day);
}

AnswerLines::AnswerLines(const std::optional<model::Invitations>& invitations)
    : noted_(invitations && invitations->answers) {
  if (!noted_) return;
  Date order = Date::min();
  std::size_t number = 0;
  for (const Answer& answer : *invitations->answers) {
    if (answer.on) order = *answer.on;
    (answer.session ? of_session_[*answer.session] : of_all_).push_back({&answer, order, number++});
  }
}

std::optional<LastAnswers> AnswerLines::last(const model::Network& network, model::SessionIndex session,
                                             Date day) const {
  if (!noted_) return std::nullopt;
  LastAnswers last;
  std::vector<Date> ordered(network.structures.size(), Date::min());
  last.lines.resize(network.structures.size());
  const auto read = [&](const Line& line) {
    const Answer& answer = *line.answer;
    if (!concerns(answer, session, day)) return;
    if (!answer.structure) {
      (answer.reply == Reply::yes     ? last.yes
       : answer.reply == Reply::maybe ? last.maybe
                                      : last.no) += answer.members;
    } else if (*answer.structure < ordered.size() && line.order >= ordered[*answer.structure]) {
      last.lines[*answer.structure] = &answer;
      ordered[*answer.structure] = line.order;
    }
  };
  // Down the file: those of all sessions and those of this one, each in its order.
  auto next = of_all_.begin();
  if (const auto own = of_session_.find(session); own != of_session_.end()) {
    for (const Line& line : own->second) {
      for (; next != of_all_.end() && next->number < line.number; ++next) read(*next);
      read(line);
    }
  }
  for (; next != of_all_.end(); ++next) read(*next);
  return last;
}

std::optional<LastAnswers> last_answers(const model::Network& network,
                                        const std::optional<model::Invitations>& invitations,
                                        model::SessionIndex session, Date day) {
  return AnswerLines(invitations).last(network, session, day);
}

}  // namespace aliso::figures
