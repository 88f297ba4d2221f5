// One session of an event: when, where, who came.
// Its id has a default that is settled here.
#include "format/dates.h"
#include "format/marks.h"
#include "format/names.h"
#include "format/sessions.h"
#include "format/text.h"
#include "load/attendance.h"
#include "load/items.h"
#include "load/kinds.h"
#include "load/types.h"
#include "model/names.h"

namespace aliso::load {

namespace {

using model::Proxy;
using model::Session;

/// The id of a session without one; empty where nothing gives one.
std::string default_id(const Session& session, bool dated) {
  return format::default_id(session.name, session.town, dated ? std::optional(session.date()) : std::nullopt);
}

/// Which session is meant is known once all of them are read: event.cpp.
void read_moved_to(Reading& reading, const yaml::Node& node, Session&) {
  reading.scalar(node, Form::session);
}

void read_date(Reading& reading, const yaml::Node& node, Session& session) {
  session.date_at = node.at;
  Days::read(reading, node, session.span);
  reading.day = session.span.first;
  reading.several_days = session.span.first && !session.span.one_day();
}

/// A count and where it stands.
template <auto Number, auto At>
void read_number(Reading& reading, const yaml::Node& node, Session& session) {
  session.*At = node.at;
  read_into<CountOf>(reading, node, session.*Number);
}

template <auto Number>
Written write_number(const Writing& writing, const Session& session) {
  return write_from<CountOf>(writing, session.*Number);
}

Written write_date(const Writing&, const Session& session) {
  return written_text(format::written(session.span));
}

Written write_id(const Writing&, const Session& session) {
  // Always: a place or a day that is put right later leaves the session the one that it was.
  return written_text(session.id);
}

void read_id(Reading& reading, const yaml::Node& node, Session& session) {
  Id::read(reading, node, session.id);
}

Written write_moved_to(const Writing& writing, const Session& session) {
  return write_from<SessionName>(writing, session.moved_to);
}

/// Who gave a proxy to whom, or how many were given.
void read_proxies(Reading& reading, const yaml::Node& node, Session& session) {
  if (node.kind == yaml::Kind::list) {
    std::vector<Proxy> proxies;
    ListOf<MapOf<proxy_kind>>::read(reading, node, proxies);
    session.proxies = std::move(proxies);
    return;
  }
  model::Count count;
  if (CountOf::read(reading, node, count)) session.proxies = count;
}

Written write_proxies(const Writing& writing, const Session& session) {
  if (!session.proxies) return {};
  if (const auto* count = std::get_if<model::Count>(&*session.proxies))
    return CountOf::write(writing, *count);
  return ListOf<MapOf<proxy_kind>>::write(writing, std::get<std::vector<Proxy>>(*session.proxies));
}

constexpr Field proxy_fields[] = {
    field<StructureName, &Proxy::from>("from", required),
    field<StructureName, &Proxy::to>("to", required),
};

constexpr std::string_view present_key = "present";
constexpr std::string_view excused_key = "excused";

constexpr Field session_fields[] = {
    field<read_date, write_date>("date", {.form = Form::days}, required),
    field<HoursOf, &Session::time>("time"),
    field<MomentOf, &Session::started>("started"),
    field<MomentOf, &Session::ended>("ended"),
    field<Line, &Session::name>("name"),
    field<Line, &Session::called>("called"),
    field<read_id, write_id>("id", Id::shape),
    field<Line, &Session::town>("place"),
    field<Line, &Session::venue>("venue"),
    field<Coordinates, &Session::coordinates>("at"),
    field<ChoiceOf<format::session_statuses>, &Session::cancelled>("status"),
    field<read_moved_to, write_moved_to>("moved-to", {.form = Form::session}),
    field<AttendanceList, &Session::present>(present_key),
    field<AttendanceList, &Session::excused>(excused_key),
    field<read_proxies, write_proxies>(
        "proxies", {.form = Form::kind, .many = Many::list_or_count, .kind = &proxy_kind}),
    field<read_number<&Session::headcount, &Session::headcount_at>, write_number<&Session::headcount>>(
        "headcount", {.form = Form::count}),
    field<read_number<&Session::remote, &Session::remote_at>, write_number<&Session::remote>>(
        "remote", {.form = Form::count}),
    field<Url, &Session::url>("url"),
    field<Prose, &Session::course>("course"),
};
/// The keys that stand at the top of an event of one session: all but the last two, which are the event's
/// there.
constexpr auto keys_at_the_top = names_of<std::size(session_fields) - 2>(session_fields);

void finish_session(Reading& reading, const Given& given, Session& session) {
  const bool dated = session.span.first.has_value();
  if (!dated) session.span = {model::Date{}, model::Date{}};
  if (session.id.empty() && !given.find("id")) session.id = default_id(session, dated);
  if (given.node->cut) {  // the keys that are missing may give another id
    if (!given.find("id")) session.id.clear();
    return;
  }
  if (const yaml::Entry* moved = given.find("moved-to"); moved && !session.cancelled && !given.find("status"))
    reading.error("moved-not-cancelled", moved->key.at, extent(moved->key));
}

}  // namespace

constinit const Kind<Proxy> proxy_kind{"proxy", proxy_fields};
constinit const Kind<Session> session_kind{"session", session_fields, finish_session};

yaml::ListAt attendance_list(const yaml::Tree& event, model::SessionIndex session, bool excused) {
  const std::string_view key = excused ? excused_key : present_key;
  if (event.root && event.root->find(sessions_key))
    return {.key = key, .list = sessions_key, .index = session};
  return {.key = key, .behind = keys_at_the_top};
}

}  // namespace aliso::load
