// What is said of an event, and above all what isn't: a warning that is wrong teaches to read none.
// One change to a good evening at a time; the wording is in tests/errors.
#include <doctest/doctest.h>

#include "world.h"

using namespace world;

TEST_CASE("nothing is said of a good evening") {
  World w = good();
  CHECK(said(w) == Names{});
  CHECK(said_of_network(w) == Names{});
  w.invited = false;
  CHECK(said(w) == Names{});
  w.event.sessions.front().present.reset();
  CHECK(said(w) == Names{});
}

TEST_CASE("members of aliso.yaml on the days of the sessions") {
  World w = good();
  w.network.members = {{{}, {}, 3}};  // four are listed on 7 April 2022
  CHECK(said(w) == Names{"members-below-listed"});
  w.network.members = {{{}, {}, model::Count::between(3, 4)}};
  CHECK(said(w) == Names{});
  w.network.members = {{{}, {day(2023, 1, 1), {}}, 30}};
  CHECK(said(w) == Names{"members-not-counted"});
  w.session().cancelled = true;
  w.session().present.reset();
  CHECK(said(w) == Names{});
  SUBCASE("one line of aliso.yaml is said once, with the first event that shows it") {
    w = good();
    w.network.members = {{{}, {}, 3}};
    w.others = {w.event};
    CHECK(said(w) == Names{});
    w.others.front().sessions.front().span = one(day(2018, 4, 5));  // five were listed: the same line
    CHECK(said(w) == Names{});
    w.network.members = {{{}, {{}, day(2019, 12, 31)}, 9}, {{}, {day(2020, 1, 1), {}}, 3}};
    CHECK(said(w) == Names{"members-below-listed"});
  }
}

TEST_CASE("moved sessions") {
  World w = good();
  w.event.sessions.push_back(session("Masgot", day(2022, 4, 14)));
  w.session().moved_to = 1;
  w.session().cancelled = true;
  w.session().present.reset();
  CHECK(said(w) == Names{});
  w.event.sessions[1].cancelled = true;
  w.event.sessions[1].moved_to = 0;
  CHECK(said(w) == Names{"moved-in-circle", "moved-in-circle"});
  w.event.sessions[1].moved_to = 1;
  CHECK(said(w) == Names{"moved-in-circle", "moved-in-circle"});
}

TEST_CASE("dates and times") {
  World w = good();
  w.session().started = model::Moment{{18 * 60}, {18 * 60}};
  w.session().ended = model::Moment{{17 * 60}, {17 * 60}};
  CHECK(said(w) == Names{"ended-before-started"});
  w.session().ended = model::Moment{{90}, {90}};  // 1h30, the next morning
  CHECK(said(w) == Names{});
  w = good();
  w.event.id = "2021-04-soiree";
  CHECK(said(w) == Names{"date-not-in-file-name"});
  w.event.id = "2022-05-soiree";
  CHECK(said(w) == Names{"date-not-in-file-name"});
  for (const char* id : {"2022-soiree", "soiree", "2022-04", "2022-04-07-soiree", "50-ans-du-reseau"}) {
    w.event.id = id;
    CHECK(said(w) == Names{});
  }
  w = good();
  w.event.sessions.push_back(session("Masgot", day(2022, 4, 1)));
  CHECK(said(w) == Names{"sessions-out-of-order"});
  w = good();
  w.today = day(2022, 4, 6);
  CHECK(said(w) == Names{"noted-before-its-date"});
  w.session().present.reset();  // apologies come beforehand
  CHECK(said(w) == Names{});
}

namespace {

model::Attendance guest(std::string name) {
  model::Attendance line;
  line.kind = model::Attendance::Kind::guest;
  line.guest = std::move(name);
  return line;
}

model::Attendance contacts(model::StructureIndex index, std::vector<std::uint32_t> which) {
  model::Attendance line = named(index, false);
  line.people = model::Count(static_cast<std::int64_t>(which.size()));
  line.contacts = std::move(which);
  return line;
}

}  // namespace

