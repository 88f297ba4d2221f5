// Whether the network's folder is to be trusted with the person's name: its aliso.yaml says what program
// runs. As git does with a repository that is somebody else's.
#pragma once

#include "opening/opening.h"
#include "program/run.h"

namespace aliso::send {

/// Whether aliso.yaml, its folder, and the program where it lies in that belong to the person who runs this,
/// or to root, or the folder is one of those that the variable ALISO_TRUST names (separated by colons). Else
/// the error `foreign-network`, and nothing of it is to be run.
bool is_trusted(const program::Run& run, opening::Opening& opening);

}  // namespace aliso::send
