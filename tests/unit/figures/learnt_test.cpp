// Which waves were followed by answers, who was heard of and whose turn it is: counted by hand beside each
// case. The lines of examples/lisieres are tests/user/trends.sh's.
#include "figures/learnt.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;
using aliso::figures::Followed;
using aliso::figures::Heard;
using aliso::figures::HeardBy;

namespace {

const Date today = day(2023, 6, 1);

/// An event of one session, its waves and answers.
Dossier event_on(std::string id, Date date, std::optional<std::vector<Attendance>> present,
                 std::vector<Wave> waves = {}, std::optional<std::vector<Answer>> given = {}) {
  Dossier dossier;
  dossier.event.id = std::move(id);
  dossier.event.sessions.push_back(session("s", date));
  dossier.event.sessions.back().present = std::move(present);
  dossier.invitations.emplace();
  dossier.invitations->waves = std::move(waves);
  dossier.invitations->answers = std::move(given);
  return dossier;
}

Followed followed_of(const Network& net, const std::vector<Dossier>& all) {
  return aliso::figures::followed(net, all, aliso::figures::events_of_span(net, all, {}, today), today);
}

std::vector<Heard> heard_of(const Network& net, const std::vector<Dossier>& all) {
  return aliso::figures::heard(net, all, aliso::figures::events_of_span(net, all, {}, today), today);
}

Call call_on(StructureIndex structure, Date date, Outcome outcome) {
  Call call;
  call.structure = structure;
  call.on = date;
  call.outcome = outcome;
  return call;
}

}  // namespace

TEST_CASE("an answer follows the last wave that had reached its structure; a week is seven days") {
  const Network net = network(5);
  const std::vector<Dossier> all = {
      event_on("a", day(2023, 5, 1), {{named(0)}},
               {wave(on(day(2023, 3, 1))), wave(on(day(2023, 4, 1))), wave(on(day(2023, 5, 2)))},
               {{answer(0, Reply::yes, {}, day(2023, 2, 27)), answer(1, Reply::no, {}, day(2023, 3, 8)),
                 answer(2, Reply::yes, {}, day(2023, 3, 9)), answer(2, Reply::no, {}, day(2023, 4, 2)),
                 answer(3, Reply::yes, {}, day(2023, 4, 1))}})};
  const Followed found = followed_of(net, all);
  REQUIRE(found.waves.size() == 2);  // the third went out after the event
  CHECK(found.waves[0].addressed == Count(5));
  CHECK(found.waves[0].unanswered == Count(4));     // m0 had answered before
  CHECK(found.waves[0].followed == Count(2));       // m1, and m2 by its first answer
  CHECK(found.waves[0].within_7_days == Count(1));  // the eighth of March, not the ninth
  CHECK(found.waves[1].unanswered == Count(2));     // m3 and m4
  CHECK(found.waves[1].followed == Count(1));
  CHECK(found.undated.empty());
  REQUIRE(found.channels.size() == 1);
  CHECK((found.channels[0].waves == 2 && found.channels[0].followed == Count(3)));
}

TEST_CASE("answers without a date may have followed any wave; without answers nothing is known") {
  const Network net = network(5);
  const std::vector<Dossier> all = {
      event_on("a", day(2023, 5, 1), {{named(0)}}, {wave(on(day(2023, 3, 1))), wave(on(day(2023, 4, 1)))},
               {{answer(0, Reply::yes), answers(Count::between(1, 2), Reply::yes),
                 answer(1, Reply::yes, {}, day(2023, 4, 3))}}),
      event_on("b", day(2023, 5, 2), {{named(0)}}, {wave(on(day(2023, 3, 1)))})};
  const Followed found = followed_of(net, all);
  REQUIRE(found.waves.size() == 3);
  CHECK(found.waves[0].followed == Count::between(0, 3));
  CHECK(found.waves[1].followed == Count::between(1, 4));
  CHECK((!found.waves[2].unanswered && !found.waves[2].followed));
  REQUIRE(found.undated.size() == 1);
  CHECK(found.undated[0].answers == Count::between(2, 3));
  CHECK(found.channels[0].waves == 2);  // what isn't recorded is in no sum
}

