// A network's files as texts in a test: what is loaded from them, and the names of what is wrong.
// Files are numbered in the order in which they are read.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/sources.h"
#include "load/load.h"
#include "yaml/tree.h"

/// One run's files.
struct FromText {
  aliso::diagnostics::Sources sources;
  aliso::diagnostics::Diagnostics found;
  aliso::model::Network network_of_test;

  /// The tree of a text that is right YAML.
  const aliso::yaml::Tree& tree(std::string_view text) {
    const auto file = sources.add("test.yaml");
    sources.at(file).bytes = text;
    sources.at(file).read = true;
    return trees.emplace_back(aliso::yaml::read(sources, file, found).value());
  }
  const aliso::model::Network& network(std::string_view settings, std::string_view structures) {
    const auto& one = tree(settings);
    network_of_test = aliso::load::network(one, &tree(structures), found).value();
    return network_of_test;
  }
  std::optional<aliso::model::Event> event(std::string_view text) {
    return aliso::load::event(tree(text), "soiree", network_of_test, found);
  }
  std::optional<aliso::model::Invitations> invitations(std::string_view text,
                                                       const aliso::model::Event& event) {
    return aliso::load::invitations(tree(text), network_of_test, &event, found);
  }
  /// The names of what was found wrong since the last call, in order.
  std::vector<std::string> wrong() {
    std::vector<std::string> names;
    for (std::size_t i = told; i < found.all().size(); ++i) names.emplace_back(found.all()[i].name);
    told = found.all().size();
    return names;
  }

 private:
  std::deque<aliso::yaml::Tree> trees;
  std::size_t told = 0;
};

using Names = std::vector<std::string>;
