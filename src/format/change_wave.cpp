// The wave that tells a change, for a remedy.
// By e-mail where that reaches all of them, else by whatever way reaches each.
#include "format/change_wave.h"

#include <algorithm>
#include <string>

#include "format/dates.h"
#include "words/joined.h"

namespace aliso::format {

namespace {

bool has_email(const model::Structure& structure) {
  return std::any_of(structure.contacts.begin(), structure.contacts.end(),
                     [](const model::Contact& contact) { return contact.email.given(); });
}

}  // namespace

words::Args change_wave(const model::Network& network, std::span<const model::StructureIndex> untold,
                        model::Date today) {
  std::string ids;
  bool members = true, by_email = true;
  for (const model::StructureIndex i : untold) {
    const model::Structure& structure = network.structures[i];
    members = members && structure.is_member(today);
    by_email = by_email && has_email(structure);
    words::join(ids, ", ", structure.id);
  }
  return {{"channel", std::string(by_email ? "email" : "[email, phone, post]")},
          {"date", written(today)},
          {"to", members ? std::string("none") : ids}};
}

}  // namespace aliso::format
