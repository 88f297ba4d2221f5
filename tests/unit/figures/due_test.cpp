// Who is to be written to on a day, who is held back, and why: each expectation follows from the sentence
// beside it. The session is on Thursday 7 April 2022 unless said otherwise.
#include <doctest/doctest.h>

#include "figures/due.h"
#include "figures/occasions.h"
#include "figures/unsure.h"
#include "sample.h"

using namespace sample;
using aliso::figures::due_messages;
using aliso::figures::Message;
using aliso::figures::Why;

namespace {

Contact contact(std::string id, std::string email, std::string phone = {}, std::string address = {}) {
  Contact c;
  c.id = c.name = std::move(id);
  c.email.value = std::move(email);
  c.phone = std::move(phone);
  c.address = std::move(address);
  return c;
}

Wave due(std::string id, int offset, std::vector<Channel> channels = {Channel::email},
         Due::Anchor anchor = Due::Anchor::session) {
  Wave w;
  w.id = std::move(id);
  w.due = Due{anchor, evening, offset};
  w.channels = std::move(channels);
  w.to = {audience(Audience::Kind::members)};
  return w;
}

/// Two members, each with one contact that has an e-mail address.
Evening two(Wave wave) {
  Evening e(network(2));
  e.event.id = "2022-04-apero";
  e.network.structures[0].contacts = {contact("ana", "ana@example.org")};
  e.network.structures[1].contacts = {contact("bob", "bob@example.org")};
  e.invitations.waves = {std::move(wave)};
  return e;
}

std::vector<Message> on(const Evening& e, Date today) {
  const std::array opened{e.dossier()};
  return due_messages(e.network, opened, today);
}

JournalEntry entry(const Message& message, const char* wave, JournalEntry::State state, Date at) {
  JournalEntry line;
  line.key = message.key;
  line.wave = wave;
  line.session = "s";
  line.structure = message.structure;
  line.channel = "email";
  line.state = state;
  line.day = at;
  line.moment = line.day;
  return line;
}

}  // namespace

TEST_CASE("a reminder is due from its day until the session's, then too late, then forgotten") {
  const Evening e = two(due("rappel", -3));
  CHECK(on(e, day(2022, 4, 3)).empty());
  for (const Date today : {day(2022, 4, 4), day(2022, 4, 6), evening}) {
    const auto messages = on(e, today);
    REQUIRE(messages.size() == 2);
    CHECK(messages[0].due());
    CHECK(messages[0].key == "2022-04-apero/s/rappel/m0/ana");
    CHECK(messages[0].to == "ana@example.org");
    CHECK(messages[0].since == day(2022, 4, 4));
  }
  CHECK(on(e, day(2022, 4, 8))[0].why == Why::too_late);
  CHECK(on(e, day(2022, 5, 8)).empty());  // 31 days after
}

TEST_CASE("a thank-you is due for 30 days, to those who came") {
  Wave w = due("merci", 2);
  w.only = {Only::came};
  Evening e = two(w);
  CHECK(on(e, day(2022, 4, 9)).empty());  // presences are not noted yet
  const auto waiting = [&e](Date today) {
    const std::array opened{e.dossier()};
    return aliso::figures::unsure(opened, today).size();
  };
  CHECK(waiting(day(2022, 4, 8)) == 0);
  CHECK(waiting(day(2022, 4, 9)) == 1);
  CHECK(waiting(day(2022, 5, 9)) == 1);
  CHECK(waiting(day(2022, 5, 10)) == 0);
  e.the_session().present = {named(1)};
  CHECK(waiting(day(2022, 4, 9)) == 0);
  CHECK(on(e, day(2022, 4, 8)).empty());
  REQUIRE(on(e, day(2022, 4, 9)).size() == 1);
  CHECK(on(e, day(2022, 4, 9))[0].structure == 1);
  CHECK(on(e, day(2022, 5, 9))[0].due());
  CHECK(on(e, day(2022, 5, 10))[0].why == Why::too_late);
}

