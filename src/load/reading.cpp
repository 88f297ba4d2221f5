// Maps sorted by their tables, names resolved, mistakes reported.
// A map is walked once; keys are compared as bytes, which beats hashing for so few.
#include "load/reading.h"

#include <algorithm>
#include <array>

#include "diagnostics/suggest.h"
#include "format/dates.h"
#include "format/guesses.h"
#include "format/marks.h"
#include "format/names.h"
#include "format/sessions.h"
#include "format/steps.h"
#include "format/text.h"
#include "load/forms.h"
#include "model/names.h"

namespace aliso::load {

namespace {

std::string_view found_kind(const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Kind::list:
      return "list";
    case yaml::Kind::map:
      return "map";
    case yaml::Kind::scalar:
      break;
  }
  return "text";
}

bool is_block(yaml::Style style) {
  return style == yaml::Style::literal || style == yaml::Style::folded;
}

/// YAML takes `-agora: 2` for a key; here none begins with a dash.
bool glued_dash(const yaml::Node& key) {
  return key.style == yaml::Style::plain && key.text.size() > 1 && key.text[0] == '-' && key.text[1] != '-';
}

}  // namespace

std::uint32_t extent(const yaml::Node& node) {
  if (node.kind == yaml::Kind::scalar) return is_block(node.style) ? 1 : node.length();
  return node.flow ? node.length() : 1;
}

std::string joined(std::span<const std::string_view> list) {
  if (list.empty()) return "none";
  std::string text;
  for (const std::string_view item : list.first(std::min(list.size(), most_joined))) {
    if (!text.empty()) text += ", ";
    text += item;
  }
  if (list.size() > most_joined) text += ", …";
  return text;
}

/// Whether a text is empty; other forms have their own word for what is empty.
static bool says_nothing(const Field& field, const yaml::Node& value) {
  return (field.shape.form == Form::line || field.shape.form == Form::prose) &&
         value.kind == yaml::Kind::scalar && format::trimmed(value.text).empty();
}

words::Args Reading::with_text(const yaml::Node& node, words::Args args) const {
  args.emplace_back("key", std::string(key));
  args.emplace_back("text", is_block(node.style)
                                ? std::string(format::trimmed(format::on_one_line(node.text)))
                                : std::string(node.text));
  return args;
}

void Reading::error(std::string_view name, model::Place at, std::uint32_t length, words::Args args) {
  ++errors;
  found.error(name, at, length, std::move(args));
}

void Reading::wrong(const yaml::Node& node, format::Wrong wrong) {
  if (wrong.name == "reversed-time")  // from the evening of the first day to the afternoon of the last
    wrong.args.emplace_back("days", std::string(several_days && key == "time" ? "several" : "one"));
  error(wrong.name, node.at, extent(node), with_text(node, std::move(wrong.args)));
}

void Reading::empty_file(std::uint32_t file, std::string_view required_key) {
  error("missing-key", {file, 0}, 0,
        {{"key", std::string(required_key)}, {"example", std::string(example(Form::line))}});
}

void Reading::duplicate_id(const yaml::Node& at, std::string_view id) {
  const yaml::Node* own = at.kind == yaml::Kind::map ? at.find("id") : nullptr;
  const yaml::Node& shown = own ? *own : at;
  error("duplicate-id", shown.at, extent(shown), {{"text", std::string(id)}});
}

const std::string_view* Reading::scalar(const yaml::Node& node, Form form) {
  if (node.kind == yaml::Kind::scalar) return &node.text;
  wrong(node, {"wrong-type",
               {{"where", where()},
                {"wanted", "one"},
                {"found", std::string(found_kind(node))},
                {"example", std::string(example(form))}}});
  return nullptr;
}

bool Reading::is_list(const yaml::Node& node, Form form) {
  const bool typed = node.kind == yaml::Kind::scalar && !is_block(node.style);
  return is_list(node, typed ? node.text : example(form));
}

bool Reading::is_list(const yaml::Node& node, std::string_view items) {
  if (node.kind == yaml::Kind::list) return true;
  if (node.kind == yaml::Kind::map && !node.entries.empty() && glued_dash(node.entries[0].key)) {
    error("missing-space-behind-dash", node.entries[0].key.at, 1);
    return false;
  }
  wrong(node, {"wrong-type",
               {{"where", where()},
                {"wanted", "list"},
                {"found", std::string(found_kind(node))},
                {"example", std::string(items)}}});
  return false;
}

bool Reading::is_map(const yaml::Node& node, std::string_view example) {
  if (node.kind == yaml::Kind::map) return true;
  wrong(node, {"wrong-type",
               {{"where", where()},
                {"wanted", "map"},
                {"found", std::string(found_kind(node))},
                {"example", std::string(example)}}});
  return false;
}

