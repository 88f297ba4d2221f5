// Every place where a name and its number may part is tried: the longest known name wins, so that one that
// ends in a number of its own keeps it.
#include "load/meant_line.h"

#include <algorithm>
#include <optional>

#include "format/guesses.h"
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
    {"public", " public "},
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
    take(text, times, true);
    take(text, times, false);
  }
  if (!has_digit(text)) return std::nullopt;
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
  return {What::line, of.name + ": " + number.count, of.name, number.count, number.sure, of.group};
}

/// Whether a name may end so; what bounds a number, as ~ or >, is the number's.
bool ends_name(char c) {
  return is_digit(c) || may_be_letter(c) || std::string_view(".!'\"").find(c) != std::string_view::npos;
}

/// A name that is known, beside a number, whichever comes first.
std::optional<MeantLine> of_known(std::string_view text, const Names& names) {
  for (std::size_t at = text.size() - 1; at > 0; --at) {
    if (!is_short(text.substr(at))) break;
    if (!parts_at(text, at) || !ends_name(text[at - 1]) || !has_digit(text.substr(at))) continue;
    const Known name = known(text.substr(0, at), names);
    if (name.name.empty()) continue;
    if (const auto number = number_beside(text.substr(at), true)) return line_of(name, *number);
  }
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!is_short(text.substr(0, at))) break;
    if (!parts_at(text, at) || !has_digit(text.substr(0, at)) ||
        !(may_be_letter(text[at]) || is_digit(text[at])))
      continue;
    Known name = known(text.substr(at), names);
    if (name.name.empty()) name = known(without_of(text.substr(at)), names);
    if (name.name.empty()) continue;
    if (const auto number = number_beside(text.substr(0, at), false)) return line_of(name, *number);
  }
  return std::nullopt;
}

/// A bare number at the end of a name that nobody knows belongs to the name where it is long: "Collectif 23".
bool may_be_of_name(std::string_view number) {
  return format::all_digits(format::trimmed(number)) && format::trimmed(number).size() > 1;
}

MeantLine of_unknown(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!parts_at(text, at) || !is_short(text.substr(at)) || may_be_of_name(text.substr(at))) continue;
    const auto number = number_beside(text.substr(at), true);
    const auto end = text.find_last_not_of(" :=,;-/*(", at - 1);
    if (number && end != std::string_view::npos && !is_digit(text[0]))
      return {What::structure, {}, std::string(text.substr(0, end + 1)), number->count, number->sure, false};
  }
  for (std::size_t at = text.size() - 1; at > 0 && is_digit(text[0]); --at) {
    if (!parts_at(text, at) || !is_short(text.substr(0, at))) continue;
    const auto number = number_beside(text.substr(0, at), false);
    const std::string_view name = without_of(text.substr(at));
    if (number && !model::folded(name).empty())
      return {What::structure, {}, std::string(name), number->count, number->sure, false};
  }
  return {What::structure, {}, std::string(text), {}, true, false};
}

}  // namespace

MeantLine meant_line(std::string_view text, const Names& names) {
  std::string plain(text);
  for (const std::string_view space : {"\u00A0", "\u202F"}) plain = format::replaced(plain, space, " ");
  plain = format::trimmed(plain);
  if (format::says_nobody(plain)) return {What::nobody, {}, {}, {}, true, false};
  if (const auto group = group_of(plain); !group.empty())
    return {What::group, {}, std::string(group), {}, true, false};
  if (plain.empty() || plain.size() > most_looked_at)
    return {What::structure, {}, std::string(text), {}, true, false};
  const bool digits = has_digit(plain);
  if (digits) {
    if (auto line = of_known(plain, names)) return *line;
  }
  if (const auto number = format::guess_count(plain))
    return {What::number, {}, {}, number->count, number->sure, false};
  if (digits) return of_unknown(plain);
  return {What::structure, {}, std::string(text), {}, true, false};
}

}  // namespace aliso::load
