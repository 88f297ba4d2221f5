// aliso report: what a year was, for those who weren't there; or several side by side. Markdown, a page,
// JSON. Opens every event with its invitations; writes stdout, or the computed blocks of a report edited by
// hand.
#include <algorithm>
#include <memory>

#include "checks/checks.h"
#include "commands/command.h"
#include "commands/updating.h"
#include "figures/report.h"
#include "opening/output.h"
#include "opening/span.h"
#include "opening/templates.h"
#include "opening/where.h"
#include "telling/blocks.h"
#include "telling/debrief.h"
#include "telling/page.h"
#include "telling/report.h"
#include "views/report.h"
#include "words/joined.h"

namespace aliso::commands {

namespace {

struct ReportOptions {
  std::vector<std::string> during;
  TypedWhere where;
  bool names = false;
  std::string format = "markdown";
  std::optional<std::string> output;
  std::optional<std::string> update;
  bool force = false;
};

/// What the report prints of the network's files, and of which days it says how many members there are.
void check(const std::vector<figures::Report>& spans, std::span<const model::Dossier> dossiers,
           Opening& opening) {
  std::vector<model::Text> titles;
  std::vector<model::Date> days;
  const auto event = [&](std::size_t index) {
    const model::Event& one = dossiers[index].event;
    titles.push_back({one.title, one.title_at});
    titles.push_back({one.kind, one.title_at});
    for (const model::Session& session : one.sessions) titles.push_back({session.town, session.date_at});
  };
  for (const model::Structure& structure : opening.network->structures)
    titles.push_back({structure.town, structure.at});
  for (const figures::Report& span : spans) {
    for (const figures::SpanEvent& one : span.trends.span.events) event(one.index);
    for (const figures::LeftOutSession& one : span.trends.span.left_out) event(one.event);
    for (const auto* list : {&span.actions, &span.still_open, &span.topics})
      for (const figures::Action& action : *list) {
        titles.push_back({telling::reporting::action_title(*action.remark), action.remark->at});
        event(action.event);
      }
    if (span.members_first) days.push_back(*span.during.first);
    if (span.members_last) days.push_back(span.trends.on);
  }
  checks::leaves_the_house(*opening.network, titles, opening.found);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  checks::members_counted(*opening.network, days, opening.found);
}

/// What the first mark names: the spans, and what it is narrowed to; without blanks, which end a mark's word.
std::string subject_of(const ReportOptions& options) {
  std::string subject = words::joined(options.during, ",");
  for (const std::string& condition : options.where.shown()) subject += ";" + condition;
  if (options.names) subject += ";names";
  for (char& c : subject)
    if (c == ' ' || c == '<' || c == '>' || c == '\t') c = '-';
  return subject;
}

/// templates/report.md.mustache, else the one that aliso brings along; nothing if the network's own can't be
/// used.
std::optional<opening::Template> report_template(Opening& opening, const words::Language& language) {
  const std::string name = "report.md.mustache";
  const auto chosen = choose_template(opening, {&name, 1}, telling::embedded_report_template(language));
  if (!chosen || !chosen->file) return chosen;
  std::vector<telling::Mistake> mistakes;
  telling::find_blocks(chosen->text, mistakes);
  telling::report(mistakes, *chosen->file, opening.found);
  return mistakes.empty() ? chosen : std::nullopt;
}

int report(Run& run, const ReportOptions& options) {
  check_update(run, options.update, options.output, options.format);
  if (options.during.empty()) throw UsageError{run.terminal.say("report.during-missing")};
  std::vector<model::Span> during;
  for (const std::string& typed : options.during) during.push_back(*typed_span(run, typed));
  std::vector<model::Condition> where = wanted_where(run, options.where, format::year_keys);
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  look_up(run, opening, where);
  if (options.update) spare_network(run, opening, *options.update);
  const std::vector<model::Dossier> dossiers =
      open_events(run, opening, opening.folder->events(opening.found));
  if (opening.failed()) return finish(run, opening);
  known_kind(run, dossiers, options.where);
  std::vector<figures::Report> spans;
  for (const model::Span& span : during)
    spans.push_back(figures::report(*opening.network, dossiers, span, run.today, where));
  check(spans, dossiers, opening);
  if (opening.failed()) return finish(run, opening);
  const auto language = *words::Language::of(run.language.value_or(opening.network->language));
  if (options.format == "json") {
    put(run, opening, options.output,
        views::report_json({*opening.network, dossiers, spans, options.during, options.where.shown(),
                            run.today, options.names},
                           language),
        Printed::document);
    return finish(run, opening);
  }
  const auto chosen = report_template(opening, language);
  if (!chosen) return finish(run, opening);
  const telling::ReportStory story{*opening.network, dossiers,  spans,        options.where.shown(),
                                   language,         run.today, options.names};
  std::vector<telling::Mistake> mistakes;
  const auto text = telling::report_text(story, chosen->text, mistakes);
  telling::report(mistakes, chosen->file.value_or(0), opening.found);
  if (!text) return finish(run, opening);
  const std::string subject = subject_of(options);
  const Document document{
      subject,
      options.format == "html" ? telling::report_page(story, *text) : telling::name_event(*text, subject),
      telling::block_names(chosen->text), "block-of-other-spans", "report.spans-unnamed"};
  if (options.output && !options.force) spare_text(run, *options.output, document.text, options.format);
  if (options.update)
    update(run, opening, *options.update, document);
  else
    put(run, opening, options.output, document.text, Printed::document);
  return finish(run, opening);
}

Action report_options(Options& options) {
  static constexpr std::string_view formats[] = {"markdown", "html", "json"};
  auto wanted = std::make_shared<ReportOptions>();
  options.option("--during", Value::text, "SPAN", wanted->during);
  options.option("--where", Value::text, "KEY=VALUE", wanted->where.where);
  options.option("--kind", Value::text, "WORD", wanted->where.kind);
  options.flag("--names", wanted->names);
  options.choice("--format", formats, wanted->format);
  options.option("-o,--output", Value::file, "FILE", wanted->output);
  options.option("--update", Value::file, "FILE", wanted->update);
  options.flag("--force", wanted->force);
  return [wanted](Run& run) { return report(run, *wanted); };
}

}  // namespace

constinit const Command report_command{"report", Effect::writes, report_options};

}  // namespace aliso::commands
