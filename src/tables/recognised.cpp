// Each delimiter is tried on the first rows; the signature with the most cells wins, then the most known
// titles. Only then is the whole cut.
#include "tables/recognised.h"

#include <algorithm>
#include <charconv>

#include "tables/keys.h"

namespace aliso::tables {

namespace {

/// A header row is one of the first.
constexpr std::size_t header_rows = 20;
constexpr std::string_view delimiters = ",;\t|";

/// A header that was found, and how well it fits.
struct Found {
  const Tool* tool = nullptr;
  char delimiter = ',';
  std::size_t row = 0;
  std::size_t fits = 0;
};

std::optional<Role> role_in(const Tool& tool, std::string_view key) {
  const auto found =
      std::find_if(tool.titles.begin(), tool.titles.end(), [&](const Title& one) { return one.key == key; });
  return found == tool.titles.end() ? std::nullopt : std::optional(found->role);
}

bool has(const Record& row, std::string_view key) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const std::string& cell) { return cell_key(cell) == key; });
}

/// The cells of the tool's signature that the row has, all of them; 0: it hasn't.
std::size_t signed_by(const Tool& tool, const Record& row) {
  std::size_t best = 0;
  for (const auto& signature : tool.signatures) {
    const bool all = std::all_of(signature.begin(), signature.end(), [&](auto key) { return has(row, key); });
    if (all) best = std::max(best, signature.size());
  }
  const std::string first = cell_key(row.cell(0));
  const bool begins = std::find(tool.firsts.begin(), tool.firsts.end(), first) != tool.firsts.end();
  return begins && row.width() > 1 ? std::max<std::size_t>(best, 1) : best;
}

/// Whether what has no title is a vote: a day each, or answers in the first row below.
bool is_poll(const Tool& tool, const Table& sample, std::size_t header) {
  const Record& titles = sample.rows[header];
  std::size_t row = header + 1;
  if (row < sample.rows.size() && titles.cell(0).empty() && sample.rows[row].cell(0).empty()) ++row;
  bool days = true, votes = row < sample.rows.size(), any = false, said = false;
  for (std::size_t i = 0; i < titles.cells.size(); ++i) {
    const std::string_view title = titles.cell(i);
    if (title.empty() || role_of(tool, title)) continue;
    any = true;
    days = days && stamp(title, DayOrder::day_first).has_value();
    const std::string_view cell = votes ? sample.rows[row].cell(i) : std::string_view{};
    votes = votes && meaning_of(tool, cell, Use::answers) != Meaning::unclear;
    said = said || !cell.empty();
  }
  return any && (days || (votes && said));
}

/// How many cells of a row are days.
std::size_t days_in(const Record& row) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    number += stamp(row.cell(i), DayOrder::day_first) ? 1 : 0;
  return number;
}

/// How many different titles of a row are known.
std::size_t known_titles(const Record& row) {
  std::vector<Role> met;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto role = role_of(general, row.cell(i));
    if (role && std::find(met.begin(), met.end(), *role) == met.end()) met.push_back(*role);
  }
  return met.size();
}

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && value > 0;
  return whole ? std::optional(value) : std::nullopt;
}

/// The column that `--column` names in that header; nothing where it hasn't that title.
std::optional<std::size_t> named_column(const Record& titles, std::string_view title) {
  const std::string wanted = cell_key(title);
  for (std::size_t i = 0; i < titles.cells.size(); ++i) {
    if (cell_key(titles.cell(i)) == wanted) return i;
  }
  if (const auto n = number(title)) return *n - 1;
  return std::nullopt;
}

/// Whether the row has all titles of `--column`, one at least that is no number.
bool has_wished(const Record& row, const Wish& wish) {
  const bool titled = std::any_of(wish.columns.begin(), wish.columns.end(),
                                  [](const auto& one) { return !number(one.second); });
  return titled && std::all_of(wish.columns.begin(), wish.columns.end(),
                               [&](const auto& one) { return named_column(row, one.second).has_value(); });
}

/// The rows between empty lines that `--table` wants; nothing where there are not so many.
std::optional<std::pair<std::size_t, std::size_t>> part(const Table& table,
                                                        std::optional<std::size_t> wanted) {
  if (!wanted) return std::pair{std::size_t{0}, table.rows.size()};
  std::size_t at = 0;
  for (std::size_t n = 1; at < table.rows.size(); ++n) {
    while (at < table.rows.size() && table.rows[at].is_blank()) ++at;
    const std::size_t begin = at;
    while (at < table.rows.size() && !table.rows[at].is_blank()) ++at;
    if (n == *wanted && begin < at) return std::pair{begin, at};
  }
  return std::nullopt;
}

