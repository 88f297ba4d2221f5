// Looking a phrase up and putting its arguments in.
// The tables are sorted: a look-up is a binary search.
#include "words/language.h"

#include <algorithm>
#include <stdexcept>

#include "words/catalogue.h"

namespace aliso::words {

extern const Catalogue catalogue_fr;
extern const Catalogue catalogue_en;

std::optional<Language> Language::of(std::string_view code) {
  if (code == "fr") return Language(catalogue_fr);
  if (code == "en") return Language(catalogue_en);
  return std::nullopt;
}

std::vector<std::string_view> Language::codes() {
  return {"en", "fr"};
}

std::string_view Language::code() const {
  return catalogue_->code;
}

bool Language::has(std::string_view key) const {
  const auto& all = catalogue_->entries;
  const auto found = std::lower_bound(all.begin(), all.end(), key,
                                      [](const Entry& e, std::string_view k) { return e.key < k; });
  return found != all.end() && found->key == key;
}

std::string Language::say(std::string_view key, const Args& args) const {
  const auto& all = catalogue_->entries;
  const auto found = std::lower_bound(all.begin(), all.end(), key,
                                      [](const Entry& e, std::string_view k) { return e.key < k; });
  if (found == all.end() || found->key != key) throw std::logic_error("no phrase " + std::string(key));
  std::string said(found->text);
  for (const auto& [name, value] : args) {
    const std::string hole = "{" + std::string(name) + "}";
    const std::string text = std::holds_alternative<std::string>(value)
                                 ? std::get<std::string>(value)
                                 : std::to_string(std::get<std::int64_t>(value));
    for (auto at = said.find(hole); at != std::string::npos; at = said.find(hole, at + text.size()))
      said.replace(at, hole.size(), text);
  }
  return said;
}

}  // namespace aliso::words
