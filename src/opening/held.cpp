// Files are looked through as bytes, for a name in a comment is held as well as one in a value; where the
// contact's own keys stand, the tree says.
#include "opening/held.h"

#include <algorithm>
#include <array>
#include <optional>

#include "diagnostics/print.h"
#include "figures/mentions.h"
#include "files/reading.h"
#include "words/trimmed.h"

namespace aliso::opening {

namespace {

/// Bytes of a file, from one on to before another.
struct Range {
  std::size_t from = 0;
  std::size_t to = 0;

  [[nodiscard]] bool holds(std::size_t byte) const { return from <= byte && byte < to; }
};

std::vector<const model::Contact*> contacts_of(const model::Network& network,
                                               std::span<const ContactAt> person) {
  std::vector<const model::Contact*> own;
  for (const ContactAt at : person) own.push_back(&contact_at(network, at));
  return own;
}

std::vector<const model::Contact*> others_than(const model::Network& network,
                                               std::span<const ContactAt> person) {
  const auto own = contacts_of(network, person);
  std::vector<const model::Contact*> others;
  for (const model::Structure& structure : network.structures) {
    for (const model::Contact& contact : structure.contacts)
      if (std::find(own.begin(), own.end(), &contact) == own.end()) others.push_back(&contact);
  }
  return others;
}

/// The map that begins there.
const yaml::Node* map_at(const yaml::Node& node, model::Place at) {
  if (node.kind == yaml::Kind::map && node.at == at) return &node;
  for (const yaml::Node& item : node.items)
    if (const yaml::Node* found = map_at(item, at)) return found;
  for (const yaml::Entry& entry : node.entries)
    if (const yaml::Node* found = map_at(entry.value, at)) return found;
  return nullptr;
}

std::size_t line_begin(std::string_view bytes, std::size_t byte) {
  const auto before = byte == 0 ? std::string_view::npos : bytes.rfind('\n', byte - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_end(std::string_view bytes, std::size_t byte) {
  return std::min(bytes.find('\n', byte), bytes.size());
}

std::string written_value(const yaml::Node& node) {
  if (node.kind == yaml::Kind::scalar) return std::string(words::trimmed(node.text));
  std::string text;
  for (const yaml::Node& item : node.items) text += (text.empty() ? "" : ", ") + std::string(item.text);
  return text;
}

/// The tree of a file that is open already; nothing where it can't be read.
std::optional<yaml::Tree> tree_again(const Opening& opening, std::uint32_t file) {
  diagnostics::Diagnostics said_before;
  return yaml::read(opening.sources, file, said_before);
}

/// The stretches of scalars within a node: what stands outside them may be a comment.
void scalars(const yaml::Node& node, std::vector<Range>& into) {
  if (node.kind == yaml::Kind::scalar) into.push_back({node.at.byte, node.end});
  for (const yaml::Node& item : node.items) scalars(item, into);
  for (const yaml::Entry& entry : node.entries) {
    scalars(entry.key, into);
    scalars(entry.value, into);
  }
}

/// The item's own bytes: from its comment lines, directly above and as far in, to the end of its last line.
Range whole_item(std::string_view bytes, const yaml::Node& item) {
  std::size_t from = line_begin(bytes, item.at.byte);
  const std::string_view first = bytes.substr(from, item.at.byte - from);
  // Of an item in a line of brackets only its own bytes are.
  if (item.flow && first.find_first_not_of(" -") != std::string_view::npos) return {item.at.byte, item.end};
  const std::size_t indentation = std::min(first.find_first_not_of(' '), first.size());
  while (from > 0) {
    const std::size_t above = line_begin(bytes, from - 1);
    const std::string_view line = bytes.substr(above, from - above);
    const auto text = line.find_first_not_of(' ');
    if (text != indentation || line[text] != '#') break;
    from = above;
  }
  const std::size_t last = item.end > item.at.byte ? item.end - 1 : item.at.byte;
  return {from, line_end(bytes, last)};
}

/// Comments within the range.
std::vector<HeldKey> comments(std::string_view bytes, std::uint32_t file, const yaml::Node& item,
                              Range range) {
  std::vector<Range> values;
  scalars(item, values);
  std::vector<HeldKey> found;
  for (std::size_t at = range.from; at < range.to; ++at) {
    const auto in =
        std::find_if(values.begin(), values.end(), [at](const Range& one) { return one.holds(at); });
    if (in != values.end()) {
      at = in->to - 1;
      continue;
    }
    const bool begins = at == 0 || bytes[at - 1] == ' ' || bytes[at - 1] == '\n' || bytes[at - 1] == '\t';
    if (bytes[at] != '#' || !begins) continue;
    const std::size_t end = line_end(bytes, at);
    found.push_back({"#",
                     std::string(words::trimmed(bytes.substr(at + 1, end - at - 1))),
                     {file, static_cast<std::uint32_t>(at)}});
    at = end;
  }
  return found;
}

/// The ids in lists of `people`, but for `own`: stretches that name others, or the person.
void people_ids(const yaml::Node& node, std::vector<const yaml::Node*>& into) {
  for (const yaml::Node& item : node.items) people_ids(item, into);
  for (const yaml::Entry& entry : node.entries) {
    if (entry.key.text == "people")
      for (const yaml::Node& id : entry.value.items) into.push_back(&id);
    else
      people_ids(entry.value, into);
  }
}

/// The network's own templates, read into slots of their own.
std::vector<std::uint32_t> template_files(Opening& opening) {
  std::vector<std::string> names;
  if (!opening.folder->has_folder("templates", opening.found)) return {};
  const auto folder = opening.folder->root / "templates";
  opening.folder->disk().list(folder, [&names](std::string_view name) {
    if (name.ends_with(".mustache")) names.emplace_back(name);
  });
  std::sort(names.begin(), names.end());
  std::vector<std::uint32_t> files;
  for (const std::string& name : names)
    if (const auto file =
            files::read_file(opening.folder->disk(), folder / name, opening.sources, opening.found))
      files.push_back(*file);
  return files;
}

/// What of another's contact is theirs alone.
bool is_personal(std::string_view key) {
  constexpr std::string_view keys[] = {"id", "name", "email", "phone", "address"};
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

/// A stretch of lines without what is others', each gap as one space.
std::string shown_without(std::string_view bytes, Range lines, std::span<const Range> hidden) {
  std::string text;
  std::size_t done = lines.from;
  for (const Range& one : hidden) {
    if (one.to <= done || one.from >= lines.to) continue;
    if (one.from > done) text += bytes.substr(done, one.from - done);
    text += figures::mask;
    done = std::min(one.to, lines.to);
  }
  text += bytes.substr(done, lines.to - done);
  std::string result;
  for (const char c : words::trimmed(text)) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!blank) result += c;
    if (blank && result.back() != ' ') result += ' ';
  }
  return result;
}

/// One file looked through for the person.
class Search {
 public:
  Search(const Opening& opening, std::span<const ContactAt> person)
      : opening_(opening),
        own_(contacts_of(*opening.network, person)),
        others_(others_than(*opening.network, person)) {}

  void look(std::uint32_t file, bool is_yaml, std::vector<HeldLine>& into) const {
    const std::string_view bytes = opening_.sources.at(file).bytes;
    std::vector<figures::Mention> found;
    const figures::Prose prose(bytes);
    for (const model::Contact* contact : own_)
      for (const figures::Mention& one : prose.of(*contact)) found.push_back(one);
    if (found.empty()) return;
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.byte < b.byte; });
    const auto tree = is_yaml ? tree_again(opening_, file) : std::nullopt;
    const yaml::Node* const root = tree && tree->root ? &*tree->root : nullptr;
    const std::vector<Range> apart = root ? held_apart(bytes, file, *root) : std::vector<Range>{};
    const std::vector<Range> hidden = others_in(bytes, file, root, found);
    std::size_t told = 0;  // where the line that was told last ends
    for (const figures::Mention& one : found) {
      const bool held = std::any_of(apart.begin(), apart.end(),
                                    [&one](const Range& range) { return range.holds(one.byte); });
      if (held || one.byte < told) continue;
      const Range lines{line_begin(bytes, one.byte), line_end(bytes, one.end() - 1)};
      told = lines.to;
      into.push_back({{file, static_cast<std::uint32_t>(one.byte)}, shown_without(bytes, lines, hidden)});
    }
  }

