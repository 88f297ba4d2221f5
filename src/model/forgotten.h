// Who asked to be forgotten, as far as that may be known: a day, and a digest of an address.
// It says so when the address is written down again; nobody can read from it whose it was.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/date.h"

namespace aliso::model {

/// One line of journal/forgotten.
struct Forgotten {
  Date on{};
  std::string salt;    ///< of the network: what was drawn once, so that a digest says nothing elsewhere
  std::string digest;  ///< `digest_of` the address and the salt
};

/// What stands for an e-mail address, however its letters are written.
std::string digest_of(std::string_view address, std::string_view salt);

/// The last day on which whoever has the address asked to be forgotten; nothing: nobody did.
std::optional<Date> when_forgotten(std::span<const Forgotten> forgotten, std::string_view address);

}  // namespace aliso::model
