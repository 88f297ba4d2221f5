// GMime does the encoding, the folding and the quoting; we decide what stands in the headers.
// GLib objects are held by unique pointers, so that an early return leaks nothing.
#include "send/message.h"

#include <gmime/gmime.h>

#include <memory>

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

/// Control characters as spaces: a header is one line whatever a person's file or template holds.
std::string one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

Held<InternetAddressList> parsed(const std::string& text) {
  return Held<InternetAddressList>(internet_address_list_parse(nullptr, text.c_str()));
}

/// The one mailbox of a list; nullptr for none, several, or a group.
InternetAddressMailbox* only_mailbox(InternetAddressList* list) {
  if (list == nullptr || internet_address_list_length(list) != 1) return nullptr;
  InternetAddress* address = internet_address_list_get_address(list, 0);
  return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : nullptr;
}

/// local@domain with the domain in ASCII (punycode); empty where that can't be.
std::string plain_address(InternetAddressMailbox* mailbox) {
  if (mailbox == nullptr) return {};
  const char* text = internet_address_mailbox_get_idn_addr(mailbox);
  std::string address = text == nullptr ? "" : text;
  const auto sign = address.rfind('@');
  if (sign == std::string::npos || sign == 0 || sign + 1 == address.size()) return {};
  for (const char c : address) {
    if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7f) return {};
  }
  return address;
}

std::string digest(const std::string& text) {
  const std::unique_ptr<gchar, decltype(&g_free)> sum(
      g_compute_checksum_for_string(G_CHECKSUM_SHA256, text.c_str(), -1), g_free);
  return std::string(sum.get()).substr(0, 32);
}

Held<GMimeObject> text_part(const char* subtype, const std::string& text) {
  GMimeTextPart* part = g_mime_text_part_new_with_subtype(subtype);
  g_mime_text_part_set_charset(part, "utf-8");
  g_mime_text_part_set_text(part, text.c_str());
  g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return Held<GMimeObject>(GMIME_OBJECT(part));
}

Held<GMimeObject> body(const Message& message) {
  Held<GMimeObject> text = text_part("plain", message.body);
  if (message.calendar.empty()) return text;
  Held<GMimeObject> calendar = text_part("calendar", message.calendar);
  g_mime_object_set_content_type_parameter(calendar.get(), "method", "PUBLISH");
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

bool is_address(const std::string& text) {
  start_gmime();
  const auto list = parsed(text);
  InternetAddressMailbox* only = only_mailbox(list.get());
  // Parsed back to exactly what was written: no name, no comment, no space around it.
  return only != nullptr && !plain_address(only).empty() && text == internet_address_mailbox_get_addr(only);
}

std::optional<std::string> compose(const Message& message) {
  start_gmime();
  if (!is_address(message.to_address)) return std::nullopt;
  const auto senders = parsed(one_line(message.from));
  InternetAddressMailbox* sender = only_mailbox(senders.get());
  const std::string from_address = plain_address(sender);
  if (from_address.empty()) return std::nullopt;
  internet_address_mailbox_set_addr(sender, from_address.c_str());

  Held<InternetAddressMailbox> receiver(
      INTERNET_ADDRESS_MAILBOX(internet_address_mailbox_new(nullptr, message.to_address.c_str())));
  internet_address_mailbox_set_addr(receiver.get(), plain_address(receiver.get()).c_str());
  if (!message.to_name.empty()) {
    internet_address_set_name(INTERNET_ADDRESS(receiver.get()), one_line(message.to_name).c_str());
    internet_address_set_charset(INTERNET_ADDRESS(receiver.get()), "utf-8");
  }

  const Held<GMimeMessage> mail(g_mime_message_new(TRUE));
  internet_address_list_append(g_mime_message_get_from(mail.get()), senders.get());
  internet_address_list_add(g_mime_message_get_to(mail.get()), INTERNET_ADDRESS(receiver.get()));
  g_mime_message_set_subject(mail.get(), one_line(message.subject).c_str(), "utf-8");
  GDateTime* date = g_date_time_new_from_unix_utc(message.seconds);
  g_mime_message_set_date(mail.get(), date);
  g_date_time_unref(date);
  const std::string domain = from_address.substr(from_address.rfind('@') + 1);
  g_mime_message_set_message_id(mail.get(), ("aliso." + digest(message.identity) + "@" + domain).c_str());
  GMimeObject* headers = GMIME_OBJECT(mail.get());
  g_mime_object_append_header(headers, "List-Unsubscribe",
                              ("<mailto:" + from_address + "?subject=unsubscribe>").c_str(), nullptr);
  g_mime_object_append_header(headers, "Auto-Submitted", "auto-generated", nullptr);
  g_mime_message_set_mime_part(mail.get(), body(message).get());

  const std::unique_ptr<char, decltype(&g_free)> text(g_mime_object_to_string(headers, nullptr), g_free);
  return std::string(text.get());
}

}  // namespace aliso::send
