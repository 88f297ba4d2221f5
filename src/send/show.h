// What `send` says at the terminal: what it would send, what it has sent, what a person must settle.
// Addresses are shown only where a person looks before sending, never in what cron mails about.
#pragma once

#include <set>
#include <string>

#include "send/plan.h"
#include "send/sending.h"

namespace aliso::send {

/// The messages that would be sent, by event; with `texts`, in full. Without those that can't be composed.
std::string preview(const Plan& plan, const words::Language& language, bool texts);

/// What is maybe sent, each with the two commands that settle it; empty if nothing is.
std::string to_be_settled(const Plan& plan, const words::Language& language);

/// A line for each wave whose own subject or text is left out, as it was written before what its message now
/// has to tell.
std::string own_words_left_out(const Plan& plan, const words::Language& language);

/// A line for each draft of which something would be due: so many messages wait for it.
std::string drafts(const Plan& plan, const words::Language& language);

/// What is due by other ways (phone, post…), which `remind` lists; empty if nothing is.
std::string by_other_ways(const Plan& plan, const words::Language& language);

/// A message in a few words: structure, contact's id, subject.
std::string label(const Plan& plan, const Composed& composed, const words::Language& language);

/// Those of the plan that could not be composed, a line each; empty if all were.
std::string not_composed(const Plan& plan, const words::Language& language);
/// How many those are.
int count_not_composed(const Plan& plan);

/// One message's fate.
std::string fate(const Sent& sent, const words::Language& language, bool quiet = false);

/// That the mailer can't be run, and why (`unrunnable`).
std::string no_mailer(const std::string& program, const std::string& why, const words::Language& language);

/// How many were sent, failed, are maybe sent, were not tried.
std::string summary(const Tally& tally, const words::Language& language);

/// The commands that note these as done where a person has sent them: a line each wave.
std::string noting(const Plan& plan, const std::vector<const Composed*>& mails);

/// What lies in the folder of message files from before: those that were written again, and the others. Who
/// sends them by hand would send them twice. `commands`: of `noting`, for those of before.
std::string there_before(const std::set<std::string>& before, const std::set<std::string>& written,
                         const std::string& commands, const words::Language& language);

}  // namespace aliso::send
