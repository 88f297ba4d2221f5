// Reading counts; what another form was meant to be is guessed for the remedy.
// `010` is no count: some programs read it as 8.
#include "format/counts.h"

#include <fmt/format.h>

#include "format/guesses.h"
#include "format/steps.h"

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
  const auto guess = guess_count(text);
  if (!guess) return Wrong{"bad-count", {}};
  return Wrong{"count-form", {{"count", guess->count}, {"sure", std::string(guess->sure ? "yes" : "no")}}};
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

Parsed<int> parse_pause(std::string_view text) {
  const auto value = natural(text);
  if (!value || *value > longest_pause || (text[0] == '0' && text.size() > 1))
    return Wrong{"bad-pause", {{"limit", std::int64_t{longest_pause}}}};
  return static_cast<int>(*value);
}

}  // namespace aliso::format
