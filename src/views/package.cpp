// The tables of the network and of its events' figures, and what datapackage.json says of all.
// Types are those of the columns: what a table holds and what is said of it can't differ.
#include "views/package.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include "figures/cores.h"
#include "figures/figures.h"
#include "format/dates.h"
#include "format/names.h"
#include "model/names.h"
#include "views/packing.h"
#include "views/stats_csv.h"

namespace aliso::views {

namespace packing {

Sheet::Sheet(const Packaged& packaged, std::string_view name, std::vector<Column> columns)
    : table_{name, {{"network"}}}, packaged_(packaged) {
  for (Column& column : columns) table_.columns.push_back(std::move(column));
  table_.csv = csv_header(table_.columns, packaged.reader);
}

void Sheet::add(const std::vector<Cell>& cells) {
  const Cell network = MaybeText(packaged_.network.name);
  add_csv_row(table_.csv, std::span(&network, 1), packaged_.language, packaged_.reader);
  table_.csv.back() = packaged_.reader == CsvFor::spreadsheet ? ';' : ',';
  add_csv_row(table_.csv, cells, packaged_.language, packaged_.reader);
  ++table_.rows;
}

PackageTable Sheet::keyed(std::vector<std::string_view> primary_key,
                          std::vector<ForeignKey> foreign_keys) && {
  primary_key.insert(primary_key.begin(), "network");
  table_.primary_key = std::move(primary_key);
  table_.foreign_keys = std::move(foreign_keys);
  return std::move(table_);
}

ForeignKey to_structure(std::string_view column) {
  return {{"network", column}, "structures", {"network", "structure"}};
}
ForeignKey to_event() {
  return {{"network", "event"}, "events", {"network", "event"}};
}
ForeignKey to_session() {
  return {{"network", "event", "session"}, "sessions", {"network", "event", "session"}};
}

std::vector<std::string> names(const Packaged& packaged) {
  std::vector<std::string> all;
  for (const model::Structure& one : packaged.network.structures) all.push_back(one.id);
  if (!packaged.anonymous) return all;
  // Mixed by their ids: a list of the members in their order is no key to the numbers.
  const auto mixed = [](std::string_view id) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
  };
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (std::size_t i = 0; i < all.size(); ++i) order.emplace_back(mixed(all[i]), i);
  std::sort(order.begin(), order.end());
  for (std::size_t n = 0; n < order.size(); ++n) all[order[n].second] = fmt::format("S{:02}", n + 1);
  return all;
}

}  // namespace packing

