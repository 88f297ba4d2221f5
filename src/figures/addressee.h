// To whom of a structure a wave's message goes, and by which channel: by what each contact prefers.
// One message a structure; nobody who objects, nor whoever shares an address with them.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "model/invitations.h"
#include "model/network.h"

namespace aliso::figures {

/// Where a message goes.
struct Addressee {
  std::optional<model::Channel> channel;  ///< nothing where nobody can be reached
  std::optional<std::uint32_t> contact;   ///< index in Structure::contacts; nothing: to nobody by name
  std::string to;                         ///< e-mail address, postal address or number; empty: needs none
  bool objects = false;                   ///< whoever could be reached objects to being written to
};

/// Who objects to being written to: the e-mail and postal addresses and the numbers of the contacts that say
/// so, folded. An objection is the address's: it holds in whatever structure has it. Whoever has the e-mail
/// address is the same person, and isn't reached by another way either; a number, a postal address several
/// people may have.
using Objections = std::set<std::string>;
Objections objections(const model::Network& network);

/// Whether the person whose contact that is objects: there, or wherever else the e-mail address stands.
bool objects(const model::Contact& contact, const Objections& objections);

/// What a channel needs of a contact; empty: it isn't known, or the channel needs no address.
std::string address(const model::Contact& contact, model::Channel channel);

/// Whether a channel goes to one contact at an address of theirs (email, post, phone, sms).
bool needs_address(model::Channel channel);

/// The first contact that can be reached by a channel of the wave that it prefers (or that has no
/// preference), else the first that can be reached; its own order of channels first, then the wave's.
/// A wave without channels: any that has an address. An announcement or the like needs nobody.
Addressee addressee(const model::Structure& structure, const model::Wave& wave, const Objections& objections);

}  // namespace aliso::figures
