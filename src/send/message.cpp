// GMime does the encoding, the folding and the quoting; we decide what stands in the headers.
// GLib objects are held by unique pointers, so that an early return leaks nothing.
#include "send/message.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "format/address.h"
#include "words/shown.h"

namespace aliso::send {

namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Held = std::unique_ptr<T, Unref>;

void start_gmime() {
  static const bool started = [] {
    g_mime_init();
    return true;
  }();
  (void)started;
}

/// A header is one line whatever a person's file or template holds, and no name turns it around.
std::string one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return words::for_people(text);
}

/// Text in a header as GMime is to take it. What reads like an encoded word (RFC 2047) would be passed on as
/// one, and decoded by who gets it into what nobody typed, line feeds too: such a text is encoded whole, so
/// that its very signs are read.
std::string for_header(const std::string& text) {
  std::string line = one_line(text);
  if (line.find("=?") == std::string::npos) return line;
  constexpr std::size_t most = 36;  // bytes of a word, as GMime has it: an address fits on its line
  std::string words;
  for (std::size_t from = 0; from < line.size();) {
    std::size_t end = std::min(from + most, line.size());
    while (end < line.size() && (line[end] & 0xC0) == 0x80) --end;
    const std::unique_ptr<gchar, decltype(&g_free)> coded(
        g_base64_encode(reinterpret_cast<const guchar*>(line.data()) + from, end - from), g_free);
    (words += words.empty() ? "=?UTF-8?B?" : " =?UTF-8?B?") += coded.get();
    words += "?=";
    from = end;
  }
  return words;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

/// A mailbox whose address, in ASCII, stands in the header as it is given: GMime would take xn--… apart and
/// put together what it understands. GMime quotes and encodes the name. Nothing here judges an address:
/// format/address.h has.
Held<InternetAddressMailbox> mailbox(const std::string& name, const std::string& address) {
  Held<InternetAddressMailbox> result(
      INTERNET_ADDRESS_MAILBOX(internet_address_mailbox_new(nullptr, address.c_str())));
  g_free(result->idn_addr);
  result->idn_addr = g_strdup(address.c_str());
  if (!name.empty()) {
    internet_address_set_name(INTERNET_ADDRESS(result.get()), for_header(name).c_str());
    internet_address_set_charset(INTERNET_ADDRESS(result.get()), "utf-8");
  }
  return result;
}

std::string digest(const std::string& text) {
  const std::unique_ptr<gchar, decltype(&g_free)> sum(
      g_compute_checksum_for_string(G_CHECKSUM_SHA256, text.c_str(), -1), g_free);
  return std::string(sum.get()).substr(0, 32);
}

Held<GMimeObject> text_part(const std::string& text) {
  GMimeTextPart* part = g_mime_text_part_new_with_subtype("plain");
  g_mime_text_part_set_charset(part, "utf-8");
  g_mime_text_part_set_text(part, text.c_str());
  g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return Held<GMimeObject>(GMIME_OBJECT(part));
}

/// An iCalendar file is UTF-8 whatever its letters (RFC 5545, 3.1.4), byte for byte: a text part of GMime's
/// would be Latin-1 wherever that has them all.
Held<GMimeObject> calendar_part(const std::string& text) {
  GMimePart* part = g_mime_part_new_with_type("text", "calendar");
  g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
  const Held<GMimeStream> bytes(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
  const Held<GMimeDataWrapper> content(
      g_mime_data_wrapper_new_with_stream(bytes.get(), GMIME_CONTENT_ENCODING_DEFAULT));
  g_mime_part_set_content(part, content.get());
  g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return Held<GMimeObject>(GMIME_OBJECT(part));
}

Held<GMimeObject> body(const Message& message) {
  Held<GMimeObject> text = text_part(message.body);
  if (message.calendar.empty()) return text;
  Held<GMimeObject> calendar = calendar_part(message.calendar);
  g_mime_object_set_disposition(calendar.get(), "attachment");
  g_mime_part_set_filename(GMIME_PART(calendar.get()), message.calendar_name.c_str());
  Held<GMimeObject> both(GMIME_OBJECT(g_mime_multipart_new_with_subtype("mixed")));
  // The boundary is derived, not random: the same message twice is the same bytes.
  g_mime_multipart_set_boundary(GMIME_MULTIPART(both.get()), ("=_aliso_" + digest(message.identity)).c_str());
  g_mime_multipart_add(GMIME_MULTIPART(both.get()), text.get());
  g_mime_multipart_add(GMIME_MULTIPART(both.get()), calendar.get());
  return both;
}

}  // namespace

std::optional<std::string> in_ascii(const std::string& address) {
  if (is_ascii(address)) return address;
  start_gmime();
  std::string result = address.substr(0, address.find('@'));
  char before = '@';
  for (auto from = result.size() + 1; from <= address.size();) {
    const auto end = std::min(address.find('.', from), address.size());
    std::string label = address.substr(from, end - from);
    if (!is_ascii(label)) {
      const Held<InternetAddressMailbox> one(
          INTERNET_ADDRESS_MAILBOX(internet_address_mailbox_new(nullptr, ("a@" + label).c_str())));
      label = internet_address_mailbox_get_idn_addr(one.get()) + 2;
      if (!is_ascii(label)) return std::nullopt;
    }
    (result += before) += label;
    before = '.';
    from = end + 1;
  }
  return result;
}

std::optional<std::string> compose(const Message& message) {
  const auto from = format::parse_mailbox(one_line(message.from));
  const auto answers = message.reply_to.empty() ? from : format::parse_mailbox(one_line(message.reply_to));
  if (!from || !answers || !format::parse_email(message.to_address)) return std::nullopt;
  start_gmime();
  const auto from_address = in_ascii(from->address);
  const auto answer_address = in_ascii(answers->address);
  const auto to_address = in_ascii(message.to_address);
  if (!from_address || !answer_address || !to_address) return std::nullopt;
  const auto sender = mailbox(from->name, *from_address);
  const auto receiver = mailbox(message.to_name, *to_address);

  const Held<GMimeMessage> mail(g_mime_message_new(TRUE));
  internet_address_list_add(g_mime_message_get_from(mail.get()), INTERNET_ADDRESS(sender.get()));
  internet_address_list_add(g_mime_message_get_to(mail.get()), INTERNET_ADDRESS(receiver.get()));
  if (!message.reply_to.empty()) {
    internet_address_list_add(g_mime_message_get_reply_to(mail.get()),
                              INTERNET_ADDRESS(mailbox(answers->name, *answer_address).get()));
  }
  g_mime_message_set_subject(mail.get(), for_header(message.subject).c_str(), "utf-8");
  GDateTime* date = g_date_time_new_from_unix_utc(message.seconds);
  g_mime_message_set_date(mail.get(), date);
  g_date_time_unref(date);
  const std::string domain = from_address->substr(from_address->find('@') + 1);
  g_mime_message_set_message_id(mail.get(), ("aliso." + digest(message.identity) + "@" + domain).c_str());
  GMimeObject* headers = GMIME_OBJECT(mail.get());
  g_mime_object_append_header(headers, "List-Unsubscribe",
                              ('<' + format::mailto(*answer_address, "unsubscribe") + '>').c_str(), nullptr);
  g_mime_object_append_header(headers, "Auto-Submitted", "auto-generated", nullptr);
  g_mime_message_set_mime_part(mail.get(), body(message).get());

  const std::unique_ptr<char, decltype(&g_free)> text(g_mime_object_to_string(headers, nullptr), g_free);
  return std::string(text.get());
}

}  // namespace aliso::send
