// What stands on a session's sign-in sheet: its rows with their numbers, the columns to sign in, its code.
// Manual, aliso-sheet(1). By its numbers the sheet is typed back at the door (`attend`).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// A row: a structure, or one that is yet to be written in by hand.
struct SheetRow {
  std::optional<std::int64_t> number;              ///< of a structure, from 1; nothing: nobody is named
  std::optional<model::StructureIndex> structure;  ///< nothing: an empty line
  /// On the session's date; of empty lines guest where they are for outside structures and for people who
  /// come for themselves.
  model::Role role = model::Role::member;
  std::int64_t lines = 1;             ///< people that it has room for, 1 to 6
  std::optional<model::Reply> reply;  ///< its last answer; nothing: it gave none
};

/// Parts of a day that are signed for apart.
enum class HalfDay { morning, afternoon };

/// A column to sign in.
struct SheetColumn {
  std::optional<model::Date> day;  ///< nothing: the whole session
  std::optional<HalfDay> half;     ///< nothing: the whole day
};

/// What one signs for.
enum class SignedPer { session, day, half_day };

/// A session's sheet.
struct Sheet {
  model::SessionIndex session = 0;
  std::vector<SheetRow> rows;
  std::vector<SheetColumn> columns;
  std::string code;                    ///< of the numbered rows: `sheet_code`
  std::optional<model::Count> quorum;  ///< votes needed; nothing: none is asked for
  std::int64_t unlisted = 0;           ///< members without a name for which there is no line any more
};

/// More lines for members that nobody has listed are on no sheet.
inline constexpr std::int64_t most_unlisted = 999;

/// The sheet: members on the session's day by their names without articles, partners that a wave addressed
/// before it or that answered, the host; a line for each member that is not listed, by the upper bound of how
/// many there are (the lower where it is open); `free_lines` empty ones. A member has as many lines as the
/// people of its last yes or maybe (upper bound), at least 1, at most 6, and 6 where it is open. `per`:
/// nothing is by day where the session has several.
Sheet sheet(const model::Network& network, const model::Dossier& dossier, model::SessionIndex session,
            std::int64_t free_lines, std::optional<SignedPer> per = {});

/// Three letters and digits that tell one list of ids from another, the same on every machine: FNV-1a, 64
/// bits, over the ids, a line feed behind each; its halves, then its quarters xored; of the lowest 15 bits
/// five at a time, the highest first, each a character of abcdefghijkmnpqrstuvwxyz23456789.
std::string sheet_code(const std::vector<std::string>& ids);

/// The half-days that hours touch: the morning ends at 12:00, the afternoon begins at 13:00 and goes on into
/// the night. Both without hours, or where the end is not known; the afternoon where only noon is touched.
std::vector<HalfDay> half_days(const std::optional<model::Hours>& hours);

/// Puts structures in the order in which a sheet has them: by their names on that day without their articles,
/// then by id.
void sort_by_name(const model::Network& network, model::Date day,
                  std::vector<model::StructureIndex>& structures);

}  // namespace aliso::figures
