// What stands on a sign-in sheet, by the manual's rules; codes worked out by another program (Python).
// Members m0, m1…; the evening is 7 April 2022.
#include "figures/sheet.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;
using aliso::figures::half_days;
using aliso::figures::HalfDay;
using aliso::figures::sheet;
using aliso::figures::sheet_code;
using aliso::figures::SignedPer;

namespace {

using Texts = std::vector<std::string>;

/// "1 m0 x2", "- member", "- guest", a row each.
Texts rows(const Evening& evening, std::int64_t free_lines = 0) {
  Texts all;
  for (const auto& row : sheet(evening.network, evening.dossier(), 0, free_lines).rows) {
    std::string text = row.number ? std::to_string(*row.number) : "-";
    if (row.structure) text += " " + evening.network.structures[*row.structure].id;
    if (!row.structure) text += row.role == Role::guest ? " guest" : " member";
    if (row.lines != 1) text += " x" + std::to_string(row.lines);
    all.push_back(text);
  }
  return all;
}

Structure called(std::string id, std::string name, Role role = Role::member) {
  Structure s = structure(std::move(id), role);
  s.name = std::move(name);
  return s;
}

Answer with_people(StructureIndex structure, Reply reply, Count people) {
  Answer a = answer(structure, reply);
  a.people = people;
  return a;
}

std::optional<Hours> hours(int from, std::optional<int> to) {
  Hours all{{from}, {}};
  if (to) all.to = TimeOfDay{*to};
  return all;
}

}  // namespace

TEST_CASE(
    "members by their names without articles, then partners that were told or answered, then the host") {
  Evening evening(network(0));
  evening.network.structures = {called("z", "Le Tilleul"),
                                called("h", "Aliso", Role::host),
                                called("p1", "Ville", Role::partner),
                                called("a", "Épicerie"),
                                called("p2", "CAF", Role::partner),
                                called("p3", "Banque", Role::partner),
                                called("b", "Étape"),
                                called("c", "l'Atelier")};
  CHECK(rows(evening) == Texts{"1 c", "2 a", "3 b", "4 z", "5 h"});
  evening.invitations.waves = {wave(on(day(2022, 4, 1)), {audience(Audience::Kind::structure, 2)})};
  evening.invitations.answers = {answer(4, Reply::no)};
  CHECK(rows(evening) == Texts{"1 c", "2 a", "3 b", "4 z", "5 p2", "6 p1", "7 h"});
  // Sent when it was over: nobody was told by it.
  evening.invitations.waves = {wave(on(day(2022, 4, 8)), {audience(Audience::Kind::structure, 2)})};
  CHECK(rows(evening) == Texts{"1 c", "2 a", "3 b", "4 z", "5 p2", "6 h"});
}

TEST_CASE("whoever is no member that day is not on it; a structure stands under its name of that day") {
  Evening evening(network(0));
  Structure renamed = called("n", "Zinzolin");
  renamed.was = {{{}, "Avant", day(2022, 12, 31)}};
  evening.network.structures = {called("m", "Milieu"), renamed,
                                structure("gone", Role::member, {{{}, day(2021, 12, 31)}}),
                                structure("joined", Role::partner, {{day(2022, 1, 1), {}}})};
  CHECK(rows(evening) == Texts{"1 n", "2 joined", "3 m"});
}

TEST_CASE("as many lines as the last yes or maybe has people: the upper bound, one to six") {
  Evening evening(network(8));
  evening.network.structures.push_back(structure("p", Role::partner));
  evening.invitations.answers = {with_people(0, Reply::yes, 3),
                                 with_people(1, Reply::maybe, Count::between(1, 4)),
                                 with_people(2, Reply::yes, Count::at_least(35)),
                                 with_people(3, Reply::yes, 9),
                                 with_people(4, Reply::no, 3),
                                 with_people(5, Reply::yes, 5),
                                 answer(5, Reply::yes),
                                 with_people(6, Reply::yes, 0),
                                 with_people(8, Reply::yes, 4)};
  CHECK(rows(evening) ==
        Texts{"1 m0 x3", "2 m1 x4", "3 m2 x6", "4 m3 x6", "5 m4", "6 m5", "7 m6", "8 m7", "9 p"});
}

