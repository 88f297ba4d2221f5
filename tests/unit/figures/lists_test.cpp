// What lists are made of: last answers as lines, actions, what is offered and needed.
// Expected rows are read off the small events beside them.
#include <doctest/doctest.h>

#include "figures/actions.h"
#include "figures/exchange.h"
#include "figures/owed.h"
#include "figures/replies.h"
#include "sample.h"

using namespace sample;
using namespace aliso::figures;

TEST_CASE("last answers; an apology or a proxy is a no; the invited that say nothing") {
  Evening one(network(6));
  one.invitations.waves = {wave(on(day(2022, 3, 1)))};
  one.invitations.answers = {answer(0, Reply::no), answer(0, Reply::yes), answer(1, Reply::maybe),
                             answer(5, Reply::yes), answers(3, Reply::maybe)};
  one.invitations.answers->at(1).people = Count(2);
  one.the_session().present = {named(5)};
  one.the_session().excused = {named(1), named(2), named(5)};
  one.the_session().proxies = std::vector<Proxy>{{{}, 3, 5}};
  const auto lines = replies(one.network, one.dossier());
  REQUIRE(lines.size() == 7);
  const auto said = [&](std::size_t i) { return lines[i].reply; };
  CHECK((said(0) == Reply::yes && lines[0].people == Count(2)));
  CHECK(said(1) == Reply::no);  // had said maybe, then sent apologies
  CHECK(said(2) == Reply::no);
  CHECK(said(3) == Reply::no);  // gives a proxy
  CHECK(!said(4));
  CHECK(said(5) == Reply::yes);  // was there, whatever `excused` says
  CHECK((!lines[6].structure && lines[6].members == Count(3) && said(6) == Reply::maybe));
  // Nobody is invited to what doesn't take place; who answered did.
  one.the_session().cancelled = true;
  CHECK(replies(one.network, one.dossier()).size() == 6);
}

TEST_CASE("actions have an owner, a day or a status") {
  Dossier dossier;
  dossier.event.sessions = {session("a", day(2022, 1, 1)), session("b", day(2022, 2, 1))};
  dossier.event.sessions[0].cancelled = true;
  auto& debrief = dossier.event.debrief.emplace();
  Remark said, owned, due, dropped;
  owned.owner = 0;
  due.due = day(2022, 3, 1);
  due.status = Status::doing;
  due.session = 0;
  dropped = due;
  dropped.status = Status::dropped;
  debrief.proposals = {said, owned};
  debrief.topics = {due, dropped};
  const std::vector<Dossier> all{dossier};
  const auto found = actions(all, day(2022, 3, 2));
  REQUIRE(found.size() == 3);
  CHECK((found[0].status == Status::open && found[0].session == 1 && !found[0].overdue));
  CHECK((found[1].overdue && found[1].session == 0));
  CHECK((!found[2].overdue && !found[2].is_open()));
  CHECK(!actions(all, day(2022, 3, 1))[1].overdue);  // on its day it isn't yet
  CHECK(!debrief_owed(all[0].event, day(2022, 3, 1)));
  CHECK((presences_owed(all[0].event.sessions[1], day(2022, 2, 2)) &&
         !presences_owed(all[0].event.sessions[1], day(2022, 2, 1)) &&
         !presences_owed(all[0].event.sessions[0], day(2022, 2, 2))));
}

TEST_CASE("needs alike, and who may meet them") {
  Network net = network(5);
  net.structures[0].needs = {"Comptable à temps partagé"};
  net.structures[1].needs = {"comptable à temps partage", "un juriste à temps partagé"};
  net.structures[2].offers = {"heures de comptabilité", "grande salle"};
  net.structures[3].needs = {"des salles"};
  net.structures[3].offers = {"Salle"};
  net.structures[4].needs = {"salle"};
  using All = std::vector<StructureIndex>;
  const auto needs = exchanged(net, Side::needs, evening);
  REQUIRE(needs.size() == 4);
  CHECK((needs[0].structures == All{0, 1} && needs[0].also_sought_by.empty() && needs[0].may_meet == All{2}));
  CHECK((needs[1].text == "un juriste à temps partagé" && needs[1].may_meet.empty()));  // time says nothing
  CHECK((needs[2].structures == All{3} && needs[2].also_sought_by == All{4} && needs[2].may_meet == All{2}));
  const auto offers = exchanged(net, Side::offers, evening);
  REQUIRE(offers.size() == 3);
  CHECK((offers[2].also_sought_by == All{4} && offers[2].may_meet.empty()));  // its own needs are no others'
  CHECK((offers[1].also_sought_by.empty() && offers[1].may_meet == All{3, 4}));
  // Who has left offers nothing any more.
  net.structures[2].member = {Span{{}, day(2021, 1, 1)}};
  CHECK(exchanged(net, Side::offers, evening).size() == 1);
}