bool Reading::is_root(const yaml::Node& root, yaml::Kind kind, std::string_view file) {
  if (root.kind == kind) return true;
  error("wrong-root", root.at, extent(root),
        {{"file", std::string(file)}, {"found", std::string(found_kind(root))}});
  return false;
}

bool Reading::sort(const yaml::Node& node, std::initializer_list<Given*> kinds) {
  if (node.kind != yaml::Kind::map) {
    const auto& table = (*kinds.begin())->kind.fields;
    const auto needed = std::find_if(table.begin(), table.end(), [](const Field& f) { return f.required; });
    const Field* first = needed == table.end() ? table.data() : &*needed;
    return is_map(node, std::string(first->name) + ": " + std::string(example(first->shape.form)));
  }
  for (const yaml::Entry& entry : node.entries) {
    bool known = false;
    for (Given* given : kinds) {
      const auto& table = given->kind.fields;
      for (std::size_t i = 0; i < table.size() && !known; ++i) {
        if (table[i].name == entry.key.text) {
          if (!given->entries[i]) given->entries[i] = &entry;
          known = true;
        }
      }
      if (known) break;
    }
    if (!known) unknown_key(node, entry, kinds);
  }
  return true;
}

namespace {

/// The key of which the one that was written is a part, `zone` of `school-zone`: of several the one that
/// takes its value; nothing where that doesn't tell.
std::optional<std::string_view> of_which_part(const yaml::Entry& entry, std::initializer_list<Given*> kinds) {
  std::vector<std::string_view> found, fitting;
  for (const Given* given : kinds) {
    for (const Field& field : given->kind.fields) {
      if (!format::is_part_of(entry.key.text, field.name)) continue;
      found.push_back(field.name);
      if (format::choice(entry.value.text, field.shape.values)) fitting.push_back(field.name);
    }
  }
  if (found.size() > 1) found = std::move(fitting);
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

}  // namespace

void Reading::unknown_key(const yaml::Node& map, const yaml::Entry& entry,
                          std::initializer_list<Given*> kinds) {
  std::vector<std::string_view> known;
  for (const Given* given : kinds) {
    for (const Field& field : given->kind.fields) {
      if (std::find(known.begin(), known.end(), field.name) == known.end()) known.push_back(field.name);
    }
  }
  if (glued_dash(entry.key)) return error("missing-space-behind-dash", entry.key.at, 1);
  const std::string_view written = entry.key.text;
  auto near = format::meant(written, known);
  if (!near) near = of_which_part(entry, kinds);
  const std::string_view name =
      !near && written.find(' ') != std::string_view::npos ? "comma-cut" : "unknown-key";
  const std::size_t place = static_cast<std::size_t>(&entry - map.entries.data());
  std::string cut = place > 0 ? std::string(map.entries[place - 1].key.text) : std::string();
  if (cut.empty()) cut = "text";
  error(name, entry.key.at, extent(entry.key),
        {{"key", std::string(written)},
         {"near", std::string(near.value_or("none"))},
         {"cut", cut},
         {"known", joined(known)}});
}

void Reading::missing(const Field& field, const yaml::Node& at) {
  const auto& values = field.shape.values;
  error("missing-key", at.at, extent(at),
        {{"key", std::string(field.name)},
         {"example", std::string(values.empty() ? example(field.shape.form) : values.front())}});
}

void Reading::fields(const Given& given, void* into) {
  const std::string_view outer = key;
  for (std::size_t i = 0; i < given.kind.fields.size(); ++i) {
    const Field& field = given.kind.fields[i];
    if (const yaml::Entry* entry = given.entries[i]) {
      key = field.name;
      field.read(*this, entry->value, into);
      if (field.required && !given.node->cut && says_nothing(field, entry->value))
        missing(field, entry->value);
    } else if (field.required && !given.node->cut) {
      missing(field, *given.node);
    }
  }
  key = outer;
}

std::optional<MeantLine> Reading::meant(const yaml::Node& node, std::string_view behind) const {
  if (!all_structures() || names_->find(node.text) || !names_->all(node.text).empty()) return std::nullopt;
  return meant_line(std::string(node.text) + std::string(behind), *names_);
}

std::optional<model::StructureIndex> Reading::structure(const yaml::Node& node,
                                                        std::span<const std::string_view> others,
                                                        const MeantLine* meant) {
  const std::string_view* text = scalar(node, Form::structure);
  if (!text) return std::nullopt;
  if (const auto one = names_->find(*text)) return one;
  const auto all = names_->all(*text);
  if (all.empty()) {
    if (all_structures()) unknown_structure(node, others, meant);
    return std::nullopt;
  }
  std::vector<std::string_view> near;
  for (const auto index : all) near.push_back(network().structures[index].id);
  wrong(node, {"ambiguous-structure", {{"near", joined(near)}}});
  return std::nullopt;
}

void Reading::unknown_structure(const yaml::Node& node, std::span<const std::string_view> others,
                                const MeantLine* meant) {
  const std::string name = meant ? meant->name : std::string(node.text);
  const bool parted = name != node.text;  // a number stands in the text itself
  std::vector<std::string> near;
  auto other = format::meant(node.text, others);
  // "structure-z": a name that has the word in it, and no slip of the word.
  if (other && format::is_longer_name(node.text, *other)) other.reset();
  if (other) near.emplace_back(*other);
  if (++unknown_structures_ <= most_looked_for) {
    const auto has_digit = [](std::string_view id) {
      return std::any_of(id.begin(), id.end(), format::is_digit);
    };
    for (const std::string_view id : names_->near(node.text)) {
      if (!parted || has_digit(id)) near.emplace_back(id);
    }
    if (parted && near.empty()) {
      for (const std::string_view id : names_->near(name))
        near.push_back(std::string(id) + ": " + meant->count);
    }
  }
  std::string guest = "guest: " + format::written(name);
  if (meant && !meant->count.empty()) {
    const auto count = format::guess_count(meant->count);
    guest = "{" + guest + ", people: " + (count ? count->count : meant->count) + "}";
  }
  std::optional<model::Date> last = day;
  if (!last && event && !event->sessions.empty()) last = event->sessions.back().date();
  std::string_view where = format::choice("guest", others) ? "present" : "other";
  if (other && near.size() == 1) where = "key";
  wrong(node, {"unknown-structure",
               {{"near", joined(std::vector<std::string_view>(near.begin(), near.end()))},
                {"where", std::string(where)},
                {"name", format::written(name)},
                {"guest", guest},
                {"last", last ? format::written(*last) : "2025-12-31"}}});
}

std::optional<model::SessionIndex> Reading::session(const yaml::Node& node) {
  const std::string_view* text = scalar(node, Form::session);
  if (!text || !event) return std::nullopt;
  if (of_ids_ != event) {
    session_ids_.clear();
    sessions_called_.clear();
    for (model::SessionIndex i = 0; i < event->sessions.size(); ++i) {
      const model::Session& one = event->sessions[i];
      session_ids_.emplace(one.id, i);
      for (const std::string& name : {model::folded(one.id), model::folded(format::shown_name(one))}) {
        const auto [called, first] = sessions_called_.emplace(name, SessionCalled{i, false});
        if (!first && called->second.first != i) called->second.several = true;
      }
    }
    of_ids_ = event;
  }
  if (const auto one = session_ids_.find(*text); one != session_ids_.end()) return one->second;
  const auto called = sessions_called_.find(model::folded(*text));
  if (called != sessions_called_.end() && !called->second.several) return called->second.first;
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < event->sessions.size() && i <= most_joined; ++i)
    ids.emplace_back(event->sessions[i].id);
  const bool unknown = called == sessions_called_.end();
  wrong(node, {unknown ? "unknown-session" : "ambiguous-session", {{"known", joined(ids)}}});
  return std::nullopt;
}

