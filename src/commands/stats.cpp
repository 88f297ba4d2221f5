// aliso stats: the turnout of an event, of several, or of the last one held.
// Reads the network, the structures and those events; writes nothing but what -o names.
#include <memory>
#include <set>

#include "commands/command.h"
#include "figures/last_held.h"
#include "opening/output.h"
#include "views/stats_csv.h"
#include "views/stats_text.h"
#include "views/view.h"
#include "words/joined.h"

namespace aliso::commands {

namespace {

struct StatsAsked {
  std::vector<std::string> events;
  std::string format = "text";
  bool spreadsheet = false;
  std::optional<std::string> output;
};

/// The events that were asked for, each once, in the order they were named; the last one held where
/// none was. Nothing where a file has errors.
std::vector<model::Dossier> asked_events(const Run& run, Opening& opening, const StatsAsked& asked) {
  std::vector<std::string> stems;
  std::set<std::string> met;
  for (const std::string& word : asked.events) {
    auto stem = event_stem(run, opening, word);
    if (!stem) return {};
    if (met.insert(*stem).second) stems.push_back(std::move(*stem));
  }
  if (!stems.empty()) return open_events(run, opening, stems);
  std::vector<model::Dossier> all = open_events(run, opening, opening.folder->events(opening.found));
  if (opening.failed()) return {};
  std::vector<const model::Event*> events;
  for (const model::Dossier& dossier : all) events.push_back(&dossier.event);
  const auto last = figures::last_held(events, run.today);
  if (!last) throw UsageError{run.terminal.say("stats.none-held")};
  std::vector<model::Dossier> one;
  one.push_back(std::move(all[*last]));
  return one;
}

std::string rendered(const Run& run, const StatsAsked& asked, const model::Network& network,
                     std::span<const views::ViewedEvent> viewed,
                     const std::optional<figures::EventFigures>& together) {
  const auto people = *words::Language::of(run.language.value_or(network.language));
  if (asked.format == "json") return views::stats_json(network, viewed, together, people);
  if (asked.format == "csv") return views::stats_csv(viewed, people, views::reader(asked.spreadsheet));
  std::string text;
  const bool color = run.color_out && !asked.output.has_value();
  for (const auto& [event, figures] : viewed) {
    words::join(text, "\n\n", views::stats_text(*event, *figures, run.terminal, color, run.width()));
  }
  if (together) text += "\n\n" + views::together_text(viewed, *together, run.terminal, color, run.width());
  return text;
}

int stats(Run& run, const StatsAsked& asked) {
  wanted_spreadsheet(run, asked.spreadsheet, asked.format);
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const std::vector<model::Dossier> events = asked_events(run, opening, asked);
  if (opening.failed()) return finish(run, opening);

  std::vector<figures::EventFigures> figures;
  std::vector<views::ViewedEvent> viewed;
  figures.reserve(events.size());
  for (const model::Dossier& dossier : events) {
    figures.push_back(figures::event_figures(*opening.network, dossier, run.today));
    viewed.push_back({&dossier.event, &figures.back()});
  }
  std::optional<figures::EventFigures> together;
  if (events.size() > 1) together = figures::together(*opening.network, events, run.today);

  put(run, opening, asked.output, rendered(run, asked, *opening.network, viewed, together),
      asked.format == "text" ? Printed::text : Printed::document);
  return finish(run, opening);
}

Action stats_options(Options& options) {
  static constexpr std::string_view formats[] = {"text", "json", "csv"};
  auto asked = std::make_shared<StatsAsked>();
  options.arguments("EVENT", Value::event, asked->events);
  options.choice("--format", formats, asked->format);
  options.flag("--spreadsheet", asked->spreadsheet);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return stats(run, *asked); };
}

}  // namespace

constinit const Command stats_command{"stats", Effect::reads, stats_options};

}  // namespace aliso::commands
