// The text of a forecast.
// Percentages of bounds are rounded outward; "autour de" is said of what is likely, never of a range.
#include "views/forecast_text.h"

#include <algorithm>
#include <cmath>

#include "format/sessions.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/display_width.h"
#include "words/fitted.h"
#include "words/joined.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::views {

namespace {

using figures::Between;
using figures::Forecast;
using figures::Foreseen;
using figures::Standing;
using model::Count;
using words::Args;
using words::Language;

/// Whole hundredths of bounds, outward; of one number half up.
std::pair<std::int64_t, std::int64_t> hundredths(const Between& of) {
  constexpr double same = 1e-9;
  if (of.max - of.min < same) {
    const auto one = static_cast<std::int64_t>(std::llround(of.min * 100));
    return {one, one};
  }
  return {static_cast<std::int64_t>(std::floor(of.min * 100 + same)),
          static_cast<std::int64_t>(std::ceil(of.max * 100 - same))};
}

class ForecastStory {
 public:
  ForecastStory(const ViewedForecast& viewed, const Language& language, bool color, int width)
      : viewed_(viewed), outlook_(viewed.outlook), language_(language), color_(color), width_(width) {}

  std::string tell() && {
    text_ = bold(say("head", {{"title", viewed_.dossier().event.title},
                              {"date", date(outlook_.coming.first)},
                              {"n", outlook_.coming.days}}),
                 color_) +
            "\n\n";
    if (outlook_.coming.held > 0) line(say("held", {{"n", outlook_.coming.held}}));
    if (outlook_.too_many)
      line(say("too-many", {{"n", words::grouped(figures::most_members, language_)}}));
    else if (outlook_.forecast)
      forecast(*outlook_.forecast);
    else
      nothing();
    return words::plain_spaces(words::fitted(text_, width_));
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const Args& args = {}) const {
    return language_.say("forecast." + std::string(key), args);
  }
  [[nodiscard]] std::string date(model::Date day) const { return words::date(day, language_); }
  [[nodiscard]] std::string count(const Count& of) const { return words::count_in_table(of, language_); }
  [[nodiscard]] std::string number(std::int64_t of) const { return words::grouped(of, language_); }
  /// Members with that answer: what is "3 and more" is so here, where no sum is made of it.
  [[nodiscard]] Count answered(Standing standing) const {
    const Count& all = outlook_.answered[static_cast<std::size_t>(standing)];
    const figures::Gathering& gathering = outlook_.gathering;
    const bool open = (standing == Standing::yes && gathering.yes.open) ||
                      (standing == Standing::maybe && gathering.maybe.open) ||
                      (standing == Standing::no && gathering.no.open);
    return open ? Count::at_least(all.min()) : all;
  }
  /// What a phrase agrees with.
  static std::int64_t most(const Count& of) { return of.max().value_or(std::max<std::int64_t>(of.min(), 2)); }
  [[nodiscard]] std::string kind() const { return viewed_.kind.value_or("none"); }
  void line(const std::string& said) { text_ += said + '\n'; }

  void forecast(const Forecast& forecast) {
    line(structures(forecast.structures));
    if (forecast.quorum) line(quorum(*forecast.quorum));
    text_ += '\n' + table(forecast) + '\n';
    answers();
    basis(forecast);
    never_met(forecast);
    if (outlook_.unnamed) line(say("unnamed"));
    if (!outlook_.skipped.empty()) line(skipped("skipped"));
    check(forecast);
    if (!forecast.calls.empty()) line(calls(forecast));
    if (viewed_.chances) chances(forecast);
  }

  [[nodiscard]] std::string structures(const Foreseen& expected) const {
    const std::int64_t low = expected.range.min(), high = *expected.range.max();
    const Count& of = outlook_.gathering.of;
    const Args args{{"low", number(low)},
                    {"high", number(high)},
                    {"n", high},
                    {"level", say("level")},
                    {"likely", likely(expected.likely)},
                    {"of", of.exact() ? "none" : count(of)}};
    return say(high == 0 ? "none" : low == high ? "exact" : low == 0 ? "at-most" : "between", args);
  }

