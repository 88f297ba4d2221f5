// Bounds opened by people without a structure.
// Each of them may be of a member that no line names.
#include "figures/certain.h"

#include <algorithm>

#include "figures/bound.h"

namespace aliso::figures {

namespace {

using model::Count;

/// "At least none" says nothing.
void open(MaybeCount& count) {
  if (count) count = count->min() > 0 ? MaybeCount(Count::at_least(count->min())) : std::nullopt;
}

/// Less by as many as there may be.
void lessen(MaybeCount& count, const Count& others) {
  if (!count) return;
  const std::int64_t least = others.max() ? std::max<std::int64_t>(0, count->min() - *others.max()) : 0;
  count = count->max() ? Count::between(least, *count->max()) : Count::at_least(least);
}

void open(ByRole& structures) {
  for (MaybeCount* role : {&structures.member, &structures.partner, &structures.host, &structures.guest})
    open(*role);
}

}  // namespace

SessionFigures certain(SessionFigures figures) {
  if (!figures.noted || !figures.people.some_unplaced()) return figures;
  const Count others = figures.people.without_role;
  open(figures.came);
  open(figures.kept);
  open(figures.walk_ins);
  lessen(figures.no_shows, others);
  lessen(figures.absent, others);
  if (figures.kept && figures.announced && figures.announced->max())
    figures.kept =
        Count::between(std::min(figures.kept->min(), *figures.announced->max()), *figures.announced->max());
  open(figures.structures);
  figures.turnout.reset();
  if (figures.quorum && figures.quorum->reached != true) {
    figures.quorum->reached.reset();
    figures.quorum->missing.reset();
  }
  return figures;
}

EventFigures certain(EventFigures figures) {
  bool any = false;
  for (SessionFigures& session : figures.sessions) {
    any = any || (session.noted && session.people.some_unplaced());
    session = certain(session);
  }
  if (!any) return figures;
  open(figures.distinct);
  figures.reach.reset();
  return figures;
}

}  // namespace aliso::figures
