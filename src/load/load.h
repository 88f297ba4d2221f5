// From trees to the model: every key checked, every reference resolved, every mistake reported.
// A function returns nothing only when what it read can't be used; the reasons are in Diagnostics.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "model/event.h"
#include "model/invitations.h"
#include "model/network.h"
#include "yaml/tree.h"

namespace aliso::load {

/// aliso.yaml and structures.yaml; `structures` is nullptr where there is no such file.
std::optional<model::Network> network(const yaml::Tree& settings, const yaml::Tree* structures,
                                      diagnostics::Diagnostics& diagnostics);

/// events/STEM.yaml; structures are looked up in `network`.
std::optional<model::Event> event(const yaml::Tree& tree, std::string_view stem,
                                  const model::Network& network, diagnostics::Diagnostics& diagnostics);

/// invitations/STEM.yaml of that event.
std::optional<model::Invitations> invitations(const yaml::Tree& tree, const model::Network& network,
                                              const model::Event& event,
                                              diagnostics::Diagnostics& diagnostics);

/// journal/STEM.jsonl: lines in file order. A cut last line is a warning, any other bad line an error.
std::vector<model::JournalEntry> journal(const diagnostics::Sources& sources, std::uint32_t file,
                                         const model::Network& network,
                                         diagnostics::Diagnostics& diagnostics);

}  // namespace aliso::load
