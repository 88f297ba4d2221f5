// aliso/sheet/1, field by field.
// The order of fields is the manual's; fields are added at the end of their object.
#include "views/sheet.h"

#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/names.h"
#include "views/view.h"

namespace aliso::views {

namespace {

using figures::Certified;
using figures::CertifiedPresence;
using model::StructureIndex;
using Json = nlohmann::ordered_json;

std::string column_name(const figures::SheetColumn& column) {
  std::string name = "signature";
  if (column.day) name += ":" + format::written(*column.day);
  if (column.half) name += *column.half == figures::HalfDay::morning ? ":morning" : ":afternoon";
  return name;
}

Json columns(const ViewedSheets& viewed, const figures::Sheet& sheet) {
  Json names = {"number", "structure", "name"};
  if (sheet.quorum) names.push_back("proxy");
  if (viewed.answers) names.push_back("answer");
  if (viewed.photo) names.push_back("photo");
  for (const figures::SheetColumn& column : sheet.columns) names.push_back(column_name(column));
  return names;
}

Json rows(const ViewedSheets& viewed, const figures::Sheet& sheet) {
  Json list = Json::array();
  for (const figures::SheetRow& row : sheet.rows) {
    Json one;
    one["number"] = row.number ? Json(*row.number) : Json();
    one["structure"] = row.structure ? Json(viewed.network.structures[*row.structure].id) : Json();
    one["role"] = row.role == model::Role::guest ? "guest" : format::name(row.role);
    one["lines"] = row.lines;
    list.push_back(std::move(one));
  }
  return list;
}

class CertifiedView {
 public:
  CertifiedView(const ViewedSheets& viewed, const Certified& list) : viewed_(viewed), list_(list) {}

  void put(Json& into) const {
    into["present"] = names(list_.present);
    into["represented"] = viewed_.by_number ? Json() : represented();
    into["excused"] = ids(list_.excused);
    // Of whom it isn't sure that they were absent, it isn't said.
    into["absent"] = list_.complete ? ids(list_.unnamed) : Json();
    into["counted"] = count_view(list_.counted);
    into["sum"] = {{"present", count_view(list_.sum.present)},
                   {"represented", count_view(list_.sum.represented)},
                   {"excused", count_view(list_.sum.excused)},
                   {"absent", count_view(list_.sum.absent)},
                   {"members", count_view(list_.sum.members)}};
    into["under_way"] = list_.under_way;
    into["unnamed"] = ids(list_.unnamed);
    into["partners"] = names(list_.partners);
    into["hosts"] = names(list_.hosts);
    into["guests"] = names(list_.guests);
  }

 private:
  [[nodiscard]] const std::string& id(StructureIndex i) const { return viewed_.network.structures[i].id; }

  [[nodiscard]] Json ids(const std::vector<StructureIndex>& structures) const {
    if (viewed_.by_number) return {};
    Json list = Json::array();
    for (const StructureIndex i : structures) list.push_back(id(i));
    return list;
  }

  /// Ids, or names of those that have none.
  [[nodiscard]] Json names(const std::vector<CertifiedPresence>& present) const {
    if (viewed_.by_number) return {};
    Json list = Json::array();
    for (const CertifiedPresence& one : present)
      list.push_back(one.structure ? id(*one.structure) : one.guest);
    return list;
  }

  [[nodiscard]] Json represented() const {
    Json list = Json::array();
    for (const figures::CertifiedProxy& one : list_.represented)
      list.push_back({{"structure", id(one.structure)}, {"by", one.by ? Json(id(*one.by)) : Json()}});
    return list;
  }

  const ViewedSheets& viewed_;
  const Certified& list_;
};

}  // namespace

std::string sheet_json(const ViewedSheets& viewed) {
  Json document;
  document["schema"] = "aliso/sheet/1";
  document["network"] = {{"name", viewed.network.name}, {"language", viewed.network.language}};
  Json sheets = Json::array();
  for (const ViewedSheet& one : viewed.sheets) {
    Json sheet;
    sheet["event"] = viewed.event.id;
    sheet["session"] = viewed.event.sessions[one.sheet.session].id;
    if (one.certified) {
      CertifiedView(viewed, *one.certified).put(sheet);
    } else {
      sheet["code"] = one.sheet.code;
      sheet["columns"] = columns(viewed, one.sheet);
      sheet["rows"] = rows(viewed, one.sheet);
    }
    sheets.push_back(std::move(sheet));
  }
  // A document is a sheet; where there are several, it is a list of them.
  if (sheets.size() == 1)
    document.update(sheets.front());
  else
    document["sheets"] = std::move(sheets);
  return document.dump(2) + "\n";
}

}  // namespace aliso::views
