// Whom a due wave has reached: on which days it went out before the event, and to how many of those it
// addresses. By the journal alone: `due` promises nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// What has gone out of one wave, to the last day of the sessions it is about.
struct Reached {
  model::Span days;          ///< from the first to the last on which it went out
  std::int64_t members = 0;  ///< members it went to, each once
  model::Count addressed =
      0;  ///< members that `to` without `except` holds on the last of the days, unlisted ones too
  std::int64_t partners = 0;                        ///< partners it went to
  std::int64_t partners_addressed = 0;              ///< those that it addresses, or went to
  std::set<model::StructureIndex> structures = {};  ///< listed ones that it went to, of every role
  std::set<std::string> channels = {};              ///< by which it went, as the journal names them

  /// Whether no member that it addresses was left out.
  [[nodiscard]] bool all_members() const { return addressed.exact() && members >= addressed.min(); }
};

/// Nothing where it has no `due`, or has not gone out before then. `wave` is its index.
std::optional<Reached> reached(const model::Network& network, const model::Dossier& dossier,
                               std::size_t wave);

/// The last day on which a session begins, of those that a wave is about.
model::Date last_day(const model::Event& event, const model::Wave& wave);

}  // namespace aliso::figures