TEST_CASE("only the silent, the undecided, those who missed it, the excused") {
  Wave w = due("rappel", -3);
  w.only = {Only::unanswered};
  Evening e = two(w);
  e.invitations.answers = {answer(0, Reply::maybe, {}, day(2022, 4, 1)),
                           answer(1, Reply::no, {}, day(2022, 4, 5))};
  auto messages = on(e, day(2022, 4, 4));
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].why == Why::answered);
  CHECK(messages[1].due());  // its answer came the day after
  CHECK(on(e, day(2022, 4, 5))[1].why == Why::answered);
  e.invitations.waves[0].only = {Only::undecided};
  CHECK(on(e, day(2022, 4, 5))[0].due());
  CHECK(on(e, day(2022, 4, 5))[1].why == Why::answered);
  e.invitations.waves[0].only = {Only::yes, Only::maybe};
  REQUIRE(on(e, day(2022, 4, 5)).size() == 1);

  e.invitations.waves[0] = due("dommage", 1);
  e.invitations.waves[0].only = {Only::missed};
  CHECK(on(e, day(2022, 4, 8)).empty());
  e.the_session().present.emplace();
  REQUIRE(on(e, day(2022, 4, 8)).size() == 1);
  CHECK(on(e, day(2022, 4, 8))[0].structure == 0);
  e.invitations.waves[0].only = {Only::excused};
  REQUIRE(on(e, day(2022, 4, 8)).size() == 1);
  CHECK(on(e, day(2022, 4, 8))[0].structure == 1);
}

TEST_CASE("whoever answered for one of two evenings has answered where the wave is about both") {
  Wave w = due("rappel", -2, {Channel::email}, Due::Anchor::answer_by);
  w.only = {Only::unanswered};
  Evening e = two(w);
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  e.invitations.answers = {answer(0, Reply::yes, 1)};
  CHECK(on(e, day(2022, 4, 4)).empty());  // no answer-by
  e.invitations.answer_by = day(2022, 4, 4);
  const auto messages = on(e, day(2022, 4, 4));
  REQUIRE(messages.size() == 2);  // one row, about both
  CHECK(messages[0].why == Why::answered);
  CHECK(messages[1].key == "2022-04-apero/-/rappel/m1/bob");
  CHECK(messages[1].sessions.size() == 2);
  CHECK_FALSE(messages[1].session);
  CHECK(messages[1].since == day(2022, 4, 2));
  CHECK(on(e, day(2022, 4, 14))[1].due());  // until the last of them
  e.invitations.waves[0].due->anchor = Due::Anchor::session;
  CHECK(on(e, day(2022, 4, 12)).size() == 4);  // one row a session; the first is too late
}

TEST_CASE("a cancelled session is written to nobody") {
  Evening e = two(due("rappel", -3));
  e.the_session().cancelled = true;
  CHECK(on(e, day(2022, 4, 4))[0].why == Why::cancelled);
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  e.invitations.waves[0].due = Due{Due::Anchor::day, day(2022, 4, 1), 0};
  const auto messages = on(e, day(2022, 4, 4));
  CHECK(messages[0].due());
  CHECK(messages[0].sessions == std::vector<SessionIndex>{1});
}

TEST_CASE("sent is not sent again, failed is, maybe sent waits to be settled") {
  using State = JournalEntry::State;
  Evening e = two(due("rappel", -3));
  const Date today = day(2022, 4, 4);
  const auto before = on(e, today);
  e.journal = {entry(before[0], "rappel", State::intent, today),
               entry(before[0], "rappel", State::sent, today),
               entry(before[1], "rappel", State::intent, today)};
  auto after = on(e, today);
  CHECK(after[0].why == Why::sent);
  CHECK_FALSE(after[0].maybe_sent);
  CHECK(after[1].why == Why::sent);
  CHECK(after[1].maybe_sent);
  e.journal.push_back(entry(before[1], "rappel", State::failed, today));
  CHECK(on(e, today)[1].due());
  e.network.structures[0].contacts[0].id = "anna";
  CHECK(on(e, today)[0].why == Why::sent);  // the structure has it
}

TEST_CASE("the channel is the wave's, by what the contacts prefer and have") {
  Evening e = two(due("rappel", -3, {Channel::email, Channel::post}));
  auto& contacts = e.network.structures[0].contacts;
  const auto first = [&] { return on(e, day(2022, 4, 4))[0]; };
  contacts = {contact("ana", "", "05", ""), contact("bea", "bea@example.org", "", "2 place")};
  CHECK(first().contact == 1);
  CHECK(first().channel == Channel::email);
  contacts[1].prefers = {Channel::phone, Channel::post, Channel::email};
  CHECK(first().channel == Channel::post);
  CHECK(first().to == "2 place");
  contacts.insert(contacts.begin(), contact("zoe", "zoe@example.org"));
  CHECK(first().contact == 0);
  contacts[0].prefers = {Channel::phone};
  CHECK(first().contact == 2);  // zoe would rather be called; bea prefers a letter
  contacts[2].messages = false;
  CHECK(first().contact == 0);
  contacts[0].messages = false;
  CHECK(first().why == Why::objects);
  contacts = {contact("ana", "", "05")};
  CHECK(first().why == Why::no_address);
  contacts.clear();
  CHECK(first().why == Why::no_address);
  e.invitations.waves[0].channels = {Channel::announcement};
  CHECK(first().due());  // said to all: needs nobody's address
  CHECK(first().to.empty());
}

