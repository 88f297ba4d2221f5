// Understanding what was typed, and changing the file.
// A line that would make the files contradict themselves is not noted: the person is shown why.
#include "opening/noting.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <variant>

#include "diagnostics/glyphs.h"
#include "diagnostics/print.h"
#include "files/reading.h"
#include "files/update.h"
#include "format/counts.h"
#include "format/dates.h"
#include "format/sessions.h"
#include "load/load.h"
#include "model/names.h"
#include "opening/not_guests.h"
#include "yaml/edit.h"

namespace aliso::opening {

namespace fs = std::filesystem;

namespace {

/// As many errors of a name are taken out as there were before.
diagnostics::Diagnostics beyond(const diagnostics::Diagnostics& before,
                                const diagnostics::Diagnostics& after) {
  std::vector<std::string_view> known;
  for (const auto& one : before.all()) {
    if (is_shown(one, Shown::errors)) known.push_back(one.name);
  }
  diagnostics::Diagnostics result;
  for (const auto& one : after.all()) {
    if (!is_shown(one, Shown::errors)) continue;
    if (const auto same = std::find(known.begin(), known.end(), one.name); same != known.end())
      known.erase(same);
    else
      result.add(one);
  }
  return result;
}

/// The bytes of a file with the notes added, list by list; else the note that no place was found for.
std::variant<std::string, const Note*> add(const std::string& old, const yaml::Tree& tree,
                                           std::span<const Note> notes) {
  std::string bytes = old;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const auto same_list = [&](const Note& note) { return note.where.same_as(notes[i].where); };
    if (std::any_of(notes.begin(), notes.begin() + std::ptrdiff_t(i), same_list)) continue;
    std::vector<yaml::Item> items;
    for (const Note& note : notes.subspan(i)) {
      if (same_list(note)) items.push_back(note.item);
    }
    const auto again = i > 0 ? yaml::read_again(bytes) : nullptr;
    auto more = i > 0 && !again ? std::nullopt
                                : yaml::append(again ? again->bytes() : old, again ? again->tree : tree,
                                               notes[i].where, items);
    if (!more) return &notes[i];
    bytes = std::move(*more);
  }
  return bytes;
}

/// The line of each note, from 1, in a tree that has them all.
std::vector<std::uint32_t> lines_of(std::span<const Note> notes, const yaml::Tree& tree,
                                    const diagnostics::Source& source) {
  std::vector<std::uint32_t> lines(notes.size());
  // From the last one on, how many of its list were met: each list once, however many items it gets.
  std::vector<std::pair<const Note*, std::size_t>> lists;
  for (std::size_t i = notes.size(); i-- > 0;) {
    auto list = std::find_if(lists.begin(), lists.end(),
                             [&](const auto& one) { return one.first->where.same_as(notes[i].where); });
    if (list == lists.end()) list = lists.insert(lists.end(), {&notes[i], 0});
    const auto& items = yaml::list_at(tree, notes[i].where)->items;
    const model::Place at = items[items.size() - ++list->second].at;
    lines[i] = static_cast<std::uint32_t>(diagnostics::position(source, at.byte).line);
  }
  return lines;
}

/// The note that the first mistake of the file is about: the last one that begins no later than its line.
const Note& blamed(const diagnostics::Diagnostics& wrong, std::uint32_t file,
                   const diagnostics::Source& source, std::span<const Note> notes,
                   std::span<const std::uint32_t> lines) {
  std::size_t best = 0;
  const auto& all = wrong.all();
  const auto first =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.at && one.at->file == file; });
  if (first == all.end()) return notes[best];
  const auto line = static_cast<std::uint32_t>(diagnostics::position(source, first->at->byte).line);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i] <= line && (lines[best] > line || lines[i] > lines[best])) best = i;
  }
  return notes[best];
}

}  // namespace

