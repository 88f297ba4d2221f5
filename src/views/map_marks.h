// The signs of a map in a picture: a disc a town or a member, squares, diamonds, crosses; what each says.
// Which sign stands where is settled here; how the paper is laid out isn't.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "views/map.h"
#include "views/projection.h"

namespace aliso::views {

/// One sign.
struct Mark {
  enum class Sign { disc, square, diamond, cross, line };
  Sign sign = Sign::disc;
  double x = 0, y = 0, radius = 0;
  double surely = 0, perhaps = 0;  ///< shares of the disc that are dark, and that the ring goes on over
  std::string name = {};           ///< beside it; empty: none
  bool in_key = true;              ///< where the name has no room it stands in the key
  std::string told = {};           ///< in a sentence: for who points at it, or doesn't see it
  std::size_t of = 0;              ///< index of the town, or of the structure, in the map
};

/// Where everything lies that is drawn, but for the outline.
std::vector<model::Coordinates> map_places(const ViewedMap& viewed);

/// How many pixels the signs at one place may take beside it.
double room_beside(const ViewedMap& viewed);

/// Towns by place, or structures; the most important first, which are drawn below the others.
std::vector<Mark> map_marks(const ViewedMap& viewed, const Projection& paper,
                            const words::Language& language);

/// A cross a place where sessions are, named where no town's disc is.
std::vector<Mark> map_crosses(const ViewedMap& viewed, const Projection& paper,
                              const words::Language& language);

/// Those that are on the map, and what they mean.
std::vector<std::pair<Mark, std::string>> map_legend(const ViewedMap& viewed,
                                                     const words::Language& language);

std::string mark_svg(const Mark& mark);

}  // namespace aliso::views
