// What the tables of a package are made with: the network's column, how structures are called in it, rows
// with a number of their own.
#pragma once

#include <string>
#include <vector>

#include "views/fields.h"
#include "views/package.h"

namespace aliso::views::packing {

/// Adds rows to a table behind the network's name.
class Sheet {
 public:
  Sheet(const Packaged& packaged, std::string_view name, std::vector<Column> columns);
  void add(const std::vector<Cell>& cells);
  /// The table, with that primary key and references, each behind `network`.
  PackageTable keyed(std::vector<std::string_view> primary_key, std::vector<ForeignKey> foreign_keys = {}) &&;

 private:
  PackageTable table_;
  const Packaged& packaged_;
};

/// References to the tables' primary keys.
ForeignKey to_structure(std::string_view column = "structure");
ForeignKey to_event();
ForeignKey to_session();

/// What each structure is called: its id, or S01, S02…; the same as long as the network has the same ones.
std::vector<std::string> names(const Packaged& packaged);

// The tables of package_noted.cpp, with what structures are called.

PackageTable presences(const Packaged& packaged, const std::vector<std::string>& names);
PackageTable seen(const Packaged& packaged, const std::vector<std::string>& names);
PackageTable counted(const Packaged& packaged);
PackageTable answers(const Packaged& packaged, const std::vector<std::string>& names);
PackageTable waves(const Packaged& packaged);
PackageTable actions(const Packaged& packaged, const std::vector<std::string>& names);
PackageTable texts(const Packaged& packaged, const std::vector<std::string>& names);

}  // namespace aliso::views::packing
