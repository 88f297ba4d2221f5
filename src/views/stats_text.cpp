// An event's block of figures: heading, table, ratios, quorum, what was cancelled.
// Unknown is said in words, never as 0; a planned session's presences are a dash.
#include "views/stats_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "figures/certain.h"
#include "format/sessions.h"
#include "views/ratio_text.h"
#include "views/stats_rows.h"
#include "views/table.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/display_width.h"
#include "words/typography.h"

namespace aliso::views {

using figures::EventFigures;
using figures::MaybeCount;
using figures::SessionFigures;
using figures::SessionStatus;
using words::Language;

namespace {

constexpr int session_width = 16;

int year_of(model::Date day) {
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}

/// One event on its way to the terminal; `columns` are the sessions that have one.
struct Block {
  const model::Event& event;
  const EventFigures& figures;
  const Language& language;
  bool color;
  int width;
  std::vector<std::size_t> columns;
  bool one_year = true;
  std::map<std::string, int> names;                             ///< of all sessions: how many have each
  std::map<std::pair<std::string, model::Date>, int> evenings;  ///< likewise, a name on a day

  Block(const model::Event& e, const EventFigures& f, const Language& l, bool c, int w)
      : event(e), figures(f), language(l), color(c), width(w) {
    for (const model::Session& one : event.sessions) {
      ++names[format::shown_name(one)];
      ++evenings[{format::shown_name(one), one.date()}];
    }
    for (std::size_t i = 0; i < figures.sessions.size(); ++i) {
      if (figures.sessions[i].status == SessionStatus::cancelled) continue;
      columns.push_back(i);
      one_year = one_year && year_of(session(i).date()) == year_of(session(columns.front()).date());
    }
  }

