// Each kind of map: defaults, shorthands, references, and what is wrong together.
// Expected values from the format's definition, by hand.
#include <doctest/doctest.h>

#include <algorithm>

#include "format/names.h"
#include "format/sessions.h"
#include "from_text.h"
#include "load/kinds.h"

using namespace aliso;
using model::Count;

namespace {

constexpr std::string_view some = R"(
- {name: Agora}
- {id: vasi, name: VASI, also: [Vasi 23, V.A.S.I.], contacts: [{id: accueil}, {name: Marie D., email: m@example.org}]}
- {name: La Dynamo, member: [2016..2018, 2020..]}
- {name: CAF, role: partner, called: la CAF}
- {name: Essai, role: host}
)";

struct Some : FromText {
  Some() { network("network: Essai", some); }
};

}  // namespace

TEST_CASE("every key of aliso.yaml") {
  FromText from;
  const auto& network = from.network(R"(
network: ALISO
about: réseau creusois
language: en
time-zone: Europe/Berlin
members:
  - {during: ..2021, count: 28}
  - {during: 2022.., count: 29-31}
school-zone: C
mail: {from: "ALISO <contact@example.org>", reply-to: accueil@example.org, command: [msmtp, -t, -i], pause: 2}
limits: {messages: 4, per-days: 30}
retention: 3 years
)",
                                     some);
  CHECK(from.wrong() == Names{});
  CHECK(network.about == "réseau creusois");
  CHECK(network.language == "en");
  CHECK(network.time_zone == "Europe/Berlin");
  CHECK(network.members[1].count == Count::between(29, 31));
  CHECK(network.school_zone == 'C');
  CHECK(network.mail->command == Names{"msmtp", "-t", "-i"});
  CHECK(network.mail->reply_to == "accueil@example.org");
  CHECK(network.mail->pause == 2);
  CHECK(network.limits->per_days == 30);
  CHECK(network.keep.contacts->months == 36);
}

TEST_CASE("towns and where they lie") {
  FromText from;
  const auto& places =
      from.network("network: A\nplaces: {Lannebrune: [43.86, 0.27], Le Bourg: [-12.5, 45]}", some).places;
  CHECK(from.wrong() == Names{});
  REQUIRE(places.size() == 2);
  CHECK((places[0].name == "Lannebrune" && places[0].coordinates.latitude == 43.86));
  CHECK((places[1].name == "Le Bourg" && places[1].coordinates.longitude == 45));
  from.network("network: A\nplaces: {A: [43.86], B: c}", some);
  CHECK(from.wrong() == Names{"bad-coordinates", "bad-coordinates"});
  from.network("network: A\nplaces: [Lannebrune]", some);
  CHECK(from.wrong() == Names{"wrong-type"});
}

TEST_CASE("a partner with `member` is a member in it; the network itself can’t be one") {
  FromText from;
  const auto& structures =
      from.network("network: A", "- {name: CAF, role: partner, member: 2020..2021}").structures;
  CHECK(from.wrong() == Names{});
  const auto role = [&](int year) { return structures[0].role_on(*model::make_date(year, 6, 1)); };
  CHECK((role(2019) == model::Role::partner && role(2020) == model::Role::member));
  CHECK(role(2022) == model::Role::partner);
  from.network("network: A", "- {name: A, role: host, member: 2020..}");
  CHECK(from.wrong() == Names{"member-not-member"});
}

