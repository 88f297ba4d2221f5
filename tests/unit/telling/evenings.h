// Invented evenings, built value by value, so that every cell of the sentences' rules can be said.
// A network of thirty members, two partners and a host; sessions in April 2022.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/figures.h"
#include "telling/story.h"

namespace aliso::test {

/// A network's event with all that it takes to tell it.
struct Evening {
  model::Network network;
  model::Event event;
  std::optional<model::Invitations> invitations;
  std::vector<model::JournalEntry> journal;
  model::Date today{};

  /// Thirty members m0 to m29, then the CAF and the Cofac (partners), then ALISO (host).
  static constexpr model::StructureIndex caf = 30, cofac = 31, aliso = 32;

  Evening();
  /// One more session, by default in a town of its own; returns its index.
  model::SessionIndex session(const std::string& town, unsigned day);
  model::Session& at(model::SessionIndex index) { return event.sessions[index]; }

  /// Answers of members by name, from `first` on, so many.
  void answer(model::SessionIndex session, model::Reply reply, unsigned first, unsigned number);
  /// Answers known by number.
  void answer_counted(model::SessionIndex session, model::Reply reply, model::Count number);
  /// Presences are noted, nobody yet.
  std::vector<model::Attendance>& present(model::SessionIndex session);
  /// Members by name, two people each.
  void came(model::SessionIndex session, unsigned first, unsigned number);
  /// Members by number, with their people.
  void came_counted(model::SessionIndex session, model::Count number, model::Count people);
  /// One structure, with its people.
  void came_too(model::SessionIndex session, model::StructureIndex structure, model::Count people);
  /// Structures of a role by number, with their people.
  void came_others(model::SessionIndex session, model::Role role, model::Count number, model::Count people);
  void came_guest(model::SessionIndex session, const std::string& name);
  void came_public(model::SessionIndex session, model::Count people);

  /// The paragraphs on participation, in one line.
  [[nodiscard]] std::string participation(std::string_view language) const;
  /// Any piece of the debrief by its name.
  [[nodiscard]] std::string piece(std::string_view name, std::string_view language) const;
};

}  // namespace aliso::test