namespace {

using Of = Column::Kind;
using Day = std::optional<model::Date>;
using packing::Sheet;

MaybeText given_text(const std::string& text) {
  return text.empty() ? MaybeText() : MaybeText(text);
}

/// Structures in the order of what they are called.
std::vector<model::StructureIndex> in_order(const Packaged& packaged, const std::vector<std::string>& names) {
  std::vector<model::StructureIndex> order(names.size());
  for (model::StructureIndex i = 0; i < order.size(); ++i) order[i] = i;
  if (packaged.anonymous)
    std::sort(order.begin(), order.end(), [&](auto a, auto b) {
      return names[a].size() != names[b].size() ? names[a].size() < names[b].size() : names[a] < names[b];
    });
  return order;
}

/// How many structures have each tag.
std::map<std::string, int> tag_bearers(const model::Network& network) {
  std::map<std::string, int> bearers;
  for (const model::Structure& one : network.structures)
    for (const std::string& tag : one.tags) ++bearers[tag];
  return bearers;
}

PackageTable structures(const Packaged& packaged, const std::vector<std::string>& names) {
  constexpr int enough = 3;  // a tag of fewer tells whose it is
  const auto bearers = tag_bearers(packaged.network);
  Sheet sheet(
      packaged, "structures",
      {{"structure"}, {"name"}, {"role"}, {"place"}, {"tags", "", Of::texts}, {"networks", "", Of::texts}});
  for (const model::StructureIndex i : in_order(packaged, names)) {
    const model::Structure& one = packaged.network.structures[i];
    const MaybeText role(std::string(format::name(one.role)));
    std::vector<std::string> tags = one.tags;
    using Texts = std::vector<std::string>;
    if (packaged.anonymous) {
      std::erase_if(tags, [&](const std::string& tag) { return bearers.at(tag) < enough; });
      sheet.add({MaybeText(names[i]), MaybeText(names[i]), role, MaybeText(), std::move(tags), Texts()});
    } else {
      sheet.add({MaybeText(names[i]), MaybeText(one.name), role, given_text(one.town), std::move(tags),
                 one.networks});
    }
  }
  return std::move(sheet).keyed({"structure"});
}

PackageTable memberships(const Packaged& packaged, const std::vector<std::string>& names) {
  Sheet sheet(packaged, "memberships",
              {{"structure"}, {"from", "", Of::date}, {"to", "", Of::date}, {"line", "", Of::number}});
  for (const model::StructureIndex i : in_order(packaged, names)) {
    const model::Structure& one = packaged.network.structures[i];
    std::vector<model::Span> spans = one.member;
    if (spans.empty() && one.role == model::Role::member) spans.push_back({});  // since always
    std::int64_t line = 0;
    for (const model::Span& span : spans)
      sheet.add({MaybeText(names[i]), span.first, span.last, std::optional(++line)});
  }
  return std::move(sheet).keyed({"structure", "line"}, {packing::to_structure()});
}

PackageTable contacts(const Packaged& packaged, const std::vector<std::string>& names) {
  Sheet sheet(packaged, "contacts",
              {{"structure"},
               {"contact"},
               {"name"},
               {"role"},
               {"email"},
               {"phone"},
               {"address"},
               {"prefers", "", Of::texts},
               {"language"},
               {"since", "", Of::date},
               {"from"},
               {"messages", "", Of::flag},
               {"named", "", Of::flag}});
  for (const model::StructureIndex i : in_order(packaged, names)) {
    for (const model::Contact& one : packaged.network.structures[i].contacts) {
      std::vector<std::string> prefers;
      for (const model::Channel channel : one.prefers) prefers.emplace_back(format::name(channel));
      sheet.add({MaybeText(names[i]), MaybeText(one.id), given_text(one.name), given_text(one.role),
                 given_text(one.email.value), given_text(one.phone), given_text(one.address),
                 std::move(prefers), given_text(one.language), one.since, given_text(one.from),
                 std::optional(one.messages), std::optional(one.named)});
    }
  }
  PackageTable done = std::move(sheet).keyed({"structure", "contact"}, {packing::to_structure()});
  done.of_people = true;
  return done;
}

/// Events and sessions with the figures of `stats`: each event's are computed once.
std::pair<PackageTable, PackageTable> figures_of(const Packaged& packaged) {
  std::vector<Column> of_event{{"event"},
                               {"title"},
                               {"kind"},
                               {"date", "", Of::date},
                               {"draft", "", Of::flag},
                               {"members", "", Of::count}};
  add_columns(of_event, "", event_fields({}));
  model::Session any;
  any.span = {model::Date{}, model::Date{}};
  std::vector<Column> of_session{{"event"}};
  add_columns(of_session, "", session_fields(any, {}, std::nullopt));
  // Here a session's id is called what other tables call it by; its day is one.
  const auto at = [&](std::string_view key) {
    return static_cast<std::size_t>(
        std::find_if(of_session.begin(), of_session.end(), [key](const Column& c) { return c.key == key; }) -
        of_session.begin());
  };
  const std::size_t id = at("id"), date = at("date"), venue = at("venue");
  of_session[id].key = "session";
  of_session[date].kind = Of::date;
  Sheet events(packaged, "events", std::move(of_event)),
      sessions(packaged, "sessions", std::move(of_session));
  std::vector<figures::EventFigures> all(packaged.dossiers.size());
  figures::on_all_cores(all.size(), [&](std::size_t i) {
    all[i] = figures::event_figures(packaged.network, packaged.dossiers[i], packaged.today);
  });
  for (std::size_t e = 0; e < all.size(); ++e) {
    const model::Event& event = packaged.dossiers[e].event;
    const figures::EventFigures& figures = all[e];
    Day first;
    for (std::size_t i = 0; i < event.sessions.size(); ++i) {
      const model::Session& session = event.sessions[i];
      if (!session.cancelled) first = std::min(first.value_or(session.date()), session.date());
      std::vector<Cell> cells{MaybeText(event.id)};
      for (const Field& field : session_fields(session, figures.sessions[i], event.quorum))
        add_cells(cells, field);
      cells[date] = Day(session.date());
      if (packaged.anonymous) cells[venue] = MaybeText();  // it may be somebody's
      sessions.add(cells);
    }
    std::vector<Cell> cells{MaybeText(event.id),        MaybeText(event.title), given_text(event.kind), first,
                            std::optional(event.draft), figures.members};
    for (const Field& field : event_fields(figures)) add_cells(cells, field);
    events.add(cells);
  }
  return {std::move(events).keyed({"event"}),
          std::move(sessions).keyed({"event", "session"}, {packing::to_event()})};
}

using Json = nlohmann::ordered_json;

Json schema(const PackageTable& table) {
  Json fields = Json::array();
  for (const Column& column : table.columns) {
    for (const CsvColumn& one : csv_columns(column)) {
      Json field{{"name", one.name}, {"type", one.type}};
      const bool key =
          std::find(table.primary_key.begin(), table.primary_key.end(), one.name) != table.primary_key.end();
      if (key) field["constraints"] = {{"required", true}};
      fields.push_back(std::move(field));
    }
  }
  Json schema{{"fields", std::move(fields)}, {"missingValues", {""}}, {"primaryKey", table.primary_key}};
  for (const ForeignKey& one : table.foreign_keys)
    schema["foreignKeys"].push_back(
        {{"fields", one.columns}, {"reference", {{"resource", one.table}, {"fields", one.key}}}});
  return schema;
}

}  // namespace

