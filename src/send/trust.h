// Whether the network's folder is to be trusted with the person's name: its aliso.yaml says what program
// runs. As git does with a repository that is somebody else's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "opening/opening.h"
#include "program/run.h"

namespace aliso::send {

/// What is known of the mailer's program: nothing yet, or that it has been seen to be there.
enum class MailerIs { unknown, there };

/// Whether aliso.yaml as it was read, its name, its folder, and the program where it lies in that belong to
/// the person who runs this, or to root, or the folder is one of those that the variable ALISO_TRUST names
/// (separated by colons). What is no longer there is nobody's; of a program that may not be there only once
/// it was. Else the error `foreign-network`, and nothing of it is to be run.
bool is_trusted(const program::Run& run, opening::Opening& opening, MailerIs mailer = MailerIs::unknown);

/// The folders that the value of ALISO_TRUST names, as a path's are: separated by colons, empty ones left
/// out. A colon of a name has a backslash before it, and so has a backslash; before all else it is itself.
std::vector<std::string> named_folders(std::string_view list);
/// The folder as ALISO_TRUST names it.
std::string as_named(std::string_view folder);

}  // namespace aliso::send
