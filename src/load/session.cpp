// One session of an event: when, where, who came.
// Its id has a default that is settled here.
#include "format/dates.h"
#include "format/marks.h"
#include "format/names.h"
#include "format/sessions.h"
#include "format/text.h"
#include "load/forms.h"
#include "load/items.h"
#include "load/kinds.h"
#include "load/meant_line.h"
#include "load/types.h"
#include "model/names.h"

namespace aliso::load {

namespace {

using model::Attendance;
using model::Proxy;
using model::Session;

/// What a line of `present` may speak of otherwise than by a structure's name: the keys of its table.
std::span<const std::string_view> attendance_keys();

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

/// A line of `present` or `excused`.
struct AttendanceLine {
  static constexpr Shape shape{.form = Form::attendance, .kind = &attendance_kind};
  static bool read(Reading& reading, const yaml::Node& node, Attendance& into);
  static Written write(const Writing& writing, const Attendance& line);
};

/// Says how a text is to be written that is no structure's name; false where it may be one. `list`: it stands
/// for all that would stand in the list.
bool wrong_line(Reading& reading, const yaml::Node& node, const MeantLine& meant, bool list) {
  using Meant = MeantLine::What;
  const std::string where = list ? "list" : "item";
  const std::string sure = meant.sure ? "yes" : "no";
  switch (meant.what) {
    case Meant::line:
      reading.wrong(node, {"attendance-form", {{"line", meant.line}, {"where", where}, {"sure", sure}}});
      return true;
    case Meant::lines: {
      const std::vector<std::string_view> lines(meant.lines.begin(), meant.lines.end());
      reading.wrong(node, {"attendance-lines", {{"lines", joined(lines)}, {"where", where}, {"sure", sure}}});
      return true;
    }
    case Meant::others:
      reading.wrong(
          node, {"attendance-others", {{"line", meant.line}, {"name", meant.name}, {"count", meant.count}}});
      return true;
    case Meant::unnamed:
      if (!list) return false;
      reading.wrong(node, {"attendance-unnamed", {{"example", std::string(example(Form::attendance))}}});
      return true;
    case Meant::excused:
      if (reading.key == "excused") return false;
      reading.wrong(node, {"attendance-excused", {{"name", meant.name}}});
      return true;
    case Meant::nobody:
      reading.wrong(node, {"attendance-nobody", {{"where", where}}});
      return true;
    case Meant::number:
      reading.wrong(node, {"attendance-number", {{"count", meant.count}, {"where", where}, {"sure", sure}}});
      return true;
    case Meant::group:
      reading.wrong(node, {"attendance-how-many", {{"group", meant.name}, {"where", where}}});
      return true;
    case Meant::structure:
      break;
  }
  return false;
}

bool AttendanceLine::read(Reading& reading, const yaml::Node& node, Attendance& into) {
  const auto before = reading.errors;
  const auto structure = [&](const yaml::Node& name, const MeantLine* meant) {
    const auto index = reading.structure(name, attendance_keys(), meant);
    if (index) into.structure = *index;
  };
  if (node.kind == yaml::Kind::scalar) {
    into.at = node.at;
    into.bare = true;
    const std::optional<MeantLine> meant = reading.meant(node);
    if (!meant || !wrong_line(reading, node, *meant, false)) structure(node, meant ? &*meant : nullptr);
  } else if (node.kind == yaml::Kind::map && node.entries.size() == 1 &&
             !format::choice(node.entries[0].key.text, attendance_keys())) {
    const yaml::Entry& entry = node.entries[0];
    into.at = node.at;
    // "le public: 12", "3: agora".
    const auto said = reading.meant(entry.key, ": " + std::string(entry.value.text));
    if (said && said->what == MeantLine::What::line && !format::meant(entry.key.text, attendance_keys()))
      return !wrong_line(reading, entry.key, *said, false);
    MeantLine meant;
    meant.name = entry.key.text;
    if (entry.value.kind == yaml::Kind::scalar) meant.count = entry.value.text;
    structure(entry.key, &meant);
    const std::string_view outer = reading.key;
    reading.key = entry.key.text;
    read_into<CountOf>(reading, entry.value, into.people);
    reading.key = outer;
  } else {
    reading.has_structure = false;
    into.in_full = true;
    reading.map(node, attendance_kind, into);
  }
  return reading.errors == before && !node.cut;
}

/// `present` or `excused`, whole.
struct AttendanceList {
  using Lines = ListOf<AttendanceLine>;
  static constexpr Shape shape = Lines::shape;
  static bool read(Reading& reading, const yaml::Node& node, std::vector<Attendance>& into);
  static Written write(const Writing& writing, const std::vector<Attendance>& lines) {
    return Lines::write(writing, lines);
  }
};

/// "agora: 3, vasi: 2": what stands in a map in a list's place; an example, where it is more than names and
/// numbers.
std::string as_items(const yaml::Node& map) {
  std::vector<std::string> items;
  for (const yaml::Entry& entry : map.entries) {
    if (entry.value.kind != yaml::Kind::scalar) return std::string(example(Form::attendance));
    items.push_back(std::string(entry.key.text) + ": " + std::string(entry.value.text));
  }
  return joined(std::vector<std::string_view>(items.begin(), items.end()));
}

/// What is written without brackets or dashes, or alone between them, is asked for what it says of the whole.
bool AttendanceList::read(Reading& reading, const yaml::Node& node, std::vector<Attendance>& into) {
  if (node.kind == yaml::Kind::scalar) {
    const std::optional<MeantLine> meant = reading.meant(node);
    if (meant && wrong_line(reading, node, *meant, true)) return false;
    return reading.is_list(node, node.text);
  }
  if (node.kind == yaml::Kind::map && !node.entries.empty()) return reading.is_list(node, as_items(node));
  if (node.kind == yaml::Kind::list && node.items.size() == 1 && !node.cut &&
      node.items[0].kind == yaml::Kind::scalar) {
    const std::optional<MeantLine> meant = reading.meant(node.items[0]);
    if (meant && meant->what == MeantLine::What::nobody)
      return !wrong_line(reading, node.items[0], *meant, true);
  }
  return Lines::read(reading, node, into);
}

/// A structure as shortly as can be: `agora`, `agora: 2`; in full where nobody came for it alone, which no
/// slip of the finger writes.
Written AttendanceLine::write(const Writing& writing, const Attendance& line) {
  const bool nobody = line.people && line.people->is_zero();
  if (line.kind != Attendance::Kind::structure || !line.contacts.empty() || nobody)
    return written_map(attendance_kind, writing, &line);
  if (!line.people) return StructureName::write(writing, line.structure);
  const std::string& id = writing.network.structures.at(line.structure).id;
  return {Written::Kind::map, {}, {}, {{id, CountOf::write(writing, *line.people)}}};
}

Written write_structure(const Writing& writing, const Attendance& line) {
  return line.kind == Attendance::Kind::structure ? StructureName::write(writing, line.structure) : Written{};
}

void read_structure(Reading& reading, const yaml::Node& node, Attendance& line) {
  reading.has_structure = StructureBesidePeople::read(reading, node, line.structure);
  reading.structure_at = line.structure;
}

template <model::Role Of>
void read_counted(Reading& reading, const yaml::Node& node, Attendance& line) {
  line.kind = Attendance::Kind::counted;
  line.role = Of;
  CountOf::read(reading, node, line.number);
}

template <model::Role Of>
Written write_counted(const Writing& writing, const Attendance& line) {
  const bool so = line.kind == Attendance::Kind::counted && line.role == Of;
  return so ? CountOf::write(writing, line.number) : Written{};
}

void read_guest(Reading& reading, const yaml::Node& node, Attendance& line) {
  line.kind = Attendance::Kind::guest;
  Line::read(reading, node, line.guest);
}

/// "guest: Le Moulin 3": the number is of its people or of its name; in quotes it is of its name.
void number_in_guest(Reading& reading, const yaml::Node& node) {
  if (node.kind != yaml::Kind::scalar || node.style != yaml::Style::plain) return;
  const std::optional<MeantLine> meant = reading.meant(node);
  if (!meant || meant->name.empty() || meant->count.empty()) return;
  const bool known = meant->what == MeantLine::What::line && !meant->group;
  if (!known && meant->what != MeantLine::What::structure) return;
  reading.found.warning(
      "guest-number", node.at, extent(node),
      {{"text", std::string(node.text)}, {"guest", format::written(meant->name)}, {"count", meant->count}});
}

Written write_guest(const Writing&, const Attendance& line) {
  return line.kind == Attendance::Kind::guest ? written_text(line.guest) : Written{};
}

void read_public(Reading& reading, const yaml::Node& node, Attendance& line) {
  line.kind = Attendance::Kind::people;
  read_into<CountOf>(reading, node, line.people);
}

Written write_public(const Writing& writing, const Attendance& line) {
  return line.kind == Attendance::Kind::people ? write_from<CountOf>(writing, line.people) : Written{};
}

/// How many people, or which contacts of the structure; `someone` is one of them, who is not named.
void read_people(Reading& reading, const yaml::Node& node, Attendance& line) {
  if (node.kind != yaml::Kind::list) {
    read_into<CountOf>(reading, node, line.people);
    return;
  }
  if (!reading.has_structure) {
    if (line.kind != Attendance::Kind::structure) reading.wrong(node, {"people-of-whom", {}});
    return;
  }
  line.contacts = reading.contacts(node);
  line.people = model::Count(static_cast<std::int64_t>(node.items.size()));
}

Written write_people(const Writing& writing, const Attendance& line) {
  if (line.kind == Attendance::Kind::people) return {};
  if (line.contacts.empty()) return write_from<CountOf>(writing, line.people);
  Written list{Written::Kind::list, {}, {}, {}};
  for (const std::uint32_t contact : line.contacts)
    list.items.push_back(written_text(writing.network.structures.at(line.structure).contacts.at(contact).id));
  for (std::int64_t i = 0; i < line.unnamed(); ++i)
    list.items.push_back(written_text(std::string(format::someone)));
  return list;
}

template <model::Role Of>
constexpr Field counted(std::string_view name) {
  return field<read_counted<Of>, write_counted<Of>>(name, {.form = Form::count});
}

constexpr Field attendance_fields[] = {
    field<read_structure, write_structure>("structure", {.form = Form::structure}),
    counted<model::Role::member>("members"),
    counted<model::Role::partner>("partners"),
    counted<model::Role::guest>("guests"),
    field<read_guest, write_guest>("guest", {.form = Form::line}),
    field<read_public, write_public>("public", {.form = Form::count}),
    field<read_people, write_people>("people", {.form = Form::contact, .many = Many::list_or_count}),
};

std::span<const std::string_view> attendance_keys() {
  static constexpr auto keys = names_of<std::size(attendance_fields)>(attendance_fields);
  return keys;
}

/// A line speaks of one thing; `public` is itself a number of people.
void finish_attendance(Reading& reading, const Given& given, Attendance&) {
  if (given.node->cut) return;
  if (const auto* guest = given.find("guest"); guest && !given.find("people"))
    number_in_guest(reading, guest->value);
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
    field<Prose, &Session::course>("course"),
};
/// The keys that stand at the top of an event of one session: all but the last, which is the event's there.
constexpr auto keys_at_the_top = names_of<std::size(session_fields) - 1>(session_fields);

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

constinit const Kind<Attendance> attendance_kind{"attendance", attendance_fields, finish_attendance};
constinit const Kind<Proxy> proxy_kind{"proxy", proxy_fields};
constinit const Kind<Session> session_kind{"session", session_fields, finish_session};

yaml::Item item(const Attendance& line, const model::Network& network) {
  return flat(AttendanceLine::write({network}, line));
}

yaml::ListAt attendance_list(const yaml::Tree& event, model::SessionIndex session, bool excused) {
  const std::string_view key = excused ? excused_key : present_key;
  if (event.root && event.root->find(sessions_key))
    return {.key = key, .list = sessions_key, .index = session};
  return {.key = key, .behind = keys_at_the_top};
}

}  // namespace aliso::load
