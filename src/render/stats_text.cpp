// The thin path: a line a session.
// Widened to the full table from the JSON view.
#include "render/stats_text.h"

#include <fmt/format.h>

namespace aliso::render {

std::string stats_text(const model::Event& event, const figures::EventFigures& figures,
                       const words::Language& language) {
  std::string text = event.title + "\n";
  for (std::size_t i = 0; i < figures.sessions.size(); ++i) {
    const auto& came = figures.sessions[i].came;
    text += fmt::format(
        "  {}: {}\n", event.sessions[i].name,
        came ? language.say("stats.came", {{"n", came->min()}}) : language.say("stats.not-noted"));
  }
  return text;
}

}  // namespace aliso::render
