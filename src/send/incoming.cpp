// GMime takes the mail apart; how deep and how far is followed is bounded here.
// A text is taken only where its bytes are what its charset says.
#include "send/incoming.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace aliso::send {

namespace {

constexpr int deepest = 16;  // multiparts within each other
constexpr int most_parts = 200;
constexpr std::size_t most_calendar = 1u << 20;  // bytes
constexpr std::size_t most_nested = 64;          // boundaries: more are no mail that a person has written

struct Free {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

/// What a mailbox file, or whoever hands a mail to a program, writes in front of it: "From ana Thu Sep 10…".
std::string_view without_envelope(std::string_view bytes) {
  if (!bytes.starts_with("From ")) return bytes;
  const auto end = bytes.find('\n');
  return end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
}

/// The decoded bytes of a part.
std::string content(GMimePart* part) {
  GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
  if (!wrapper) return {};
  const Owned<GMimeStream> into(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(wrapper, into.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(into.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

bool is_utf8(const std::string& text) {
  return g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) != FALSE;
}

/// The bytes as UTF-8, by the charset that stands there; without one they are UTF-8 (RFC 5545, 3.1.4).
std::optional<std::string> in_utf8(std::string bytes, const char* charset) {
  if (charset && g_ascii_strcasecmp(charset, "utf-8") != 0 && g_ascii_strcasecmp(charset, "us-ascii") != 0) {
    gsize length = 0;
    const std::unique_ptr<gchar, decltype(&g_free)> converted(
        g_convert(bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8", charset, nullptr, &length,
                  nullptr),
        g_free);
    if (!converted) return std::nullopt;
    bytes.assign(converted.get(), length);
  }
  if (!is_utf8(bytes)) return std::nullopt;
  return bytes;
}

/// Walks through the parts of a mail for its calendar answers.
class Parts {
 public:
  explicit Parts(Incoming& into) : into_(into) {}

  void look_at(GMimeObject* object, int depth) {
    if (!object || ++seen_ > most_parts || depth > deepest) return;
    if (GMIME_IS_MULTIPART(object)) {
      GMimeMultipart* several = GMIME_MULTIPART(object);
      const int count = std::min(g_mime_multipart_get_count(several), most_parts);
      for (int i = 0; i < count; ++i) look_at(g_mime_multipart_get_part(several, i), depth + 1);
    } else if (GMIME_IS_PART(object)) {
      take(object);
    }
  }

 private:
  void take(GMimeObject* part) {
    GMimeContentType* type = g_mime_object_get_content_type(part);
    const char* method = g_mime_content_type_get_parameter(type, "method");
    if (!g_mime_content_type_is_type(type, "text", "calendar") || !method ||
        g_ascii_strcasecmp(method, "REPLY") != 0)
      return;
    std::string bytes = content(GMIME_PART(part));
    auto text = bytes.size() > most_calendar
                    ? std::nullopt
                    : in_utf8(std::move(bytes), g_mime_content_type_get_parameter(type, "charset"));
    if (text)
      into_.calendars.push_back(std::move(*text));
    else
      into_.hidden = true;
  }

  Incoming& into_;
  int seen_ = 0;
};

/// A mail with parts in parts in parts without end would be followed by GMime, and taken apart again, as far
/// as the machine's memory for calls goes: each of them announces where it ends.
bool is_too_deep(std::string_view bytes) {
  std::string small(bytes);
  std::transform(small.begin(), small.end(), small.begin(), [](char c) { return g_ascii_tolower(c); });
  std::size_t nested = 0;
  for (const std::string_view mark : {"multipart/", "message/"})
    for (auto at = small.find(mark); at != std::string::npos; at = small.find(mark, at + 1)) ++nested;
  return nested > most_nested;
}

/// The header of those that say who answers what and when which stands there several times (RFC 5322, 3.6
/// allows one); which of them counts, nobody knows.
std::string repeated(GMimeObject* mail) {
  GMimeHeaderList* headers = g_mime_object_get_header_list(mail);
  for (const char* const name : {"From", "Subject", "Date"}) {
    int count = 0;
    for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
      const char* other = g_mime_header_get_name(g_mime_header_list_get_header_at(headers, i));
      if (other && g_ascii_strcasecmp(other, name) == 0) ++count;
    }
    if (count > 1) return name;
  }
  return {};
}

/// When it was written. A clock that has never been set (1970) says nothing.
std::optional<std::chrono::sys_seconds> written(GMimeMessage* message) {
  GDateTime* date = g_mime_message_get_date(message);
  if (!date) return std::nullopt;
  const std::chrono::sys_seconds moment(std::chrono::seconds(g_date_time_to_unix(date)));
  if (moment < std::chrono::sys_days(std::chrono::year(1971) / 1 / 1)) return std::nullopt;
  return moment;
}

}  // namespace

std::optional<Incoming> read_mail(const std::string& bytes) {
  const std::string_view mail = without_envelope(bytes);
  if (mail.empty() || mail.size() > most_mail || is_too_deep(mail)) return std::nullopt;
  static const bool started = [] {
    g_mime_init();
    return true;
  }();
  (void)started;
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(mail.data(), mail.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return std::nullopt;

  Incoming result;
  InternetAddressList* from = g_mime_message_get_from(message.get());
  for (int i = 0; i < internet_address_list_length(from); ++i) {
    InternetAddress* one = internet_address_list_get_address(from, i);
    if (!INTERNET_ADDRESS_IS_MAILBOX(one)) continue;
    const char* address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one));
    if (address && g_utf8_validate(address, -1, nullptr)) result.from.emplace_back(address);
  }
  const char* subject = g_mime_message_get_subject(message.get());
  if (subject && g_utf8_validate(subject, -1, nullptr)) result.subject = subject;
  result.written = written(message.get());
  result.twice = repeated(GMIME_OBJECT(message.get()));
  const char* automatic = g_mime_object_get_header(GMIME_OBJECT(message.get()), "Auto-Submitted");
  result.automatic = automatic && g_ascii_strncasecmp(automatic, "no", 2) != 0;
  Parts(result).look_at(g_mime_message_get_mime_part(message.get()), 0);
  return result;
}

}  // namespace aliso::send
