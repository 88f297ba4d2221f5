// What is news to whom: an evening in Guéret on Thursday 7 April 2022 at 18h, as it was told, and what became
// of it. Each row is a sentence that a facilitator would say; the session is looked at on 1 April unless said
// otherwise.
#include "figures/news.h"

#include <doctest/doctest.h>

#include "figures/due.h"
#include "told.h"

using namespace sample;
using aliso::figures::Ask;
using aliso::figures::Knowledge;
using aliso::figures::Message;
using aliso::figures::News;
using aliso::figures::Why;
using What = News::What;

namespace {

News news(const Evening& e, SessionIndex session = 0, StructureIndex structure = 0) {
  return Knowledge(e.network, e.dossier(), today).news(structure, session);
}

}  // namespace

TEST_CASE("another day, hour, place or venue is news to whoever was told, and to nobody else") {
  const Evening same = told_once();
  CHECK_FALSE(news(same).any());
  Evening e = told_once();
  e.the_session().span = on(day(2022, 4, 14));
  CHECK(news(e).what == What::moved);
  CHECK(news(e).before.at(0).span == on(evening));
  CHECK_FALSE(news(e, 0, 1).any());  // m1 was told nothing
  e = told_once();
  e.the_session().time->from = {19 * 60};
  CHECK(news(e).what == What::moved);
  e = told_once();
  e.the_session().town = "Guéret centre";
  CHECK(news(e).what == What::moved);
  e = told_once();
  e.the_session().venue = "Bakao";
  CHECK(news(e).what == What::moved);
  e = told_once();
  e.the_session().town = "gueret";  // an accent, a capital
  CHECK_FALSE(news(e).any());
}

TEST_CASE("what was told last counts, and what maybe was told counts as told") {
  Evening e = told_once();
  e.the_session().span = on(day(2022, 4, 14));
  e.journal.push_back(line(e, {0}, day(2022, 3, 20)));
  CHECK_FALSE(news(e).any());
  e.the_session().span = on(day(2022, 4, 21));
  CHECK(news(e).before.at(0).span == on(day(2022, 4, 14)));
  // The lines may stand in any order.
  std::swap(e.journal[0], e.journal[1]);
  CHECK(news(e).before.at(0).span == on(day(2022, 4, 14)));
  e.journal.push_back(line(e, {0}, day(2022, 3, 25), Line::intent));
  CHECK_FALSE(news(e).any());
  e.journal.back().state = Line::failed;
  CHECK(news(e).what == What::moved);
}

TEST_CASE("cancelled: told of those who were told, or who said yes or maybe") {
  Evening e = told_once();
  e.the_session().cancelled = true;
  CHECK(news(e).what == What::cancelled);
  CHECK_FALSE(news(e, 0, 1).any());
  e.invitations.answers = {answer(1, Reply::maybe)};
  CHECK(news(e, 0, 1).what == What::cancelled);
  e.invitations.answers = {answer(1, Reply::no)};
  CHECK_FALSE(news(e, 0, 1).any());
  e.journal.push_back(line(e, {0}, day(2022, 3, 20)));  // it has been told
  CHECK_FALSE(news(e).any());
  e.the_session().cancelled = false;  // and takes place after all
  CHECK(news(e).what == What::moved);
  CHECK(news(e).before.at(0).cancelled);
}

TEST_CASE("replaced: the new session is told with the old one, once") {
  Evening e = told_once();
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  e.the_session().cancelled = true;
  e.the_session().moved_to = 1;
  CHECK_FALSE(news(e, 0).any());  // the one that stands for it is spoken of
  CHECK(news(e, 1).what == What::moved);
  CHECK(news(e, 1).before.at(0).span == on(evening));
  CHECK(news(e, 1).replaced == std::vector<SessionIndex>{0});
  CHECK_FALSE(news(e, 1, 1).any());
  // Told that it is cancelled, not yet of the other.
  e.journal.push_back(line(e, {0}, day(2022, 3, 20)));
  CHECK(news(e, 1).what == What::moved);
  CHECK(news(e, 1).before.at(0).span == on(evening));
  e.journal.push_back(line(e, {0, 1}, day(2022, 3, 21)));
  CHECK_FALSE(news(e, 1).any());
  // Moves in a circle end somewhere.
  e.event.sessions[1].cancelled = true;
  e.event.sessions[1].moved_to = 0;
  CHECK(aliso::figures::stands_for(e.event, 0) < 2);
}

TEST_CASE("added: a message that told of all evenings would today tell of one more") {
  Evening e = told_once();
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  CHECK(news(e, 1).what == What::added);
  CHECK_FALSE(news(e, 1, 1).any());
  // A wave that goes out for each evening tells of it in its time.
  e.invitations.waves[0].due = Due{Due::Anchor::session, {}, -30};
  CHECK_FALSE(news(e, 1).any());
}

TEST_CASE("who was told by aliso only that one evening is off is not told of another as if it were new") {
  Evening e = with_news_told();
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  e.the_session().cancelled = true;
  e.journal = {line(e, {0}, day(2022, 3, 20), Line::sent, 0, "change")};
  const Dossier dossier = e.dossier();
  const Knowledge knowledge(e.network, dossier, today);
  CHECK_FALSE(knowledge.news(0, 1).any());
}

TEST_CASE("of before it was noted what is told, only a cancelled session is news") {
  Evening e = told_once();
  e.journal[0].told.clear();
  e.the_session().span = on(day(2022, 4, 14));
  CHECK_FALSE(news(e).any());
  e.the_session().cancelled = true;
  CHECK(news(e).what == What::cancelled);
  CHECK(news(e).before.empty());
}

