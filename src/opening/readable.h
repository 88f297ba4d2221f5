// Files that tell of people and that others may read: said by `check`, once, with what closes them.
// A folder that lets nobody else in shelters all that is in it.
#pragma once

#include "opening/opening.h"

namespace aliso::opening {

/// Warns of structures.yaml and contacts.yaml where others can read an e-mail address, a phone number or an
/// address in them, and of journals likewise (`readable-by-others`). Needs `opening.network`.
void say_readable(Opening& opening);

}  // namespace aliso::opening
