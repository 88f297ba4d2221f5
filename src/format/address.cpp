// Judging addresses byte by byte; of international domains, what every converter to xn--… takes.
// What is accepted here, GMime composes: tests/unit/send/address_test.cpp.
#include "format/address.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <optional>
#include <vector>

#include "format/steps.h"
#include "words/shown.h"

namespace aliso::format {

namespace {

// RFC 5321, 4.5.3.1: octets of the part before the @, of the whole, of a label (RFC 1035).
constexpr std::size_t local_limit = 64;
constexpr std::size_t address_limit = 254;
constexpr std::size_t label_limit = 63;

constexpr char32_t not_utf8 = 0xFFFFFFFF;

constexpr bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_figure(char32_t c) {
  return c >= '0' && c <= '9';
}

/// Letters that may stand in a label, and whether they are written from right to left: a label holds one
/// direction only (RFC 5893). Rarer scripts are written as xn--….
struct Letters {
  char32_t first;
  char32_t last;
  bool right_to_left = false;
};
constexpr Letters scripts[] = {
    {0x00C0, 0x00D6},       {0x00D8, 0x00F6},       {0x00F8, 0x01C3},  // Latin, without × and ÷
    {0x0386, 0x0386},       {0x0388, 0x038A},       {0x038C, 0x038C},
    {0x038E, 0x03A1},       {0x03A3, 0x03CE},                                // Greek
    {0x0400, 0x0481},       {0x048A, 0x04BF},                                // Cyrillic
    {0x05D0, 0x05EA, true}, {0x0620, 0x063A, true}, {0x0641, 0x064A, true},  // Hebrew, Arabic
    {0x0904, 0x0939},       {0x0E01, 0x0E30},                                // Devanagari, Thai
    {0x1E00, 0x1E99},       {0x1EA0, 0x1EF9},                                // Latin of Vietnam and others
    {0x3041, 0x3096},       {0x30A1, 0x30FA},       {0x4E00, 0x9FA5},
    {0xAC00, 0xD7A3},  // Japanese, Chinese, Korean
};

/// Accents that stand after their letter, as macOS writes them.
constexpr bool is_accent(char32_t c) {
  return c == 0x0300 || c == 0x0301 || c == 0x0302 || c == 0x0303 || c == 0x0308 || c == 0x030A ||
         c == 0x0327;
}

/// The code points of UTF-8; a byte that is none of it is `not_utf8`.
std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i++]);
    const int more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : -1;
    if (more < 0 || i + static_cast<std::size_t>(more) > text.size()) return {not_utf8};
    char32_t c = more == 0 ? lead : lead & (0x3FU >> more);
    for (int n = 0; n < more; ++n) {
      const auto next = static_cast<unsigned char>(text[i++]);
      if ((next & 0xC0U) != 0x80U) return {not_utf8};
      c = (c << 6U) | (next & 0x3FU);
    }
    result += c;
  }
  return result;
}

/// The length of a label as xn--…: punycode (RFC 3492, 6.3), of which only the digits are counted.
std::size_t encoded_size(const std::u32string& label) {
  constexpr std::uint64_t base = 36, t_min = 1, t_max = 26, skew = 38, damp = 700;
  std::uint64_t bias = 72, delta = 0;
  auto done = static_cast<std::uint64_t>(
      std::count_if(label.begin(), label.end(), [](char32_t c) { return c < 0x80; }));
  std::size_t size = std::string_view("xn--").size() + done + (done > 0 ? 1 : 0);
  bool first = true;
  for (char32_t from = 0x80; done < label.size(); ++from) {
    char32_t next = not_utf8;
    for (const char32_t c : label)
      if (c >= from) next = std::min(next, c);
    delta += (next - from) * (done + 1);
    from = next;
    for (const char32_t c : label) {
      if (c < from) ++delta;
      if (c != from) continue;
      std::uint64_t rest = delta;
      for (std::uint64_t k = base;; k += base) {
        const std::uint64_t t = k <= bias ? t_min : k >= bias + t_max ? t_max : k - bias;
        ++size;
        if (rest < t) break;
        rest = (rest - t) / (base - t);
      }
      ++done;
      delta = first ? delta / damp : delta / 2;
      first = false;
      delta += delta / done;
      std::uint64_t k = 0;
      for (; delta > (base - t_min) * t_max / 2; k += base) delta /= base - t_min;
      bias = k + (base - t_min + 1) * delta / (delta + skew);
      delta = 0;
    }
    ++delta;
  }
  return size;
}

/// The octets of a label in a message's header; nothing if it is none.
std::optional<std::size_t> label_size(std::string_view text) {
  const std::u32string label = code_points(text);
  if (label.empty() || label.front() == '-' || label.back() == '-') return std::nullopt;
  bool ascii = true, left = false, right = false;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char32_t c = label[i];
    if (c < 0x80) {
      if (!is_letter(c) && !is_figure(c) && c != '-') return std::nullopt;
      left = true;
      continue;
    }
    ascii = false;
    const auto* script = std::find_if(std::begin(scripts), std::end(scripts),
                                      [c](const Letters& s) { return c >= s.first && c <= s.last; });
    if (script != std::end(scripts))
      (script->right_to_left ? right : left) = true;
    else if (!is_accent(c) || i == 0 || !is_letter(label[i - 1]))
      return std::nullopt;
  }
  if (left && right) return std::nullopt;
  // Two hyphens there are a mark of names that are converted already.
  if (!ascii && label.size() > 3 && label[2] == '-' && label[3] == '-') return std::nullopt;
  const std::size_t size = ascii ? label.size() : encoded_size(label);
  return size <= label_limit ? std::optional(size) : std::nullopt;
}