TEST_CASE("one structure, the same numbers, or the public, on two lines of a list") {
  World w = good();
  w.session().present = {contacts(fol, {0}), contacts(fol, {1, 2})};  // each names people of its own
  CHECK(said(w) == Names{});
  w.session().present = {contacts(fol, {0}), contacts(fol, {1, 0})};
  CHECK(said(w) == Names{"listed-twice"});
  w.session().present = {contacts(fol, {0}), named(fol)};
  CHECK(said(w) == Names{"listed-twice"});
  w.session().present = {named(fol), named(agora), named(fol), named(fol)};  // said once
  CHECK(said(w) == Names{"listed-twice"});
  const model::Attendance agora_alone = named(agora);
  w.session().present = {guest("Les Amis"), guest("LES-AMIS")};
  CHECK(said(w) == Names{"listed-twice"});
  w.session().present = {counted(1), counted(2), counted(1, model::Role::partner)};
  CHECK(said(w) == Names{});
  w.session().present = {counted(1), agora_alone, counted(1)};
  CHECK(said(w) == Names{"counted-twice"});
  model::Attendance people;
  people.kind = model::Attendance::Kind::people;
  people.people = 12;
  w.session().present = {people, people};
  CHECK(said(w) == Names{"counted-twice"});
  w.session().present->back().people = 5;  // two hands, and a clean merge
  CHECK(said(w) == Names{"counted-twice"});
  w.session().present->pop_back();
  CHECK(said(w) == Names{});
  w.session().excused = {named(vasi), named(vasi)};
  CHECK(said(w) == Names{"listed-twice"});
}

TEST_CASE("two sessions that nothing tells apart") {
  World w = good();
  w.event.sessions.push_back(session("Gueret", day(2022, 4, 7)));
  CHECK(said(w) == Names{"sessions-alike"});
  w.event.sessions.back().time = model::Hours{model::TimeOfDay(18 * 60), {}};
  CHECK(said(w) == Names{});
  w.session().time = w.event.sessions.back().time;
  CHECK(said(w) == Names{"sessions-alike"});
  w.event.sessions.back().venue = "La Boutique";
  CHECK(said(w) == Names{});
  w.event.sessions.back().venue = "";
  w.event.sessions.back().span = one(day(2022, 4, 8));
  CHECK(said(w) == Names{});
  w.event.sessions.back().span = one(day(2022, 4, 7));
  w.event.sessions.back().cancelled = true;
  CHECK(said(w) == Names{});
}

TEST_CASE("a channel twice in one wave") {
  World w = good();
  model::Wave wave;
  wave.channels = {model::Channel::email, model::Channel::post};
  wave.on = one(day(2022, 4, 1));
  wave.to = {{}};
  w.invitations.waves = {wave};
  CHECK(said(w) == Names{});
  w.invitations.waves.front().channels.push_back(model::Channel::email);
  CHECK(said(w) == Names{"channel-twice"});
}

TEST_CASE("an outside structure whose name is a member's but for its article") {
  World w = good();
  w.session().present = {guest("Dynamo")};
  CHECK(said(w) == Names{"guest-near-listed"});
  w.session().present = {guest("Association la dynamo")};
  CHECK(said(w) == Names{"guest-near-listed"});
  w.session().present = {guest("L’Agora")};
  CHECK(said(w) == Names{"guest-near-listed"});
  w.session().present = {guest("Dynamo (Felletin)"), guest("Les Dynamos")};
  CHECK(said(w) == Names{});
  w.network.structures[fol].name = "Le Dynamo";  // which of the two, nobody knows
  w.session().present = {guest("Dynamo")};
  CHECK(said(w) == Names{});
}

TEST_CASE("one person for two structures") {
  World w = good();
  w.session().present = {named(agora), named(fol, false)};
  w.session().present->back().people = 0;
  CHECK(said(w) == Names{"present-without-people"});  // fol-23: 0
  w.session().present->back().in_full = true;         // {structure: fol-23, people: 0}
  CHECK(said(w) == Names{});
  w.session().headcount = 1;
  CHECK(said(w) == Names{});
  w.session().headcount.reset();
  w.session().present->front().people = 0;  // and who came?
  CHECK(said(w) == Names{"present-without-people", "present-without-people"});
}

TEST_CASE("presences line by line") {
  World w = good();
  w.session().present->push_back(named(young));
  CHECK(said(w) == Names{"not-a-member-then"});
  w.session().present->back() = named(former);
  CHECK(said(w) == Names{"not-a-member-then"});
  w.session().present->back() = named(agora);
  CHECK(said(w) == Names{"listed-twice"});
  w.session().present->back().bare = false;
  w.session().present->back().people = 2;
  CHECK(said(w) == Names{"listed-twice"});
  w.session().present->back() = named(vasi);
  CHECK(said(w) == Names{"excused-and-present"});
  w.session().present->back() = counted(2);
  w.session().present->back().people = 1;
  CHECK(said(w) == Names{"fewer-people-than-structures"});
  w.session().present->back().people = 0;
  CHECK(said(w) == Names{"present-without-people"});
  w.session().present->back().people = model::Count::at_least(1);
  CHECK(said(w) == Names{});
  w.session().present->back() = guest("la dynamo");
  CHECK(said(w) == Names{"guest-is-listed"});
  w.session().present->back().guest = "Le Papier Buvard";
  CHECK(said(w) == Names{});
  w.session().cancelled = true;
  CHECK(said(w) == Names{"cancelled-with-presences"});
}

