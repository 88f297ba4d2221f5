// A mark begins a line and is seven signs long, which no text of ours is: blocks are indented.
// Marks of one conflict come in order; one that comes out of order begins another.
#include "yaml/conflicts.h"

#include <algorithm>

namespace aliso::yaml {

namespace {

constexpr std::size_t mark_length = 7;
constexpr std::size_t most_named = 40;

/// What git writes behind a mark: a branch, a commit and its subject.
std::string name_of(std::string_view line) {
  std::string_view name = line.substr(std::min(line.size(), mark_length + 1));
  if (name.size() <= most_named) return std::string(name);
  std::size_t cut = most_named;
  // Nobody has looked yet whether it is UTF-8: there may be no letter that begins.
  while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) --cut;
  return std::string(name.substr(0, cut)) + "…";
}

}  // namespace

bool is_conflict_mark(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.size() < mark_length || std::string_view("<|=>").find(line.front()) == std::string_view::npos)
    return false;
  if (line.substr(0, mark_length).find_first_not_of(line.front()) != std::string_view::npos) return false;
  return line.size() == mark_length || line[mark_length] == ' ';
}

std::vector<Conflict> conflicts(std::string_view bytes) {
  std::vector<Conflict> found;
  // Files without any of these signs, seven of them, are the rule: they cost one search each.
  const auto holds = [bytes](std::string_view mark) { return bytes.find(mark) != std::string_view::npos; };
  if (!holds("<<<<<<<") && !holds("=======") && !holds(">>>>>>>") && !holds("|||||||")) return found;
  bool within = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    std::string_view line = bytes.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (is_conflict_mark(line)) {
      const char sign = line.front();
      if (!within || sign == '<')
        found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(line.size()), {}, {}});
      if (sign == '<') found.back().ours = name_of(line);
      if (sign == '>') found.back().theirs = name_of(line);
      within = sign != '>';
    }
    at = end + 1;
  }
  return found;
}

}  // namespace aliso::yaml
