// Intent, mailer, outcome: three steps, each on disk before the next.
// An outcome that can't be noted leaves the intent alone, which reads as "maybe sent".
#include "send/sending.h"

#include <algorithm>
#include <thread>

namespace aliso::send {

namespace {

using State = model::JournalEntry::State;
using Of = files::Journal::Of;

void count(Tally& tally, Fate fate) {
  switch (fate) {
    case Fate::sent:
      ++tally.sent;
      break;
    case Fate::failed:
      ++tally.failed;
      break;
    case Fate::unknown:
      ++tally.unknown;
      break;
  }
}

}  // namespace

void pause(std::chrono::milliseconds length, const std::atomic<bool>& stop) {
  constexpr std::chrono::milliseconds look{20};
  const auto until = std::chrono::steady_clock::now() + length;
  while (!stop && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(std::min(look, length));
}

Tally send_all(const std::vector<Ready>& messages, const std::vector<std::string>& command,
               const std::atomic<bool>& stop, const std::function<void(const Sent&)>& report,
               diagnostics::Diagnostics& diagnostics, const std::function<void()>& between) {
  Tally tally;
  for (const Ready& ready : messages) {
    const int done = tally.sent + tally.failed + tally.unknown;
    if (done > 0) between();
    if (stop || !ready.journal->append(ready.lines(State::intent), Of::intent, diagnostics)) {
      tally.left = static_cast<int>(messages.size()) - done;
      break;
    }
    Sent sent{&ready, hand_over(command, ready.message, mailer_limit, stop)};
    const Fate fate = sent.handed.fate;
    // Unknown: the intent stays the last word, and a person settles it.
    const bool noted = fate == Fate::unknown ||
                       ready.journal->append(ready.lines(fate == Fate::sent ? State::sent : State::failed),
                                             Of::outcome, diagnostics);
    if (!noted) sent.handed.fate = Fate::unknown;
    count(tally, sent.handed.fate);
    report(sent);
    // What could not be run for one is run for none: the next run tries again.
    if (!noted || !sent.handed.not_run.empty()) {
      tally.left = static_cast<int>(messages.size()) - done - 1;
      break;
    }
  }
  return tally;
}

}  // namespace aliso::send