model::StructureIndex wanted_structure(const program::Run& run, const load::Names& names,
                                       std::string_view word) {
  const auto all = names.all(word);
  if (all.size() == 1) return all.front();
  std::string text;
  const auto list = [&](std::string_view id) {
    const auto& structures = names.network().structures;
    const auto found =
        std::find_if(structures.begin(), structures.end(), [&](const auto& one) { return one.id == id; });
    text += "\n  " + std::string(id) + (found == structures.end() ? "" : "  " + found->name);
  };
  if (!all.empty()) {
    for (const auto index : all) list(names.network().structures[index].id);
    throw program::UsageError{run.terminal.say("note.structure-several", {{"word", std::string(word)}}) +
                              text};
  }
  const auto near = names.near(word);
  for (const std::string_view id : near) list(id);
  std::string message = run.terminal.say("note.structure-unknown", {{"word", std::string(word)}});
  if (!near.empty()) message += "\n" + run.terminal.say("note.structure-near") + text;
  throw program::UsageError{message};
}

namespace {

std::string listed_sessions(const model::Event& event, const std::vector<model::SessionIndex>& wanted) {
  std::string text;
  for (const model::SessionIndex i : wanted)
    text += "\n  " + event.sessions[i].id + "  " + format::written(event.sessions[i].date());
  return text;
}

}  // namespace

std::string listed_sessions(const model::Event& event) {
  std::vector<model::SessionIndex> all(event.sessions.size());
  std::iota(all.begin(), all.end(), model::SessionIndex{0});
  return listed_sessions(event, all);
}

model::SessionIndex wanted_session(const program::Run& run, const model::Event& event,
                                   std::string_view word) {
  std::vector<model::SessionIndex> found;
  const std::string wanted = model::folded(word);
  const auto day = format::parse_date(word);
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i) {
    const model::Session& session = event.sessions[i];
    if (session.id == word) return i;
    if (model::folded(session.id) == wanted || model::folded(format::shown_name(session)) == wanted ||
        (day && session.span.contains(*day)))
      found.push_back(i);
  }
  if (found.size() == 1) return found.front();
  if (found.size() > 1)
    throw program::UsageError{run.terminal.say("note.session-several", {{"word", std::string(word)}}) +
                              listed_sessions(event, found)};
  throw program::UsageError{run.terminal.say("note.session-unknown", {{"word", std::string(word)}}) +
                            listed_sessions(event)};
}

std::vector<std::uint32_t> wanted_contacts(const program::Run& run, const model::Structure& structure,
                                           std::span<const std::string> typed) {
  std::unordered_map<std::string_view, std::uint32_t> ids;
  std::unordered_map<std::string, std::vector<std::uint32_t>> folding;
  std::string all;
  for (std::uint32_t i = 0; i < structure.contacts.size(); ++i) {
    const model::Contact& contact = structure.contacts[i];
    ids.emplace(contact.id, i);
    for (const std::string& name : std::set{model::folded(contact.id), model::folded(contact.name)})
      if (!name.empty()) folding[name].push_back(i);
    all += "\n  " + contact.id;
    if (!contact.name.empty()) all += "  " + contact.name;
  }
  std::vector<std::uint32_t> wanted;
  std::set<std::uint32_t> met;
  for (const std::string& word : typed) {
    std::vector<std::uint32_t> found;
    if (const auto id = ids.find(word); id != ids.end())
      found = {id->second};
    else if (const auto folds = folding.find(model::folded(word)); folds != folding.end())
      found = folds->second;
    if (found.size() != 1) {
      const words::Args args = {{"word", word}, {"structure", structure.id}};
      if (all.empty()) throw program::UsageError{run.terminal.say("note.no-contacts", args)};
      throw program::UsageError{
          run.terminal.say(found.empty() ? "note.contact-unknown" : "note.contact-several", args) + all};
    }
    if (met.insert(found.front()).second) wanted.push_back(found.front());
  }
  return wanted;
}

model::Count wanted_people(const program::Run& run, std::string_view word, std::string_view option) {
  const auto count = format::parse_count(word);
  if (!count || count->is_zero())
    throw program::UsageError{
        run.terminal.say("note.people", {{"option", std::string(option)}, {"word", std::string(word)}})};
  return *count;
}

model::Date wanted_date(const program::Run& run, const std::optional<std::string>& date) {
  if (!date) return run.today;
  const auto day = format::parse_date(*date);
  if (!day)
    throw program::UsageError{run.terminal.say("usage.date", {{"option", "--date"}, {"word", *date}})};
  return *day;
}

