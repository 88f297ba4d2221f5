// What can be said of who came beside who had announced: "soit la moitié de ce nombre", "dont 3 qui s’étaient
// annoncées", "autant qu’annoncé".
#pragma once

#include <string>

#include "figures/session.h"
#include "words/args.h"
#include "words/language.h"

namespace aliso::telling {

/// Empty: nothing. `maybe`: nobody had announced anything for certain; `given`: the paragraph's arguments.
std::string comparison(const words::Args& given, const figures::SessionFigures& figures,
                       const model::Count& came, bool maybe, const words::Language& language);

}  // namespace aliso::telling
