// Events and lists of contacts, by small steps: one value replaced or removed, the file read again, the next.
// From the last one to the first, so that the places of those before stay as they are.
#include "opening/unnamed.h"

#include <algorithm>
#include <vector>

#include "format/marks.h"
#include "yaml/remove.h"
#include "yaml/replace.h"

namespace aliso::opening {

namespace {

using Steps = std::vector<yaml::Step>;

/// A file's bytes while they are changed step by step.
class Changing {
 public:
  explicit Changing(std::string bytes) : now_(yaml::read_again(std::move(bytes))) {}

  [[nodiscard]] bool sound() const { return now_ != nullptr; }
  [[nodiscard]] const yaml::Node* root() const {
    return now_ && now_->tree.root ? &*now_->tree.root : nullptr;
  }
  [[nodiscard]] std::string_view bytes() const { return now_->bytes(); }

  /// False where no way was found; nothing more is changed then.
  bool replace(const Steps& where, const std::string& scalar) {
    return take(yaml::replace(now_->bytes(), now_->tree, where, yaml::Item{scalar, {}}));
  }
  bool remove(const Steps& where) { return take(yaml::remove(now_->bytes(), now_->tree, where)); }

  [[nodiscard]] std::optional<std::string> result() const {
    return now_ ? std::optional(now_->bytes()) : std::nullopt;
  }

 private:
  bool take(std::optional<std::string> changed) {
    now_ = changed ? yaml::read_again(std::move(*changed)) : nullptr;
    return sound();
  }
  std::unique_ptr<yaml::Reread> now_;
};

/// One list `people` in an event, and what is to become of its items.
struct PeopleList {
  Steps where;
  std::vector<bool> unnamed;  ///< this one is to be `someone`
  std::vector<bool> goes;     ///< this one was met before in its session: it goes
};

/// The lists of `present` and `excused` in which one of them stands.
class Lists {
 public:
  Lists(const load::Names& names, const People& who) : names_(names), who_(who) {}

  std::vector<PeopleList> of(const yaml::Node& event) {
    if (event.kind != yaml::Kind::map) return {};
    of_session(event, {});
    const yaml::Node* sessions = event.find("sessions");
    if (sessions && sessions->kind == yaml::Kind::list)
      for (std::size_t i = 0; i < sessions->items.size(); ++i)
        of_session(sessions->items[i], {std::string_view("sessions"), i});
    return std::move(found_);
  }

 private:
  void of_session(const yaml::Node& session, const Steps& where) {
    if (session.kind != yaml::Kind::map) return;
    for (const std::string_view key : {"present", "excused"}) {
      const yaml::Node* lines = session.find(key);
      if (!lines || lines->kind != yaml::Kind::list) continue;
      People met;
      for (std::size_t i = 0; i < lines->items.size(); ++i) {
        Steps line = where;
        line.insert(line.end(), {key, i, std::string_view("people")});
        of_line(lines->items[i], std::move(line), met);
      }
    }
  }

  void of_line(const yaml::Node& line, Steps where, People& met) {
    if (line.kind != yaml::Kind::map) return;
    const yaml::Node* name = line.find("structure");
    const yaml::Node* people = line.find("people");
    if (!name || name->kind != yaml::Kind::scalar || !people || people->kind != yaml::Kind::list) return;
    const auto structure = names_.find(name->text);
    if (!structure) return;
    PeopleList list{std::move(where), std::vector<bool>(people->items.size()),
                    std::vector<bool>(people->items.size())};
    bool any = false;
    for (std::size_t i = 0; i < people->items.size(); ++i) {
      std::pair<model::StructureIndex, std::string> person{*structure, people->items[i].text};
      if (!who_.contains(person)) continue;
      any = true;
      const bool first = met.insert(std::move(person)).second;
      list.unnamed[i] = first;
      list.goes[i] = !first;
    }
    if (any) found_.push_back(std::move(list));
  }

  const load::Names& names_;
  const People& who_;
  std::vector<PeopleList> found_;
};

/// How many people the list says once nobody in it is known; nothing where somebody still is.
std::optional<std::size_t> number_of(const yaml::Node& people, const PeopleList& list) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < people.items.size(); ++i) {
    if (list.goes[i]) continue;
    if (!list.unnamed[i] && people.items[i].text != format::someone) return std::nullopt;
    ++number;
  }
  return number;
}

