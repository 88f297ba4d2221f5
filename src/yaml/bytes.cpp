// Looking at every byte once, eight at a time where all is plain ASCII.
// What is wrong is counted, so that a file in Latin-1 gives one diagnostic and not hundreds.
#include "yaml/bytes.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <bit>
#include <cstring>

#include "yaml/tree.h"

namespace aliso::yaml {

namespace {

/// The first of one kind of mistake, and how many there are.
struct Found {
  std::uint32_t first = 0;
  std::int64_t count = 0;
  void add(std::size_t at) {
    if (count++ == 0) first = static_cast<std::uint32_t>(at);
  }
};

constexpr std::uint64_t each = 0x0101010101010101;

/// 0x80 in each byte that is zero, exactly.
std::uint64_t zeros(std::uint64_t word) {
  constexpr std::uint64_t low = each * 0x7F;
  return ~(((word & low) + low) | word | low);
}

/// Of the eight bytes that begin there, how many come before the first that is neither printable ASCII nor a
/// line feed. Fewer may be said than there are: it only costs time.
std::int32_t plain_of_eight(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t below_space = (word - each * 0x20) & ~word;
  const std::uint64_t odd = (below_space & ~zeros(word ^ (each * '\n'))) | zeros(word ^ (each * 0x7F)) | word;
  const std::uint64_t marks = odd & (each * 0x80);
  return (std::endian::native == std::endian::little ? std::countr_zero(marks) : std::countl_zero(marks)) / 8;
}

/// What YAML takes for printable, without a byte order mark inside the text.
bool printable(UChar32 c) {
  return c == 0x85 || (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF) ||
         c >= 0x10000;
}

/// Windows-1252, 0x80 to 0x9F; empty where it has nothing. The rest is as in Latin-1.
constexpr std::string_view windows_1252[] = {"€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š",
                                             "‹", "Œ", "",  "Ž", "",  "",  "‘", "’", "“", "”", "•",
                                             "–", "—", "˜", "™", "š", "›", "œ", "",  "ž", "Ÿ"};

std::string letter_of(unsigned char byte) {
  if (byte < 0xA0) return std::string(windows_1252[byte - 0x80]);
  return {static_cast<char>(0xC0 | (byte >> 6)), static_cast<char>(0x80 | (byte & 0x3F))};
}

}  // namespace

bool check_bytes(const diagnostics::Source& source, std::uint32_t file,
                 diagnostics::Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes;
  if (bytes.size() > max_bytes) {
    diagnostics.add({"file-too-large", diagnostics::Severity::unreadable, model::Place{file, 0}, 0, {}});
    return false;
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    diagnostics.error("utf-16", {file, 0}, 0, {});
    return false;
  }
  Found bad, control, old_end;
  const auto size = static_cast<std::int32_t>(bytes.size());
  for (std::int32_t i = 0; i < size;) {
    if (size - i >= 8) {
      const std::int32_t plain = plain_of_eight(bytes.data() + i);
      i += plain;
      if (plain == 8) continue;
    }
    const auto byte = static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
    const auto at = static_cast<std::size_t>(i);
    if (byte < 0x80) {
      ++i;
      if (byte == '\r') {
        if (i == size || bytes[static_cast<std::size_t>(i)] != '\n') old_end.add(at);
      } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) {
        control.add(at);
      }
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes.data(), i, size, c);
    if (c < 0) {
      bad.add(at);
      i = static_cast<std::int32_t>(at) + 1;
    } else if (!printable(c)) {
      control.add(at);
    }
  }
  if (bad.count > 0) {
    const auto byte = static_cast<unsigned char>(bytes[bad.first]);
    const std::string letter = letter_of(byte);
    diagnostics.error("not-utf8", {file, bad.first}, 1,
                      {{"byte", fmt::format("0x{:02X}", byte)},
                       {"letter", letter},
                       {"known", std::string(letter.empty() ? "no" : "yes")},
                       {"more", bad.count - 1}});
  }
  if (control.count > 0) {
    std::int32_t next = static_cast<std::int32_t>(control.first);
    UChar32 c = 0;
    U8_NEXT(bytes.data(), next, size, c);
    diagnostics.error(
        "control-character", {file, control.first}, static_cast<std::uint32_t>(next) - control.first,
        {{"code", fmt::format("U+{:04X}", static_cast<std::uint32_t>(c))}, {"more", control.count - 1}});
  }
  if (old_end.count > 0) {
    diagnostics.error("old-line-end", {file, old_end.first}, 1, {{"more", old_end.count - 1}});
  }
  return bad.count == 0 && control.count == 0 && old_end.count == 0;
}

}  // namespace aliso::yaml
