// The shape of the tables that the build prepares; only words/ and prepared files include it.
// Offsets, not pointers: the tables need no work when the program starts.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace aliso::words {

/// Plural categories of the Unicode CLDR, in its order.
enum class Category : std::uint8_t { zero, one, two, few, many, other };

/// What a phrase is made of. A phrase is a block of the program: instructions up to `end`, each followed
/// by its operands. A text is two operands: offset and length in the pool.
enum class Op : std::uint32_t {
  end,
  text,    ///< text
  arg,     ///< name: the argument as it is
  number,  ///< name, offset: the number less the offset, in digits, its thousands apart ("#")
  plural,  ///< name, offset, number of cases; a case: selector, block. The last is `other`
  select,  ///< name, number of cases; a case: text, block. The last is `other`
};

/// A plural case's selector that stands for exactly one number (=0); without this bit: a Category.
inline constexpr std::uint32_t exact_number = 0x8000'0000;

struct Entry {
  std::uint32_t key;     ///< offset in the pool
  std::uint32_t length;  ///< of the key
  std::uint32_t block;   ///< offset in the program
  bool people;           ///< written for the network's people, who are told in paragraphs; else a terminal's
};

struct Catalogue {
  std::string_view code;
  const char* pool;
  std::span<const Entry> entries;  ///< sorted by key
  const std::uint32_t* program;
  /// Categories of 0 to 299; a larger number has that of 200 + its last two digits, but for whole
  /// millions. Checked against ICU's rules when it is prepared.
  const Category* categories;
  Category millions;
  bool french_spaces;          ///< no-break spaces before : ; ! ? and inside « »
  std::string_view thousands;  ///< what stands between groups of three digits
};

/// All languages, sorted by code.
extern const std::span<const Catalogue* const> catalogues;

}  // namespace aliso::words
