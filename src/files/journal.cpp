// Opening at the first line, and saying why one couldn't be appended.
// After a failure the file is opened anew: what it was left as, or what lies there now, is looked at again.
#include "files/journal.h"

#include "files/failure.h"
#include "files/reading.h"
#include "files/replace.h"

namespace aliso::files {

void Journal::say(std::string_view name, Error error, diagnostics::Diagnostics& diagnostics) const {
  diagnostics.add({name,
                   diagnostics::Severity::unreadable,
                   std::nullopt,
                   0,
                   {{"file", shown_path(path_)}, {"why", failure(error)}}});
}

bool Journal::append(const std::vector<std::string>& lines, Of of, diagnostics::Diagnostics& diagnostics) {
  if (of == Of::intent && closed_) return false;
  if (of == Of::intent && !lock_.still()) {
    say("lock-gone", 0, diagnostics);
    closed_ = true;
    return false;
  }
  std::string block;
  for (const std::string& line : lines) block += line + '\n';
  Error error = 0;
  if (!tail_) {
    const bool was_open = disk_.open_beyond(path_, Access::sharers);
    tail_ = disk_.tail(path_, error);
    if (tail_) say_open(disk_, path_, Access::sharers, was_open, diagnostics);
  }
  if (tail_) error = tail_->append(block);
  if (error == 0) {
    noted_ += block;
    return true;
  }
  tail_.reset();
  if (error != replaced) {
    say("journal-unwritable", error, diagnostics);
    return false;
  }
  // The next run reads the file that is there now: it must not take for untold what has been sent.
  closed_ = true;
  if (of == Of::outcome) noted_ += block;
  Error again = 0;
  tail_ = disk_.tail(path_, again);
  if (tail_ && !noted_.empty()) again = tail_->append(noted_);
  if (again == 0) {
    say("journal-replaced", 0, diagnostics);
    return of == Of::outcome;
  }
  tail_.reset();
  say("journal-unwritable", again, diagnostics);
  return false;
}

}  // namespace aliso::files
