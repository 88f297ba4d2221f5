// A network: what aliso.yaml and structures.yaml say.
// Everything else refers to its structures by their index here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/count.h"
#include "model/date.h"
#include "model/place.h"
#include "model/structure.h"

namespace aliso::model {

/// `members` of aliso.yaml for a stretch of days.
struct Membership {
  Place at;
  Span during;  ///< both ends open: always
  Count count;
};

/// A town and where it lies.
struct Town {
  Place at;
  std::string name;
  Coordinates coordinates;
};

struct Mail {
  std::string from;
  std::vector<std::string> command;
  std::string reply_to;  ///< like `from`; empty: to whom it is from
  int pause = 0;         ///< seconds between two messages
};

struct Limits {
  int messages = 0;  ///< so many messages to one structure…
  int per_days = 0;  ///< …in so many days
};

/// How long something is kept.
struct Retention {
  int days = 0;
  int months = 0;  ///< years count 12
};

/// How long what is known of people is kept; nothing: without limit.
struct Keep {
  std::optional<Retention> contacts;  ///< while their clock runs (figures/retention.h); key `retention` too
  std::optional<Retention> sheets;    ///< attendance sheets, which lie outside
  std::optional<Retention> calls;     ///< whom one spoke to and the note of a call, after its day
  std::optional<Retention> journal;   ///< to which contact a message went, after its day
};

/// What debriefs are to say, or not.
struct Debriefs {
  bool names = true;  ///< structures present and excused are listed by name
};

/// Where a network's contacts stand: with their structures, or in contacts.yaml, which may be kept out of
/// git.
enum class ContactsFile {
  none,   ///< there is no contacts.yaml here: another clone may have one
  whole,  ///< read to its end
  part,   ///< there is one, of which not all could be read
};

struct Network {
  Place at;  ///< of the key `network`
  std::string name;
  std::string about;
  std::string language = "fr";  ///< fr or en: of everything written for people
  std::string time_zone = "Europe/Paris";
  Place time_zone_at;               ///< of its value, where it is given
  std::vector<Membership> members;  ///< empty: structures.yaml lists them all
  std::vector<Town> places;         ///< towns that no structure or session says the place of
  char school_zone = 0;             ///< 'A', 'B', 'C'; 0: none given
  std::optional<Mail> mail;
  std::optional<Limits> limits;
  Keep keep;
  Debriefs debriefs;
  std::vector<Structure> structures;
  ContactsFile contacts_file = ContactsFile::none;
};

}  // namespace aliso::model
