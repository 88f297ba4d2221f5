// The contact's place in its file, and the one value that changes there.
// A consent that isn't there yet is made; one that says something else keeps that.
#include "opening/objection.h"

#include <algorithm>

#include "opening/forgetting.h"
#include "yaml/add_key.h"
#include "yaml/replace.h"

namespace aliso::opening {

namespace {

using ContactSteps = std::vector<yaml::Step>;

/// Where the contact stands in the tree of its file.
std::optional<ContactSteps> steps_to(const yaml::Node& root, const Opening& opening, const load::Names& names,
                                     ContactAt at) {
  const bool apart = opening.contacts && contact_at(*opening.network, at).at.file == *opening.contacts;
  if (!apart)
    return ContactSteps{std::size_t{at.structure}, std::string_view("contacts"), std::size_t{at.contact}};
  for (const yaml::Entry& entry : root.entries)
    if (names.find(entry.key.text) == at.structure)
      return ContactSteps{entry.key.text, std::size_t{at.contact}};
  return std::nullopt;
}

/// The bytes with `consent: {KEY: no}` in the contact there.
std::optional<std::string> objecting_in(const std::string& bytes, const Opening& opening,
                                        const load::Names& names, ContactAt at, std::string_view key,
                                        std::string_view comment) {
  const auto now = yaml::read_again(bytes);
  if (!now || !now->tree.root) return std::nullopt;
  auto where = steps_to(*now->tree.root, opening, names, at);
  const yaml::Node* contact = where ? yaml::value_at(*now->tree.root, *where) : nullptr;
  if (!contact) return std::nullopt;
  std::optional<std::string> changed;
  const yaml::Node* consent = contact->find("consent");
  if (!consent) {
    changed = yaml::add_key(now->bytes(), now->tree, *where, "consent", "{" + std::string(key) + ": no}");
    where->emplace_back(std::string_view("consent"));
  } else {
    where->emplace_back(std::string_view("consent"));
    if (!consent->find(key)) changed = yaml::add_key(now->bytes(), now->tree, *where, key, "no");
    where->emplace_back(key);
    if (consent->find(key)) changed = yaml::replace(now->bytes(), now->tree, *where, yaml::Item{"no", {}});
  }
  const auto again = changed ? yaml::read_again(*changed) : nullptr;
  if (!again) return std::nullopt;
  return yaml::with_comment(again->bytes(), again->tree, *where, comment);
}

}  // namespace

std::optional<std::vector<Rewrite>> with_objection(Opening& opening, const load::Names& names,
                                                   std::span<const ContactAt> contacts, Objected objected,
                                                   std::string_view comment) {
  const model::Network& network = *opening.network;
  const std::string_view key = objected == Objected::messages ? "messages" : "named";
  std::vector<Rewrite> files;
  for (const std::string_view name : {std::string_view("structures.yaml"), contacts_name}) {
    std::vector<ContactAt> here;
    for (const ContactAt at : contacts) {
      const model::Contact& contact = contact_at(network, at);
      const bool apart = opening.contacts && contact.at.file == *opening.contacts;
      const bool noted = objected == Objected::messages ? !contact.messages : !contact.named;
      if (apart == (name == contacts_name) && !noted) here.push_back(at);
    }
    if (here.empty()) continue;
    const auto change = [&](const std::string& bytes) {
      std::optional<std::string> changed = bytes;
      for (const ContactAt at : here)
        if (changed) changed = objecting_in(*changed, opening, names, at, key, comment);
      return changed;
    };
    if (!add_rewrite(opening, opening.folder->root / name, change, files)) return std::nullopt;
  }
  return files;
}

}  // namespace aliso::opening
