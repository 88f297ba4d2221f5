// Writing scalars and maps of them.
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

}  // namespace

bool Item::is(const Node& node) const {
  if (fields.empty()) return same_scalar(node, scalar);
  return node.kind == Kind::map && std::equal(fields.begin(), fields.end(), node.entries.begin(),
                                              node.entries.end(), [](const auto& field, const Entry& entry) {
                                                return same_scalar(entry.key, field.first) &&
                                                       same_scalar(entry.value, field.second);
                                              });
}

std::string in_brackets(const Item& item, bool padded) {
  if (item.fields.empty()) return format::written(item.scalar);
  std::string text;
  for (const auto& [key, value] : item.fields)
    text += (text.empty() ? "" : ", ") + format::written(key) + ": " + format::written(value);
  return padded ? "{ " + text + " }" : "{" + text + "}";
}

std::string in_a_block(const Item& item, bool padded) {
  if (item.fields.size() != 1) return in_brackets(item, padded);
  return format::written(item.fields[0].first) + ": " + format::written(item.fields[0].second);
}

std::string key_by_key(const Item& item, std::size_t indent, std::string_view eol) {
  std::string text;
  for (const auto& [key, value] : item.fields) {
    if (!text.empty()) text.append(eol).append(indent, ' ');
    text += format::written(key) + ": " + format::written(value);
  }
  return text;
}

}  // namespace aliso::yaml
