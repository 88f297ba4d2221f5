// Texts that follow a form: ids, time zones.
// Email addresses have a file of their own, format/address.h.
#pragma once

#include <string_view>

namespace aliso::format {

/// Lower-case letters a to z, digits, hyphens; not empty, neither first nor last a hyphen.
bool is_id(std::string_view text);

/// In the place of a contact: one person, who is not named.
inline constexpr std::string_view someone = "someone";

/// A word that the format itself uses where an id may stand: someone, structure, members, partners, guests,
/// guest, public, people, everyone.
bool is_reserved(std::string_view id);

/// Made of the signs that names of time zones are made of ("America/Argentina/Ushuaia", "Etc/GMT+1", "UTC"):
/// which there are is known to the system's tzdata alone (words/zone.h).
bool is_time_zone(std::string_view text);

}  // namespace aliso::format
