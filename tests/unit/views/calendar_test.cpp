// The calendar of the seed's first evening, written by hand from RFC 5545.
// 18h-20h on 7 April 2022 in Paris is 16:00-18:00 UTC.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "views/calendar.h"

using namespace aliso;

namespace {

const words::Language french = *words::Language::of("fr");
const words::Language english = *words::Language::of("en");

model::Date day(int year, unsigned month, unsigned day) {
  return *model::make_date(year, month, day);
}

/// The content lines of a calendar, unfolded.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = text.find("\r\n", from);
    REQUIRE(end != std::string::npos);
    if (text[from] == ' ')
      lines.back() += text.substr(from + 1, end - from - 1);
    else
      lines.push_back(text.substr(from, end - from));
    from = end + 2;
  }
  return lines;
}

/// The value of the only line of that name (parameters included in the name); "none" for no such line.
std::string value(const std::string& text, const std::string& name) {
  std::string found = "none";
  for (const std::string& line : lines_of(text)) {
    if (!line.starts_with(name + ":")) continue;
    CHECK_MESSAGE(found == "none", name);
    found = line.substr(name.size() + 1);
  }
  return found;
}

}  // namespace

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
  network.mail = model::Mail{"ALISO : réseau <contact@example.org>", {}, {}, 0};
  const std::vector<views::CalendarEntry> all = {{0}};
  const std::chrono::sys_seconds stamp(std::chrono::seconds(1649055600));
  CHECK(views::calendar(network, event, all, stamp, french) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//aliso//aliso//FR\r\nCALSCALE:GREGORIAN\r\n"
        "BEGIN:VEVENT\r\nUID:2022-04-parole-de-reseau.gueret@example.org\r\nDTSTAMP:20220404T070000Z\r\n"
        // 366 days of 2020, 365 of 2021, 31 + 28 + 31 + 3
        "LAST-MODIFIED:20220404T070000Z\r\nSEQUENCE:824\r\n"
        "DTSTART:20220407T160000Z\r\nDTEND:20220407T180000Z\r\nSUMMARY:Parole de réseau\r\n"
        // 75 octets, é counting 2
        "LOCATION:Bakao\\, café associatif de la résidence habitat jeunes\\, Guéret\r\n"
        "STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nCLASS:PUBLIC\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n");
  event.sessions[0].time.reset();
  event.sessions[0].cancelled = true;
  const std::string whole = views::calendar(network, event, all, stamp, french);
  CHECK(whole.find("DTSTART;VALUE=DATE:20220407\r\nDTEND;VALUE=DATE:20220408\r\n") != std::string::npos);
  CHECK(value(whole, "STATUS") == "CANCELLED");
  CHECK(value(whole, "SUMMARY") == "Annulé\u00A0: Parole de réseau");
  CHECK(value(whole, "TRANSP") == "TRANSPARENT");
}

TEST_CASE(
    "a file to be kept: no METHOD, nobody invited, no alarm; what the event has, and nothing it hasn't") {
  model::Network network;
  network.name = "Réseau d'ici";
  network.language = "en";
  model::Event event;
  event.id = "fete";
  event.title = "Fête";
  model::Session session;
  session.id = "a";
  session.span = {day(2026, 6, 1), day(2026, 6, 1)};
  event.sessions = {session};
  const std::vector<views::CalendarEntry> all = {{0}};
  const std::chrono::sys_seconds stamp = day(2026, 5, 1);
  const std::string bare = views::calendar(network, event, all, stamp, english);
  for (const char* none : {"METHOD", "ORGANIZER", "ATTENDEE", "BEGIN:VALARM", "DESCRIPTION", "LOCATION",
                           "GEO", "CATEGORIES", "RELATED-TO", "URL"})
    CHECK_MESSAGE(value(bare, none) == "none", none);
  CHECK(value(bare, "UID") == "fete.a@reseau-d-ici.invalid");
  CHECK(value(bare, "PRODID") == "-//aliso//aliso//EN");
  CHECK(value(bare, "DTSTAMP") == "20260501T000000Z");
  // 2020: 366; 2021 to 2025: 5 × 365 + 1; January to April 2026: 120
  CHECK(value(bare, "SEQUENCE") == "2312");
  CHECK(value(views::calendar(network, event, all, stamp + std::chrono::hours(23), english), "SEQUENCE") ==
        "2312");
  CHECK(value(views::calendar(network, event, all, stamp + std::chrono::hours(24), english), "SEQUENCE") ==
        "2313");
  CHECK(value(views::calendar(network, event, all, {}, english), "SEQUENCE") == "0");

  event.kind = "soirée; bal";
  event.about = "un bal,\nun vrai\\ \x01\x7f\r\tchaque année";
  event.sessions[0].coordinates = model::Coordinates{46.17, -1.875};
  const std::string full = views::calendar(network, event, all, stamp, english);
  CHECK(value(full, "CATEGORIES") == "soirée\\; bal");
  CHECK(value(full, "DESCRIPTION") == "un bal\\,\\nun vrai\\\\  chaque année");
  CHECK(value(full, "GEO") == "46.170000;-1.875000");
}

