// One session of an event: when, where, who came.
// Its id, name and how it is called have defaults that are settled here.
#include "load/choices.h"
#include "load/dates.h"
#include "load/kinds.h"
#include "load/marks.h"
#include "load/types.h"
#include "model/names.h"

namespace aliso::load {

namespace {

using model::Attendance;
using model::Proxy;
using model::Session;

constexpr std::array<std::string_view, 1> statuses = {"cancelled"};
/// What a line of `present` may speak of otherwise than by a structure's name.
constexpr std::array<std::string_view, 7> attendance_keys = {"structure", "members", "partners", "guests",
                                                             "guest",     "public",  "people"};

void read_status(Reading& reading, const yaml::Node& node, Session& session) {
  session.cancelled = read_choice(reading, node, statuses).has_value();
}

/// Which session is meant is known once all of them are read: event.cpp.
void read_moved_to(Reading& reading, const yaml::Node& node, Session&) {
  reading.scalar(node, Form::session);
}

void read_date(Reading& reading, const yaml::Node& node, Session& session) {
  session.date_at = node.at;
  Days::read(reading, node, session.span);
}

void read_headcount(Reading& reading, const yaml::Node& node, Session& session) {
  session.headcount_at = node.at;
  read_into<CountOf>(reading, node, session.headcount);
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

/// A line of `present` or `excused`.
struct AttendanceLine {
  static constexpr Shape shape{.form = Form::attendance, .kind = &attendance_kind};
  static bool read(Reading& reading, const yaml::Node& node, Attendance& into);
};

bool AttendanceLine::read(Reading& reading, const yaml::Node& node, Attendance& into) {
  const auto before = reading.errors;
  const auto structure = [&](const yaml::Node& name) {
    const auto index = reading.structure(name, attendance_keys);
    if (index) into.structure = *index;
  };
  if (node.kind == yaml::Kind::scalar) {
    into.at = node.at;
    into.bare = true;
    structure(node);
  } else if (node.kind == yaml::Kind::map && node.entries.size() == 1 &&
             !choice(node.entries[0].key.text, attendance_keys)) {
    into.at = node.at;
    structure(node.entries[0].key);
    const std::string_view outer = reading.key;
    reading.key = node.entries[0].key.text;
    read_into<CountOf>(reading, node.entries[0].value, into.people);
    reading.key = outer;
  } else {
    reading.has_structure = false;
    reading.map(node, attendance_kind, into);
  }
  return reading.errors == before && !node.cut;
}

void read_structure(Reading& reading, const yaml::Node& node, Attendance& line) {
  reading.has_structure = StructureName::read(reading, node, line.structure);
  reading.structure_at = line.structure;
}

template <model::Role Of>
void read_counted(Reading& reading, const yaml::Node& node, Attendance& line) {
  line.kind = Attendance::Kind::counted;
  line.role = Of;
  CountOf::read(reading, node, line.number);
}

void read_guest(Reading& reading, const yaml::Node& node, Attendance& line) {
  line.kind = Attendance::Kind::guest;
  Line::read(reading, node, line.guest);
}

void read_public(Reading& reading, const yaml::Node& node, Attendance& line) {
  line.kind = Attendance::Kind::people;
  read_into<CountOf>(reading, node, line.people);
}

/// How many people, or which contacts of the structure.
void read_people(Reading& reading, const yaml::Node& node, Attendance& line) {
  if (node.kind != yaml::Kind::list) {
    read_into<CountOf>(reading, node, line.people);
    return;
  }
  if (!reading.has_structure) {
    if (line.kind != Attendance::Kind::structure) reading.wrong(node, {"people-of-whom", {}});
    return;
  }
  const auto& contacts = reading.network().structures[reading.structure_at].contacts;
  for (const yaml::Node& item : node.items) {
    const std::string_view* text = reading.scalar(item, Form::contact);
    if (!text) continue;
    std::vector<std::string_view> ids;
    const std::size_t before = line.contacts.size();
    for (std::uint32_t i = 0; i < contacts.size(); ++i) {
      ids.emplace_back(contacts[i].id);
      if (contacts[i].id == *text) line.contacts.push_back(i);
    }
    if (line.contacts.size() == before && reading.all_structures())
      reading.wrong(item, {"unknown-contact", {{"known", joined(ids)}}});
  }
  line.people = model::Count(static_cast<std::int64_t>(node.items.size()));
}

constexpr Field attendance_fields[] = {
    field<read_structure>("structure", {.form = Form::structure}),
    field<read_counted<model::Role::member>>("members", {.form = Form::count}),
    field<read_counted<model::Role::partner>>("partners", {.form = Form::count}),
    field<read_counted<model::Role::guest>>("guests", {.form = Form::count}),
    field<read_guest>("guest", {.form = Form::line}),
    field<read_public>("public", {.form = Form::count}),
    field<read_people>("people", {.form = Form::contact, .many = Many::list_or_count}),
};

/// A line speaks of one thing; `public` is itself a number of people.
void finish_attendance(Reading& reading, const Given& given, Attendance&) {
  if (given.node->cut) return;
  int who = 0;
  for (const std::string_view key : {"structure", "members", "partners", "guests", "guest", "public"})
    who += given.find(key) ? 1 : 0;
  if (who != 1 || (given.find("public") && given.find("people")))
    reading.error("attendance-who", given.node->at, extent(*given.node));
}

constexpr Field proxy_fields[] = {
    field<StructureName, &Proxy::from>("from", required),
    field<StructureName, &Proxy::to>("to", required),
};

constexpr Field session_fields[] = {
    field<read_date>("date", {.form = Form::days}, required),
    field<HoursOf, &Session::time>("time"),
    field<MomentOf, &Session::started>("started"),
    field<MomentOf, &Session::ended>("ended"),
    field<Line, &Session::name>("name"),
    field<Line, &Session::called>("called"),
    field<Id, &Session::id>("id"),
    field<Line, &Session::town>("place"),
    field<Line, &Session::venue>("venue"),
    field<Coordinates, &Session::coordinates>("at"),
    field<read_status>("status", {.form = Form::choice, .values = statuses}),
    field<read_moved_to>("moved-to", {.form = Form::session}),
    field<ListOf<AttendanceLine>, &Session::present>("present"),
    field<ListOf<AttendanceLine>, &Session::excused>("excused"),
    field<read_proxies>("proxies", {.form = Form::kind, .many = Many::list_or_count, .kind = &proxy_kind}),
    field<read_headcount>("headcount", {.form = Form::count}),
    field<Prose, &Session::course>("course"),
};

void finish_session(Reading& reading, const Given& given, Session& session) {
  const bool dated = session.span.first.has_value();
  if (!dated) session.span = {model::Date{}, model::Date{}};
  if (session.id.empty() && !given.find("id"))
    session.id = model::slug(session.name.empty() ? session.town : session.name);
  if (session.id.empty() && !given.find("id") && dated) session.id = iso(session.date());
  if (session.name.empty()) session.name = session.town.empty() ? iso(session.date()) : session.town;
  if (session.called.empty()) session.called = session.name;
  if (given.node->cut) {  // the keys that are missing may give another id
    if (!given.find("id")) session.id.clear();
    return;
  }
  if (const yaml::Entry* moved = given.find("moved-to"); moved && !session.cancelled && !given.find("status"))
    reading.error("moved-not-cancelled", moved->key.at, extent(moved->key));
}

}  // namespace

constinit const Kind<Attendance> attendance_kind{"attendance", attendance_fields, finish_attendance};
constinit const Kind<Proxy> proxy_kind{"proxy", proxy_fields};
constinit const Kind<Session> session_kind{"session", session_fields, finish_session};

}  // namespace aliso::load
