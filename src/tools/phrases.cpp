// Reading `key = message` lines and complaining of those that aren't.
// A key may be written once in a language, whatever the file.
#include "tools/phrases.h"

#include <fstream>
#include <optional>

#include "tools/files.h"

namespace aliso::tools {

namespace {

std::string with_line_feeds(std::string text) {
  for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at))
    text.replace(at, 2, "\n");
  return text;
}

bool is_key(const std::string& key) {
  return !key.empty() &&
         key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_") == std::string::npos;
}

/// An apostrophe that would be printed as typed: the catalogues write ’. ICU quotes braces with '.
bool has_typewriter_apostrophe(const std::string& text) {
  const auto word = [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
  };
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (text[i] == '\'' && word(text[i - 1]) && word(text[i + 1])) return true;
  return false;
}

std::optional<Line> read_line(std::string line, const std::string& place, Mistakes& mistakes) {
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (line.empty() || line[0] == '#') return std::nullopt;
  const auto equals = line.find(" =");
  const std::string key = line.substr(0, equals);
  if (equals == std::string::npos || !is_key(key) || (line.size() > equals + 2 && line[equals + 2] != ' ')) {
    mistakes.push_back(place + ": not `key = phrase`: " + line);
    return std::nullopt;
  }
  const std::string text = line.size() > equals + 2 ? line.substr(equals + 3) : "";
  if (!text.empty() && (text.front() == ' ' || text.back() == ' '))
    mistakes.push_back(place + ": a space before or after the phrase of " + key);
  if (has_typewriter_apostrophe(text)) mistakes.push_back(place + ": write ’ rather than ' in " + key);
  return Line{key, with_line_feeds(text), place};
}

}  // namespace

std::vector<Line> read_lines(const std::filesystem::path& file, Mistakes& mistakes) {
  std::vector<Line> lines;
  std::ifstream in(file);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number)
    if (auto read = read_line(line, file.string() + ":" + std::to_string(number), mistakes))
      lines.push_back(std::move(*read));
  if (!in.eof()) mistakes.push_back(file.string() + ": can't be read");
  return lines;
}

Phrases read_phrases(const std::filesystem::path& folder, Mistakes& mistakes) {
  Phrases phrases;
  phrases.code = folder.filename().string();
  for (const char* kind : {"people", "terminal"})
    for (const auto& file : files_of(folder / kind, ".txt"))
      for (const Line& line : read_lines(file, mistakes)) {
        const bool people = kind == std::string_view("people");
        const auto [known, is_new] = phrases.by_key.emplace(line.key, Phrase{line.text, line.place, people});
        if (!is_new)
          mistakes.push_back(line.place + ": " + line.key + " stands already at " + known->second.place);
      }
  return phrases;
}

}  // namespace aliso::tools
