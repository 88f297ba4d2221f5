// What is wrong with a person's files: a name, a place, what the message speaks of.
// Rooms add to a Diagnostics on the way; the command prints them once, at the end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/place.h"
#include "words/args.h"

namespace aliso::diagnostics {

/// `unreadable` is an error of a file that can't be read or written: exit status 3.
/// `notice` is a warning about what the run itself wrote: shown by every command, where a `warning` is
/// `check`'s. `owed` is what is still to be done (presences, a debrief): shown with -v only.
enum class Severity { error, unreadable, warning, notice, owed };

/// One thing that is wrong. Its wording stands in the catalogues under `diagnostic.NAME.message` and
/// `diagnostic.NAME.remedy`, said with `args`.
struct Diagnostic {
  std::string_view name;  ///< kebab-case, a literal: "unknown-key"
  Severity severity = Severity::error;
  std::optional<model::Place> at;  ///< nothing: no file is concerned (no network found)
  std::uint32_t length = 1;        ///< bytes under the caret; 0: the file as a whole, no excerpt
  words::Args args;
};

/// The diagnostics of a run, in the order they were found.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { list_.push_back(std::move(diagnostic)); }
  /// An error at a place that spans `length` bytes.
  void error(std::string_view name, model::Place at, std::uint32_t length, words::Args args = {});
  void warning(std::string_view name, model::Place at, std::uint32_t length, words::Args args = {});
  /// Takes over what another (another thread's) has found.
  void append(Diagnostics other);
  /// In file order, then by place; stable.
  void sort();

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return list_; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  /// Whether anything is an error, unreadable files included.
  [[nodiscard]] bool has_errors() const;
  /// 0, 1 (errors) or 3 (something could not be read or written).
  [[nodiscard]] int exit_status() const;

 private:
  std::vector<Diagnostic> list_;
};

}  // namespace aliso::diagnostics
