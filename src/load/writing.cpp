// Walking a kind's table to write what it reads.
// A field without a writer is one that aliso never writes.
#include "load/writing.h"

#include "load/field.h"

namespace aliso::load {

Written written_map(const KindInfo& kind, const Writing& writing, const void* from) {
  Written map{Written::Kind::map, {}, {}, {}};
  for (const Field& field : kind.fields) {
    if (!field.write) continue;
    if (Written value = field.write(writing, from); value.given())
      map.keys.push_back({field.name, std::move(value)});
  }
  return map;
}

yaml::Item flat(Written written) {
  yaml::Item item;
  if (written.kind == Written::Kind::text) item.scalar = std::move(written.text);
  for (WrittenKey& key : written.keys) {
    if (key.value.kind == Written::Kind::text)
      item.fields.emplace_back(std::string(key.name), std::move(key.value.text));
    if (key.value.kind != Written::Kind::list) continue;
    std::vector<std::string> texts;
    for (Written& one : key.value.items) texts.push_back(std::move(one.text));
    if (!texts.empty()) item.fields.emplace_back(std::string(key.name), std::move(texts));
  }
  return item;
}

}  // namespace aliso::load
