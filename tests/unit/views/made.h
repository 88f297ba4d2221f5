// Figures made by hand for the tests of what is drawn from them.
// Numbers: the evening of 7 and 14 April 2022, as the manual works them out.
#pragma once

#include "figures/figures.h"
#include "model/event.h"
#include "words/language.h"

namespace made {

using aliso::figures::EventFigures;
using aliso::figures::Ratio;
using aliso::figures::SessionFigures;
using aliso::figures::SessionStatus;
using aliso::model::Count;
using aliso::model::Event;
using aliso::model::Session;

inline const auto fr = *aliso::words::Language::of("fr");
inline const auto en = *aliso::words::Language::of("en");

inline Session session(std::string id, std::string name, int year, unsigned month, unsigned day) {
  Session made;
  made.id = std::move(id);
  made.name = name;
  made.called = std::move(name);
  const auto date = aliso::model::make_date(year, month, day);
  made.span = {date, date};
  return made;
}

inline Event event() {
  Event made;
  made.id = "2022-04-parole-de-reseau";
  made.title = "Parole de réseau";
  made.sessions = {session("gueret", "Guéret", 2022, 4, 7), session("masgot", "Masgot", 2022, 4, 14)};
  made.sessions[0].town = "Guéret";
  made.sessions[0].venue = "Bakao, café associatif de la résidence habitat jeunes";
  made.sessions[1].town = "Fransèches";
  made.sessions[1].venue = "Mange-Cailloux, bar-restaurant du village de Masgot";
  return made;
}

/// A session where `maybe` members thought of coming and 4 came, `partner` partners and `host` hosts
/// with one person each; 29 to 31 members.
inline SessionFigures evening(std::int64_t maybe, std::int64_t people, std::int64_t partner,
                              std::int64_t host) {
  SessionFigures made;
  made.noted = true;
  const Count members = Count::between(29, 31);
  made.members = members;
  made.invited = members;
  made.answers = {Count(0), Count(maybe), Count(0)};
  made.answered = Count(maybe);
  made.announced = Count(maybe);
  made.came = Count(4);
  made.kept = Count::between(0, 4);
  made.no_shows = Count::between(maybe - 4, maybe);
  made.walk_ins = Count::between(0, 4);
  made.excused = Count(0);
  made.represented = Count(0);
  made.absent = Count::between(25, 27);
  made.structures = {Count(4), Count(partner), Count(host), Count(0)};
  made.people = {
      Count(people + partner + host), Count(people), Count(partner), Count(host), Count(0), Count(0), {}, {}};
  made.turnout = Ratio{4, maybe, false};
  made.response_rate = Ratio{maybe, members, true};
  return made;
}

inline EventFigures figures() {
  EventFigures made;
  made.members = Count::between(29, 31);
  made.sessions = {evening(8, 8, 1, 0), evening(10, 5, 0, 1)};
  made.announced = Count::between(10, 18);
  made.distinct = {Count(8), Count(1), Count(1), Count(0)};
  made.people = {Count(15), Count(13), Count(1), Count(1), Count(0), Count(0), {}, {}};
  made.each_once = true;
  made.reach = Ratio{8, Count::between(29, 31), true};
  return made;
}

}  // namespace made
