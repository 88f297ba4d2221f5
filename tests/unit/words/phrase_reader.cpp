// The reader of phrases: qualifiers first, then a fraction's words or a percentage.
// Spaces and apostrophes are read whatever their kind.
#include "phrase_reader.h"

#include <map>
#include <regex>
#include <vector>

namespace reader {

namespace {

void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

bool take(std::string& text, const std::string& start) {
  if (text.rfind(start, 0) != 0) return false;
  text.erase(0, start.size());
  return true;
}

bool take_end(std::string& text, const std::string& end) {
  if (text.size() < end.size() || text.compare(text.size() - end.size(), end.size(), end) != 0) return false;
  text.erase(text.size() - end.size());
  return true;
}

/// "un tiers", "des deux tiers", "d'un quart", "two thirds".
std::optional<Fraction> fraction(std::string text) {
  static const std::map<std::string, std::int64_t> numerators{{"un", 1}, {"deux", 2}, {"trois", 3},
                                                              {"a", 1},  {"two", 2},  {"three", 3}};
  static const std::map<std::string, std::int64_t> denominators{
      {"cinquième", 5}, {"quart", 4},    {"quarts", 4}, {"tiers", 3}, {"fifth", 5},
      {"quarter", 4},   {"quarters", 4}, {"third", 3},  {"thirds", 3}};
  for (const char* start : {"de la ", "de ", "d'", "des ", "les ", "la "})
    if (take(text, start)) break;
  if (text == "moitié" || text == "half") return Fraction{1, 2};
  const auto space = text.find(' ');
  if (space == std::string::npos) return std::nullopt;
  const auto k = numerators.find(text.substr(0, space));
  const auto n = denominators.find(text.substr(space + 1));
  if (k == numerators.end() || n == denominators.end()) return std::nullopt;
  const bool plural = text.back() == 's' && n->first != "tiers";
  if (n->first != "tiers" && plural != (k->second > 1)) return std::nullopt;  // "deux quart" isn't French
  return Fraction{k->second, n->second};
}

Fraction plus_thousandths(const Fraction& f, std::int64_t thousandths) {
  return {f.k * 1000 + thousandths * f.n, f.n * 1000};
}

/// "27", "0,4", as a part of one, with half of its last digit.
struct Printed {
  Fraction value;
  Fraction half_digit;
};

std::optional<Printed> printed(const std::string& digits, bool french) {
  static const std::regex form("(\\d+)(?:[.,](\\d+))?");
  std::smatch match;
  if (!std::regex_match(digits, match, form)) return std::nullopt;
  if (digits.find(french ? '.' : ',') != std::string::npos) return std::nullopt;
  std::int64_t scale = 100;
  for (std::ptrdiff_t i = 0; i < match.length(2); ++i) scale *= 10;
  return Printed{{std::stoll(match.str(1) + match.str(2)), scale}, {1, 2 * scale}};
}

Claim point(const Fraction& f) {
  Claim claim{f, f};
  claim.exactly = true;
  return claim;
}

std::optional<Claim> percentage(std::string text, bool french) {
  if (!take_end(text, french ? " %" : "%")) return std::nullopt;
  Claim claim;
  if (take(text, french ? "entre " : "between ")) {
    const std::string middle = french ? " et " : " and ";
    const auto at = text.find(middle);
    if (at == std::string::npos) return std::nullopt;
    const auto low = printed(text.substr(0, at), french);
    const auto high = printed(text.substr(at + middle.size()), french);
    if (!low || !high) return std::nullopt;
    claim.low = low->value;
    claim.high = high->value;
    return claim;
  }
  const bool at_most = take(text, french ? "au plus " : "at most ");
  const bool at_least = !at_most && take(text, french ? "au moins " : "at least ");
  const auto value = printed(text, french);
  if (!value) return std::nullopt;
  if (at_most) {
    claim.high = value->value;
  } else if (at_least) {
    claim.low = value->value;
  } else {  // rounded: half a digit around
    claim.low = {value->value.k * 2 - 1, value->value.n * 2};
    claim.high = {value->value.k * 2 + 1, value->value.n * 2};
    claim.high_open = true;
    claim.low_soft = claim.high_soft = true;
  }
  return claim;
}

}  // namespace

std::optional<Claim> read(std::string text, bool french) {
  replace_all(text, "\u00a0", " ");
  replace_all(text, "\u202f", " ");
  replace_all(text, "’", "'");
  if (text == (french ? "aucune" : "none")) return point({0, 1});
  if (text == (french ? "toutes" : "all")) return point({1, 1});
  static const std::regex of("(\\d+) (sur|of) (\\d+)");
  if (std::smatch match; std::regex_match(text, match, of)) {
    if ((match.str(2) == "sur") != french) return std::nullopt;
    return point({std::stoll(match.str(1)), std::stoll(match.str(3))});
  }
  if (const auto claim = percentage(text, french)) return claim;
  Claim claim;
  if (take(text, french ? "entre " : "between ")) {
    const std::string middle = french ? " et " : " and ";
    const auto at = text.find(middle);
    if (at == std::string::npos) return std::nullopt;
    const auto low = fraction(text.substr(0, at));
    const auto high = fraction(text.substr(at + middle.size()));
    if (!low || !high) return std::nullopt;
    claim.low = *low;
    claim.high = *high;
    return claim;
  }
  enum class Kind {
    exact,
    about,
    just_over,
    just_under,
    nearly,
    more,
    less,
    or_more,
    or_less,
    around,
    at_most,
    at_least
  };
  Kind kind = Kind::exact;
  const std::vector<std::pair<std::string, Kind>> starts =
      french
          ? std::vector<std::pair<std::string, Kind>>{{"environ ", Kind::about},
                                                      {"un peu plus ", Kind::just_over},
                                                      {"un peu moins ", Kind::just_under},
                                                      {"près ", Kind::nearly},
                                                      {"plus ", Kind::more},
                                                      {"moins ", Kind::less},
                                                      {"autour ", Kind::around},
                                                      {"au plus ", Kind::at_most},
                                                      {"au moins ", Kind::at_least}}
          : std::vector<std::pair<std::string, Kind>>{
                {"about ", Kind::about},   {"just over ", Kind::just_over}, {"just under ", Kind::just_under},
                {"nearly ", Kind::nearly}, {"more than ", Kind::more},      {"less than ", Kind::less},
                {"around ", Kind::around}, {"at most ", Kind::at_most},     {"at least ", Kind::at_least}};
  for (const auto& [start, what] : starts)
    if (take(text, start)) {
      kind = what;
      break;
    }
  // Only what governs "de" takes it: "plus d'un quart", but "environ un quart".
  const bool governs = kind == Kind::just_over || kind == Kind::just_under || kind == Kind::nearly ||
                       kind == Kind::more || kind == Kind::less || kind == Kind::around;
  const bool has_de = text.rfind("d'", 0) == 0 || text.rfind("de ", 0) == 0 || text.rfind("des ", 0) == 0;
  if (french && governs != has_de) return std::nullopt;
  if (kind == Kind::exact && take_end(text, french ? " ou un peu plus" : " or a little more"))
    kind = Kind::or_more;
  if (kind == Kind::exact && take_end(text, french ? " ou un peu moins" : " or a little less"))
    kind = Kind::or_less;
  const auto f = fraction(text);
  if (!f) return std::nullopt;
  const std::int64_t little = f->n == 2 ? 50 : 30;  // thousandths: a half is far from its neighbours
  switch (kind) {
    case Kind::exact:
      return point(*f);
    case Kind::about:
      return Claim{plus_thousandths(*f, -5), plus_thousandths(*f, 5), false, false, true, true};
    case Kind::just_over:
      return Claim{*f, plus_thousandths(*f, little), true, false, false, true};
    case Kind::just_under:
      return Claim{plus_thousandths(*f, -little), *f, false, true, true, false};
    case Kind::nearly:
      return Claim{plus_thousandths(*f, -20), *f, false, true, true, false};
    case Kind::more:
      return Claim{*f, {1, 1}, true};
    case Kind::less:
      return Claim{{0, 1}, *f, false, true};
    case Kind::or_more:
      return Claim{*f, plus_thousandths(*f, little), false, false, false, true};
    case Kind::or_less:
      return Claim{plus_thousandths(*f, -little), *f, false, false, true, false};
    case Kind::around:
      return Claim{plus_thousandths(*f, -little), plus_thousandths(*f, little), false, false, true, true};
    case Kind::at_most:
      return Claim{{0, 1}, *f};
    case Kind::at_least:
      return Claim{*f, {1, 1}};
  }
  return std::nullopt;
}

}  // namespace reader
