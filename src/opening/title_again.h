// The title of a past event for one that is to come: the year in it goes on, where it is plain which.
// "Soirée des adhérents 2022", held again in 2027, is "Soirée des adhérents 2027".
#pragma once

#include <string>
#include <string_view>

namespace aliso::opening {

struct TitleAgain {
  std::string title;
  bool sure = true;  ///< false: a year stands in it that may be another's; the title stays as it was
};

/// `held`: the year of the past event's first day; `again`: that of the new one's.
TitleAgain title_again(std::string_view title, int held, int again);

}  // namespace aliso::opening