  [[nodiscard]] const model::Session& session(std::size_t i) const { return event.sessions[i]; }
  /// With its hour where another session has the same name and day.
  [[nodiscard]] std::string day(std::size_t i) const {
    const model::Session& one = session(i);
    const std::string day =
        one_year ? words::short_date(one.date(), language) : words::date(one.date(), language);
    if (!one.time || evenings.at({format::shown_name(one), one.date()}) < 2) return day;
    return day + ", " + words::plain_spaces(words::time(one.time->from, language));
  }
  /// Whether the session is called by its day: it has neither a name nor a town.
  [[nodiscard]] bool is_day(std::size_t i) const { return !session(i).name && session(i).town.empty(); }
  /// The session's name, with its day where another has the same; its day alone where it has no name.
  [[nodiscard]] std::string name(std::size_t i) const {
    if (is_day(i)) return day(i);
    const std::string shown = format::shown_name(session(i));
    return names.at(shown) > 1 ? shown + ", " + day(i) : shown;
  }
  [[nodiscard]] bool several() const { return columns.size() > 1; }
};

std::string cell(const MaybeCount& count, bool to_come, const Language& language) {
  if (count) return words::plain_spaces(words::count_in_table(*count, language));
  return to_come ? "–" : language.say("stats.not-noted");
}

/// Whether a detail says anything: it is known somewhere, and not 0 everywhere.
bool says_something(const Block& block, const StatsRow& row) {
  const auto some = [](const MaybeCount& count) { return count && !count->is_zero(); };
  return (row.event && some(row.event(block.figures))) ||
         std::any_of(block.columns.begin(), block.columns.end(),
                     [&](std::size_t i) { return some(row.session(block.figures.sessions[i])); });
}

TableRow table_row(const Block& block, const StatsRow& row) {
  const bool people = row.key == "people";
  const bool visits = people && block.figures.each_once == false;
  TableRow shown;
  shown.label = (row.rank == StatsRow::Rank::part ? "  " : "") +
                block.language.say("stats.row." + std::string(visits ? "visits" : row.key));
  shown.strong = people;
  shown.gap_above = row.gap_above;
  bool any_to_come = false;
  for (const std::size_t i : block.columns) {
    const SessionFigures& figures = block.figures.sessions[i];
    const bool to_come = row.presence && figures.status == SessionStatus::planned;
    any_to_come = any_to_come || to_come;
    shown.cells.push_back(cell(row.session(figures), to_come, block.language));
  }
  if (block.several() && row.event) {
    shown.cells.push_back(cell(row.event(block.figures), any_to_come, block.language));
  }
  return shown;
}

std::string figures_table(const Block& block) {
  Table table;
  for (const std::size_t i : block.columns) {
    std::vector<std::string> head;
    if (!block.is_day(i)) head = wrapped(format::shown_name(block.session(i)), session_width);
    if (block.figures.sessions[i].status == SessionStatus::planned) {
      head.push_back(block.language.say("stats.planned"));
    }
    head.push_back(block.day(i));
    table.heads.push_back(std::move(head));
  }
  if (block.several()) table.heads.push_back({block.language.say("stats.overall"), ""});
  if (block.one_year) table.corner = std::to_string(year_of(block.session(block.columns.front()).date()));
  for (const StatsRow& row : stats_rows()) {
    if (row.rank == StatsRow::Rank::main || says_something(block, row)) {
      table.rows.push_back(table_row(block, row));
    }
  }
  return table_text(table, block.color, block.width);
}

/// A heading with what stands under it, line by line: nothing where nothing does.
std::string section(const std::string& heading, const std::vector<std::pair<std::string, std::string>>& lines,
                    bool color, int width) {
  if (lines.empty()) return {};
  int labels = 0;
  int texts = 0;
  for (const auto& [label, text] : lines) {
    labels = std::max(labels, words::display_width(label));
    texts = std::max(texts, words::display_width(text));
  }
  const bool beside = 2 + labels + 3 + texts <= width;
  std::string said = "\n" + bold(heading, color) + "\n";
  for (const auto& [label, text] : lines) {
    said += "  ";
    if (labels > 0) said += beside ? pad_right(label, labels) + "   " : label + "\n    ";
    said += text + "\n";
  }
  return said;
}

std::string session_ratios(const Block& block, std::string_view key,
                           std::optional<figures::Ratio> SessionFigures::*ratio) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (const std::size_t i : block.columns) {
    if (const auto& value = block.figures.sessions[i].*ratio) {
      lines.emplace_back(block.several() ? block.name(i) : "", ratio_text(*value, block.language));
    }
  }
  return section(block.language.say(key), lines, block.color, block.width);
}

std::string reach(const EventFigures& figures, std::string_view key, const Language& language, bool color,
                  int width) {
  if (!figures.reach) return {};
  return section(language.say(key), {{"", ratio_text(*figures.reach, language)}}, color, width);
}

std::string quorum(const Block& block) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (const std::size_t i : block.columns) {
    const auto& figures = block.figures.sessions[i].quorum;
    if (!figures || !block.event.quorum) continue;
    const auto say = [&](std::string_view key, const words::Args& args = {}) {
      return block.language.say("stats.quorum." + std::string(key), args);
    };
    std::string text = say(!figures->reached ? "unknown" : *figures->reached ? "reached" : "not-reached");
    const model::Quorum& asked = *block.event.quorum;
    words::Args args = {{"needed", words::count_in_table(figures->needed, block.language)}};
    if (!asked.count)
      args.emplace_back("threshold", fmt::format("{}/{}", asked.numerator, asked.denominator));
    text += ", " + say(asked.count ? "needed-count" : asked.over ? "needed-over" : "needed", args);
    if (figures->missing && !figures->missing->is_zero()) {
      text += ", " + say("missing", {{"missing", words::count_in_table(*figures->missing, block.language)}});
    }
    lines.emplace_back(block.several() ? block.name(i) : "", text);
  }
  return section(block.language.say("stats.quorum"), lines, block.color, block.width);
}

