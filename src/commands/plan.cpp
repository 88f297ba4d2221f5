// aliso plan: which dates meet an event's criteria, in an order with its reasons, and which places are near.
// Opens the network and every event; writes nothing.
#include <algorithm>
#include <charconv>
#include <memory>

#include "commands/command.h"
#include "commands/polled.h"
#include "figures/places.h"
#include "figures/plan.h"
#include "format/names.h"
#include "format/terms.h"
#include "opening/output.h"
#include "opening/span.h"
#include "views/csv.h"
#include "views/plan.h"
#include "views/plan_text.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/trimmed.h"

namespace aliso::commands {

namespace {

struct PlanAsked {
  std::optional<std::string> event;
  std::optional<std::string> during;
  std::vector<std::string> weekdays;
  std::vector<std::string> outside;
  std::optional<std::string> sessions;
  std::optional<std::string> limit;
  std::optional<std::string> poll;
  std::vector<std::string> columns;
  bool places = false;
  bool exit_code = false;
  std::string format = "text";
  bool spreadsheet = false;
  std::optional<std::string> output;
};

/// What was typed between commas, of an option that may be given several times.
std::vector<std::string> parts_of(const std::vector<std::string>& typed) {
  std::vector<std::string> parts;
  for (const std::string& word : typed)
    for (std::size_t at = 0; at <= word.size();) {
      const auto comma = std::min(word.find(',', at), word.size());
      parts.emplace_back(words::trimmed(std::string_view(word).substr(at, comma - at)));
      at = comma + 1;
    }
  return parts;
}

/// A number from 1 on.
std::optional<std::int64_t> wanted_number(const Run& run, std::string_view option,
                                          const std::optional<std::string>& typed, std::int64_t most) {
  if (!typed) return std::nullopt;
  std::int64_t number = 0;
  const char* const end = typed->data() + typed->size();
  const auto read = std::from_chars(typed->data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || number < 1 || number > most)
    throw UsageError{
        run.terminal.say("plan.number", {{"option", std::string(option)}, {"word", *typed}, {"most", most}})};
  return number;
}

std::vector<model::Weekday> wanted_weekdays(const Run& run, const PlanAsked& asked) {
  std::vector<model::Weekday> weekdays;
  for (const std::string& part : parts_of(asked.weekdays)) {
    const auto weekday = format::parse_weekday(part);
    if (!weekday) {
      std::string meant = "none";
      for (const auto& [name, value] : weekday.wrong().args)
        if (const auto* text = std::get_if<std::string>(&value); name == "weekday" && text) meant = *text;
      std::string text = run.terminal.say("plan.no-weekday", {{"word", part}});
      if (meant != "none") text += '\n' + run.terminal.say("usage.did-you-mean", {{"word", meant}});
      throw UsageError{text};
    }
    const bool there = std::any_of(weekdays.begin(), weekdays.end(), [&weekday](const model::Weekday& one) {
      return one.day == weekday->day && one.nth == weekday->nth;
    });
    if (!there) weekdays.push_back(*weekday);
  }
  return weekdays;
}

std::optional<model::Rule> wanted_outside(const Run& run, const PlanAsked& asked) {
  if (asked.outside.empty()) return std::nullopt;
  model::Rule rule;
  constexpr std::span<const std::string_view> known = format::words_in<format::outside_names>;
  const auto parts = parts_of(asked.outside);
  if (parts.size() == 1 && parts.front() == "none") return rule;
  if (std::find(parts.begin(), parts.end(), "none") != parts.end())
    throw UsageError{run.terminal.say("plan.none-alone")};
  for (const std::string& part : parts) {
    const auto found = format::find(format::outside_names, part);
    if (!found) {
      std::string text =
          run.terminal.say("plan.no-outside", {{"word", part}, {"words", words::joined(known, ", ")}});
      if (const auto meant = format::meant(part, known))
        text += '\n' + run.terminal.say("usage.did-you-mean", {{"word", std::string(*meant)}});
      throw UsageError{text};
    }
    rule.** found = true;
  }
  return rule;
}

/// The rules to look by. Throws UsageError where they leave no day to look at.
figures::PlanRules wanted_rules(const Run& run, const model::Event* event, const figures::PlanWish& wish,
                                char zone) {
  auto rules = figures::plan_rules(event, wish, zone, run.today);
  if (auto* const good = std::get_if<figures::PlanRules>(&rules)) return std::move(*good);
  using figures::NoDays;
  const auto why = std::get<NoDays>(rules);
  std::string which = wish.during ? "option" : !wish.days.empty() ? "poll" : "rule";
  if (why == NoDays::today) which += "_today";
  switch (why) {
    case NoDays::over:
    case NoDays::today:
      throw UsageError{
          run.terminal.say("plan.over", {{"today", words::date(run.today, run.terminal)}, {"which", which}})};
    case NoDays::weekdays:
      throw UsageError{run.terminal.say("plan.no-common-weekday")};
    case NoDays::open:
      throw UsageError{run.terminal.say("plan.open")};
    case NoDays::too_long:
      throw UsageError{run.terminal.say("plan.too-long")};
    case NoDays::disjoint:
      break;
  }
  throw UsageError{run.terminal.say("plan.disjoint")};
}

std::string rendered(const Run& run, const PlanAsked& asked, const views::ViewedPlan& viewed) {
  const auto people = *words::Language::of(run.language.value_or(viewed.network.language));
  if (asked.format == "json") return views::plan_json(viewed);
  if (asked.format == "csv")
    return views::csv(views::plan_grid(viewed), people, views::reader(asked.spreadsheet));
  return views::plan_text(
      viewed, run.terminal,
      {.width = run.width(), .color = run.color_out && !asked.output, .verbose = run.verbose});
}

int plan(Run& run, const PlanAsked& asked) {
  figures::PlanWish wish;
  wish.during = typed_span(run, asked.during);
  wish.weekdays = wanted_weekdays(run, asked);
  wish.outside = wanted_outside(run, asked);
  constexpr std::int64_t most_sessions = 31, most_dates = 1000;
  wish.sessions = wanted_number(run, "--sessions", asked.sessions, most_sessions);
  const auto limit = wanted_number(run, "--limit", asked.limit, most_dates);
  wanted_spreadsheet(run, asked.spreadsheet, asked.format);
  if (!asked.columns.empty() && !asked.poll) throw UsageError{run.terminal.say("plan.column")};
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  std::optional<std::string> stem;
  if (asked.event) {
    stem = event_stem(run, opening, *asked.event);
    if (!stem) return finish(run, opening);
  }
  const std::vector<model::Dossier> dossiers =
      open_events(run, opening, opening.folder->events(opening.found));
  if (opening.failed()) return finish(run, opening);
  std::optional<std::size_t> event;
  for (std::size_t i = 0; i < dossiers.size(); ++i)
    if (dossiers[i].event.id == stem) event = i;
  const model::Event* const planned = event ? &dossiers[*event].event : nullptr;

  std::optional<Polled> polled;
  std::optional<views::PollRows> rows;
  if (asked.poll) {
    const model::Date tomorrow = run.today + std::chrono::days{1};
    const auto from = wish.during ? wish.during->first.value_or(tomorrow) : tomorrow;
    polled = read_poll(run, opening, *asked.poll, asked.columns, from);
    if (!polled || opening.failed()) return finish(run, opening);
    for (const figures::PolledDay& one : polled->days) wish.days.push_back(one.day);
    rows = polled->rows;
  }
  const figures::Plan made = figures::plan(
      *opening.network, dossiers, event, wanted_rules(run, planned, wish, opening.network->school_zone),
      run.today,
      polled ? std::span<const figures::PolledDay>(polled->days) : std::span<const figures::PolledDay>());
  if (rows)
    for (const model::Date day : wish.days)
      if (!made.rules.during.contains(day)) rows->other_days.push_back(day);
  std::optional<figures::Places> places;
  if (asked.places) places = figures::places(*opening.network, dossiers, run.today);
  const views::ViewedPlan viewed{
      *opening.network, dossiers, planned,   made,
      places,           rows,     run.today, static_cast<std::size_t>(limit.value_or(10))};
  put(run, opening, asked.output, rendered(run, asked, viewed),
      asked.format == "text" ? Printed::text : Printed::document);
  const int status = finish(run, opening);
  return status == done && asked.exit_code && made.dates.empty() ? data_errors : status;
}

Action plan_options(Options& options) {
  static constexpr std::string_view formats[] = {"text", "json", "csv"};
  auto asked = std::make_shared<PlanAsked>();
  options.argument("EVENT", Value::event, asked->event);
  options.option("--during", Value::text, "SPAN", asked->during);
  options.option("--weekday", Value::text, "DAY", asked->weekdays);
  options.option("--outside", Value::text, "WHAT", asked->outside);
  options.option("--sessions", Value::text, "N", asked->sessions);
  options.option("--limit", Value::text, "N", asked->limit);
  options.flag("--places", asked->places);
  options.option("--poll", Value::file, "FILE", asked->poll);
  options.option("--column", Value::text, "WHAT=TITLE", asked->columns);
  options.flag("--exit-code", asked->exit_code);
  options.choice("--format", formats, asked->format);
  options.flag("--spreadsheet", asked->spreadsheet);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return plan(run, *asked); };
}

}  // namespace

constinit const Command plan_command{"plan", Effect::reads, plan_options};

}  // namespace aliso::commands
