// What is due and what is held back, as data: the document of `remind --format json`, and CSV.
// Field names are those of the manual, aliso-remind(1), "JSON"; they are versioned.
#pragma once

#include "views/csv.h"

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figures/due.h"
#include "figures/unsure.h"
#include "figures/untold.h"
#include "model/network.h"

namespace aliso::views {

/// The name and version of the document, its key `schema`.
inline constexpr std::string_view remind_schema = "aliso/remind/1";

/// Messages beside what they are about; all of it outlives this.
struct Reminders {
  const model::Network* network = nullptr;
  std::span<const model::Dossier> events;  ///< Message::event is an index in these
  std::vector<figures::Message> messages;
  model::Date today{};
  std::vector<figures::Unsure> unsure{};  ///< only the text for eyes says it
  std::vector<figures::Untold> untold{};  ///< likewise
  std::string aliso = "aliso";  ///< how what is to be copied calls it: with its folder (words/shell.h)

  [[nodiscard]] const model::Event& event(const figures::Message& message) const {
    return events[message.event].event;
  }
  [[nodiscard]] const model::Wave& wave(const figures::Message& message) const {
    return events[message.event].invitations->waves[message.wave];
  }
  [[nodiscard]] const model::Structure& structure(const figures::Message& message) const {
    return network->structures[message.structure];
  }
  /// Nothing where the message goes to nobody by name.
  [[nodiscard]] const model::Contact* contact(const figures::Message& message) const {
    return message.contact ? &structure(message).contacts[*message.contact] : nullptr;
  }
};

/// A reason as it stands in documents: "over-limit".
std::string_view why_id(figures::Why why);

/// {schema, on, due: […], held: [… with why]}, in the order of the messages; null for what a message has not.
nlohmann::ordered_json remind_view(const Reminders& reminders);
/// The same as text: `remind --format json`.
std::string remind_json(const Reminders& reminders);

/// What is due, and only that: a mailer reads it. Headers are the JSON names; lines end in LF.
std::string remind_csv(const Reminders& reminders, CsvFor reader = CsvFor::programs);

/// Address labels, one a letter: structure, contact, address.
std::string labels_csv(const Reminders& reminders, CsvFor reader = CsvFor::programs);

}  // namespace aliso::views
