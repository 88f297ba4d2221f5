// Sign-in sheets and certified lists as JSON: aliso/sheet/1.
// Ids, numbers and counts alone: no name of a person, no address.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/certified.h"
#include "figures/sheet.h"
#include "model/event.h"
#include "model/network.h"

namespace aliso::views {

/// One sheet of the document; `certified`: what is said after the evening, instead of its rows.
struct ViewedSheet {
  figures::Sheet sheet;
  std::optional<figures::Certified> certified;
};

/// What a document of sheets holds, all of one event.
struct ViewedSheets {
  const model::Network& network;
  const model::Event& event;
  std::vector<ViewedSheet> sheets;
  bool answers = false;    ///< a column with what each structure has answered
  bool photo = false;      ///< a column to agree to photos
  bool by_number = false;  ///< certified lists are null, their numbers stay
};

/// The document, which ends in a line feed: the sheet, or of several `sheets` with an object each.
std::string sheet_json(const ViewedSheets& viewed);

}  // namespace aliso::views
