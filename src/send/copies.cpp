// Copies for oneself.
// Thirty structures are told the same: that is one copy, with the names of its readers at the terminal.
#include "send/copies.h"

#include <set>
#include <thread>
#include <tuple>

#include "send/mailer.h"
#include "send/sending.h"
#include "send/show.h"

namespace aliso::send {

bool send_copies(program::Run& run, const Plan& plan, const std::string& address) {
  std::set<std::tuple<std::size_t, std::string, std::string>> sent;
  Tally tally;
  for (const Composed& composed : plan.composed) {
    const model::Mail& mail = *plan.opening.network->mail;  // nothing is composed without
    if (!sent.emplace(composed.parcel.event, composed.letter.subject, composed.letter.body).second) continue;
    Message copy = composed.message;
    copy.to_address = address;
    copy.to_name.clear();
    copy.identity += "copy " + address;  // another message than the one that will go out
    const auto text = compose(copy);
    if (!text) {
      ++tally.failed;
      continue;
    }
    if (tally.sent + tally.failed + tally.unknown > 0)
      std::this_thread::sleep_for(std::chrono::seconds(mail.pause));
    const Ready ready{label(plan, composed, run.terminal), {}, {}, nullptr};
    const Sent one{&ready, hand_over(mail.command, *text, mailer_limit)};
    ++(one.handed.fate == Fate::sent     ? tally.sent
       : one.handed.fate == Fate::failed ? tally.failed
                                         : tally.unknown);
    if (one.handed.fate != Fate::sent) run.err << fate(one, run.terminal) << std::endl;
  }
  run.out << run.terminal.say("send.copied", {{"n", std::int64_t{tally.sent}}, {"address", address}}) << '\n';
  return tally.failed + tally.unknown == 0;
}

}  // namespace aliso::send
