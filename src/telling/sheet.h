// A session's sign-in sheet in words, and the certified list of who was there: what is printed, before
// markup. In the language of the network's people.
#pragma once

#include <vector>

#include "figures/certified.h"
#include "figures/sheet.h"
#include "telling/story.h"
#include "views/paper.h"

namespace aliso::telling {

/// What of a sheet is left to whoever prints it. The sheet lies open on a table.
struct SheetChoices {
  bool contacts = false;  ///< names of contacts that may be named, on the lines of their structures
  bool answers = false;   ///< a column with what each structure has answered
  bool photo = false;     ///< a column to agree to photos, or not
};

/// The sheet; several where it has more columns to sign in than a page has room for, by whole days.
std::vector<views::Paper> sheet_papers(const model::Network& network, const model::Event& event,
                                       const figures::Sheet& sheet, const SheetChoices& choices,
                                       const words::Language& language);

/// The certified list of a session of the story's event. `by_number`: for whoever is no member, without any
/// structure's name. `today` is the day that it is as of.
views::Paper certified_paper(const Story& story, const figures::Certified& list, model::SessionIndex session,
                             bool by_number, model::Date today);

/// What the head of both says: network, title, day, hours, place.
views::Paper paper_head(const model::Network& network, const model::Event& event,
                        const model::Session& session, const words::Language& language);

}  // namespace aliso::telling
