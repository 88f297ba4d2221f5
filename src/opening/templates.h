// Which text stands for a document: the network's own template, or the one that aliso brings along.
// The first of the names that is there counts; what is wrong with its bytes is in `opening.found`.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "opening/opening.h"

namespace aliso::opening {

struct Template {
  std::optional<std::uint32_t> file;  ///< its slot in `opening.sources`; nothing: the embedded one
  std::string_view text;
};

/// The first of templates/NAME that is there, else `embedded`; nothing if the network's own can't be read.
std::optional<Template> choose_template(Opening& opening, std::span<const std::string> names,
                                        std::string_view embedded);

}  // namespace aliso::opening
