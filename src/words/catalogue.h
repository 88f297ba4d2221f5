// The shape of the tables that the build prepares; only words/ and prepared files include it.
// Entries are sorted by key.
#pragma once

#include <span>
#include <string_view>

namespace aliso::words {

struct Entry {
  std::string_view key;
  std::string_view text;
};

struct Catalogue {
  std::string_view code;
  std::span<const Entry> entries;
};

}  // namespace aliso::words