void wanted_text(const program::Run& run, std::string_view option, std::string_view text) {
  if (!diagnostics::is_utf8(text))
    throw program::UsageError{run.terminal.say("note.not-utf8", {{"option", std::string(option)}})};
}

std::optional<Noted> note(Opening& opening, const fs::path& path, std::string_view command, const Look& look,
                          const Make& make, Write write) {
  std::optional<Noted> noted;
  const auto whole_file = [&](std::string_view name, std::uint32_t file, const Note& note) {
    opening.found.error(name, {file, 0}, 0,
                        {{"item", yaml::in_a_block(note.item)}, {"key", std::string(note.where.key)}});
  };
  // Invitations may begin with a note; an event has been there, and somebody took its file away.
  const bool is_event = path.parent_path() == opening.folder->event("").parent_path();
  const auto change = [&](std::uint32_t file) -> std::optional<std::string> {
    if (is_event && !opening.sources.at(file).read &&
        !files::read_into(opening.folder->disk(), file, path, opening.sources, opening.found))
      return std::nullopt;
    yaml::Tree empty;
    empty.file = file;
    const auto tree = opening.sources.at(file).read ? yaml::read(opening.sources, file, opening.found)
                                                    : std::optional(std::move(empty));
    if (!tree || !tree->whole) return std::nullopt;
    diagnostics::Diagnostics wrong, before, after;
    look(*tree, wrong, before);
    if (wrong.has_errors()) {
      opening.found.append(std::move(wrong));
      return std::nullopt;
    }
    const std::vector<Note> notes = make(*tree);
    if (notes.empty()) return std::nullopt;
    auto added = add(opening.sources.at(file).bytes, *tree, notes);
    if (const auto* homeless = std::get_if<const Note*>(&added)) {
      whole_file("no-place-for-item", file, **homeless);
      return std::nullopt;
    }
    auto& bytes = std::get<std::string>(added);
    const std::uint32_t trial = opening.sources.add(opening.sources.at(file).path);
    opening.sources.at(trial).bytes = bytes;
    opening.sources.at(trial).read = true;
    const auto again = yaml::read(opening.sources, trial, wrong);
    if (!again) return std::nullopt;
    look(*again, wrong, after);
    wrong.append(beyond(before, after));
    const auto lines = lines_of(notes, *again, opening.sources.at(trial));
    if (wrong.has_errors()) {
      const Note& note = blamed(wrong, trial, opening.sources.at(trial), notes, lines);
      opening.found.append(std::move(wrong));
      whole_file("not-noted", trial, note);
      return std::nullopt;
    }
    noted = Noted{path, {}, opening.sources.at(file).bytes, bytes};
    for (std::size_t i = 0; i < notes.size(); ++i)
      noted->lines.push_back({lines[i], yaml::in_a_block(notes[i].item)});
    return std::move(bytes);
  };
  if (write == Write::nothing) {
    const std::uint32_t file = opening.sources.add(files::shown_path(path));
    if (opening.folder->disk().is_there(path) &&
        !files::read_into(opening.folder->disk(), file, path, opening.sources, opening.found))
      return std::nullopt;
    return change(file) ? noted : std::nullopt;
  }
  if (!files::update_file(*opening.folder, path, command, opening.sources, change, opening.found))
    return std::nullopt;
  return noted;
}

std::string told(const program::Run& run, const Noted& noted) {
  std::string text;
  for (const Noted::Line& line : noted.lines) {
    if (!text.empty()) text += '\n';
    text += run.terminal.say(
        "note.noted",
        {{"file", files::shown_path(noted.path)}, {"line", std::int64_t{line.number}}, {"item", line.item}});
  }
  return text;
}

std::optional<model::Event> read_event(Opening& opening, const load::Names& names, const std::string& stem) {
  const auto file =
      files::read_file(opening.folder->disk(), opening.folder->event(stem), opening.sources, opening.found);
  const auto tree = file ? yaml::read(opening.sources, *file, opening.found) : std::nullopt;
  auto event = tree ? load::event(*tree, stem, names, opening.found) : std::nullopt;
  if (!opening.found.has_errors()) return event;
  not_as_guests(opening, names, {&stem, 1}, {&opening.found, 1});
  return std::nullopt;
}

}  // namespace aliso::opening