 private:
  /// What is held of the person as such: its contacts, and the ids in `people`.
  [[nodiscard]] std::vector<Range> held_apart(std::string_view bytes, std::uint32_t file,
                                              const yaml::Node& root) const {
    std::vector<Range> ranges;
    for (const model::Contact* contact : own_) {
      if (contact->at.file != file) continue;
      if (const yaml::Node* item = map_at(root, contact->at)) ranges.push_back(whole_item(bytes, *item));
    }
    std::vector<const yaml::Node*> ids;
    people_ids(root, ids);
    for (const yaml::Node* id : ids) ranges.push_back({id->at.byte, id->end});
    return ranges;
  }

  /// What is others' in the whole file, a name over a line's end too: by its words, as an id in `people`, as
  /// a value of a contact. What speaks of the person stays.
  [[nodiscard]] std::vector<Range> others_in(std::string_view bytes, std::uint32_t file,
                                             const yaml::Node* root,
                                             std::span<const figures::Mention> own) const {
    std::vector<Range> hidden;
    for (const figures::Mention& one : figures::others_places(bytes, own_, others_))
      hidden.push_back({one.byte, one.end()});
    const auto hide = [&](const yaml::Node& value) {
      const bool theirs = std::any_of(own.begin(), own.end(), [&value](const figures::Mention& one) {
        return value.at.byte < one.end() && one.byte < value.end;
      });
      if (!theirs) hidden.push_back({value.at.byte, value.end});
    };
    std::vector<const yaml::Node*> ids;
    if (root) people_ids(*root, ids);
    for (const yaml::Node* id : ids) {
      const bool theirs = std::any_of(
          own_.begin(), own_.end(), [id](const model::Contact* contact) { return contact->id == id->text; });
      if (!theirs && id->text != "someone") hide(*id);
    }
    for (const model::Contact* other : others_) {
      const yaml::Node* item = root && other->at.file == file ? map_at(*root, other->at) : nullptr;
      if (!item) continue;
      for (const yaml::Entry& entry : item->entries)
        if (is_personal(entry.key.text)) hide(entry.value);
    }
    std::sort(hidden.begin(), hidden.end(), [](const Range& a, const Range& b) { return a.from < b.from; });
    return hidden;
  }

