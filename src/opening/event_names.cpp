// Which event a word of the command line names.
// An exact stem beats a part of one; none or several is a usage error that lists them.
#include "diagnostics/suggest.h"
#include "opening/opening.h"

namespace aliso::opening {

namespace {

/// As many as a screen holds; the latest are the likeliest.
constexpr std::size_t most_listed = 20;

std::string listed(const program::Run& run, std::vector<std::string> stems) {
  std::string text;
  const std::size_t left_out = stems.size() > most_listed ? stems.size() - most_listed : 0;
  if (left_out > 0)
    text += "\n  " + run.terminal.say("usage.event-earlier", {{"n", static_cast<std::int64_t>(left_out)}});
  for (std::size_t i = left_out; i < stems.size(); ++i) text += "\n  " + stems[i];
  return text;
}

}  // namespace

std::optional<std::string> event_stem(const program::Run& run, Opening& opening, std::string_view word) {
  const std::string typed(word);
  if (word.ends_with(".yaml")) {
    word.remove_suffix(5);
    if (const auto slash = word.rfind('/'); slash != std::string_view::npos) word.remove_prefix(slash + 1);
  }
  if (opening.folder->has_event(word)) return std::string(word);
  std::vector<std::string> having;
  if (!word.empty()) having = opening.folder->events_with(word, opening.found);
  if (opening.found.exit_status() == program::unreadable) return std::nullopt;
  if (having.size() == 1) return having.front();
  if (having.size() > 1)
    throw program::UsageError{run.terminal.say("usage.event-several", {{"word", typed}}) +
                              listed(run, having)};
  const std::vector<std::string>& stems = opening.folder->events(opening.found);
  if (stems.empty()) throw program::UsageError{run.terminal.say("usage.no-events")};
  std::string message = run.terminal.say("usage.event-unknown", {{"word", typed}});
  const std::vector<std::string_view> known(stems.begin(), stems.end());
  if (const auto near = diagnostics::nearest(word, known))
    message += "\n" + run.terminal.say("usage.did-you-mean", {{"word", std::string(*near)}});
  throw program::UsageError{message + "\n" + run.terminal.say("usage.events-are") + listed(run, stems)};
}

}  // namespace aliso::opening
