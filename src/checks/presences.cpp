// Who was present and who sent apologies, line by line.
// What only sums can tell is in totals.cpp.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "checks/subject.h"
#include "figures/presence.h"
#include "format/dates.h"
#include "format/sessions.h"
#include "model/names.h"

namespace aliso::checks {

namespace {

using model::Attendance;
using Kind = Attendance::Kind;

/// Every name by which a structure is known, folded. Folding is what costs here: it is done once an
/// event, and only where there is a guest.
class KnownNames {
 public:
  explicit KnownNames(const model::Network& network) : network_(network) {}

  /// The structure of that name, or nullptr.
  const model::Structure* find(const std::string& name) {
    fill();
    const auto it = names_.find(model::folded(name));
    return it == names_.end() ? nullptr : it->second;
  }

  /// The one structure whose name differs by no more than an article, or "association" before it; or nullptr.
  const model::Structure* near(const std::string& name) {
    fill();
    const auto it = short_.find(model::short_name(name));
    return it == short_.end() ? nullptr : it->second;
  }

 private:
  void fill() {
    if (!names_.empty()) return;
    for (const model::Structure& structure : network_.structures) {
      add(structure.name, structure);
      names_.emplace(model::folded(structure.id), &structure);
      for (const std::string_view other : model::other_names(structure)) add(other, structure);
    }
  }

  void add(std::string_view name, const model::Structure& structure) {
    names_.emplace(model::folded(name), &structure);
    const auto [it, fresh] = short_.emplace(model::short_name(name), &structure);
    if (!fresh && it->second != &structure) it->second = nullptr;  // of two it can't be told
  }

  const model::Network& network_;
  std::unordered_map<std::string, const model::Structure*> names_, short_;
};

void line_alone(const Subject& subject, const model::Session& session, const Attendance& line,
                KnownNames& known) {
  if (line.kind == Kind::structure) not_a_member(subject, line.at, line.structure, session.date());
  if (line.kind != Kind::guest) return;
  if (const model::Structure* structure = known.find(line.guest)) {
    subject.found.warning("guest-is-listed", line.at, 1, {{"guest", line.guest}, {"id", structure->id}});
  } else if (const model::Structure* near = known.near(line.guest)) {
    subject.found.warning("guest-near-listed", line.at, 1,
                          {{"guest", line.guest}, {"name", near->name}, {"id", near->id}});
  }
}

/// Whether somebody came by other lines: one person may come for two structures.
bool others_came(const model::Session& session) {
  return std::any_of(session.present->begin(), session.present->end(),
                     [&](const Attendance& line) { return !figures::people_of(line, session).is_zero(); });
}

/// People of a line of `present`: some for each structure that came; `others`: see `others_came`.
void people(const Subject& subject, const Attendance& line, bool others) {
  if (!line.people) return;
  const auto most = line.people->max();
  if (!most) return;
  if (*most == 0 && line.kind != Kind::people && !(line.kind == Kind::counted && line.number.is_zero())) {
    if (line.in_full && others) return;
    const bool structure = line.kind == Kind::structure && !line.in_full;  // else it is written so already
    subject.found.warning("present-without-people", line.at, 1,
                          {{"id", structure ? subject.structure(line.structure).id : std::string("none")}});
  } else if (line.kind == Kind::counted && *most < line.number.min()) {
    subject.found.warning("fewer-people-than-structures", line.at, 1,
                          {{"people", *most}, {"structures", line.number.min()}});
  }
}

void excused(const Subject& subject, const model::Session& session) {
  if (!session.present) return;
  std::vector<bool> came(subject.network.structures.size());
  for (const Attendance& line : *session.present)
    if (line.kind == Kind::structure) came[line.structure] = true;
  for (const Attendance& line : *session.excused) {
    if (line.kind != Kind::structure || !came[line.structure]) continue;
    subject.found.warning(
        "excused-and-present", line.at, 1,
        {{"structure", subject.structure(line.structure).name}, {"session", format::shown_name(session)}});
  }
}

}  // namespace

void not_a_member(const Subject& subject, model::Place at, model::StructureIndex structure, model::Date day) {
  const model::Structure& it = subject.structure(structure);
  if (it.role != model::Role::member || it.is_member(day)) return;
  subject.found.warning("not-a-member-then", at, 1, {{"structure", it.name}, {"date", format::written(day)}});
}

void presences(const Subject& subject) {
  KnownNames known(subject.network);
  guests_alike(subject);
  for (const model::Session& session : subject.event().sessions) {
    if (session.cancelled) {
      if (session.present && !session.present->empty()) {
        subject.found.warning("cancelled-with-presences", session.date_at, date_length,
                              {{"session", format::shown_name(session)}});
      }
      continue;
    }
    if (session.present) {
      const bool others = others_came(session);
      for (const Attendance& line : *session.present) {
        line_alone(subject, session, line, known);
        people(subject, line, others);
      }
      twice(subject, session, false);
    }
    if (session.excused) {
      for (const Attendance& line : *session.excused) line_alone(subject, session, line, known);
      twice(subject, session, true);
      excused(subject, session);
    }
  }
}

}  // namespace aliso::checks
