// Every cell of the rules for sentences, said and compared with lines that were read by eye:
// tests/golden/sentences.LANG.md. ALISO_WRITE_GOLDEN=1 writes them anew: then read the difference.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>

#include "evenings.h"

using namespace aliso;
using model::Count;
using model::Reply;
using model::Role;
using test::Evening;

namespace {

constexpr std::string_view answers[] = {"yes", "maybe", "mixed"};
constexpr std::string_view knowledges[] = {"named", "counted", "bounded"};
constexpr std::string_view relations[] = {"none", "one", "fewer", "equal", "more", "unknown"};

/// Eight members announced, three where more come; half of them provisionally where mixed.
void announce(Evening& e, model::SessionIndex s, std::string_view answer, std::string_view knowledge,
              bool few) {
  const Reply first = answer == "maybe" ? Reply::maybe : Reply::yes;
  const Reply second = answer == "yes" ? Reply::yes : Reply::maybe;
  if (knowledge == "named") {
    e.answer(s, first, 0, few ? 2 : 4);
    e.answer(s, second, few ? 2 : 4, few ? 1 : 4);
  } else if (knowledge == "counted") {
    e.answer_counted(s, first, few ? 2 : 4);
    e.answer_counted(s, second, few ? 1 : 4);
  } else {
    e.answer_counted(s, first, few ? Count::between(1, 2) : Count::between(4, 5));
    e.answer_counted(s, second, few ? Count(1) : Count::between(4, 6));
  }
}

void come(Evening& e, model::SessionIndex s, std::string_view knowledge, std::string_view relation) {
  if (relation == "unknown") return;
  e.present(s);
  if (relation == "none") return;
  if (knowledge == "named") {
    if (relation == "one") e.came(s, 0, 1);
    if (relation == "fewer") e.came(s, 0, 4), e.came(s, 20, 2);
    if (relation == "equal") e.came(s, 0, 8);
    if (relation == "more") e.came(s, 0, 2), e.came(s, 20, 3);
  } else if (knowledge == "counted") {
    const int number = relation == "one" ? 1 : relation == "fewer" ? 4 : relation == "equal" ? 8 : 5;
    e.came_counted(s, number, 2 * number);
  } else {
    if (relation == "one") e.came_counted(s, 1, Count::between(1, 2));
    if (relation == "fewer") e.came_counted(s, Count::between(4, 5), Count::between(7, 9));
    if (relation == "equal") e.came_counted(s, Count::between(8, 10), Count::at_least(12));
    if (relation == "more") e.came_counted(s, Count::between(5, 6), Count::between(9, 12));
  }
}

std::string cell(std::string_view answer, std::string_view knowledge, std::string_view relation, int sessions,
                 bool cancelled, std::string_view language) {
  Evening e;
  const char* towns[] = {"Guéret", "Masgot", "Le Grand-Bourg"};
  for (int i = 0; i < sessions; ++i) {
    const auto s = e.session(towns[i], 7 + 7 * unsigned(i));
    announce(e, s, answer, knowledge, relation == "more");
    come(e, s, knowledge, relation);
  }
  if (cancelled) e.at(e.session(towns[1], 14)).cancelled = true;
  return e.participation(language);
}

/// What is apart from the cells: a title, and how the evening is made.
struct Apart {
  std::string_view title;
  std::function<void(Evening&)> make;
};

const Apart aparts[] = {
    {"answers not noted", [](Evening& e) { e.came_counted(e.session("Guéret", 7), 4, 8); }},
    {"answers not noted, one came", [](Evening& e) { e.came_counted(e.session("Guéret", 7), 1, 1); }},
    {"answers not noted, nobody", [](Evening& e) { e.present(e.session("Guéret", 7)); }},
    {"answers not noted, partner alone",
     [](Evening& e) { e.came_too(e.session("Guéret", 7), Evening::caf, 2); }},
    {"answers not noted, public alone", [](Evening& e) { e.came_public(e.session("Guéret", 7), 12); }},
    {"answers and presences not noted", [](Evening& e) { e.session("Guéret", 7); }},
    {"presences not noted, people counted",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 8);
       e.at(s).headcount = Count::between(40, 62);
     }},
    {"nothing but a headcount", [](Evening& e) { e.at(e.session("Guéret", 7)).headcount = Count(40); }},
    {"none announced, three came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 0);
       e.came_counted(s, 3, 5);
     }},
    {"none announced, one came, with a partner",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 0);
       e.came_counted(s, 1, 2);
       e.came_too(s, Evening::caf, 1);
     }},
    {"none announced, none came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 0);
       e.present(s);
     }},
    {"one announced by name, came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 1);
       e.came(s, 0, 1);
     }},
    {"one announced by name, came with another",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::maybe, 0, 1);
       e.came(s, 0, 2);
     }},
    {"one announced by name, others came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 1);
       e.came(s, 10, 3);
     }},
    {"one announced by name, did not come",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 1);
       e.present(s);
     }},
    {"two announced by name, both came with others",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 2);
       e.came(s, 0, 5);
     }},
    {"named, none of them but others, and a partner",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 4);
       e.came(s, 10, 1);
       e.came_too(s, Evening::caf, 1);
     }},
    {"named, half of many",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 20);
       e.came(s, 0, 10);
       e.came_too(s, Evening::caf, 1);
       e.came_too(s, Evening::aliso, 1);
     }},
    {"named, an eighth of many",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 24);
       e.came(s, 0, 3);
     }},
    {"counted, an eighth of many",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 24);
       e.came_counted(s, 3, 5);
     }},
    {"counted, bounds of a share",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 24);
       e.came_counted(s, Count::between(7, 8), 12);
     }},
    {"kept known in part",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 4);
       e.answer_counted(s, Reply::yes, 4);
       e.came(s, 0, 2);
       e.came_counted(s, 2, 3);
     }},
    {"kept known in part, with a partner",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::maybe, 0, 4);
       e.answer_counted(s, Reply::maybe, 4);
       e.came(s, 0, 1);
       e.came_counted(s, 2, 3);
       e.came_too(s, Evening::caf, 1);
     }},
    {"counted, equal, with a partner",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 8);
       e.came_counted(s, 8, 12);
       e.came_too(s, Evening::caf, 1);
     }},
    {"counted, one more, with partner and host",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 4);
       e.came_counted(s, 5, 9);
       e.came_too(s, Evening::caf, 1);
       e.came_too(s, Evening::aliso, 1);
     }},
    {"counted, half, with partner, host, guest and public",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 8);
       e.came_counted(s, 4, 8);
       e.came_too(s, Evening::caf, 1);
       e.came_too(s, Evening::aliso, 1);
       e.came_guest(s, "Le Papier Buvard");
       e.came_public(s, 12);
     }},
    {"counted, none came but partners and public",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::maybe, 8);
       e.present(s);
       e.came_too(s, Evening::caf, 1);
       e.came_public(s, 1);
     }},
    {"counted partners and guests",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 4, 8);
       e.came_others(s, Role::partner, 2, 3);
       e.came_others(s, Role::guest, 1, 1);
     }},
    {"named and counted partners and guests",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 4, 8);
       e.came_too(s, Evening::caf, 1);
       e.came_others(s, Role::partner, 2, 3);
       e.came_guest(s, "Le Papier Buvard");
       e.came_others(s, Role::guest, Count::between(1, 3), 4);
     }},
    {"headcount beyond the lines",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 4, 8);
       e.at(s).headcount = Count(20);
     }},
    {"headcount with one person more",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 4);
       e.came_counted(s, 4, 8);
       e.at(s).headcount = Count(9);
     }},
    {"excused and represented",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 9);
       e.at(s).excused = std::vector<model::Attendance>{};
       for (unsigned i = 10; i < 12; ++i) {
         model::Attendance line;
         line.structure = i;
         e.at(s).excused->push_back(line);
       }
       e.at(s).proxies = std::vector<model::Proxy>{{{}, 12, 0}};
     }},
    {"quorum reached",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
       e.came(s, 0, 9);
       e.at(s).proxies = std::vector<model::Proxy>{{{}, 12, 0}};
     }},
    {"quorum missed by one",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
       e.came(s, 0, 7);
     }},
    {"quorum missed by many, an excused one",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.event.quorum = model::Quorum{{}, {}, 1, 2, true};
       e.came(s, 0, 7);
       model::Attendance line;
       line.structure = 10;
       e.at(s).excused = std::vector<model::Attendance>{line};
     }},
    {"quorum not known",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
       e.came_counted(s, Count::between(7, 9), 12);
     }},
    {"one planned, nothing known",
     [](Evening& e) {
       e.came_counted(e.session("Guéret", 7), 4, 8);
       e.session("Masgot", 14);
       e.today = *model::make_date(2022, 4, 8);
     }},
    {"one planned, all announced",
     [](Evening& e) {
       e.came_counted(e.session("Guéret", 7), 4, 8);
       e.answer_counted(e.session("Masgot", 14), Reply::yes, 3);
       e.today = *model::make_date(2022, 4, 8);
     }},
    {"one planned, one maybe",
     [](Evening& e) {
       e.came_counted(e.session("Guéret", 7), 4, 8);
       e.answer_counted(e.session("Masgot", 14), Reply::maybe, 1);
       e.today = *model::make_date(2022, 4, 8);
     }},
    {"one planned, mixed",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 3);
       e.answer_counted(s, Reply::maybe, Count::between(2, 4));
       e.today = *model::make_date(2022, 4, 1);
     }},
    {"one planned, none announced",
     [](Evening& e) {
       e.answer_counted(e.session("Guéret", 7), Reply::yes, 0);
       e.today = *model::make_date(2022, 4, 1);
     }},
    {"cancelled and moved",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       const auto t = e.session("Masgot", 14);
       e.at(s).cancelled = true;
       e.at(s).moved_to = t;
       e.came_counted(t, 4, 8);
     }},
    {"cancelled and moved to another year",
     [](Evening& e) {
       const auto s = e.session("Ajain", 7);
       const auto t = e.session("Ajain", 14);
       e.at(s).cancelled = true;
       e.at(s).moved_to = t;
       const auto day = *model::make_date(2023, 1, 14);
       e.at(t).span = {day, day};
       e.came_counted(t, 4, 8);
     }},
    {"nobody of a member, but a headcount",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 2);
       e.present(s);
       e.at(s).headcount = Count(12);
     }},
    {"nobody of a member, a headcount of one, answers not noted",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.present(s);
       e.at(s).headcount = Count(1);
     }},
    {"nobody of a member, a headcount that may be nobody",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.present(s);
       e.at(s).headcount = Count::between(0, 5);
     }},
    {"a headcount that may be one more",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 4, 8);
       e.at(s).headcount = Count::between(8, 9);
     }},
    {"at most one announced, nobody came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, Count::between(0, 1));
       e.present(s);
     }},
    {"at most one came",
     [](Evening& e) { e.came_counted(e.session("Guéret", 7), Count::between(0, 1), Count::between(0, 1)); }},
    {"votes no more than members",
     [](Evening& e) {
       e.network.structures.resize(10);
       const auto s = e.session("Guéret", 7);
       e.event.quorum = model::Quorum{{}, {}, 1, 2, true};
       e.came_counted(s, Count::between(5, 8), Count::between(5, 8));
       e.at(s).proxies = Count::between(3, 5);
     }},
    {"planned, without a place",
     [](Evening& e) {
       e.answer_counted(e.session("", 7), Reply::yes, 2);
       e.today = *model::make_date(2022, 4, 1);
     }},
    {"days on end, without a place",
     [](Evening& e) {
       const auto s = e.session("", 30);
       e.at(s).span.last = *model::make_date(2022, 5, 1);
       e.came_counted(s, 4, 8);
     }},
    {"two sessions in one town, one cancelled",
     [](Evening& e) {
       e.came_counted(e.session("Guéret", 7), 4, 8);
       e.at(e.session("Guéret", 14)).cancelled = true;
     }},
    {"two sessions in one town",
     [](Evening& e) {
       e.came_counted(e.session("Guéret", 7), 4, 8);
       e.came_counted(e.session("Guéret", 14), 3, 5);
     }},
    {"sessions without a place",
     [](Evening& e) {
       e.came_counted(e.session("", 1), 4, 8);
       e.came_counted(e.session("", 14), 3, 5);
     }},
    {"called by another name",
     [](Evening& e) {
       const auto s = e.session("Atelier cuisine", 7);
       e.at(s).called = "l'atelier cuisine";
       e.came_counted(s, 4, 8);
       const auto t = e.session("Bakao", 14);
       e.at(t).called = "le Bakao";
       e.came_counted(t, 3, 5);
     }},
    {"three sessions, each structure once",
     [](Evening& e) {
       e.came(e.session("Guéret", 7), 0, 4);
       e.came(e.session("Masgot", 14), 4, 4);
       e.came(e.session("Ajain", 21), 8, 2);
     }},
    {"three sessions, the same structures",
     [](Evening& e) {
       for (const auto& [town, day] : {std::pair{"Guéret", 7u}, {"Masgot", 14u}, {"Ajain", 21u}})
         e.came(e.session(town, day), 0, 4);
     }},
    {"three sessions, partners at one",
     [](Evening& e) {
       e.came(e.session("Guéret", 7), 0, 4);
       e.came(e.session("Masgot", 14), 4, 4);
       const auto s = e.session("Ajain", 21);
       e.came_too(s, Evening::caf, 1);
     }},
    {"two sessions, no member anywhere",
     [](Evening& e) {
       e.came_too(e.session("Guéret", 7), Evening::caf, 2);
       e.present(e.session("Masgot", 14));
     }},
    {"two sessions, nobody anywhere",
     [](Evening& e) {
       e.present(e.session("Guéret", 7));
       e.present(e.session("Masgot", 14));
     }},
    {"two sessions, one person",
     [](Evening& e) {
       e.came_counted(e.session("Guéret", 7), 1, 1);
       e.present(e.session("Masgot", 14));
     }},
    {"two sessions, one not noted",
     [](Evening& e) {
       e.came(e.session("Guéret", 7), 0, 4);
       e.session("Masgot", 14);
     }},
    {"two sessions, one not noted, distinct stated",
     [](Evening& e) {
       e.came(e.session("Guéret", 7), 0, 4);
       e.session("Masgot", 14);
       e.event.distinct = model::Distinct{{}, Count(6), {}, {}};
     }},
    {"two sessions, bounds, distinct stated",
     [](Evening& e) {
       e.came_counted(e.session("Guéret", 7), Count::between(4, 6), Count::between(7, 9));
       e.came_counted(e.session("Masgot", 14), 4, Count::at_least(5));
       e.event.distinct = model::Distinct{{}, Count::at_least(7), {}, {}};
     }},
    {"all members of a small network",
     [](Evening& e) {
       e.network.structures.resize(4);
       e.came(e.session("Guéret", 7), 0, 4);
       e.came(e.session("Masgot", 14), 0, 2);
     }},
    {"all members of a small network, one session",
     [](Evening& e) {
       e.network.structures.resize(4);
       e.came(e.session("Guéret", 7), 0, 4);
     }},
    {"three of a network of seven",
     [](Evening& e) {
       e.network.structures.resize(7);
       e.came(e.session("Guéret", 7), 0, 3);
     }},
    {"members known by bounds",
     [](Evening& e) {
       e.network.members = {{{}, {}, Count::between(36, 40)}};
       e.came_counted(e.session("Guéret", 7), 4, 8);
     }},
    {"two of many",
     [](Evening& e) {
       e.came(e.session("Guéret", 7), 0, 2);
       e.came(e.session("Masgot", 14), 0, 2);
     }},
    {"a partner had said yes, and alone came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, Evening::caf, 1);
       e.came_too(s, Evening::caf, 1);
     }},
    {"two partners had thought they might, and alone came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::maybe, Evening::caf, 1);
       e.answer(s, Reply::maybe, Evening::cofac, 1);
       e.came_too(s, Evening::caf, 1);
       e.came_too(s, Evening::cofac, 1);
     }},
    {"members and partners had answered",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 2);
       e.answer(s, Reply::yes, Evening::caf, 1);
       e.answer(s, Reply::maybe, Evening::cofac, 1);
       e.came(s, 0, 2);
     }},
    {"one yes for both evenings, and came to the other",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       const auto t = e.session("Masgot", 14);
       e.answer(s, Reply::yes, 0, 2);
       for (model::Answer& answer : *e.invitations->answers) answer.session.reset();
       e.came(s, 0, 1);
       e.came(t, 1, 2);
     }},
    {"a yes and a maybe for both evenings, and came to the other",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       const auto t = e.session("Masgot", 14);
       e.answer(s, Reply::yes, 0, 1);
       e.answer(s, Reply::maybe, 1, 1);
       for (model::Answer& answer : *e.invitations->answers) answer.session.reset();
       e.came(s, 0, 2);
       e.present(t);
     }},
    {"a yes for the first evening alone, and came to the other",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 1);
       e.present(s);
       e.came(e.session("Masgot", 14), 0, 1);
     }},
    {"one yes for three evenings, and came to the first",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 1);
       e.invitations->answers->front().session.reset();
       e.came(s, 0, 1);
       e.present(e.session("Masgot", 14));
       e.came(e.session("Ajain", 21), 5, 1);
     }},
    {"all that came had announced themselves",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 2);
       e.answer_counted(s, Reply::yes, Count::between(2, 4));
       e.came(s, 0, 2);
     }},
    {"one each",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_too(s, 0, 1);
       e.came_too(s, 1, 1);
     }},
    {"one of one, by number, with two partners",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::maybe, 1);
       e.came_counted(s, 1, 1);
       e.came_too(s, Evening::caf, 1);
       e.came_too(s, Evening::cofac, 1);
     }},
    {"a guest whose name is plural", [](Evening& e) { e.came_guest(e.session("Guéret", 7), "Les Rameurs"); }},
    {"a guest without an article",
     [](Evening& e) { e.came_guest(e.session("Guéret", 7), "Amis de la fontaine"); }},
    {"some of them from afar",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 3);
       e.at(s).remote = Count(2);
     }},
    {"all of them from afar, beside a partner",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 1, 1);
       e.came_too(s, Evening::caf, 1);
       e.at(s).remote = Count(2);
     }},
    {"a headcount, some from afar",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.at(s).headcount = Count::between(12, 15);
       e.at(s).remote = Count::at_least(3);
     }},
    {"apologies of a partner, of members by number",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 3);
       model::Attendance partner, members;
       partner.structure = Evening::caf;
       members.kind = model::Attendance::Kind::counted;
       members.number = 3;
       e.at(s).excused = std::vector<model::Attendance>{partner, members};
     }},
    {"excused and represented, perhaps the same",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 9);
       model::Attendance members;
       members.kind = model::Attendance::Kind::counted;
       members.number = Count::between(2, 3);
       e.at(s).excused = std::vector<model::Attendance>{members};
       e.at(s).proxies = std::vector<model::Proxy>{{{}, 12, 0}};
     }},
    {"excused and represented, some of them the same",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 9);
       model::Attendance one, members;
       one.structure = 12;
       members.kind = model::Attendance::Kind::counted;
       members.number = Count::between(2, 3);
       e.at(s).excused = std::vector<model::Attendance>{one, members};
       e.at(s).proxies = std::vector<model::Proxy>{{{}, 12, 0}, {{}, 13, 0}};
     }},
    {"a headcount that may hold some more",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 4, 8);
       e.at(s).headcount = Count::between(8, 20);
     }},
    {"all had announced, some came",
     [](Evening& e) {
       e.network.structures.resize(4);
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 4);
       e.came_counted(s, Count::between(2, 3), Count::between(2, 3));
     }},
    {"excused, of whom some are represented, and one more",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 2);
       e.at(s).excused = std::vector<model::Attendance>{};
       for (unsigned i = 10; i < 13; ++i) {
         model::Attendance line;
         line.structure = i;
         e.at(s).excused->push_back(line);
       }
       e.at(s).proxies = std::vector<model::Proxy>{{{}, 10, 0}, {{}, 11, 0}, {{}, 20, 1}};
     }},
    {"a headcount of nobody", [](Evening& e) { e.at(e.session("Guéret", 7)).headcount = Count(0); }},
    {"nobody of whom the structure is known, answers not noted",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.present(s);
       e.at(s).headcount = Count::between(5, 9);
     }},
    {"two evenings, of one of which some people's structure isn't known",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 1);
       e.at(s).headcount = Count(5);
       e.came(e.session("Masgot", 14), 1, 2);
     }},
    {"an evening of which some people's structure isn't known, and another to which nobody came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 1);
       e.at(s).headcount = Count(5);
       e.present(e.session("Masgot", 14));
     }},
    {"what it was, with its article",
     [](Evening& e) {
       e.event.kind = "l'apéro";
       e.came(e.session("Guéret", 7), 0, 6);
     }},
    {"what it was, in the plural",
     [](Evening& e) {
       e.event.kind = "les portes ouvertes";
       e.came(e.session("Guéret", 7), 0, 6);
     }},
    {"what it was, without an article",
     [](Evening& e) {
       e.event.kind = "apéro";
       e.came(e.session("Guéret", 7), 0, 6);
     }},
    {"a meeting by its name",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.at(s).name = "Réunion de bureau";
       e.came(s, 0, 4);
     }},
    {"a meeting by its name, with a partner",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.at(s).name = "Réunion de bureau";
       e.came(s, 0, 4);
       e.came_too(s, Evening::caf, 2);
     }},
    {"two of one day in one town",
     [](Evening& e) {
       for (const int hour : {10, 18}) {
         const auto s = e.session("Guéret", 7);
         e.at(s).time = model::Hours{{hour * 60}, {}};
         e.came(s, 0, 1);
       }
     }},
    {"by video", [](Evening& e) { e.came(e.session("en visio", 7), 0, 4); }},
    {"at a place without an article", [](Evening& e) { e.came(e.session("salle des fêtes", 7), 0, 4); }},
    {"in capitals", [](Evening& e) { e.came(e.session("LE GRAND-BOURG", 7), 0, 4); }},
    {"members known by bounds, around a half",
     [](Evening& e) {
       e.network.members = {{{}, {}, Count::between(29, 31)}};
       e.came(e.session("Guéret", 7), 0, 15);
     }},
    {"members known by bounds, a quarter or a little less",
     [](Evening& e) {
       e.network.members = {{{}, {}, Count::between(32, 34)}};
       e.came(e.session("Guéret", 7), 0, 8);
     }},
    {"one session alone had anybody",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 2);
       e.came_public(s, 5);
       e.present(e.session("Masgot", 14));
     }},
    {"visits, some of members",
     [](Evening& e) {
       for (const auto& [town, day] : {std::pair{"Guéret", 7u}, {"Masgot", 14u}}) {
         const auto s = e.session(town, day);
         e.came(s, 0, 7);
         e.came_public(s, 20);
       }
     }},
    {"a partner had said yes too, members known by number",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::yes, 8);
       e.answer(s, Reply::yes, Evening::caf, 1);
       e.came_counted(s, 4, 8);
       e.came_too(s, Evening::caf, 1);
     }},
    {"two partners had answered as members had, presences not noted",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::maybe, 8);
       e.answer(s, Reply::maybe, Evening::caf, 2);
     }},
    {"partners had answered otherwise than members",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer_counted(s, Reply::maybe, 8);
       e.answer(s, Reply::yes, Evening::caf, 1);
       e.answer(s, Reply::maybe, Evening::cofac, 1);
       e.came_counted(s, 4, 8);
     }},
    {"no member had announced, a partner had, presences not noted",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, Evening::caf, 1);
     }},
    {"two partners had said yes and came, with a member by name",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 1);
       e.answer(s, Reply::yes, Evening::caf, 2);
       e.came(s, 0, 1);
       e.came_too(s, Evening::cofac, 1);
       e.came_too(s, Evening::caf, 1);
     }},
    {"a partner was not sure and came, with a member by name",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 1);
       e.answer(s, Reply::maybe, Evening::caf, 1);
       e.came(s, 0, 1);
       e.came_too(s, Evening::caf, 1);
     }},
    {"two partners had said yes, one came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, Evening::caf, 2);
       e.came_too(s, Evening::caf, 1);
     }},
    {"a partner had said yes, nobody came",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 1);
       e.answer(s, Reply::yes, Evening::caf, 1);
       e.present(s);
     }},
    {"one yes of a partner for two evenings, and came to the first",
     [](Evening& e) {
       const auto first = e.session("Guéret", 7);
       const auto second = e.session("Masgot", 14);
       e.answer(first, Reply::yes, Evening::caf, 1);
       e.invitations->answers->back().session.reset();
       e.came(first, 0, 1);
       e.came_too(first, Evening::caf, 1);
       e.came(second, 1, 1);
     }},
    {"to come, a partner has said yes as a member has",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.today = *model::make_date(2022, 4, 1);
       e.answer(s, Reply::yes, 0, 1);
       e.answer(s, Reply::yes, Evening::caf, 1);
     }},
    {"to come, partners alone have answered",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.today = *model::make_date(2022, 4, 1);
       e.answer(s, Reply::yes, Evening::caf, 1);
       e.answer(s, Reply::maybe, Evening::cofac, 1);
     }},
    {"an assembly to which nobody came",
     [](Evening& e) {
       e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
       e.present(e.session("Guéret", 7));
     }},
    {"an assembly to which all came",
     [](Evening& e) {
       e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
       e.came(e.session("Guéret", 7), 0, 30);
     }},
    {"an assembly of which nobody noted the structures",
     [](Evening& e) {
       e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
       const auto s = e.session("Guéret", 7);
       e.present(s);
       e.at(s).headcount = Count(20);
     }},
    {"all the members that may be, or one less",
     [](Evening& e) {
       e.network.structures.clear();
       e.network.members = {{{}, {}, Count::between(3, 4)}};
       e.came_counted(e.session("Guéret", 7), Count::between(3, 4), Count::between(3, 4));
     }},
    {"members and people known by bounds, two evenings",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 3, Count::between(4, 30));
       e.came_public(s, 2);
       e.came_counted(e.session("Masgot", 14), 2, 2);
     }},
    {"markup in names",
     [](Evening& e) {
       e.network.structures[Evening::caf].called = "la *CAF* [23]";
       const auto s = e.session("_Guéret_", 7);
       e.came_counted(s, 4, 8);
       e.came_too(s, Evening::caf, 1);
     }},
    {"partners, guests and public beside a headcount's rest",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_others(s, model::Role::partner, 2, 3);
       e.came_guest(s, "Le Papier Buvard");
       e.came_public(s, 4);
       e.at(s).headcount = Count(12);
     }},
    {"a headcount's rest where a line's people are bounded",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 4, Count::between(6, 8));
       e.at(s).headcount = Count(10);
     }},
    {"a headcount that is open",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 4, 8);
       e.at(s).headcount = Count::at_least(11);
     }},
    {"people of partners of whom there may be none",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came_counted(s, 2, Count::between(6, 9));
       e.came_others(s, model::Role::partner, Count::at_least(0), Count::at_least(0));
       e.at(s).headcount = Count(11);
     }},
    {"at most two, all of whom had announced themselves",
     [](Evening& e) {
       e.network.structures.resize(4);
       const auto s = e.session("Guéret", 7);
       e.answer(s, Reply::yes, 0, 4);
       e.came_counted(s, Count::between(1, 2), Count::between(1, 2));
     }},
    {"somebody from afar, presences not noted",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.at(s).headcount = Count(28);
       e.at(s).remote = Count::at_least(1);
     }},
    {"from afar, nobody knows how many",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 2);
       e.at(s).remote = Count::at_least(0);
     }},
    {"apologies by an answer of a partner",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.came(s, 0, 2);
       e.answer(s, Reply::no, 4, 1);
       e.answer(s, Reply::no, Evening::caf, 1);
     }},
    {"quorum missed by all",
     [](Evening& e) {
       e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
       e.present(e.session("Guéret", 7));
     }},
    {"quorum not known, anybody may have been there",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
       e.present(s);
       e.at(s).headcount = Count(12);
     }},
    {"quorum missed, though some people's structure isn't known",
     [](Evening& e) {
       const auto s = e.session("Guéret", 7);
       e.event.quorum = model::Quorum{{}, {}, 1, 4, false};
       e.came(s, 0, 3);
       e.at(s).headcount = Count(8);
     }},
    {"visits, of members by bounds",
     [](Evening& e) {
       for (const auto& [town, day] : {std::pair{"Guéret", 7u}, {"Masgot", 14u}}) {
         const auto s = e.session(town, day);
         e.came_counted(s, 3, Count::between(4, 6));
         e.came_public(s, 20);
       }
     }},
};

