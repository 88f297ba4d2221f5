// Reading the phrases of quorum, due, retention and weekdays.
// Each is cut at its spaces and every word looked up, French ones for the remedy only.
#include "format/terms.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <string>

#include "diagnostics/suggest.h"
#include "format/counts.h"
#include "format/dates.h"
#include "format/guesses.h"
#include "format/names.h"
#include "format/steps.h"
#include "model/names.h"

namespace aliso::format {

namespace {

enum class Unit { day, week, month, year };

struct UnitWord {
  std::string_view word;  ///< folded
  Unit unit;
  bool english;
};

constexpr UnitWord unit_words[] = {
    {"day", Unit::day, true},        {"days", Unit::day, true},    {"week", Unit::week, true},
    {"weeks", Unit::week, true},     {"month", Unit::month, true}, {"months", Unit::month, true},
    {"year", Unit::year, true},      {"years", Unit::year, true},  {"jour", Unit::day, false},
    {"jours", Unit::day, false},     {"j", Unit::day, false},      {"semaine", Unit::week, false},
    {"semaines", Unit::week, false}, {"mois", Unit::month, false}, {"an", Unit::year, false},
    {"ans", Unit::year, false},      {"annee", Unit::year, false}, {"annees", Unit::year, false},
};

const UnitWord* unit_of(std::string_view word) {
  const std::string folded = model::folded(word);
  for (const UnitWord& unit : unit_words) {
    if (unit.word == folded) return &unit;
  }
  return nullptr;
}

std::string plural(std::int64_t number, Unit unit) {
  constexpr std::array<std::string_view, 4> names = {"day", "week", "month", "year"};
  return fmt::format("{} {}{}", number, names[static_cast<std::size_t>(unit)], number == 1 ? "" : "s");
}

/// The word of a table that a part of a weekday was meant to be; empty where there is none.
template <const auto& Table>
std::string meant_word(std::string_view part) {
  std::string word = model::folded(part);
  if (word.size() > 5 && word.back() == 's' && !find(Table, word)) word.pop_back();
  std::array<std::string_view, Table.size()> others{};
  for (std::size_t i = 0; i < Table.size(); ++i) others[i] = Table[i].also;
  if (find(Table, word)) return word;
  if (const auto at = choice(word, others)) return std::string(Table[*at].word);
  if (const auto at = diagnostics::nearest(word, words_in<Table>)) return std::string(*at);
  if (const auto at = diagnostics::nearest(word, others))
    return std::string(Table[*choice(*at, others)].word);
  return {};
}

/// So many days, as weeks from two on where no day is left over: people count so.
std::string in_days(std::int64_t days) {
  return days >= 14 && days % 7 == 0 ? plural(days / 7, Unit::week) : plural(days, Unit::day);
}

/// As a weekday would be written: from French, the plural, another case, or a slip of a letter or two.
std::string guess_weekday(const std::vector<std::string_view>& parts) {
  if (parts.empty() || parts.size() > 2) return "none";
  std::string day = meant_word<names<std::chrono::weekday>>(parts.back());
  if (day.empty()) return "none";
  if (parts.size() == 1) return day;
  const std::string ordinal = meant_word<ordinals>(parts.front());
  return ordinal.empty() ? "none" : ordinal + " " + day;
}

}  // namespace

Parsed<model::Quorum> parse_quorum(std::string_view text) {
  const auto bad = [text] { return Wrong{"bad-quorum", {{"quorum", guess_quorum(text).value_or("none")}}}; };
  model::Quorum quorum;
  std::string_view share = text;
  if (share.starts_with("over ")) {
    quorum.over = true;
    share = trimmed(share.substr(5));
  }
  const auto slash = share.find('/');
  if (slash == std::string_view::npos) {
    if (quorum.over || share.empty() || !is_digit(share[0]) || share.back() == '%') return bad();
    const auto count = parse_count(share);
    if (!count) return count.wrong().name == "decimal-count" || guess_quorum(text) ? bad() : count.wrong();
    quorum.count = *count;
    return quorum;
  }
  const auto over = natural(share.substr(0, slash));
  const auto under = natural(share.substr(slash + 1));
  if (!over || !under || *over < 1 || *under < *over || *under > 1000 || (quorum.over && *over == *under))
    return bad();
  quorum.numerator = *over;
  quorum.denominator = *under;
  return quorum;
}

Parsed<model::Due> parse_due(std::string_view text) {
  const auto parts = words_of(text);
  if (parts.size() < 2) {
    const auto day = parse_date(text);
    if (day) return model::Due{model::Due::Anchor::day, *day, 0};
    return day.wrong().name == "bad-date" ? Wrong{"bad-due", {{"due", "none"}}} : day.wrong();
  }
  const auto number = natural(parts[0]);
  const UnitWord* unit = unit_of(parts[1]);
  if (!number || *number > 36500 || !unit || unit->unit > Unit::week || parts.size() < 3) {
    const auto day = parse_date(text);
    return day.wrong().name == "date-form" ? day.wrong() : Wrong{"bad-due", {{"due", "none"}}};
  }
  const std::string side = model::folded(parts[2]);
  const bool before = side == "before" || side == "avant";
  if (!before && side != "after" && side != "apres") return Wrong{"bad-due", {{"due", "none"}}};
  const bool to_answer_by = parts.size() == 4 && parts[3] == "answer-by";
  const std::string written = fmt::format("{} {}{}", plural(*number, unit->unit), before ? "before" : "after",
                                          to_answer_by ? " answer-by" : "");
  if (!unit->english || side == "avant" || side == "apres" || (parts.size() > 3 && !to_answer_by))
    return Wrong{"bad-due", {{"due", written}}};
  const int days = static_cast<int>(*number) * (unit->unit == Unit::week ? 7 : 1);
  return model::Due{
      to_answer_by ? model::Due::Anchor::answer_by : model::Due::Anchor::session, {}, before ? -days : days};
}

Parsed<model::Retention> parse_retention(std::string_view text) {
  const auto parts = words_of(text);
  const auto number = parts.size() == 2 ? natural(parts[0]) : std::nullopt;
  const UnitWord* unit = number ? unit_of(parts[1]) : nullptr;
  if (!unit || *number < 1 || *number > 36500) return Wrong{"bad-retention", {{"retention", "none"}}};
  if (!unit->english) return Wrong{"bad-retention", {{"retention", plural(*number, unit->unit)}}};
  const int n = static_cast<int>(*number);
  switch (unit->unit) {
    case Unit::day:
      return model::Retention{n, 0};
    case Unit::week:
      return model::Retention{7 * n, 0};
    case Unit::month:
      return model::Retention{0, n};
    case Unit::year:
      return model::Retention{0, 12 * n};
  }
  return Wrong{"bad-retention", {{"retention", "none"}}};
}

Parsed<model::Weekday> parse_weekday(std::string_view text) {
  const auto parts = words_of(text);
  const auto day = parts.empty() ? std::nullopt : named<std::chrono::weekday>(parts.back());
  const auto nth = parts.size() == 2 ? find(ordinals, parts[0]) : std::nullopt;
  if (!day || parts.size() > 2 || (parts.size() == 2 && !nth))
    return Wrong{"bad-weekday", {{"weekday", guess_weekday(parts)}}};
  return model::Weekday{*day, nth.value_or(0)};
}

std::string written(const model::Quorum& quorum) {
  if (quorum.count) return written(*quorum.count);
  return fmt::format("{}{}/{}", quorum.over ? "over " : "", quorum.numerator, quorum.denominator);
}

std::string written(const model::Due& due) {
  if (due.anchor == model::Due::Anchor::day) return written(due.day);
  return fmt::format("{} {}{}", in_days(std::abs(due.offset)), due.offset > 0 ? "after" : "before",
                     due.anchor == model::Due::Anchor::answer_by ? " answer-by" : "");
}

std::string written(const model::Retention& retention) {
  if (retention.months == 0) return in_days(retention.days);
  return retention.months % 12 == 0 ? plural(retention.months / 12, Unit::year)
                                    : plural(retention.months, Unit::month);
}

std::string written(const model::Weekday& weekday) {
  const std::string day(name(weekday.day));
  return weekday.nth == 0 ? day : fmt::format("{} {}", word_of(ordinals, weekday.nth), day);
}

}  // namespace aliso::format