TEST_CASE("limits count what was written of late, calls apart") {
  using State = JournalEntry::State;
  Evening e = two(due("rappel", -3));
  e.network.limits = Limits{2, 30};
  e.invitations.waves.push_back(due("infos", -2));
  const Date today = day(2022, 4, 5);
  auto messages = on(e, today);
  REQUIRE(messages.size() == 4);
  for (const Message& message : messages) CHECK(message.due());  // two waves, one address: one message
  e.invitations.waves.push_back(wave(Span{day(2022, 3, 6), day(2022, 3, 7)}));  // 30 days: 7 March to 5 April
  e.invitations.waves.back().channels = {Channel::email};
  e.invitations.waves.push_back(wave(on(day(2022, 3, 20))));
  e.invitations.waves.back().channels = {Channel::phone};  // a call
  e.invitations.waves.back().id = "autre";
  CHECK(on(e, today)[0].due());
  e.journal = {entry(messages[0], "autre", State::sent, day(2022, 3, 10))};
  messages = on(e, today);
  CHECK(messages[0].why == Why::over_limit);
  CHECK(messages[1].due());
  CHECK(on(e, day(2022, 4, 6))[0].due());  // the wave of 7 March is 31 days back
  e.invitations.waves[0].channels = {Channel::phone};
  e.network.structures[0].contacts[0].phone = "05";
  CHECK(on(e, today)[0].due());
}

TEST_CASE("limits count a letter and a mail to one contact as two, on their day and on the next") {
  using State = JournalEntry::State;
  Evening e = two(due("invit", -3));
  e.network.structures[0].contacts = {contact("ana", "ana@example.org", "", "2 place du Marché")};
  e.invitations.waves.push_back(due("lettre", -3, {Channel::post}));
  e.invitations.waves.push_back(due("rappel", -2));
  const Date today = day(2022, 4, 4), next = day(2022, 4, 5);
  // Of m0 alone: invit, lettre, rappel.
  e.network.structures.pop_back();
  e.network.limits = Limits{1, 30};
  CHECK(on(e, today)[0].due());
  CHECK(on(e, today)[1].why == Why::over_limit);
  e.network.limits = Limits{2, 30};
  CHECK(on(e, today)[1].due());
  for (const Message& message : on(e, today))
    e.journal.push_back(entry(message, e.invitations.waves[message.wave].id.c_str(), State::sent, today));
  for (JournalEntry& line : e.journal) line.contact = "ana";
  e.journal[1].channel = "post";
  CHECK(on(e, next)[2].why == Why::over_limit);
  // A mail that two waves were in is one, to whichever contact the address is noted.
  e.journal[1].channel = "email";
  CHECK(on(e, next)[2].due());
  e.network.structures[0].contacts.push_back(contact("accueil", "Ana@example.org"));
  e.journal[1].contact = "accueil";
  CHECK(on(e, next)[2].due());
  // What goes to nobody's address solicits nobody; a newsletter does, on its day too.
  e.journal[1].contact = "";
  e.journal[1].channel = "flyer";
  CHECK(on(e, next)[2].due());
  e.journal[1].channel = "newsletter";
  CHECK(on(e, next)[2].why == Why::over_limit);
  e.journal.clear();
  e.invitations.waves.erase(e.invitations.waves.begin());
  e.invitations.waves[0].channels = {Channel::newsletter};
  e.network.limits = Limits{1, 30};
  REQUIRE(on(e, next).size() == 2);
  CHECK(on(e, next)[0].due());
  CHECK(on(e, next)[1].why == Why::over_limit);
}

TEST_CASE("a call that was answered is done, one without reply is not") {
  Evening e = two(due("appel", -7, {Channel::phone}));
  e.network.structures[0].contacts[0].phone = "05";
  e.invitations.calls = {{{}, 0, day(2022, 4, 1), Outcome::message_left, ""}};
  CHECK(on(e, day(2022, 4, 4))[0].due());
  e.invitations.calls.push_back({{}, 0, day(2022, 4, 2), Outcome::answered, ""});
  CHECK(on(e, day(2022, 4, 4))[0].why == Why::sent);
  CHECK(on(e, day(2022, 4, 4))[1].why == Why::no_address);
}