  const Opening& opening_;
  std::vector<const model::Contact*> own_, others_;
};

}  // namespace

std::vector<HeldKey> held_keys(Opening& opening, std::span<const ContactAt> person, ContactAt at) {
  const model::Network& network = *opening.network;
  const model::Place place = contact_at(network, at).at;
  const auto tree = tree_again(opening, place.file);
  const yaml::Node* item = tree && tree->root ? map_at(*tree->root, place) : nullptr;
  if (!item) return {};
  std::vector<HeldKey> keys;
  for (const yaml::Entry& entry : item->entries) {
    if (entry.value.kind != yaml::Kind::map) {
      keys.push_back({std::string(entry.key.text), written_value(entry.value), entry.key.at});
      continue;
    }
    for (const yaml::Entry& inner : entry.value.entries)
      keys.push_back({std::string(entry.key.text) + "." + std::string(inner.key.text),
                      written_value(inner.value), inner.key.at});
  }
  const std::string_view bytes = opening.sources.at(place.file).bytes;
  for (HeldKey& comment : comments(bytes, place.file, *item, whole_item(bytes, *item)))
    keys.push_back(std::move(comment));
  std::stable_sort(keys.begin(), keys.end(), [](const HeldKey& a, const HeldKey& b) { return a.at < b.at; });
  for (HeldKey& key : keys) key.value = without_others(network, person, key.value);
  return keys;
}

std::vector<HeldLine> lines_about(Opening& opening, std::span<const ContactAt> person) {
  const std::vector<std::uint32_t> templates = template_files(opening);
  std::vector<HeldLine> found;
  const Search search(opening, person);
  for (std::uint32_t file = 0; file < opening.sources.size(); ++file) {
    const bool is_yaml = opening.sources.at(file).path.ends_with(".yaml");
    const bool is_template = std::find(templates.begin(), templates.end(), file) != templates.end();
    if (is_yaml || is_template) search.look(file, is_yaml, found);
  }
  return found;
}

std::string without_others(const model::Network& network, std::span<const ContactAt> person,
                           std::string_view text) {
  return figures::masked(text, contacts_of(network, person), others_than(network, person));
}

}  // namespace aliso::opening
