// The calendar of the seed's first evening, written by hand from RFC 5545.
// 18h-20h on 7 April 2022 in Paris is 16:00-18:00 UTC.
#include <doctest/doctest.h>

#include <vector>

#include "views/calendar.h"

using namespace aliso;

TEST_CASE("a session's calendar") {
  model::Network network;
  model::Event event;
  event.id = "2022-04-parole-de-reseau";
  event.title = "Parole de réseau";
  model::Session session;
  session.id = "gueret";
  session.name = "Guéret";
  session.span = {model::make_date(2022, 4, 7), model::make_date(2022, 4, 7)};
  session.time = model::Hours{{18 * 60}, model::TimeOfDay{20 * 60}};
  session.venue = "Bakao, café associatif de la résidence habitat jeunes";
  session.town = "Guéret";
  event.sessions = {session};
  const std::vector<model::SessionIndex> all = {0};
  const std::chrono::sys_seconds stamp(std::chrono::seconds(1649055600));
  CHECK(views::calendar(network, event, all, stamp, "example.org") ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//aliso//aliso//EN\r\nMETHOD:PUBLISH\r\n"
        "BEGIN:VEVENT\r\nUID:2022-04-parole-de-reseau.gueret@example.org\r\nDTSTAMP:20220404T070000Z\r\n"
        "DTSTART:20220407T160000Z\r\nDTEND:20220407T180000Z\r\nSUMMARY:Parole de réseau\r\n"
        // 75 octets, é counting 2
        "LOCATION:Bakao\\, café associatif de la résidence habitat jeunes\\, Guéret\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n");
  event.sessions[0].time.reset();
  event.sessions[0].cancelled = true;
  const std::string whole = views::calendar(network, event, all, stamp, "example.org");
  CHECK(whole.find("DTSTART;VALUE=DATE:20220407\r\nDTEND;VALUE=DATE:20220408\r\n") != std::string::npos);
  CHECK(whole.find("STATUS:CANCELLED\r\n") != std::string::npos);
}

TEST_CASE("hours at the changes to and from summer time, and in other zones") {
  // In Paris 2:30 does not come on 29 March 2026 (3:30 summer time, 1:30 UTC, is written), and comes twice on
  // 25 October (the first is 0:30 UTC, by summer time); 4:00 that morning is 3:00 UTC.
  model::Network network;
  model::Event event;
  model::Session session;
  session.time = model::Hours{{2 * 60 + 30}, model::TimeOfDay{4 * 60}};
  const std::vector<model::SessionIndex> all = {0};
  const auto on = [&](int month, int day) {
    session.span = {model::make_date(2026, unsigned(month), unsigned(day)),
                    model::make_date(2026, unsigned(month), unsigned(day))};
    event.sessions = {session};
    return views::calendar(network, event, all, {}, "example.org");
  };
  CHECK(on(3, 29).find("DTSTART:20260329T013000Z\r\nDTEND:20260329T020000Z\r\n") != std::string::npos);
  CHECK(on(10, 25).find("DTSTART:20261025T003000Z\r\nDTEND:20261025T030000Z\r\n") != std::string::npos);
  // Reunion is four hours ahead of UTC all year, Cayenne three behind.
  network.time_zone = "Indian/Reunion";
  CHECK(on(3, 29).find("DTSTART:20260328T223000Z\r\nDTEND:20260329T000000Z\r\n") != std::string::npos);
  network.time_zone = "America/Cayenne";
  CHECK(on(3, 29).find("DTSTART:20260329T053000Z\r\nDTEND:20260329T070000Z\r\n") != std::string::npos);
}

TEST_CASE("long lines are folded between characters") {
  model::Network network;
  model::Event event;
  event.title = std::string(70, 'x') + "éééé";
  model::Session session;
  session.span = {model::make_date(2022, 4, 7), model::make_date(2022, 4, 7)};
  event.sessions = {session};
  const std::vector<model::SessionIndex> all = {0};
  const std::string text = views::calendar(network, event, all, {}, "example.org");
  // SUMMARY: is 8 octets; 67 x fill the line
  CHECK(text.find("SUMMARY:" + std::string(67, 'x') + "\r\n xxxéééé\r\n") != std::string::npos);
}
