// aliso map: where members, partners and sessions lie, who came from where, and how far it is.
// Opens every event, since any of them may say where a town lies; writes nothing, and nothing personal.
#include <algorithm>
#include <memory>
#include <ostream>

#include "commands/command.h"
#include "figures/map.h"
#include "figures/trends.h"
#include "files/reading.h"
#include "load/outline.h"
#include "opening/output.h"
#include "opening/span.h"
#include "opening/where.h"
#include "views/map.h"
#include "views/map_svg.h"
#include "views/map_text.h"
#include "words/joined.h"

namespace aliso::commands {

namespace {

struct MapAsked {
  std::vector<std::string> events;
  std::optional<std::string> during;
  std::string by;  ///< empty: places in a text, structures on a map
  TypedWhere where;
  std::string format = "text";
  bool links = false;
  bool published = false;
  std::optional<std::string> outline;
  std::optional<std::string> output;
};

/// The stems of the events that were typed, each once; nothing where one can't be looked for.
std::optional<std::vector<std::string>> wanted_events(const Run& run, Opening& opening,
                                                      const MapAsked& asked) {
  std::vector<std::string> stems;
  for (const std::string& word : asked.events) {
    const auto stem = event_stem(run, opening, word);
    if (!stem) return std::nullopt;
    if (std::find(stems.begin(), stems.end(), *stem) == stems.end()) stems.push_back(*stem);
  }
  return stems;
}

std::string rendered(const Run& run, const MapAsked& asked, const views::ViewedMap& viewed,
                     std::span<const model::Outline> outline) {
  if (asked.format == "geojson") return views::map_geojson(viewed);
  if (asked.format == "svg")
    return views::map_svg(viewed, outline,
                          *words::Language::of(run.language.value_or(viewed.network.language)));
  return views::map_text(viewed, run.terminal,
                         {.width = run.width(), .color = run.color_out && !asked.output});
}

/// What stands on no map is said beside it.
void say_lost(const Run& run, const views::ViewedMap& viewed, bool empty) {
  std::string said = views::map_lost(viewed, run.terminal);
  if (empty) said += run.terminal.say("map.empty") + '\n';
  run.err << words::fitted(said, run.columns_err.value_or(words::usual_columns));
}

int map(Run& run, const MapAsked& asked) {
  const bool text = asked.format == "text";
  if (text && (asked.links || asked.published || asked.outline))
    throw UsageError{run.terminal.say("map.text-alone")};
  if (asked.outline && asked.format != "svg") throw UsageError{run.terminal.say("map.outline-svg")};
  figures::MapWish wish{.events = !asked.events.empty(), .during = typed_span(run, asked.during)};
  std::vector<model::Condition> where = wanted_where(run, asked.where, format::year_keys);
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  look_up(run, opening, where);
  const auto stems = wanted_events(run, opening, asked);
  if (!stems) return finish(run, opening);
  const std::vector<model::Dossier> all = open_events(run, opening, opening.folder->events(opening.found));
  if (opening.failed()) return finish(run, opening);
  const bool narrow = figures::narrows_structures(where);
  if (narrow) {
    const std::vector<bool> chosen = figures::chosen_rows(*opening.network, run.today, where);
    if (std::find(chosen.begin(), chosen.end(), true) == chosen.end())
      throw UsageError{
          run.terminal.say("usage.where-nobody", {{"where", words::joined(asked.where.shown(), ", ")}})};
  }
  std::vector<model::Outline> outline;
  if (asked.outline) {
    const auto file = files::read_file(run.disk, *asked.outline, opening.sources, opening.found);
    if (file) outline = load::outline(opening.sources, *file, opening.found).value_or(outline);
    if (opening.failed()) return finish(run, opening);
  }
  std::vector<model::Dossier> some;
  for (const model::Dossier& one : all)
    if (std::find(stems->begin(), stems->end(), one.event.id) != stems->end()) some.push_back(one);
  const std::span<const model::Dossier> about = wish.events ? some : all;
  wish.where = where;
  const figures::Map found = figures::map(*opening.network, all, about, wish, run.today);
  const bool by_place = asked.by.empty() ? text : asked.by == "place";
  const views::ViewedMap viewed{.network = *opening.network,
                                .asked = about,
                                .map = found,
                                .wish = wish,
                                .today = run.today,
                                .by = by_place ? views::MapBy::place : views::MapBy::structure,
                                .links = asked.links,
                                .published = asked.published,
                                .where = asked.where.shown()};
  const std::string drawn = rendered(run, asked, viewed, outline);
  put(run, opening, asked.output, drawn, text ? Printed::text : Printed::document);
  // Names are escaped in it: nothing else is called so.
  if (!outline.empty() && drawn.find("<g class=\"outline\"") == std::string::npos)
    run.err << words::fitted(run.terminal.say("map.outline-elsewhere") + '\n',
                             run.columns_err.value_or(words::usual_columns));
  if (!text) say_lost(run, viewed, views::nothing_placed(viewed));
  return finish(run, opening);
}

Action map_options(Options& options) {
  static constexpr std::string_view formats[] = {"text", "geojson", "svg"};
  static constexpr std::string_view ways[] = {"structure", "place"};
  auto asked = std::make_shared<MapAsked>();
  options.arguments("EVENT", Value::event, asked->events);
  options.option("--during", Value::text, "SPAN", asked->during);
  options.choice("--by", ways, asked->by);
  options.option("--where", Value::text, "KEY=VALUE", asked->where.where);
  options.choice("--format", formats, asked->format);
  options.flag("--links", asked->links);
  options.flag("--public", asked->published);
  options.option("--outline", Value::file, "FILE", asked->outline);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return map(run, *asked); };
}

}  // namespace

constinit const Command map_command{"map", Effect::reads, map_options};

}  // namespace aliso::commands