TEST_CASE(
    "a line for each member that is not listed: the upper bound of how many, the lower where it is open") {
  CHECK(rows(Evening(network(1, Count::between(2, 4))), 2) ==
        Texts{"1 m0", "- member", "- member", "- member", "- guest", "- guest"});
  CHECK(rows(Evening(network(0, Count::at_least(2)))) == Texts{"- member", "- member"});
  CHECK(rows(Evening(network(2))) == Texts{"1 m0", "2 m1"});
  CHECK(rows(Evening(network(0))).empty());
  const Evening many(network(0, 29 * 1000 * 1000));
  const auto found = sheet(many.network, many.dossier(), 0, 0);
  CHECK(found.rows.size() == 999);
  CHECK(found.unlisted == 29 * 1000 * 1000 - 999);
}

TEST_CASE("the code tells one list of ids from another, as any other program works it out") {
  CHECK(sheet_code({}) == "6at");
  CHECK(sheet_code({"agora", "la-dynamo", "vasi"}) == "dy3");
  CHECK(sheet_code({"la-dynamo", "agora", "vasi"}) == "pfm");
  CHECK(sheet_code({"ab", "c"}) == "n7a");
  CHECK(sheet_code({"a", "bc"}) == "xsx");
  Evening evening(network(2, 3));
  CHECK(sheet(evening.network, evening.dossier(), 0, 10).code == sheet_code({"m0", "m1"}));
}

TEST_CASE("one column for a day; over several one each, or one each half") {
  Evening evening(network(1));
  const auto columns = [&evening](std::optional<SignedPer> per) {
    Texts all;
    for (const auto& column : sheet(evening.network, evening.dossier(), 0, 0, per).columns) {
      std::string text = column.day ? std::to_string((*column.day - sample::evening).count()) : "whole";
      if (column.half) text += *column.half == HalfDay::morning ? " am" : " pm";
      all.push_back(text);
    }
    return all;
  };
  CHECK(columns({}) == Texts{"whole"});
  CHECK(columns(SignedPer::day) == Texts{"0"});
  CHECK(columns(SignedPer::half_day) == Texts{"0 am", "0 pm"});
  evening.the_session().time = hours(18 * 60, 20 * 60);
  CHECK(columns(SignedPer::half_day) == Texts{"0 pm"});
  evening.the_session().span.last = day(2022, 4, 8);
  CHECK(columns({}) == Texts{"0", "1"});
  evening.the_session().time = hours(9 * 60, 17 * 60);
  CHECK(columns(SignedPer::half_day) == Texts{"0 am", "0 pm", "1 am", "1 pm"});
}

TEST_CASE("half-days are those that the hours touch; noon belongs to neither") {
  using enum HalfDay;
  using Halves = std::vector<HalfDay>;
  CHECK(half_days({}) == Halves{morning, afternoon});
  CHECK(half_days(hours(9 * 60, 12 * 60)) == Halves{morning});
  CHECK(half_days(hours(9 * 60 + 30, 12 * 60 + 30)) == Halves{morning});
  CHECK(half_days(hours(10 * 60, 13 * 60)) == Halves{morning});
  CHECK(half_days(hours(10 * 60, 13 * 60 + 1)) == Halves{morning, afternoon});
  CHECK(half_days(hours(12 * 60, 13 * 60)) == Halves{afternoon});
  CHECK(half_days(hours(12 * 60 + 30, 17 * 60)) == Halves{afternoon});
  CHECK(half_days(hours(11 * 60 + 59, 14 * 60)) == Halves{morning, afternoon});
  CHECK(half_days(hours(21 * 60, 2 * 60)) == Halves{afternoon});
  CHECK(half_days(hours(10 * 60, 2 * 60)) == Halves{morning, afternoon});
  CHECK(half_days(hours(9 * 60, {})) == Halves{morning, afternoon});
  CHECK(half_days(hours(18 * 60, {})) == Halves{afternoon});
}

TEST_CASE("the votes that a quorum asks for stand at its foot") {
  Evening evening(network(3, Count::between(5, 7)));
  CHECK_FALSE(sheet(evening.network, evening.dossier(), 0, 0).quorum);
  evening.event.quorum = Quorum{{}, {}, 1, 2, false};
  CHECK(sheet(evening.network, evening.dossier(), 0, 0).quorum == Count::between(3, 4));
}
