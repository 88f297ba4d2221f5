// The text of `aliso trends`.
// An event is one line where its title has room beside the bar, else two.
#include "views/trends_text.h"

#include <algorithm>
#include <map>

#include "figures/certain.h"
#include "format/sessions.h"
#include "model/names.h"
#include "views/table.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/display_width.h"
#include "words/fitted.h"
#include "words/fraction.h"
#include "words/joined.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::views {

namespace {

using figures::LeftOut;
using figures::LeftOutSession;
using figures::SpanEvent;
using figures::StructureRow;
using words::Language;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// The days of one event, in their order: "24 et 26 septembre 2026".
std::string days_said(const std::vector<model::Date>& days, const Language& language) {
  const std::chrono::year_month_day last(days.back());
  std::vector<std::string> said;
  for (const model::Date day : days) {
    const std::chrono::year_month_day one(day);
    const bool one_month = one.year() == last.year() && one.month() == last.month();
    const std::int64_t number = static_cast<unsigned>(one.day());
    said.push_back(day == days.back()          ? words::date(day, language)
                   : one_month                 ? language.say("date.day", {{"n", number}})
                   : one.year() == last.year() ? words::short_date(day, language)
                                               : words::date(day, language));
  }
  for (std::string& day : said) replace_all(day, " ", "\u00A0");  // a day stays on its line
  return words::list(said, language);
}

class TrendsStory {
 public:
  TrendsStory(const ViewedTrends& viewed, const Language& language, const TrendsLook& look)
      : viewed_(viewed), trends_(viewed.trends), language_(language), look_(look) {}

  std::string tell() && {
    head();
    if (look_.events && !trends_.span.events.empty()) events();
    if (look_.structures) structures();
    if (look_.events) left_out();
    // No-break spaces hold days together until the lines are cut.
    return words::plain_spaces(words::fitted(text_, look_.width));
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const words::Args& args = {}) const {
    return language_.say("trends." + std::string(key), args);
  }
  [[nodiscard]] std::string count(const model::Count& count) const {
    return words::plain_spaces(words::count_in_table(count, language_));
  }
  [[nodiscard]] const std::string& name(const StructureRow& row) const {
    return viewed_.network.structures[row.structure].name;
  }
  [[nodiscard]] std::string date(model::Date day) const {
    return words::abbreviated_date(day, true, language_);
  }

  /// Whether events are left out: what is said of these may not be so of all.
  [[nodiscard]] bool narrowed() const { return viewed_.during || !viewed_.where.empty(); }

  void heading(const std::string& said) {
    text_ += std::string("\n") + words::style::hang + bold(said, look_.color) + '\n';
  }

  void head() {
    std::optional<model::Date> first, last;
    std::int64_t noted = 0;
    for (const SpanEvent& event : trends_.span.events) {
      if (!event.noted) continue;
      ++noted;
      const auto& sessions = viewed_.dossiers[event.index].event.sessions;
      first = std::min(first.value_or(event.date), event.date);
      const model::Date end = sessions[event.sessions.back()].date();
      last = std::max(last.value_or(end), end);
    }
    if (!first) {
      text_ +=
          say("nothing", {{"network", viewed_.network.name}, {"during", viewed_.during.value_or("none")}}) +
          '\n';
      only();
      return;
    }
    using namespace std::chrono;
    const year_month_day from(*first), to(*last);
    const model::Span months{model::Date(from.year() / from.month() / 1),
                             model::Date(to.year() / to.month() / std::chrono::last)};
    text_ += bold(say("head", {{"network", viewed_.network.name},
                               {"span", words::span(months, 0, language_)},
                               {"n", noted}}),
                  look_.color) +
             '\n';
    only();
  }

  /// The conditions, as they were typed.
  void only() {
    if (!viewed_.where.empty())
      text_ += words::style::hang + say("only", {{"where", words::joined(viewed_.where, ", ")}}) + '\n';
  }

