// Lists out of structures.yaml: structures, contacts, networks, what is offered and needed.
// Former members stand in the list of structures, and offer and need nothing any more.
#include "views/lists.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "format/names.h"
#include "model/names.h"
#include "views/listing.h"

namespace aliso::views {

using Flag = std::optional<bool>;
using Of = Column::Kind;
using model::StructureIndex;

namespace {

/// The structures that the conditions hold of, by their names without articles.
std::vector<StructureIndex> chosen(const Listed& listed) {
  std::vector<std::pair<std::string, StructureIndex>> named;
  for (StructureIndex i = 0; i < listed.network.structures.size(); ++i)
    if (const model::Structure& one = listed.network.structures[i];
        figures::matches(one, listed.today, listed.where))
      named.emplace_back(model::short_name(one.name), i);
  std::sort(named.begin(), named.end());
  std::vector<StructureIndex> order;
  for (const auto& [name, i] : named) order.push_back(i);
  return order;
}

/// Whether what structures offer or need is listed: by one of these structures, and by one of their places.
bool is_listed(const Listed& listed, const figures::Exchanged& one) {
  return std::all_of(listed.where.begin(), listed.where.end(), [&](const model::Condition& condition) {
    const auto of = [&](StructureIndex i) {
      const model::Structure& structure = listed.network.structures[i];
      if (condition.key == model::WhereKey::structure) return figures::meets_id(condition, structure.id);
      if (condition.key == model::WhereKey::place)
        return figures::meets(condition, std::array{std::string_view(structure.town)});
      return true;
    };
    return condition.negated ? std::all_of(one.structures.begin(), one.structures.end(), of)
                             : std::any_of(one.structures.begin(), one.structures.end(), of);
  });
}

}  // namespace

Grid list_structures(const Listed& listed) {
  using listing::column;
  Grid grid;
  grid.columns = {listing::whole_column(listed, "id"),
                  column(listed, "name"),
                  column(listed, "role"),
                  column(listed, "place"),
                  column(listed, "member", Of::flag),
                  column(listed, "tags", Of::texts)};
  for (const StructureIndex i : chosen(listed)) {
    const model::Structure& one = listed.network.structures[i];
    grid.rows.push_back(
        {{MaybeText(one.id), MaybeText(one.name), listing::word(listed, format::name(one.role)),
          listing::text(one.town), Flag(one.is_member(listed.today)), one.tags}});
  }
  return grid;
}

Grid list_contacts(const Listed& listed) {
  using listing::column;
  Grid grid;
  grid.columns = {column(listed, "structure"),
                  listing::whole_column(listed, "id"),
                  column(listed, "name"),
                  column(listed, "role"),
                  listing::whole_column(listed, "email"),
                  listing::whole_column(listed, "phone"),
                  column(listed, "prefers", Of::texts),
                  column(listed, "messages", Of::flag)};
  for (const StructureIndex i : chosen(listed)) {
    for (const model::Contact& one : listed.network.structures[i].contacts) {
      std::vector<std::string> prefers;
      for (const model::Channel channel : one.prefers)
        prefers.push_back(listing::word(listed, format::name(channel)).value_or(""));
      grid.rows.push_back({{MaybeText(listing::structure(listed, i)), MaybeText(one.id),
                            listing::text(one.name), listing::text(one.role), listing::text(one.email.value),
                            listing::text(one.phone), std::move(prefers), Flag(one.messages)}});
    }
  }
  return grid;
}

Grid list_networks(const Listed& listed) {
  using listing::column;
  struct Other {
    std::string name;
    std::vector<StructureIndex> structures, only;
  };
  std::map<std::string, Other> by_name;  // sorted, and one however it is spelled
  for (const StructureIndex i : chosen(listed)) {
    std::set<std::string> its;
    for (const std::string& name : listed.network.structures[i].networks)
      if (std::string key = model::short_name(name); its.insert(key).second) {
        Other& other = by_name[key];
        if (other.name.empty()) other.name = name;
        other.structures.push_back(i);
      }
    if (its.size() == 1) by_name[*its.begin()].only.push_back(i);
  }
  Grid grid;
  grid.columns = {column(listed, "network"), column(listed, "structures", Of::texts),
                  column(listed, "only", Of::texts)};
  for (const auto& [key, other] : by_name)
    grid.rows.push_back({{MaybeText(other.name), listing::structures(listed, other.structures),
                          listing::structures(listed, other.only)}});
  return grid;
}

Grid list_exchanged(const Listed& listed, figures::Side side) {
  using listing::column;
  Grid grid;
  grid.columns = {column(listed, "text"), column(listed, "structures", Of::texts),
                  column(listed, "also_sought_by", Of::texts), column(listed, "may_meet", Of::texts)};
  for (const figures::Exchanged& one : figures::exchanged(listed.network, side, listed.today))
    if (is_listed(listed, one))
      grid.rows.push_back(
          {{MaybeText(one.text), listing::structures(listed, one.structures),
            listing::structures(listed, one.also_sought_by), listing::structures(listed, one.may_meet)}});
  sort_rows(grid, 0, false);
  return grid;
}

std::string list_json(const Grid& grid, std::string_view kind, const words::Language& people_language) {
  nlohmann::ordered_json document{{"schema", list_schema}, {"kind", kind}};
  document["items"] = grid_view(grid, people_language);
  return document.dump(2) + '\n';
}

}  // namespace aliso::views
