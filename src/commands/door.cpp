// The loop of `aliso attend EVENT`.
// Nothing is kept but what was added, to take it back.
#include "commands/door.h"

#include <algorithm>
#include <iostream>

#include "commands/door_says.h"
#include "commands/typed_line.h"
#include "diagnostics/glyphs.h"
#include "figures/sheet.h"
#include "files/update.h"
#include "format/counts.h"
#include "format/text.h"
#include "model/names.h"

namespace aliso::commands {

namespace {

using model::Attendance;
using model::Count;
using What = TypedLine::What;

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
    while (Next line = ask("door.name")) {
      if (line->what == What::nothing) break;
      while (line && line->what != What::nothing) line = deal(*line);
      if (!line) break;
    }
    run_.out << '\n';
    say("door.end", {{"n", static_cast<std::int64_t>(done_.size())}});
    return status_;
  }

 private:
  /// The line to deal with next: an empty one where the next name is to be asked for; nothing: no more is
  /// typed.
  using Next = std::optional<TypedLine>;

  void say(std::string_view key, const words::Args& args = {}) {
    run_.out << run_.terminal.say(key, args) << '\n';
  }

  /// Nothing at the end of what is typed.
  Next ask(std::string_view key, const words::Args& args = {}) {
    while (true) {
      run_.out << run_.terminal.say(key, args) << ' ' << std::flush;
      std::string line;
      if (!std::getline(std::cin, line)) return std::nullopt;
      if (diagnostics::is_utf8(line)) return understood(line);
      say("door.not-utf8");
    }
  }

  Next deal(const TypedLine& line) {
    try {
      return understood_as(line);
    } catch (const UsageError& error) {  // the session is no longer there
      run_.out << error.message << '\n';
      return TypedLine{};
    }
  }

  Next understood_as(const TypedLine& line) {
    switch (line.what) {
      case What::nothing:
        break;
      case What::back:
        say("door.nothing-noted");
        break;
      case What::undo:
        undo();
        break;
      case What::look:
        look();
        break;
      case What::people:
        return public_came(line);
      case What::guest:
        return guest(line);
      case What::numbers:
        return numbers(line);
      case What::name:
        return name(line);
    }
    return TypedLine{};
  }

  Next public_came(const TypedLine& line) {
    Attendance who;
    who.kind = Attendance::Kind::people;
    if (is_number_of_people(*line.people)) return came(who, line.people);
    return TypedLine{};
  }

  Next guest(const TypedLine& line) {
    Attendance who;
    who.kind = Attendance::Kind::guest;
    who.guest = format::on_one_line(line.name);
    const std::string listed = listed_as(names_, who.guest);
    if (listed.empty() && !model::folded(who.guest).empty()) return came(who, line.people);
    if (listed.empty())
      say("door.guest-name");
    else
      say("door.guest-listed", {{"word", who.guest}, {"structure", listed}});
    return TypedLine{};
  }

  /// Numbers of the sign-in sheet: all are looked up before any is noted.
  Next numbers(const TypedLine& line) {
    // A structure may be called 1901; until a sheet's code was typed, that is whom it means. Which it is of
    // the two is asked where a sheet may have that number.
    const bool is_name = signed_.empty() && (names_.all(line.whole).size() == 1 ||
                                             (line.people && names_.all(line.name).size() == 1));
    const bool is_row =
        line.signed_for.size() == 1 && line.signed_for.front().number >= 1 &&
        line.signed_for.front().number <= static_cast<std::int64_t>(opening_.network->structures.size());
    if (is_name && !is_row) return name(line);
    if (line.signed_for.empty()) {
      say("door.numbers", {{"word", line.whole}});
      return TypedLine{};
    }
    if (signed_.empty()) {
      Next code =
          is_name ? ask_looking("door.code-or-name", {{"word", line.name}}) : ask_looking("door.code");
      if (!code) return code;
      if (code->what == What::nothing && is_name) return name(line);
      if (code->what == What::nothing || code->what == What::back) return TypedLine{What::back, {}, {}, {}};
      read_sheet(code->whole);
      if (signed_.empty()) return TypedLine{};
    }
    const auto count = static_cast<std::int64_t>(signed_.size());
    for (const TypedLine::Signed& one : line.signed_for) {
      if (one.number >= 1 && one.number <= count) continue;
      say("door.no-such-row", {{"word", std::to_string(one.number)}, {"n", count}});
      return TypedLine{};
    }
    const bool one_alone = line.signed_for.size() == 1;
    for (const TypedLine::Signed& one : line.signed_for) {
      Attendance who;
      who.structure = signed_[static_cast<std::size_t>(one.number) - 1];
      run_.out << "  " << one.number << "  " << opening_.network->structures[who.structure].name << '\n';
      if (one_alone) return came(who, one.people);
      if (only_apologies(who, one.people)) return TypedLine{};
      if (!one.people || is_number_of_people(*one.people)) noted(who, one.people);
    }
    return TypedLine{};
  }

  /// As `ask`; whoever wants to may look first.
  Next ask_looking(std::string_view key, const words::Args& args = {}) {
    Next typed = ask(key, args);
    while (typed && typed->what == What::look) {
      look();
      typed = ask(key, args);
    }
    return typed;
  }

