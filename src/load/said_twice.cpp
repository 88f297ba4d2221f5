// Items are compared by their bytes: the same line typed by two hands, or merged, is the same to the byte.
// Lists are known by their keys, wherever they stand: no key means a list in one file and something else in
// another.
#include "load/said_twice.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace aliso::load {

namespace {

/// Lists of which each item is meant once.
constexpr std::string_view lists[] = {"also",     "alongside", "answers", "calls",     "criteria", "except",
                                      "feedback", "from",      "links",   "needs",     "networks", "offers",
                                      "only",     "outside",   "prefers", "proposals", "seen",     "sessions",
                                      "tags",     "to",        "topics",  "waves",     "weekday"};

class Looking {
 public:
  Looking(const diagnostics::Source& source, diagnostics::Diagnostics& found)
      : bytes_(source.bytes), found_(found) {}

  void in(const yaml::Node& node) {
    for (const yaml::Entry& entry : node.entries) {
      if (entry.value.items.size() > 1 &&
          std::find(std::begin(lists), std::end(lists), entry.key.text) != std::end(lists))
        look(entry.key.text, entry.value);
      in(entry.value);
    }
    for (const yaml::Node& item : node.items) in(item);
  }

 private:
  void look(std::string_view list, const yaml::Node& node) {
    std::map<std::string_view, std::pair<const yaml::Node*, std::int64_t>> met;
    for (const yaml::Node& item : node.items) {
      auto& [last, n] = met[bytes_.substr(item.at.byte, item.length())];
      last = &item;
      ++n;
    }
    for (const auto& [text, one] : met) {
      const auto& [item, n] = one;
      if (n < 2) continue;
      const bool word = item->kind == yaml::Kind::scalar && text.find('\n') == std::string_view::npos;
      if (list == "sessions" && !word) continue;  // an event's own: checks/dates.cpp has more to say of them
      // So many answers, counted, twice: these figures are sums.
      const bool adds = list == "answers" && item->find("members") != nullptr;
      found_.warning("said-twice", item->at, word ? item->length() : 1,
                     {{"list", std::string(list)},
                      {"what", std::string(word ? "word" : "lines")},
                      {"word", std::string(item->text)},
                      {"adds", std::string(adds ? "yes" : "no")},
                      {"n", n}});
    }
  }

  std::string_view bytes_;
  diagnostics::Diagnostics& found_;
};

}  // namespace

void said_twice(const diagnostics::Source& source, const yaml::Tree& tree, diagnostics::Diagnostics& found) {
  if (tree.root) Looking(source, found).in(*tree.root);
}

}  // namespace aliso::load
