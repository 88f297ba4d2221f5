// Which tool wrote a table, where its header is, and what each of its columns holds.
// By the signatures of data/import, else by titles that are known; nothing is said of who stands in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "tables/stamps.h"
#include "tables/table.h"
#include "tables/tools.h"

namespace aliso::tables {

/// What a table is read for.
enum class Use : std::uint8_t { answers, attendance, structures };

/// What the person said of the table.
struct Wish {
  Use use = Use::answers;
  /// `--column`: what a column holds, and its title or its number from 1.
  std::vector<std::pair<Role, std::string>> columns = {};
  std::optional<std::size_t> table = {};  ///< `--table`: the part between empty lines, from 1
  /// It is a poll on days: one known title and a day make a header.
  bool days = false;
};

/// What a column of votes is about: a day, an hour, or a text that may be a session's name.
struct Slot {
  std::size_t column = 0;
  std::string text;
  std::optional<Stamp> stamp;
};

/// A table whose header was understood.
struct Recognised {
  const Tool* tool = nullptr;  ///< never null; `&general` where it is no known tool's
  Table table;
  std::size_t begin = 0, end = 0;                   ///< its rows of data: [begin, end)
  std::size_t columns = 0;                          ///< a row with more has a cell too many
  std::vector<std::pair<Role, std::size_t>> roles;  ///< each role once
  std::vector<Slot> slots;                          ///< columns without a role
  /// Columns that are one choice of the answer's question, marked with an X.
  std::vector<std::pair<Meaning, std::size_t>> options;

  [[nodiscard]] std::optional<std::size_t> column(Role role) const;
};

/// Why a table can't be read.
struct Unread {
  enum class Why : std::uint8_t {
    open_quote,  ///< a quote that is never closed, in `line`
    no_header,   ///< no row has two known titles
    no_column,   ///< `--column` names a title that no row has: `text`
    no_table,    ///< there are not as many tables as `--table` says
    refused,     ///< known, and of no use: `text` is the tool's name
    other_use,   ///< the tool's tables say something else: `text` is its name
    no_answers,  ///< no column says yes or no
    no_names,    ///< no column says who
  };
  Why why = Why::no_header;
  std::uint32_t line = 1;
  std::string text = {};
};

/// The role that a title has by data/import.
std::optional<Role> role_of(const Tool& tool, std::string_view title);
/// What a cell of an answer says to that tool, for that use.
Meaning meaning_of(const Tool& tool, std::string_view cell, Use use);

std::variant<Recognised, Unread> recognised(std::string_view text, const Wish& wish);

}  // namespace aliso::tables
