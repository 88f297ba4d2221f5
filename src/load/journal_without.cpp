// The journal's lines, of which nothing but the person goes.
// A key must stay one message's: two that would fall together are told apart by a number.
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <vector>

#include "load/load.h"

namespace aliso::load {

namespace {

constexpr std::string_view nobody = "-";

/// A key's parts: event, session, wave, structure, contact and, in news, what it told.
constexpr std::size_t contact_part = 4;

/// The bytes of the contact in a key; nothing where there is none.
std::optional<std::pair<std::size_t, std::size_t>> contact_in(std::string_view key) {
  std::size_t begin = 0;
  for (std::size_t part = 0; part < contact_part; ++part) {
    const auto slash = key.find('/', begin);
    if (slash == std::string_view::npos) return std::nullopt;
    begin = slash + 1;
  }
  return std::pair(begin, std::min(key.find('/', begin), key.size()));
}

/// The keys of a journal, and what becomes of those that name a person.
class Keys {
 public:
  void add(const std::string& key) { used_.insert(key); }

  const std::string& without_contact(const std::string& key) {
    const auto [known, fresh] = changed_.emplace(key, key);
    const auto part = contact_in(key);
    if (!fresh || !part) return known->second;
    std::string contact(nobody);
    for (int number = 2;; ++number) {
      known->second = key.substr(0, part->first) + contact + key.substr(part->second);
      if (used_.insert(known->second).second) return known->second;
      contact = std::string(nobody) + std::to_string(number);
    }
  }

 private:
  std::set<std::string> used_;
  std::map<std::string, std::string> changed_;
};

/// The bytes of a key's text in a line of JSON, between its quotes; nothing where it isn't found.
std::optional<std::pair<std::size_t, std::size_t>> text_in(std::string_view line, std::string_view key) {
  const std::string quoted = "\"" + std::string(key) + "\"";
  for (auto at = line.find(quoted); at != std::string_view::npos; at = line.find(quoted, at + 1)) {
    auto next = line.find_first_not_of(" \t", at + quoted.size());
    if (next == std::string_view::npos || line[next] != ':') continue;
    next = line.find_first_not_of(" \t", next + 1);
    if (next == std::string_view::npos || line[next] != '"') continue;
    const auto end =
        line.find('"', next + 1);  // no text of ours has an escape in it; another is written anew
    if (end != std::string_view::npos) return std::pair(next + 1, end);
  }
  return std::nullopt;
}

/// The line with other texts at these keys, its spaces as they were where that can be done.
std::string with_values(std::string_view line,
                        const std::vector<std::pair<std::string_view, std::string_view>>& values) {
  auto object = nlohmann::ordered_json::parse(line);
  std::string changed(line);
  for (const auto& [key, text] : values) {
    object[std::string(key)] = text;
    if (const auto where = text_in(changed, key))
      changed.replace(where->first, where->second - where->first, text);
  }
  return nlohmann::ordered_json::parse(changed, nullptr, false) == object ? changed : object.dump();
}

/// Gives each line, without its line feed, and its line end.
void each_line(std::string_view bytes,
               const std::function<void(std::string_view line, std::string_view end)>& give) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto feed = bytes.find('\n', at);
    const bool cut = feed == std::string_view::npos;
    std::size_t end = cut ? bytes.size() : feed;
    const std::size_t next = cut ? bytes.size() : feed + 1;
    if (end > at && bytes[end - 1] == '\r') --end;
    give(bytes.substr(at, end - at), bytes.substr(end, next - end));
    at = next;
  }
}

}  // namespace

std::string journal_without(std::string_view bytes, const Names& names,
                            const std::function<bool(const model::JournalEntry&)>& goes) {
  const auto names_one = [&](const model::JournalEntry& entry) {
    return !entry.contact.empty() && !entry.contact.starts_with(nobody) && goes(entry);
  };
  Keys keys;
  each_line(bytes, [&](std::string_view line, std::string_view) {
    if (const auto entry = journal_entry(line, names)) keys.add(entry->key);
  });
  std::string changed;
  each_line(bytes, [&](std::string_view line, std::string_view end) {
    const auto entry = journal_entry(line, names);
    if (!entry || !names_one(*entry)) {
      changed.append(line).append(end);
      return;
    }
    changed.append(with_values(line, {{"contact", nobody}, {"key", keys.without_contact(entry->key)}}))
        .append(end);
  });
  return changed;
}

}  // namespace aliso::load
