// Looking for people in a text that was folded once.
// In doubt a place is found: who reads it decides; what is not found nobody looks at.
#include "figures/mentions.h"

#include <algorithm>
#include <array>

namespace aliso::figures {

using model::WordAt;

namespace {

constexpr std::size_t subscriber = 9;  // digits that are the same with 0 and with +33 before them

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_plain(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string in_small_letters(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

/// What may stand between two words of a name, between two groups of a number: as ASCII, and beyond it.
constexpr std::string_view between_words = " \t\r\n-'.,*_#>";
constexpr std::string_view between_groups = " \t\r\n-./()";
constexpr std::array<std::string_view, 5> beyond = {"\u00a0", "\u202f", "\u2019", "\u2011", "\u2009"};

/// Whether a gap holds nothing but such, and no empty line.
bool joins(std::string_view gap, std::string_view allowed) {
  std::size_t lines = 0;
  while (!gap.empty()) {
    if (allowed.find(gap.front()) != std::string_view::npos) {
      if (gap.front() == '\n' && ++lines > 1) return false;
      gap.remove_prefix(1);
      continue;
    }
    const auto* const one =
        std::find_if(beyond.begin(), beyond.end(), [gap](std::string_view c) { return gap.starts_with(c); });
    if (one == beyond.end()) return false;
    gap.remove_prefix(one->size());
  }
  return true;
}

/// Whether a sentence, a value or an item of a list begins at `at`.
bool opens_sentence(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at == 0 || std::string_view(".!?:-*#|>\"\n").find(text[at - 1]) != std::string_view::npos;
}

bool is_of_address(char c) {
  return is_plain(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
}

/// Whether two texts begin with the same bytes of a letter: a small é is no capital.
bool same_letter(std::string_view a, std::string_view b) {
  std::size_t length = 1;
  while (length < a.size() && (static_cast<unsigned char>(a[length]) & 0xC0u) == 0x80u) ++length;
  return a.substr(0, length) == b.substr(0, length);
}

/// In order; of those that overlap the longest.
void settle(std::vector<Mention>& found) {
  std::sort(found.begin(), found.end(), [](const Mention& a, const Mention& b) {
    return a.byte != b.byte ? a.byte < b.byte : a.length > b.length;
  });
  std::vector<Mention> apart;
  for (const Mention& one : found) {
    if (apart.empty() || one.byte >= apart.back().end())
      apart.push_back(one);
    else if (one.end() > apart.back().end())
      apart.back().length = one.end() - apart.back().byte;
  }
  found = std::move(apart);
}

/// The digits of a country or of the way out, as they stand before a number's own.
bool is_prefix(std::string_view digits) {
  constexpr std::string_view known[] = {"0", "33", "330", "0033", "00330"};
  return std::find(std::begin(known), std::end(known), digits) != std::end(known);
}

}  // namespace

Prose::Prose(std::string_view text)
    : text_(text), words_(model::words_with_places(text)), small_(in_small_letters(text)) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    const bool first = digits_.empty();
    const std::size_t behind = first ? 0 : digits_.back().byte + 1;
    digits_.push_back({i, text[i], first || !joins(text.substr(behind, i - behind), between_groups)});
  }
}

void Prose::find_words(std::string_view name, Mention::What what, std::vector<Mention>& into) const {
  const std::vector<WordAt> wanted = model::words_with_places(name);
  const auto same = [](const WordAt& a, const WordAt& b) { return a.folded == b.folded; };
  for (auto at = words_.begin();; ++at) {
    at = std::search(at, words_.end(), wanted.begin(), wanted.end(), same);
    if (at == words_.end() || wanted.empty()) return;
    bool whole = true;
    for (std::size_t i = 0; i + 1 < wanted.size(); ++i) {
      const std::size_t behind = at[i].byte + at[i].length;
      whole = whole && joins(text_.substr(behind, at[i + 1].byte - behind), between_words);
    }
    // A word that is not a name alone, "accueil", is one by its capital, and not where any word has it.
    if (wanted.size() == 1)
      whole = same_letter(name.substr(wanted.front().byte), text_.substr(at->byte)) &&
              !opens_sentence(text_, at->byte);
    const WordAt& last = at[static_cast<std::ptrdiff_t>(wanted.size()) - 1];
    if (whole) into.push_back({at->byte, last.byte + last.length - at->byte, what});
  }
}

void Prose::find_email(std::string_view email, std::vector<Mention>& into) const {
  const std::string wanted = in_small_letters(email);
  if (wanted.find('@') == std::string::npos) return;
  for (auto at = small_.find(wanted); at != std::string::npos; at = small_.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    const bool begun = at > 0 && is_of_address(small_[at - 1]);
    const bool goes_on =
        end < small_.size() && (is_plain(small_[end]) || small_[end] == '-' || small_[end] == '@' ||
                                (small_[end] == '.' && end + 1 < small_.size() && is_plain(small_[end + 1])));
    if (!begun && !goes_on) into.push_back({at, wanted.size(), Mention::What::email});
  }
}

void Prose::find_phone(std::string_view phone, std::vector<Mention>& into) const {
  std::string wanted = model::folded_phone(phone);
  if (wanted.size() > subscriber) wanted.erase(0, wanted.size() - subscriber);
  constexpr std::size_t telling = 6;  // digits: less is a year, a number of people
  if (wanted.size() < telling) return;
  for (std::size_t i = 0; i + wanted.size() <= digits_.size(); ++i) {
    bool whole = true;
    for (std::size_t k = 0; k < wanted.size() && whole; ++k)
      whole = digits_[i + k].digit == wanted[k] && (k == 0 || !digits_[i + k].apart);
    if (!whole) continue;
    std::size_t first = i;
    std::string before;
    constexpr std::size_t longest = 5;
    for (std::size_t k = i; k > 0 && !digits_[k].apart && i - k < longest; --k) {
      before.insert(before.begin(), digits_[k - 1].digit);
      if (is_prefix(before)) first = k - 1;
    }
    std::size_t from = digits_[first].byte;
    if (from > 0 && text_[from - 1] == '+') --from;
    into.push_back({from, digits_[i + wanted.size() - 1].byte + 1 - from, Mention::What::phone});
  }
}

std::vector<Mention> Prose::of(const model::Contact& person) const {
  std::vector<Mention> found;
  find_words(person.name, Mention::What::name, found);
  if (const auto last = person.name.find_last_of(' '); last != std::string::npos)
    find_words(person.name.substr(last + 1) + " " + person.name.substr(0, last), Mention::What::name, found);
  find_email(person.email.value, found);
  find_phone(person.phone, found);
  constexpr std::size_t telling = 3;  // words: "1 rue X", not "Sauvelande"
  const std::string_view street =
      std::string_view(person.address).substr(0, person.address.find_first_of(",\n"));
  for (const std::string_view address : {std::string_view(person.address), street})
    if (model::words_with_places(address).size() >= telling)
      find_words(address, Mention::What::address, found);
  settle(found);
  return found;
}

std::vector<Mention> Prose::addresses() const {
  std::vector<Mention> found;
  for (auto at = text_.find('@'); at != std::string_view::npos; at = text_.find('@', at + 1)) {
    std::size_t from = at;
    while (from > 0 && is_of_address(text_[from - 1])) --from;
    std::size_t end = at + 1;
    while (end < text_.size() && (is_plain(text_[end]) || text_[end] == '-' || text_[end] == '.')) ++end;
    while (end > at + 1 && text_[end - 1] == '.') --end;
    const bool has_domain = text_.substr(at, end - at).find('.') != std::string_view::npos;
    if (from < at && has_domain) found.push_back({from, end - from, Mention::What::email});
  }
  for (std::size_t i = 0; i < digits_.size();) {
    std::size_t end = i + 1;
    while (end < digits_.size() && !digits_[end].apart) ++end;
    constexpr std::size_t french = 10, longest = 15;
    const bool plus = digits_[i].byte > 0 && text_[digits_[i].byte - 1] == '+';
    const bool number = plus ? end - i >= subscriber && end - i <= longest
                             : digits_[i].digit == '0' && end - i >= french && end - i <= longest;
    if (number) {
      const std::size_t from = digits_[i].byte - (plus ? 1 : 0);
      found.push_back({from, digits_[end - 1].byte + 1 - from, Mention::What::phone});
    }
    i = end;
  }
  settle(found);
  return found;
}

std::vector<Mention> others_places(std::string_view text, std::span<const model::Contact* const> own,
                                   std::span<const model::Contact* const> others) {
  const Prose prose(text);
  std::vector<Mention> places = prose.addresses();
  for (const model::Contact* other : others)
    for (const Mention& one : prose.of(*other)) places.push_back(one);
  settle(places);
  std::vector<Mention> shown;
  for (const model::Contact* person : own)
    for (const Mention& one : prose.of(*person)) shown.push_back(one);
  std::erase_if(places, [&shown](const Mention& one) {
    return std::any_of(shown.begin(), shown.end(), [&one](const Mention& other) {
      return one.byte < other.end() && other.byte < one.end();
    });
  });
  return places;
}

std::string masked(std::string_view text, std::span<const model::Contact* const> own,
                   std::span<const model::Contact* const> others) {
  std::string result;
  std::size_t done = 0;
  for (const Mention& one : others_places(text, own, others)) {
    result += text.substr(done, one.byte - done);
    result += mask;
    done = one.end();
  }
  return result += text.substr(done);
}

}  // namespace aliso::figures
