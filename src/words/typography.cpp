// Capitals, contractions, no-break spaces.
// Letters are ICU's compiled-in properties; articles and what contracts with them stand in data/lang.
#include "words/typography.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "model/names.h"
#include "words/typeset.h"

namespace aliso::words {

namespace {

/// Whether one of the words (parted by spaces) begins the folded name.
bool begins_with_one_of(std::string_view name, std::string_view words) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (!word.empty() && name.starts_with(word)) return true;
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
  return false;
}

/// Whether "de" loses its e before the name: a vowel or a mute h, but for the words that data/lang lists.
bool elides(std::string_view name, const Language& language) {
  const std::string folded = model::folded(name);
  if (folded.empty()) return false;
  if (begins_with_one_of(folded, language.say("elision.never"))) return false;
  if (begins_with_one_of(folded, language.say("elision.always"))) return true;
  return std::string_view("aeiou").find(folded[0]) != std::string_view::npos;
}

/// Whether the text begins with that word, in capitals too: a space follows, or the word ends in its
/// apostrophe.
bool begins_with_any_case(std::string_view text, std::string_view word) {
  if (constexpr std::string_view apostrophe = "’"; word.ends_with(apostrophe)) {
    word.remove_suffix(apostrophe.size());
    const std::string_view behind = text.substr(std::min(word.size(), text.size()));
    return (behind.starts_with(apostrophe) || behind.starts_with('\'')) &&
           model::folded(text.substr(0, word.size())) == model::folded(word);
  }
  return text.size() > word.size() && text[word.size()] == ' ' &&
         model::folded(text.substr(0, word.size())) == model::folded(word);
}

/// Whether it begins with one of the words of a phrase, which spaces part.
bool begins_with_word_of(std::string_view text, std::string_view key, const Language& language) {
  const std::string words = language.say(key);
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    if (begins_with_any_case(text, std::string_view(words).substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

std::string contracted(std::string_view preposition, std::string_view name, const Language& language) {
  for (const auto& [article, form] : {std::pair{"article.le", "le"}, std::pair{"article.les", "les"}}) {
    const std::string word = language.say(article);
    if (!word.empty() && begins_with_any_case(name, word))
      return language.say(std::string(preposition) + form,
                          {{"name", std::string(name.substr(word.size() + 1))}});
  }
  const char* form = elides(name, language) ? "vowel" : "plain";
  return language.say(std::string(preposition) + form, {{"name", std::string(name)}});
}

}  // namespace

std::string typeset(std::string_view text, const Language& language) {
  return typeset(text, language.french_spaces());
}

std::string plain_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const bool no_break = text.substr(i).starts_with("\u00a0");
    const bool narrow = text.substr(i).starts_with("\u202f");
    if (no_break || narrow) {
      out += ' ';
      i += no_break ? 2 : 3;
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string ended_once(std::string sentence) {
  if (!sentence.ends_with('.')) return sentence;
  const std::string_view before = std::string_view(sentence).substr(0, sentence.size() - 1);
  return ends_with_mark(before) ? std::string(before) : sentence;
}

bool ends_with_mark(std::string_view text) {
  for (const std::string_view end : {".", "?", "!", "…"})
    if (text.ends_with(end)) return true;
  return false;
}

std::string_view without_stop(std::string_view text) {
  if (text.ends_with('.') && !text.ends_with("..")) text.remove_suffix(1);
  return text;
}

std::string_view unquoted(std::string_view title) {
  static constexpr std::string_view spaces[] = {" ", "\u00a0", "\u202f"};
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"«", "»"}, {"“", "”"}, {"\"", "\""}}) {
    if (title.size() <= open.size() + close.size() || !title.starts_with(open) || !title.ends_with(close))
      continue;
    std::string_view inside = title.substr(open.size(), title.size() - open.size() - close.size());
    if (inside.find(open) != std::string_view::npos || inside.find(close) != std::string_view::npos) continue;
    for (const std::string_view space : spaces) {
      if (inside.starts_with(space)) inside.remove_prefix(space.size());
      if (inside.ends_with(space)) inside.remove_suffix(space.size());
    }
    return inside;
  }
  return title;
}

std::string uncapitalized(std::string_view text) {
  std::int32_t after = 0;
  UChar32 c = 0;
  U8_NEXT(text.data(), after, static_cast<std::int32_t>(text.size()), c);
  if (text.empty() || c < 0) return std::string(text);
  char small[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(small, length, u_tolower(c));
  return std::string(small, static_cast<std::size_t>(length))
      .append(text.substr(static_cast<std::size_t>(after)));
}

std::string capitalized(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    const std::int32_t from = i;
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    if (c < 0 || u_isdigit(c) != 0) break;
    if (u_isalpha(c) == 0) continue;
    char title[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(title, length, u_totitle(c));
    std::string out(text.substr(0, static_cast<std::size_t>(from)));
    out.append(title, static_cast<std::size_t>(length));
    out += text.substr(static_cast<std::size_t>(i));
    return out;
  }
  return std::string(text);
}

bool has_article(std::string_view name, const Language& language) {
  return begins_with_word_of(name, "article.any", language);
}

bool articles_tell_number(const Language& language) {
  return !language.say("article.les").empty();
}

bool is_plural(std::string_view name, const Language& language) {
  return begins_with_word_of(name, "article.plural", language);
}

Gender gender(std::string_view name, const Language& language) {
  if (language.say("article.agreement") == "no") return Gender::feminine;
  if (begins_with_word_of(name, "article.feminine", language)) return Gender::feminine;
  return begins_with_word_of(name, "article.masculine", language) ? Gender::masculine : Gender::unknown;
}

bool stands_as_it_is(std::string_view place, const Language& language) {
  return begins_with_word_of(std::string(place) + ' ', "place.as-it-is", language);  // "online" by itself too
}

namespace {

/// "En visio", and a few words without an article, no town's name: "salle des fêtes" ("à" would need it).
bool takes_no_preposition(std::string_view name, const Language& language) {
  if (stands_as_it_is(name, language)) return true;
  const bool words = name.find(' ') != std::string_view::npos;
  return words && capitalized(name) != name && !has_article(name, language);
}

}  // namespace

std::string at(std::string_view name, const Language& language) {
  if (takes_no_preposition(name, language)) return uncapitalized(typeset(name, language));
  return contracted("at.", typeset(name, language), language);
}

std::string in_town(std::string_view name, const Language& language) {
  if (takes_no_preposition(name, language)) return uncapitalized(typeset(name, language));
  return contracted("in.", typeset(name, language), language);
}

std::string of(std::string_view name, const Language& language) {
  return contracted("of.", typeset(name, language), language);
}

std::string from(std::string_view name, const Language& language) {
  return contracted("from.", typeset(name, language), language);
}

}  // namespace aliso::words
