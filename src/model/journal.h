// One line of journal/STEM.jsonl: what has been sent to whom, and what it told.
// Written by aliso alone; what the files' ids of that day were stays as it was written.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/event.h"
#include "model/place.h"

namespace aliso::model {

/// A session as a message told it.
struct Told {
  std::string session;        ///< its id on that day
  Span span;                  ///< its day or days
  std::optional<Hours> time;  ///< its hours; nothing: it had none
  std::string place;          ///< empty: it had none
  std::string venue;          ///< likewise
  bool cancelled = false;     ///< it was said not to take place

  bool operator==(const Told&) const = default;
};

struct JournalEntry {
  enum class State { intent, sent, failed, settled_sent, settled_not_sent, gone };
  Place line;                         ///< where it stands
  std::string at;                     ///< ISO 8601 with offset, as written
  Date day{};                         ///< the local day of `at`
  std::chrono::sys_seconds moment{};  ///< `at` itself
  std::string key;
  std::string wave;                         ///< a wave's id
  std::string session;                      ///< a session's id; empty: none, or several
  std::string structure_id;                 ///< as written
  std::optional<StructureIndex> structure;  ///< the one that it names now; nothing: none does, or two
  bool two_structures = false;  ///< one has that id, and another had the name of which it was made
  std::string contact;
  std::string channel;
  std::string run;         ///< eight letters, the same in an intent and its outcome; empty: of before
  std::vector<Told> told;  ///< the sessions it told of; empty: nothing is known
  State state = State::intent;
  std::string lost;  ///< state gone: what is no more of what the line names: wave, session, structure, event
};

}  // namespace aliso::model
