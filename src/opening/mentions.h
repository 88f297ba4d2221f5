// Where the files of a network's folder still name a person, once what can be changed has been.
// Shown to whoever has to decide: prose is theirs, and never changed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/mentions.h"
#include "opening/rewriting.h"

namespace aliso::opening {

/// A line of a file.
struct Mention {
  std::string file;  ///< as the person would write it
  std::uint32_t line = 0;
};

/// All lines of all texts in the folder (hidden files left aside), in the order of their names, that name
/// the person by any of these. Of a file of `rewritten` its new bytes count. What can't be read says nothing.
std::vector<Mention> mentions_in_folder(const Opening& opening, std::span<const model::NamedBy> who,
                                        std::span<const Rewrite> rewritten);

}  // namespace aliso::opening