  [[nodiscard]] std::string likely(const Count& of) const {
    if (of.exact()) return say("likely", {{"n", number(of.min())}});
    return say(*of.max() == of.min() + 1 ? "likely-either" : "likely-between",
               {{"low", number(of.min())}, {"high", number(*of.max())}});
  }

  [[nodiscard]] std::string quorum(const figures::ForeseenQuorum& of) const {
    const auto [low, high] = hundredths(of.chance);
    const std::string often = low == high
                                  ? times("often", low)
                                  : say("often.between", {{"low", number(low)}, {"high", number(high)}});
    return say("quorum", {{"needed", count(of.needed)}, {"often", often}});
  }
  /// Of a hundred. Nothing is certain here.
  [[nodiscard]] std::string times(const std::string& key, std::int64_t hundredths) const {
    return hundredths == 0     ? say(key + ".seldom")
           : hundredths == 100 ? say(key + ".nearly")
                               : say(key, {{"n", hundredths}});
  }

  [[nodiscard]] std::string table(const Forecast& forecast) const {
    Table table;
    table.gap = 1;
    table.rows = {{say("row.structures"), {}}, {say("row.people"), {}}, {"  " + say("row.of-members"), {}}};
    const bool one = forecast.sessions.size() == 1;
    for (const figures::ForeseenSession& session : forecast.sessions) {
      table.heads.push_back(head(session.session, one));
      table.rows[0].cells.push_back(count(session.structures.range));
      table.rows[1].cells.push_back(session.people ? count(session.people->all.range) : "–");
      table.rows[2].cells.push_back(session.people ? count(session.people->member.range) : "–");
    }
    if (one) table.rows.erase(table.rows.begin());  // said above
    std::string text = table_text(table, color_, width_);
    if (std::any_of(forecast.sessions.begin(), forecast.sessions.end(),
                    [](const auto& session) { return !session.people; }))
      text += say("too-many-people", {{"n", number(figures::most_people)}}) + '\n';
    return text;
  }

  [[nodiscard]] std::vector<std::string> head(model::SessionIndex index, bool one) const {
    if (one) return {};
    const model::Session& session = viewed_.dossier().event.sessions[index];
    const std::string day = words::short_date(session.date(), language_);
    if (!session.name && session.town.empty()) return {day};
    constexpr int most_columns = 16;
    std::vector<std::string> lines = wrapped(format::shown_name(session), most_columns);
    lines.push_back(day);
    return lines;
  }

  void answers() {
    if (!outlook_.gathering.answers_noted) return line(say("answers.unknown"));
    std::string said;
    for (const auto& [standing, key] : {std::pair{Standing::yes, "count.yes"},
                                        {Standing::maybe, "count.maybe"},
                                        {Standing::no, "count.no"}})
      if (!answered(standing).is_zero())
        words::join(said, ", ", say(key, {{"count", count(answered(standing))}}));
    said = said.empty() ? say("answers.none") : say("answers", {{"list", said}});
    if (!answered(Standing::silent).is_zero())
      said += ' ' + say("answers.silent", {{"count", count(answered(Standing::silent))}});
    if (const Count uninvited = answered(Standing::uninvited); !uninvited.is_zero())
      said += ' ' + say("answers.uninvited", {{"n", most(uninvited)}, {"count", count(uninvited)}});
    line(said);
  }

