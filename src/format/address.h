// E-mail addresses: the one judge of them, for what `check` accepts and for what `send` hands over.
// RFC 5321 and 5322 without what nobody writes (quoted local parts, comments, [192.0.2.1]).
#pragma once

#include <string>
#include <string_view>

#include "format/parsed.h"

namespace aliso::format {

/// A sender: a name, which may be empty, and an address.
struct Mailbox {
  std::string name;
  std::string address;
};

/// One address: before the @ ASCII letters, digits and !#$%&'*+/=?^_`{|}~- with single points between them;
/// after it a domain of two labels or more, international ones as their letters or as xn--….
/// `bad-email`, whose `why` is accents, points or other.
Parsed<std::string> parse_email(std::string_view text);

/// "ALISO <contact@example.org>" or an address alone. The name is whatever stands before the <, or in double
/// quotes before it; it is on one line, and without quotes it holds none of @ < >, which would be a second
/// address. `bad-email` for the address, `bad-mailbox` for the rest.
Parsed<Mailbox> parse_mailbox(std::string_view text);

/// What a link may lead to: a page (http:// or https://) or an address (mailto:), with something behind it
/// and nothing in it that isn't shown. Anything else could run where it is read (javascript:). `bad-url`,
/// whose `why` is bare (a page without https://), hidden or other.
Parsed<std::string> parse_url(std::string_view text);

/// A link that writes a mail to that address, with that subject (RFC 6068): what would end it, or mean
/// something else there, is escaped.
std::string mailto(std::string_view address, std::string_view subject);

}  // namespace aliso::format
