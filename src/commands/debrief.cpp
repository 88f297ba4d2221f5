// aliso debrief: the Markdown debrief of an event, or the computed blocks of one that was edited by hand.
// Reads what `stats` reads, and the network's own template; writes stdout or the file that is named.
#include <algorithm>
#include <memory>
#include <ostream>

#include "commands/command.h"
#include "diagnostics/glyphs.h"
#include "diagnostics/suggest.h"
#include "figures/figures.h"
#include "files/reading.h"
#include "files/replace.h"
#include "opening/output.h"
#include "opening/templates.h"
#include "telling/blocks.h"
#include "telling/debrief.h"
#include "yaml/bytes.h"

namespace aliso::commands {

namespace {

struct DebriefOptions {
  std::string event;
  std::optional<std::string> output;
  std::optional<std::string> update;
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

/// The debrief of the event; nothing where anything was wrong, which is then in `opening.found`.
std::optional<std::string> compose(const Run& run, Opening& opening, const model::Dossier& dossier,
                                   const opening::Template& chosen, const words::Language& language) {
  const auto figures = figures::event_figures(*opening.network, dossier, run.today);
  const telling::Story story{*opening.network, dossier, figures, language};
  std::vector<telling::Mistake> mistakes;
  auto text = telling::debrief(story, chosen.text, mistakes);
  telling::report(mistakes, chosen.file.value_or(0), opening.found);
  if (text) return telling::name_event(std::move(*text), dossier.event.id);
  return text;
}

/// Says which blocks of the file are passed over though they look like one of ours, or that there is none:
/// its figures would stay old without a word; and that no mark says of which event they are.
void told_apart(const Run& run, const std::string& path, std::string_view event,
                const std::vector<telling::Block>& blocks, const std::vector<std::string>& known) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  bool any = false;
  for (const telling::Block& block : blocks) {
    const bool ours = std::find(names.begin(), names.end(), block.name) != names.end();
    any = any || ours;
    const auto near = ours ? std::nullopt : diagnostics::nearest(block.name, names);
    if (near && !run.quiet)
      run.err << "aliso: "
              << run.terminal.say("debrief.block-unknown",
                                  {{"file", path}, {"word", block.name}, {"near", std::string(*near)}})
              << '\n';
  }
  if (run.quiet) return;
  const bool unnamed =
      std::all_of(blocks.begin(), blocks.end(), [](const auto& block) { return block.event.empty(); });
  if (!any)
    run.err << "aliso: " << run.terminal.say("debrief.no-block", {{"file", path}}) << '\n';
  else if (unnamed)
    run.err << "aliso: "
            << run.terminal.say(
                   "debrief.event-unnamed",
                   {{"file", path}, {"block", blocks.front().name}, {"event", std::string(event)}})
            << '\n';
}

/// Puts the fresh blocks into the file; where it can't, the file stays and `opening.found` says why.
void update(const Run& run, Opening& opening, const std::string& path, std::string_view event,
            std::string_view fresh, const std::vector<std::string>& known) {
  const auto file = files::read_file(run.disk, path, opening.sources, opening.found);
  if (!file) return;
  // What is put into it is UTF-8: a file of another encoding would hold both.
  if (!diagnostics::is_utf8(opening.sources.at(*file).bytes)) {
    yaml::check_bytes(opening.sources.at(*file), *file, opening.found);
    return;
  }
  std::vector<telling::Mistake> mistakes;
  const std::string& old = opening.sources.at(*file).bytes;
  const auto blocks = telling::find_blocks(old, mistakes);
  if (const auto* const other = blocks ? telling::of_another(*blocks, event) : nullptr) {
    const std::size_t mark = old.rfind("<!--", other->from);
    mistakes.push_back({"block-of-another", mark, other->from - mark, other->event, std::string(event)});
  }
  telling::report(mistakes, *file, opening.found);
  if (!blocks || !mistakes.empty()) return;
  const auto fresh_blocks = telling::find_blocks(fresh, mistakes);
  if (!fresh_blocks) return;
  std::vector<std::string> all = known;
  for (const telling::Block& block : *fresh_blocks) all.push_back(block.name);
  told_apart(run, path, event, *blocks, all);
  std::string text = telling::update_blocks(old, *blocks, fresh, *fresh_blocks, known);
  if (text == old) return;
  std::string was = old;
  if (opening.sources.at(*file).byte_order_mark) {
    text.insert(0, files::byte_order_mark);
    was.insert(0, files::byte_order_mark);
  }
  files::replace_file(run.disk, path, text, opening.found, was);
}

/// Throws UsageError where -o would take the place of another text: somebody may have edited it.
void spare_text(const Run& run, const std::string& path, std::string_view fresh) {
  std::string old;
  if (path == "-" || run.disk.read(path, old).end != files::Read::End::done || old == fresh) return;
  throw UsageError{run.terminal.say("debrief.there", {{"file", path}})};
}

int debrief(Run& run, const DebriefOptions& options) {
  if (options.output && options.update) throw UsageError{run.terminal.say("debrief.update-or-output")};
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
  const auto text = compose(run, opening, *opened, *chosen, *language);
  if (!text) return finish(run, opening);
  const auto known = telling::block_names(chosen->text);
  if (options.output && !options.force) spare_text(run, *options.output, *text);
  if (options.update)
    update(run, opening, *options.update, *stem, *text, known);
  else
    put(run, opening, options.output, *text, Printed::document);
  return finish(run, opening);
}

Action debrief_options(Options& options) {
  auto wanted = std::make_shared<DebriefOptions>();
  options.argument("EVENT", Value::event, wanted->event);
  options.option("-o,--output", Value::file, "FILE", wanted->output);
  options.flag("--force", wanted->force);
  options.option("--update", Value::file, "FILE", wanted->update);
  return [wanted](Run& run) { return debrief(run, *wanted); };
}

}  // namespace

constinit const Command debrief_command{"debrief", Effect::writes, debrief_options};

}  // namespace aliso::commands
