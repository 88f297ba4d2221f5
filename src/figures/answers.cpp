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

std::optional<LastAnswers> last_answers(const model::Network& network,
                                        const std::optional<model::Invitations>& invitations,
                                        model::SessionIndex session, Date day) {
  if (!invitations || !invitations->answers) return std::nullopt;
  LastAnswers last;
  last.by_structure.resize(network.structures.size());
  last.given.resize(network.structures.size());
  std::vector<Date> ordered(network.structures.size(), Date::min());
  last.for_all.resize(network.structures.size());
  Date order = Date::min();  // of the line above: lines about other sessions date those below them too
  for (const Answer& answer : *invitations->answers) {
    if (answer.on) order = *answer.on;
    if (!concerns(answer, session, day)) continue;
    if (!answer.structure) {
      (answer.reply == Reply::yes     ? last.yes
       : answer.reply == Reply::maybe ? last.maybe
                                      : last.no) += answer.members;
    } else if (*answer.structure < ordered.size() && order >= ordered[*answer.structure]) {
      last.by_structure[*answer.structure] = answer.reply;
      last.given[*answer.structure] = answer.on;
      ordered[*answer.structure] = order;
      last.for_all[*answer.structure] = !answer.session;
    }
  }
  return last;
}

}  // namespace aliso::figures
