// Whom a wave addresses, for which sessions, and on which day it goes out.
// `only` is not asked here: it narrows who is written to, never who is invited.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/event.h"
#include "model/invitations.h"
#include "model/network.h"

namespace aliso::figures {

/// Whom a wave addresses, made once a wave, so that of many that it names each is found at once. Wave and
/// network outlive it, unchanged.
class Addressing {
 public:
  Addressing(const model::Wave& wave, const model::Network& network);

  /// Whether `to` without `except` holds the structure, roles being read on `day`. `everyone` is
  /// members and partners; a tag or a name holds whatever the role.
  [[nodiscard]] bool addresses(model::StructureIndex structure, model::Date day) const;

  /// Whether the wave writes to the structure: it addresses it, and where it is neither member nor partner
  /// that day, by its name. A former member is not written to because it still has a tag.
  [[nodiscard]] bool writes_to(model::StructureIndex structure, model::Date day) const;

 private:
  struct Audiences {
    bool members = false;
    bool partners = false;
    std::unordered_set<std::string_view> tags;
    std::unordered_set<model::StructureIndex> structures;
    [[nodiscard]] bool nobody() const { return !members && !partners && tags.empty() && structures.empty(); }
  };
  static Audiences sorted(const std::vector<model::Audience>& list);
  [[nodiscard]] bool hold(const Audiences& audiences, model::StructureIndex structure, model::Date day) const;

  const model::Network& network_;
  Audiences to_;
  Audiences except_;
};

/// Whether the wave was sent to all members, those that no one has listed too.
bool addresses_unlisted(const model::Wave& wave);

/// The day on which a `due` wave is to go out for a session: so many days before its first day or after its
/// last, or the same day for every session. Nothing where the wave has no `due`, or its `answer-by` is not
/// given.
std::optional<model::Date> due_day(const model::Wave& wave, const model::Invitations& invitations,
                                   const model::Session& session);

/// Whether the wave is about that session: one of its `sessions`, else every session on or after the
/// wave's first day (a `due` wave anchored to sessions: each).
bool concerns(const model::Wave& wave, const model::Invitations& invitations, const model::Event& event,
              model::SessionIndex session);
/// All sessions that it is about, in their order.
std::vector<model::SessionIndex> concerned(const model::Wave& wave, const model::Invitations& invitations,
                                           const model::Event& event);

}  // namespace aliso::figures
