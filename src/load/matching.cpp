// Matching: addresses, domains, contacts' names, and names within a slip or two of the hand.
// Figures in a name are never a slip: "Club 1" is not "Club 2".
#include "load/matching.h"

#include <algorithm>
#include <bit>

#include "diagnostics/suggest.h"
#include "model/names.h"
#include "words/trimmed.h"

namespace aliso::load {

namespace {

using model::Match;
using model::Matched;
using model::StructureIndex;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word;
  return text;
}

std::uint64_t letters_in(std::string_view text) {
  std::uint64_t bits = 0;
  for (const char c : text) bits |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64U);
  return bits;
}

std::string figures_in(std::string_view text) {
  std::string figures;
  for (const char c : text)
    if (c >= '0' && c <= '9') figures += c;
  return figures;
}

/// How many slips of the hand a word or a name of that length may hold and still be meant.
std::size_t reach(std::size_t length) {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}

/// Whether two words are one but for slips of the hand, which seldom change how a word begins; a plural is
/// one.
bool alike(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.empty() || b.empty() || a.front() != b.front()) return false;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() == a.size() + 1 && b.starts_with(a) && b.back() == 's') return true;
  return diagnostics::distance(a, b, reach(b.size())).has_value();
}

/// The same of two names: word by word, where they have as many.
bool alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return a.size() != b.size() ||
         std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) { return alike(x, y); });
}

void add(std::vector<StructureIndex>& to, StructureIndex index) {
  if (to.empty() || to.back() != index) to.push_back(index);
}

Matched matched(Match match, std::vector<StructureIndex> candidates, bool by_name) {
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  if (candidates.empty()) return {};
  return {candidates.size() > 1 ? Match::doubtful : match, std::move(candidates), by_name};
}

bool is_sure(const Matched& one) {
  return one.match == Match::exact || one.match == Match::close;
}

}  // namespace

Matching::Matching(const Names& names, std::span<const std::string_view> public_domains) : names_(&names) {
  const auto& structures = names.network().structures;
  for (StructureIndex i = 0; i < structures.size(); ++i) {
    const model::Structure& structure = structures[i];
    const auto loosely = [&](std::string_view name) {
      Loose one;
      one.words = model::telling_words(name);
      one.sorted = joined(one.words);
      one.plain = model::folded(name);
      one.letters = letters_in(one.sorted);
      one.structure = i;
      loose_.push_back(std::move(one));
    };
    loosely(structure.name);
    if (model::folded(structure.id) != model::folded(structure.name)) loosely(structure.id);
    for (const std::string_view other : model::other_names(structure)) loosely(other);
    for (const model::Contact& contact : structure.contacts) {
      if (!contact.name.empty()) add(people_[joined(model::telling_words(contact.name))], i);
      if (std::string name = model::folded(contact.name); name.size() >= 5)
        contacts_.push_back(std::move(name));
      if (contact.email.value.empty()) continue;
      const std::string address = model::folded_address(contact.email.value);
      add(addresses_[address], i);
      const std::string domain = address.substr(address.rfind('@') + 1);
      if (std::find(public_domains.begin(), public_domains.end(), domain) == public_domains.end())
        add(domains_[domain], i);
    }
  }
}

Matched Matching::of_address(std::string_view address) const {
  if (address.empty()) return {};
  if (const auto found = addresses_.find(std::string(address)); found != addresses_.end())
    return matched(Match::exact, found->second, false);
  const auto at = address.rfind('@');
  if (at == std::string_view::npos) return {};
  const auto found = domains_.find(std::string(address.substr(at + 1)));
  // A domain of several says nothing of which one.
  if (found == domains_.end() || found->second.size() > 1) return {};
  return matched(Match::close, found->second, false);
}

