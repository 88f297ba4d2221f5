// Texts cut into words, signs and numbers.
// Which words are numbers, and which only say what is counted, stands here alone.
#include "format/cut.h"

#include <fmt/format.h>

#include <optional>

#include "format/steps.h"
#include "model/count.h"
#include "model/names.h"

namespace aliso::format {

namespace {

/// The text with spaces for the no-break ones and round brackets, and around signs of several bytes.
std::string spaced(std::string_view text) {
  std::string line(text);
  for (const std::string_view space : {"\u00A0", "\u202F", "(", ")"}) line = replaced(line, space, " ");
  for (const std::string_view dozen : {"half a dozen", "half dozen"})
    line = replaced(line, dozen, "halfdozen");
  for (const std::string_view sign : {"–", "—", "≥", "≤", "≈", "±"}) {
    std::string apart;
    for (std::size_t at = 0;;) {
      const auto next = line.find(sign, at);
      apart += line.substr(at, next - at);
      if (next == std::string::npos) break;
      apart += fmt::format(" {} ", sign);
      at = next + sign.size();
    }
    line = std::move(apart);
  }
  return line;
}

struct Dozen {
  std::string_view word;
  std::int64_t number;
};
constexpr Dozen dozens[] = {{"dizaine", 10},   {"douzaine", 12},    {"quinzaine", 15},    {"vingtaine", 20},
                            {"trentaine", 30}, {"quarantaine", 40}, {"cinquantaine", 50}, {"soixantaine", 60},
                            {"centaine", 100}, {"dozen", 12},       {"demidizaine", 5},   {"demidouzaine", 6},
                            {"halfdozen", 6}};

constexpr Dozen number_words[] = {
    {"deux", 2},       {"trois", 3},     {"quatre", 4},   {"cinq", 5},     {"six", 6},     {"sept", 7},
    {"huit", 8},       {"neuf", 9},      {"dix", 10},     {"onze", 11},    {"douze", 12},  {"treize", 13},
    {"quatorze", 14},  {"quinze", 15},   {"seize", 16},   {"vingt", 20},   {"trente", 30}, {"quarante", 40},
    {"cinquante", 50}, {"soixante", 60}, {"two", 2},      {"three", 3},    {"four", 4},    {"five", 5},
    {"seven", 7},      {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11}, {"twelve", 12},
    {"thirteen", 13},  {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"twenty", 20}, {"thirty", 30},
    {"forty", 40},     {"fifty", 50},    {"sixty", 60}};

std::optional<std::int64_t> number_word(std::string_view folded) {
  for (const Dozen& one : number_words)
    if (folded == one.word) return one.number;
  return std::nullopt;
}

/// What is counted, or fills a sentence: it changes no number.
constexpr std::string_view fillers =
    " personne personnes pers p people person persons gens participant participants participante "
    "participantes"
    " adherent adherents adherente adherentes membre membres member members structure structures association"
    " associations asso assos organisation organisations partenaire partenaires partner partners guest guests"
    " invite invites invitee invitees habitant habitants habitante habitantes visiteur visiteurs visiteuse"
    " visiteuses visitor visitors attendee attendees spectateur spectateurs enfant enfants adulte adultes "
    "child children adult adults voix"
    " votes vote procuration procurations pouvoir pouvoirs present presents presente presentes excuse excuses"
    " excusee excusees public total ";

void add_word(Cut& cut, std::string_view word) {
  for (const std::string_view article : {"d'", "d’", "l'", "l’"}) {
    if (word.starts_with(article)) word.remove_prefix(article.size());
  }
  const std::string folded = model::folded(word);
  if (folded.empty()) {
    // A # of the person's own is none of ours, which stand for numbers.
    cut.shape += replaced(std::string(word), "#", "§") + " ";
    return;
  }
  for (const Dozen& dozen : dozens) {
    if (folded != dozen.word) continue;
    cut.numbers.push_back(dozen.number);
    cut.lengths.push_back(0);
    cut.dozens = true;
    cut.shape += "# ";
    return;
  }
  if (const auto number = number_word(folded)) {
    cut.numbers.push_back(*number);
    cut.lengths.push_back(0);
    cut.shape += "# ";
    return;
  }
  cut.grown = cut.grown || folded.starts_with("adult");
  cut.young = cut.young || folded.starts_with("enfant") || folded.starts_with("child");
  if (fillers.find(" " + folded + " ") == std::string_view::npos) cut.shape += folded + " ";
}

/// How long the ending is that makes a number in digits a rough one, as in "20aine"; 0: there is none.
std::size_t dozen_ending(std::string_view behind) {
  std::size_t length = 0;
  while (length < behind.size() && may_be_letter(behind[length])) ++length;
  const std::string_view word = behind.substr(0, length);
  return word == "aine" || word == "aines" ? length : 0;
}

}  // namespace

Cut cut_up(std::string_view text) {
  Cut cut;
  const std::string line = spaced(text);
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const char c = line[at++];
    if (c == ' ') continue;
    if (is_digit(c)) {
      while (at < line.size() && is_digit(line[at])) ++at;
      const auto number = natural(std::string_view(line).substr(begin, at - begin));
      cut.sound = cut.sound && number && *number <= model::Count::limit;
      cut.numbers.push_back(number.value_or(0));
      // "10aine" is a dizaine.
      const std::size_t about = dozen_ending(std::string_view(line).substr(at));
      cut.dozens = cut.dozens || about > 0;
      cut.lengths.push_back(about > 0 ? 0 : at - begin);
      at += about;
      cut.shape += "# ";
      continue;
    }
    const bool word = may_be_letter(c);
    const auto goes_on = [&](std::size_t i) {
      if (!word) return line[i] != ' ' && !is_digit(line[i]) && !may_be_letter(line[i]);
      return may_be_letter(line[i]) || std::string_view("'.-").find(line[i]) != std::string_view::npos;
    };
    while (at < line.size() && goes_on(at)) ++at;
    add_word(cut, std::string_view(line).substr(begin, at - begin));
  }
  // "1 000": a space between thousands.
  if (cut.shape == " # # " && cut.lengths[1] == 3 && cut.lengths[0] <= 3) {
    cut.numbers = {cut.numbers[0] * 1000 + cut.numbers[1]};
    cut.shape = " # ";
  }
  return cut;
}

bool take(std::string& shape, std::string_view words) {
  for (auto at = shape.find(words); at != std::string::npos; at = shape.find(words, at + 1)) {
    if (shape[at - 1] != ' ' || shape[at + words.size()] != ' ') continue;
    shape.erase(at, words.size() + 1);
    return true;
  }
  return false;
}

}  // namespace aliso::format
