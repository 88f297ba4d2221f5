// CSV: a stable header, two columns a count, RFC 4180 quoting.
// The header is written down by hand: to change it is to break scripts.
#include "views/stats_csv.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "made.h"
#include "views/csv.h"

namespace views = aliso::views;

namespace {

std::string header() {
  return views::stats_csv({}, made::fr);
}

/// The rows of one event, without the header.
std::string rows_of(const aliso::model::Event& event, const aliso::figures::EventFigures& figures) {
  const views::ViewedEvent viewed[] = {{&event, &figures}};
  return views::stats_csv(viewed, made::fr).substr(header().size());
}

}  // namespace

TEST_CASE("the header is the JSON names joined by _") {
  CHECK(
      header() ==
      "event_id,event_title,id,name,date,place,venue,status,members_min,members_max,invited_min,invited_max,"
      "answers_yes_min,answers_yes_max,answers_maybe_min,answers_maybe_max,answers_no_min,answers_no_max,"
      "answered_min,answered_max,announced_min,announced_max,came_min,came_max,kept_min,kept_max,"
      "no_shows_min,no_shows_max,walk_ins_min,walk_ins_max,excused_min,excused_max,represented_min,"
      "represented_max,absent_min,absent_max,structures_member_min,structures_member_max,"
      "structures_partner_min,structures_partner_max,structures_host_min,structures_host_max,"
      "structures_guest_min,structures_guest_max,people_all_min,people_all_max,people_member_min,"
      "people_member_max,people_partner_min,people_partner_max,people_host_min,people_host_max,"
      "people_guest_min,people_guest_max,people_public_min,people_public_max,remote_min,remote_max,turnout_"
      "value_min,"
      "turnout_value_max,turnout_words,response_rate_value_min,response_rate_value_max,response_rate_words,"
      "quorum_threshold,quorum_needed_min,quorum_needed_max,quorum_reached,quorum_missing_min,"
      "quorum_missing_max\n");
}

TEST_CASE("a row a session; exact counts twice, venues with commas quoted") {
  const std::string rows = rows_of(made::event(), made::figures());
  CHECK(rows.substr(0, rows.find('\n')) ==
        "2022-04-parole-de-reseau,Parole de réseau,gueret,Guéret,2022-04-07,Guéret,"
        "\"Bakao, café associatif de la résidence habitat "
        "jeunes\",held,29,31,29,31,0,0,8,8,0,0,8,8,8,8,4,4,0,4,"
        "4,8,0,4,0,0,0,0,25,27,4,4,1,1,0,0,0,0,9,9,8,8,1,1,0,0,0,0,0,0,,,0.500,0.500,la moitié,0.258,0.276,"
        "un peu plus d’un quart,,,,,,");
  CHECK(std::count(rows.begin(), rows.end(), '\n') == 2);
}

TEST_CASE("unknown and open are empty; a cancelled session keeps its row") {
  auto event = made::event();
  event.sessions.resize(1);
  event.sessions[0].venue.clear();
  aliso::figures::EventFigures figures;
  figures.sessions.resize(1);
  figures.sessions[0].status = aliso::figures::SessionStatus::cancelled;
  const std::string row = rows_of(event, figures);
  // 8 texts, then 24 counts, 2 ratios and a quorum, all empty: 66 columns but the 8, each after a comma.
  const std::string names = header();
  const auto columns = 1 + std::count(names.begin(), names.end(), ',');
  CHECK(row == "2022-04-parole-de-reseau,Parole de réseau,gueret,Guéret,2022-04-07,Guéret,,cancelled" +
                   std::string(static_cast<std::size_t>(columns - 8), ',') + "\n");
  figures.sessions[0].members = aliso::model::Count::at_least(29);
  CHECK(rows_of(event, figures).find(",cancelled,29,,") != std::string::npos);
}

TEST_CASE("quoting") {
  CHECK(views::csv_cell("l’été") == "l’été");
  CHECK(views::csv_cell("a,b") == "\"a,b\"");
  CHECK(views::csv_cell("dit \"le Bakao\"") == "\"dit \"\"le Bakao\"\"\"");
  CHECK(views::csv_cell("a\nb") == "\"a\nb\"");
}
