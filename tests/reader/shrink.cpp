// Lines in halves, quarters and so on, then single letters, over and over until nothing more can go.
#include "shrink.h"

#include <algorithm>
#include <vector>

namespace aliso::reader {

namespace {

constexpr std::size_t most_asked = 4000;

std::vector<std::string> parts(const std::string& bytes, bool lines) {
  std::vector<std::string> parts;
  bool open = false;
  for (const char c : bytes) {
    const bool follows = (static_cast<unsigned char>(c) & 0xC0) == 0x80;  // a letter's second byte
    if (!open || (!lines && !follows)) parts.emplace_back();
    parts.back() += c;
    open = !lines || c != '\n';
  }
  return parts;
}

std::string joined(const std::vector<std::string>& parts, std::size_t without, std::size_t count) {
  std::string bytes;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (i < without || i >= without + count) bytes += parts[i];
  return bytes;
}

}  // namespace

std::string shrunk(std::string bytes, const std::function<bool(const std::string&)>& still) {
  std::size_t asked = 0;
  for (bool smaller = true; smaller && asked < most_asked;) {
    smaller = false;
    for (const bool lines : {true, false}) {
      for (std::size_t count = std::max<std::size_t>(parts(bytes, lines).size() / 2, 1); count > 0;
           count /= 2) {
        for (std::size_t at = 0;;) {
          const auto pieces = parts(bytes, lines);
          if (at >= pieces.size() || asked++ >= most_asked) break;
          std::string less = joined(pieces, at, count);
          if (still(less)) {
            bytes = std::move(less);
            smaller = true;
          } else {
            at += count;
          }
        }
      }
    }
  }
  return bytes;
}

}  // namespace aliso::reader
