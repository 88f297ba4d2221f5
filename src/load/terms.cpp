// Reading the phrases of quorum, due, retention and weekdays.
// Each is cut at its spaces and every word looked up, French ones for the remedy only.
#include "load/terms.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "diagnostics/suggest.h"
#include "load/counts.h"
#include "load/dates.h"
#include "load/written.h"
#include "model/names.h"

namespace aliso::load {

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

constexpr std::array<std::string_view, 7> weekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                      "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 7> jours = {"dimanche", "lundi",    "mardi", "mercredi",
                                                   "jeudi",    "vendredi", "samedi"};
constexpr std::array<std::string_view, 6> ordinals = {"last", "first", "second", "third", "fourth", "fifth"};
constexpr std::array<std::string_view, 6> ordinaux = {"dernier",   "premier",   "deuxieme",
                                                      "troisieme", "quatrieme", "cinquieme"};

template <std::size_t N>
std::optional<std::size_t> index_in(const std::array<std::string_view, N>& list, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i) {
    if (list[i] == word) return i;
  }
  return std::nullopt;
}

/// As a weekday would be written: from French, the plural, another case, or a slip of a letter or two.
std::string guess_weekday(const std::vector<std::string_view>& parts) {
  if (parts.empty() || parts.size() > 2) return "none";
  const auto known = [](std::string_view part, const auto& english, const auto& french) -> std::string {
    std::string word = model::folded(part);
    if (word.size() > 5 && word.back() == 's' && !index_in(english, word)) word.pop_back();
    if (const auto at = index_in(english, word)) return std::string(english[*at]);
    if (const auto at = index_in(french, word)) return std::string(english[*at]);
    if (const auto at = diagnostics::nearest(word, english)) return std::string(*at);
    if (const auto at = diagnostics::nearest(word, french))
      return std::string(english[*index_in(french, *at)]);
    return {};
  };
  std::string day = known(parts.back(), weekdays, jours);
  if (day.empty()) return "none";
  if (parts.size() == 1) return day;
  const std::string ordinal = known(parts.front(), ordinals, ordinaux);
  return ordinal.empty() ? "none" : ordinal + " " + day;
}

}  // namespace

Parsed<model::Quorum> parse_quorum(std::string_view text) {
  model::Quorum quorum;
  std::string_view share = text;
  if (share.starts_with("over ")) {
    quorum.over = true;
    share = trimmed(share.substr(5));
  }
  const auto slash = share.find('/');
  if (slash == std::string_view::npos) {
    if (quorum.over || share.empty() || !is_digit(share[0]) || share.back() == '%')
      return Wrong{"bad-quorum", {}};
    const auto count = parse_count(share);
    if (!count) return count.wrong();
    quorum.count = *count;
    return quorum;
  }
  const auto over = natural(share.substr(0, slash));
  const auto under = natural(share.substr(slash + 1));
  if (!over || !under || *over < 1 || *under < *over || *under > 1000 || (quorum.over && *over == *under))
    return Wrong{"bad-quorum", {}};
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
  if (!number || *number > 1000 || !unit || unit->unit > Unit::week || parts.size() < 3) {
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
  const auto day = parts.empty() ? std::nullopt : index_in(weekdays, parts.back());
  const auto ordinal = parts.size() == 2 ? index_in(ordinals, parts[0]) : std::nullopt;
  if (!day || parts.size() > 2 || (parts.size() == 2 && !ordinal))
    return Wrong{"bad-weekday", {{"weekday", guess_weekday(parts)}}};
  const int nth = !ordinal ? 0 : *ordinal == 0 ? -1 : static_cast<int>(*ordinal);
  return model::Weekday{std::chrono::weekday{static_cast<unsigned>(*day)}, nth};
}

}  // namespace aliso::load
