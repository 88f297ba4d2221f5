// The phrases of data/lang as they are written: `key = ICU message`, one a line, with their places.
// Reading only, for every tool that reads phrases; what a message means is message.h.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace aliso::tools {

struct Phrase {
  std::string text;     ///< `\n` made a line feed
  std::string place;    ///< "path:line", or where else it comes from
  bool people = false;  ///< written for the network's people: typeset
};

/// One line of a catalogue.
struct Line {
  std::string key;
  std::string text;   ///< `\n` made a line feed
  std::string place;  ///< "path:line"
};
/// What is wrong with the catalogues, one line each: "path:line: what".
using Mistakes = std::vector<std::string>;

/// The lines of one file, in their order; comments and what is wrong (reported) left out.
std::vector<Line> read_lines(const std::filesystem::path& file, Mistakes& mistakes);

/// A language's phrases by key.
struct Phrases {
  std::string code;
  std::map<std::string, Phrase> by_key;
  [[nodiscard]] const std::string& text(const std::string& key) const { return by_key.at(key).text; }
};

/// Reads the folder of a language: people/*.txt and terminal/*.txt, in the order of their names.
Phrases read_phrases(const std::filesystem::path& folder, Mistakes& mistakes);

}  // namespace aliso::tools
