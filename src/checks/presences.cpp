// Who was present and who sent apologies, line by line.
// What only sums can tell is in totals.cpp.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "checks/subject.h"
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
    if (names_.empty()) {
      for (const model::Structure& structure : network_.structures) {
        names_.emplace(model::folded(structure.name), &structure);
        names_.emplace(model::folded(structure.id), &structure);
        for (const std::string_view other : model::other_names(structure))
          names_.emplace(model::folded(other), &structure);
      }
    }
    const auto it = names_.find(model::folded(name));
    return it == names_.end() ? nullptr : it->second;
  }

 private:
  const model::Network& network_;
  std::unordered_map<std::string, const model::Structure*> names_;
};

void line_alone(const Subject& subject, const model::Session& session, const Attendance& line,
                KnownNames& known) {
  if (line.kind == Kind::structure) not_a_member(subject, line.at, line.structure, session.date());
  if (line.kind != Kind::guest) return;
  if (const model::Structure* structure = known.find(line.guest)) {
    subject.found.warning("guest-is-listed", line.at, 1, {{"guest", line.guest}, {"id", structure->id}});
  }
}

/// People of a line of `present`: some for each structure that came.
void people(const Subject& subject, const Attendance& line) {
  if (!line.people) return;
  const auto most = line.people->max();
  if (!most) return;
  if (*most == 0 && line.kind != Kind::people && !(line.kind == Kind::counted && line.number.is_zero())) {
    subject.found.warning("present-without-people", line.at, 1);
  } else if (line.kind == Kind::counted && *most < line.number.min()) {
    subject.found.warning("fewer-people-than-structures", line.at, 1,
                          {{"people", *most}, {"structures", line.number.min()}});
  }
}

/// Bare ids (`- agora`) that stand twice in one list: two people, or a slip?
void twice(const Subject& subject, const std::vector<Attendance>& lines) {
  std::vector<bool> met(subject.network.structures.size());
  for (const Attendance& line : lines) {
    if (line.kind != Kind::structure || !line.bare) continue;
    if (met[line.structure]) {
      subject.found.warning("listed-twice", line.at, 1,
                            {{"structure", subject.structure(line.structure).name},
                             {"id", subject.structure(line.structure).id}});
    }
    met[line.structure] = true;
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
  for (const model::Session& session : subject.event().sessions) {
    if (session.cancelled) {
      if (session.present && !session.present->empty()) {
        subject.found.warning("cancelled-with-presences", session.date_at, date_length,
                              {{"session", format::shown_name(session)}});
      }
      continue;
    }
    if (session.present) {
      for (const Attendance& line : *session.present) {
        line_alone(subject, session, line, known);
        people(subject, line);
      }
      twice(subject, *session.present);
    }
    if (session.excused) {
      for (const Attendance& line : *session.excused) line_alone(subject, session, line, known);
      twice(subject, *session.excused);
      excused(subject, session);
    }
  }
}

}  // namespace aliso::checks
