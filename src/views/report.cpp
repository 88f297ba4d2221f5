// A report as JSON.
// Every key stands in every span; what is not known is null.
#include "views/report.h"

#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/names.h"
#include "views/trends.h"
#include "views/view.h"

namespace aliso::views {

namespace {

using Json = nlohmann::ordered_json;
using figures::Action;
using figures::MemberChange;
using figures::Report;

Json towns_view(const std::vector<figures::InTown>& towns, const char* what) {
  Json list = Json::array();
  for (const figures::InTown& one : towns) list.push_back({{"place", one.town}, {what, one.number}});
  return list;
}

Json visits_view(const figures::Visits& visits) {
  return {{"all", count_view(visits.everyone)},    {"member", count_view(visits.member)},
          {"partner", count_view(visits.partner)}, {"host", count_view(visits.host)},
          {"guest", count_view(visits.guest)},     {"public", count_view(visits.general)}};
}

Json distinct_view(const figures::ByRole& distinct) {
  const auto count = [](const figures::MaybeCount& of) { return count_view(of.value_or(0)); };
  return {{"member", count(distinct.member)},
          {"partner", count(distinct.partner)},
          {"host", count(distinct.host)},
          {"guest", count(distinct.guest)}};
}

/// How many of those known by name came to how many events; to none: the members of the span that are known
/// to none by name.
Json times_view(const Report& span) {
  Json list = Json::array();
  if (span.members) {
    const auto named = static_cast<std::int64_t>(span.named.size());
    const auto least = span.members->min() - named;
    const auto never = model::Count::bounds(
        least, span.members->max() ? std::optional(*span.members->max() - named) : std::nullopt);
    if (!never.is_zero()) list.push_back({{"events", 0}, {"structures", count_view(never)}});
  }
  for (const auto& [events, structures] : span.times)
    list.push_back({{"events", events}, {"structures", structures}});
  return list;
}

Json back_view(const Report& span) {
  if (!span.back) return nullptr;
  return {{"of", span.back->of},
          {"min", span.back->again.min()},
          {"max", span.back->again.max().value_or(span.back->of)}};
}

class Document {
 public:
  Document(const ViewedReport& viewed, const words::Language& language)
      : viewed_(viewed), language_(language) {}

  Json span(const Report& span, const std::string& during) const {
    const auto& events = span.trends.span.events;
    Json view{{"during", during},
              {"events", events.size()},
              {"sessions", span.sessions},
              {"not_noted", span.not_noted},
              {"cancelled", span.cancelled},
              {"members", count_view(span.members)},
              {"members_first", count_view(span.members_first)},
              {"members_last", count_view(span.members_last)},
              {"joined", span.joined.size()},
              {"left", span.left.size()},
              {"visits", visits_view(span.visits)},
              {"distinct", distinct_view(span.distinct)},
              {"reach", ratio_view(span.reach, language_)},
              {"structure_presences", count_view(span.presences)},
              {"unattributed", count_view(span.trends.unattributed)},
              {"places", towns_view(span.places, "sessions")},
              {"homes", towns_view(span.homes, "structures")},
              {"times", times_view(span)},
              {"first_noted", span.first_noted ? Json(span.first_noted->size()) : Json()},
              {"back", back_view(span)},
              {"quorums", quorums(span)},
              {"actions", actions(span.actions)},
              {"still_open", actions(span.still_open)}};
    Json by_event = Json::array();
    for (const figures::SpanEvent& event : events)
      by_event.push_back(span_event_view(viewed_.dossiers, event, language_));
    view["by_event"] = std::move(by_event);
    if (viewed_.names) view["names"] = names(span);
    return view;
  }

 private:
  [[nodiscard]] const std::string& id(model::StructureIndex structure) const {
    return viewed_.network.structures[structure].id;
  }

  [[nodiscard]] Json quorums(const Report& span) const {
    Json list = Json::array();
    for (const figures::QuorumOf& one : span.quorums) {
      const figures::SpanEvent& of = span.trends.span.events[one.event];
      const model::Event& event = viewed_.dossiers[of.index].event;
      const auto& quorum = of.figures.sessions[one.session].quorum;
      list.push_back({{"id", event.id},
                      {"session", event.sessions[one.session].id},
                      {"needed", count_view(quorum->needed)},
                      {"votes", count_view(quorum->votes)},
                      {"reached", quorum->reached ? Json(*quorum->reached) : Json()},
                      {"missing", count_view(quorum->missing)}});
    }
    return list;
  }

  [[nodiscard]] Json actions(const std::vector<Action>& all) const {
    Json list = Json::array();
    for (const Action& action : all) {
      const model::Remark& remark = *action.remark;
      const model::Event& event = viewed_.dossiers[action.event].event;
      list.push_back({{"event", event.id},
                      {"session", remark.session ? Json(event.sessions[*remark.session].id) : Json()},
                      {"date", format::written(figures::day_of(action, viewed_.dossiers))},
                      {"kind", action.topic ? "topic" : "proposal"},
                      {"title", remark.title.empty() ? Json() : Json(remark.title)},
                      {"owner", remark.owner ? Json(id(*remark.owner)) : Json()},
                      {"due", remark.due ? Json(format::written(*remark.due)) : Json()},
                      {"status", format::name(action.status)},
                      {"overdue", action.overdue}});
    }
    return list;
  }

  /// Who came, joined and left, by their ids.
  [[nodiscard]] Json names(const Report& span) const {
    Json came = Json::array(), partners = Json::array(), first = Json::array();
    for (std::size_t i = 0; i < span.named.size(); ++i)
      came.push_back({{"structure", id(span.named[i])}, {"events", span.events_of[i]}});
    for (const model::StructureIndex i : span.partners) partners.push_back(id(i));
    if (span.first_noted)
      for (const model::StructureIndex i : *span.first_noted) first.push_back(id(i));
    const auto changes = [&](const std::vector<MemberChange>& all) {
      Json list = Json::array();
      for (const MemberChange& one : all)
        list.push_back(
            {{"structure", id(one.structure)}, {"date", format::written(one.day)}, {"again", one.again}});
      return list;
    };
    return {{"came", came},
            {"partners", partners},
            {"first_noted", first},
            {"joined", changes(span.joined)},
            {"left", changes(span.left)}};
  }

  const ViewedReport& viewed_;
  const words::Language& language_;
};

}  // namespace

std::string report_json(const ViewedReport& viewed, const words::Language& people_language) {
  Json document{{"schema", report_schema},
                {"network", {{"name", viewed.network.name}, {"language", viewed.network.language}}},
                {"on", format::written(viewed.today)},
                {"where", viewed.where}};
  Json spans = Json::array();
  const Document of(viewed, people_language);
  for (std::size_t i = 0; i < viewed.spans.size(); ++i)
    spans.push_back(of.span(viewed.spans[i], viewed.during[i]));
  document["spans"] = std::move(spans);
  return document.dump(2) + '\n';
}

}  // namespace aliso::views
