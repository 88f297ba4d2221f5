// A network's calendar: what stands before its sessions, what there is to do, and what an empty one holds.
// Expected lines are written by hand from RFC 5545 and 7986, changes of clocks from tzdata's own tables.
#include <doctest/doctest.h>

#include <string>

#include "views/feed.h"

using namespace aliso;

namespace {

const words::Language french = *words::Language::of("fr");
const words::Language english = *words::Language::of("en");

model::Date day(int year, unsigned month, unsigned day) {
  return *model::make_date(year, month, day);
}

/// One event of one evening, with a wave, a day to answer by, and an action called like its session.
struct World {
  model::Network network;
  std::vector<model::Dossier> dossiers{1};
  std::vector<std::string> stems{"fete"};
  std::vector<figures::AgendaSession> sessions{{0, 0, {}}};
  std::vector<figures::AgendaWave> waves{{0, 0, {}, day(2026, 5, 20), 19}};
  std::vector<figures::AgendaAnswers> answers{{0, day(2026, 5, 25)}};
  std::vector<figures::Action> actions;

  World() {
    network.name = "Lisières";
    network.about = "lieux; gens";
    model::Event& event = dossiers[0].event;
    event.id = "fete";
    event.title = "Fête";
    model::Session session;
    session.id = "gueret";
    session.town = "Guéret";
    session.span = {day(2026, 6, 1), day(2026, 6, 1)};
    event.sessions = {session};
    dossiers[0].invitations.emplace().waves.resize(1);
    dossiers[0].invitations->waves[0].id = "relance";
    model::Remark action;
    action.title = "Guéret";
    action.due = day(2026, 7, 1);
    event.debrief.emplace().proposals = {action};
    actions = figures::actions(dossiers, day(2026, 5, 1));
  }
  [[nodiscard]] std::string text(bool work, const words::Language& language = french) const {
    views::Feed feed{network, dossiers, stems, sessions, {}, day(2026, 5, 1)};
    if (work) feed.work = {waves, answers, actions};
    return views::feed(feed, {.stamp = day(2026, 5, 1), .language = language});
  }
};

bool has(const std::string& text, const std::string& lines) {
  return text.find(lines) != std::string::npos;
}

}  // namespace

TEST_CASE("a feed says whose it is and how often to look; no METHOD, nobody invited") {
  const std::string text = World().text(false);
  CHECK(text.starts_with(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//aliso//aliso//FR\r\nCALSCALE:GREGORIAN\r\n"
      "NAME:Lisières\r\nX-WR-CALNAME:Lisières\r\nDESCRIPTION:lieux\\; gens\r\n"
      "LAST-MODIFIED:20260501T000000Z\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n"
      "BEGIN:VEVENT\r\nUID:fete.gueret@lisieres.invalid\r\n"));
  CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  for (const char* none : {"METHOD", "ATTENDEE", "ORGANIZER", "VALARM", "VTIMEZONE", "VTODO", "relance"})
    CHECK_MESSAGE(!has(text, none), none);
}

TEST_CASE("what there is to do: whole days that take up no time, private, under UIDs of their own") {
  World world;
  const std::string text = world.text(true);
  CHECK(has(text, "NAME:Lisières (travail)\r\n"));
  CHECK(has(text,
            "UID:fete.-.relance@lisieres.invalid\r\nDTSTAMP:20260501T000000Z\r\n"
            "LAST-MODIFIED:20260501T000000Z\r\nSEQUENCE:2312\r\nDTSTART;VALUE=DATE:20260520\r\n"
            "DTEND;VALUE=DATE:20260521\r\nSUMMARY:relance\u00A0: 19 à prévenir – Fête\r\n"
            "TRANSP:TRANSPARENT\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\n"));
  CHECK(has(text, "UID:fete..answer-by@lisieres.invalid\r\n"));
  CHECK(has(text, "SUMMARY:Dernier jour pour répondre – Fête\r\n"));
  // The session has that UID in this very calendar.
  CHECK(has(text, "BEGIN:VTODO\r\nUID:fete.gueret-2@lisieres.invalid\r\n"));
  CHECK(has(text, "DUE;VALUE=DATE:20260701\r\nSTATUS:NEEDS-ACTION\r\n"));
  // A title without a Latin letter names nothing in a UID.
  world.dossiers[0].event.debrief->proposals[0].title = "相談";
  CHECK(has(world.text(true), "BEGIN:VTODO\r\nUID:fete.task@lisieres.invalid\r\n"));
  world.waves[0].structures = 0;
  world.waves[0].session = 0;
  CHECK(has(world.text(true), "SUMMARY:relance\u00A0: plus personne à prévenir – Fête\r\n"));
  CHECK(has(world.text(true, english), "SUMMARY:relance: nobody to tell – Fête\r\n"));
  CHECK(has(world.text(true), "UID:fete.gueret.relance@lisieres.invalid\r\n"));
  world.waves[0].structures.reset();
  CHECK(has(world.text(true), "SUMMARY:relance – Fête\r\n"));
}

