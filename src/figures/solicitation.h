// How much each structure was written to of late: what `limits` holds reminders against.
// Calls are apart: they are neither counted nor held back.
#pragma once

#include <span>
#include <vector>

#include "figures/session.h"

namespace aliso::figures {

/// Whether a message by that channel counts: something written to read. One address of one event gets one a
/// day, whatever waves meet in it; a letter and a mail are two.
bool solicits(model::Channel channel);

/// Messages that each structure (by index) got in the last `per_days` days up to and including
/// `today`: those of the journals sent or maybe sent, and each wave with `on` that addressed it in
/// those days by something written (email, post, sms, newsletter, or no channel given).
std::vector<int> solicited(const model::Network& network, std::span<const model::Dossier> events,
                           model::Date today, int per_days);

}  // namespace aliso::figures
