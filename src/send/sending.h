// The loop that sends: what will be done is on disk before it is done, what became of it after.
// Killed anywhere, the journal tells the next run what is sent, what is not, and what nobody can tell.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "files/journal.h"
#include "model/journal.h"
#include "send/mailer.h"

namespace aliso::send {

/// A mailer gets this long for one message.
inline constexpr std::chrono::seconds mailer_limit{60};

/// One message, composed, with the journal lines that go with it.
struct Ready {
  std::string label;    ///< for the person at the terminal: structure, wave; no address
  std::string message;  ///< as the mailer takes it
  /// The journal's lines for a state at this very moment.
  std::function<std::vector<std::string>(model::JournalEntry::State)> lines;
  files::Journal* journal = nullptr;
};

/// What became of one.
struct Sent {
  const Ready* ready = nullptr;
  Handed handed;
};

/// How a run went.
struct Tally {
  int sent = 0;
  int failed = 0;
  int unknown = 0;  ///< maybe sent
  int left = 0;     ///< not tried: stopped before
};

/// Waits so long, or until `stop` is set.
void pause(std::chrono::milliseconds length, const std::atomic<bool>& stop);

/// Sends each in turn; `report` hears of every one, `between` is called between two (a pause: before the
/// intent, so that nothing is in doubt then). Stops before the next one when `stop` is set; and when the
/// journal can't be written (then in `diagnostics`): a message that can't be noted is not sent.
Tally send_all(const std::vector<Ready>& messages, const std::vector<std::string>& command,
               const std::atomic<bool>& stop, const std::function<void(const Sent&)>& report,
               diagnostics::Diagnostics& diagnostics, const std::function<void()>& between);

}  // namespace aliso::send
