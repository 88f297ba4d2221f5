// aliso new: an event to come, from nothing or from a past one.
// Writes new files only, the event's and its invitations; never answers, presences or what was said.
#include <algorithm>
#include <array>
#include <memory>
#include <ostream>

#include "commands/command.h"
#include "files/replace.h"
#include "format/dates.h"
#include "format/marks.h"
#include "model/names.h"
#include "model/stem.h"
#include "opening/new_files.h"
#include "program/installed.h"
#include "words/shown.h"
#include "words/trimmed.h"

namespace aliso::commands {

namespace fs = std::filesystem;

namespace {

struct NewAsked {
  std::string event;
  std::optional<std::string> from;
  std::vector<std::string> dates;
};

/// Whether the name begins with a whole day: 2027-02-14, alone or with more behind a hyphen.
bool is_day(std::string_view stem) {
  const auto digit = [&](std::size_t at) { return stem[at] >= '0' && stem[at] <= '9'; };
  return stem.size() >= 10 && stem[7] == '-' && digit(8) && digit(9) &&
         (stem.size() == 10 || stem[10] == '-');
}

/// The stem that was asked for; `events/STEM.yaml` is taken as well.
std::string wanted_stem(const Run& run, const std::string& typed) {
  const fs::path path(typed);
  std::string stem = path.extension() == ".yaml" ? path.stem().string() : typed;
  const auto dated =
      format::parse_span(std::string_view(stem).substr(0, stem.size() > 7 && is_day(stem) ? 10 : 7));
  const bool month = stem.size() == 7 || (stem.size() > 7 && stem[7] == '-');
  if (month && !dated && dated.wrong().name == "no-such-day")
    throw UsageError{run.terminal.say("new.no-such-day", {{"word", typed}})};
  if (format::is_id(stem)) return stem;
  const std::string slug = model::slug(stem);
  throw UsageError{
      run.terminal.say("new.no-stem", {{"word", typed}, {"stem", slug.empty() ? "2026-05-apero" : slug}})};
}

/// The days of `--date`, ascending. Throws UsageError: no date, one twice, none in the span that the name
/// begins with.
std::vector<model::Date> wanted_dates(const Run& run, const NewAsked& asked, const std::string& stem) {
  std::vector<model::Date> dates;
  for (const std::string& word : asked.dates)
    for (std::size_t at = 0; at <= word.size();) {
      const auto comma = std::min(word.find(',', at), word.size());
      const std::string part(words::trimmed(std::string_view(word).substr(at, comma - at)));
      const auto date = format::parse_date(part);
      if (!date) throw UsageError{run.terminal.say("usage.date", {{"option", "--date"}, {"word", part}})};
      dates.push_back(*date);
      at = comma + 1;
    }
  std::sort(dates.begin(), dates.end());
  const auto twice = std::adjacent_find(dates.begin(), dates.end());
  if (twice != dates.end())
    throw UsageError{run.terminal.say("new.date-twice", {{"date", format::written(*twice)}})};
  auto span = model::stem_span(stem);
  if (stem.size() > 7 && is_day(stem)) {
    if (const auto day = format::parse_date(stem.substr(0, 10))) span = model::Span{*day, *day};
  }
  const bool meets = !span || dates.empty() || std::any_of(dates.begin(), dates.end(), [&](model::Date day) {
    return span->contains(day);
  });
  if (!meets)
    throw UsageError{
        run.terminal.say("new.date-not-in-name", {{"date", format::written(dates.front())},
                                                  {"what", span->first == span->last ? "day" : "span"},
                                                  {"word", stem}})};
  return dates;
}

/// The event's file and its invitations', in the order in which they are written.
using Texts = std::array<std::pair<fs::path, std::string>, 2>;

/// Whether a run was stopped between its two files: the first is there, byte for byte as it would be written
/// now, and the other isn't. Nobody has touched it, so that what is missing can be added.
bool was_stopped(const Run& run, const Texts& texts) {
  const auto& [event, invitations] = texts;
  std::string bytes;
  return !run.disk.is_there(invitations.first) && run.disk.is_there(event.first) &&
         run.disk.read(event.first, bytes).end == files::Read::End::done && bytes == event.second;
}

int make(Run& run, const NewAsked& asked) {
  const std::string stem = wanted_stem(run, asked.event);
  const std::vector<model::Date> dates = wanted_dates(run, asked, stem);
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  std::optional<model::Dossier> past;
  if (asked.from) {
    if (const auto from = event_stem(run, opening, *asked.from)) past = open_event(run, opening, *from);
  }
  if (opening.failed()) return finish(run, opening);

  const auto people = *words::Language::of(run.language.value_or(opening.network->language));
  const model::Dossier* const source = past ? &*past : nullptr;
  const NewFiles made = new_files(stem, source, *opening.network, run.today, people, dates);
  const Texts texts{{{opening.folder->event(stem), schema_line("event") + made.event},
                     {opening.folder->invitation(stem), schema_line("invitations") + made.invitations}}};
  const bool resumed = was_stopped(run, texts);
  // Of a file that was edited since, or written in another language, nobody knows that it was half of two.
  const bool alone = !run.disk.is_there(texts[1].first);
  for (const auto& [path, text] : texts) {
    if (run.disk.is_there(path) && !resumed)
      opening.found.add({"event-is-there",
                         diagnostics::Severity::unreadable,
                         std::nullopt,
                         0,
                         {{"file", files::shown_path(path)},
                          {"missing", alone ? files::shown_path(texts[1].first) : "none"}}});
  }
  if (opening.found.has_errors()) return finish(run, opening);
  for (const auto& [path, text] : texts) {
    if (resumed && &path == &texts[0].first) continue;
    run.disk.make_folders(path.parent_path());
    if (!files::create_file(run.disk, path, text, opening.found)) {
      if (&path != &texts[0].first && !resumed) run.disk.remove(texts[0].first);
      return finish(run, opening);
    }
    if (!run.quiet) run.out << words::on_one_line(files::shown_path(path)) << '\n';
  }
  return finish(run, opening);
}

Action new_options(Options& options) {
  auto asked = std::make_shared<NewAsked>();
  options.argument("EVENT", Value::text, asked->event);
  options.option("--from", Value::event, "EVENT", asked->from);
  options.option("--date", Value::text, "DATE", asked->dates);
  return [asked](Run& run) { return make(run, *asked); };
}

}  // namespace

constinit const Command new_command{"new", Effect::writes, new_options};

}  // namespace aliso::commands
