// A structure: a member of the network, a partner, or the network itself as a host.
// Its contacts are the people one writes to; nothing of them is printed without consent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/channel.h"
#include "model/date.h"
#include "model/place.h"

namespace aliso::model {

/// What a structure is to the network. `guest` is never written in structures.yaml: it is what a
/// member is on a day outside its spans, and what an outside structure named in an event is.
enum class Role { member, partner, host, guest };

/// A structure's place in the network's list.
using StructureIndex = std::uint32_t;

/// Latitude and longitude in degrees, WGS 84.
struct Coordinates {
  double latitude = 0;
  double longitude = 0;
};

struct Contact {
  Place at;
  std::string id;  ///< unique in its structure
  std::string name;
  std::string role;  ///< free words: coordination, présidente…
  Text email;
  std::string phone;
  std::string address;
  std::vector<Channel> prefers;  ///< in order; empty: no preference noted
  std::string language;          ///< fr, en; empty: the network's
  std::optional<Date> since;     ///< written down, or confirmed, that day; nothing: not known
  std::string from;              ///< how it came, in free words; empty: not known
  bool messages = true;          ///< false: objects to being written to
  bool named = false;            ///< true: may appear by name in what is published
};

/// A name that a structure had before.
struct FormerName {
  Place at;
  std::string name;
  std::optional<Date> until;  ///< its last day; nothing: not known
};

struct Structure {
  Place at;
  std::string id;
  std::string name;
  std::optional<std::string> called;  ///< in a sentence, with its article; see `called`
  std::vector<Text> also;             ///< other spellings
  std::vector<FormerName> was;        ///< earlier names
  /// Those whose membership it goes on with: a merger, a split, a successor.
  std::vector<StructureIndex> replaces;
  Role role = Role::member;
  /// When it is a member. Empty: a member is one since always, a partner never is. A partner is one outside
  /// them.
  std::vector<Span> member;
  std::string town;                        ///< key `place`
  std::optional<Coordinates> coordinates;  ///< key `at`
  std::vector<std::string> tags;
  std::vector<std::string> networks;
  std::vector<std::string> offers;
  std::vector<std::string> needs;
  std::vector<Contact> contacts;

  /// Whether it is a member of the network on that day ("member at d").
  [[nodiscard]] bool is_member(Date day) const {
    return member.empty() ? role == Role::member : in_its_spans(day);
  }
  /// Its role on that day: a member outside its spans is a guest, a partner in them a member.
  [[nodiscard]] Role role_on(Date day) const {
    if (is_member(day)) return Role::member;
    return role == Role::member ? Role::guest : role;
  }

 private:
  [[nodiscard]] bool in_its_spans(Date day) const;
};

/// How it is called in a sentence, else its name.
const std::string& called(const Structure& structure);

/// Its name on that day: of the earlier ones that had not ended, the one that ended first; else today's.
const std::string& name_on(const Structure& structure, Date day);
/// How it was called in a sentence on that day: an earlier name has no other form.
const std::string& called_on(const Structure& structure, Date day);

/// By what it is known beside its id and its name: other spellings, then earlier names. They point into it.
std::vector<std::string_view> other_names(const Structure& structure);

}  // namespace aliso::model
