// What a text in the place of a line of `present` or `excused`, or of the whole list, was meant to say.
// For remedies: a number that was typed stays, and nobody is made a structure by it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "load/names.h"

namespace aliso::load {

struct MeantLine {
  enum class What : std::uint8_t {
    line,      ///< a structure or a group with its number: `line` is how it is written
    lines,     ///< several of these in one text: `lines`
    excused,   ///< a structure that excused itself: `name`
    others,    ///< a structure and so many others: `name`, `count`; `line`: all as people of the structure
    nobody,    ///< "personne", "no", "0"
    unnamed,   ///< "yes", "tout le monde", "non noté": somebody or nobody knows, but not who
    number,    ///< a number without a structure: `count`
    group,     ///< members, partners, guests or public, without a number: `name`
    structure  ///< anything else: `name`, with `count` where a number stands beside it
  };
  What what = What::structure;
  std::string line = {};
  std::vector<std::string> lines = {};
  std::string name = {};
  std::string count = {};  ///< as it is to be written; empty: none
  bool sure = true;        ///< false: `count` are bounds among others
  bool group = false;      ///< `name` is one of members, partners, guests and public
};

/// Of a text that is no structure's name.
MeantLine meant_line(std::string_view text, const Names& names);

}  // namespace aliso::load
