// What was said: feedback, proposals, topics, links.
// They share one set of keys; only feedback has a mood.
#include "load/kinds.h"
#include "load/types.h"

namespace aliso::load {

namespace {

using model::Debrief;
using model::Link;
using model::Remark;

constexpr Field remark_fields[] = {
    field<Line, &Remark::title>("title"),
    field<Prose, &Remark::text>("text", required),
    field<ListOf<StructureName>, &Remark::from>("from"),
    field<SessionName, &Remark::session>("session"),
    field<ListOf<Line>, &Remark::tags>("tags"),
    field<StructureName, &Remark::owner>("owner"),
    field<Day, &Remark::due>("due"),
    field<NamedOf<model::Status>, &Remark::status>("status"),
    field<NamedOf<model::Mood>, &Remark::mood>("mood"),
};
constexpr std::span<const Field> without_mood{remark_fields, std::size(remark_fields) - 1};

constexpr Field link_fields[] = {
    field<Line, &Link::title>("title", required),
    field<Url, &Link::url>("url"),
    field<Line, &Link::note>("note"),
};

constexpr Field debrief_fields[] = {
    field<Prose, &Debrief::lead>("lead"),
    field<Prose, &Debrief::notes>("notes"),
    field<ListOf<MapOf<feedback_kind>>, &Debrief::feedback>("feedback"),
    field<ListOf<MapOf<remark_kind>>, &Debrief::proposals>("proposals"),
    field<ListOf<MapOf<remark_kind>>, &Debrief::topics>("topics"),
    field<ListOf<MapOf<link_kind>>, &Debrief::links>("links"),
    field<Prose, &Debrief::closing>("closing"),
};

}  // namespace

constinit const Kind<Remark> feedback_kind{"feedback", remark_fields};
constinit const Kind<Remark> remark_kind{"remark", without_mood};
constinit const Kind<Link> link_kind{"link", link_fields};
constinit const Kind<Debrief> debrief_kind{"debrief", debrief_fields};

}  // namespace aliso::load
