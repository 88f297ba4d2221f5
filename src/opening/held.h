// What a person's files say of someone, with the places of it: the keys of a contact as they are written, and
// the lines in which its name, an address or a number stands.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "opening/contacts.h"
#include "opening/opening.h"

namespace aliso::opening {

/// One key of a contact.
struct HeldKey {
  std::string key;    ///< `email`, `consent.named`; `#`: a comment
  std::string value;  ///< as written, a list's items joined by ", "; others in it masked
  model::Place at;    ///< of the key
};

/// Each key of the contact, in the order of its file, and the comments in and directly above it.
std::vector<HeldKey> held_keys(Opening& opening, std::span<const ContactAt> person, ContactAt at);

/// A line of a file that speaks of the person.
struct HeldLine {
  model::Place at;   ///< of the mention itself
  std::string text;  ///< the line, or lines where the mention runs over an end, without its indentation
};

/// The lines that speak of the person (figures/mentions.h) in aliso.yaml, structures.yaml, contacts.yaml, the
/// events and invitations, comments too, and the network's templates: as often as one does, in the order of
/// the files. Not their own contacts nor the ids in `people`, which are held as such; others are masked.
/// Needs all events opened; what can't be read of the rest is in `opening.found`.
std::vector<HeldLine> lines_about(Opening& opening, std::span<const ContactAt> person);

/// The text without what is others' (figures::masked).
std::string without_others(const model::Network& network, std::span<const ContactAt> person,
                           std::string_view text);

}  // namespace aliso::opening
