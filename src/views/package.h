// A network's data as a tabular data package: tables in CSV, and datapackage.json that says what they hold.
// Data Package and Table Schema, version 1 of specs.frictionlessdata.io; columns are those of the manual,
// aliso-export(1), and are versioned with it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"
#include "views/csv.h"
#include "views/grid.h"

namespace aliso::views {

/// What a package is made of, and of what it says no more than it must.
struct Packaged {
  const model::Network& network;
  std::span<const model::Dossier> dossiers;
  model::Date today;
  const words::Language& language;  ///< of what is said of ratios
  bool contacts = false;            ///< the table of contacts
  bool texts = false;               ///< the table of texts
  bool anonymous = false;           ///< S01, S02… in the place of structures, without what tells them apart
  CsvFor reader = CsvFor::programs;
};

/// A reference of some columns to the primary key of another table.
struct ForeignKey {
  std::vector<std::string_view> columns;
  std::string_view table;
  std::vector<std::string_view> key;
};

/// A table, as CSV; each begins with the column `network`, so that those of two networks can be put together.
struct PackageTable {
  std::string_view name;  ///< its file is NAME.csv
  std::vector<Column> columns;
  std::string csv = {};  ///< the header and a line a row
  std::int64_t rows = 0;
  std::vector<std::string_view> primary_key = {};
  std::vector<ForeignKey> foreign_keys = {};
  bool of_people = false;  ///< for the owner alone
};

inline constexpr std::string_view package_file = "datapackage.json";
/// All tables that a package may have, with contacts and texts.
std::span<const std::string_view> package_tables();

/// The tables, in the order of `package_tables`.
std::vector<PackageTable> package(const Packaged& packaged);

/// What datapackage.json holds: the tables with their columns, types and keys, when it was made (`today`),
/// and by which version of aliso.
std::string package_json(const Packaged& packaged, std::span<const PackageTable> tables,
                         std::string_view version);

}  // namespace aliso::views
