// What a calendar holds, by its days; how many there are to tell, counted by hand.
#include <doctest/doctest.h>

#include "figures/agenda.h"
#include "sample.h"

using namespace sample;
using namespace aliso::figures;

TEST_CASE("a year before, that day included; a leap day's is the last of February") {
  CHECK(year_before(day(2026, 9, 8)) == day(2025, 9, 8));
  CHECK(year_before(day(2024, 2, 29)) == day(2023, 2, 28));
  CHECK(year_before(day(2025, 3, 1)) == day(2024, 3, 1));
}

TEST_CASE("sessions of which a day lies in the span; who may answer until when") {
  Dossier dossier;
  dossier.event.sessions = {session("a", day(2026, 1, 31)), session("b", day(2026, 2, 10)),
                            session("c", day(2026, 3, 1))};
  dossier.event.sessions[0].span.last = day(2026, 2, 2);
  dossier.event.sessions[1].cancelled = true;
  dossier.invitations.emplace().answer_by = day(2026, 2, 5);
  const std::vector<Dossier> all{dossier};
  const auto found = agenda_sessions(all, {day(2026, 2, 1), day(2026, 2, 28)}, day(2026, 2, 2));
  REQUIRE(found.size() == 2);
  CHECK((found[0].session == 0 && !found[0].answer_by));  // has begun
  CHECK((found[1].session == 1 && !found[1].answer_by));  // nobody is asked whether they come
  const auto open = agenda_sessions(all, {day(2026, 2, 11), {}}, day(2026, 2, 5));
  REQUIRE(open.size() == 1);
  CHECK(open[0].answer_by == day(2026, 2, 5));
  CHECK(!agenda_sessions(all, {day(2026, 2, 11), {}}, day(2026, 2, 6))[0].answer_by);
  CHECK(agenda_answers(all, {day(2026, 2, 5), day(2026, 2, 5)}).size() == 1);
  CHECK(agenda_answers(all, {day(2026, 2, 6), {}}).empty());
  std::vector<Dossier> off = all;
  for (auto& one : off[0].event.sessions) one.cancelled = true;
  CHECK(agenda_answers(off, {}).empty());
}

namespace {

Wave due(std::string id, int offset, std::vector<Only> only = {}) {
  Wave w;
  w.id = std::move(id);
  w.due = Due{Due::Anchor::session, {}, offset};
  w.channels = {Channel::email};
  w.to = {audience(Audience::Kind::members)};
  w.only = std::move(only);
  return w;
}

/// Three members with an address each; the first has said yes.
Evening three(std::vector<Wave> waves) {
  Evening e(network(3));
  e.event.id = "2022-04-apero";
  for (auto& structure : e.network.structures) {
    Contact contact;
    contact.id = "a";
    contact.email.value = structure.id + "@example.org";
    structure.contacts = {contact};
  }
  e.invitations.waves = std::move(waves);
  e.invitations.answers = {answer(0, Reply::yes)};
  return e;
}

std::vector<AgendaWave> waves_of(const Evening& e, Date today, const Span& span = {}) {
  const std::array opened{e.dossier()};
  return agenda_waves(e.network, opened, span, today);
}

}  // namespace

TEST_CASE("a wave stands on its day, with how many there are to tell by what is known today") {
  // 7 April 2022: a reminder three days before to the silent, the day before to who comes.
  const Evening e = three({due("rappel", -3, {Only::unanswered}), due("veille", -1, {Only::yes})});
  const auto found = waves_of(e, day(2022, 3, 1));
  REQUIRE(found.size() == 2);
  CHECK((found[0].day == day(2022, 4, 4) && found[0].structures == 2 && found[0].session == 0));
  CHECK((found[1].day == day(2022, 4, 6) && found[1].structures == 1));
  CHECK(waves_of(e, day(2022, 3, 1), {day(2022, 4, 5), {}}).size() == 1);
  // Late, as long as something is left; once the evening has begun nothing is.
  const auto late = waves_of(e, day(2022, 4, 6));
  REQUIRE(late.size() == 2);
  CHECK((late[0].day == day(2022, 4, 4) && late[0].structures == 2));
  CHECK(waves_of(e, day(2022, 4, 9)).empty());
  Evening all = three({due("rappel", -3, {Only::unanswered})});
  for (StructureIndex i = 1; i < 3; ++i) all.invitations.answers->push_back(answer(i, Reply::no));
  CHECK(waves_of(all, day(2022, 3, 1))[0].structures == 0);
  CHECK(waves_of(all, day(2022, 4, 5)).empty());
}

TEST_CASE(
    "whom a wave after an evening is for is known once that is over; a draft counts as what it will be") {
  Evening e = three({due("merci", 2, {Only::came}), due("recit", 2)});
  e.event.draft = true;
  auto found = waves_of(e, day(2022, 4, 1));
  REQUIRE(found.size() == 2);
  CHECK(!found[0].structures);
  CHECK(found[1].structures == 3);
  e.the_session().present = {named(1)};
  found = waves_of(e, day(2022, 4, 8));
  REQUIRE(found.size() == 2);
  CHECK(found[0].structures == 1);
  e.the_session().cancelled = true;
  CHECK(waves_of(e, day(2022, 4, 1)).empty());
}
