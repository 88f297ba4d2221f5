// Values of a fixed list (yes, email, partner), and what is meant by a French word put in their place.
// The list of each kind stands in its field table; the enumerations in the model have the same order.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/channel.h"

namespace aliso::load {

/// The index of `text` in `values`.
std::optional<std::size_t> choice(std::string_view text, std::span<const std::string_view> values);

/// What `text` was meant to be: the same in another case, the French word for it (oui, courriel,
/// partenaire), or the nearest. Nothing if none is near.
std::optional<std::string_view> meant(std::string_view text, std::span<const std::string_view> values);

/// yes, no, true, false.
std::optional<bool> yes_or_no(std::string_view text);

}  // namespace aliso::load
