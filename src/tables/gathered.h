// What the rows of a table come to: one line a structure and session, or why nothing is to be noted of a row.
// Rows of one structure are put together here, and held against what stands in the files already.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/dossier.h"
#include "model/match.h"
#include "model/network.h"
#include "tables/statements.h"

namespace aliso::tables {

/// Why nothing is written of a row.
enum class Why : std::uint8_t {
  noted,        ///< the files say so already
  contradicts,  ///< the files say something else
  doubtful,     ///< whom it means, or what several rows of one structure come to
  none,         ///< no structure is known by that name
  no_answer,    ///< it says nothing, or that somebody wasn't there
  draft,        ///< it was never sent off
  unclear       ///< a word or a number that is none, a cell too many
};

/// Whom a statement means, and whether that holds.
struct Taken {
  model::Matched matched;
  /// The one structure, where the match is exact or was accepted.
  std::optional<model::StructureIndex> structure = {};
  std::string name = {};  ///< the structure's as the table has it, where it may be shown; else empty
};

/// A row, or what it says of one session.
struct Outcome {
  std::uint32_t line = 0;
  std::size_t statement = 0;
  std::optional<model::SessionIndex> session;
  std::optional<model::Reply> answer;
  std::optional<model::Count> people;
  std::optional<Why> why;  ///< nothing: it is written
};

/// What the table says, beside the line that the files have.
template <class Line>
struct Clash {
  std::uint32_t line = 0;  ///< of the table, the first of them
  model::StructureIndex structure = 0;
  Line ours;
  Line theirs;
};

struct Answers {
  std::vector<Outcome> rows;
  std::vector<model::Answer> lines;  ///< to be added
  std::vector<Clash<model::Answer>> clashes;
};

/// Presence at one session: a line of its `present`.
struct Presence {
  model::SessionIndex session = 0;
  model::Attendance line;
};
struct Presences {
  std::vector<Outcome> rows;
  std::vector<Presence> lines;
  std::vector<Clash<Presence>> clashes;
};

struct NewStructures {
  std::vector<Outcome> rows;
  std::vector<model::Structure> lines;  ///< a name, and a town where one is given
};

/// Answers: of one person the last counts; several persons of one structure add up; where they disagree it
/// is doubtful. `taken`: one for each statement.
Answers answers(std::span<const Statement> said, std::span<const Taken> taken, const model::Network& network,
                const model::Event& event, const std::optional<model::Invitations>& invitations,
                std::optional<model::Channel> via);

/// Presences: different persons of one structure are its people.
Presences presences(std::span<const Statement> said, std::span<const Taken> taken, const model::Event& event);

/// Structures that the network has not, each once.
NewStructures new_structures(std::span<const Statement> said, std::span<const Taken> taken);

/// How many rows of the table were taken (written, or noted already), are doubtful, unknown, contradict the
/// files, or are left out for another reason; a row of several sessions counts once, as the worst of them.
struct Tally {
  std::int64_t recognised = 0, doubtful = 0, unknown = 0, contradictory = 0, left = 0;
};
Tally tally(std::span<const Outcome> rows);

}  // namespace aliso::tables