constexpr bool is_local(unsigned char c) {
  return is_letter(c) || is_figure(c) ||
         std::string_view("!#$%&'*+/=?^_`{|}~-").find(static_cast<char>(c)) != std::string_view::npos;
}

bool has_stray_point(std::string_view text) {
  return text.starts_with('.') || text.ends_with('.') || text.find("..") != std::string_view::npos;
}

/// Why it is no address: accents, points, other; empty if it is one.
std::string_view fault(std::string_view text) {
  const auto sign = text.find('@');
  if (sign == std::string_view::npos || sign == 0 || text.find('@', sign + 1) != std::string_view::npos)
    return "other";
  const std::string_view local = text.substr(0, sign);
  const std::string_view domain = text.substr(sign + 1);
  const auto outside = [](char c) { return c != '.' && !is_local(static_cast<unsigned char>(c)); };
  if (std::any_of(local.begin(), local.end(),
                  [&](char c) { return static_cast<unsigned char>(c) < 0x80 && outside(c); }))
    return "other";
  if (std::any_of(local.begin(), local.end(), outside)) return "accents";
  if (has_stray_point(local) || has_stray_point(domain)) return "points";
  if (local.size() > local_limit || domain.find('.') == std::string_view::npos) return "other";
  std::size_t size = local.size();
  for (std::size_t from = 0; from <= domain.size();) {
    const auto end = std::min(domain.find('.', from), domain.size());
    const std::string_view label = domain.substr(from, end - from);
    const auto one = label_size(label);
    if (!one) return "other";
    // An address of the network's machines (192.0.2.1) is no name.
    const bool last = end == domain.size();
    if (last && std::all_of(label.begin(), label.end(), is_digit)) return "other";
    size += 1 + *one;
    from = end + 1;
  }
  return size <= address_limit ? "" : "other";
}

/// The name as it is read: without the quotes and backslashes that mail programs want; nothing if it can't
/// be told from a second address.
std::optional<std::string> mailbox_name(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
    return std::nullopt;
  if (!text.starts_with('"')) {
    return text.find_first_of("@<>") == std::string_view::npos ? std::optional(std::string(text))
                                                               : std::nullopt;
  }
  std::string name;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '"') return i + 1 == text.size() ? std::optional(name) : std::nullopt;
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    name += text[i];
  }
  return std::nullopt;
}

}  // namespace

Parsed<std::string> parse_email(std::string_view text) {
  const std::string_view why = fault(text);
  if (why.empty()) return std::string(text);
  return Wrong{"bad-email", {{"why", std::string(why)}}};
}

Parsed<Mailbox> parse_mailbox(std::string_view text) {
  const auto open = text.rfind('<');
  if (open == std::string_view::npos && text.find('"') == std::string_view::npos) {
    auto alone = parse_email(text);
    return alone ? Parsed<Mailbox>(Mailbox{{}, *alone}) : Parsed<Mailbox>(alone.wrong());
  }
  if (open == std::string_view::npos || !text.ends_with('>')) return Wrong{"bad-mailbox", {}};
  const auto name = mailbox_name(text.substr(0, open));
  if (!name) return Wrong{"bad-mailbox", {}};
  auto address = parse_email(text.substr(open + 1, text.size() - open - 2));
  return address ? Parsed<Mailbox>(Mailbox{*name, *address}) : Parsed<Mailbox>(address.wrong());
}

Parsed<std::string> parse_url(std::string_view text) {
  const std::u32string points = code_points(text);
  const auto unfit = [](const char* why) { return Wrong{"bad-url", {{"why", std::string(why)}}}; };
  if (!std::all_of(points.begin(), points.end(), words::is_shown)) return unfit("hidden");
  for (const std::string_view scheme : {"http://", "https://", "mailto:"}) {
    const std::string_view typed = text.substr(0, scheme.size());
    const auto same = [](char a, char b) { return a == b || (is_letter(char32_t(b)) && (a ^ b) == 0x20); };
    if (std::equal(typed.begin(), typed.end(), scheme.begin(), scheme.end(), same) &&
        text.size() > scheme.size())
      return std::string(text);
  }
  const std::string_view host = text.substr(0, text.find('/'));
  const bool bare = host.find('.') != std::string_view::npos && !host.starts_with('.') &&
                    host.find_first_of(": @") == std::string_view::npos;
  return unfit(bare ? "bare" : "other");
}

namespace {

/// Letters, digits and what `also` holds as they are.
void escape_into(std::string& link, std::string_view text, std::string_view also) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte < 0x80 && std::isalnum(byte)) || also.find(c) != std::string_view::npos;
    if (plain) {
      link += c;
      continue;
    }
    link += '%';
    for (const int half : {byte >> 4, byte & 15}) link += "0123456789ABCDEF"[half];
  }
}

}  // namespace

std::string mailto(std::string_view address, std::string_view subject) {
  std::string link = "mailto:";
  escape_into(link, address, "-._~!$'*+@");
  link += "?subject=";
  escape_into(link, subject, "-._~");
  return link;
}

}  // namespace aliso::format
