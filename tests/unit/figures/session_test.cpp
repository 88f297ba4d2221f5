// One session's figures, row by row of the manual. Each expected value is worked out in the comment beside
// it. The session is on 7 April 2022.
#include <doctest/doctest.h>

#include "figures/journal.h"
#include "sample.h"

using namespace sample;

TEST_CASE("the last answer is the latest dated; an undated one takes the date of the line above") {
  Evening e(network(2));
  auto& given = e.invitations.answers.emplace();
  SUBCASE("later in the file, earlier by date") {
    given = {answer(0, Reply::yes, {}, day(2022, 4, 2)), answer(0, Reply::no, {}, day(2022, 4, 1))};
    CHECK(e.figures().answers.yes == Count(1));
    CHECK(e.figures().answers.no == Count(0));
  }
  SUBCASE("same day: the lower") {
    given = {answer(0, Reply::yes, {}, day(2022, 4, 1)), answer(0, Reply::no, {}, day(2022, 4, 1))};
    CHECK(e.figures().answers.no == Count(1));
  }
  SUBCASE("undated below a later line of another structure: as late as that line") {
    given = {answer(0, Reply::yes, {}, day(2022, 4, 2)), answer(1, Reply::yes, {}, day(2022, 4, 3)),
             answer(0, Reply::no)};
    CHECK(e.figures().answers.no == Count(1));
  }
  SUBCASE("undated above all: the oldest") {
    given = {answer(0, Reply::no), answer(0, Reply::yes, {}, day(2020, 1, 1))};
    CHECK(e.figures().answers.yes == Count(1));
  }
  SUBCASE("after the session is too late; undated below it is not") {
    given = {answer(0, Reply::no, {}, day(2022, 4, 8)), answer(1, Reply::maybe)};
    CHECK(e.figures().answered == Count(1));
    CHECK(e.figures().answers.maybe == Count(1));
  }
  SUBCASE("on the day itself is not too late") {
    given = {answer(0, Reply::no, {}, evening)};
    CHECK(e.figures().answered == Count(1));
  }
  SUBCASE("counted lines add, and a structure that is no member does not answer for one") {
    e.network.structures.push_back(structure("caf", Role::partner));
    e.network.structures.push_back(structure("gone", Role::member, {{{}, day(2021, 12, 31)}}));
    given = {answers(Count::between(3, 4), Reply::yes), answers(2, Reply::yes), answer(2, Reply::yes),
             answer(3, Reply::yes), answer(0, Reply::yes)};
    CHECK(e.figures().answers.yes == Count::between(6, 7));  // 3 to 4, 2, and m0
  }
}

TEST_CASE("answers not noted are unknown, nobody's answers are 0") {
  Evening e(network(2));
  CHECK_FALSE(e.figures().announced);
  CHECK_FALSE(e.figures().answers.no);
  e.invitations.answers.emplace();
  CHECK(e.figures().announced == Count(0));
  CHECK_FALSE(aliso::figures::session_figures(e.network, {e.event, {}, {}}, 0, evening).answered);
}

TEST_CASE("invited: addressed before the session, or answering") {
  Evening e(network(3, Count::between(10, 12)));  // 7 to 9 unlisted
  CHECK_FALSE(e.figures().invited);               // no wave
  auto& waves = e.invitations.waves;
  waves = {wave(on(day(2022, 4, 8)))};
  CHECK_FALSE(e.figures().invited);  // the day after
  waves = {wave(on(day(2022, 3, 1)), {audience(Audience::Kind::structure, 0)})};
  CHECK(e.figures().invited == Count(1));
  auto& given = e.invitations.answers.emplace();
  given = {answer(1, Reply::no)};
  CHECK(e.figures().invited == Count(2));  // m0 was written to, m1 answered
  given.push_back(answers(4, Reply::yes));
  // The 4 may be m0 and 3 others (m0, m1, 3), or 4 that nobody wrote to (m0, m1, 4).
  CHECK(e.figures().invited == Count::between(5, 6));
  waves.push_back(wave(on(day(2022, 3, 5))));
  waves.back().only = {Only::unanswered};  // narrows who is written to, not who is invited
  CHECK(e.figures().invited == Count::between(10, 12));
  waves.back().sessions.emplace();  // about no session of this event
  CHECK(e.figures().invited == Count::between(5, 6));
}

TEST_CASE("whom a wave addresses is read at its last day, not after the session") {
  Evening e(network(0));
  e.network.structures = {structure("joins", Role::member, {{day(2022, 4, 5), {}}}),
                          structure("caf", Role::partner), structure("stays")};
  auto& waves = e.invitations.waves;
  waves = {wave(on(day(2022, 4, 4)))};
  CHECK(e.figures().invited == Count(1));  // not yet a member
  waves = {wave({day(2022, 4, 4), {}})};   // an open end is the session's day
  CHECK(e.figures().invited == Count(2));
  waves = {wave({{}, day(2022, 4, 6)}, {audience(Audience::Kind::everyone)})};
  waves[0].except = {audience(Audience::Kind::structure, 2)};
  CHECK(e.figures().invited == Count(1));  // the partner is written to and is no member
}

