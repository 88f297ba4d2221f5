// The names of the figures, in their order.
// A new figure is one line here, and one in stats_rows.cpp and in telling/sentences_table.cpp, as it is read.
#include "views/fields.h"

#include "format/dates.h"
#include "format/sessions.h"
#include "format/terms.h"

namespace aliso::views {

namespace {

MaybeText given(const std::string& text) {
  return text.empty() ? MaybeText{} : MaybeText{text};
}

std::string_view name(figures::SessionStatus status) {
  switch (status) {
    case figures::SessionStatus::held:
      return "held";
    case figures::SessionStatus::planned:
      return "planned";
    case figures::SessionStatus::cancelled:
      return "cancelled";
  }
  return {};
}

Group by_role(const figures::ByRole& structures) {
  return {{{"member", structures.member},
           {"partner", structures.partner},
           {"host", structures.host},
           {"guest", structures.guest}}};
}

Group people_by_role(const figures::People& people) {
  return {{{"all", people.everyone},
           {"member", people.member},
           {"partner", people.partner},
           {"host", people.host},
           {"guest", people.guest},
           {"public", people.general}}};
}

Group quorum_fields(const std::optional<figures::QuorumFigures>& figures,
                    const std::optional<model::Quorum>& quorum) {
  const bool both = figures && quorum;
  return {{{"threshold", both ? MaybeText{format::written(*quorum)} : MaybeText{}},
           {"needed", both ? figures::MaybeCount{figures->needed} : figures::MaybeCount{}},
           {"reached", both ? figures->reached : std::nullopt},
           {"missing", both ? figures->missing : std::nullopt}},
          both};
}

}  // namespace

std::vector<Field> session_fields(const model::Session& session, const figures::SessionFigures& figures,
                                  const std::optional<model::Quorum>& quorum) {
  const auto& answers = figures.answers;
  return {
      {"id", MaybeText{session.id}},
      {"name", MaybeText{format::shown_name(session)}},
      {"date", MaybeText{format::written(session.date())}},
      {"place", given(session.town)},
      {"venue", given(session.venue)},
      {"status", MaybeText{name(figures.status)}},
      {"members", figures.members},
      {"invited", figures.invited},
      {"answers", Group{{{"yes", answers.yes}, {"maybe", answers.maybe}, {"no", answers.no}}}},
      {"answered", figures.answered},
      {"announced", figures.announced},
      {"came", figures.came},
      {"kept", figures.kept},
      {"no_shows", figures.no_shows},
      {"walk_ins", figures.walk_ins},
      {"excused", figures.excused},
      {"represented", figures.represented},
      {"absent", figures.absent},
      {"structures", by_role(figures.structures)},
      {"people", people_by_role(figures.people)},
      {"remote", figures.people.remote},
      {"turnout", figures.turnout},
      {"response_rate", figures.response_rate},
      {"quorum", quorum_fields(figures.quorum, quorum)},
  };
}

std::vector<Field> event_fields(const figures::EventFigures& figures) {
  return {
      {"announced", figures.announced},           {"distinct", by_role(figures.distinct)},
      {"people", people_by_role(figures.people)}, {"remote", figures.people.remote},
      {"each_once", figures.each_once},           {"reach", figures.reach},
  };
}

}  // namespace aliso::views
