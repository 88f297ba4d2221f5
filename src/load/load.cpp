// The thin path from trees to the model: names, dates, who was present.
// Widened kind by kind, each in a file of its own.
#include "load/load.h"

#include <charconv>

namespace aliso::load {

namespace {

std::string text_of(const yaml::Node& map, std::string_view key) {
  const yaml::Node* node = map.find(key);
  return node ? std::string(node->text) : std::string();
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::optional<model::Network> network(const yaml::Tree& settings, const yaml::Tree* structures,
                                      diagnostics::Diagnostics& /*diagnostics*/) {
  model::Network network;
  if (settings.root) network.name = text_of(*settings.root, "network");
  if (structures && structures->root) {
    for (const yaml::Node& item : structures->root->items) {
      model::Structure structure;
      structure.at = item.at;
      structure.id = text_of(item, "id");
      structure.name = text_of(item, "name");
      const std::string role = text_of(item, "role");
      structure.role = role == "partner" ? model::Role::partner
                       : role == "host"  ? model::Role::host
                                         : model::Role::member;
      network.structures.push_back(std::move(structure));
    }
  }
  return network;
}

std::optional<model::Event> event(const yaml::Tree& tree, std::string_view stem,
                                  const model::Network& network, diagnostics::Diagnostics&) {
  if (!tree.root) return std::nullopt;
  model::Event event;
  event.id = stem;
  event.title = text_of(*tree.root, "title");
  const yaml::Node* sessions = tree.root->find("sessions");
  if (!sessions) return event;
  for (const yaml::Node& item : sessions->items) {
    model::Session session;
    const std::string date = text_of(item, "date");
    if (date.size() == 10) {
      const auto day = model::make_date(number(date.substr(0, 4)), unsigned(number(date.substr(5, 2))),
                                        unsigned(number(date.substr(8, 2))));
      session.span = {day, day};
    }
    session.name = text_of(item, item.find("name") ? "name" : "place");
    if (const yaml::Node* present = item.find("present")) {
      session.present.emplace();
      for (const yaml::Node& line : present->items) {
        model::Attendance attendance;
        if (line.find("members")) {
          attendance.kind = model::Attendance::Kind::counted;
          attendance.number = number(text_of(line, "members"));
        }
        for (model::StructureIndex i = 0; i < network.structures.size(); ++i) {
          if (network.structures[i].id == text_of(line, "structure")) attendance.structure = i;
        }
        attendance.people = number(text_of(line, "people"));
        session.present->push_back(attendance);
      }
    }
    event.sessions.push_back(std::move(session));
  }
  return event;
}

}  // namespace aliso::load
