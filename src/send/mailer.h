// Handing one message to the person's mailer (`mail.command`), as `sendmail -t -i` takes it.
// No shell is ever run; a mailer that hangs is ended, and what became of the message is then unknown.
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::send {

/// What became of a message: taken by the mailer, refused by it, or nobody can tell.
enum class Fate { sent, failed, unknown };

struct Handed {
  Fate fate = Fate::unknown;
  /// The mailer's last lines on its error output, at most three; its name if it could not be run.
  std::string said;
  std::string
      not_run;  ///< why it could not be run (files/failure.h, or `interpreter`: what runs it); empty: it was
  int status = 0;  ///< its exit status, where it had one
};

/// Why a mailer of that name could not be run, before anything is handed to it: missing, denied or folder
/// (files/failure.h); empty: it is there. Without a slash it is looked up on PATH.
std::string unrunnable(const std::string& program);

/// Nobody asks to stop.
inline const std::atomic<bool> never = false;

/// Runs `command` (program and arguments, looked up on PATH) with `message` on its input.
/// Exit status 0 is `sent`, any other `failed`, also a program that can't be started; ended by a
/// signal, ours after `limit` included, or half a second after `stop` is set, is `unknown`.
Handed hand_over(const std::vector<std::string>& command, std::string_view message,
                 std::chrono::milliseconds limit, const std::atomic<bool>& stop = never);

}  // namespace aliso::send
