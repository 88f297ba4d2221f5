// Who came, held against who had announced.
// Never "of these" where it isn't known of whom.
#include "telling/comparison.h"

#include "telling/amounts.h"
#include "words/fraction.h"

namespace aliso::telling {

using figures::MaybeCount;
using model::Count;
using words::Args;

namespace {

bool known(const MaybeCount& count) {
  return count && count->exact();
}

}  // namespace

std::string comparison(const Args& given, const figures::SessionFigures& figures, const Count& came,
                       bool maybe, const words::Language& language) {
  const Count& announced = *figures.announced;
  Args args = given;
  const std::string of = maybe ? ".maybe" : "";
  // Where every member had announced itself, whoever came had.
  const bool by_all = figures.members && figures.members->max() && announced.min() >= *figures.members->max();
  const bool all_kept = by_all || (known(figures.kept) && figures.kept == came);
  if (all_kept) {
    // "Both" of two that are certain.
    for (auto& [name, value] : args)
      if (name == "came_n" && !came.exact() && agreement(came) == 2) value = std::int64_t{3};
    return language.say("aside.all-kept" + of, args);
  }
  if (came.min() > announced.max().value_or(came.min())) {
    if (!came.exact() || !announced.exact()) return language.say("aside.more" + of);
    put(args, "more", "more_n", came.min() - announced.min(), language);
    return language.say("aside.more-by" + of, args);
  }
  if (came.exact() && came == announced) return came == Count(1) ? "" : language.say("aside.equal" + of);
  if (figures.kept && figures.kept->min() > 0) {
    const bool open_end = figures.kept->max() && came.max() && *figures.kept->max() == *came.max();
    const Count kept = open_end ? Count::at_least(figures.kept->min()) : *figures.kept;
    args.emplace_back("those_kept", amount_range(kept, language));
    args.emplace_back("those_kept_n", agreement(kept));
    return language.say("aside.kept" + of, args);
  }
  if (!came.max() || *came.max() >= announced.min()) return {};
  const auto share = words::ratio_phrase(came, announced, false, language);
  if (!share || !share->says_more()) return {};
  args.emplace_back("share", share->text);
  return language.say("aside.share", args);
}

}  // namespace aliso::telling
