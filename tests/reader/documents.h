// Documents in YAML, made up from a seed: what the format allows, one step beyond it, and slips of the
// finger. The judges of the reader read them (judge.cpp), and the fuzzer begins with them
// (write_documents.cpp).
#pragma once

#include <cstdint>
#include <string>

namespace aliso::reader {

/// What a document may hold.
enum class Origin {
  allowed,  ///< only what the format allows: it is to be read
  beyond,   ///< also what YAML has and the format has not: tags, anchors, keys without a value…
  slipped   ///< one of either, with a few bytes or lines wrong
};

/// One document with the name of what it was made of.
struct Document {
  Origin origin = Origin::allowed;
  std::string bytes;  ///< without a byte order mark
};

/// The document of a seed, always the same.
Document document(std::uint64_t seed);

}  // namespace aliso::reader