bool change(Changing& file, const PeopleList& list) {
  const yaml::Node& people = *yaml::value_at(*file.root(), list.where);
  const auto number = number_of(people, list);
  const std::size_t end = yaml::last_end(people);
  const std::size_t line_end = std::min(file.bytes().find('\n', end), file.bytes().size());
  const auto written = file.bytes().substr(people.at.byte, (people.flow ? end : line_end) - people.at.byte);
  // A comment is a person's own: it stays, and so does the list that it stands in.
  if (number && written.find('#') == std::string_view::npos)
    return file.replace(list.where, std::to_string(*number));
  for (std::size_t i = list.goes.size(); i-- > 0;) {
    Steps item = list.where;
    item.emplace_back(i);
    if (list.goes[i] && !file.remove(item)) return false;
    if (list.unnamed[i] && !file.replace(item, std::string(format::someone))) return false;
  }
  return true;
}

/// Cuts those contacts out of the list at `where`, whose key goes with the last one.
bool cut(Changing& file, const Steps& where, const std::vector<std::size_t>& contacts, std::size_t all) {
  if (contacts.size() == all) return file.remove(where);
  for (std::size_t i = contacts.size(); i-- > 0;) {
    Steps item = where;
    item.emplace_back(contacts[i]);
    if (!file.remove(item)) return false;
  }
  return true;
}

/// Their places in the structure's list of contacts, ascending.
std::vector<std::size_t> places_of(const model::Structure& structure, model::StructureIndex index,
                                   const People& who) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < structure.contacts.size(); ++i)
    if (who.contains({index, structure.contacts[i].id})) places.push_back(i);
  return places;
}

}  // namespace

std::optional<std::string> event_without(std::string bytes, const load::Names& names, const People& who) {
  Changing file(std::move(bytes));
  if (!file.sound()) return std::nullopt;
  if (!file.root()) return file.result();
  for (const PeopleList& list : Lists(names, who).of(*file.root()))
    if (!change(file, list)) return std::nullopt;
  return file.result();
}

std::optional<std::string> structures_without(std::string bytes, const model::Network& network,
                                              const People& who) {
  Changing file(std::move(bytes));
  for (std::size_t i = network.structures.size(); file.sound() && i-- > 0;) {
    const model::Structure& structure = network.structures[i];
    const auto places = places_of(structure, static_cast<model::StructureIndex>(i), who);
    if (places.empty()) continue;
    if (!cut(file, {i, std::string_view("contacts")}, places, structure.contacts.size())) return std::nullopt;
  }
  return file.result();
}

std::optional<std::string> contacts_without(std::string bytes, const load::Names& names, const People& who) {
  Changing file(std::move(bytes));
  if (!file.root()) return file.result();
  std::vector<std::string> keys;  // as they stand: the tree is another after each step
  for (const yaml::Entry& entry : file.root()->entries) keys.emplace_back(entry.key.text);
  for (std::size_t i = keys.size(); i-- > 0;) {
    const auto index = names.find(keys[i]);
    if (!index) continue;
    const model::Structure& structure = names.network().structures[*index];
    const auto places = places_of(structure, *index, who);
    if (places.empty()) continue;
    if (!cut(file, {std::string_view(keys[i])}, places, structure.contacts.size())) return std::nullopt;
  }
  return file.result();
}

std::optional<std::string> calls_without_notes(std::string bytes,
                                               const std::function<bool(std::size_t call)>& goes) {
  Changing file(std::move(bytes));
  const yaml::Node* calls = file.root() ? file.root()->find("calls") : nullptr;
  const std::size_t number = calls ? calls->items.size() : 0;
  for (std::size_t i = number; i-- > 0;) {
    const Steps note = {std::string_view("calls"), i, std::string_view("note")};
    if (!goes(i) || !yaml::value_at(*file.root(), note)) continue;
    if (!file.remove(note)) return std::nullopt;
  }
  return file.result();
}

}  // namespace aliso::opening
