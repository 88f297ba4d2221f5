// The loop of `aliso attend EVENT`.
// Nothing is kept but what was added, to take it back.
#include "commands/door.h"

#include <algorithm>
#include <iostream>

#include "files/update.h"
#include "format/sessions.h"
#include "model/names.h"

namespace aliso::commands {

namespace {

/// As many as are read at a glance.
constexpr std::size_t most_shown = 9;

class Door {
 public:
  Door(Run& run, Opening& opening, const load::Names& names, const std::string& stem, Attending attending,
       bool counted)
      : run_(run),
        opening_(opening),
        names_(names),
        stem_(stem),
        attending_(std::move(attending)),
        counted_(counted) {}

  int loop() {
    run_.out << run_.terminal.say("door.how") << '\n';
    while (const auto typed = ask("door.name")) {
      std::optional<std::string> letters = typed;
      while (letters && !letters->empty()) letters = one(*letters);
      if (!letters || typed->empty()) break;
    }
    run_.out << '\n'
             << run_.terminal.say("door.end", {{"n", static_cast<std::int64_t>(done_.size())}}) << '\n';
    return status_;
  }

 private:
  /// Nothing at the end of what is typed; spaces around it don't count.
  std::optional<std::string> ask(std::string_view key) {
    run_.out << run_.terminal.say(key) << ' ' << std::flush;
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    line.erase(0, line.find_first_not_of(" \t\r"));
    line.erase(line.find_last_not_of(" \t\r") + 1);
    return line;
  }

  /// Deals with what was typed for a name. Other letters that were typed instead of a number are dealt with
  /// next; empty: ask for the next name; nothing: no more is typed.
  std::optional<std::string> one(const std::string& letters) {
    if (letters == "u") {
      undo();
      return "";
    }
    const auto found = candidates(letters);
    if (found.empty()) {
      run_.out << run_.terminal.say("door.nobody", {{"word", letters}}) << '\n';
      return "";
    }
    model::StructureIndex structure = found.front();
    if (found.size() > 1) {
      for (std::size_t i = 0; i < std::min(found.size(), most_shown); ++i)
        run_.out << "  " << i + 1 << "  " << opening_.network->structures[found[i]].name << '\n';
      if (found.size() > most_shown)
        run_.out << "  " << run_.terminal.say("door.more", {{"n", std::int64_t(found.size() - most_shown)}})
                 << '\n';
      const auto number = ask("door.which");
      if (!number || number->empty()) return number;
      if (number->size() != 1 || number->front() < '1' || number->front() > '9') return number;
      const auto picked = static_cast<std::size_t>(number->front() - '1');
      if (picked >= std::min(found.size(), most_shown)) return "";
      structure = found[picked];
    } else {
      run_.out << "  " << opening_.network->structures[structure].name << '\n';
    }
    return came(structure);
  }

  std::optional<std::string> came(model::StructureIndex structure) {
    Attending attending = attending_;
    if (!attending.excused) {
      const auto people = ask("door.people");
      if (!people) return std::nullopt;
      try {
        if (!people->empty()) attending.people = wanted_people(run_, *people);
        // A bare name is one person, but one or more where the whole was counted.
        if (people->empty() && counted_) attending.people = model::Count(1);
      } catch (const UsageError& error) {
        run_.out << error.message << '\n';
        return "";
      }
    }
    if (auto noted = note_attending(run_, opening_, names_, stem_, structure, attending)) {
      run_.out << told(run_, *noted) << '\n';
      done_.push_back(std::move(*noted));
    }
    tell();
    return "";
  }

  /// Takes the last one back, if nobody has changed the file since.
  void undo() {
    if (done_.empty()) {
      run_.out << run_.terminal.say("door.nothing-to-undo") << '\n';
      return;
    }
    const Noted last = done_.back();
    bool changed = false;
    const bool undone = files::update_file(
        *opening_.folder, last.path, "attend", opening_.sources,
        [&](std::uint32_t file) -> std::optional<std::string> {
          changed = opening_.sources.at(file).bytes != last.after;
          return changed ? std::nullopt : std::optional(last.before);
        },
        opening_.found);
    if (undone) done_.pop_back();
    if (undone || changed)
      run_.out << run_.terminal.say(undone ? "door.undone" : "door.changed",
                                    {{"item", last.lines.front().item}})
               << '\n';
    tell();
  }

  /// Says what went wrong; the loop goes on.
  void tell() {
    run_.out << std::flush;
    if (const int status = finish(run_, opening_); status != done) status_ = status;
    opening_.found = {};
  }

  /// The structures with a name that begins with the letters, then those that have a word that does, then
  /// those that hold them.
  [[nodiscard]] std::vector<model::StructureIndex> candidates(const std::string& letters) const {
    if (const auto all = names_.all(letters); all.size() == 1) return all;
    const std::string wanted = model::folded(letters);
    if (wanted.empty()) return {};
    std::vector<std::pair<int, model::StructureIndex>> found;
    const auto& structures = opening_.network->structures;
    for (model::StructureIndex i = 0; i < structures.size(); ++i) {
      int best = fit(structures[i].name, wanted);
      best = std::min(best, fit(structures[i].id, wanted));
      for (const model::Text& also : structures[i].also) best = std::min(best, fit(also.value, wanted));
      if (best < no_fit) found.emplace_back(best, i);
    }
    std::sort(found.begin(), found.end());
    std::vector<model::StructureIndex> result;
    for (const auto& [fit, index] : found) result.push_back(index);
    return result;
  }

  static constexpr int no_fit = 3;
  static int fit(std::string_view name, const std::string& wanted) {
    const std::string folded = model::folded(name);
    if (folded.starts_with(wanted)) return 0;
    const std::string words = model::slug(name);
    for (std::size_t i = words.find('-'); i != std::string::npos; i = words.find('-', i + 1)) {
      if (model::folded(std::string_view(words).substr(i)).starts_with(wanted)) return 1;
    }
    return folded.find(wanted) != std::string::npos ? 2 : no_fit;
  }

  Run& run_;
  Opening& opening_;
  const load::Names& names_;
  const std::string& stem_;
  Attending attending_;
  bool counted_;  ///< the session has a headcount
  std::vector<Noted> done_;
  int status_ = done;
};

}  // namespace

int at_the_door(Run& run, Opening& opening, const load::Names& names, const std::string& stem,
                const Attending& attending) {
  const auto event = read_event(opening, names, stem);
  if (!event) return finish(run, opening);
  Attending settled = attending;
  const model::Session& session = event->sessions[attended_session(run, *event, attending.session)];
  settled.session = session.id;
  run.out << run.terminal.say("door.session",
                              {{"event", event->title}, {"session", format::shown_name(session)}})
          << '\n';
  return Door(run, opening, names, stem, settled, session.headcount.has_value()).loop();
}

}  // namespace aliso::commands