TEST_CASE("a due wave reaches each structure on the day the journal says") {
  const Network net = network(3);
  Wave due = wave({});
  due.id = "mail";
  due.on.reset();
  due.due.emplace();
  due.channels = {Channel::email};
  std::vector<Dossier> all = {
      event_on("a", day(2023, 5, 1), {{named(0)}}, {due},
               {{answer(0, Reply::yes, {}, day(2023, 4, 11)), answer(1, Reply::yes, {}, day(2023, 4, 11))}})};
  for (const StructureIndex i : {0U, 1U}) {
    JournalEntry entry;
    entry.key = "k" + std::to_string(i);
    entry.wave = "mail";
    entry.structure = i;
    entry.state = JournalEntry::State::sent;
    entry.day = day(2023, 4, i == 0 ? 10 : 12);  // m1 had answered the day before
    entry.moment = std::chrono::sys_seconds(entry.day);
    all[0].journal.push_back(entry);
  }
  const Followed found = followed_of(net, all);
  REQUIRE(found.waves.size() == 1);
  CHECK(found.waves[0].first == day(2023, 4, 10));
  CHECK(found.waves[0].addressed == Count(2));
  CHECK(found.waves[0].unanswered == Count(1));
  CHECK(found.waves[0].followed == Count(1));
}

TEST_CASE("heard of by coming, answering, apologies, a call; unheard at events since") {
  const Network net = network(6);
  std::vector<Dossier> all = {
      event_on("a", day(2023, 1, 10), {{named(0), named(1)}}),
      event_on("b", day(2023, 2, 10), {{named(0), named(4)}}, {},
               {{answer(1, Reply::no, {}, day(2023, 2, 1)), answer(2, Reply::yes)}}),
      event_on("c", day(2023, 3, 10), {{named(0), named(4)}}),
      event_on("d", day(2023, 4, 10), {{named(0), named(4), counted(1)}}),
      event_on("e", day(2023, 5, 10), {{counted(3)}}),  // nobody by name: passed over
  };
  all[2].event.sessions[0].excused = {{named(3)}};
  all[1].invitations->calls = {call_on(3, day(2023, 4, 1), Outcome::no_reply),
                               call_on(4, day(2023, 4, 10), Outcome::answered),
                               call_on(5, day(2023, 5, 20), Outcome::message_left)};
  const auto heard = heard_of(net, all);
  REQUIRE(heard.size() == 6);
  CHECK((heard[0].last_heard == day(2023, 4, 10) && heard[0].by == HeardBy::came));
  CHECK(heard[0].events_unheard == Count(0));
  CHECK((heard[1].last_heard == day(2023, 2, 1) && heard[1].by == HeardBy::answer));
  CHECK(heard[1].events_unheard == Count::between(0, 3));  // b, c, d; at d and e it may have been counted
  CHECK(!heard[2].last_heard);                             // an answer without a date says no day
  CHECK(heard[2].events_unheard == Count::between(0, 4));
  CHECK((heard[3].last_heard == day(2023, 3, 10) && heard[3].by == HeardBy::excused));
  CHECK((heard[3].tries == 1 && heard[3].last_called == day(2023, 4, 1)));
  CHECK((heard[4].by == HeardBy::came && heard[4].tries == 0));  // that day it came, too
  CHECK((heard[5].tries == 1 && !heard[5].last_heard));
  // m2 never, m1 unheard at three; m3 at one only; m5 was called twelve days ago.
  CHECK(aliso::figures::to_call(net, heard, today) == std::vector<std::size_t>{2, 1});
  // On the thirtieth day after its call it is still left alone.
  CHECK(aliso::figures::to_call(net, heard, day(2023, 6, 19)) == std::vector<std::size_t>{2, 1});
  // The day after, m5 has its turn again: as many events as m2, and never heard; called, so later.
  CHECK(aliso::figures::to_call(net, heard, day(2023, 6, 20)) == std::vector<std::size_t>{2, 5, 1});
}

TEST_CASE("known by name alone, the count of events unheard is exact") {
  const Network net = network(3);
  const std::vector<Dossier> all = {event_on("a", day(2023, 1, 10), {{named(0), named(1)}}),
                                    event_on("b", day(2023, 2, 10), {{named(0)}}),
                                    event_on("c", day(2023, 3, 10), {{named(0)}})};
  const auto heard = heard_of(net, all);
  CHECK(heard[1].events_unheard == Count(2));
  CHECK(heard[2].events_unheard == Count(3));
}