TEST_CASE("only members of the day are written to, and who is named") {
  Evening e = two(due("rappel", -3));
  e.network.structures[0].member = {{{}, day(2022, 4, 3)}};
  e.network.structures[0].tags = {"jeunesse"};
  CHECK(on(e, day(2022, 4, 4)).size() == 1);
  e.invitations.waves[0].to = {audience(Audience::Kind::tag)};
  e.invitations.waves[0].to[0].tag = "jeunesse";
  CHECK(on(e, day(2022, 4, 4)).empty());
  e.network.structures[1].role = Role::partner;  // a tag is asked of partners too
  e.network.structures[1].tags = {"jeunesse"};
  CHECK(on(e, day(2022, 4, 4)).size() == 1);
  e.invitations.waves[0].to = {audience(Audience::Kind::structure, 0)};
  CHECK(on(e, day(2022, 4, 4)).size() == 1);
}

TEST_CASE("one event wanted: the others only weigh on the limits") {
  using State = JournalEntry::State;
  Evening a = two(due("rappel", -3));
  Evening b = two(due("rappel", -3));
  b.event.id = "autre";
  a.network.limits = Limits{1, 30};
  const Date today = day(2022, 4, 4);
  {
    const std::array opened{a.dossier(), b.dossier()};
    const auto all = due_messages(a.network, opened, today);
    CHECK(all[0].due());
    CHECK(all[2].why == Why::over_limit);
    CHECK(due_messages(a.network, opened, today, 1)[0].due());
  }
  b.journal = {entry(on(b, today)[0], "rappel", State::sent, today)};
  const std::array opened{a.dossier(), b.dossier()};
  CHECK(due_messages(a.network, opened, today, 0)[0].why == Why::over_limit);
}

TEST_CASE("a call answered on the day it is due is made; one answered before leaves it to be made") {
  Evening e = two(due("appel", -3, {Channel::phone}));
  e.network.structures[0].contacts[0].phone = e.network.structures[1].contacts[0].phone = "05 55 00 00 00";
  e.invitations.calls = {{{}, 0, day(2022, 4, 4), Outcome::answered, ""},
                         {{}, 1, day(2022, 4, 3), Outcome::answered, ""}};
  const auto messages = on(e, day(2022, 4, 4));
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].why == Why::sent);
  CHECK(messages[1].due());
}

TEST_CASE("undecided of one session is undecided, whatever it said of another") {
  Wave w = due("rappel", -3, {Channel::email}, Due::Anchor::day);
  w.only = {Only::undecided};
  Evening e = two(w);
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  e.invitations.answers = {answer(0, Reply::yes, 0, day(2022, 4, 1)),
                           answer(0, Reply::maybe, 1, day(2022, 4, 1)),
                           answer(1, Reply::no, {}, day(2022, 4, 1))};
  const auto messages = on(e, evening);
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].due());
  CHECK(messages[1].why == Why::answered);
}

TEST_CASE("an apology or a proxy noted before the evening is an answer") {
  Wave w = due("rappel", -3);
  w.only = {Only::unanswered};
  Evening e = two(w);
  e.the_session().excused = {named(0)};
  CHECK(on(e, day(2022, 4, 4))[0].why == Why::answered);
  CHECK(on(e, day(2022, 4, 4))[1].due());
  e.the_session().proxies = std::vector<Proxy>{{{}, 1, 0}};
  CHECK(on(e, day(2022, 4, 4))[1].why == Why::answered);
}

TEST_CASE("an invitation that reaches someone late speaks of what is still to come") {
  Wave invitation = due("invit", 0, {Channel::email}, Due::Anchor::day);
  invitation.due->day = day(2022, 4, 1);
  Evening e = two(invitation);
  e.event.sessions.push_back(session("t", day(2022, 4, 14)));
  CHECK(on(e, day(2022, 4, 7))[0].sessions == std::vector<SessionIndex>{0, 1});
  CHECK(on(e, day(2022, 4, 9))[0].sessions == std::vector<SessionIndex>{1});
  // One that is due when the first is over looks back on it.
  e.invitations.waves[0].due->day = day(2022, 4, 8);
  e.invitations.waves[0].sessions = std::vector<SessionIndex>{0, 1};
  CHECK(on(e, day(2022, 4, 9))[0].sessions == std::vector<SessionIndex>{0, 1});
}
