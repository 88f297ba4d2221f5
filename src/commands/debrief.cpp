// aliso debrief: the debrief of an event, as Markdown or as a page to publish; or the computed blocks of one
// that was edited by hand. Reads what `stats` reads, and the network's own template; writes stdout or the
// file that is named.
#include <memory>

#include "commands/command.h"
#include "commands/updating.h"
#include "figures/figures.h"
#include "opening/output.h"
#include "opening/templates.h"
#include "telling/blocks.h"
#include "telling/debrief.h"
#include "telling/page.h"

namespace aliso::commands {

namespace {

struct DebriefOptions {
  std::string event;
  std::optional<std::string> output;
  std::optional<std::string> update;
  std::string format = "markdown";
  bool force = false;
};

/// templates/debrief.md.mustache, else the one that aliso brings along; nothing if the network's own can't be
/// used.
std::optional<opening::Template> debrief_template(Opening& opening, const words::Language& language) {
  const std::string name = "debrief.md.mustache";
  const auto chosen = choose_template(opening, {&name, 1}, telling::embedded_debrief_template(language));
  if (!chosen || !chosen->file) return chosen;
  std::vector<telling::Mistake> mistakes;
  telling::find_blocks(chosen->text, mistakes);
  telling::report(mistakes, *chosen->file, opening.found);
  return mistakes.empty() ? chosen : std::nullopt;
}

/// The debrief of the event, in the format that is asked for; nothing where anything was wrong, which is then
/// in `opening.found`.
std::optional<std::string> compose(const Run& run, Opening& opening, const model::Dossier& dossier,
                                   const opening::Template& chosen, const words::Language& language,
                                   std::string_view format) {
  const auto figures = figures::event_figures(*opening.network, dossier, run.today);
  const telling::Story story{*opening.network, dossier, figures, language};
  std::vector<telling::Mistake> mistakes;
  auto text = telling::debrief(story, chosen.text, mistakes);
  telling::report(mistakes, chosen.file.value_or(0), opening.found);
  if (text && format == "html") return telling::debrief_page(story, *text);
  if (text) return telling::name_event(std::move(*text), dossier.event.id);
  return text;
}

int debrief(Run& run, const DebriefOptions& options) {
  check_update(run, options.update, options.output, options.format);
  Opening opening = open_network(run);
  if (!opening.network) return finish(run, opening);
  if (options.update) spare_network(run, opening, *options.update);
  const auto stem = event_stem(run, opening, options.event);
  if (!stem) return finish(run, opening);
  const auto opened = open_event(run, opening, *stem);
  if (!opened || opening.failed()) return finish(run, opening);
  const auto language = words::Language::of(run.language.value_or(opening.network->language));
  const auto chosen = debrief_template(opening, *language);
  if (!chosen) return finish(run, opening);
  const auto text = compose(run, opening, *opened, *chosen, *language, options.format);
  if (!text) return finish(run, opening);
  const auto known = telling::block_names(chosen->text);
  const Document document{*stem, *text, known, "block-of-another", "debrief.event-unnamed"};
  if (options.output && !options.force) spare_text(run, *options.output, *text, options.format);
  if (options.update)
    update(run, opening, *options.update, document);
  else
    put(run, opening, options.output, *text, Printed::document);
  return finish(run, opening);
}

Action debrief_options(Options& options) {
  static constexpr std::string_view formats[] = {"markdown", "html"};
  auto wanted = std::make_shared<DebriefOptions>();
  options.argument("EVENT", Value::event, wanted->event);
  options.choice("--format", formats, wanted->format);
  options.option("-o,--output", Value::file, "FILE", wanted->output);
  options.flag("--force", wanted->force);
  options.option("--update", Value::file, "FILE", wanted->update);
  return [wanted](Run& run) { return debrief(run, *wanted); };
}

}  // namespace

constinit const Command debrief_command{"debrief", Effect::writes, debrief_options};

}  // namespace aliso::commands
