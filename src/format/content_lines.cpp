// One walk over the text; a line that goes on below is put together first.
// Only ASCII letters are made capitals: names and parameters hold no others.
#include "format/content_lines.h"

#include <algorithm>

namespace aliso::format {

namespace {

std::string in_capitals(std::string_view word) {
  std::string capitals(word);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return capitals;
}

bool is_property_name(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// Where the next of these stands outside quotes, from `from` on; the text's end where none does.
std::size_t outside_quotes(std::string_view line, std::string_view wanted, std::size_t from) {
  bool quoted = false;
  for (std::size_t i = from; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (!quoted && wanted.find(line[i]) != std::string_view::npos) return i;
  }
  return line.size();
}

void take(std::string_view line, std::vector<ContentLine>& lines) {
  const auto colon = outside_quotes(line, ":", 0);
  auto at = std::min(outside_quotes(line, ";", 0), colon);
  if (colon == line.size() || !is_property_name(line.substr(0, at))) return;
  ContentLine one{in_capitals(line.substr(0, at)), {}, std::string(line.substr(colon + 1))};
  while (at < colon) {
    const auto end = outside_quotes(line, ";:", at + 1);
    const std::string_view parameter = line.substr(at + 1, end - at - 1);
    const auto equals = parameter.find('=');
    if (equals != std::string_view::npos) {
      std::string value(parameter.substr(equals + 1));
      std::erase(value, '"');
      one.parameters.emplace_back(in_capitals(parameter.substr(0, equals)), std::move(value));
    }
    at = end;
  }
  lines.push_back(std::move(one));
}

}  // namespace

std::string_view ContentLine::parameter(std::string_view wanted) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [wanted](const auto& one) { return one.first == wanted; });
  return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<ContentLine> content_lines(std::string_view text) {
  std::vector<ContentLine> lines;
  std::string line;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.ends_with('\r')) part.remove_suffix(1);
    if (part.starts_with(' ') || part.starts_with('\t')) {
      line += part.substr(1);
      continue;
    }
    take(line, lines);
    line = part;
  }
  take(line, lines);
  return lines;
}

std::string text_value(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size())
      text += value[i];
    else
      text += value[++i] == 'n' || value[i] == 'N' ? '\n' : value[i];
  }
  return text;
}

}  // namespace aliso::format
