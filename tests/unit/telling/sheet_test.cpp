// A sign-in sheet in words: its columns, whose names are on it, its foot; how many pages the days take.
// The certified list as a whole is held against a page read by eye (tests/user/sheet.sh).
#include "telling/sheet.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "../figures/sample.h"

using namespace sample;
using aliso::figures::sheet;
using aliso::figures::SignedPer;
using aliso::views::Paper;

namespace {

const aliso::words::Language en = *aliso::words::Language::of("en");

std::vector<Paper> papers(const Evening& evening, const aliso::telling::SheetChoices& choices = {},
                          std::optional<SignedPer> per = {}) {
  const auto made = sheet(evening.network, evening.dossier(), 0, 0, per);
  return aliso::telling::sheet_papers(evening.network, evening.event, made, choices, en);
}

std::size_t signatures(const Paper& paper) {
  return static_cast<std::size_t>(
      std::count_if(paper.columns.begin(), paper.columns.end(),
                    [](const auto& one) { return one.first == Paper::Column::signature; }));
}

Contact contact(std::string id, std::string name, bool named, std::string email = "") {
  Contact one;
  one.id = std::move(id);
  one.name = std::move(name);
  one.named = named;
  one.email.value = std::move(email);
  return one;
}

}  // namespace

TEST_CASE("a column for what was asked for, and none else") {
  Evening evening(network(1));
  const auto headings = [](const Paper& paper) {
    std::string all;
    for (const auto& [kind, heading] : paper.columns) all += heading + ";";
    return all;
  };
  CHECK(headings(papers(evening)[0]) == "No.;Organisation;Name;Signature;");
  evening.event.quorum = Quorum{{}, 1, 0, 1, false};
  CHECK(headings(papers(evening, {false, true, true})[0]) ==
        "No.;Organisation;Name;Proxy for;Answer;Photo;Signature;");
  CHECK(papers(evening)[0].results == std::vector<std::string>{"Quorum: 1 vote"});
  CHECK(papers(evening)[0].signatures.size() == 2);
}

TEST_CASE("days that find no room on a page go on, on one of their own; the halves of a day stay together") {
  Evening evening(network(1));
  const auto parts = [&evening](int days, const aliso::telling::SheetChoices& choices, SignedPer per) {
    evening.the_session().span.last = sample::evening + std::chrono::days(days - 1);
    std::vector<std::size_t> all;
    for (const Paper& paper : papers(evening, choices, per)) all.push_back(signatures(paper));
    return all;
  };
  using Parts = std::vector<std::size_t>;
  CHECK(parts(7, {}, SignedPer::day) == Parts{7});
  CHECK(parts(8, {}, SignedPer::day) == Parts{4, 4});
  CHECK(parts(3, {}, SignedPer::half_day) == Parts{6});
  CHECK(parts(4, {}, SignedPer::half_day) == Parts{4, 4});
  CHECK(parts(6, {false, true, true}, SignedPer::day) == Parts{3, 3});
  evening.event.quorum = Quorum{{}, 1, 0, 1, false};
  CHECK(parts(2, {false, true, true}, SignedPer::half_day) == Parts{2, 2});
}

TEST_CASE("names are on it where both agree: who prints it, and whoever is named") {
  Evening evening(network(1));
  evening.network.structures[0].contacts = {contact("a", "Ana", true), contact("b", "Bea", false),
                                            contact("c", "Cid", true), contact("d", "Dom", true)};
  CHECK(papers(evening)[0].lines[0].cells[2].empty());
  CHECK(papers(evening, {true})[0].lines[0].cells[2] == "Ana / Cid / Dom");
  Answer two = answer(0, Reply::yes);
  two.people = 2;
  evening.invitations.answers = {two};
  const auto lines = papers(evening, {true})[0].lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].cells[2] == "Ana");
  CHECK(lines[1].cells[2] == "Cid / Dom");
  CHECK(lines[1].cells[0].empty());
  CHECK(lines[1].goes_on);
}

TEST_CASE("how long it is kept is said where that is settled; whom to write to, else dots") {
  Evening evening(network(0));
  evening.network.name = "N";
  const auto foot = [&evening] { return papers(evening)[0].foot.back(); };
  const auto address = [&evening] { return papers(evening)[0].address.second; };
  CHECK(foot().find("keeps") == std::string::npos);
  evening.network.keep.sheets = Retention{0, 60};
  CHECK(foot().find("N keeps them for 5 years.") != std::string::npos);
  evening.network.keep.sheets = Retention{0, 18};
  CHECK(foot().find("18 months") != std::string::npos);
  evening.network.keep.sheets = Retention{1, 0};
  CHECK(foot().find("1 day.") != std::string::npos);
  CHECK(address() == "……………………");
  Structure host = structure("h", Role::host);
  host.contacts = {contact("ana", "Ana", false, "ana@example.org")};
  evening.network.structures = {host};
  CHECK(address() == "……………………");
  evening.network.structures[0].contacts.push_back(contact("accueil", "", false, "a@example.org"));
  CHECK(address() == "a@example.org");
  evening.network.structures[0].contacts[1].name = "Accueil";
  CHECK(address() == "……………………");
  evening.network.structures[0].contacts[1].role = "accueil";
  CHECK(address() == "a@example.org");
  evening.network.structures[0].contacts[0].named = true;
  CHECK(address() == "ana@example.org");
  evening.network.mail = Mail{"N <n@example.org>", {}, {}, 0};
  CHECK(address() == "n@example.org");
}