std::vector<std::uint32_t> Reading::contacts(const yaml::Node& list) {
  const std::vector<model::Contact>& contacts = network().structures[structure_at].contacts;
  std::unordered_multimap<std::string_view, std::uint32_t> of_id;
  for (std::uint32_t i = 0; i < contacts.size(); ++i) of_id.emplace(contacts[i].id, i);
  std::vector<std::uint32_t> named;
  for (const yaml::Node& item : list.items) {
    const std::string_view* text = scalar(item, Form::contact);
    if (!text || *text == format::someone) continue;
    const auto [first, last] = of_id.equal_range(*text);
    for (auto one = first; one != last; ++one) named.push_back(one->second);
    if (first != last || !all_structures() || network().contacts_file == model::ContactsFile::part) continue;
    if (contacts.empty() && network().contacts_file == model::ContactsFile::none) {
      found.warning("contacts-elsewhere", item.at, extent(item), with_text(item, {}));
      continue;
    }
    std::vector<std::string_view> ids;
    for (std::size_t i = 0; i < contacts.size() && i <= most_joined; ++i) ids.emplace_back(contacts[i].id);
    wrong(item, {"unknown-contact", {{"known", joined(ids)}}});
  }
  return named;
}

const std::vector<std::string_view>& Reading::tags() {
  if (tags_.empty()) {
    for (const model::Structure& structure : network().structures)
      tags_.insert(tags_.end(), structure.tags.begin(), structure.tags.end());
    std::sort(tags_.begin(), tags_.end());
    tags_.erase(std::unique(tags_.begin(), tags_.end()), tags_.end());
  }
  return tags_;
}

std::vector<std::string_view> Reading::near_tags(std::string_view tag) {
  if (++unknown_tags_ > most_looked_for) return {};
  return diagnostics::near(tag, tags());
}

}  // namespace aliso::load
