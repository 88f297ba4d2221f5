// Tables to look things up in: structures, events, contacts, answers, actions, other networks, what is
// offered and needed, feedback. Columns are those of the manual, aliso-list(1); they are versioned.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "figures/actions.h"
#include "figures/exchange.h"
#include "figures/where.h"
#include "views/grid.h"
#include "words/language.h"

namespace aliso::views {

inline constexpr std::string_view list_schema = "aliso/list/1";

/// What lists are drawn from; all of it must outlive the drawing.
struct Listed {
  const model::Network& network;
  std::span<const model::Dossier> dossiers;
  model::Date today;
  figures::Conditions where = {};  ///< what is listed; a list asks by the keys that its things have
  /// For people: with headings, names and words in that language; nullptr: a document, with ids and values.
  const words::Language* people = nullptr;
};

// Each in the order of days, then of names without their articles.

Grid list_structures(const Listed& listed);
Grid list_contacts(const Listed& listed);
/// The networks that structures belong to beside this one; `only`: those that are in no other.
Grid list_networks(const Listed& listed);
/// What is offered, or needed, by those who are a member, partner or host today.
Grid list_exchanged(const Listed& listed, figures::Side side);
Grid list_events(const Listed& listed);
/// Last answers; who was invited and has said nothing where a condition is about answers.
Grid list_answers(const Listed& listed);
Grid list_actions(const Listed& listed);
/// What it lists, in the order of the events and of their files.
std::vector<figures::Action> listed_actions(const Listed& listed);
Grid list_feedback(const Listed& listed);

/// The document of a list; `kind` is its word on the command line.
std::string list_json(const Grid& grid, std::string_view kind, const words::Language& people_language);

}  // namespace aliso::views
