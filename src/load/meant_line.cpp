// Every place where a name and its number may part is tried: the longest known name wins, so that one that
// ends in a number of its own keeps it.
#include "load/meant_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "format/guesses.h"
#include "format/names.h"
#include "format/steps.h"
#include "model/names.h"

namespace aliso::load {

namespace {

using format::CountGuess;
using format::is_digit;
using format::may_be_letter;
using What = MeantLine::What;

/// Texts longer than this are sentences.
constexpr std::size_t most_looked_at = 120;

struct Group {
  std::string_view key;
  std::string_view words;  ///< folded
};
constexpr Group groups[] = {
    {"members", " member members membre membres adherent adherents adherente adherentes "},
    {"partners", " partner partners partenaire partenaires "},
    {"guests", " guest guests invite invites invitee invitees exterieur exterieurs exterieure exterieures "},
    {"public",
     " public lepublic dupublic individuel individuels individuelles particulier particuliers habitant "
     "habitants "},
};

std::string_view group_of(std::string_view text) {
  const std::string folded = model::folded(text);
  if (folded.empty()) return {};
  for (const Group& group : groups) {
    if (group.words.find(" " + folded + " ") != std::string_view::npos) return group.key;
  }
  return {};
}

/// The structure of that name, or the group.
struct Known {
  std::string name;  ///< empty: neither
  bool group = false;
};
Known known(std::string_view name, const Names& names) {
  if (const auto index = names.find(name)) return {names.network().structures[*index].id, false};
  return {std::string(group_of(name)), true};
}

/// A number and the words around it are few.
bool is_short(std::string_view number) {
  constexpr std::ptrdiff_t most_spaces = 6;
  return std::count(number.begin(), number.end(), ' ') <= most_spaces;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

bool parts_at(std::string_view text, std::size_t at) {
  const char before = text[at - 1], behind = text[at];
  return !(is_digit(before) && is_digit(behind)) && !(may_be_letter(before) && may_be_letter(behind));
}

/// Takes a sign from the side of a number where the name stands.
void take(std::string_view& text, std::string_view sign, bool behind_name) {
  text = format::trimmed(text);
  if (behind_name && text.starts_with(sign)) text.remove_prefix(sign.size());
  if (!behind_name && text.ends_with(sign)) text.remove_suffix(sign.size());
  text = format::trimmed(text);
}

/// What stands beside a name, as a count: "3", "(3)", ":3", "x2", "3 personnes". A sign that parts the two is
/// no part of the number.
std::optional<CountGuess> number_beside(std::string_view text, bool behind_name) {
  for (const std::string_view sign : {":", "=", ",", ";", "-", "–", "—", "/"}) take(text, sign, behind_name);
  for (const std::string_view times : {"x", "X", "×", "*"}) {
    // "deux" ends in a letter of its own.
    const auto parted = [&](std::size_t at) {
      return at < text.size() && (is_digit(text[at]) || text[at] == ' ');
    };
    if (parted(times.size())) take(text, times, true);
    if (text.size() > times.size() && parted(text.size() - times.size() - 1)) take(text, times, false);
  }
  if (!format::has_number(text)) return std::nullopt;
  return format::guess_count(text);
}

/// "de l'", "of": between a number and whose it is.
std::string_view without_of(std::string_view name) {
  name = format::trimmed(name);
  for (const std::string_view of :
       {"x ", "× ", "de la ", "de l'", "de l’", "de ", "du ", "des ", "d'", "d’", "from ", "of "}) {
    if (name.starts_with(of)) return name.substr(of.size());
  }
  return name;
}

MeantLine line_of(const Known& of, const CountGuess& number) {
  return {.what = What::line,
          .line = of.name + ": " + number.count,
          .name = of.name,
          .count = number.count,
          .sure = number.sure,
          .group = of.group};
}

/// Whether a name may end so; what bounds a number, as ~ or >, is the number's.
bool ends_name(char c) {
  return is_digit(c) || may_be_letter(c) || std::string_view(".!'\"").find(c) != std::string_view::npos;
}

/// "+ 2", "(+2)": others.
bool adds(std::string_view text) {
  text = format::trimmed(text);
  return text.starts_with('+') || text.starts_with("(+");
}

/// A name that is known, beside a number, whichever comes first.
std::optional<MeantLine> of_known(std::string_view text, const Names& names) {
  for (std::size_t at = text.size() - 1; at > 0; --at) {
    if (!is_short(text.substr(at))) break;
    if (!parts_at(text, at) || !ends_name(text[at - 1]) || !format::has_number(text.substr(at))) continue;
    const Known name = known(text.substr(0, at), names);
    // "alpha + 2" are two others.
    if (name.name.empty() || adds(text.substr(at))) continue;
    if (const auto number = number_beside(text.substr(at), true)) return line_of(name, *number);
  }
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!is_short(text.substr(0, at))) break;
    if (!parts_at(text, at) || !format::has_number(text.substr(0, at)) ||
        !(may_be_letter(text[at]) || is_digit(text[at])))
      continue;
    Known name = known(text.substr(at), names);
    if (name.name.empty()) name = known(without_of(text.substr(at)), names);
    if (name.name.empty()) continue;
    if (const auto number = number_beside(text.substr(0, at), false)) return line_of(name, *number);
  }
  return std::nullopt;
}

/// The text in pieces, at commas, semicolons, signs and words that add one to another.
std::vector<std::string> parted(std::string_view text) {
  std::string line = format::replaced(std::string(text), ";", ",");
  for (const std::string_view and_ : {" et ", " and ", " avec ", " with ", "(+", " +", "+ ", " & "})
    line = format::replaced(line, and_, ", ");
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    const bool of_number = at > 0 && at + 1 < line.size() && is_digit(line[at - 1]) && is_digit(line[at + 1]);
    if (at < line.size() && (line[at] != ',' || of_number)) continue;
    const std::string_view part = format::trimmed(std::string_view(line).substr(begin, at - begin));
    if (!part.empty()) pieces.emplace_back(part);
    begin = at + 1;
  }
  return pieces;
}

