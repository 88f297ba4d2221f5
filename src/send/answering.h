// `aliso answer --from-mail`: one mail in, one answer noted.
// Done by this program, which reads mails.
#pragma once

#include "program/command.h"

namespace aliso::send {

program::Action answer_options(program::Options& options);

}  // namespace aliso::send
