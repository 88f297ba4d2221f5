// The options that every command takes, before or after its name.
// Their help is that of aliso itself, man/LANG/aliso.md.
#pragma once

#include <optional>
#include <string>

#include "program/options.h"

namespace aliso::program {

struct Globals {
  std::optional<std::string> directory;  ///< -C
  std::optional<std::string> on;         ///< --on, as typed
  std::string language;                  ///< --lang; empty: not given
  std::string color = "auto";
  bool quiet = false;
  bool verbose = false;
  bool version = false;
  bool help = false;

  /// This must outlive the parse.
  void declare(Options& options);
};

}  // namespace aliso::program
