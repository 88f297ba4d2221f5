// The files of a run by number, with their bytes, so that a place can be shown with its line.
// Slots are handed out in order before reading, so that files may be read on several cores.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/measured_line.h"

namespace aliso::diagnostics {

/// One file as it was read. `bytes` stays where it is: the tree's texts are views into it.
struct Source {
  std::string path;              ///< as the person would write it: relative to the folder they stand in
  std::string bytes;             ///< without a byte order mark
  std::string owner = {};        ///< another person's number (uid), where the file was theirs
  bool read = false;             ///< false: not (yet) read, `bytes` is empty
  bool byte_order_mark = false;  ///< it began with one, to be written again with it
  mutable std::vector<std::uint32_t> line_starts;  ///< filled by print.h when first asked; one thread
  mutable MeasuredLine measured;                   ///< likewise: the line that was asked about last
  mutable std::size_t measured_line = 0;           ///< its number; 0: none yet
};

/// All files of a run. Adding is for one thread; filling a slot may be done by any.
class Sources {
 public:
  /// A new slot; its number is what Place::file holds.
  std::uint32_t add(std::string path);
  [[nodiscard]] Source& at(std::uint32_t file) { return sources_.at(file); }
  [[nodiscard]] const Source& at(std::uint32_t file) const { return sources_.at(file); }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(sources_.size()); }

  /// How remedies call aliso, so that they can be copied: with the folder where one was given.
  std::string aliso = "aliso";

 private:
  std::deque<Source> sources_;
};

}  // namespace aliso::diagnostics
