// What is said to a contact about each session, by what it answered and did and by the day.
// Two sessions, on 7 and 14 April 2022; the cells of the table are those of the manual, aliso-remind(1).
#include <doctest/doctest.h>

#include "figures/ask.h"
#include "figures/due.h"
#include "sample.h"

using namespace sample;
using aliso::figures::About;
using aliso::figures::Ask;
using aliso::figures::Message;

namespace {

Evening two_evenings() {
  Evening e(network(3));
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  return e;
}

/// What is said to m0 of both sessions on that day.
std::vector<std::optional<Ask>> to_first(const Evening& e, const aliso::model::Now& today,
                                         bool to_some = false) {
  const std::vector<SessionIndex> sessions = {0, 1};
  std::vector<std::optional<Ask>> result;
  for (const auto& one : aliso::figures::asks(e.network, e.dossier(), sessions, to_some, today))
    result.push_back(one.at(0));
  return result;
}

using Asks = std::vector<std::optional<Ask>>;

/// What one text says where it stands for these messages: "session:ask".
std::string told(const std::vector<Message>& messages) {
  std::vector<const Message*> all;
  for (const Message& one : messages) all.push_back(&one);
  std::string text;
  for (const About& one : aliso::figures::about(all))
    text += (text.empty() ? "" : " ") + std::to_string(one.session) + ":" +
            std::to_string(static_cast<int>(one.ask));
  return text;
}

Message message(std::vector<SessionIndex> sessions, std::vector<Ask> asks) {
  Message result;
  result.sessions = std::move(sessions);
  result.asks = std::move(asks);
  return result;
}

}  // namespace

TEST_CASE("who is noted at the door of what is about to begin is told nothing of it") {
  Evening e = two_evenings();
  e.the_session().present = {named(0)};
  const aliso::model::TimeOfDay afternoon{17 * 60};
  CHECK(to_first(e, {day(2022, 4, 7), afternoon}) == Asks{std::nullopt, Ask::invitation});
  // Looked at as on a day before, what has been noted since isn't known.
  CHECK(to_first(e, day(2022, 4, 6)) == Asks{Ask::invitation, Ask::invitation});
}

TEST_CASE("to come: by the answer to that session alone") {
  Evening e = two_evenings();
  const Date before = day(2022, 4, 1);
  CHECK(to_first(e, before) == Asks{Ask::invitation, Ask::invitation});
  CHECK(to_first(e, before, true) == Asks{Ask::reminder, Ask::reminder});
  e.invitations.answers = {answer(0, Reply::yes, 0)};
  CHECK(to_first(e, before) == Asks{Ask::expected, Ask::invitation});
  e.invitations.answers->push_back(answer(0, Reply::maybe, 1));
  CHECK(to_first(e, before, true) == Asks{Ask::expected, Ask::undecided});
  e.invitations.answers->push_back(answer(0, Reply::no, 0));
  CHECK(to_first(e, before) == Asks{Ask::declined, Ask::undecided});
  e.event.sessions[1].excused = {named(0)};
  CHECK(to_first(e, before) == Asks{Ask::declined, Ask::declined});
  e.event.sessions[1].excused.reset();
  e.event.sessions[1].proxies = std::vector<Proxy>{{{}, 0, 1}};
  CHECK(to_first(e, before) == Asks{Ask::declined, Ask::declined});
}

TEST_CASE("past: thanked, missed, or told; on the day itself only once the presences are noted") {
  Evening e = two_evenings();
  CHECK(to_first(e, evening) == Asks{Ask::invitation, Ask::invitation});
  CHECK(to_first(e, day(2022, 4, 8)) == Asks{Ask::after, Ask::invitation});
  e.event.sessions[0].present = {named(0)};
  CHECK(to_first(e, evening) == Asks{Ask::thanks, Ask::invitation});
  e.event.sessions[0].present = {named(1)};
  CHECK(to_first(e, day(2022, 4, 8)) == Asks{Ask::after, Ask::invitation});
  e.invitations.answers = {answer(0, Reply::yes)};
  // It is still expected at the second: that it missed them all isn't known yet.
  CHECK(to_first(e, day(2022, 4, 8)) == Asks{Ask::after, Ask::expected});
  CHECK(to_first(e, day(2022, 4, 8), true) == Asks{std::nullopt, Ask::expected});
  e.event.sessions[0].excused = {named(0)};
  CHECK(to_first(e, day(2022, 4, 8)) == Asks{Ask::after, Ask::expected});
}

