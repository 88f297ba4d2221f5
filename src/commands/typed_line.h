// A line that was typed at the door, understood: `agora 3`, `12, 14 2`, `p 12`, `+ Le Papier plié 2`, `u`,
// `?`,
// `-`.
// Whether there is anybody of that name is for the door to find out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/count.h"

namespace aliso::commands {

struct TypedLine {
  enum class What {
    nothing,  ///< an empty line
    undo,     ///< `u`
    look,     ///< `?`
    back,     ///< `-`
    people,   ///< `p 12`: people who came for themselves
    guest,    ///< `+ NAME`, `+ NAME 2`
    numbers,  ///< numbers and nothing else, as of a sign-in sheet
    name,     ///< letters of a name, `agora`, `agora 3`
  };
  /// A number of a sign-in sheet, and how many people signed there.
  struct Signed {
    std::int64_t number = 0;
    std::optional<model::Count> people;  ///< nothing: not typed
  };
  What what = What::nothing;
  std::string whole;                   ///< what was typed, without the sign before it
  std::string name;                    ///< the same without the number of people behind it
  std::optional<model::Count> people;  ///< as typed, 0 included
  /// `numbers`: `12`, `12 3` (three people), several with a comma between them. Empty where it is none of
  /// these.
  std::vector<Signed> signed_for = {};
};

/// Understands what was typed; blanks around it don't count. A count is one only behind a blank: `agora 3`.
TypedLine understood(std::string_view typed);

/// Whether what was typed where a number of people was asked for is the next line already: `u`, `p 3`,
/// `+ Le Papier plié`, `12 3`; `12` is people. A name isn't: it may be a number in letters.
bool is_next_line(const TypedLine& typed);

/// The code of a sheet as it is printed, however it was typed: capitals and blanks don't count.
std::string as_printed(std::string_view code);

}  // namespace aliso::commands
