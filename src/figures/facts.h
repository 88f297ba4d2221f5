// What is known of one session's members, structure by structure and by number: the material of
// announced, came, kept, excused, represented, absent, which depend on each other.
#pragma once

#include <cstdint>
#include <vector>

#include "figures/answers.h"
#include "model/event.h"
#include "model/network.h"

namespace aliso::figures {

/// One listed structure that is a member on the session's date, and of which something is noted.
struct MemberFacts {
  model::StructureIndex structure = 0;
  std::optional<model::Reply> reply;  ///< its last answer
  bool present = false;               ///< named in `present`
  bool excused = false;               ///< named in `excused` and not present: present wins
  bool represented = false;           ///< gives a proxy by name and is not present
  [[nodiscard]] bool announced() const { return reply && *reply != model::Reply::no; }
  [[nodiscard]] bool declined() const { return reply == model::Reply::no && !present; }
};

/// One session's members. Where answers or presences are not noted they are taken as none; whoever
/// asks for a figure looks first whether it can be known.
struct SessionFacts {
  model::Count members;            ///< M(d)
  std::int64_t listed = 0;         ///< of them, those that structures.yaml lists
  std::vector<MemberFacts> noted;  ///< the listed of which something is noted, in the network's order
  model::Count yes, maybe, no;     ///< counted answers
  model::Count came;               ///< counted in `present`
  model::Count excused;            ///< counted in `excused`
  model::Count represented;        ///< proxies given as a number

  /// How many listed members satisfy the condition, which asks for something noted.
  template <class Condition>
  [[nodiscard]] std::int64_t count(Condition condition) const {
    std::int64_t n = 0;
    for (const MemberFacts& member : noted) n += condition(member) ? 1 : 0;
    return n;
  }
  /// Members that announced themselves (yes and maybe), those that came, those that answered:
  /// the named once each, and the counted.
  [[nodiscard]] model::Count announced_members() const;
  [[nodiscard]] model::Count members_that_came() const;
  [[nodiscard]] model::Count members_that_answered() const;
};

/// `answers` is nullptr where they are not noted.
SessionFacts session_facts(const model::Network& network, const model::Session& session,
                           const LastAnswers* answers);

}  // namespace aliso::figures
