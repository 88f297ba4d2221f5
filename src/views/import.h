// What an import came to, row by row: for people, as CSV and as JSON, without a person in any of them.
// Structures are named by their ids, rows by their lines; of the table's text only what names a structure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/event.h"
#include "model/network.h"
#include "tables/gathered.h"
#include "views/grid.h"
#include "words/language.h"

namespace aliso::views {

/// What the table says and what the files say, each as a line that could be written there.
struct ShownClash {
  std::int64_t line = 0;  ///< of the table
  std::string ours;
  std::string theirs;
  std::string file;
  std::int64_t file_line = 0;
};

struct ViewedImport {
  const model::Network& network;
  const model::Event* event = nullptr;  ///< nullptr: structures
  std::string tool;                     ///< its name; empty: no known tool's
  std::span<const tables::Outcome> rows;
  std::span<const tables::Taken> taken;
  std::span<const ShownClash> clashes;
};

/// `aliso/import/1`: manual, aliso-import(1), "JSON".
std::string import_json(const ViewedImport& viewed);

/// Its rows, a line each.
Grid import_grid(const ViewedImport& viewed);

/// What was left over and why, and the tally, for the terminal; ends in a line feed.
std::string import_text(const ViewedImport& viewed, const words::Language& language);

}  // namespace aliso::views
