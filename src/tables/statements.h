// What each row of a recognised table says: who, yes or no, for which session, how many, when.
// Names and addresses stand here to be compared; they go no further than figures that hold none of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/event.h"
#include "tables/recognised.h"

namespace aliso::tables {

/// What a row says of one session, or of all.
struct Vote {
  std::optional<model::SessionIndex> session;  ///< nothing: one answer for each
  Meaning meaning = Meaning::nothing;
};

struct Statement {
  enum class State : std::uint8_t {
    said,
    draft,  ///< never sent off by who wrote it
    unlike  ///< it has more cells than the header, or fewer where nothing is quoted: nobody knows which is
            ///< which
  };
  std::uint32_t line = 0;
  State state = State::said;
  std::string structure;  ///< as typed; empty: not given
  std::string address;    ///< folded
  std::string person;     ///< as typed, the first name first
  bool one_name = true;   ///< the person's name stands in one column: it may be the structure's
  std::string place;
  std::string ticket;
  std::optional<model::Date> on;
  int minute = 0;                      ///< of that day, where it is given: which of two came later
  std::optional<model::Count> people;  ///< nothing: not said
  bool people_unclear = false;         ///< said, in words that are no number
  std::vector<Vote> votes;             ///< empty: of the structure alone
};

/// The session of each of the slots; nothing where none of the event is meant, or several.
std::vector<std::optional<model::SessionIndex>> sessions_of(const Recognised& table,
                                                            const model::Event& event);

/// Whether any column says yes or no: an answer's, a choice's, or one of those sessions.
bool says_anything(const Recognised& table, const std::vector<std::optional<model::SessionIndex>>& sessions);

/// All rows, in the table's order, empty ones left out. `sessions` as `sessions_of` has them; `only`: the
/// session that a row speaks of where no column does. `event`: nullptr where structures are read.
std::vector<Statement> statements(const Recognised& table, Use use, const model::Event* event,
                                  const std::vector<std::optional<model::SessionIndex>>& sessions,
                                  std::optional<model::SessionIndex> only);

}  // namespace aliso::tables
