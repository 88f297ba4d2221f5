// aliso forecast: how many structures and people will come to an event, and how sure that is.
// Opens every event with its invitations: what came of earlier answers says what these are worth.
#include <algorithm>
#include <memory>

#include "commands/command.h"
#include "figures/forecast.h"
#include "opening/output.h"
#include "opening/where.h"
#include "views/csv.h"
#include "views/forecast.h"
#include "views/forecast_text.h"
#include "words/dates.h"
#include "words/typography.h"

namespace aliso::commands {

namespace {

struct ForecastAsked {
  std::optional<std::string> event;
  TypedWhere where;
  std::string format = "text";
  bool spreadsheet = false;
  std::optional<std::string> output;
};

/// Why an event that was asked for can't be forecast.
UsageError over(const Run& run, const model::Event& event) {
  std::vector<model::SessionIndex> sessions = figures::kept_sessions(event);
  const bool cancelled = sessions.empty();
  for (model::SessionIndex i = 0; cancelled && i < event.sessions.size(); ++i) sessions.push_back(i);
  const bool under_way =
      !cancelled && std::any_of(sessions.begin(), sessions.end(), [&](model::SessionIndex i) {
        return event.sessions[i].span.last && *event.sessions[i].span.last >= run.today;
      });
  const model::Date of = under_way ? figures::first_of(event, sessions) : figures::last_of(event, sessions);
  const std::string day = words::plain_spaces(words::date(of, run.terminal));
  const std::string key = cancelled ? "cancelled" : under_way ? "under-way" : "over";
  return {run.terminal.say("forecast." + key, {{"event", event.id}, {"day", day}}) + "\n" +
          run.terminal.say("forecast.over.write") + "\n  aliso stats " + event.id};
}

figures::Ahead wanted(const Run& run, std::span<const model::Dossier> dossiers,
                      const std::optional<std::string>& stem) {
  if (!stem) {
    if (auto next = figures::next_ahead(dossiers, run.today)) return *next;
    throw UsageError{run.terminal.say("forecast.none-to-come")};
  }
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    if (dossiers[i].event.id != *stem) continue;
    if (auto coming = figures::ahead(dossiers, i, run.today)) return *coming;
    throw over(run, dossiers[i].event);
  }
  throw UsageError{run.terminal.say("forecast.none-to-come")};
}

std::string rendered(const Run& run, const ForecastAsked& asked, const views::ViewedForecast& viewed) {
  if (asked.format == "json") return views::forecast_json(viewed);
  if (asked.format == "csv")
    return views::csv(views::forecast_grid(viewed), run.terminal, views::reader(asked.spreadsheet));
  return views::forecast_text(viewed, run.terminal, run.color_out && !asked.output, run.width());
}

int forecast(Run& run, const ForecastAsked& asked) {
  wanted_spreadsheet(run, asked.spreadsheet, asked.format);
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
  known_kind(run, dossiers, asked.where);
  const figures::Ahead coming = wanted(run, dossiers, stem);
  const figures::Outlook outlook =
      figures::outlook(*opening.network, dossiers, coming, run.today, asked.where.kind);
  const views::ViewedForecast viewed{*opening.network, dossiers,         outlook,
                                     run.today,        asked.where.kind, run.verbose};
  put(run, opening, asked.output, rendered(run, asked, viewed),
      asked.format == "text" ? Printed::text : Printed::document);
  return finish(run, opening);
}

Action forecast_options(Options& options) {
  static constexpr std::string_view formats[] = {"text", "json", "csv"};
  auto asked = std::make_shared<ForecastAsked>();
  options.argument("EVENT", Value::event, asked->event);
  options.option("--kind", Value::text, "WORD", asked->where.kind);
  options.choice("--format", formats, asked->format);
  options.flag("--spreadsheet", asked->spreadsheet);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return forecast(run, *asked); };
}

}  // namespace

constinit const Command forecast_command{"forecast", Effect::reads, forecast_options};

}  // namespace aliso::commands
