// aliso sheet: the sign-in sheet of each session to print before, the certified list after.
// Reads what `stats` reads of one event; nothing of a person is on it that wasn't agreed to.
#include <charconv>
#include <memory>
#include <ostream>

#include "commands/command.h"
#include "figures/certified.h"
#include "figures/figures.h"
#include "figures/sheet.h"
#include "opening/noting.h"
#include "opening/output.h"
#include "telling/sheet.h"
#include "views/paper.h"
#include "views/sheet.h"

namespace aliso::commands {

namespace {

/// More empty lines than these nobody fills in.
constexpr std::int64_t most_rows = 500;

struct SheetAsked {
  std::string event;
  std::optional<std::string> session;
  bool after = false;
  bool by_number = false;  ///< --public
  std::string format = "markdown";
  std::optional<std::string> rows;
  std::string per;
  telling::SheetChoices choices;
  std::optional<std::string> output;
};

/// Throws UsageError for options that don't go together.
void make_sense(const Run& run, const SheetAsked& asked) {
  const bool of_before = asked.rows || !asked.per.empty() || asked.choices.contacts ||
                         asked.choices.answers || asked.choices.photo;
  if (asked.after && of_before) throw UsageError{run.terminal.say("sheet-command.before-only")};
  if (asked.by_number && !asked.after) throw UsageError{run.terminal.say("sheet-command.public-after")};
}

std::int64_t wanted_rows(const Run& run, const SheetAsked& asked) {
  if (!asked.rows) return 10;
  std::int64_t rows = 0;
  const char* const end = asked.rows->data() + asked.rows->size();
  const auto read = std::from_chars(asked.rows->data(), end, rows);
  if (read.ec != std::errc() || read.ptr != end || rows < 0 || rows > most_rows)
    throw UsageError{run.terminal.say("sheet-command.rows", {{"word", *asked.rows}, {"most", most_rows}})};
  return rows;
}

std::optional<figures::SignedPer> wanted_per(const SheetAsked& asked) {
  if (asked.per.empty()) return std::nullopt;
  return asked.per == "day" ? figures::SignedPer::day : figures::SignedPer::half_day;
}

/// The session that was asked for, else each that isn't cancelled.
std::vector<model::SessionIndex> wanted_sessions(const Run& run, const SheetAsked& asked,
                                                 const model::Event& event) {
  std::vector<model::SessionIndex> sessions;
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (!event.sessions[i].cancelled) sessions.push_back(i);
  if (asked.session) sessions = {wanted_session(run, event, *asked.session)};
  if (sessions.empty()) throw UsageError{run.terminal.say("sheet-command.all-cancelled")};
  if (const model::Session& session = event.sessions[sessions.front()]; session.cancelled)
    throw UsageError{run.terminal.say("sheet-command.cancelled", {{"session", session.id}})};
  return sessions;
}

/// Only what is noted is certified.
void is_noted(Opening& opening, const model::Event& event, const std::vector<model::SessionIndex>& sessions) {
  for (const model::SessionIndex i : sessions)
    if (const model::Session& session = event.sessions[i]; !session.present)
      opening.found.error("nothing-to-certify", session.at, 1,
                          {{"event", event.id},
                           {"session", session.id},
                           {"several", std::string(event.sessions.size() > 1 ? "yes" : "no")}});
}

std::vector<views::Paper> sheets_of(const SheetAsked& asked, const views::ViewedSheets& viewed,
                                    const words::Language& language) {
  std::vector<views::Paper> papers;
  for (const views::ViewedSheet& one : viewed.sheets)
    for (views::Paper& paper :
         telling::sheet_papers(viewed.network, viewed.event, one.sheet, asked.choices, language))
      papers.push_back(std::move(paper));
  return papers;
}

std::vector<views::Paper> certified_of(const Run& run, const SheetAsked& asked, const model::Dossier& dossier,
                                       const views::ViewedSheets& viewed, const words::Language& language) {
  const auto figures = figures::event_figures(viewed.network, dossier, run.today);
  const telling::Story story(viewed.network, dossier, figures, language);
  std::vector<views::Paper> papers;
  for (const views::ViewedSheet& one : viewed.sheets)
    papers.push_back(
        telling::certified_paper(story, *one.certified, one.sheet.session, asked.by_number, run.today));
  return papers;
}

std::string rendered(const Run& run, const SheetAsked& asked, const model::Dossier& dossier,
                     const views::ViewedSheets& viewed) {
  if (asked.format == "json") return views::sheet_json(viewed);
  const auto language = *words::Language::of(run.language.value_or(viewed.network.language));
  const std::vector<views::Paper> papers =
      asked.after ? certified_of(run, asked, dossier, viewed, language) : sheets_of(asked, viewed, language);
  return asked.format == "html" ? views::papers_html(papers, language) : views::papers_markdown(papers);
}

int sheet(Run& run, const SheetAsked& asked) {
  make_sense(run, asked);
  const std::int64_t rows = wanted_rows(run, asked);
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  const auto stem = event_stem(run, opening, asked.event);
  if (!stem) return finish(run, opening);
  const auto dossier = open_event(run, opening, *stem);
  if (!dossier || opening.failed()) return finish(run, opening);
  const auto sessions = wanted_sessions(run, asked, dossier->event);
  if (asked.after) is_noted(opening, dossier->event, sessions);
  if (opening.failed()) return finish(run, opening);
  views::ViewedSheets viewed{*opening.network,      dossier->event,      {},
                             asked.choices.answers, asked.choices.photo, asked.by_number};
  for (const model::SessionIndex i : sessions) {
    viewed.sheets.push_back({figures::sheet(*opening.network, *dossier, i, rows, wanted_per(asked)), {}});
    if (asked.after)
      viewed.sheets.back().certified = figures::certified(*opening.network, *dossier, i, run.today);
    else if (const auto left = viewed.sheets.back().sheet.unlisted; left > 0)
      run.err << run.terminal.say("sheet-command.unlisted", {{"n", left}}) << '\n';
  }
  put(run, opening, asked.output, rendered(run, asked, *dossier, viewed), Printed::document);
  return finish(run, opening);
}

Action sheet_options(Options& options) {
  static constexpr std::string_view formats[] = {"markdown", "html", "json"};
  static constexpr std::string_view signed_per[] = {"day", "half-day"};
  auto asked = std::make_shared<SheetAsked>();
  options.argument("EVENT", Value::event, asked->event);
  options.option("--session", Value::session, "ID", asked->session);
  options.flag("--after", asked->after);
  options.flag("--public", asked->by_number);
  options.choice("--format", formats, asked->format);
  options.option("--rows", Value::text, "N", asked->rows);
  options.choice("--per", signed_per, asked->per);
  options.flag("--contacts", asked->choices.contacts);
  options.flag("--answers", asked->choices.answers);
  options.flag("--photo", asked->choices.photo);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return sheet(run, *asked); };
}

}  // namespace

constinit const Command sheet_command{"sheet", Effect::reads, sheet_options};

}  // namespace aliso::commands
