// An event: its sessions, who came, what was said, and what it was meant to respect.
// Everything a person may leave out is optional here; absent is never the same as none.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/count.h"
#include "model/date.h"
#include "model/place.h"
#include "model/structure.h"

namespace aliso::model {

/// Index into Event::sessions.
using SessionIndex = std::uint32_t;

/// One line of `present` or `excused`.
struct Attendance {
  enum class Kind {
    structure,  ///< a listed structure, by name: `structure`
    counted,    ///< structures known by number only: `number` of role `role`
    guest,      ///< an outside structure by name: `guest`
    people,     ///< `public`: people who came for themselves: `people`
  };
  Place at;
  Kind kind = Kind::structure;
  StructureIndex structure = 0;         ///< kind structure
  Role role = Role::member;             ///< kind counted: member, partner or guest
  Count number = 1;                     ///< kind counted: how many structures
  std::string guest;                    ///< kind guest
  std::optional<Count> people;          ///< absent: not written
  std::vector<std::uint32_t> contacts;  ///< kind structure: people known, indices of its contacts
  bool bare = false;                    ///< written as an id alone, `- agora`
  bool in_full = false;                 ///< written with its keys, `{structure: agora, people: 0}`

  /// Beside its contacts, how many people the line lists without naming them (`someone`); 0 where it names
  /// none.
  [[nodiscard]] std::int64_t unnamed() const {
    if (contacts.empty() || !people) return 0;
    return std::max<std::int64_t>(0, people->min() - static_cast<std::int64_t>(contacts.size()));
  }
};

struct Proxy {
  Place at;
  StructureIndex from = 0;  ///< who is represented
  StructureIndex to = 0;    ///< by whom
};

struct Session {
  Place at;
  std::string id;
  std::optional<std::string> name;    ///< as written; see format/sessions.h
  std::optional<std::string> called;  ///< in a sentence, with its article; see `called`
  Span span;                          ///< both ends given; `date()` is its first day
  Place date_at;
  std::optional<Hours> time;      ///< announced
  std::optional<Moment> started;  ///< observed
  std::optional<Moment> ended;
  std::string town;  ///< key `place`
  std::string venue;
  std::optional<Coordinates> coordinates;
  bool cancelled = false;
  std::optional<SessionIndex> moved_to;
  std::optional<std::vector<Attendance>> present;  ///< absent: not noted; empty: nobody
  std::optional<std::vector<Attendance>> excused;
  std::optional<std::variant<std::vector<Proxy>, Count>> proxies;
  std::optional<Count> headcount;  ///< people in all, when only the whole was counted
  Place headcount_at;
  std::optional<Count> remote;  ///< of all these people, how many followed from afar
  Place remote_at;
  std::string url;  ///< where one follows it, or where more is said of it; empty: not given
  Text course;      ///< how it went; empty: not given

  [[nodiscard]] Date date() const { return *span.first; }
};

/// A share of the members, or a number of votes.
struct Quorum {
  Place at;
  std::optional<Count> count;  ///< given as a number; else the fraction below
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  bool over = false;  ///< "over 1/2": exceeded, not only reached
};

/// `distinct`: structures over all sessions, when numbers alone can't tell.
struct Distinct {
  Place at;
  std::optional<Count> members;
  std::optional<Count> partners;
  std::optional<Count> guests;
};

/// What happened at the same time and mattered; in no figure.
struct Alongside {
  Place at;
  Span span;
  std::string time;  ///< free words or hours, as typed
  std::string title;
  std::string town;
  std::optional<Count> people;
  Text note;
};

/// One allowed weekday; `nth` 1 to 5 limits it to that one of the month ("first thursday"),
/// -1 is the last, 0 any.
struct Weekday {
  std::chrono::weekday day;
  int nth = 0;
};

/// What a criterion requires of the sessions' dates; every part given must hold.
struct Rule {
  Place at;
  std::vector<Weekday> weekdays;
  std::optional<Hours> starts;  ///< earliest and latest announced start
  bool outside_school_holidays = false;
  bool outside_public_holidays = false;
  bool outside_events = false;    ///< no other event of the network on the same day
  std::optional<Count> sessions;  ///< how many sessions the event offers
  std::optional<Span> during;
};

struct Criterion {
  Place at;
  std::string text;
  std::optional<Rule> rule;  ///< absent: said, not checked
};

enum class Mood { positive, negative, neutral };
enum class Status { open, doing, done, dropped };

/// One piece of feedback, one proposal or one topic.
struct Remark {
  Place at;
  std::string title;
  Text text;
  std::vector<StructureIndex> from;
  std::optional<SessionIndex> session;
  std::vector<std::string> tags;
  std::optional<StructureIndex> owner;
  std::optional<Date> due;
  std::optional<Status> status;
  std::optional<Mood> mood;  ///< feedback only
};

struct Link {
  Place at;
  std::string title;
  std::string url;
  std::string note;
};

struct Debrief {
  Text lead;
  Text notes;
  std::vector<Remark> feedback;
  std::vector<Remark> proposals;
  std::vector<Remark> topics;
  std::vector<Link> links;
  Text closing;
};

struct Event {
  Place at;
  std::string id;  ///< the file's stem
  std::string title;
  Place title_at;
  bool draft = false;  ///< date, hours or place are not settled: nothing of it is sent
  Place draft_at;
  std::string about;
  std::string kind;
  std::vector<Session> sessions;  ///< at least one
  std::string url;                ///< where more is said of it; empty: not given
  std::optional<Quorum> quorum;
  std::vector<StructureIndex> seen;
  Place seen_at;
  std::optional<Distinct> distinct;
  Text course;
  std::vector<Alongside> alongside;
  std::vector<Criterion> criteria;
  std::optional<Debrief> debrief;  ///< absent: no `debrief` key
};

}  // namespace aliso::model
