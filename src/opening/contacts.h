// Which person a word of the command line means: CONTACT, as `privacy` takes it.
// `structure/contact`, an e-mail address, or a name that folds to one; none or several is a usage error.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "load/names.h"
#include "program/run.h"

namespace aliso::opening {

/// Where a contact stands in the network.
struct ContactAt {
  model::StructureIndex structure = 0;
  std::uint32_t contact = 0;  ///< index in Structure::contacts

  auto operator<=>(const ContactAt&) const = default;
};

/// The contact there.
const model::Contact& contact_at(const model::Network& network, ContactAt at);
/// `la-dynamo/claire`: what the word CONTACT is written as, and the files' ids.
std::string written(const model::Network& network, ContactAt at);

/// The contacts that the one person meant by the word has, in the order of the files: one, and one more in
/// each other structure that notes the same e-mail address; where the word is no address, only if its name
/// folds to the same one or isn't given. Empty for an e-mail address that nobody has; throws UsageError for
/// any other word that names none, with the nearest ones, or several, with all of them. Two contacts of one
/// structure that share an address are two people.
std::vector<ContactAt> contact_or_nobody(const program::Run& run, const load::Names& names,
                                         std::string_view word);

/// The same; an address that nobody has is a UsageError as well. Never empty.
std::vector<ContactAt> wanted_contact(const program::Run& run, const load::Names& names,
                                      std::string_view word);

/// Who else has one of these contacts' e-mail addresses, a line each under what they are; empty: nobody.
std::string others_told(const program::Run& run, const model::Network& network,
                        const std::vector<ContactAt>& people);

}  // namespace aliso::opening