TEST_CASE("proxies") {
  World w = good();
  const auto proxies = [&](std::vector<model::Proxy> given) {
    w.session().proxies = std::move(given);
    return said(w);
  };
  CHECK(proxies({{{}, vasi, agora}, {{}, fol, agora}}) == Names{});
  CHECK(proxies({{{}, vasi, agora}, {{}, vasi, agora}}) == Names{"proxy-given-twice"});
  CHECK(proxies({{{}, vasi, vasi}}) == Names{"proxy-to-itself"});
  CHECK(proxies({{{}, vasi, fol}}) == Names{"proxy-to-absent"});
  CHECK(proxies({{{}, vasi, caf}}) == Names{"proxy-to-no-member"});
  CHECK(proxies({{{}, young, agora}}) == Names{"proxy-of-no-member"});
  w.session().present->push_back(named(fol));
  CHECK(proxies({{{}, fol, agora}}) == Names{"proxy-given-by-present"});
  // One of the members that were only counted may hold it.
  w.session().present = {counted(2)};
  CHECK(proxies({{{}, vasi, fol}}) == Names{});
  w.session().present.reset();
  CHECK(proxies({{{}, vasi, fol}}) == Names{});
}

TEST_CASE("more members than there are: four on that day") {
  World w = good();
  w.session().excused.reset();
  w.session().present = {named(agora), counted(3)};
  CHECK(said(w) == Names{});
  w.session().present = {named(agora), counted(4)};
  CHECK(said(w) == Names{"more-members-than-there-are"});
  w.session().present = {named(agora), counted(model::Count::between(3, 9))};
  CHECK(said(w) == Names{});
  w.session().excused = {counted(1)};
  CHECK(said(w) == Names{"more-members-than-there-are"});
  w.session().excused.reset();
  w.session().proxies = model::Count(1);
  CHECK(said(w) == Names{"more-members-than-there-are"});
  w.session().proxies.reset();
  model::Answer answer;
  answer.members = 5;
  w.invitations.answers = {answer};
  CHECK(said(w) == Names{"more-members-than-there-are"});
  w.network.members = {{{}, {}, 30}};
  CHECK(said(w) == Names{});
}

TEST_CASE("headcount, distinct, seen, quorum") {
  World w = good();
  w.session().headcount = 1;  // two are named
  CHECK(said(w) == Names{"headcount-too-small"});
  w.session().headcount = model::Count::between(1, 2);
  CHECK(said(w) == Names{});
  w = good();
  w.session().present = {named(agora), counted(2)};
  w.event.sessions.push_back(session("Masgot", day(2022, 4, 14)));
  w.event.sessions[1].present = {counted(1)};
  // Between 3 (the first alone) and 4 (all different, and M is 4).
  w.event.distinct = model::Distinct{{}, model::Count(2), {}, {}};
  CHECK(said(w) == Names{"distinct-impossible"});
  w.event.distinct->members = 5;
  CHECK(said(w) == Names{"distinct-impossible"});
  w.event.distinct->members = model::Count::between(4, 9);
  CHECK(said(w) == Names{});
  w.event.distinct.reset();
  w.event.seen = {agora, vasi, dynamo, fol};  // three aren't named, three were counted
  w.session().excused.reset();
  CHECK(said(w) == Names{});
  w.event.sessions[1].present = {named(agora)};
  CHECK(said(w) == Names{"seen-without-room"});
  w.event.sessions[1].present.reset();
  CHECK(said(w) == Names{});
  w = good();
  w.event.quorum = model::Quorum{{}, model::Count(5), 0, 1, false};
  CHECK(said(w) == Names{"quorum-out-of-reach"});
  w.event.quorum = model::Quorum{{}, {}, 1, 1, false};
  CHECK(said(w) == Names{});
}

TEST_CASE("criteria") {
  World w = good();
  const auto with = [&](auto change) {
    model::Criterion criterion;
    criterion.text = "Hors vacances";
    criterion.rule.emplace();
    change(*criterion.rule);
    w.event.criteria = {criterion};
    return said(w);
  };
  CHECK(with([](model::Rule& r) { r.weekdays = {{std::chrono::Friday, 0}}; }) == Names{"criterion-weekday"});
  CHECK(with([](model::Rule& r) { r.sessions = model::Count::at_least(2); }) == Names{"criterion-sessions"});
  CHECK(with([](model::Rule& r) { r.outside_school_holidays = true; }) == Names{});
  w.network.school_zone = 0;
  CHECK(with([](model::Rule& r) { r.outside_school_holidays = true; }) == Names{"school-zone-unset"});
  w.others = {w.event};
  w.others.front().id = "2022-04-forum";
  CHECK(with([](model::Rule& r) { r.outside_events = true; }) == Names{"criterion-events"});
  w.others.front().sessions.front().cancelled = true;
  CHECK(with([](model::Rule& r) { r.outside_events = true; }) == Names{});
  SUBCASE("a session that another replaces is one session") {
    w = good();
    w.event.sessions.push_back(session("Masgot", day(2022, 4, 14)));
    w.event.sessions[0].cancelled = true;
    w.event.sessions[0].present.reset();
    CHECK(with([](model::Rule& r) { r.sessions = 2; }) == Names{});
    w.event.sessions[0].moved_to = 1;
    CHECK(with([](model::Rule& r) { r.sessions = 2; }) == Names{"criterion-sessions"});
  }
}