TEST_CASE("a due wave counts structure by structure, when the journal says sent") {
  Evening e(network(3));
  Wave due;
  due.id = "rappel";
  due.due = Due{Due::Anchor::session, {}, -3};
  due.to = {audience(Audience::Kind::members)};
  e.invitations.waves = {due};
  CHECK_FALSE(e.figures().invited);
  const auto line = [](StructureIndex structure, JournalEntry::State state, Date at) {
    JournalEntry entry;
    entry.key = "k" + std::to_string(structure);
    entry.wave = "rappel";
    entry.session = "s";
    entry.structure = structure;
    entry.state = state;
    entry.day = at;
    entry.moment = entry.day;
    return entry;
  };
  using State = JournalEntry::State;
  const Date sent = day(2022, 4, 4);
  e.journal = {line(0, State::intent, sent), line(0, State::sent, sent), line(1, State::intent, sent)};
  CHECK(e.figures().invited == Count(1));  // m1 is "maybe sent"
  e.journal.push_back(line(1, State::settled_sent, day(2022, 5, 1)));
  CHECK(e.figures().invited == Count(2));  // settled later, sent in time
  e.journal.push_back(line(2, State::sent, day(2022, 4, 8)));
  CHECK(e.figures().invited == Count(2));
  e.journal.push_back(line(0, State::settled_not_sent, day(2022, 5, 1)));
  CHECK(e.figures().invited == Count(1));
}

TEST_CASE("kept, no-shows, walk-ins of named structures") {
  Evening e(network(5));
  e.invitations.answers = {answer(0, Reply::yes), answer(1, Reply::maybe), answer(2, Reply::no)};
  e.the_session().present = {named(0), named(2), named(3), named(3)};
  const auto f = e.figures();
  CHECK(f.came == Count(3));  // m3 twice is one structure
  CHECK(f.kept == Count(1));
  CHECK(f.no_shows == Count(1));
  CHECK(f.walk_ins == Count(2));
  CHECK(f.excused == Count(0));  // m2 said no and came
  CHECK(f.absent == Count(2));
  CHECK(f.turnout->part == Count(3));
  CHECK(f.turnout->whole == Count(2));
  CHECK(aliso::figures::thousandths(*f.turnout)->high == 1500);
}

TEST_CASE("excused and absent when the counted present may hold those who said no") {
  Evening e(network(5));
  e.invitations.answers = {answer(0, Reply::no), answer(1, Reply::no), answer(2, Reply::no)};
  e.the_session().present = {counted(2)};
  e.the_session().excused = {named(0), named(3)};
  const auto f = e.figures();
  // m0 and m3 are listed; m1 and m2 may both have come without a name.
  CHECK(f.excused == Count::between(2, 4));
  // 5 − 2 − {m0, m3 and neither to both of m1, m2}: at most 1 (m1, m2 came), at least 0 (m4 and another…
  // came).
  CHECK(f.absent == Count::between(0, 1));
}

TEST_CASE("an assembly: proxies and quorum") {
  Evening e(network(4, Count::between(29, 31)));
  e.event.quorum = Quorum{{}, {}, 1, 4, false};
  auto f = e.figures();
  REQUIRE(f.quorum);
  CHECK(f.quorum->needed == Count(8));  // 29/4 = 7.25, 31/4 = 7.75, up
  CHECK_FALSE(f.quorum->reached);
  CHECK_FALSE(f.quorum->missing);
  e.the_session().present = {counted(5), named(0)};
  e.the_session().proxies = std::vector<Proxy>{{{}, 1, 0}, {{}, 2, 0}};
  f = e.figures();
  CHECK(f.represented == Count(2));
  CHECK(f.quorum->reached == true);  // 6 + 2
  CHECK(f.quorum->missing == Count(0));
  CHECK(f.absent == Count::between(21, 23));  // 29 − 6 − 2 to 31 − 6 − 2
  e.event.quorum = Quorum{{}, {}, 1, 2, true};
  f = e.figures();
  CHECK(f.quorum->needed == Count::between(15, 16));  // over 14.5 and over 15.5
  CHECK(f.quorum->reached == false);
  CHECK(f.quorum->missing == Count::between(7, 8));
  e.event.quorum = Quorum{{}, Count::between(8, 9), 0, 1, false};
  CHECK_FALSE(e.figures().quorum->reached);  // 8 votes against 8 or 9
}

