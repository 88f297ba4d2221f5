// Likeness of offers and needs, by the words they have in common.
// Looked up by word: a network of thousands is read once.
#include "figures/exchange.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "model/names.h"

namespace aliso::figures {

namespace {

using model::StructureIndex;

/// Words of amounts and times, which anything may have: as `keys_of` cuts them.
constexpr auto empty_words = std::to_array<std::string_view>(
    {"temps",  "partag", "heure",  "semain", "annee",  "journe", "grande", "petite",
     "quelqu", "besoin", "lundi",  "mardi",  "mercre", "jeudi",  "vendre", "samedi",
     "dimanc", "matin",  "partie", "mille",  "shared", "large",  "small",  "monday",
     "tuesda", "wednes", "thursd", "friday", "saturd", "sunday", "mornin", "evenin"});

/// What a text is compared by.
std::set<std::string> keys_of(std::string_view text) {
  constexpr std::size_t least = 5, most = 6;
  std::set<std::string> keys;
  const std::string words = model::slug(text);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('-', at), words.size());
    std::string word = words.substr(at, end - at);
    at = end + 1;
    if (word.ends_with('s') || word.ends_with('x')) word.pop_back();
    if (word.size() < least) continue;
    word.resize(std::min(word.size(), most));
    if (std::find(empty_words.begin(), empty_words.end(), word) == empty_words.end())
      keys.insert(std::move(word));
  }
  return keys;
}

/// One side of the exchange: its texts, and where each word stands.
struct Texts {
  std::vector<Exchanged> all;
  std::map<std::string, std::size_t> by_name;               ///< folded text → in `all`
  std::map<std::string, std::vector<std::size_t>> by_word;  ///< key → in `all`
};

Texts read(const model::Network& network, std::vector<std::string> model::Structure::*list, model::Date day) {
  Texts texts;
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    const model::Structure& structure = network.structures[i];
    if (structure.role_on(day) == model::Role::guest) continue;
    for (const std::string& text : structure.*list) {
      const auto [known, is_new] = texts.by_name.emplace(model::folded(text), texts.all.size());
      if (is_new) {
        for (const std::string& key : keys_of(text)) texts.by_word[key].push_back(texts.all.size());
        texts.all.push_back({text, {}, {}, {}});
      }
      auto& who = texts.all[known->second].structures;
      if (who.empty() || who.back() != i) who.push_back(i);
    }
  }
  return texts;
}

/// The structures of texts that have a word of this one, without those of `left_out`; ascending.
std::vector<StructureIndex> alike(const std::string& text, const Texts& texts,
                                  const std::vector<StructureIndex>& left_out) {
  std::set<StructureIndex> found;
  const auto add = [&](std::size_t index) {
    found.insert(texts.all[index].structures.begin(), texts.all[index].structures.end());
  };
  if (const auto same = texts.by_name.find(model::folded(text)); same != texts.by_name.end())
    add(same->second);
  for (const std::string& key : keys_of(text))
    if (const auto having = texts.by_word.find(key); having != texts.by_word.end())
      for (const std::size_t index : having->second) add(index);
  for (const StructureIndex i : left_out) found.erase(i);
  return {found.begin(), found.end()};
}

}  // namespace

std::vector<Exchanged> exchanged(const model::Network& network, Side side, model::Date day) {
  const Texts needs = read(network, &model::Structure::needs, day);
  const Texts offers = read(network, &model::Structure::offers, day);
  std::vector<Exchanged> all = side == Side::needs ? needs.all : offers.all;
  for (Exchanged& one : all) {
    if (side == Side::needs) {
      one.also_sought_by = alike(one.text, needs, one.structures);
      one.may_meet = alike(one.text, offers, one.structures);
      continue;
    }
    std::vector<StructureIndex> known = one.structures;
    if (const auto same = needs.by_name.find(model::folded(one.text)); same != needs.by_name.end())
      for (const StructureIndex i : needs.all[same->second].structures)
        if (std::find(one.structures.begin(), one.structures.end(), i) == one.structures.end())
          one.also_sought_by.push_back(i);
    known.insert(known.end(), one.also_sought_by.begin(), one.also_sought_by.end());
    one.may_meet = alike(one.text, needs, known);
  }
  return all;
}

}  // namespace aliso::figures
