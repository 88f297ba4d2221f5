// aliso list: structures, events, contacts, answers, actions, networks, offers, needs, feedback, to look
// things up in.
// Opens events only where what is listed stands in them; a list of contacts is written for its owner alone.
#include <algorithm>
#include <memory>

#include "commands/command.h"
#include "opening/output.h"
#include "opening/where.h"
#include "views/csv.h"
#include "views/lists.h"
#include "views/markdown_table.h"
#include "views/todos.h"
#include "words/joined.h"

namespace aliso::commands {

namespace {

struct ListAsked {
  std::string kind;
  std::optional<std::string> event;
  TypedWhere where;
  std::optional<std::string> sort;
  std::string format = "text";
  bool spreadsheet = false;
  std::optional<std::string> output;
};

/// What can be listed: its word, the keys that `--where` takes of it, and its rows.
struct List {
  std::string_view word;
  format::WhereKeys keys;
  bool of_events;  ///< stands in events and their invitations
  bool of_one;     ///< an event may be named
  views::Grid (*grid)(const views::Listed&);
};

views::Grid offers(const views::Listed& listed) {
  return views::list_exchanged(listed, figures::Side::offers);
}
views::Grid needs(const views::Listed& listed) {
  return views::list_exchanged(listed, figures::Side::needs);
}

constexpr std::array<std::string_view, 9> kinds = {"structures", "events", "contacts", "answers", "actions",
                                                   "networks",   "offers", "needs",    "feedback"};
constexpr List lists[] = {
    {"structures", format::structure_keys, false, false, views::list_structures},
    {"events", format::event_keys, true, false, views::list_events},
    {"contacts", format::structure_keys, false, false, views::list_contacts},
    {"answers", format::answer_keys, true, true, views::list_answers},
    {"actions", format::action_keys, true, true, views::list_actions},
    {"networks", format::structure_keys, false, false, views::list_networks},
    {"offers", format::offer_keys, false, false, offers},
    {"needs", format::offer_keys, false, false, needs},
    {"feedback", format::feedback_keys, true, true, views::list_feedback},
};

/// Puts the rows in the order of `--sort`. Throws UsageError that names the columns.
void sort(const Run& run, views::Grid& grid, std::string key) {
  const bool backwards = key.starts_with('-');
  if (backwards) key.erase(0, 1);
  std::replace(key.begin(), key.end(), '-', '_');
  std::vector<std::string_view> known;
  for (std::size_t c = 0; c < grid.columns.size(); ++c) {
    if (grid.columns[c].key == key) return views::sort_rows(grid, c, backwards);
    known.emplace_back(grid.columns[c].key);
  }
  throw UsageError{run.terminal.say("usage.sort", {{"word", key}}) + "\n" +
                   run.terminal.say("usage.values-are", {{"option", std::string("--sort")},
                                                         {"values", words::joined(known, ", ")}})};
}

std::string rendered(const Run& run, const ListAsked& asked, const views::Grid& grid,
                     const words::Language& people) {
  if (asked.format == "json") return views::list_json(grid, asked.kind, people);
  if (asked.format == "csv") return views::csv(grid, people, views::reader(asked.spreadsheet));
  if (asked.format == "markdown") return views::markdown_table(grid, people) + "\n";
  if (grid.rows.empty()) return run.terminal.say("list.nothing") + "\n";
  return views::grid_text(grid, run.terminal, run.color_out && !asked.output, run.width());
}

int list(Run& run, const ListAsked& asked) {
  const List& one = *std::find_if(std::begin(lists), std::end(lists),
                                  [&](const List& of) { return of.word == asked.kind; });
  std::vector<model::Condition> where = wanted_where(run, asked.where, one.keys);
  wanted_spreadsheet(run, asked.spreadsheet, asked.format);
  const bool diary = asked.format == "ics";
  if (diary && asked.kind != "actions") throw UsageError{run.terminal.say("list.ics-of-actions")};
  if (asked.event && !one.of_one)
    throw UsageError{run.terminal.say("usage.too-many", {{"word", *asked.event}})};
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  look_up(run, opening, where);
  std::vector<model::Dossier> dossiers;
  if (asked.event) {
    const auto stem = event_stem(run, opening, *asked.event);
    if (!stem) return finish(run, opening);
    dossiers = open_events(run, opening, std::array{*stem});
  } else if (one.of_events) {
    dossiers = open_events(run, opening, opening.folder->events(opening.found));
  }
  if (opening.failed()) return finish(run, opening);

  const auto people = *words::Language::of(run.language.value_or(opening.network->language));
  const bool for_people = asked.format == "text" || asked.format == "markdown";
  const views::Listed listed{*opening.network, dossiers, run.today, where,
                             !for_people              ? nullptr
                             : asked.format == "text" ? &run.terminal
                                                      : &people};
  views::Grid grid = one.grid(listed);
  if (asked.sort) sort(run, grid, *asked.sort);
  if (for_people && !grid.rows.empty()) views::drop_blank(grid);
  // A day that was asked for has no hour.
  const std::chrono::sys_seconds stamp = run.today_given ? std::chrono::sys_seconds(run.today) : run.now;
  put(run, opening, asked.output, diary ? views::todos(listed, stamp) : rendered(run, asked, grid, people),
      asked.format == "text" ? Printed::text : Printed::document,
      asked.kind == "contacts" || diary ? files::Access::owner : files::Access::usual);
  return finish(run, opening);
}

Action list_options(Options& options) {
  static constexpr std::string_view formats[] = {"text", "json", "csv", "markdown", "ics"};
  auto asked = std::make_shared<ListAsked>();
  options.argument("WHAT", kinds, asked->kind);
  options.argument("EVENT", Value::event, asked->event);
  options.option("--where", Value::text, "KEY=VALUE", asked->where.where);
  options.option("--kind", Value::text, "WORD", asked->where.kind);
  options.option("--sort", Value::text, "COLUMN", asked->sort);
  options.choice("--format", formats, asked->format);
  options.flag("--spreadsheet", asked->spreadsheet);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return list(run, *asked); };
}

}  // namespace

constinit const Command list_command{"list", Effect::reads, list_options};

}  // namespace aliso::commands
