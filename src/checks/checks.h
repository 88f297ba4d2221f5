// What contradicts what: errors that make figures meaningless, warnings for what is legal and probably wrong.
// Pure functions of the model; every command runs them on what it opened and stops at errors.
#pragma once

#include <span>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "figures/figures.h"
#include "model/date.h"
#include "model/forgotten.h"
#include "model/network.h"

namespace aliso::checks {

/// What structures.yaml says against itself: spans of membership that overlap or begin years from `today`,
/// contacts that can't be reached as they prefer.
void network(const model::Network& network, model::Date today, diagnostics::Diagnostics& diagnostics);

/// E-mail addresses that two structures have: a person for both, or a line that was copied. They get one
/// message together. Only `check` says it: a person for both is nothing to be told every day.
void shared_addresses(const model::Network& network, diagnostics::Diagnostics& diagnostics);

/// Positions more than 1,000 km from the median of the others, as one is that has its longitude first. `all`:
/// every event of the network. Only `check` says it: it may be right.
void positions(const model::Network& network, std::span<const model::Dossier> all,
               diagnostics::Diagnostics& diagnostics);

/// What one event and its invitations say against themselves and against the network. `opened` is
/// every event that the command opened, this one among them or not: other events on the same day are
/// looked for there, and what is wrong with aliso.yaml itself is said once, with the first of them.
/// `today` tells what can't have happened yet. Safe to call for several events at once.
void event(const model::Network& network, const model::Dossier& dossier,
           std::span<const model::Dossier* const> opened, model::Date today,
           diagnostics::Diagnostics& diagnostics);

/// An invitations file (its place: the file as a whole) beside which there is no event of that stem.
void stray_invitations(model::Place file, std::string_view stem, diagnostics::Diagnostics& diagnostics);

/// What the event's journal names and the files no longer have (figures/journal.h, `lost`).
void journal(const model::Dossier& dossier, diagnostics::Diagnostics& diagnostics);

/// A journal (its place: the file as a whole) beside which there is no event of that stem; `key` is one that
/// `send --settle` takes.
void lost_journal(model::Place file, std::string_view stem, std::string_view key,
                  diagnostics::Diagnostics& diagnostics);

/// Journals that repeat another event's lines, as a copied event's does: what they say has gone counts as
/// gone of both. Once a journal, at its first such line.
void copied_journals(std::span<const model::Dossier> all, diagnostics::Diagnostics& diagnostics);

/// Announced hours that summer time skips on their day. It asks for the network's time zone, one thread after
/// another: only `check` runs it.
void hours(const model::Network& network, const model::Event& event, diagnostics::Diagnostics& diagnostics);

/// Texts of the network's files that a report prints, which leaves the house: whoever is named in one without
/// having agreed to it is an error.
void leaves_the_house(const model::Network& network, std::span<const model::Text> texts,
                      diagnostics::Diagnostics& found);

/// Days on which a report says how many members there are: aliso.yaml's `members` has to hold each of them,
/// where it is given.
void members_counted(const model::Network& network, std::span<const model::Date> days,
                     diagnostics::Diagnostics& found);

/// What is still to be done, as Severity::owed: presences of past sessions, debriefs of past events,
/// positions that may be somebody's home, a duration that isn't set for contacts, those kept longer than it
/// or without a day to reckon from. `all` is every event of the network.
void owed(const model::Network& network, std::span<const model::Dossier> all, model::Date today,
          diagnostics::Diagnostics& diagnostics);

/// Contacts whose address is one of somebody who asked to be forgotten: they are there again.
void forgotten(const model::Network& network, std::span<const model::Forgotten> all,
               diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::checks