TEST_CASE("a draft is tentative; what is cancelled may be kept to be seen") {
  World world;
  model::Event& event = world.dossiers[0].event;
  event.draft = true;
  CHECK(has(world.text(true), "STATUS:TENTATIVE\r\n"));
  event.sessions[0].cancelled = true;
  event.sessions[0].time = model::Hours{{18 * 60}, {}};
  CHECK(has(world.text(true), "STATUS:CANCELLED\r\n"));
  views::Feed feed{world.network, world.dossiers, world.stems, world.sessions, {}, day(2026, 5, 1)};
  const std::string shown =
      views::feed(feed, {.stamp = day(2026, 5, 1), .language = french, .show_cancelled = true});
  CHECK(has(shown, "SUMMARY:Annulé\u00A0: Fête\r\n"));
  CHECK(has(shown, "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n"));
}

TEST_CASE("where a session is moved to, by whether that is later, earlier or the same day") {
  World world;
  auto& sessions = world.dossiers[0].event.sessions;
  sessions.push_back(sessions[0]);
  sessions[1].id = "mai";
  sessions[1].town = "Masgot";
  sessions[0].cancelled = true;
  sessions[0].moved_to = 1;
  sessions[1].span = {day(2026, 6, 3), day(2026, 6, 3)};
  CHECK(has(world.text(false),
            "SUMMARY:Reporté au 3 juin\u00A0: Fête – Guéret\r\nDESCRIPTION:Reportée au 3 juin.\r\n"));
  CHECK(has(world.text(false), "RELATED-TO:fete.mai@lisieres.invalid\r\n"));
  sessions[1].span = {day(2026, 5, 30), day(2026, 5, 30)};
  CHECK(has(world.text(false),
            "SUMMARY:Avancé au 30 mai\u00A0: Fête – Guéret\r\nDESCRIPTION:Avancée au 30 mai.\r\n"));
  sessions[1].span = sessions[0].span;
  CHECK(has(world.text(false),
            "SUMMARY:Déplacé (Masgot)\u00A0: Fête – Guéret\r\nDESCRIPTION:Déplacée\\, le même jour\u00A0: "
            "Masgot.\r\n"));
}

TEST_CASE("a calendar without anything holds the time zone, with the days on which its clocks change") {
  World world;
  world.sessions.clear();
  world.network.time_zone = "Europe/Paris";
  const std::string paris = world.text(false);
  CHECK(has(paris,
            "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\nBEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\n"
            "RDATE:20260329T020000,20270328T020000,"));
  CHECK(has(paris,
            "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\n"
            "DTSTART:20251026T030000\r\n"));
  CHECK(has(paris, "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"));
  // Half an hour behind the hour, south of the equator: summer begins in October.
  world.network.time_zone = "Australia/Adelaide";
  const std::string adelaide = world.text(false);
  CHECK(has(adelaide, "BEGIN:STANDARD\r\nDTSTART:20250406T030000\r\n"));
  CHECK(has(adelaide, "TZOFFSETFROM:+0930\r\nTZOFFSETTO:+1030\r\nEND:DAYLIGHT\r\n"));
  // Clocks that never change.
  world.network.time_zone = "America/Cayenne";
  CHECK(has(world.text(false),
            "TZID:America/Cayenne\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:-0300\r\n"
            "TZOFFSETTO:-0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nEND:VCALENDAR\r\n"));
  CHECK(world.text(true).find("VTIMEZONE") == std::string::npos);
}