/// The best header of the first rows.
std::optional<Found> best_header(std::string_view text, const Wish& wish) {
  std::optional<Found> best, titled;
  for (const char delimiter : delimiters) {
    const std::size_t most = wish.table ? SIZE_MAX : header_rows + 2;
    const Table quoted = cut(text, delimiter, true, most), plain = cut(text, delimiter, false, most);
    for (const Tool& tool : all_tools) {
      const Table& sample = tool.unquoted ? plain : quoted;
      const auto rows = part(sample, wish.table);
      if (!rows || !wish.columns.empty()) continue;
      for (std::size_t i = rows->first; i < std::min(rows->second, rows->first + header_rows); ++i) {
        const std::size_t fits = signed_by(tool, sample.rows[i]);
        if (fits > (best ? best->fits : 0) && (!tool.poll || is_poll(tool, sample, i)))
          best = Found{&tool, delimiter, i, fits};
      }
    }
    const auto rows = part(quoted, wish.table);
    if (!rows) continue;
    for (std::size_t i = rows->first; i < std::min(rows->second, rows->first + header_rows); ++i) {
      const bool wished = has_wished(quoted.rows[i], wish);
      const std::size_t titles = known_titles(quoted.rows[i]);
      const std::size_t days = wish.days && titles > 0 ? days_in(quoted.rows[i]) : 0;
      const std::size_t fits = titles + days + (wished ? 100 : 0);
      if (fits < 2 || (!wish.columns.empty() && !wished &&
                       std::any_of(wish.columns.begin(), wish.columns.end(),
                                   [](const auto& one) { return !number(one.second); })))
        continue;
      if (!titled || fits > titled->fits) titled = Found{&general, delimiter, i, fits};
      break;
    }
  }
  return best ? best : titled;
}

}  // namespace

std::optional<std::size_t> Recognised::column(Role role) const {
  const auto found =
      std::find_if(roles.begin(), roles.end(), [&](const auto& one) { return one.first == role; });
  return found == roles.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Role> role_of(const Tool& tool, std::string_view title) {
  const std::string key = title_key(title);
  if (key.empty()) return std::nullopt;
  if (const auto own = role_in(tool, key)) return own;
  if (const auto known = role_in(general, key)) return known;
  for (const std::string_view of : of_the_structure) {
    if (!key.ends_with(of)) continue;
    const auto of_it = role_in(general, std::string_view(key).substr(0, key.size() - of.size()));
    return of_it == Role::person ? std::optional(Role::structure) : of_it;
  }
  return std::nullopt;
}

Meaning meaning_of(const Tool& tool, std::string_view cell, Use use) {
  const std::string key = word_key(cell);
  if (key.empty()) return Meaning::nothing;
  const auto in = [&key](const Tool& one) -> std::optional<Meaning> {
    const auto found =
        std::find_if(one.words.begin(), one.words.end(), [&](const Word& word) { return word.key == key; });
    return found == one.words.end() ? std::nullopt : std::optional(found->meaning);
  };
  const bool tells = std::any_of(tool.words.begin(), tool.words.end(),
                                 [](const Word& word) { return word.meaning == Meaning::present; });
  const auto own = in(tool);
  if (own == Meaning::present) return Meaning::yes;
  if (own == Meaning::yes && tells && use == Use::attendance) return Meaning::nothing;
  if (own) return *own;
  return in(general).value_or(Meaning::unclear);
}

namespace {

/// The title that stands above a column in the row above the header: a question of several columns.
std::string_view question_above(const Table& table, std::size_t header, std::size_t column) {
  if (header == 0) return {};
  const Record& above = table.rows[header - 1];
  for (std::size_t i = std::min(column + 1, above.cells.size()); i > 0; --i) {
    if (!above.cell(i - 1).empty()) return above.cell(i - 1);
  }
  return {};
}

/// "Viendrez-vous ? [Guéret]" is about Guéret.
std::string_view slot_text(std::string_view title) {
  const auto open = title.rfind('[');
  if (open != std::string_view::npos && title.ends_with(']'))
    return title.substr(open + 1, title.size() - open - 2);
  return title;
}

void add_slots(Recognised& made, std::size_t header) {
  const Record& titles = made.table.rows[header];
  std::vector<std::string_view> cells;
  for (std::size_t i = 0; i < titles.cells.size(); ++i) cells.push_back(titles.cell(i));
  const DayOrder order = order_of(cells, DayOrder::day_first);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool taken =
        std::any_of(made.roles.begin(), made.roles.end(), [i](const auto& one) { return one.second == i; });
    if (taken || cells[i].empty()) continue;
    const Meaning meaning = meaning_of(*made.tool, cells[i], Use::answers);
    const bool word = meaning == Meaning::yes || meaning == Meaning::maybe || meaning == Meaning::no;
    if (word && role_of(*made.tool, question_above(made.table, header, i)) == Role::answer) {
      made.options.emplace_back(meaning, i);
      continue;
    }
    const std::string_view text = slot_text(cells[i]);
    made.slots.push_back({i, std::string(text), stamp(text, order)});
  }
}

/// The hours of a poll's days stand in a row of their own, whose first cell is empty.
void add_hours(Recognised& made, std::size_t header) {
  const auto& rows = made.table.rows;
  if (!made.tool->poll || !rows[header].cell(0).empty()) return;
  if (made.begin >= rows.size() || !rows[made.begin].cell(0).empty()) return;
  for (Slot& slot : made.slots) {
    const auto minute = minute_of(rows[made.begin].cell(slot.column));
    if (slot.stamp && minute) slot.stamp->minute = minute;
  }
  ++made.begin;
}

void add_roles(Recognised& made, const Record* titles, const Wish& wish) {
  const auto add = [&made](Role role, std::size_t column) {
    const bool there = std::any_of(made.roles.begin(), made.roles.end(), [&](const auto& one) {
      return (one.first == role && role != Role::nothing) || one.second == column;
    });
    if (!there) made.roles.emplace_back(role, column);
  };
  const Record none;
  for (const auto& [role, title] : wish.columns) {
    if (const auto column = named_column(titles ? *titles : none, title)) add(role, *column);
  }
  if (!titles) return;
  // The tool's own titles come first: a question that reads alike stands behind them.
  for (std::size_t i = 0; i < titles->cells.size(); ++i) {
    if (const auto role = role_in(*made.tool, title_key(titles->cell(i)))) add(*role, i);
  }
  for (std::size_t i = 0; i < titles->cells.size(); ++i) {
    if (const auto role = role_of(*made.tool, titles->cell(i))) add(*role, i);
  }
}

/// Whether what the table is read for stands in it.
std::optional<Unread> lacks(const Recognised& made, const Wish& wish) {
  const Tool& tool = *made.tool;
  const auto unread = [&](Unread::Why why) { return Unread{why, 1, std::string(tool.name)}; };
  const bool fits = wish.use == Use::answers      ? tool.answers
                    : wish.use == Use::attendance ? tool.attendance
                                                  : &tool == &general;
  if (!fits && wish.use != Use::structures) return unread(Unread::Why::other_use);
  const bool who = made.column(Role::structure) || made.column(Role::person) ||
                   (made.column(Role::address) && wish.use != Use::structures) || !tool.firsts.empty();
  if (!who) return unread(Unread::Why::no_names);
  const bool said =
      made.column(Role::answer) || !made.slots.empty() || !made.options.empty() || tool.each_row;
  if (wish.use == Use::answers && !said) return unread(Unread::Why::no_answers);
  return std::nullopt;
}

}  // namespace

