// Refreshing the computed blocks of a text that was edited by hand; -o that spares one.
// Whatever can't be done is said, and the file stays as it was.
#include "commands/updating.h"

#include <algorithm>
#include <ostream>

#include "diagnostics/glyphs.h"
#include "diagnostics/suggest.h"
#include "files/reading.h"
#include "files/replace.h"
#include "telling/blocks.h"
#include "yaml/bytes.h"

namespace aliso::commands {

namespace {

/// Says which blocks of the file are passed over though they look like one of ours, or that there is none:
/// its figures would stay old without a word; and that no mark says of which event they are.
void told_apart(const Run& run, const std::string& path, const Document& document,
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
            << run.terminal.say(document.unnamed,
                                {{"file", path}, {"block", blocks.front().name}, {"event", document.subject}})
            << '\n';
}

}  // namespace

void update(const Run& run, Opening& opening, const std::string& path, const Document& document) {
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
  if (const auto* const other = blocks ? telling::of_another(*blocks, document.subject) : nullptr) {
    const std::size_t mark = old.rfind("<!--", other->from);
    const auto& known = document.known;
    if (std::find(known.begin(), known.end(), other->name) == known.end())
      mistakes.push_back({"block-of-another-kind", mark, other->from - mark, other->name, ""});
    else
      mistakes.push_back({document.of_another, mark, other->from - mark, other->event, document.subject});
  }
  telling::report(mistakes, *file, opening.found);
  if (!blocks || !mistakes.empty()) return;
  const auto fresh_blocks = telling::find_blocks(document.text, mistakes);
  if (!fresh_blocks) return;
  std::vector<std::string> all = document.known;
  for (const telling::Block& block : *fresh_blocks) all.push_back(block.name);
  told_apart(run, path, document, *blocks, all);
  std::string text = telling::update_blocks(old, *blocks, document.text, *fresh_blocks, document.known);
  if (text == old) return;
  std::string was = old;
  if (opening.sources.at(*file).byte_order_mark) {
    text.insert(0, files::byte_order_mark);
    was.insert(0, files::byte_order_mark);
  }
  files::replace_file(run.disk, path, text, opening.found, was);
}

void check_update(const Run& run, const std::optional<std::string>& update,
                  const std::optional<std::string>& output, std::string_view format) {
  if (!update) return;
  if (output) throw UsageError{run.terminal.say("debrief.update-or-output")};
  if (format != "markdown")
    throw UsageError{run.terminal.say("debrief.update-format", {{"format", std::string(format)}})};
}

void spare_text(const Run& run, const std::string& path, std::string_view fresh, std::string_view format) {
  std::string old;
  if (path == "-" || run.disk.read(path, old).end != files::Read::End::done || old == fresh) return;
  throw UsageError{
      run.terminal.say(format == "markdown" ? "debrief.there" : "debrief.there-page", {{"file", path}})};
}

}  // namespace aliso::commands