  [[nodiscard]] std::string months() const {
    using namespace std::chrono;
    const year_month_day from(*outlook_.days->first), to(*outlook_.days->last);
    const model::Span whole{model::Date(from.year() / from.month() / 1),
                            model::Date(to.year() / to.month() / last)};
    std::string first_month = words::month(*whole.first, language_);
    const std::string same_year = ' ' + std::to_string(static_cast<int>(to.year()));
    if (from.year() == to.year() && from.month() != to.month() && first_month.ends_with(same_year))
      first_month.resize(first_month.size() - same_year.size());
    const std::string last_month = words::month(*whole.last, language_);
    return say("months", {{"span", words::span(whole, 0, language_)},
                          {"same", first_month == last_month ? "yes" : "no"},
                          {"first", first_month},
                          {"last", last_month}});
  }

  /// `key`: share, or share.short where there is little room.
  [[nodiscard]] std::string share(const Between& of, const std::string& key) const {
    const auto [low, high] = hundredths(of);
    if (low == high && (low == 0 || low == 100)) return say(low == 0 ? "share.seldom" : "share.nearly");
    return say(low == high ? "share" : key + ".between", {{"low", number(low)}, {"high", number(high)}});
  }

  /// Whether members gave that answer to the event, so that its share matters.
  [[nodiscard]] bool given(const figures::ForeseenRate& rate) const {
    return rate.standing == Standing::all || !answered(rate.standing).is_zero();
  }
  static bool met(const figures::ForeseenRate& rate) { return rate.weight.max > 0; }

  void basis(const Forecast& forecast) {
    const auto n = static_cast<std::int64_t>(outlook_.window.size());
    const auto tells = [&](const figures::ForeseenRate& rate) { return given(rate) && met(rate); };
    const bool any = std::any_of(forecast.rates.begin(), forecast.rates.end(), tells);
    const bool wide = !forecast.structures.range.exact();
    line(say(n <= 2 ? "basis.few" : "basis", {{"n", n},
                                              {"kind", kind()},
                                              {"span", months()},
                                              {"days", outlook_.coming.days},
                                              {"rates", any ? "yes" : "no"},
                                              {"wide", wide ? "yes" : "no"}}));
    rates(forecast, tells);
  }

  /// A line each; what a share is of is said where it is first, and where it is another.
  template <class Tells>
  void rates(const Forecast& forecast, const Tells& tells) {
    // Of few, what stands for those whom one doesn't know yet weighs too much to say that so many came.
    constexpr double enough = 6;
    int labels = 0;
    for (const figures::ForeseenRate& rate : forecast.rates)
      if (tells(rate)) labels = std::max(labels, words::display_width(label(rate)));
    std::optional<std::string> first;
    int indent = 0;
    for (const figures::ForeseenRate& rate : forecast.rates) {
      if (!tells(rate)) continue;
      const std::string key = rate.weight.min < enough ? "rate.few" : "rate";
      const std::string shown = share(rate.chance, "share"), said = say(key, {{"share", shown}});
      const std::string before = said.substr(0, said.find(shown));
      if (!first) indent = words::display_width(before);
      const bool same = first && *first == key;
      if (!first) first = key;
      line("  " + pad_right(label(rate), labels + column_gap) + words::style::hang +
           pad_right(same ? "" : before, indent) + (same ? shown : said.substr(before.size())));
    }
  }
  [[nodiscard]] std::string label(const figures::ForeseenRate& rate) const {
    return say("label", {{"answer", standing(rate.standing)}});
  }

  [[nodiscard]] std::string standing(Standing of) const {
    return say("standing." + std::string(standing_name(of)));
  }

  void never_met(const Forecast& forecast) {
    for (const figures::ForeseenRate& rate : forecast.rates) {
      if (!given(rate) || met(rate) || rate.standing == Standing::all) continue;
      const auto thousandths = static_cast<std::int64_t>(std::llround(rate.chance.min * 1000));
      const std::string key = "counted." + std::to_string(thousandths);
      const std::string often =
          language_.has("forecast." + key) ? say(key) : times("counted", (thousandths + 5) / 10);
      line(say("never-met", {{"answer", std::string(standing_name(rate.standing))}, {"often", often}}));
    }
  }

