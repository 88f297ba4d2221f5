// Any bytes in the place of any file: read, loaded, and all that is wrong printed.
// The first byte chooses the kind of file: n(etwork), s(tructures), e(vent), i(nvitations), j(ournal).
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "diagnostics/print.h"
#include "load/load.h"
#include "yaml/second_opinion.h"
#include "yaml/tree.h"

using namespace aliso;

namespace {

void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// What the files are read beside: made once.
struct Beside {
  diagnostics::Sources sources;
  model::Network network;
  model::Event event;

  yaml::Tree tree(const char* bytes) {
    diagnostics::Diagnostics found;
    const auto file = sources.add("beside.yaml");
    sources.at(file).bytes = bytes;
    return std::move(yaml::read(sources, file, found).value());
  }
  Beside() {
    diagnostics::Diagnostics found;
    const auto structures = tree(
        "- name: Agora\n  tags: [urbain]\n  contacts: [{name: Rose}]\n- name: VASI\n- {name: CAF, role: "
        "partner}\n");
    network = load::network(tree("network: Essai\n"), &structures, found).value();
    event =
        load::event(tree("title: Soirée\nsessions: [{date: 2022-04-07, name: Guéret}, {date: 2022-04-08}]\n"),
                    "soiree", network, found)
            .value();
    must(found.all().empty(), "the files beside are right");
  }
};

/// All places are in the file, and everything can be said in both languages.
void check(const diagnostics::Diagnostics& found, const diagnostics::Sources& sources) {
  static const words::Language languages[] = {*words::Language::of("en"), *words::Language::of("fr")};
  for (const auto& one : found.all()) {
    must(one.at && one.at->file < sources.size(), "a diagnostic is of a file");
    must(one.at->byte <= sources.at(one.at->file).bytes.size(), "it begins in the file");
    must(one.at->byte + std::size_t{one.length} <= sources.at(one.at->file).bytes.size() + 1,
         "it ends in the file");
    for (const auto& language : languages)
      must(!diagnostics::text(one, sources, language, false).empty(), "it can be said");
  }
}

/// The places of a tree's nodes lie in the file, each in that of what holds it.
void check(const yaml::Node& node, std::size_t begin, std::size_t end) {
  must(node.at.byte >= begin && node.end >= node.at.byte && node.end <= end, "a node lies in its parent");
  for (const auto& item : node.items) check(item, node.at.byte, node.end);
  for (const auto& [key, value] : node.entries) {
    check(key, node.at.byte, node.end);
    check(value, key.end, node.end);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Beside beside;
  if (size == 0) return 0;
  const char kind = static_cast<char>(data[0]);
  diagnostics::Sources sources;
  const auto file = sources.add("x.yaml");
  diagnostics::Source& source = sources.at(file);
  source.bytes.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  source.read = true;
  diagnostics::Diagnostics found;
  const load::Names names(beside.network);
  if (kind == 'j') {
    load::journal(sources, file, names, found);
    check(found, sources);
    return 0;
  }
  const auto tree = yaml::read(sources, file, found);
  check(found, sources);
  if (!tree) return 0;
  must(tree->whole == !found.has_errors(), "a tree is whole where nothing is wrong");
  if (tree->root && tree->whole) check(*tree->root, 0, source.bytes.size());
  if (tree->whole) {
    yaml::second_opinion(source, *tree, found);
    check(found, sources);
    must(!found.has_errors(), "yaml-cpp reads the same");
  }
  if (kind == 's') {
    yaml::Tree none;
    none.whole = false;
    if (const auto network = load::network(none, &*tree, found))
      must(load::Names(*network).near("agora").size() < 1000, "a suggestion is short");
  } else if (kind == 'n') {
    load::network(*tree, nullptr, found);
  } else if (kind == 'i') {
    load::invitations(*tree, names, &beside.event, found);
  } else {
    load::event(*tree, "soiree", names, found);
  }
  check(found, sources);
  return 0;
}