Matched Matching::near(std::string_view name) const {
  const auto words = model::telling_words(name);
  const std::string sorted = joined(words), plain = model::folded(name);
  if (plain.empty()) return {};
  if (const auto known = asked_.find(plain); known != asked_.end()) return known->second;
  const std::uint64_t letters = letters_in(sorted);
  const std::string figures = figures_in(sorted);
  const std::size_t limit = reach(sorted.size());
  std::vector<StructureIndex> same, within, beyond;
  for (const Loose& one : loose_) {
    if (one.sorted == sorted) {
      same.push_back(one.structure);
      continue;
    }
    // One slip changes two letters at most: most names are told apart by what letters they have.
    const bool may_be_near =
        std::popcount(one.letters ^ letters) <= 6 &&
        std::max(one.sorted.size(), sorted.size()) <= std::min(one.sorted.size(), sorted.size()) + limit + 8;
    if (may_be_near && figures_in(one.sorted) == figures) {
      const auto by_words = diagnostics::distance(sorted, one.sorted, limit + 1);
      const auto as_typed = diagnostics::distance(plain, one.plain, limit + 1);
      const auto nearest = std::min(by_words.value_or(limit + 2), as_typed.value_or(limit + 2));
      if (nearest <= limit && reach(one.sorted.size()) >= nearest && alike(words, one.words))
        within.push_back(one.structure);
      else if (nearest <= limit + 1)
        beyond.push_back(one.structure);
    }
    const bool longer = one.words.size() > words.size();
    const auto& all = longer ? one.words : words;
    const auto& part = longer ? words : one.words;
    const std::uint64_t missing = longer ? letters & ~one.letters : one.letters & ~letters;
    const bool contained = missing == 0 && part.size() < all.size() && joined(part).size() >= 4 &&
                           std::includes(all.begin(), all.end(), part.begin(), part.end());
    if (contained) beyond.push_back(one.structure);
  }
  Matched result;
  if (!same.empty()) {
    result = matched(Match::close, same, true);
  } else {
    const bool only = !within.empty() && beyond.empty();
    within.insert(within.end(), beyond.begin(), beyond.end());
    result = matched(only ? Match::close : Match::doubtful, within, true);
    // A second one within a wider reach, were it the same one by another spelling, is no second.
    const bool one = result.candidates.size() == 1 && within.size() > beyond.size();
    if (one) result.match = Match::close;
    if (result.candidates.size() > 5) result.candidates.resize(5);
  }
  return asked_.emplace(plain, std::move(result)).first->second;
}

Matched Matching::of_name(std::string_view name) const {
  if (auto all = names_->all(name); !all.empty()) return matched(Match::exact, std::move(all), true);
  return near(name);
}

Matched Matching::of_person(std::string_view person, bool one_name) const {
  if (person.empty()) return {};
  if (one_name) {
    if (auto all = names_->all(person); !all.empty()) return matched(Match::exact, std::move(all), true);
  }
  if (const auto found = people_.find(joined(model::telling_words(person))); found != people_.end())
    return matched(Match::close, found->second, false);
  // "Odile (VASI)", "VASI – Odile": a part that is a structure's name.
  std::vector<StructureIndex> parts;
  for (std::size_t at = 0; at < person.size();) {
    std::size_t end = std::min(person.find_first_of("()/,:;-|", at), person.size());
    if (const auto dash = person.find("–", at); dash < end) end = dash;
    const std::string_view part = words::trimmed(person.substr(at, end - at));
    if (part.size() >= 2 && part.size() < person.size()) {
      if (const auto found = names_->find(part)) parts.push_back(*found);
    }
    at = end + (end < person.size() && person.substr(end).starts_with("–") ? 3 : 1);
  }
  if (!parts.empty()) return matched(Match::close, std::move(parts), false);
  if (!one_name) return {};
  Matched found = near(person);
  found.by_name = false;
  return found;
}

Matched Matching::of(const Described& who) const {
  const Matched address = of_address(who.address);
  if (who.structure.empty())
    return is_sure(address) || address.match == Match::doubtful ? address
                                                                : of_person(who.person, who.one_name);
  Matched name = of_name(who.structure);
  if (address.match == Match::none) return name;
  if (!is_sure(address)) {
    // An address that several have agrees with whichever of them is named.
    const bool among =
        name.candidates.size() == 1 && std::find(address.candidates.begin(), address.candidates.end(),
                                                 name.candidates.front()) != address.candidates.end();
    if (among) return name;
  } else if (name.candidates.size() == 1 && name.candidates == address.candidates && is_sure(name)) {
    if (address.match == Match::exact) name.match = Match::exact;
    return name;
  }
  std::vector<StructureIndex> both = name.candidates;
  both.insert(both.end(), address.candidates.begin(), address.candidates.end());
  Matched two = matched(Match::doubtful, std::move(both), true);
  two.match = Match::doubtful;
  return two;
}

bool Matching::names_a_contact(std::string_view text) const {
  if (people_.contains(joined(model::telling_words(text)))) return true;
  const std::string folded = model::folded(text);
  return std::any_of(contacts_.begin(), contacts_.end(),
                     [&folded](const std::string& name) { return folded.find(name) != std::string::npos; });
}

}  // namespace aliso::load
