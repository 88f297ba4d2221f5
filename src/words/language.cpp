// Choosing a language, and looking a phrase up in it.
// The tables are sorted: a look-up is a binary search.
#include "words/language.h"

#include <algorithm>
#include <stdexcept>

#include "words/catalogue.h"
#include "words/say.h"
#include "words/shown.h"

namespace aliso::words {

namespace {

/// The arguments as a phrase for a terminal takes them: a name that holds a line feed forges no line of ours.
Args each_on_one_line(const Args& args) {
  Args lines = args;
  for (auto& [name, value] : lines)
    if (auto* text = std::get_if<std::string>(&value)) *text = on_one_line(*text);
  return lines;
}

}  // namespace

std::optional<Language> Language::of(std::string_view code) {
  for (const Catalogue* catalogue : catalogues)
    if (catalogue->code == code) return Language(*catalogue);
  return std::nullopt;
}

std::vector<std::string_view> Language::codes() {
  std::vector<std::string_view> codes;
  for (const Catalogue* catalogue : catalogues) codes.push_back(catalogue->code);
  return codes;
}

Language Language::of_environment(std::string_view lc_all, std::string_view lc_messages,
                                  std::string_view lang) {
  std::string_view locale = lang;
  if (!lc_messages.empty()) locale = lc_messages;
  if (!lc_all.empty()) locale = lc_all;
  // "fr_FR.UTF-8" and "fr" begin with the language, and so does "french"; "C.UTF-8" and "POSIX" don't.
  if (const auto language = of(locale.substr(0, locale.find_first_of("_.@-")))) return *language;
  for (const Catalogue* catalogue : catalogues)
    if (locale.starts_with(catalogue->code)) return Language(*catalogue);
  return of("en").value();
}

std::string_view Language::code() const {
  return catalogue_->code;
}

const Entry* Language::find(std::string_view key) const {
  const char* pool = catalogue_->pool;
  const auto key_of = [pool](const Entry& entry) { return std::string_view(pool + entry.key, entry.length); };
  const auto& all = catalogue_->entries;
  const auto found = std::lower_bound(all.begin(), all.end(), key,
                                      [&](const Entry& e, std::string_view k) { return key_of(e) < k; });
  if (found == all.end() || key_of(*found) != key) return nullptr;
  return &*found;
}

bool Language::has(std::string_view key) const {
  return find(key) != nullptr;
}

std::string Language::say(std::string_view key, const Args& args) const {
  const Entry* entry = find(key);
  if (entry == nullptr)
    throw std::logic_error("no phrase " + std::string(key) + " in " + std::string(code()));
  std::string said;
  if (entry->people)
    say_block(*catalogue_, entry->block, args, said);
  else
    say_block(*catalogue_, entry->block, each_on_one_line(args), said);
  return said;
}

std::vector<std::string_view> Language::keys() const {
  std::vector<std::string_view> keys;
  for (const Entry& entry : catalogue_->entries)
    keys.emplace_back(catalogue_->pool + entry.key, entry.length);
  return keys;
}

std::vector<Parameter> Language::parameters(std::string_view key) const {
  std::vector<Parameter> found;
  if (const Entry* entry = find(key)) collect_arguments(*catalogue_, entry->block, found);
  return found;
}

bool Language::french_spaces() const {
  return catalogue_->french_spaces;
}

}  // namespace aliso::words
