// One line of `present` or `excused`: a structure, a number, a guest, the public.
// A text that is none of these is asked what it was meant to say.
#include "load/attendance.h"

#include "format/marks.h"
#include "format/names.h"
#include "format/text.h"
#include "load/forms.h"
#include "load/items.h"
#include "load/meant_line.h"

namespace aliso::load {

namespace {

using model::Attendance;

/// What a line of `present` may speak of otherwise than by a structure's name: the keys of its table.
std::span<const std::string_view> attendance_keys();

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

}  // namespace

constinit const Kind<Attendance> attendance_kind{"attendance", attendance_fields, finish_attendance};

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

yaml::Item item(const Attendance& line, const model::Network& network) {
  return flat(AttendanceLine::write({network}, line));
}

}  // namespace aliso::load
