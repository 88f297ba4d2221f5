// What data/import says of the tools whose exports are known, as the build has prepared it: one `Tool` a
// file. A new tool is a file there and no code.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace aliso::tables {

/// What a column holds.
enum class Role : std::uint8_t {
  structure,     ///< the structure's name
  address,       ///< an e-mail address
  person,        ///< a person's name, or the family name
  given_name,    ///< the first name, beside it
  people,        ///< how many people
  guests,        ///< how many people beside the one of the row
  answer,        ///< yes, maybe, no
  date,          ///< when it was answered: the day before the month
  english_date,  ///< the same under an English title, where either may stand first
  ticket,        ///< what tells tickets apart
  draft,         ///< not empty, not 0: the row is a draft
  submitted,     ///< when the row was sent off; empty: never
  place,         ///< the structure's town
  nothing,       ///< none of these, whatever the general rules say of its title
};

/// What a cell of an answer says.
enum class Meaning : std::uint8_t {
  yes,
  maybe,
  no,
  present,  ///< yes; and, where attendance is read, the only word that says who was there
  nothing,  ///< no answer
  unclear,  ///< a word that nobody has listed
};

/// One title of a column, by `title_key`; or one word of an answer, by `word_key`.
struct Title {
  Role role;
  std::string_view key;
};
struct Word {
  Meaning meaning;
  std::string_view key;
};

/// A tool, or what holds for tables of no known tool.
struct Tool {
  std::string_view id;    ///< the file's stem; empty for the general rules
  std::string_view name;  ///< as its makers write it
  /// Each is a list of `cell_key`s that one header row has, all of them.
  std::span<const std::span<const std::string_view>> signatures;
  /// Or a header row begins with one of these `cell_key`s; an empty one: its first cell is empty.
  std::span<const std::string_view> firsts;
  std::span<const Title> titles;
  std::span<const Word> words;
  bool answers = false;     ///< its rows may say who answers
  bool attendance = false;  ///< its rows may say who was there
  bool poll = false;        ///< each column without a known title is a session that is voted on
  bool each_row = false;    ///< without an answer's column, a row says yes
  bool unquoted = false;    ///< it quotes nothing: a comma in a cell makes one cell too many; so may a day's
  bool blank_no = false;    ///< no vote at all is exported as no: one is meant where another vote stands
  bool sections = false;    ///< an empty line ends the table
  bool refused = false;     ///< known, and of no use: it doesn't say who comes
};

/// All of data/import but the general rules, by their files' names.
extern const std::span<const Tool> all_tools;

/// data/import/general.txt: titles and words that hold for every table, behind a tool's own.
extern const Tool general;
/// What may stand behind a title and changes nothing, by `title_key`: "de la structure".
extern const std::span<const std::string_view> of_the_structure;
/// Domains whose addresses say nothing of who writes.
extern const std::span<const std::string_view> public_domains;
/// Names of months, folded; the month from 1 to 12.
struct MonthName {
  std::string_view key;
  unsigned month;
};
extern const std::span<const MonthName> month_names;

}  // namespace aliso::tables