/// "2 autres", "3 others", "2 personnes": how many.
std::optional<CountGuess> others_in(std::string_view part) {
  std::string words(part);
  for (const std::string_view other : {" autres", " autre", " others", " other"})
    words = format::replaced(words, other, "");
  return format::has_number(words) ? format::guess_count(words) : std::nullopt;
}

/// Several lines in one: "alpha: 2, le-moulin: 1"; or a structure "et 2 autres", of whom nobody knows whose
/// they are.
std::optional<MeantLine> of_several(std::string_view text, const Names& names) {
  const std::vector<std::string> pieces = parted(text);
  if (pieces.size() < 2) return std::nullopt;
  MeantLine meant{.what = What::lines};
  for (const std::string& part : pieces) {
    const Known alone = known(part, names);
    if (!alone.name.empty() && !alone.group) {
      meant.lines.push_back(alone.name);
    } else if (const auto line = of_known(part, names)) {
      meant.lines.push_back(line->line);
      meant.sure = meant.sure && line->sure;
    } else if (const auto others = others_in(part); others && pieces.size() == 2 && meant.lines.size() == 1 &&
                                                    meant.lines[0].find(':') == std::string::npos) {
      const auto number = format::natural(others->count);
      if (!number) return std::nullopt;
      return MeantLine{.what = What::others,
                       .line = fmt::format("{}: {}", meant.lines[0], *number + 1),
                       .name = meant.lines[0],
                       .count = others->count};
    } else {
      return std::nullopt;
    }
  }
  return meant;
}

/// "4 adhérentes (8 personnes)": a group by number, and how many people that was.
std::optional<MeantLine> of_group_and_people(std::string_view text, const Names& names) {
  const std::vector<std::string> pieces = parted(format::replaced(std::string(text), "(", ","));
  if (pieces.size() != 2) return std::nullopt;
  const auto line = of_known(pieces[0], names);
  if (!line || !line->group || line->name == "public") return std::nullopt;
  std::string behind = pieces[1];
  if (behind.ends_with(')')) behind.pop_back();
  const auto word = behind.find_last_of(' ');
  if (word == std::string::npos) return std::nullopt;
  constexpr std::string_view people = " personne personnes pers person persons people ";
  if (people.find(fmt::format(" {} ", model::folded(std::string_view(behind).substr(word)))) ==
      std::string_view::npos)
    return std::nullopt;
  const auto number = format::guess_count(behind);
  if (!number) return std::nullopt;
  MeantLine meant = *line;
  meant.line = fmt::format("{{{}, people: {}}}", line->line, number->count);
  meant.count = number->count;
  meant.sure = line->sure && number->sure;
  return meant;
}

/// A bare number at the end of a name that nobody knows belongs to the name where it is long: "Collectif 23".
bool may_be_of_name(std::string_view number) {
  return format::all_digits(format::trimmed(number)) && format::trimmed(number).size() > 1;
}