namespace {

/// The messages of the wave that tells news.
std::vector<Message> of_change(const Evening& e, Now now = today) {
  const std::array opened{e.dossier()};
  std::vector<Message> all = aliso::figures::due_messages(e.network, opened, now);
  std::erase_if(all, [](const Message& message) { return message.wave != 1; });
  return all;
}

}  // namespace

TEST_CASE("only: outdated goes to whom something is news, once for each change") {
  Evening e = with_news_told();
  CHECK(of_change(e).empty());
  e.the_session().span = on(day(2022, 4, 14));
  auto due = of_change(e);
  REQUIRE(due.size() == 1);
  CHECK(due[0].due());
  CHECK(due[0].structure == 0);
  CHECK(due[0].asks == std::vector<Ask>{Ask::moved});
  CHECK(due[0].key == "2022-04-apero/s/change/m0/c/s.2022-04-14.1800-2000.gueret");
  e.journal.push_back(line(e, {0}, day(2022, 3, 21), Line::sent, 0, "change"));
  e.journal.back().key = due[0].key;
  due = of_change(e);
  REQUIRE(due.size() == 1);
  CHECK(due[0].why == Why::sent);
  // Back to the first day, and to the second again: two more, each with a key of its own.
  e.the_session().span = on(evening);
  CHECK(of_change(e)[0].key == "2022-04-apero/s/change/m0/c/s.2022-04-07.1800-2000.gueret");
  e.journal.push_back(line(e, {0}, day(2022, 3, 22), Line::sent, 0, "change"));
  e.the_session().span = on(day(2022, 4, 14));
  CHECK(of_change(e)[0].key == "2022-04-apero/s/change/m0/c/s.2022-04-14.1800-2000.gueret.2");
}

TEST_CASE(
    "added: who has answered for this very evening is not asked again, an answer for all knew nothing of "
    "it") {
  Evening e = with_news_told();
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  const auto said = [&e] {
    const auto due = of_change(e);
    return due.size() == 1 && due[0].sessions == std::vector<SessionIndex>{1} ? due[0].asks
                                                                              : std::vector<Ask>{};
  };
  CHECK(said() == std::vector<Ask>{Ask::invitation});
  e.invitations.answers = {answer(0, Reply::yes)};
  CHECK(said() == std::vector<Ask>{Ask::invitation});
  e.invitations.answers = {answer(0, Reply::yes, 1)};
  CHECK(said() == std::vector<Ask>{Ask::expected});
  e.invitations.answers = {answer(0, Reply::no, 1)};
  CHECK(said() == std::vector<Ask>{Ask::declined});
  e.invitations.answers = {answer(0, Reply::yes, 0)};
  CHECK(said() == std::vector<Ask>{Ask::invitation});
  e.event.sessions[1].excused = {named(0)};
  CHECK(said() == std::vector<Ask>{Ask::declined});
}

TEST_CASE("news that maybe went out is to be settled, and the next news goes all the same") {
  Evening e = with_news_told();
  e.the_session().span = on(day(2022, 4, 14));
  const std::string key = of_change(e)[0].key;
  e.journal.push_back(line(e, {0}, day(2022, 3, 21), Line::intent, 0, "change"));
  e.journal.back().key = key;
  auto found = of_change(e);
  REQUIRE(found.size() == 1);
  CHECK(found[0].maybe_sent);
  CHECK(found[0].key == key);
  e.the_session().cancelled = true;
  found = of_change(e);
  REQUIRE(found.size() == 2);
  CHECK(found[0].maybe_sent);
  CHECK(found[1].due());
  CHECK(found[1].asks == std::vector<Ask>{Ask::cancelled});
}

TEST_CASE("no news of what is over, or has begun") {
  Evening e = with_news_told();
  e.the_session().cancelled = true;
  CHECK(of_change(e, evening)[0].due());
  CHECK(of_change(e, {evening, TimeOfDay{17 * 60 + 59}})[0].due());
  for (const Now now : {Now{evening, TimeOfDay{18 * 60}}, Now{day(2022, 4, 8)}})
    for (const Message& message : of_change(e, now)) CHECK_FALSE(message.due());
}

TEST_CASE("a wave that names a cancelled session says so, once to each") {
  Evening e = with_news_told();
  e.invitations.waves[1].only.clear();
  e.invitations.waves[1].sessions = std::vector<SessionIndex>{0};
  e.the_session().cancelled = true;
  auto found = of_change(e);
  REQUIRE(found.size() == 2);
  CHECK(found[0].asks == std::vector<Ask>{Ask::cancelled});
  CHECK(found[1].asks == std::vector<Ask>{Ask::cancelled});
  e.journal.push_back(line(e, {0}, day(2022, 3, 21), Line::sent, 0, "invit"));
  found = of_change(e);
  CHECK(found[0].why == Why::cancelled);
  CHECK(found[1].due());
}

TEST_CASE("limits hold back no news, and a call is no proof that it was told") {
  Evening e = with_news_told();
  e.network.limits = Limits{1, 60};
  e.journal[0].channel = "email";  // what the limit counts
  Wave again = e.invitations.waves[0];
  again.id = "rappel";
  again.due->day = day(2022, 3, 30);
  e.invitations.waves.push_back(again);
  const std::array opened{e.dossier()};
  CHECK(aliso::figures::due_messages(e.network, opened, Now(today)).at(2).why == Why::over_limit);
  e.invitations.waves.pop_back();
  e.the_session().span = on(day(2022, 4, 14));
  CHECK(of_change(e)[0].due());
  e.invitations.waves[1].channels = {Channel::phone};
  e.network.structures[0].contacts[0].phone = "05 55 00 00 00";
  Call call;
  call.on = day(2022, 3, 30);
  call.outcome = Outcome::answered;
  e.invitations.calls = {call};
  CHECK(of_change(e)[0].due());
}
