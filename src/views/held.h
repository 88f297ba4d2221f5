// All that the files hold on one person, with file and line: what `privacy show` answers with.
// The document is the person's to take elsewhere (RGPD, art. 20); its fields are those of aliso-privacy(1).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figures/held.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::views {

inline constexpr std::string_view privacy_schema = "aliso/privacy/1";

/// Where something stands, as a person looks it up.
struct FileLine {
  std::string file;
  std::uint32_t line = 0;

  bool operator==(const FileLine&) const = default;
};

/// A contact with its keys as written; `#` is a comment.
struct HeldContact {
  struct Key {
    std::string key, value;
    FileLine at;
  };
  model::StructureIndex structure = 0;
  std::uint32_t contact = 0;
  std::vector<Key> keys;
};

struct HeldPresence {
  figures::NamedIn named;
  FileLine at;
};

struct HeldMessage {
  std::string event;  ///< stem
  std::string title;  ///< of the event; empty: it is no more
  figures::SentTo sent;
  FileLine at;
};

struct HeldCall {
  figures::CalledAt called;
  std::string note;  ///< others masked
  FileLine at;
};

/// A line that may speak of the person; others in it masked.
struct HeldProse {
  std::string text;
  FileLine at;
};

/// What is held on one person. Everything else must outlive it.
struct Held {
  const model::Network& network;
  std::span<const model::Dossier> dossiers;
  std::vector<HeldContact> contacts;  ///< at least one
  std::vector<HeldPresence> presences;
  std::vector<HeldMessage> messages;
  std::vector<HeldCall> calls;
  std::vector<HeldProse> prose;
};

/// `sent`, `maybe-sent`, `not-sent`.
std::string_view sending_name(figures::Sending::State state);

/// The document: `contact` is the first one, `also` what more the person has.
std::string held_json(const Held& held);

}  // namespace aliso::views
