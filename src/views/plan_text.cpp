// The text of `aliso plan`.
// A date a line, with what there is to say of it; then what holds of all of them.
#include "views/plan_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "format/names.h"
#include "views/table.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/fitted.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::views {

namespace {

using figures::DateFlag;
using figures::MeetingPlace;
using figures::PlanDate;
using figures::Unmet;
using words::Args;
using words::Language;

std::string school_word(const figures::SchoolHoliday& holiday) {
  static constexpr std::string_view school_words[] = {"autumn", "christmas", "winter",
                                                      "spring", "ascension", "summer"};
  return std::string(school_words[static_cast<std::size_t>(holiday.name)]);
}

std::string public_word(figures::PublicHoliday holiday) {
  static constexpr std::string_view public_words[] = {
      "new_year", "easter_monday", "labour_day", "victory_1945",   "ascension", "whit_monday",
      "bastille", "assumption",    "all_saints", "armistice_1918", "christmas"};
  return std::string(public_words[static_cast<std::size_t>(holiday)]);
}

std::int64_t percent(double share) {
  return static_cast<std::int64_t>(std::floor(share * 100 + 0.5 + 1e-9));
}

class PlanStory {
 public:
  PlanStory(const ViewedPlan& viewed, const Language& language, const PlanLook& look)
      : viewed_(viewed), plan_(viewed.plan), language_(language), look_(look) {}

  std::string tell() && {
    head();
    if (plan_.dates.empty())
      near();
    else
      dates();
    sets();
    habits();
    holidays_known();
    poll();
    fallen();
    criteria();
    if (viewed_.places) places();
    // No-break spaces hold days together until the lines are cut.
    return words::plain_spaces(words::fitted(text_, look_.width));
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const Args& args = {}) const {
    return language_.say("plan." + std::string(key), args);
  }
  void paragraph() { text_ += '\n'; }
  void line(const std::string& said) { text_ += words::style::hang + said + '\n'; }
  void item(const std::string& said) { text_ += std::string("  ") + words::style::hang + said + '\n'; }

  /// What is said one behind the other.
  [[nodiscard]] std::string then(const std::vector<std::string>& said) const {
    std::string all;
    for (const std::string& one : said)
      all = all.empty() ? one : say("then", {{"first", all}, {"second", one}});
    return all;
  }

  [[nodiscard]] std::string full(model::Date day) const { return words::full_date(day, language_); }

  [[nodiscard]] Args weekday_args(const model::Weekday& one) const {
    return {{"nth", std::string(one.nth == 0 ? "any" : format::word_of(format::ordinals, one.nth))},
            {"day", say("weekday", {{"weekday", std::string(format::name(one.day))}})}};
  }

  /// "du jeudi et du premier samedi du mois".
  [[nodiscard]] std::string weekdays() const {
    std::vector<std::string> said;
    for (const model::Weekday& one : plan_.rules.weekdays)
      said.push_back(say("weekday.of", weekday_args(one)));
    return words::list(said, language_);
  }

  /// "a Thursday nor the first Saturday of the month".
  [[nodiscard]] std::string each_weekday() const {
    std::string all;
    for (const model::Weekday& one : plan_.rules.weekdays) {
      const std::string said = say("weekday.one", weekday_args(one));
      all = all.empty() ? said : say("nor", {{"first", all}, {"second", said}});
    }
    return all;
  }

  /// Why a date isn't among those that meet everything.
  [[nodiscard]] std::string why(const PlanDate& date) const {
    std::vector<std::string> said;
    for (const Unmet& one : date.broken) {
      Args args{{"weekdays", weekdays()},
                {"days", each_weekday()},
                {"n", static_cast<std::int64_t>(plan_.rules.weekdays.size())},
                {"event", std::string(one.event)}};
      args.emplace_back("holidays", one.school ? school_word(*one.school) : "none");
      args.emplace_back("holiday", one.public_day ? public_word(*one.public_day) : "none");
      said.push_back(say("broken." + std::string(broken_word(one.part)), args));
    }
    return then(said);
  }

  [[nodiscard]] std::string counts(const PlanDate& date) const {
    return say("poll.counts", {{"yes", date.poll->yes}, {"maybe", date.poll->maybe}, {"no", date.poll->no}});
  }

  /// What there is to say of a date; `against`: only what speaks against it.
  [[nodiscard]] std::string said_of(const PlanDate& date, bool against = false) const {
    std::vector<std::string> said;
    if (date.poll) said.push_back(counts(date));
    Args args{{"title", ""}, {"n", date.close_days}};
    args.emplace_back("day", date.holiday ? words::short_date(*date.holiday, language_) : "");
    args.emplace_back("holidays", date.eve_of ? school_word(*date.eve_of) : "none");
    for (const DateFlag flag : date.flags) {
      if (flag == DateFlag::school_holidays_unknown && viewed_.network.school_zone == 0) continue;
      if (flag == DateFlag::good_weekday && against) continue;
      args.front().second = std::string(flag == DateFlag::alongside ? date.alongside : date.close_event);
      said.push_back(say("flag." + std::string(flag_word(flag)), args));
    }
    return then(said);
  }