std::span<const std::string_view> package_tables() {
  static constexpr auto all =
      std::to_array<std::string_view>({"structures", "memberships", "events", "sessions", "presences", "seen",
                                       "counted", "answers", "waves", "actions", "contacts", "texts"});
  return all;
}

std::vector<PackageTable> package(const Packaged& packaged) {
  const std::vector<std::string> names = packing::names(packaged);
  auto [events, sessions] = figures_of(packaged);
  // The long ones first, a core each.
  std::array<PackageTable, 2> noted;
  figures::on_all_cores(noted.size(), [&](std::size_t i) {
    noted[i] = i == 0 ? packing::presences(packaged, names) : packing::answers(packaged, names);
  });
  std::vector<PackageTable> tables;
  tables.push_back(structures(packaged, names));
  tables.push_back(memberships(packaged, names));
  tables.push_back(std::move(events));
  tables.push_back(std::move(sessions));
  tables.push_back(std::move(noted[0]));
  tables.push_back(packing::seen(packaged, names));
  tables.push_back(packing::counted(packaged));
  tables.push_back(std::move(noted[1]));
  tables.push_back(packing::waves(packaged));
  tables.push_back(packing::actions(packaged, names));
  if (packaged.contacts) tables.push_back(contacts(packaged, names));
  if (packaged.texts) tables.push_back(packing::texts(packaged, names));
  return tables;
}

std::string package_json(const Packaged& packaged, std::span<const PackageTable> tables,
                         std::string_view version) {
  const std::string slug = model::slug(packaged.network.name);
  Json document{{"profile", "tabular-data-package"},
                {"name", slug.empty() ? "network" : slug},
                {"title", packaged.network.name},
                {"created", format::written(packaged.today) + "T00:00:00Z"},
                {"aliso", version}};
  Json resources = Json::array();
  for (const PackageTable& table : tables) {
    Json one{{"profile", "tabular-data-resource"},
             {"name", table.name},
             {"path", std::string(table.name) + ".csv"},
             {"format", "csv"},
             {"mediatype", "text/csv"},
             {"encoding", "utf-8"}};
    Json fields = schema(table);
    if (packaged.reader == CsvFor::spreadsheet) {
      one["dialect"] = {{"delimiter", ";"}};
      for (Json& field : fields["fields"])
        if (field["type"] == "number") field["decimalChar"] = ",";
    }
    one["schema"] = std::move(fields);
    resources.push_back(std::move(one));
  }
  document["resources"] = std::move(resources);
  return document.dump(2) + '\n';
}

}  // namespace aliso::views
