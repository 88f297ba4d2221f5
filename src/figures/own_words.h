// Whether a wave's own subject and text still fit what its messages tell: written once, told of one change.
// Of a wave that tells news they are for the first that it told of.
#pragma once

#include <set>
#include <span>
#include <string_view>

#include "figures/due.h"
#include "figures/journal.h"
#include "model/dossier.h"

namespace aliso::figures {

/// What a wave has told already, read once for all its messages.
class OwnWords {
 public:
  /// All of it outlives this.
  OwnWords(const model::Event& event, const model::Wave& wave, std::span<const Sending> sent);

  /// Whether its words have gone out with another change than the message tells.
  [[nodiscard]] bool are_spent(const Message& message) const;

 private:
  const model::Event& event_;
  bool changed_ = false;  ///< what it told is so no longer
  std::set<std::string_view> told_;
};

}  // namespace aliso::figures
