// Looking a key up in a map.
// Maps are short: a linear search beats any index.
#include "yaml/tree.h"

namespace aliso::yaml {

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key.text == key) return &entry.value;
  }
  return nullptr;
}

}  // namespace aliso::yaml
