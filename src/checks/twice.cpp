// The same structure, the same numbers, or the public on two lines of one list: what two hands, or a merge,
// leave behind. The figures add such lines up; whether that was meant, only who wrote them knows.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "checks/subject.h"
#include "figures/presence.h"
#include "format/counts.h"
#include "format/text.h"
#include "model/names.h"

namespace aliso::checks {

namespace {

using model::Attendance;
using model::Count;
using Kind = Attendance::Kind;
using Lines = std::vector<const Attendance*>;

std::string role_key(model::Role role) {
  if (role == model::Role::partner) return "partners";
  return role == model::Role::guest ? "guests" : "members";
}

std::string written(const std::optional<Count>& people) {
  return people ? format::written(*people) : "";
}

/// What two lines are the same by: whom they name; where they count structures, their numbers. The public is
/// one, whatever its numbers: of structures another line may well count others.
std::tuple<Kind, std::uint32_t, std::string> key(const Attendance& line) {
  switch (line.kind) {
    case Kind::structure:
      return {line.kind, line.structure, ""};
    case Kind::guest:
      return {line.kind, 0, model::folded(line.guest)};
    case Kind::counted:
      return {line.kind, static_cast<std::uint32_t>(line.role),
              format::written(line.number) + "/" + written(line.people)};
    case Kind::people:
      break;
  }
  return {line.kind, 0, ""};
}

/// Whether each line names people of its own.
bool different_people(const Lines& lines) {
  std::set<std::uint32_t> met;
  for (const Attendance* line : lines) {
    if (line->contacts.empty()) return false;
    for (const std::uint32_t contact : line->contacts)
      if (!met.insert(contact).second) return false;
  }
  return true;
}

bool any_contacts(const Lines& lines) {
  for (const Attendance* line : lines)
    if (!line->contacts.empty()) return true;
  return false;
}

/// How the lines of one name are written as one; empty where contacts would have to be put together.
std::string as_one(const Subject& subject, const Attendance& first, bool contacts, const Count& people) {
  const std::string number = format::written(people);
  if (first.kind == Kind::guest)
    return "{guest: " + format::written(first.guest) + ", people: " + number + "}";
  return contacts ? "" : subject.structure(first.structure).id + ": " + number;
}

/// The same of lines that count.
std::string as_one(const Attendance& first, std::size_t n, const Count& people) {
  if (first.kind == Kind::people) return "{public: " + format::written(people) + "}";
  Count number;
  for (std::size_t i = 0; i < n; ++i) number += first.number;
  std::string line = "{" + role_key(first.role) + ": " + format::written(number);
  if (first.people) line += ", people: " + format::written(people);
  return line + "}";
}

void named_twice(const Subject& subject, const Lines& same, const Count& people, const std::string& list) {
  const Attendance& first = *same.front();
  const bool contacts = any_contacts(same);
  const std::string line = as_one(subject, first, contacts, people);
  subject.found.warning(
      "listed-twice", same.back()->at, 1,
      {{"structure", first.kind == Kind::guest ? first.guest : subject.structure(first.structure).name},
       {"n", static_cast<std::int64_t>(same.size())},
       {"list", list},
       {"contacts", std::string(contacts ? "yes" : "no")},
       {"people", format::written(people)},
       {"number", people.max().value_or(2)},
       {"line", line}});
}

}  // namespace

void twice(const Subject& subject, const model::Session& session, bool excused) {
  std::map<std::tuple<Kind, std::uint32_t, std::string>, Lines> all;
  for (const Attendance& line : excused ? *session.excused : *session.present)
    all[key(line)].push_back(&line);
  for (const auto& [what, same] : all) {
    if (same.size() < 2 || different_people(same)) continue;
    Count people;
    for (const Attendance* line : same) people += figures::people_of(*line, session);
    if (const Kind kind = same.front()->kind; kind == Kind::structure || kind == Kind::guest) {
      named_twice(subject, same, people, excused ? "excused" : "present");
      continue;
    }
    const std::string first = written(same.front()->people);
    const bool alike = std::all_of(same.begin(), same.end(), [&first](const Attendance* line) {
      return written(line->people) == first;
    });
    subject.found.warning("counted-twice", same.back()->at, 1,
                          {{"n", static_cast<std::int64_t>(same.size())},
                           {"alike", std::string(alike ? "yes" : "no")},
                           {"line", as_one(*same.front(), same.size(), people)}});
  }
}

void guests_alike(const Subject& subject) {
  std::map<std::string, std::map<std::string, const Attendance*>> met;  // by short name, then as they fold
  const auto look = [&](const std::optional<std::vector<Attendance>>& lines) {
    if (!lines) return;
    for (const Attendance& line : *lines) {
      if (line.kind != Kind::guest) continue;
      auto& spelled = met[model::short_name(line.guest)];
      const bool added = spelled.emplace(model::folded(line.guest), &line).second;
      if (!added || spelled.size() < 2) continue;
      const auto other = std::find_if(spelled.begin(), spelled.end(),
                                      [&line](const auto& one) { return one.second != &line; });
      subject.found.warning("guest-near-guest", line.at, 1,
                            {{"guest", line.guest}, {"other", other->second->guest}});
    }
  };
  for (const model::Session& session : subject.event().sessions) {
    look(session.present);
    look(session.excused);
  }
}

}  // namespace aliso::checks