  /// A bar of the share of the members: sure up to the lower bound, open up to the upper one.
  [[nodiscard]] std::string bar(const figures::Ratio& ratio) const {
    const std::int64_t cells = look_.width < 80 ? 10 : 20;
    const std::int64_t members_least = std::max<std::int64_t>(ratio.whole.min(), 1);
    const std::int64_t members_most = ratio.whole.max().value_or(0);
    std::int64_t low = 0, high = cells;
    if (ratio.part.exact() && ratio.whole.exact()) {
      low = high = (2 * cells * ratio.part.min() + members_least) / (2 * members_least);
    } else {
      if (members_most > 0) low = cells * ratio.part.min() / members_most;
      if (ratio.part.max()) high = (cells * *ratio.part.max() + members_least - 1) / members_least;
    }
    high = std::clamp<std::int64_t>(high, 0, cells);
    low = std::clamp<std::int64_t>(low, 0, high);
    std::string text;
    for (std::int64_t i = 0; i < cells; ++i)
      text += look_.ascii ? (i < low ? "#" : i < high ? "-" : ".") : (i < low ? "█" : i < high ? "░" : "·");
    return text;
  }

  /// An event's line in pieces: day, title, bar, members that came, attendances.
  struct Line {
    int year = 0;
    std::string day, title, bar, came, visits;
  };

  [[nodiscard]] Line line(const SpanEvent& event) const {
    const figures::EventFigures figures = figures::certain(event.figures);
    Line result{static_cast<int>(std::chrono::year_month_day{event.date}.year()),
                words::plain_spaces(words::abbreviated_date(event.date, false, language_)),
                viewed_.dossiers[event.index].event.title,
                "",
                language_.say("stats.not-noted"),
                language_.say("stats.not-noted")};
    if (figures.distinct.member && figures.members && figures.members->min() > 0) {
      result.bar = bar({*figures.distinct.member, *figures.members, true});
      result.came =
          words::plain_spaces(words::ratio_figures(*figures.distinct.member, *figures.members, language_));
    } else if (figures.distinct.member)  // of no member at all no share is taken
      result.came = count(*figures.distinct.member);
    if (figures.people.everyone) result.visits = count(*figures.people.everyone);
    return result;
  }

  /// Events of which nothing is noted stand below, by their names.
  [[nodiscard]] bool is_shown(const SpanEvent& event) const {
    const auto& sessions = viewed_.dossiers[event.index].event.sessions;
    return event.figures.distinct.member || event.figures.people.everyone ||
           std::any_of(event.sessions.begin(), event.sessions.end(),
                       [&](model::SessionIndex i) { return sessions[i].present.has_value(); });
  }

  void events() {
    std::vector<Line> lines;
    constexpr int least_visits = 12;  // "au moins 142"
    int day = 0, title = 0, came = 0, visits = least_visits;
    for (const SpanEvent& event : trends_.span.events) {
      if (!is_shown(event)) continue;
      const Line& one = lines.emplace_back(line(event));
      day = std::max(day, words::display_width(one.day));
      title = std::max(title, words::display_width(one.title));
      came = std::max(came, words::display_width(one.came));
      visits = std::max(visits, words::display_width(one.visits));
    }
    if (lines.empty()) return;
    const int cells = look_.width < 80 ? 10 : 20;
    const int figures = cells + 2 + came + column_gap + visits;
    const int room = look_.width - (2 + day + 1 + 2 + figures);
    constexpr int least_title = 20;
    const bool beside = room >= std::min(title, least_title);
    title = std::min(title, beside ? room : look_.width - 2 - day - 1);
    const int start =
        beside ? 2 + day + 1 + title + 2 : std::max(2, std::min(2 + day + 1, look_.width - figures));
    const std::string members = say("column.came");
    const int gap = figures - words::display_width(members);
    text_ += '\n' +
             bold(std::string(std::size_t(start), ' ') + members + pad_left(say("column.visits"), gap),
                  look_.color) +
             '\n';
    int year = 0;
    for (const Line& one : lines) {
      if (one.year != year) text_ += bold(std::to_string(one.year), look_.color) + '\n';
      year = one.year;
      auto titles = wrapped(one.title, title);
      if (titles.empty()) titles.emplace_back();
      const std::string lead = "  " + pad_right(one.day, day) + ' ';
      const std::string drawn = pad_right(one.bar, cells) + "  " + pad_right(one.came, came + column_gap) +
                                pad_left(one.visits, visits);
      if (beside) {
        text_ += lead + pad_right(titles.front(), title) + "  " + drawn + '\n';
      } else {
        text_ += lead + titles.front() + '\n';
      }
      for (std::size_t i = 1; i < titles.size(); ++i)
        text_ += std::string(words::display_width(lead), ' ') + titles[i] + '\n';
      if (!beside) text_ += std::string(std::size_t(start), ' ') + drawn + '\n';
    }
  }