TEST_CASE("people: someone is one more beside the contacts, who count once") {
  Evening e(network(1));
  Attendance one = named(0, 3);  // people: [a, someone, someone]
  one.contacts = {0};
  Attendance again = named(0, 2);  // people: [a, someone]
  again.contacts = {0};
  Attendance nobody_named = named(0, 2);  // people: [someone, someone]
  e.the_session().present = {one, again, nobody_named};
  CHECK(e.figures().people.member == Count(1 + 2 + 1 + 2));
}

TEST_CASE("people: lines, roles and contacts") {
  Evening e(network(3));
  e.network.structures.push_back(structure("caf", Role::partner));
  e.network.structures[1].member = {{{}, day(2021, 12, 31)}};  // a former member
  Attendance two = named(0);
  two.contacts = {0, 1};
  Attendance again = named(0);
  again.contacts = {1};
  e.the_session().present = {two,
                             again,
                             named(1),
                             named(2, Count::between(2, 3)),
                             named(3),
                             counted(2),
                             counted(1, 4, Role::partner),
                             guest("Le Papier Buvard", Count::at_least(1)),
                             guest("le papier buvard"),
                             general(12)};
  const auto f = e.figures();
  CHECK(f.came == Count(4));              // m0, m2, and 2
  CHECK(f.structures.guest == Count(2));  // m1, and the outside one, spelled twice
  CHECK(f.structures.partner == Count(2));
  CHECK(f.people.member == Count::between(6, 7));  // 2 known contacts, 2 to 3, and 2
  CHECK(f.people.guest == Count::at_least(3));     // m1, 1 or more, 1
  CHECK(f.people.partner == Count(5));
  CHECK(f.people.general == Count(12));
  CHECK(f.people.everyone == Count::at_least(26));
}

TEST_CASE("people under a headcount") {
  Evening e(network(3));
  e.network.structures.push_back(structure("caf", Role::partner));
  auto& present = e.the_session().present.emplace();
  e.the_session().headcount = Count::between(40, 62);
  present = {named(0), counted(2), named(3, 5)};
  auto f = e.figures();
  CHECK(f.people.everyone == Count::between(40, 62));
  CHECK(f.people.member == Count::between(35, 57));  // what 5 partners leave
  CHECK(f.people.without_role == Count(0));
  present = {named(0, Count::between(3, 8)), named(3, 5)};
  f = e.figures();
  CHECK(f.people.member == Count::between(3, 8));          // 13 at most in all: the rest has no role
  CHECK(f.people.without_role == Count::between(27, 54));  // 62 − 8, where that line had its fewest
  e.the_session().headcount = 12;
  f = e.figures();
  CHECK(f.people.member == Count(7));  // 12 − 5
  e.the_session().present.reset();
  f = e.figures();
  CHECK(f.people.everyone == Count(12));
  CHECK_FALSE(f.people.member);
}

TEST_CASE("not noted is unknown; cancelled is unknown throughout; nobody is 0") {
  Evening e(network(3));
  e.invitations.answers.emplace();
  auto f = e.figures();
  CHECK_FALSE(f.noted);
  for (const auto& figure : {f.came, f.kept, f.no_shows, f.walk_ins, f.excused, f.represented, f.absent,
                             f.structures.member, f.people.everyone})
    CHECK_FALSE(figure);
  CHECK_FALSE(f.turnout);
  CHECK(f.members == Count(3));
  e.the_session().present.emplace();
  f = e.figures();
  CHECK(f.came == Count(0));
  CHECK(f.absent == Count(3));
  CHECK(f.people.everyone == Count(0));
  CHECK_FALSE(f.turnout);  // nobody announced
  e.the_session().cancelled = true;
  f = e.figures();
  CHECK(f.status == aliso::figures::SessionStatus::cancelled);
  CHECK_FALSE(f.members);
  CHECK_FALSE(f.answered);
  const auto event = e.event_figures();
  CHECK_FALSE(event.members);
  CHECK_FALSE(event.announced);
  CHECK_FALSE(event.people.everyone);
  CHECK_FALSE(event.each_once);
}

TEST_CASE("planned until something is noted") {
  using aliso::figures::SessionStatus;
  Session s = session("s", evening);
  CHECK(aliso::figures::status(s, day(2022, 4, 6)) == SessionStatus::planned);
  CHECK(aliso::figures::status(s, evening) == SessionStatus::held);
  s.excused.emplace();  // apologies and proxies come before
  s.proxies = Count(1);
  CHECK(aliso::figures::status(s, day(2022, 4, 6)) == SessionStatus::planned);
  s.headcount = Count(5);
  CHECK(aliso::figures::status(s, day(2022, 4, 6)) == SessionStatus::held);
}