TEST_CASE("who is asked reads until when to answer, and to whom") {
  model::Network network;
  network.mail = model::Mail{"\"Réseau, d'ici\" <bonjour@example.org>", {}, {}, 0};
  model::Event event;
  event.about = "un bal";
  event.sessions.resize(1);
  event.sessions[0].span = {day(2026, 10, 1), day(2026, 10, 1)};
  const std::vector<views::CalendarEntry> asked = {{0, day(2026, 9, 17)}};
  CHECK(value(views::calendar(network, event, asked, {}, french), "DESCRIPTION") ==
        "un bal\\nRépondre d’ici au 17 septembre à bonjour@example.org");
  network.mail->reply_to = "Accueil <accueil@example.org>";
  CHECK(value(views::calendar(network, event, asked, {}, english), "DESCRIPTION") ==
        "un bal\\nPlease answer by 17 September: accueil@example.org");
  const std::vector<views::CalendarEntry> answered = {{0}};
  CHECK(value(views::calendar(network, event, answered, {}, french), "DESCRIPTION") == "un bal");
}

TEST_CASE("several days are all of them") {
  model::Network network;
  model::Event event;
  event.sessions.resize(1);
  model::Session& session = event.sessions[0];
  // Over the end of summer time, Sunday 25 October 2026: 9:00 in Paris is 7:00 UTC, then 8:00.
  session.span = {day(2026, 10, 24), day(2026, 10, 26)};
  const std::vector<views::CalendarEntry> all = {{0}};
  std::string text = views::calendar(network, event, all, {}, french);
  CHECK(value(text, "DTSTART;VALUE=DATE") == "20261024");
  CHECK(value(text, "DTEND;VALUE=DATE") == "20261027");
  CHECK(value(text, "RDATE") == "none");
  session.time = model::Hours{{9 * 60}, model::TimeOfDay{17 * 60}};
  text = views::calendar(network, event, all, {}, french);
  CHECK(value(text, "DTSTART") == "20261024T070000Z");
  CHECK(value(text, "DTEND") == "20261024T150000Z");
  CHECK(value(text, "RDATE") == "20261025T080000Z,20261026T080000Z");
  // A start alone: no end is made up. Past midnight: the next day.
  session.time = model::Hours{{18 * 60}, {}};
  session.span.last = session.span.first;
  text = views::calendar(network, event, all, {}, french);
  CHECK(value(text, "DTSTART") == "20261024T160000Z");
  CHECK(value(text, "DTEND") == "none");
  CHECK(value(text, "RDATE") == "none");
  session.time = model::Hours{{22 * 60}, model::TimeOfDay{2 * 60}};
  text = views::calendar(network, event, all, {}, french);
  CHECK(value(text, "DTSTART") == "20261024T200000Z");
  CHECK(value(text, "DTEND") == "20261025T000000Z");
}