std::variant<Recognised, Unread> recognised(std::string_view text, const Wish& wish) {
  const auto found = best_header(text, wish);
  const bool numbers =
      !wish.columns.empty() && std::all_of(wish.columns.begin(), wish.columns.end(),
                                           [](const auto& one) { return number(one.second).has_value(); });
  Recognised made;
  made.tool = found ? found->tool : &general;
  if (made.tool->refused) return Unread{Unread::Why::refused, 1, std::string(made.tool->name)};
  char delimiter = found ? found->delimiter : ',';
  for (const char one : delimiters) {
    if (!found && text.substr(0, text.find('\n')).find(one) != std::string_view::npos) delimiter = one;
  }
  made.table = cut(text, delimiter, !made.tool->unquoted);
  if (made.table.open_quote > 0) return Unread{Unread::Why::open_quote, made.table.open_quote};
  const auto rows = part(made.table, wish.table);
  if (!rows) return Unread{Unread::Why::no_table};
  if (!found && !numbers) {
    if (wish.columns.empty()) return Unread{Unread::Why::no_header};
    return Unread{Unread::Why::no_column, 1, wish.columns.front().second};
  }
  made.begin = found ? found->row + 1 : rows->first;
  made.end = rows->second;
  const Record* titles = found ? &made.table.rows[found->row] : nullptr;
  add_roles(made, titles, wish);
  if (titles) {
    made.columns = titles->cells.size();
    add_slots(made, found->row);
    add_hours(made, found->row);
    if (!made.tool->firsts.empty() && !made.column(Role::person) && titles->cell(0).empty())
      made.roles.emplace_back(Role::person, 0);  // the names' column has no title
  } else {
    for (std::size_t i = made.begin; i < made.end; ++i)
      made.columns = std::max(made.columns, made.table.rows[i].cells.size());
  }
  if (made.tool->sections) {
    for (std::size_t i = made.begin; i < made.end; ++i) {
      if (made.table.rows[i].is_blank()) made.end = i;
    }
  }
  if (auto lack = lacks(made, wish)) return *lack;
  return made;
}

}  // namespace aliso::tables
