// The computed blocks of a debrief, between `<!-- aliso: NAME -->` (`NAME EVENT`, the first one) and `<!--
// /aliso -->`. A debrief that was edited by hand keeps every byte outside of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "telling/mistake.h"

namespace aliso::telling {

/// One block: its name, and the bytes between its two marks.
struct Block {
  std::string name;
  std::size_t from = 0;
  std::size_t to = 0;
  std::string event = {};  ///< the event that the mark names; empty: none
};

/// The blocks of a text in order; or nothing and the mistakes: a mark that isn't closed (block-unclosed), one
/// inside another (block-nested), a closing mark alone (block-unopened).
std::optional<std::vector<Block>> find_blocks(std::string_view text, std::vector<Mistake>& mistakes);

/// The text without its marks, closed or not; a line that held nothing else is an empty one.
std::string unmarked(std::string_view text);

/// The text with its first mark naming the event, so that no other's figures are put into it; as it is where
/// it has no block, or the mark names one.
std::string name_event(std::string text, std::string_view event);

/// The first block that is another event's; nothing where none is.
const Block* of_another(const std::vector<Block>& blocks, std::string_view event);

/// `text` with the content of its blocks replaced by those of `fresh` of the same name (the second of a name
/// by the second), in the line endings of `text`; one line within a line stays within it. A block that
/// `fresh` lacks is emptied if its name is among `known`, else left alone.
std::string update_blocks(std::string_view text, const std::vector<Block>& blocks, std::string_view fresh,
                          const std::vector<Block>& fresh_blocks, const std::vector<std::string>& known);

}  // namespace aliso::telling
