// What each structure last answered for one session, and what is known by number only.
// Manual, "Figures": "last answer".
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/invitations.h"
#include "model/network.h"

namespace aliso::figures {

/// The answers that hold for one session.
struct LastAnswers {
  /// By index in Network::structures, whatever the structure's role; nullptr: it did not answer.
  std::vector<const model::Answer*> lines;
  model::Count yes, maybe, no;  ///< counted lines, which add to the named and to each other

  /// What a structure answered; nothing: it did not.
  [[nodiscard]] std::optional<model::Reply> reply(model::StructureIndex structure) const {
    return lines[structure] ? std::optional(lines[structure]->reply) : std::nullopt;
  }
  /// The day on which it did, where its line has one.
  [[nodiscard]] std::optional<model::Date> given(model::StructureIndex structure) const {
    return lines[structure] ? lines[structure]->on : std::nullopt;
  }
  /// Whether it was one answer for every session.
  [[nodiscard]] bool for_all(model::StructureIndex structure) const {
    return lines[structure] && !lines[structure]->session;
  }
};

/// Whether an answer's line is about a session on day `day`: of that session or of all, and not
/// given after the day. Only its own `on` makes it too late.
bool concerns(const model::Answer& answer, model::SessionIndex session, model::Date day);

/// An event's answers, found by the session that they are about. The invitations outlive it, unchanged.
class AnswerLines {
 public:
  explicit AnswerLines(const std::optional<model::Invitations>& invitations);

  /// The last answers for the session. Ordered by `on`; an undated answer takes the date of the line
  /// above it (none above: the oldest); on the same day the lower in the file is the later.
  /// Nothing where answers are not noted: no file, or no `answers` key.
  [[nodiscard]] std::optional<LastAnswers> last(const model::Network& network, model::SessionIndex session,
                                                model::Date day) const;

 private:
  struct Line {
    const model::Answer* answer;
    model::Date order;  ///< lines about other sessions date those below them too
    std::size_t number;
  };
  bool noted_;
  std::vector<Line> of_all_;  ///< of every session
  std::unordered_map<model::SessionIndex, std::vector<Line>> of_session_;
};

/// The same of one session alone.
std::optional<LastAnswers> last_answers(const model::Network& network,
                                        const std::optional<model::Invitations>& invitations,
                                        model::SessionIndex session, model::Date day);

}  // namespace aliso::figures