  void head() {
    const std::string& what = viewed_.event ? viewed_.event->title : viewed_.network.name;
    text_ += words::style::hang +
             bold(say("head", {{"what", what},
                               {"n", static_cast<std::int64_t>(plan_.dates.size())},
                               {"span", words::span(plan_.rules.during, 0, language_)}}),
                  look_.color) +
             '\n';
    paragraph();
  }

  void dates() {
    std::size_t number = 0;
    for (const PlanDate& date : plan_.dates) {
      if (number++ == viewed_.limit) break;
      const std::int64_t days = (date.day - viewed_.today).count();
      const std::string day =
          say("date", {{"date", full(date.day)}, {"days", days}, {"count", words::grouped(days, language_)}});
      const std::string said = said_of(date);
      line(said.empty() ? day : say("date.said", {{"date", day}, {"said", said}}));
    }
    if (plan_.dates.size() > viewed_.limit)
      line(say("more", {{"n", static_cast<std::int64_t>(plan_.dates.size() - viewed_.limit)}}));
  }

  void near() {
    if (plan_.near.empty()) return line(say("none"));
    std::size_t number = 0;
    for (const PlanDate& date : plan_.near) {
      if (number == viewed_.limit) break;
      std::string reasons = why(date);
      const std::string more = said_of(date, true);
      if (!more.empty()) reasons = then({reasons, more});
      const Args args{{"date", full(date.day)}, {"why", reasons}};
      if (number++ == 0)
        line(say("near", args));
      else
        item(say("near.other", args));
    }
  }

  void sets() {
    if (plan_.rules.sessions < 2 || plan_.dates.empty()) return;
    paragraph();
    if (plan_.sets.empty()) return line(say("sets.none", {{"n", plan_.rules.sessions}}));
    line(say("sets", {{"n", plan_.rules.sessions}}));
    for (const auto& set : plan_.sets) {
      std::vector<std::string> said;
      for (const model::Date day : set) said.push_back(full(day));
      item(words::list(said, language_));
    }
  }

  /// The weekdays of what is listed, where enough events tell.
  void habits() {
    std::set<unsigned> days;
    for (std::size_t i = 0; i < std::min(plan_.dates.size(), viewed_.limit); ++i)
      days.insert(std::chrono::weekday{plan_.dates[i].day}.iso_encoding());
    std::string said;
    for (const unsigned day : days) {
      const std::chrono::weekday weekday{day};
      const auto& habit = plan_.habits[weekday.c_encoding()];
      if (!habit || habit->events < figures::habit_events) continue;
      said += words::style::hang +
              say("habit", {{"weekday", std::string(format::name(weekday))},
                            {"share", percent(habit->share)},
                            {"n", habit->events},
                            {"usual", percent(habit->usual)}}) +
              '\n';
    }
    if (!said.empty()) text_ += '\n' + said;
  }

  void holidays_known() {
    const auto first_unknown = std::find_if(plan_.dates.begin(), plan_.dates.end(), [](const PlanDate& date) {
      return std::find(date.flags.begin(), date.flags.end(), DateFlag::school_holidays_unknown) !=
             date.flags.end();
    });
    if (first_unknown == plan_.dates.end()) return;
    paragraph();
    const auto known = figures::school_holidays_known(viewed_.network.school_zone);
    if (!known) return line(say("no-zone"));
    const bool before = first_unknown->day < *known->first;
    line(say("unknown", {{"which", before ? "before" : "after"},
                         {"day", words::date(before ? *known->first : *known->last, language_)}}));
  }

  void poll() {
    if (!viewed_.poll) return;
    const PollRows& rows = *viewed_.poll;
    std::vector<std::string> said{say("poll.rows", {{"n", rows.structures}})};
    if (rows.others > 0) said.push_back(say("poll.others", {{"n", rows.others}}));
    if (rows.unknown > 0) said.push_back(say("poll.unknown", {{"n", rows.unknown}}));
    if (rows.left > 0) said.push_back(say("poll.left", {{"n", rows.left}}));
    if (rows.unclear > 0) said.push_back(say("poll.unclear", {{"n", rows.unclear}}));
    paragraph();
    line(say("poll", {{"said", then(said)}}));
    if (!rows.other_days.empty()) {
      std::vector<std::string> days;
      for (const model::Date day : rows.other_days) days.push_back(words::date(day, language_));
      line(say("poll.other-days",
               {{"days", words::list(days, language_)}, {"n", static_cast<std::int64_t>(days.size())}}));
    }
  }

  /// Whether a day that is counted under something before doesn't meet this either: the others are "other"
  /// ones.
  [[nodiscard]] bool counted_before(Unmet::Part part, const std::string& holidays) const {
    return std::any_of(plan_.fallen.begin(), plan_.fallen.end(), [&](const PlanDate& date) {
      return std::any_of(date.broken.begin() + 1, date.broken.end(), [&](const Unmet& one) {
        return one.part == part && (!one.school || school_word(*one.school) == holidays);
      });
    });
  }

