// Composing one e-mail: headers, text and the event's calendar file, as bytes for the mailer.
// GMime is spoken to here and in incoming.h, and nowhere else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace aliso::send {

/// What goes into a message. Texts are UTF-8; line ends in `subject` and names become spaces.
struct Message {
  std::string from;      ///< as in aliso.yaml: "ALISO <contact@example.org>"
  std::string reply_to;  ///< likewise; empty: answers go to `from`
  std::string to_name;   ///< may be empty
  std::string to_address;
  std::string subject;
  std::string body;
  std::string calendar;       ///< iCalendar; empty: nothing is attached
  std::string calendar_name;  ///< file name of the attachment
  std::string identity;       ///< what the Message-ID is made of: equal for equal messages
  std::int64_t seconds = 0;   ///< Date, seconds since 1970-01-01 UTC
};

/// The message as RFC 5322 text with line feeds, ready for `sendmail -t -i`.
/// Nothing if `from`, `reply_to` or `to_address` is none by format/address.h, the judge of addresses that
/// `check` asks too.
std::optional<std::string> compose(const Message& message);

/// The address with its domain as xn--…, label by label, so that none that is ASCII already is touched;
/// nothing where one can't be converted.
std::optional<std::string> in_ascii(const std::string& address);

}  // namespace aliso::send
