// The table's rows, one line each.
// A new row is one line here and its label in data/lang; its value and name in documents stand in fields.cpp.
#include "views/stats_rows.h"

namespace aliso::views {

using figures::EventFigures;
using figures::MaybeCount;
using figures::SessionFigures;

namespace {

MaybeCount without_role(const figures::People& people) {
  return people.everyone ? MaybeCount{people.without_role} : MaybeCount{};
}

constexpr auto main_row = StatsRow::Rank::main;
constexpr auto detail = StatsRow::Rank::detail;
constexpr auto part = StatsRow::Rank::part;

/// A session's figure, and an event's.
#define SESSION(figure) [](const SessionFigures& s) -> MaybeCount { return s.figure; }
#define EVENT(figure) [](const EventFigures& e) -> MaybeCount { return e.figure; }

constexpr StatsRow stats_table[] = {
    {"members", main_row, false, false, SESSION(members), EVENT(members)},
    {"invited", detail, false, false, SESSION(invited)},
    {"yes", detail, false, false, SESSION(answers.yes)},
    {"maybe", detail, false, false, SESSION(answers.maybe)},
    {"no", detail, false, false, SESSION(answers.no)},
    {"answered", detail, false, false, SESSION(answered)},
    {"announced", main_row, false, false, SESSION(announced), EVENT(announced)},
    {"came", main_row, true, true, SESSION(came), EVENT(distinct.member)},
    {"kept", part, true, false, SESSION(kept)},
    {"no-shows", part, true, false, SESSION(no_shows)},
    {"walk-ins", part, true, false, SESSION(walk_ins)},
    {"excused", detail, true, false, SESSION(excused)},
    {"represented", detail, true, false, SESSION(represented)},
    {"absent", detail, true, false, SESSION(absent)},
    {"partner", detail, true, false, SESSION(structures.partner), EVENT(distinct.partner)},
    {"host", detail, true, false, SESSION(structures.host), EVENT(distinct.host)},
    {"guest", detail, true, false, SESSION(structures.guest), EVENT(distinct.guest)},
    {"people", main_row, true, true, SESSION(people.everyone), EVENT(people.everyone)},
    {"people-member", part, true, false, SESSION(people.member), EVENT(people.member)},
    {"people-partner", part, true, false, SESSION(people.partner), EVENT(people.partner)},
    {"people-host", part, true, false, SESSION(people.host), EVENT(people.host)},
    {"people-guest", part, true, false, SESSION(people.guest), EVENT(people.guest)},
    {"people-public", part, true, false, SESSION(people.general), EVENT(people.general)},
    {"people-without-role", part, true, false, [](const SessionFigures& s) { return without_role(s.people); },
     [](const EventFigures& e) { return without_role(e.people); }},
    {"people-remote", part, true, false, SESSION(people.remote), EVENT(people.remote)},
};

#undef SESSION
#undef EVENT

}  // namespace

std::span<const StatsRow> stats_rows() {
  return stats_table;
}

}  // namespace aliso::views