  /// How many days fell out, each under the first thing that it doesn't meet.
  [[nodiscard]] std::vector<std::string> fallen_counts() const {
    std::vector<std::string> said;
    const auto add = [&](Unmet::Part part, std::int64_t n, const std::string& holidays) {
      if (n == 0) return;
      const char zone = viewed_.network.school_zone;
      const bool more = counted_before(part, holidays);
      said.push_back(
          say("fallen." + std::string(broken_word(part)), {{"n", n},
                                                           {"more", more ? "yes" : "no"},
                                                           {"weekdays", weekdays()},
                                                           {"holidays", holidays},
                                                           {"zone", zone == 0 ? "" : std::string(1, zone)}}));
    };
    std::map<Unmet::Part, std::int64_t> numbers;
    std::vector<std::pair<std::string, std::int64_t>> holidays;  // in the order of their days
    for (const PlanDate& date : plan_.fallen) {
      const Unmet& first = date.broken.front();
      ++numbers[first.part];
      if (!first.school) continue;
      const std::string word = school_word(*first.school);
      if (holidays.empty() || holidays.back().first != word) holidays.emplace_back(word, 0);
      ++holidays.back().second;
    }
    add(Unmet::Part::weekday, numbers[Unmet::Part::weekday], "none");
    for (const auto& [word, n] : holidays) add(Unmet::Part::school_holidays, n, word);
    add(Unmet::Part::public_holidays, numbers[Unmet::Part::public_holidays], "none");
    add(Unmet::Part::events, numbers[Unmet::Part::events], "none");
    return said;
  }

  void fallen() {
    if (plan_.fallen.empty()) return;
    paragraph();
    const bool each = look_.verbose || viewed_.poll;
    std::string counted;
    for (const std::string& one : fallen_counts()) counted += (counted.empty() ? "" : ", ") + one;
    if (!each) return line(say("fallen", {{"list", counted}}));
    line(say("fallen.each"));
    for (const PlanDate& date : plan_.fallen) {
      std::string reasons = why(date);
      if (date.poll) reasons = then({reasons, counts(date)});
      item(say("day", {{"date", full(date.day)}, {"why", reasons}}));
    }
  }

  /// What no date can be held against.
  void criteria() {
    if (!viewed_.event) return;
    std::vector<std::string> texts;
    for (const model::Criterion& one : viewed_.event->criteria)
      if (!one.rule || one.rule->starts) texts.push_back(one.text);
    if (texts.empty()) return;
    paragraph();
    line(say("also"));
    for (const std::string& text : texts) item(words::on_one_line(text));
  }

  [[nodiscard]] std::string km(double way) const { return words::grouped(figures::whole_km(way), language_); }

  void place(std::size_t index) {
    const figures::Places& places = *viewed_.places;
    const MeetingPlace& place = places.places[index];
    const std::string there = say("place", {{"place", place.name},
                                            {"mean", km(place.mean_km)},
                                            {"farthest", km(place.farthest_km)},
                                            {"who", viewed_.network.structures[place.farthest].name},
                                            {"n", place.within_20_km}});
    std::vector<std::string> said;
    if (places.closest == index) said.push_back(say("place.closest"));
    if (places.fairest == index) said.push_back(say("place.fairest"));
    if (places.turn == index)
      said.push_back(
          say("place.turn", {{"times", place.times}, {"n", static_cast<std::int64_t>(places.told_by)}}));
    std::string all;
    for (const std::string& one : said) all += (all.empty() ? "" : ", ") + one;
    item(all.empty() ? there : say("date.said", {{"date", there}, {"said", all}}));
  }

  void places() {
    const figures::Places& places = *viewed_.places;
    paragraph();
    if (places.places.empty()) return line(say(places.of.is_zero() ? "places.nobody" : "places.none"));
    text_ += bold(say("places"), look_.color) + '\n';
    std::int64_t others = 0;
    for (std::size_t i = 0; i < places.places.size(); ++i) {
      const bool named = places.closest == i || places.fairest == i || places.turn == i;
      if (i < viewed_.limit || named)
        place(i);
      else
        ++others;
    }
    if (others > 0) item(say("more", {{"n", others}}));
    if (plan_.rules.sessions > 1 && !places.pairs.empty()) {
      const figures::PlacePair& pair = places.pairs.front();
      line(say("places.pair", {{"first", places.places[pair.first].name},
                               {"second", places.places[pair.second].name},
                               {"mean", km(pair.mean_km)},
                               {"farthest", km(pair.farthest_km)}}));
    }
    line(say("places.known", {{"which", places.of != model::Count(places.known) ? "some"
                                        : places.known == 1                     ? "one"
                                                                                : "all"},
                              {"known", places.known},
                              {"of", words::count_in_table(places.of, language_)}}));
  }

  const ViewedPlan& viewed_;
  const figures::Plan& plan_;
  const Language& language_;
  const PlanLook& look_;
  std::string text_;
};

}  // namespace

std::string plan_text(const ViewedPlan& viewed, const Language& language, const PlanLook& look) {
  return PlanStory(viewed, language, look).tell();
}

}  // namespace aliso::views