  /// Fills `signed_` by the sheet that the numbers are of, where its code is that of today's.
  void read_sheet(const std::string& code) {
    const auto dossier = open_event(run_, opening_, stem_);
    const bool failed = !dossier || opening_.found.has_errors();
    if (!failed) {
      const auto session = attended_session(run_, dossier->event, attending_.session);
      const figures::Sheet sheet = figures::sheet(*opening_.network, *dossier, session, 0);
      if (as_printed(code) != sheet.code)
        say("door.other-code", {{"word", code}});
      else
        for (const figures::SheetRow& row : sheet.rows)
          if (row.structure) signed_.push_back(*row.structure);
    }
    tell();
  }

  Next name(const TypedLine& line) {
    Attendance who;
    std::optional<Count> people;
    auto found = candidates(line.whole);  // a name may end in a number
    if (found.empty() && line.people) {
      people = line.people;
      found = candidates(line.name);
    }
    if (found.empty()) {
      say("door.nobody", {{"word", people ? line.name : line.whole}});
      return TypedLine{};
    }
    if (found.size() == 1) {
      who.structure = found.front();
      run_.out << "  " << opening_.network->structures[who.structure].name << '\n';
      return came(who, people);
    }
    list(found);
    const std::size_t shown = std::min(found.size(), most_shown);
    while (true) {
      const Next picked = ask("door.which");
      if (picked && picked->what == What::nothing) return TypedLine{What::back, {}, {}, {}};
      if (!picked || picked->what != What::numbers) return picked;
      const auto number = static_cast<std::size_t>(picked->name.front() - '0');
      if (picked->name.size() == 1 && number >= 1 && number <= shown) {
        who.structure = found[number - 1];
        return came(who, picked->people ? picked->people : people);
      }
      say("door.no-such-number", {{"word", picked->name}, {"n", std::int64_t(shown)}});
    }
  }

  void list(const std::vector<model::StructureIndex>& found) {
    const std::size_t shown = std::min(found.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i)
      run_.out << "  " << i + 1 << "  " << opening_.network->structures[found[i]].name << '\n';
    if (found.size() == shown) return;
    run_.out << "  ";
    say("door.more", {{"n", std::int64_t(found.size() - shown)}});
  }

  bool is_number_of_people(const Count& people) {
    if (!people.is_zero()) return true;
    say("door.not-people", {{"word", format::written(people)}});
    return false;
  }

  /// Whether it can't be noted, since only apologies are; that is said.
  bool only_apologies(const Attendance& who, const std::optional<Count>& people) {
    const bool so = attending_.excused && (people || who.kind == Attendance::Kind::people);
    if (so) say("door.only-apologies");
    return so;
  }

  /// Notes it; asks for how many where that wasn't typed.
  Next came(const Attendance& who, std::optional<Count> people) {
    if (only_apologies(who, people)) return TypedLine{};
    if (people && !is_number_of_people(*people)) people.reset();
    Next next = TypedLine{};
    while (!attending_.excused && !people) {
      const Next typed = ask_looking("door.people", {{"who", name_of(who)}});
      if (!typed || typed->what == What::back) return typed;
      if (typed->what == What::nothing) break;
      const auto count = format::parse_count(typed->whole);
      if (is_next_line(*typed)) {
        next = typed;
        break;
      }
      if (!count)
        say("door.not-people", {{"word", typed->whole}});
      else if (is_number_of_people(*count))
        people = *count;
    }
    noted(who, people);
    return next;
  }

  [[nodiscard]] const std::string& name_of(const Attendance& who) const {
    return who.kind == Attendance::Kind::guest ? who.guest : opening_.network->structures[who.structure].name;
  }

  void noted(const Attendance& who, const std::optional<Count>& people) {
    Attending attending = attending_;
    // A bare name is one person, but one or more where the whole was counted.
    attending.people = !people && counted_ && !attending.excused ? Count(1) : people;
    if (auto noted = note_attending(run_, opening_, names_, stem_, who, attending)) {
      run_.out << door_noted(run_, *opening_.network, *noted);
      if (who.kind == Attendance::Kind::guest) run_.out << known_guest(run_, opening_, names_, who.guest);
      done_.push_back(std::move(noted->noted));
    }
    tell();
  }

  /// Takes the last one back, if nobody has changed the file since.
  void undo() {
    if (done_.empty()) {
      say("door.nothing-to-undo");
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
    if (undone || changed) say(undone ? "door.undone" : "door.changed", {{"item", last.lines.front().item}});
    tell();
    if (undone) count();
  }

  /// How many are there now.
  void count() {
    if (const auto event = read_event(opening_, names_, stem_))
      run_.out << door_count(run_, *opening_.network,
                             event->sessions[attended_session(run_, *event, attending_.session)],
                             attending_.excused);
    tell();
  }

  /// How many are there, and who is still expected, as the files say now.
  void look() {
    const auto dossier = open_event(run_, opening_, stem_);
    const bool failed = !dossier || opening_.found.has_errors();
    if (!failed)
      run_.out << door_looks(run_, *opening_.network, *dossier,
                             attended_session(run_, dossier->event, attending_.session));
    tell();
    if (failed) count();  // of answers with a mistake nothing is computed
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
      for (const std::string_view other : model::other_names(structures[i]))
        best = std::min(best, fit(other, wanted));
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
  bool counted_;                               ///< the session has a headcount
  std::vector<model::StructureIndex> signed_;  ///< the sheet's rows, once its code was typed
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
  run.out << door_opens(run, *event, session, attending.excused);
  return Door(run, opening, names, stem, settled, session.headcount.has_value()).loop();
}

}  // namespace aliso::commands
