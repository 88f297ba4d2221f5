// A small network and an evening of it in which nothing is wrong: tests change one thing and look.
// Six members (one since 2022, one until 2020), a partner, a host; one session on Thursday 7 April 2022.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "checks/checks.h"
#include "model/dossier.h"
#include "model/network.h"

namespace world {

using namespace aliso;
using Names = std::vector<std::string>;

inline model::Date day(int y, unsigned m, unsigned d) {
  return *model::make_date(y, m, d);
}
inline model::Span one(model::Date date) {
  return {date, date};
}

enum : model::StructureIndex { agora, vasi, dynamo, fol, young, former, caf, host };

struct World {
  model::Network network;
  model::Event event;
  std::vector<model::Event> others;
  model::Invitations invitations;
  bool invited = true;
  model::Date today = day(2022, 5, 1);

  model::Session& session() { return event.sessions.front(); }
};

inline model::Structure structure(std::string name, model::Role role = model::Role::member) {
  model::Structure result;
  result.id = result.name = std::move(name);
  result.role = role;
  return result;
}

inline model::Session session(std::string name, model::Date date) {
  model::Session result;
  result.id = name;
  result.name = std::move(name);
  result.span = one(date);
  return result;
}

inline model::Attendance named(model::StructureIndex index, bool bare = true) {
  model::Attendance line;
  line.structure = index;
  line.bare = bare;
  return line;
}
inline model::Attendance counted(model::Count number, model::Role role = model::Role::member) {
  model::Attendance line;
  line.kind = model::Attendance::Kind::counted;
  line.number = number;
  line.role = role;
  return line;
}

inline World good() {
  World w;
  w.network.name = "Essai";
  w.network.school_zone = 'A';
  w.network.keep.sheets = model::Retention{0, 60};
  for (const char* name : {"Agora", "VASI", "La Dynamo", "FOL 23", "Jeune Pousse", "Ancienne"})
    w.network.structures.push_back(structure(name));
  w.network.structures[young].member = {{day(2022, 6, 1), {}}};
  w.network.structures[former].member = {{{}, day(2020, 12, 31)}};
  w.network.structures.push_back(structure("CAF", model::Role::partner));
  w.network.structures.push_back(structure("Essai", model::Role::host));
  w.event.id = "2022-04-soiree";
  w.event.title = "Soirée";
  w.event.sessions = {session("Guéret", day(2022, 4, 7))};
  w.session().present = {named(agora), named(caf)};
  w.session().excused = {named(vasi)};
  w.invitations.answers.emplace();
  return w;
}

inline Names names(const diagnostics::Diagnostics& found) {
  Names result;
  for (const auto& diagnostic : found.all()) result.emplace_back(diagnostic.name);
  return result;
}

inline model::Dossier dossier(const World& w) {
  return {w.event, w.invited ? std::optional(w.invitations) : std::nullopt, {}};
}

/// What is said of the event, in the order of the checks.
inline Names said(const World& w) {
  diagnostics::Diagnostics found;
  std::vector<model::Dossier> dossiers;
  for (const model::Event& other : w.others) dossiers.push_back({other, {}, {}});
  dossiers.push_back(dossier(w));
  std::vector<const model::Dossier*> opened;
  for (const model::Dossier& one : dossiers) opened.push_back(&one);
  checks::event(w.network, dossiers.back(), opened, w.today, found);
  return names(found);
}

inline Names said_of_network(const World& w) {
  diagnostics::Diagnostics found;
  checks::network(w.network, w.today, found);
  return names(found);
}

inline Names owed(const World& w) {
  diagnostics::Diagnostics found;
  const model::Dossier one = dossier(w);
  checks::owed(w.network, {&one, 1}, w.today, found);
  return names(found);
}

}  // namespace world
