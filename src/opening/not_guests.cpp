// Whatever an event's file names and no structure is called has been found by reading it:
// `unknown-structure`. That a file is read twice costs nothing that counts: the run ends with an error.
#include "opening/not_guests.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "files/reading.h"
#include "load/load.h"
#include "model/names.h"

namespace aliso::opening {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Diagnostics;

constexpr std::string_view unknown = "unknown-structure";

std::string argument(const Diagnostic& diagnostic, std::string_view name) {
  for (const auto& [key, value] : diagnostic.args)
    if (const auto* text = std::get_if<std::string>(&value); text && key == name) return *text;
  return {};
}

/// The name, folded, that a remedy proposes as an outside structure's; empty where it proposes none.
std::string proposed(const Diagnostic& diagnostic) {
  const bool so = diagnostic.name == unknown && argument(diagnostic, "near") == "none" &&
                  argument(diagnostic, "where") == "present";
  return so ? model::folded(argument(diagnostic, "name")) : "";
}

/// The names that no structure has, folded, and the events whose files have them.
using NamedIn = std::map<std::string, std::set<std::string>>;

void add(const Diagnostics& found, const std::string& stem, NamedIn& to) {
  for (const Diagnostic& one : found.all())
    if (one.name == unknown) to[model::folded(argument(one, "name"))].insert(stem);
}

NamedIn in_all_events(Opening& opening, const load::Names& names) {
  NamedIn result;
  Diagnostics unsaid;
  for (const std::string& stem : opening.folder->events(unsaid)) {
    diagnostics::Sources sources;
    Diagnostics found;
    const auto file = sources.add(stem);
    if (!files::read_into(opening.folder->disk(), file, opening.folder->event(stem), sources, found))
      continue;
    if (const auto tree = yaml::read(sources, file, found)) load::event(*tree, stem, names, found);
    add(found, stem, result);
  }
  return result;
}

}  // namespace

void not_as_guests(Opening& opening, const load::Names& names, std::span<const std::string> stems,
                   std::span<Diagnostics> found) {
  std::optional<NamedIn> named;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& all = found[i].all();
    if (std::none_of(all.begin(), all.end(), [](const Diagnostic& one) { return !proposed(one).empty(); }))
      continue;
    if (!named) named = in_all_events(opening, names);
    Diagnostics told;
    for (Diagnostic one : all) {
      const std::string name = proposed(one);
      const auto in = name.empty() ? named->end() : named->find(name);
      if (in != named->end() && in->second.size() > in->second.count(stems[i])) {
        for (auto& [key, value] : one.args)
          if (key == "where") value = "other";
      }
      told.add(std::move(one));
    }
    found[i] = std::move(told);
  }
}

}  // namespace aliso::opening
