// Who came to a session besides its members: partners, the host, guests, people who came for themselves.
// Structures by name, those counted by their number; never a person's name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "telling/story.h"

namespace aliso::telling {

/// Names of the structures of a role that were there, each once, in the file's order. Markdown, as they are
/// `called` or, where `short_names`, by name.
std::vector<std::string> named_present(const Story& story, const model::Session& session, model::Role role,
                                       bool short_names);

/// All who came besides members, as items of a list in a sentence: "la CAF", "2 autres partenaires",
/// "12 personnes venues à titre individuel"; `behind` a preposition bounds read otherwise: "avec 5 à 8
/// personnes". Markdown. Of those of whom there may be none or any number nothing is said.
std::vector<std::string> others_present(const Story& story, const model::Session& session,
                                        const figures::SessionFigures& figures, bool behind = false);

/// Whether one structure alone was there beside members (`others`, as above), and is known by its name.
bool one_name(const Story& story, const model::Session& session, const std::vector<std::string>& others);
/// The number that verbs agree with: one item is singular but for people who came for themselves, and "les
/// Francas".
std::int64_t others_agreement(const Story& story, const model::Session& session,
                              const figures::SessionFigures& figures, const std::vector<std::string>& others);

}  // namespace aliso::telling