  /// The width of the names under a heading.
  [[nodiscard]] int names_width(const std::vector<const StructureRow*>& rows) const {
    int width = 0;
    for (const StructureRow* row : rows) width = std::max(width, words::display_width(name(*row)));
    return std::min(width, look_.width / 2 - 4);
  }

  [[nodiscard]] std::string then(const std::string& first, const std::string& second) const {
    return say("then", {{"first", first}, {"second", second}});
  }

  /// A structure's line, which goes on under what stands beside its name.
  void row(const StructureRow& one, int width, const std::string& said) {
    text_ += "  " + pad_right(name(one), width) + "  " + words::style::hang + said + '\n';
  }

  [[nodiscard]] std::string share(const StructureRow& row) const {
    return words::plain_spaces(words::ratio_figures(row.came, row.events, language_));
  }

  void structures() {
    const auto& events = trends_.span.events;
    if (std::any_of(events.begin(), events.end(), [](const SpanEvent& event) { return event.noted; })) {
      who_comes();
      lapsed();
      never();
    }
    if (trends_.unattributed.is_zero()) return;
    text_ +=
        std::string("\n") + words::style::hang +
        say("unattributed",
            {{"count", trends_.unattributed.min() == 0 && trends_.unattributed.max()
                           ? language_.say("amount.at-most",
                                           {{"high", words::grouped(*trends_.unattributed.max(), language_)}})
                           : count(trends_.unattributed)},
             {"n", trends_.unattributed.max().value_or(2)}}) +
        '\n';
  }

  void who_comes() {
    std::vector<const StructureRow*> rows;
    for (const StructureRow& one : trends_.structures)
      if (one.member && one.came > 0) rows.push_back(&one);
    if (rows.empty()) return;
    std::stable_sort(rows.begin(), rows.end(), [this](const StructureRow* a, const StructureRow* b) {
      const std::int64_t left = a->came * b->events, right = b->came * a->events;
      if (left != right) return left > right;
      if (a->came != b->came) return a->came > b->came;
      return viewed_.network.structures[a->structure].id < viewed_.network.structures[b->structure].id;
    });
    heading(say("who"));
    constexpr std::size_t first_ones = 10;
    const std::size_t shown = look_.all ? rows.size() : std::min(rows.size(), first_ones);
    const std::vector<const StructureRow*> first(rows.begin(), rows.begin() + std::ptrdiff_t(shown));
    const int width = names_width(first);
    int shares = 0;
    for (const StructureRow* one : first) shares = std::max(shares, words::display_width(share(*one)));
    for (const StructureRow* one : first)
      row(*one, width,
          pad_right(share(*one), shares) + "  " + say("last-came", {{"date", date(*one->last_came)}}));
    if (shown < rows.size())
      text_ += "  " + say("others", {{"n", static_cast<std::int64_t>(rows.size() - shown)}}) + '\n';
  }

