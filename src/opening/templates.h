// Which text stands for a document: the network's own template, or the one that aliso brings along.
// The first of the names that is there counts; what is wrong with its bytes is in `opening.found`.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "opening/opening.h"
#include "words/language.h"

namespace aliso::opening {

struct Template {
  std::optional<std::uint32_t> file;  ///< its slot in `opening.sources`; nothing: the embedded one
  std::string_view text;
};

/// templates/NAME, which is there; nothing if it can't be read or, where `kind` is not empty, it says
/// nothing: `opening.found` says why.
std::optional<Template> own_template(Opening& opening, const std::string& name, std::string_view kind);

/// The first of templates/NAME that is there, else `embedded`; nothing if the network's own can't be read.
std::optional<Template> choose_template(Opening& opening, std::span<const std::string> names,
                                        std::string_view embedded);

/// For what is written to people in their language, of `kind` "message" and `ending` "txt":
/// templates/message.LANG.txt.mustache, else (in the network's language) templates/message.txt.mustache, else
/// `embedded`; nothing if the network's own can't be used, or says nothing.
std::optional<Template> choose_template(Opening& opening, const std::string& kind, const std::string& ending,
                                        const words::Language& language, std::string_view embedded);

}  // namespace aliso::opening
