// A mail that answers an invitation, read: who it is from, its subject, the calendar answers it holds.
// Anybody may have written it: nothing in it is guessed at, and nothing but this is taken from it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace aliso::send {

/// What counts of a mail. Texts are UTF-8.
struct Incoming {
  std::vector<std::string> from;                    ///< the addresses it is from, as they stand
  std::string subject;                              ///< without its encoding; empty: none that can be read
  std::optional<std::chrono::sys_seconds> written;  ///< its Date; nothing: none that can be read
  std::string twice;                   ///< a header that it has more than once and may have once; empty: none
  bool automatic = false;              ///< a program has written it in somebody's absence
  std::vector<std::string> calendars;  ///< the iCalendar texts that say `method=REPLY`
  bool hidden = false;                 ///< one of them can't be read: its encoding is unknown, or wrong
};

/// How large a mail may be, in bytes.
inline constexpr std::size_t most_mail = 16u << 20;

/// The mail of these bytes (RFC 5322, MIME), nothing where they are none. What is attached as a mail of its
/// own, forwarded say, is somebody else's and left alone.
std::optional<Incoming> read_mail(const std::string& bytes);

}  // namespace aliso::send