std::string all_lines(std::string_view language) {
  std::string text =
      "# The sentences on participation, cell by cell\n\n"
      "Written by tests/unit/telling/sentences_test.cpp and read by eye. ¶ stands between paragraphs.\n";
  for (const auto answer : answers) {
    for (const auto knowledge : knowledges) {
      text += "\n## " + std::string(answer) + ", " + std::string(knowledge) + "\n\n";
      for (const auto relation : relations) {
        const std::string head = "- " + std::string(relation) + ", ";
        text += head + "one session: " + cell(answer, knowledge, relation, 1, false, language) + "\n";
        text += head + "three sessions: " + cell(answer, knowledge, relation, 3, false, language) + "\n";
        text += head + "one cancelled: " + cell(answer, knowledge, relation, 1, true, language) + "\n";
      }
    }
  }
  text += "\n## apart\n\n";
  for (const Apart& apart : aparts) {
    Evening e;
    apart.make(e);
    text += "- " + std::string(apart.title) + ": " + e.participation(language) + "\n";
  }
  return text;
}

std::string read_whole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> lines(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> result;
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

}  // namespace

TEST_CASE("every sentence on participation reads as it was reviewed") {
  for (const std::string language : {"fr", "en"}) {
    const std::string path = "tests/golden/sentences." + language + ".md";
    const std::string said = all_lines(language);
    if (std::getenv("ALISO_WRITE_GOLDEN") != nullptr) {
      std::ofstream(path, std::ios::binary) << said;
      continue;
    }
    const auto expected = lines(read_whole(path));
    const auto now = lines(said);
    CHECK(now.size() == expected.size());
    for (std::size_t i = 0; i < std::min(now.size(), expected.size()); ++i) CHECK(now[i] == expected[i]);
  }
}

TEST_CASE("no sentence starts with a digit, and none is left with a hole") {
  for (const std::string language : {"fr", "en"}) {
    for (const std::string& line : lines(all_lines(language))) {
      INFO(line);
      CHECK(line.find('{') == std::string::npos);
      CHECK(line.find("  ") == std::string::npos);
      const auto colon = line.find(": ");
      if (!line.starts_with("- ") || colon == std::string::npos) continue;
      const std::string text = line.substr(colon + 2);
      CHECK(!text.empty());
      for (const std::string_view before : {"", ". ", "¶ "}) {
        for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
          const std::size_t first = at + before.size();
          if (first < text.size()) CHECK(!(text[first] >= '0' && text[first] <= '9'));
          if (before.empty()) break;
        }
      }
    }
  }
}
