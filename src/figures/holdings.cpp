// Plain counts: a contact in two structures is two, as it is two entries that are kept.
// Presences are lines that name someone, not people.
#include "figures/holdings.h"

#include <algorithm>

#include "figures/journal.h"

namespace aliso::figures {

namespace {

std::int64_t naming(const std::optional<std::vector<model::Attendance>>& lines) {
  if (!lines) return 0;
  return std::count_if(lines->begin(), lines->end(),
                       [](const model::Attendance& line) { return !line.contacts.empty(); });
}

void add(const model::Contact& contact, Holdings& into) {
  ++into.contacts;
  into.with_email += contact.email.given() ? 1 : 0;
  into.with_phone += contact.phone.empty() ? 0 : 1;
  into.with_address += contact.address.empty() ? 0 : 1;
  into.objecting += contact.messages ? 0 : 1;
  into.named += contact.named ? 1 : 0;
}

}  // namespace

Holdings holdings(const model::Network& network, std::span<const model::Dossier> all, model::Date today) {
  Holdings held;
  for (const model::Structure& structure : network.structures) {
    if (structure.contacts.empty()) continue;
    ++held.structures;
    const auto contacts = static_cast<std::int64_t>(structure.contacts.size());
    switch (structure.role_on(today)) {
      case model::Role::member:
        held.of_members += contacts;
        break;
      case model::Role::partner:
        held.of_partners += contacts;
        break;
      case model::Role::host:
        held.of_host += contacts;
        break;
      case model::Role::guest:
        held.of_former += contacts;
        break;
    }
    for (const model::Contact& contact : structure.contacts) add(contact, held);
  }
  for (const model::Dossier& dossier : all) {
    for (const model::Session& session : dossier.event.sessions)
      held.presences += naming(session.present) + naming(session.excused);
    held.messages += static_cast<std::int64_t>(sendings(dossier.journal).size());
    if (dossier.invitations) held.calls += static_cast<std::int64_t>(dossier.invitations->calls.size());
  }
  return held;
}

}  // namespace aliso::figures