  /// Past events whose presences are not noted; of many the latest.
  [[nodiscard]] std::string skipped(std::string_view key) const {
    constexpr std::size_t most_shown = 5;
    const auto& all = outlook_.skipped;
    const std::size_t left_out = all.size() > most_shown ? all.size() - most_shown : 0;
    std::vector<std::string> items;
    for (std::size_t i = left_out; i < all.size(); ++i) {
      const model::Event& event = viewed_.dossiers[all[i]].event;
      items.push_back(say("item", {{"title", event.title},
                                   {"date", date(figures::first_of(event, figures::kept_sessions(event)))}}));
    }
    std::string list = words::joined(items, ", ");
    if (left_out > 0) list = say("and-earlier", {{"n", static_cast<std::int64_t>(left_out)}, {"list", list}});
    return say(key, {{"n", static_cast<std::int64_t>(all.size())}, {"list", list}});
  }

  void check(const Forecast& forecast) {
    constexpr std::int64_t enough = 3, enough_to_blame = 5;
    const auto &tried = forecast.tried, &held = forecast.held;
    if (tried < enough) return;
    const bool low = tried >= enough_to_blame && held * 10 < tried * 6;
    const bool all = tried == static_cast<std::int64_t>(outlook_.window.size());
    line(say(low ? "check.low" : "check",
             {{"all", all ? "yes" : "no"}, {"tried", std::to_string(tried)}, {"held", held}}));
  }

  [[nodiscard]] std::string calls(const Forecast& forecast) const {
    std::vector<std::string> names;
    for (const model::StructureIndex i : forecast.calls)
      names.push_back(model::called(viewed_.network.structures[i]));
    return words::ended_once(say("calls", {{"list", words::joined(names, ", ")}}));
  }

  void chances(const Forecast& forecast) {
    const figures::Gathering& gathering = outlook_.gathering;
    if (gathering.members.empty()) return;
    const auto standing_of = [&](std::size_t m) {
      return standing(gathering.answers_noted ? gathering.standing[m] : Standing::all);
    };
    int names = 0, standings = 0;
    for (std::size_t m = 0; m < gathering.members.size(); ++m) {
      names = std::max(names, words::display_width(name(gathering.members[m])));
      standings = std::max(standings, words::display_width(standing_of(m)));
    }
    names = std::min(names, width_ / 2);
    text_ += '\n' + bold(say("chances"), color_) + '\n';
    for (std::size_t m = 0; m < gathering.members.size(); ++m)
      line("  " + pad_right(name(gathering.members[m]), names) + "  " + words::style::hang +
           pad_right(standing_of(m), standings + 2) + share(forecast.chances[m], "share.short"));
  }
  [[nodiscard]] const std::string& name(model::StructureIndex structure) const {
    return viewed_.network.structures[structure].name;
  }

  void nothing() {
    std::string said = say("nothing", {{"kind", kind()}});
    if (outlook_.gathering.answers_noted) {
      const Count all = answered(Standing::yes) + answered(Standing::maybe);
      const Count maybe = answered(Standing::maybe);
      const std::string_view which = maybe.is_zero()                     ? "none"
                                     : answered(Standing::yes).is_zero() ? "all"
                                     : most(maybe) == 1                  ? "one"
                                                                         : "some";
      said += ' ' + say("announced", {{"n", most(all)},
                                      {"count", count(all)},
                                      {"maybe", count(maybe)},
                                      {"which", std::string(which)}});
    }
    if (!outlook_.skipped.empty()) said += ' ' + skipped("to-note");
    line(said);
  }

  const ViewedForecast& viewed_;
  const figures::Outlook& outlook_;
  const Language& language_;
  bool color_;
  int width_;
  std::string text_;
};

}  // namespace

std::string forecast_text(const ViewedForecast& viewed, const Language& language, bool color, int width) {
  return ForecastStory(viewed, language, color, width).tell();
}

}  // namespace aliso::views
