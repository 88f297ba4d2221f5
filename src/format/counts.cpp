// Reading counts, and guessing at other forms for the remedy.
// `010` is no count: some programs read it as 8.
#include "format/counts.h"

#include <fmt/format.h>

#include <vector>

#include "format/steps.h"
#include "model/names.h"

namespace aliso::format {

namespace {

/// One bound. Nothing but digits may stand in it.
Parsed<std::int64_t> bound(std::string_view text) {
  if (!all_digits(text)) return Wrong{"bad-count", {}};
  if (text.size() > 1 && text[0] == '0') {
    const auto first = std::min(text.find_first_not_of('0'), text.size() - 1);
    return Wrong{"leading-zero", {{"count", std::string(text.substr(first))}}};
  }
  const auto value = natural(text);
  if (!value || *value > model::Count::limit)
    return Wrong{"count-too-large", {{"limit", model::Count::limit}}};
  return *value;
}

bool is_decimal(std::string_view text) {
  const auto point = text.find_first_of(".,");
  return point != std::string_view::npos && all_digits(text.substr(0, point)) &&
         all_digits(text.substr(point + 1));
}

/// As the count would be written, from one or two numbers and the words around them: "35 à 40",
/// "entre 35 et 40", "35 - 40", "35–40", "au moins 35", "at least 35", "+35", "8 personnes".
Wrong guess(std::string_view text) {
  std::vector<std::string_view> numbers;
  std::string around;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end > at) {
      numbers.push_back(text.substr(at, end - at));
      around += '#';
    } else {
      around += text[end++];
    }
    at = end;
  }
  if (numbers.size() == 2 && bound(numbers[0]) && bound(numbers[1])) {
    for (const std::string_view shape :
         {"# - #", "# -#", "#- #", "#–#", "# – #", "# à #", "de # à #", "entre # et #", "# ou #", "# or #",
          "# to #", "from # to #", "between # and #", "#..#", "#/#"}) {
      if (around == shape) return {"count-form", {{"count", fmt::format("{}-{}", numbers[0], numbers[1])}}};
    }
  }
  if (numbers.size() == 2 && around == "# #" && numbers[1].size() == 3 && bound(numbers[0]))
    return {"count-form", {{"count", fmt::format("{}{}", numbers[0], numbers[1])}}};
  if (numbers.size() == 1 && bound(numbers[0])) {
    for (const std::string_view shape : {"+#", "# +", "#-", "#..", ">=#", ">= #", "≥#", "≥ #", "au moins #",
                                         "at least #", "# ou plus", "# or more", "minimum #"}) {
      if (around == shape) return {"count-form", {{"count", fmt::format("{}+", numbers[0])}}};
    }
    if (around.starts_with("# ") && around.find_first_of("+-<>~?.,/") == std::string::npos)
      return {"count-form", {{"count", std::string(numbers[0])}}};
  }
  return {"bad-count", {}};
}

}  // namespace

Parsed<model::Count> parse_count(std::string_view text) {
  if (all_digits(text)) {
    const auto value = bound(text);
    return value ? Parsed<model::Count>(model::Count(*value)) : value.wrong();
  }
  if (text.size() > 1 && text.back() == '+' && all_digits(text.substr(0, text.size() - 1))) {
    const auto value = bound(text.substr(0, text.size() - 1));
    return value ? Parsed<model::Count>(model::Count::at_least(*value)) : value.wrong();
  }
  if (text.starts_with('-') && (all_digits(text.substr(1)) || is_decimal(text.substr(1))))
    return Wrong{"negative-count", {}};
  if (is_decimal(text)) return Wrong{"decimal-count", {}};
  const auto dash = text.find('-');
  if (dash != std::string_view::npos && all_digits(text.substr(0, dash)) &&
      all_digits(text.substr(dash + 1))) {
    const auto low = bound(text.substr(0, dash));
    const auto high = bound(text.substr(dash + 1));
    if (!low) return low.wrong();
    if (!high) return high.wrong();
    if (*high < *low) return Wrong{"reversed-count", {{"count", fmt::format("{}-{}", *high, *low)}}};
    return model::Count::between(*low, *high);
  }
  return guess(text);
}

std::string written(const model::Count& count) {
  if (!count.max()) return fmt::format("{}+", count.min());
  return count.exact() ? fmt::format("{}", count.min()) : fmt::format("{}-{}", count.min(), *count.max());
}

Parsed<int> parse_number(std::string_view text) {
  const auto value = natural(text);
  if (!value || *value < 1 || *value > 1'000'000 || text[0] == '0') return Wrong{"bad-number", {}};
  return static_cast<int>(*value);
}

}  // namespace aliso::format
