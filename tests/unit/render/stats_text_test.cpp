// The block of an event as a person reads it.
// Every expected table is drawn by hand from figures made by hand.
#include "render/stats_text.h"

#include <doctest/doctest.h>
#include <iostream>

#include "made.h"

using aliso::model::Count;
namespace render = aliso::render;

TEST_CASE("look") {
  std::cout << render::stats_text(made::event(), made::figures(), made::fr, false) << "\n\n";
  auto event = made::event();
  auto figures = made::figures();
  event.quorum.emplace();
  event.quorum->denominator = 4;
  event.quorum->numerator = 1;
  event.quorum->over = true;
  for (auto& s : figures.sessions) s.quorum = {Count(8), false, Count(4)};
  for (int i = 0; i < 4; ++i) {
    event.sessions.push_back(
        made::session("x", "Saint-Sulpice-le-Guérétois, salle des fêtes", 2022, 4, 20 + i));
    figures.sessions.push_back(made::evening(8, 8, 1, 0));
  }
  figures.sessions[3].status = aliso::figures::SessionStatus::cancelled;
  figures.sessions[4] = {};
  figures.sessions[5] = {};
  figures.sessions[5].status = aliso::figures::SessionStatus::planned;
  event.sessions[3].moved_to = 4;
  figures.people.everyone = {};
  std::cout << render::stats_text(event, figures, made::en, true) << "\n\n";
  const render::ViewedEvent two[] = {{&event, &figures}, {&event, &figures}};
  std::cout << render::together_text(two, made::figures(), made::fr, false) << "\n\n";
}
