// Writing scalars and maps of them.
// What is harmless stays bare: the files are read by people first.
#include "yaml/item.h"

#include <algorithm>

namespace aliso::yaml {

namespace {

constexpr auto npos = std::string_view::npos;

/// Whether it can stand bare in a block and in brackets, and means itself.
bool is_bare(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  if (std::string_view("-?!&*|>'\"%@`=<~.").find(text.front()) != npos) return false;
  if (text.find_first_of("\\,[]{}:#\"?") != npos) return false;
  for (const std::string_view null : {"null", "Null", "NULL"}) {
    if (text == null) return false;
  }
  // A no-break space at the start or the end would not be seen.
  return !text.starts_with("\xC2\xA0") && !text.ends_with("\xC2\xA0");
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return line;
}

bool same_scalar(const Node& node, std::string_view text) {
  return node.kind == Kind::scalar && node.text == on_one_line(text) &&
         (node.style == Style::plain) == is_bare(on_one_line(text));
}

}  // namespace

bool Item::is(const Node& node) const {
  if (fields.empty()) return same_scalar(node, scalar);
  return node.kind == Kind::map && std::equal(fields.begin(), fields.end(), node.entries.begin(),
                                              node.entries.end(), [](const auto& field, const Entry& entry) {
                                                return same_scalar(entry.key, field.first) &&
                                                       same_scalar(entry.value, field.second);
                                              });
}

std::string written(std::string_view text) {
  const std::string line = on_one_line(text);
  if (is_bare(line)) return line;
  std::string quoted = "\"";
  for (const char c : line) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string in_brackets(const Item& item, bool padded) {
  if (item.fields.empty()) return written(item.scalar);
  std::string text;
  for (const auto& [key, value] : item.fields)
    text += (text.empty() ? "" : ", ") + written(key) + ": " + written(value);
  return padded ? "{ " + text + " }" : "{" + text + "}";
}

std::string in_a_block(const Item& item, bool padded) {
  if (item.fields.size() != 1) return in_brackets(item, padded);
  return written(item.fields[0].first) + ": " + written(item.fields[0].second);
}

std::string key_by_key(const Item& item, std::size_t indent, std::string_view eol) {
  std::string text;
  for (const auto& [key, value] : item.fields) {
    if (!text.empty()) text.append(eol).append(indent, ' ');
    text += written(key) + ": " + written(value);
  }
  return text;
}

}  // namespace aliso::yaml
