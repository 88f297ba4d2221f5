// PyYAML, asked in a program of its own that stays open.
// It is asked in batches and thinks while we go on: `ask`, then `answers`.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "reading.h"

namespace aliso::reader {

class PyYaml {
 public:
  /// Starts the script with Debian's Python; ends the program where that fails.
  explicit PyYaml(const std::string& script);
  ~PyYaml();
  PyYaml(const PyYaml&) = delete;
  PyYaml& operator=(const PyYaml&) = delete;

  /// Hands over a batch, which is read whole before anything is answered.
  void ask(const std::vector<std::string>& documents);
  /// The answers to the batch asked last, in its order.
  std::vector<Reading> answers();
  /// One document's answer.
  Reading answer(const std::string& document);

 private:
  std::FILE* to_ = nullptr;
  std::FILE* from_ = nullptr;
  int child_ = 0;
  std::size_t asked_ = 0;
};

}  // namespace aliso::reader