TEST_CASE("a structure that goes on from others is a member from the day after") {
  const std::string two = "- {name: A, member: ..2019}\n- {name: B, member: 2010..2020-06, also: [Bé]}\n";
  FromText from;
  const auto& structures = from.network("network: A", two + "- {name: C, replaces: [a, Bé]}").structures;
  CHECK(from.wrong() == Names{});
  CHECK(structures[2].replaces == std::vector<model::StructureIndex>{0, 1});
  CHECK_FALSE(structures[2].is_member(*model::make_date(2020, 6, 30)));
  CHECK(structures[2].is_member(*model::make_date(2020, 7, 1)));
  const auto wrong = [&](const std::string& last) {
    FromText other;
    other.network("network: A", two + last);
    return other.wrong();
  };
  CHECK(wrong("- {name: C, member: 2020-07.., replaces: [a, b]}") == Names{});
  CHECK(wrong("- {name: C, member: 2021.., replaces: [a, b]}") == Names{"replaces-begins"});
  CHECK(wrong("- {name: C, member: 2020.., replaces: [a]}\n- {name: D, member: 2020.., replaces: [a]}") ==
        Names{});
  CHECK(wrong("- {name: C, replaces: [c]}") == Names{"replaces-itself"});
  CHECK(wrong("- {name: C, replaces: [x]}") == Names{"unknown-structure"});
  CHECK(wrong("- {name: C}\n- {name: D, replaces: [c]}") == Names{"replaced-still-member"});
  CHECK(wrong("- {name: C, replaces: a}") == Names{"wrong-type"});
  // Partners have no days that must meet.
  CHECK(wrong("- {name: P, role: partner}\n- {name: Q, role: partner, replaces: [p]}") == Names{});
}

TEST_CASE("how long things are kept: `retention` is the contacts' duration, said once") {
  FromText from;
  const auto& keep =
      from.network("network: A\nkeep: {contacts: 3 years, sheets: 5 years, calls: 1 year, journal: 90 days}",
                   some)
          .keep;
  CHECK(from.wrong() == Names{});
  CHECK((keep.contacts->months == 36 && keep.sheets->months == 60 && keep.calls->months == 12));
  CHECK(keep.journal->days == 90);
  from.network("network: A\nretention: 3 years\nkeep: {sheets: 5 years}", some);
  CHECK(from.wrong() == Names{});
  CHECK((from.network_of_test.keep.contacts->months == 36 && from.network_of_test.keep.sheets->months == 60));
  from.network("network: A\nretention: 3 years\nkeep: {contacts: 3 years}", some);
  CHECK(from.wrong() == Names{"retention-twice"});
}

TEST_CASE("since when a contact is known, and how it came") {
  FromText from;
  const auto& network = from.network(
      "network: A",
      "- {name: B, contacts: [{id: c, since: 2024-01-15, from: adhésion}, {id: someone}, {name: Someone}]}");
  CHECK(from.wrong() == Names{"reserved-id"});
  const auto& contacts = network.structures[0].contacts;
  CHECK(contacts[0].since == model::make_date(2024, 1, 15));
  CHECK(contacts[0].from == "adhésion");
  CHECK_FALSE(contacts[1].since);
  CHECK(contacts[2].id == "contact");
}

TEST_CASE("someone is one person, not named, as often as needed") {
  Some from;
  const auto event = from.event(
      "title: A\ndate: 2026-01-08\npresent:\n"
      "  - {structure: vasi, people: [marie-d, someone, someone]}\n"
      "  - {structure: agora, people: [someone]}\n");
  CHECK(from.wrong() == Names{});
  const auto& present = event->sessions[0].present.value();
  CHECK(present[0].contacts == std::vector<std::uint32_t>{1});
  CHECK(present[0].people == Count(3));
  CHECK(present[0].unnamed() == 2);
  CHECK((present[1].contacts.empty() && present[1].people == Count(1) && present[1].unnamed() == 0));
  from.event("title: A\ndate: 2026-01-08\npresent: [{structure: vasi, people: [some-one]}]");
  CHECK(from.wrong() == Names{"unknown-contact"});
}

TEST_CASE("the mailer's words are as typed, byte for byte") {
  FromText from;
  const auto& network = from.network(R"(
network: ALISO
mail:
  from: contact@example.org
  command: [sh, -c, "cat > /tmp/got\nexit 0", " two  spaces ", "", 'C:\n']
)",
                                     some);
  CHECK(from.wrong() == Names{});
  CHECK(network.mail->command == Names{"sh", "-c", "cat > /tmp/got\nexit 0", " two  spaces ", "", "C:\\n"});
}

TEST_CASE("structures: defaults, spans, contacts") {
  Some from;
  const auto& all = from.network_of_test.structures;
  CHECK(from.wrong() == Names{});
  CHECK(all[0].id == "agora");
  CHECK(all[2].id == "la-dynamo");
  CHECK(all[2].member.size() == 2);
  CHECK_FALSE(all[2].is_member(*model::make_date(2019, 6, 1)));
  CHECK(all[3].called == "la CAF");
  CHECK(all[1].contacts[1].id == "marie-d");
  CHECK(all[1].contacts[0].messages);
  CHECK_FALSE(all[1].contacts[0].named);
}

