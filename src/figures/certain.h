// Figures as far as they hold of everybody who was there: where people were counted whose structure nobody
// noted, they may be of one more member each. JSON and CSV give what the lines say; whoever reads a text is
// told no more than is sure. Manual, aliso-figures(7), "One session".
#pragma once

#include "figures/figures.h"

namespace aliso::figures {

/// The same where all people have their structures. Else: at least those that came; absent, missing, not
/// there: from what the others may take from them; no share; a quorum only where it was reached for certain.
SessionFigures certain(SessionFigures figures);
/// Of each session, and of the whole.
EventFigures certain(EventFigures figures);

}  // namespace aliso::figures
