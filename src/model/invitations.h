// Invitations to one event: waves sent or due, answers received, calls made.
// The journal beside it (journal.h) says which due waves have gone out, structure by structure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/channel.h"
#include "model/count.h"
#include "model/date.h"
#include "model/event.h"

namespace aliso::model {

/// Whom a wave addresses (`to`) or leaves out (`except`).
struct Audience {
  enum class Kind { members, partners, everyone, tag, structure };
  Place at;
  Kind kind = Kind::members;
  std::string tag;
  StructureIndex structure = 0;
};

/// Narrowing of who is written to by what they answered or did.
enum class Only { unanswered, yes, maybe, no, undecided, came, missed, excused, outdated };

/// When a wave is to go out: a day, or so many days before or after.
struct Due {
  enum class Anchor { day, session, answer_by };
  Anchor anchor = Anchor::day;
  Date day{};      ///< anchor day
  int offset = 0;  ///< days; negative is before
};

struct Wave {
  Place at;
  std::string id;
  std::vector<Channel> channels;  ///< empty: not written
  std::optional<Span> on;         ///< sent; else `due`
  std::optional<Due> due;
  std::vector<Audience> to;  ///< never empty: members where not written
  std::vector<Audience> except;
  std::vector<Only> only;                             ///< empty: no narrowing
  std::optional<std::vector<SessionIndex>> sessions;  ///< absent: every one on or after its first day
  std::string about;
  std::string subject;  ///< the sender's own; empty: none
  Text text;            ///< the sender's own words, before the facts: Markdown
};

enum class Reply { yes, maybe, no };

struct Answer {
  Place at;
  std::optional<StructureIndex> structure;  ///< absent: counted, `members`
  Count members = 1;
  std::optional<SessionIndex> session;  ///< absent: one answer for each session
  Reply reply = Reply::yes;
  std::optional<Count> people;
  std::optional<Date> on;
  std::optional<Channel> via;
};

enum class Outcome { no_reply, message_left, call_back, answered };

struct Call {
  Place at;
  StructureIndex structure = 0;
  Date on{};
  Outcome outcome = Outcome::no_reply;
  std::string note;
};

struct Invitations {
  Text about;
  std::optional<Date> answer_by;
  Place answer_by_at;
  std::vector<Wave> waves;
  std::optional<std::vector<Answer>> answers;  ///< absent: not noted; empty: nobody answered
  std::vector<Call> calls;
};

}  // namespace aliso::model