TEST_CASE("waves and answers") {
  World w = good();
  w.event.sessions.push_back(session("Masgot", day(2022, 4, 14)));
  model::Wave wave;
  wave.to = {{}};
  const auto sent = [&](model::Date date, std::optional<std::vector<model::SessionIndex>> sessions = {}) {
    wave.on = one(date);
    wave.sessions = std::move(sessions);
    w.invitations.waves = {wave};
    return said(w);
  };
  CHECK(sent(day(2022, 4, 7)) == Names{});
  CHECK(sent(day(2022, 4, 10)) == Names{});
  CHECK(sent(day(2022, 4, 10), std::vector<model::SessionIndex>{0}) == Names{"wave-after-session"});
  CHECK(sent(day(2022, 4, 16)) == Names{"wave-after-session"});
  CHECK(sent(day(2022, 5, 2)) == Names{"wave-after-session", "noted-in-the-future"});
  wave.only = {model::Only::came};
  CHECK(sent(day(2022, 4, 16)) == Names{});
  w.invitations.waves.clear();
  model::Answer answer;
  answer.structure = vasi;
  answer.on = day(2022, 4, 8);
  w.invitations.answers = {answer};
  CHECK(said(w) == Names{});  // for Masgot it is in time
  w.invitations.answers->front().session = 0;
  CHECK(said(w) == Names{"answer-after-session"});
  w.invitations.answers->front().session = 1;
  w.invitations.answers->front().structure = young;
  CHECK(said(w) == Names{"not-a-member-then"});
  w.invitations.answers->front().structure = caf;
  CHECK(said(w) == Names{});
  w.invitations.answer_by = day(2022, 4, 15);
  CHECK(said(w) == Names{"answer-by-after-event"});
  w.invitations.answer_by = day(2022, 4, 14);
  CHECK(said(w) == Names{});
}

TEST_CASE("a wave that is due when it makes no sense") {
  World w = good();
  model::Wave wave;
  wave.to = {{}};
  const auto due = [&](model::Due::Anchor anchor, int offset, std::vector<model::Only> only = {}) {
    wave.due = model::Due{anchor, {}, offset};
    wave.only = std::move(only);
    w.invitations.waves = {wave};
    return said(w);
  };
  using Anchor = model::Due::Anchor;
  using model::Only;
  CHECK(due(Anchor::session, -3, {Only::unanswered}) == Names{});
  CHECK(due(Anchor::session, -3, {Only::came}) == Names{"only-before-anyone-came"});
  CHECK(due(Anchor::session, 2, {Only::came}) == Names{});
  CHECK(due(Anchor::session, 2, {Only::unanswered}) == Names{"reminder-after-session"});
  CHECK(due(Anchor::session, 0, {Only::unanswered}).empty());
}

TEST_CASE("people named without consent") {
  World w = good();
  model::Contact contact;
  contact.name = "Camille Roussel";
  w.network.structures[vasi].contacts = {contact};
  const auto course = [&](const char* text) {
    w.event.course = {text, {}};
    return said(w);
  };
  CHECK(course("Un mot de Camille\nRoussel, de VASI.") == Names{"named-without-consent"});
  CHECK(course("Camille Rousselot était là, Camille aussi.") == Names{});
  // "Anne" is no part of a longer word, before or behind.
  w.network.structures[vasi].contacts.front().name = "Anne";
  CHECK(course("Avec AlixAnne, la MariAnne et Annette.") == Names{});
  CHECK(course("Avec Alix, Anne et Annette.") == Names{"named-without-consent"});
  w.network.structures[vasi].contacts.front().name = "Camille Roussel";
  w.network.structures[vasi].contacts.front().named = true;
  CHECK(course("Un mot de Camille Roussel.") == Names{});
  w.network.structures[vasi].contacts.front().named = false;
  w.network.structures[vasi].contacts.front().name = "Accueil";
  CHECK(course("On arrive. Accueil dès 18h.") == Names{});
  CHECK(course("C'est l'Accueil qui le dit.") == Names{"named-without-consent"});
}