  void lapsed() {
    std::vector<const StructureRow*> rows;
    for (const StructureRow& one : trends_.structures)
      if (one.lapsed && one.last_came) rows.push_back(&one);
    if (rows.empty()) return;
    std::stable_sort(rows.begin(), rows.end(), [this](const StructureRow* a, const StructureRow* b) {
      if (a->last_came != b->last_came) return *a->last_came < *b->last_came;
      return viewed_.network.structures[a->structure].id < viewed_.network.structures[b->structure].id;
    });
    heading(say(narrowed() ? "lapsed.there" : "lapsed", {{"date", words::date(trends_.on, language_)}}));
    const int width = names_width(rows);
    for (const StructureRow* one : rows) {
      std::string said = date(*one->last_came);
      if (one->maybe_came) said = then(said, say("maybe", {{"date", date(*one->maybe_came)}}));
      if (one->excused > 0) said = then(said, say("excused", {{"n", one->excused}}));
      row(*one, width, said);
    }
  }

  void never() {
    std::vector<const StructureRow*> rows;
    for (const StructureRow& one : trends_.structures)
      if (one.member && !one.last_came && one.events > 0) rows.push_back(&one);
    if (rows.empty()) return;
    heading(say(narrowed() ? "never.there" : "never"));
    const int width = names_width(rows);
    for (const StructureRow* one : rows) {
      std::string said = share(*one);
      if (one->maybe_came) said = then(said, say("maybe", {{"date", date(*one->maybe_came)}}));
      row(*one, width, said);
    }
  }

  /// Events all of whose sessions in the span share a reason by their titles, else sessions by their names.
  [[nodiscard]] std::string listed(LeftOut why) const {
    std::map<std::size_t, std::vector<model::SessionIndex>> by_event;
    std::vector<std::size_t> order;
    for (const LeftOutSession& one : trends_.span.left_out) {
      if (one.why != why) continue;
      auto& sessions = by_event[one.event];
      if (sessions.empty()) order.push_back(one.event);
      sessions.push_back(one.session);
    }
    std::vector<std::string> items;
    for (const std::size_t index : order) {
      const model::Event& event = viewed_.dossiers[index].event;
      const auto& sessions = by_event.at(index);
      const auto add = [&](const std::string& what, const std::vector<model::Date>& days) {
        items.push_back(say("item", {{"what", what}, {"days", days_said(days, language_)}}));
      };
      if (sessions.size() == event.sessions.size()) {
        std::vector<model::Date> days;
        for (const model::SessionIndex i : sessions) days.push_back(event.sessions[i].date());
        add(event.title, days);
        continue;
      }
      for (const model::SessionIndex i : sessions) {
        const model::Session& session = event.sessions[i];
        const bool named = session.name || !session.town.empty();
        add(named ? format::shown_name(session) : event.title, {session.date()});
      }
    }
    return words::joined(items, ", ");
  }

  [[nodiscard]] std::int64_t sessions_left(LeftOut why) const {
    const auto& left = trends_.span.left_out;
    return std::count_if(left.begin(), left.end(),
                         [why](const LeftOutSession& one) { return one.why == why; });
  }

  void left_out() {
    std::string said;
    for (const auto& [why, key] :
         {std::pair{LeftOut::not_noted, "not-noted"}, std::pair{LeftOut::cancelled, "cancelled"}})
      if (const std::string list = listed(why); !list.empty())
        words::join(said, " ", say(key, {{"n", sessions_left(why)}, {"list", list}}));
    if (said.empty()) return;
    if (!look_.structures || trends_.unattributed.is_zero()) text_ += '\n';
    text_ += words::style::hang + said + '\n';
  }

  const ViewedTrends& viewed_;
  const figures::Trends& trends_;
  const Language& language_;
  const TrendsLook& look_;
  std::string text_;
};

}  // namespace

std::string trends_text(const ViewedTrends& viewed, const Language& language, const TrendsLook& look) {
  return TrendsStory(viewed, language, look).tell();
}

}  // namespace aliso::views