std::string cancelled(const Block& block) {
  std::string text;
  for (std::size_t i = 0; i < block.figures.sessions.size(); ++i) {
    if (block.figures.sessions[i].status != SessionStatus::cancelled) continue;
    const model::Session& session = block.session(i);
    // A session that has no name is said by its day, once.
    const auto called = [&block](std::size_t one) {
      const model::Session& it = block.session(one);
      const std::string day = words::date(it.date(), block.language);
      return block.is_day(one) ? day : format::shown_name(it) + ", " + day;
    };
    words::Args args = {{"session", called(i)}};
    if (session.moved_to) args.emplace_back("other", called(*session.moved_to));
    text += block.language.say(session.moved_to ? "stats.moved" : "stats.cancelled", args) + "\n";
  }
  return text.empty() ? text : "\n" + text;
}

}  // namespace

std::string stats_text(const model::Event& event, const EventFigures& all, const Language& language,
                       bool color, int width) {
  const EventFigures figures = figures::certain(all);
  const Block block(event, figures, language, color, width);
  std::string text = bold(event.title, color) + "  " + faint(event.id, color) + "\n";
  if (!block.columns.empty()) {
    text += "\n" + figures_table(block);
    text += session_ratios(block, "stats.ratio.turnout", &SessionFigures::turnout);
    text += session_ratios(block, "stats.ratio.response-rate", &SessionFigures::response_rate);
    text += quorum(block);
    text += reach(figures, block.several() ? "stats.ratio.reach-once" : "stats.ratio.reach", language, color,
                  width);
  }
  return text + cancelled(block);
}

namespace {

bool is_cancelled(const EventFigures& figures) {
  return std::all_of(figures.sessions.begin(), figures.sessions.end(),
                     [](const auto& s) { return s.status == SessionStatus::cancelled; });
}

/// Whether all that isn't known of who came is still to come.
bool is_to_come(const EventFigures& figures) {
  const auto planned = [](const auto& s) { return s.status == SessionStatus::planned; };
  if (std::none_of(figures.sessions.begin(), figures.sessions.end(), planned)) return false;
  return std::all_of(figures.sessions.begin(), figures.sessions.end(),
                     [](const auto& s) { return s.noted || s.status != SessionStatus::held; });
}

}  // namespace

std::string together_text(std::span<const ViewedEvent> events, const EventFigures& all,
                          const Language& language, bool color, int width) {
  const EventFigures together = figures::certain(all);
  constexpr int least_label = 20;
  constexpr int head = 10;
  const auto say = [&](std::string_view key) { return language.say("stats.together." + std::string(key)); };
  Table table;
  table.corner = say("event");
  for (const std::string_view key :
       {"members", "announced", "came", together.each_once == false ? "visits" : "people"})
    table.heads.push_back(wrapped(say(key), head));
  const auto cells = [&](const EventFigures& figures) {
    const bool off = is_cancelled(figures);
    const bool later = off || is_to_come(figures);
    return std::vector{cell(figures.members, off, language), cell(figures.announced, off, language),
                       cell(figures.distinct.member, later, language),
                       cell(figures.people.everyone, later, language)};
  };
  for (const ViewedEvent& viewed : events)
    table.rows.push_back({"", cells(figures::certain(*viewed.figures))});
  table.rows.push_back({language.say("stats.overall"), cells(together), true});
  const int label = std::max(least_label, width - columns_width(table));
  for (std::size_t i = 0; i < events.size(); ++i) {
    const ViewedEvent& viewed = events[i];
    auto lines = wrapped(viewed.event->title + ",", label);
    std::string day = words::date(viewed.event->sessions.front().date(), language);
    if (is_cancelled(*viewed.figures)) day += " (" + say("cancelled") + ")";
    // The day stays whole, beside the title's end or below it.
    if (words::display_width(lines.back() + " " + day) <= label)
      lines.back() += " " + day;
    else
      lines.push_back(day);
    TableRow& row = table.rows[i];
    row.label = std::move(lines.back());
    lines.pop_back();
    row.above = std::move(lines);
  }
  const words::Args number = {{"n", static_cast<std::int64_t>(events.size())}};
  return bold(language.say("stats.together", number), color) + "\n\n" + table_text(table, color, width) +
         reach(together, "stats.ratio.reach-once", language, color, width);
}

}  // namespace aliso::views
