// aliso trends: how the network lives over the years.
// Opens every event with its invitations; sessions are taken by their days, events by what falls into the
// span.
#include <algorithm>
#include <memory>

#include "commands/command.h"
#include "figures/history.h"
#include "figures/trends.h"
#include "load/names.h"
#include "opening/noting.h"
#include "opening/output.h"
#include "opening/span.h"
#include "opening/where.h"
#include "views/csv.h"
#include "views/history.h"
#include "views/learnt.h"
#include "views/markdown_table.h"
#include "views/trends.h"
#include "views/trends_svg.h"
#include "views/trends_text.h"
#include "words/joined.h"

namespace aliso::commands {

namespace {

struct TrendsAsked {
  std::optional<std::string> what;
  std::optional<std::string> during;
  TypedWhere where;
  bool all = false;
  std::string format = "text";
  bool spreadsheet = false;
  std::optional<std::string> output;
};

bool chosen_any(const model::Network& network, model::Date on, figures::Conditions where) {
  const std::vector<bool> chosen = figures::chosen_rows(network, on, where);
  return std::find(chosen.begin(), chosen.end(), true) != chosen.end();
}

/// What may be asked for by a word; anything else is a structure.
enum class TrendsPart { all, events, structures, waves, calls, history };

TrendsPart part_of(const TrendsAsked& asked) {
  static constexpr std::pair<std::string_view, TrendsPart> parts[] = {{"events", TrendsPart::events},
                                                                      {"structures", TrendsPart::structures},
                                                                      {"waves", TrendsPart::waves},
                                                                      {"calls", TrendsPart::calls}};
  if (!asked.what) return TrendsPart::all;
  const auto* const found = std::find_if(std::begin(parts), std::end(parts),
                                         [&](const auto& part) { return part.first == *asked.what; });
  return found == std::end(parts) ? TrendsPart::history : found->second;
}

/// The table of a part in each form; the text is drawn from more than a table.
views::Grid grid(const views::ViewedTrends& viewed, TrendsPart part) {
  switch (part) {
    case TrendsPart::structures:
      return views::trend_structures_grid(viewed);
    case TrendsPart::waves:
      return views::trend_waves_grid(viewed);
    case TrendsPart::calls:
      return views::trend_calls_grid(viewed);
    default:
      return views::trend_events_grid(viewed);
  }
}

views::Grid table(const views::ViewedTrends& viewed, TrendsPart part, const words::Language& language) {
  switch (part) {
    case TrendsPart::structures:
      return views::trend_structures_table(viewed, language);
    case TrendsPart::waves:
      return views::trend_waves_table(viewed, language);
    case TrendsPart::calls:
      return views::trend_calls_table(viewed, language);
    default:
      return views::trend_events_table(viewed, language);
  }
}

std::string rendered(const Run& run, const TrendsAsked& asked, const views::ViewedTrends& viewed) {
  const auto people = *words::Language::of(run.language.value_or(viewed.network.language));
  const TrendsPart part = part_of(asked);
  if (asked.format == "json") return views::trends_json(viewed, people);
  if (asked.format == "svg") return views::trends_svg(viewed, people);
  if (asked.format == "csv") return views::csv(grid(viewed, part), people, views::reader(asked.spreadsheet));
  if (asked.format == "markdown") {
    std::string text = views::markdown_table(table(viewed, part, people), people) + "\n";
    if (part == TrendsPart::all)
      text += "\n" + views::markdown_table(table(viewed, TrendsPart::structures, people), people) + "\n";
    return text;
  }
  const bool color = run.color_out && !asked.output;
  const views::LearntLook learnt{.width = run.width(), .color = color, .all = asked.all};
  if (part == TrendsPart::waves) return views::waves_text(viewed, run.terminal, learnt);
  if (part == TrendsPart::calls) return views::calls_text(viewed, run.terminal, learnt);
  return views::trends_text(viewed, run.terminal,
                            {.width = run.width(),
                             .color = color,
                             .events = part != TrendsPart::structures,
                             .structures = part != TrendsPart::events,
                             .all = asked.all || part == TrendsPart::structures,
                             .ascii = run.ascii});
}

/// One structure's history, in each form.
std::string rendered(const Run& run, const TrendsAsked& asked, const views::ViewedHistory& viewed) {
  const auto people = *words::Language::of(run.language.value_or(viewed.years.network.language));
  if (asked.format == "json") return views::history_json(viewed);
  if (asked.format == "csv")
    return views::csv(views::history_grid(viewed), people, views::reader(asked.spreadsheet));
  if (asked.format == "markdown")
    return views::markdown_table(views::history_table(viewed, people), people) + "\n";
  return views::history_text(viewed, run.terminal, run.color_out && !asked.output, run.width());
}

int trends(Run& run, const TrendsAsked& asked) {
  const bool of_events = part_of(asked) == TrendsPart::all || part_of(asked) == TrendsPart::events;
  if (asked.format == "svg" && !of_events)
    throw UsageError{run.terminal.say("trends.picture-of-events", {{"word", *asked.what}})};
  const auto during = typed_span(run, asked.during);
  const bool all = part_of(asked) != TrendsPart::history;
  // One structure's history narrows no others.
  std::vector<model::Condition> where =
      wanted_where(run, asked.where, all ? format::WhereKeys(format::year_keys) : format::event_keys);
  wanted_spreadsheet(run, asked.spreadsheet, asked.format);
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  look_up(run, opening, where);
  const std::vector<model::Dossier> dossiers =
      open_events(run, opening, opening.folder->events(opening.found));
  if (opening.failed()) return finish(run, opening);
  known_kind(run, dossiers, asked.where);
  const figures::Trends found = figures::trends(*opening.network, dossiers, during, run.today, where);
  if (figures::narrows_structures(where) && !chosen_any(*opening.network, found.on, where))
    throw UsageError{
        run.terminal.say("usage.where-nobody", {{"where", words::joined(asked.where.shown(), ", ")}})};
  const figures::Learnt learnt = figures::learnt(*opening.network, dossiers, found, during, run.today, where);
  const views::ViewedTrends viewed{*opening.network, dossiers,           found, learnt, run.today,
                                   asked.during,     asked.where.shown()};
  std::string text;
  if (all) {
    text = rendered(run, asked, viewed);
  } else {
    const auto structure = wanted_structure(run, load::Names(*opening.network), *asked.what);
    const auto lines = figures::history(*opening.network, dossiers, found, structure);
    text = rendered(run, asked, views::ViewedHistory{viewed, structure, lines});
  }
  put(run, opening, asked.output, text, asked.format == "text" ? Printed::text : Printed::document);
  return finish(run, opening);
}

Action trends_options(Options& options) {
  static constexpr std::string_view formats[] = {"text", "json", "csv", "markdown", "svg"};
  auto asked = std::make_shared<TrendsAsked>();
  options.argument("WHAT", Value::trend, asked->what);
  options.option("--during", Value::text, "SPAN", asked->during);
  options.option("--where", Value::text, "KEY=VALUE", asked->where.where);
  options.option("--kind", Value::text, "WORD", asked->where.kind);
  options.flag("--all", asked->all);
  options.choice("--format", formats, asked->format);
  options.flag("--spreadsheet", asked->spreadsheet);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return trends(run, *asked); };
}

}  // namespace

constinit const Command trends_command{"trends", Effect::reads, trends_options};

}  // namespace aliso::commands
