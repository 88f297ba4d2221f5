// Writes made-up documents into a folder, each a file: what fuzzing starts from.
// Usage: write-documents FOLDER FROM COUNT; the letter in front says which kind of file it stands for
// (tests/fuzz/reading.cpp).
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "documents.h"

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  const std::uint64_t from = std::strtoull(argv[2], nullptr, 10), count = std::strtoull(argv[3], nullptr, 10);
  for (std::uint64_t seed = from; seed < from + count; ++seed) {
    std::ofstream file(folder / ("document-" + std::to_string(seed)), std::ios::binary);
    file << "nsei"[seed % 4] << aliso::reader::document(seed).bytes;
    if (!file.flush()) return 1;
  }
  return 0;
}