/// Whether it may be a name: no bracket is open, it is no number again, and doesn't end in one of so many
/// people.
bool is_name(std::string_view text) {
  if (text.starts_with('(') || model::folded(text).empty() || !group_of(text).empty() ||
      format::guess_count(text))
    return false;
  if (std::count(text.begin(), text.end(), '(') != std::count(text.begin(), text.end(), ')')) return false;
  auto last = text.size();
  while (last > 0 && !is_digit(text[last - 1])) --last;
  while (last > 0 && is_digit(text[last - 1])) --last;
  const std::string_view tail = text.substr(last);
  return !has_digit(tail) || format::all_digits(tail) || !format::guess_count(tail);
}

/// "alpha (excusée)": a structure that is named where it wasn't.
std::optional<MeantLine> of_excused(std::string_view text, const Names& names) {
  for (std::size_t at = text.size() - 1; at > 0; --at) {
    if (may_be_letter(text[at - 1]) && may_be_letter(text[at])) continue;
    const std::string word = model::folded(text.substr(at));
    constexpr std::string_view words =
        " excuse excusee excuses excusees excused absent absente absents absentes sexcuse apologies ";
    if (word.empty() || words.find(" " + word + " ") == std::string_view::npos) continue;
    auto end = text.find_last_not_of(" :,;-/(", at - 1);
    if (end == std::string_view::npos) continue;
    if (const Known name = known(text.substr(0, end + 1), names); !name.name.empty() && !name.group)
      return MeantLine{.what = What::excused, .name = name.name};
  }
  return std::nullopt;
}

/// Whether the text says that somebody was there, or that nobody knows.
bool says_not_who(std::string_view text) {
  constexpr std::string_view words =
      " nonnote nonnotes nonnotee nonnotees inconnu inconnus unknown notnoted notrecorded toutlemonde "
      "everyone "
      "everybody all tous toutes ";
  const std::string folded = model::folded(text);
  return format::meant(text, format::words_in<format::yes_no>) == "yes" ||
         (!folded.empty() && words.find(" " + folded + " ") != std::string_view::npos);
}

MeantLine of_unknown(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!parts_at(text, at) || !is_short(text.substr(at)) || may_be_of_name(text.substr(at))) continue;
    const auto number = number_beside(text.substr(at), true);
    const auto end = text.find_last_not_of(" :=,;-/*(", at - 1);
    if (!number || end == std::string_view::npos || is_digit(text[0])) continue;
    // "3 adultes": of the number before.
    const bool goes_on = is_digit(text[end]) && may_be_letter(format::trimmed(text.substr(at)).front());
    if (!goes_on && is_name(text.substr(0, end + 1)))
      return {.name = std::string(text.substr(0, end + 1)), .count = number->count, .sure = number->sure};
  }
  for (std::size_t at = text.size() - 1; at > 0 && is_digit(text[0]); --at) {
    if (!parts_at(text, at) || !is_short(text.substr(0, at))) continue;
    const auto number = number_beside(text.substr(0, at), false);
    const std::string_view name = without_of(text.substr(at));
    if (number && is_name(name))
      return {.name = std::string(name), .count = number->count, .sure = number->sure};
  }
  return {.name = std::string(text)};
}

}  // namespace

MeantLine meant_line(std::string_view text, const Names& names) {
  std::string plain(text);
  for (const std::string_view space : {"\u00A0", "\u202F"}) plain = format::replaced(plain, space, " ");
  plain = format::trimmed(plain);
  if (format::says_nobody(plain)) return {.what = What::nobody};
  if (says_not_who(plain)) return {.what = What::unnamed};
  if (const auto group = group_of(plain); !group.empty())
    return {.what = What::group, .name = std::string(group)};
  if (plain.empty() || plain.size() > most_looked_at) return {.name = std::string(text)};
  if (format::has_number(plain)) {
    if (auto line = of_known(plain, names)) return *line;
  }
  if (auto excused = of_excused(plain, names)) return *excused;
  if (format::has_number(plain))
    if (auto group = of_group_and_people(plain, names)) return *group;
  if (auto several = of_several(plain, names)) return *several;
  if (const auto number = format::guess_count(plain))
    return {.what = What::number, .count = number->count, .sure = number->sure};
  if (has_digit(plain)) return of_unknown(plain);
  return {.name = std::string(text)};
}

}  // namespace aliso::load