TEST_CASE("who came to one session is not told to have been missed at another") {
  Evening e = two_evenings();
  e.invitations.answers = {answer(0, Reply::yes)};
  e.event.sessions[0].present = {named(1)};
  e.event.sessions[1].present = {named(0)};
  CHECK(to_first(e, day(2022, 4, 16)) == Asks{std::nullopt, Ask::thanks});
  e.event.sessions[1].present = {named(1)};
  CHECK(to_first(e, day(2022, 4, 16)) == Asks{Ask::missed, Ask::missed});
  e.event.sessions[1].cancelled = true;  // nobody came to what did not take place
  e.event.sessions[1].present = {named(0)};
  CHECK(to_first(e, day(2022, 4, 16))[0] == Ask::missed);
}

TEST_CASE("who may have come to one session is told of the others, and never that they were missed") {
  Evening e = two_evenings();
  e.invitations.answers = {answer(0, Reply::yes)};
  e.event.sessions[0].present = {counted(1)};
  e.event.sessions[1].present = {named(1)};
  CHECK(to_first(e, day(2022, 4, 16)) == Asks{Ask::after, Ask::after});
  e.event.sessions[0].present = {named(1)};
  CHECK(to_first(e, day(2022, 4, 16)) == Asks{Ask::missed, Ask::missed});
  e.event.seen = {0};
  CHECK(to_first(e, day(2022, 4, 16)) == Asks{Ask::after, Ask::after});
}

TEST_CASE("one text says each session once, and never thanks and regrets together") {
  // 0 invitation, 1 reminder, 2 undecided, 3 expected, 4 declined, 5 thanks, 6 missed, 7 after
  CHECK(told({message({1}, {Ask::reminder}), message({0, 1}, {Ask::after, Ask::invitation})}) == "0:7 1:0");
  CHECK(told({message({0}, {Ask::thanks}), message({1}, {Ask::missed}), message({2}, {Ask::after})}) ==
        "0:5");
  CHECK(told({message({0}, {Ask::missed}), message({1}, {Ask::after}), message({2}, {Ask::expected})}) ==
        "0:6 2:3");
  // An address that stands for two structures: who has answered is not asked.
  CHECK(told({message({0}, {Ask::invitation}), message({0}, {Ask::expected})}) == "0:3");
  CHECK(told({message({0}, {Ask::declined}), message({0}, {Ask::reminder})}) == "0:1");
  CHECK(told({message({0}, {Ask::missed}), message({0}, {Ask::thanks})}) == "0:5");
}

TEST_CASE("a day to answer by is named until it is past") {
  Invitations invitations;
  CHECK_FALSE(aliso::figures::deadline(invitations, evening));
  invitations.answer_by = evening;
  CHECK(aliso::figures::deadline(invitations, evening) == evening);
  CHECK_FALSE(aliso::figures::deadline(invitations, day(2022, 4, 8)));
}

TEST_CASE(
    "the sender's own words are left out of what tells that an evening is another, unless they tell it") {
  Evening e = two_evenings();
  e.invitations.waves = {wave(on(evening))};
  Message said = message({0, 1}, {Ask::reminder, Ask::expected});
  const auto hold = [&] { return aliso::figures::own_words_hold(e.dossier(), said); };
  CHECK(hold());
  for (const Ask news : {Ask::moved, Ask::cancelled}) {
    said.asks[1] = news;
    e.invitations.waves[0].only = {Only::unanswered};
    CHECK_FALSE(hold());
    e.invitations.waves[0].only = {Only::outdated};
    CHECK(hold());
    e.invitations.waves[0].only.clear();
    e.invitations.waves[0].sessions = {1};
    CHECK_FALSE(hold());
    e.event.sessions[1].cancelled = true;  // it was written to say so
    CHECK(hold());
    e.event.sessions[1].cancelled = false;
    e.invitations.waves[0].sessions.reset();
  }
}