TEST_CASE("a cancelled session says so where every diary shows it, and which one replaces it") {
  model::Network network;
  network.mail = model::Mail{"contact@example.org", {}, {}, 0};
  model::Event event;
  event.id = "fete";
  event.title = "Fête";
  event.sessions.resize(2);
  for (unsigned i = 0; i < 2; ++i) {
    model::Session& session = event.sessions[i];
    session.id = i == 0 ? "gueret" : "masgot";
    session.town = i == 0 ? "Guéret" : "Masgot";
    session.name = session.town;
    session.span = {day(2026, 4, 2 + i), day(2026, 4, 2 + i)};
  }
  event.sessions[0].cancelled = true;
  const std::vector<views::CalendarEntry> first = {{0}};
  const std::vector<views::CalendarEntry> second = {{1}};
  CHECK(value(views::calendar(network, event, first, {}, french), "SUMMARY") ==
        "Annulé\u00A0: Fête – Guéret");
  CHECK(value(views::calendar(network, event, first, {}, english), "SUMMARY") == "Cancelled: Fête – Guéret");
  CHECK(value(views::calendar(network, event, first, {}, french), "RELATED-TO") == "none");
  event.sessions[0].moved_to = 1;
  event.sessions[1].span = {day(2026, 5, 1), day(2026, 5, 1)};
  std::string moved = views::calendar(network, event, first, {}, french);
  CHECK(value(moved, "SUMMARY") == "Reporté au 1er mai\u00A0: Fête – Guéret");
  CHECK(value(moved, "STATUS") == "CANCELLED");
  CHECK(value(moved, "RELATED-TO") == "fete.masgot@example.org");
  const std::string replacing = views::calendar(network, event, second, {}, french);
  CHECK(value(replacing, "UID") == "fete.masgot@example.org");
  CHECK(value(replacing, "STATUS") == "CONFIRMED");
  CHECK(value(replacing, "SUMMARY") == "Fête – Masgot");
  event.sessions[1].span = {day(2027, 1, 8), day(2027, 1, 8)};
  moved = views::calendar(network, event, first, {}, english);
  CHECK(value(moved, "SUMMARY") == "Moved to 8 January 2027: Fête – Guéret");
}

TEST_CASE("hours at the changes to and from summer time, and in other zones") {
  // In Paris 2:30 does not come on 29 March 2026 (3:30 summer time, 1:30 UTC, is written), and comes twice on
  // 25 October (the first is 0:30 UTC, by summer time); 4:00 that morning is 3:00 UTC.
  model::Network network;
  model::Event event;
  model::Session session;
  session.time = model::Hours{{2 * 60 + 30}, model::TimeOfDay{4 * 60}};
  const std::vector<views::CalendarEntry> all = {{0}};
  const auto on = [&](int month, int day) {
    session.span = {model::make_date(2026, unsigned(month), unsigned(day)),
                    model::make_date(2026, unsigned(month), unsigned(day))};
    event.sessions = {session};
    return views::calendar(network, event, all, {}, french);
  };
  CHECK(on(3, 29).find("DTSTART:20260329T013000Z\r\nDTEND:20260329T020000Z\r\n") != std::string::npos);
  CHECK(on(10, 25).find("DTSTART:20261025T003000Z\r\nDTEND:20261025T030000Z\r\n") != std::string::npos);
  // From 2:30 to 3:00, of which neither comes: the hour moves, and its end with it. To 3:15 as well.
  session.time = model::Hours{{2 * 60 + 30}, model::TimeOfDay{3 * 60}};
  CHECK(on(3, 29).find("DTSTART:20260329T013000Z\r\nDTEND:20260329T020000Z\r\n") != std::string::npos);
  session.time = model::Hours{{2 * 60 + 30}, model::TimeOfDay{3 * 60 + 15}};
  CHECK(on(3, 29).find("DTSTART:20260329T013000Z\r\nDTEND:20260329T021500Z\r\n") != std::string::npos);
  session.time = model::Hours{{2 * 60 + 30}, model::TimeOfDay{4 * 60}};
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
  const std::vector<views::CalendarEntry> all = {{0}};
  const std::string text = views::calendar(network, event, all, {}, french);
  // SUMMARY: is 8 octets; 67 x fill the line
  CHECK(text.find("SUMMARY:" + std::string(67, 'x') + "\r\n xxxéééé\r\n") != std::string::npos);
}
