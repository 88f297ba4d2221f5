// Copies for oneself: what a wave will say, read in one's own mailbox before it goes out.
// Nothing is noted, and nobody else is written to.
#pragma once

#include <string>

#include "program/run.h"
#include "send/plan.h"

namespace aliso::send {

/// Sends one of each different text of the plan to `address`, which is one (format/address.h), and prints how
/// it went. Returns whether all were taken by the mailer.
bool send_copies(program::Run& run, const Plan& plan, const std::string& address);

}  // namespace aliso::send
