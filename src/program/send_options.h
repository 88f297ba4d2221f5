// What `aliso send` may be given. It is done by the program aliso-send, which alone loads a mail library;
// aliso declares it all the same, so that help, completion and mistyped options are as for any command.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "program/options.h"

namespace aliso::program {

struct SendAsked {
  std::vector<std::string> words;  ///< EVENT; after --settle KEY the state
  bool yes = false;
  std::optional<std::string> to_dir;
  std::optional<std::string> to;  ///< an address: copies go there, and nothing is noted
  std::optional<std::string> settle;
};

/// Declares the options of `send`; filled in by the parse.
std::shared_ptr<SendAsked> declare_send(Options& options);

}  // namespace aliso::program
