// What `aliso privacy VERB` was asked, and the verbs themselves: one file each, privacy_VERB.cpp.
// The options stand once, in privacy.cpp, which refuses those of another verb before it calls one.
#pragma once

#include <optional>
#include <string>

#include "program/run.h"

namespace aliso::commands {

/// What was typed. An option that the verb doesn't take is not given.
struct PrivacyAsked {
  std::string verb;
  std::string contact;                ///< CONTACT, as typed; empty for verbs that take none
  std::string format;                 ///< `--format`; empty: not given
  std::optional<std::string> output;  ///< `-o`
  bool yes = false;
  bool exit_code = false;
  bool named = false;
};

/// Each returns an exit status.
int privacy_show(program::Run& run, const PrivacyAsked& asked);
int privacy_forget(program::Run& run, const PrivacyAsked& asked);
int privacy_object(program::Run& run, const PrivacyAsked& asked);
int privacy_due(program::Run& run, const PrivacyAsked& asked);
int privacy_notice(program::Run& run, const PrivacyAsked& asked);
int privacy_register(program::Run& run, const PrivacyAsked& asked);

}  // namespace aliso::commands
