// aliso calendar: sessions as a calendar to be subscribed to; with --work, what there is to do as well.
// Opens every event, or those that are named; what is for one person's eyes is written for its owner alone.
#include <algorithm>
#include <memory>
#include <ostream>

#include "commands/command.h"
#include "figures/agenda.h"
#include "format/dates.h"
#include "opening/diaries.h"
#include "opening/output.h"
#include "opening/span.h"
#include "opening/today.h"
#include "views/feed.h"
#include "views/ical.h"

namespace aliso::commands {

namespace {

struct CalendarAsked {
  std::vector<std::string> events;
  std::optional<std::string> during;
  bool work = false;
  bool show_cancelled = false;
  std::optional<std::string> output;
};

/// The stems of the events that are named, each once; of all, where none is. Nothing where events/ can't be
/// listed.
std::optional<std::vector<std::string>> wanted_stems(const Run& run, Opening& opening,
                                                     const std::vector<std::string>& typed) {
  if (typed.empty()) return opening.folder->events(opening.found);
  std::vector<std::string> stems;
  for (const std::string& word : typed) {
    const auto stem = event_stem(run, opening, word);
    if (!stem) return std::nullopt;
    stems.push_back(*stem);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

/// The days of which the calendar is: the span, else all of the events that are named, else from a year
/// before today on.
model::Span days(const Run& run, const CalendarAsked& asked, const std::optional<model::Span>& during) {
  if (during) return *during;
  if (!asked.events.empty()) return {};
  return {figures::year_before(run.today), {}};
}

/// The open actions of those days: by the day they are due or, without one, by that of their session. What
/// is asked for without days is all that is open, however old.
std::vector<figures::Action> open_actions(std::span<const model::Dossier> dossiers,
                                          const std::optional<model::Span>& during, model::Date today) {
  std::vector<figures::Action> actions = figures::actions(dossiers, today);
  std::erase_if(actions, [&](const figures::Action& action) {
    const model::Date day = action.remark->due.value_or(figures::day_of(action, dossiers));
    return !action.is_open() || (during && !during->contains(day));
  });
  return actions;
}

/// Leaves the sessions of drafts out; their events, each once.
std::vector<std::size_t> take_drafts_out(std::vector<figures::AgendaSession>& sessions,
                                         std::span<const model::Dossier> dossiers) {
  std::vector<std::size_t> drafts;
  std::erase_if(sessions, [&](const figures::AgendaSession& one) {
    if (!dossiers[one.event].event.draft) return false;
    if (drafts.empty() || drafts.back() != one.event) drafts.push_back(one.event);
    return true;
  });
  return drafts;
}

int calendar(Run& run, const CalendarAsked& asked) {
  const auto during = typed_span(run, asked.during);
  Opening opening = open_network(run);
  if (opening.failed() || !can_write_moments(opening)) return finish(run, opening);
  const auto stems = wanted_stems(run, opening, asked.events);
  if (!stems) return finish(run, opening);
  const std::vector<model::Dossier> dossiers = open_events(run, opening, *stems);
  if (opening.failed()) return finish(run, opening);

  const model::Span span = days(run, asked, during);
  auto sessions = figures::agenda_sessions(dossiers, span, run.today);
  std::vector<std::size_t> drafts;
  if (!asked.work) drafts = take_drafts_out(sessions, dossiers);
  std::vector<figures::AgendaWave> waves;
  std::vector<figures::AgendaAnswers> answers;
  std::vector<figures::Action> actions;
  if (asked.work) {
    waves = figures::agenda_waves(*opening.network, dossiers, span, run.today);
    answers = figures::agenda_answers(dossiers, span);
    actions = open_actions(dossiers, during, run.today);
  }
  std::vector<std::string> names;
  for (const model::Dossier& dossier : dossiers) names.push_back(diary_stem(opening, dossier));

  if (asked.output && *asked.output != "-")
    say_lost_sessions(opening, dossiers, names, views::ical::domain(*opening.network), *asked.output);
  views::Feed feed{*opening.network, dossiers, names, sessions, {}, run.today};
  if (asked.work) feed.work = {waves, answers, actions};
  const auto people = *words::Language::of(run.language.value_or(opening.network->language));
  // A day that was asked for has no hour.
  const std::chrono::sys_seconds stamp = run.today_given ? std::chrono::sys_seconds(run.today) : run.now;
  put(run, opening, asked.output,
      views::feed(feed, {.stamp = stamp, .language = people, .show_cancelled = asked.show_cancelled}),
      Printed::document, asked.work ? files::Access::owner : files::Access::usual);
  for (const std::size_t event : drafts)
    if (!run.quiet)
      run.err << run.terminal.say("calendar.draft", {{"event", dossiers[event].event.id}}) << '\n';
  if (feed.empty() && !run.quiet) run.err << run.terminal.say("calendar.nothing") << '\n';
  return finish(run, opening);
}

Action calendar_options(Options& options) {
  auto asked = std::make_shared<CalendarAsked>();
  options.arguments("EVENT", Value::event, asked->events);
  options.option("--during", Value::text, "SPAN", asked->during);
  options.flag("--work", asked->work);
  options.flag("--show-cancelled", asked->show_cancelled);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return calendar(run, *asked); };
}

}  // namespace

constinit const Command calendar_command{"calendar", Effect::reads, calendar_options};

}  // namespace aliso::commands
