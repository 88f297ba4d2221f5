// A condition of `--where`: a key, and the values that it is to have or not to have.
// Read by format/where.h, held against things by figures/where.h.
#pragma once

#include <string>
#include <vector>

namespace aliso::model {

/// What is asked for. The status of sessions and that of actions are two keys of the same word.
enum class WhereKey {
  home,
  tag,
  role,
  network,
  member,
  id,
  place,
  kind,
  session_status,
  event,
  session,
  structure,
  answer,
  via,
  action_status,
  owner,
  overdue,
};

/// The values of `status` of a session: what the figures call its status.
enum class WhereStatus { held, planned, cancelled };
/// The values of `answer`: a reply, or none where one was invited.
enum class WhereAnswer { yes, maybe, no, none };

/// One of the values holds; where it is negated, none of them does.
struct Condition {
  WhereKey key = WhereKey::home;
  bool negated = false;
  /// Keys of free text: short names (`short_name`). Keys that name a structure or an event: its id, once
  /// opening/where.h has looked for it.
  std::vector<std::string> texts = {};
  /// Keys of a fixed list: their enumerators as numbers; of yes and no: 1 and 0.
  std::vector<int> choices = {};
};

}  // namespace aliso::model