TEST_CASE("a structure is found by its id, its name, other spellings, however written") {
  Some from;
  const load::Names names(from.network_of_test);
  for (const char* text : {"vasi", "VASI", "Vasi 23", "V.A.S.I.", "vasi-23"}) CHECK(names.find(text) == 1);
  CHECK(names.find("LA  DYNAMO") == 2);
  CHECK(names.find("dynamo") == std::nullopt);
  CHECK(names.near("dynamo") == std::vector<std::string_view>{"la-dynamo"});
  CHECK(names.near("agorra") == std::vector<std::string_view>{"agora"});
  CHECK(names.near("zzz").empty());
}

TEST_CASE("earlier names: known by them everywhere, and called so in their days") {
  FromText from;
  const auto& network = from.network("network: Essai", R"(
- name: VASI
  called: la VASI
  also: [Vasi 23]
  was:
    - {name: Vie sociale 23, until: 2019-06}
    - {name: Amicale, until: 2010}
    - Le Café Ω
- {name: Cofac, was: [{name: Ciné d'août, until: 2018-03-01}]}
)");
  CHECK(from.wrong() == Names{});
  const model::Structure& vasi = network.structures[0];
  REQUIRE(vasi.was.size() == 3);
  CHECK(vasi.was[0].until == model::make_date(2019, 6, 30));
  CHECK(vasi.was[1].until == model::make_date(2010, 12, 31));
  CHECK((vasi.was[2].name == "Le Café Ω" && !vasi.was[2].until));
  const auto on = [&](int year, unsigned month, unsigned day) { return *model::make_date(year, month, day); };
  CHECK(model::name_on(vasi, on(2010, 12, 31)) == "Amicale");
  CHECK(model::name_on(vasi, on(2011, 1, 1)) == "Vie sociale 23");
  CHECK(model::called_on(vasi, on(2019, 6, 30)) == "Vie sociale 23");
  CHECK(model::name_on(vasi, on(2019, 7, 1)) == "VASI");
  CHECK(model::called_on(vasi, on(2019, 7, 1)) == "la VASI");
  const load::Names names(network);
  // By name, however written, and by the id that was made of it: what the journal has.
  for (const char* text : {"Vie sociale 23", "vie-sociale-23", "AMICALE", "Le café ω", "le-cafe", "vasi-23"})
    CHECK_MESSAGE(names.find(text) == 0, text);
  CHECK(names.find("cine-d-aout") == 1);
  CHECK(names.near("amicalle") == std::vector<std::string_view>{"vasi"});
}

TEST_CASE("an earlier name that another structure has is as ambiguous as another spelling") {
  FromText from;
  const auto& network =
      from.network("network: Essai", "- {id: un, name: Un, was: [Agora]}\n- {id: deux, name: Agora}\n");
  CHECK(from.wrong() == Names{});
  CHECK(load::Names(network).all("AGORA") == std::vector<model::StructureIndex>{0, 1});
}

TEST_CASE("what is wrong in an earlier name") {
  FromText from;
  const auto wrong = [&](std::string_view was) {
    from.network("network: Essai", "- {name: VASI, was: " + std::string(was) + "}\n");
    return from.wrong();
  };
  CHECK(wrong("[{name: A, until: 2019-06..}]") == Names{"span-without-end"});
  CHECK(wrong("[{name: A, until: juin}]") == Names{"bad-span"});
  CHECK(wrong("[{until: 2019-06}]") == Names{"missing-key"});
  CHECK(wrong("[{nom: A}]") == Names{"unknown-key", "missing-key"});
  CHECK(wrong("Vie sociale 23") == Names{"wrong-type"});
  CHECK(wrong("[[A]]") == Names{"wrong-type"});
}

TEST_CASE("the ways to note who came") {
  Some from;
  const auto event = from.event(R"(
title: Soirée
date: 2026-01-08
present:
  - agora
  - vasi: 2
  - {structure: caf, people: 1}
  - {structure: VASI, people: [marie-d, accueil]}
  - {members: 4, people: 8}
  - {partners: 2}
  - {guests: 1+}
  - {guest: Le Papier Buvard, people: 1+}
  - {public: 12}
excused: [la-dynamo, {members: 3}]
proxies: [{from: la-dynamo, to: agora}]
headcount: 40-62
)");
  CHECK(from.wrong() == Names{});
  const model::Session& session = event->sessions.at(0);
  using Kind = model::Attendance::Kind;
  const auto& present = session.present.value();
  REQUIRE(present.size() == 9);
  CHECK((present[0].bare && present[0].structure == 0 && !present[0].people));
  CHECK((!present[1].bare && present[1].structure == 1 && present[1].people == Count(2)));
  CHECK(present[3].contacts == std::vector<std::uint32_t>{1, 0});
  CHECK(present[3].people == Count(2));
  CHECK((present[4].kind == Kind::counted && present[4].role == model::Role::member));
  CHECK((present[5].kind == Kind::counted && present[5].role == model::Role::partner));
  CHECK(present[6].number == Count::at_least(1));
  CHECK((present[7].kind == Kind::guest && present[7].guest == "Le Papier Buvard"));
  CHECK((present[8].kind == Kind::people && present[8].people == Count(12)));
  CHECK(session.excused->size() == 2);
  const auto& proxies = std::get<std::vector<model::Proxy>>(session.proxies.value());
  CHECK((proxies.at(0).from == 2 && proxies.at(0).to == 0));
  CHECK(session.headcount == Count::between(40, 62));
}

TEST_CASE("a session's id and names have defaults") {
  Some from;
  const auto event = from.event(R"(
title: Trois
sessions:
  - {date: 2026-01-08..2026-01-09, name: Le Bakao, called: le Bakao, place: Guéret, proxies: 29}
  - {date: 2026-02-08, place: La Souterraine, status: cancelled, moved-to: 2026-03-08, present: []}
  - {date: 2026-03-08}
)");
  CHECK(from.wrong() == Names{});
  CHECK(event->sessions[0].id == "le-bakao");
  CHECK(event->sessions[0].name == "Le Bakao");
  CHECK(event->sessions[0].called == "le Bakao");
  CHECK(event->sessions[0].span.last == *model::make_date(2026, 1, 9));
  CHECK(std::get<Count>(*event->sessions[0].proxies) == Count(29));
  CHECK_FALSE(event->sessions[0].present);
  CHECK(event->sessions[1].id == "la-souterraine");
  CHECK(aliso::format::called(event->sessions[1]) == "La Souterraine");
  // What was left out stays left out, also where something stands for it.
  CHECK_FALSE(event->sessions[1].name);
  CHECK_FALSE(event->sessions[1].called);
  CHECK(event->sessions[1].cancelled);
  CHECK(event->sessions[1].moved_to == 2);
  CHECK(event->sessions[1].present->empty());
  CHECK(event->sessions[2].id == "2026-03-08");
  CHECK(aliso::format::shown_name(event->sessions[2]) == "2026-03-08");
}

TEST_CASE("an event of one session may write it at the top; the course there is the event's") {
  Some from;
  const auto event =
      from.event("title: A\ndate: 2026-01-08\nplace: Guéret\ncourse: Bien.\nquorum: over 1/2\n");
  CHECK(from.wrong() == Names{});
  CHECK(event->sessions.at(0).id == "gueret");
  CHECK(event->course.value == "Bien.");
  CHECK_FALSE(event->sessions[0].course.given());
  CHECK(event->quorum->over);
}

TEST_CASE("waves, answers, calls") {
  Some from;
  const auto event = from.event(
      "title: A\nsessions: [{date: 2026-01-08, place: Guéret}, {date: 2026-01-09, place: Masgot}]\n");
  const auto in = from.invitations(R"(
about: Merci.
answer-by: 2026-01-04
waves:
  - {id: rappel, channel: email, due: 3 days before answer-by, only: unanswered, except: [agora]}
  - {id: merci, channel: [email, sms], due: 2 weeks after, only: [came, excused], sessions: Guéret}
  - {on: 2025-12-01, to: [everyone, Vasi 23], about: en passant}
answers:
  - {structure: agora, session: gueret, answer: yes, people: 2, on: 2025-12-02, via: phone}
  - {members: 10, answer: no}
calls:
  - {structure: V.A.S.I., on: 2025-12-03, outcome: message-left, note: rappeler après 17h}
)",
                                   *event);
  CHECK(from.wrong() == Names{});
  CHECK(in->waves[0].due->anchor == model::Due::Anchor::answer_by);
  CHECK(in->waves[0].only == std::vector{model::Only::unanswered});
  CHECK(in->waves[0].except[0].structure == 0);
  CHECK(in->waves[1].due->offset == 14);
  CHECK(in->waves[1].only == std::vector{model::Only::came, model::Only::excused});
  CHECK(in->waves[1].sessions == std::vector<model::SessionIndex>{0});
  CHECK(in->waves[2].to[0].kind == model::Audience::Kind::everyone);
  CHECK(in->waves[2].to[1].structure == 1);
  CHECK(in->answers->at(0).via == model::Channel::phone);
  CHECK(in->answers->at(1).reply == model::Reply::no);
  CHECK_FALSE(in->answers->at(1).session);
  CHECK(in->calls[0].outcome == model::Outcome::message_left);
  CHECK(in->calls[0].structure == 1);
}

TEST_CASE("all mistakes are found, and each once") {
  Some from;
  const auto event = from.event(R"(
titre: Soirée
sessions:
  - {date: 7/4/2022, place: Guéret, present: [agorra, vasi: deux, {members: 1, guests: 2}], status: annulé}
  - {place: Masgot, ended: 25h}
debrief:
  topics:
    - {mood: positive, session: masgott}
)");
  auto wrong = from.wrong();
  std::sort(wrong.begin(), wrong.end());
  CHECK(wrong == Names{"attendance-who", "count-form", "date-form", "missing-key", "missing-key",
                       "missing-key", "no-such-time", "unknown-key", "unknown-key", "unknown-session",
                       "unknown-structure", "unknown-value"});
  REQUIRE(event);  // so that its invitations are read in the same run
  from.invitations("answers: [{structure: agora, session: gueret, answer: oui}]", *event);
  CHECK(from.wrong() == Names{"unknown-value"});
}

TEST_CASE("the journal: the last line may be cut, no other") {
  Some from;
  const auto file = from.sources.add("journal/soiree.jsonl");
  from.sources.at(file).bytes =
      R"({"schema": "aliso/journal/1", "at": "2022-04-04T09:00:00+02:00", "key": "k", "wave": "rappel", "session": "gueret", "structure": "vasi", "contact": "accueil", "channel": "email", "state": "settled-not-sent"}
{"schema": "aliso/journal/1", "at": "2022-04-04T09:00:00+02:00", "key": "k", "wave": "rappel", "session": null, "structure": "gone", "state": "sent"}
{"schema": "aliso/journal/2", "at": "2022-04-04T09:00:00+02:00", "key": "k", "wave": "rappel", "structure": "vasi", "state": "sent"}
oui
{"schema": "aliso/jour)";
  const auto entries = load::journal(from.sources, file, from.network_of_test, from.found);
  CHECK(from.wrong() == Names{"journal-value", "journal-line", "journal-cut"});
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].structure == 1);
  CHECK(entries[0].state == model::JournalEntry::State::settled_not_sent);
  CHECK(entries[0].day == *model::make_date(2022, 4, 4));
  CHECK(entries[1].structure == std::nullopt);
  CHECK(entries[1].session == "");
  CHECK(from.found.count(diagnostics::Severity::warning) == 1);
}

TEST_CASE("an empty file misses what is required") {
  FromText from;
  from.network("# rien", "# rien");
  CHECK(from.wrong() == Names{"missing-key"});
  CHECK_FALSE(from.event(""));
  CHECK(from.wrong() == Names{"missing-key"});
  CHECK_FALSE(from.event("- title: A"));
  CHECK(from.wrong() == Names{"wrong-root"});
}

TEST_CASE("each key that other words stand for is one of some kind") {
  for (const auto& [word, also] : format::key_words) {
    const auto kinds = load::all_kinds();
    const bool any = std::ranges::any_of(kinds, [key = word](const load::KindInfo* kind) {
      return std::ranges::any_of(kind->fields, [key](const load::Field& field) { return field.name == key; });
    });
    CHECK_MESSAGE(any, word);
  }
}
