// Writing scalars, and maps of them and of lists of them.
// What is harmless stays bare: the files are read by people first.
#include "yaml/item.h"

#include <algorithm>

#include "format/text.h"

namespace aliso::yaml {

namespace {

bool same_scalar(const Node& node, std::string_view text) {
  return node.kind == Kind::scalar && node.text == format::on_one_line(text) &&
         (node.style == Style::plain) == format::is_bare(format::on_one_line(text));
}

bool same_value(const Node& node, const Value& value) {
  if (value.items.empty()) return same_scalar(node, value.scalar);
  return node.kind == Kind::list &&
         std::equal(value.items.begin(), value.items.end(), node.items.begin(), node.items.end(),
                    [](const std::string& text, const Node& item) { return same_scalar(item, text); });
}

/// A list stands in brackets on its line, whatever is around it.
std::string written(const Value& value) {
  if (value.items.empty()) return format::written(value.scalar);
  std::string text;
  for (const std::string& item : value.items) text += (text.empty() ? "" : ", ") + format::written(item);
  return "[" + text + "]";
}

}  // namespace

bool Item::is(const Node& node) const {
  if (fields.empty()) return same_scalar(node, scalar);
  return node.kind == Kind::map && std::equal(fields.begin(), fields.end(), node.entries.begin(),
                                              node.entries.end(), [](const auto& field, const Entry& entry) {
                                                return same_scalar(entry.key, field.first) &&
                                                       same_value(entry.value, field.second);
                                              });
}

std::string in_brackets(const Item& item, bool padded) {
  if (item.fields.empty()) return format::written(item.scalar);
  std::string text;
  for (const auto& [key, value] : item.fields)
    text += (text.empty() ? "" : ", ") + format::written(key) + ": " + written(value);
  return padded ? "{ " + text + " }" : "{" + text + "}";
}

std::string in_a_block(const Item& item, bool padded) {
  if (item.fields.size() != 1) return in_brackets(item, padded);
  return format::written(item.fields[0].first) + ": " + written(item.fields[0].second);
}

std::string key_by_key(const Item& item, std::size_t indent, std::string_view eol) {
  std::string text;
  for (const auto& [key, value] : item.fields) {
    if (!text.empty()) text.append(eol).append(indent, ' ');
    text += format::written(key) + ": " + written(value);
  }
  return text;
}

}  // namespace aliso::yaml
