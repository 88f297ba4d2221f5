// Structures and their contacts, be these with them or in contacts.yaml.
// An id that isn't given is the slug of the name.
#include "load/structures.h"

#include <unordered_map>
#include <unordered_set>

#include "format/languages.h"
#include "format/marks.h"
#include "load/items.h"
#include "load/kinds.h"
#include "load/types.h"
#include "model/names.h"

namespace aliso::load {

namespace {

using model::Contact;
using model::FormerName;
using model::Structure;

void read_consent(Reading& reading, const yaml::Node& node, Contact& contact) {
  const model::Place at = contact.at;
  reading.map(node, consent_kind, contact);
  contact.at = at;
}

constexpr Field consent_fields[] = {
    field<YesNo, &Contact::messages>("messages"),
    field<YesNo, &Contact::named>("named"),
};

constexpr Field contact_fields[] = {
    field<Id, &Contact::id>("id"),
    field<Line, &Contact::name>("name"),
    field<Line, &Contact::role>("role"),
    field<Email, &Contact::email>("email"),
    field<Phone, &Contact::phone>("phone"),
    field<Prose, &Contact::address>("address"),
    field<ListOf<NamedOf<model::Channel>>, &Contact::prefers>("prefers"),
    field<ChoiceOf<format::languages>, &Contact::language>("language"),
    field<Day, &Contact::since>("since"),
    field<Line, &Contact::from>("from"),
    field<read_consent>("consent", {.form = Form::kind, .kind = &consent_kind}),
};

void finish_contact(Reading&, const Given& given, Contact& contact) {
  if (!contact.id.empty() || given.find("id") || given.node->cut) return;
  contact.id = model::slug(contact.name.empty() ? contact.role : contact.name);
  if (contact.id.empty() || contact.id == format::someone) contact.id = "contact";
}

/// Contacts, each with an id of its own.
void read_contacts(Reading& reading, const yaml::Node& node, Structure& structure) {
  if (!reading.is_list(node, Form::kind)) return;
  std::unordered_set<std::string> ids;
  for (const yaml::Node& item : node.items) {
    Contact contact;
    reading.map(item, contact_kind, contact);
    const bool twice = !contact.id.empty() && !ids.insert(contact.id).second;
    if (twice) reading.duplicate_id(item, contact.id);
    structure.contacts.push_back(std::move(contact));
  }
}

/// The structure that a key of contacts.yaml names, whose contacts stand nowhere else.
Structure* of_key(Reading& reading, const yaml::Node& key, std::vector<const yaml::Node*>& keys,
                  model::Network& network) {
  const auto index = reading.structure(key);
  if (!index) return nullptr;
  Structure& structure = network.structures[*index];
  if (const yaml::Node* before = keys[*index]) {
    reading.error("contacts-again", key.at, extent(key),
                  {{"text", std::string(key.text)}, {"other", std::string(before->text)}});
    return nullptr;
  }
  if (!structure.contacts.empty()) {
    reading.error("contacts-twice", key.at, extent(key), {{"text", std::string(key.text)}});
    return nullptr;
  }
  keys[*index] = &key;
  return &structure;
}

constexpr Field former_name_fields[] = {
    field<Line, &FormerName::name>("name", required),
    field<LastDay, &FormerName::until>("until"),
};

/// `Vie sociale 23`, or a map that says until when.
struct FormerNameOf {
  static constexpr Shape shape{.form = Form::former_name, .kind = &former_name_kind};
  static bool read(Reading& reading, const yaml::Node& node, FormerName& into) {
    if (node.kind == yaml::Kind::map) return MapOf<former_name_kind>::read(reading, node, into);
    into.at = node.at;
    return Line::read(reading, node, into.name);
  }
  static Written write(const Writing& writing, const FormerName& value) {
    return value.until ? MapOf<former_name_kind>::write(writing, value) : written_text(value.name);
  }
};

/// Whom they name is known once all are read: replaced.cpp.
void read_replaces(Reading& reading, const yaml::Node& node, Structure&) {
  reading.is_list(node, Form::structure);
}

constexpr Field structure_fields[] = {
    field<Id, &Structure::id>("id"),
    field<Line, &Structure::name>("name", required),
    field<Line, &Structure::called>("called"),
    field<ListOf<Line>, &Structure::also>("also"),
    field<ListOf<FormerNameOf>, &Structure::was>("was"),
    field<read_replaces>("replaces", {.form = Form::structure, .many = Many::list}),
    field<NamedOf<model::Role>, &Structure::role>("role"),
    field<OneOrList<Since>, &Structure::member>("member"),
    field<Line, &Structure::town>("place"),
    field<Coordinates, &Structure::coordinates>("at"),
    field<ListOf<Line>, &Structure::tags>("tags"),
    field<ListOf<Line>, &Structure::networks>("networks"),
    field<ListOf<Line>, &Structure::offers>("offers"),
    field<ListOf<Line>, &Structure::needs>("needs"),
    field<read_contacts>("contacts", {.form = Form::kind, .many = Many::list, .kind = &contact_kind}),
};

void finish_structure(Reading& reading, const Given& given, Structure& structure) {
  if (structure.role == model::Role::host) {
    if (const yaml::Entry* entry = given.find("member")) {
      reading.error("member-not-member", entry->key.at, extent(entry->key),
                    {{"text", std::string(format::name(structure.role))}});
    }
  }
  const yaml::Entry* name = given.find("name");
  if (given.find("id") || given.node->cut || !name || structure.name.empty()) return;
  structure.id = model::slug(structure.name);
  const bool sound = format::is_id(structure.id) && !format::is_reserved(structure.id);
  if (sound) return;
  structure.id.clear();
  reading.error("name-gives-no-id", name->value.at, extent(name->value), {{"text", structure.name}});
}

}  // namespace

constinit const Kind<FormerName> former_name_kind{"former-name", former_name_fields};
constinit const Kind<Contact> consent_kind{"consent", consent_fields};
constinit const Kind<Contact> contact_kind{"contact", contact_fields, finish_contact};
constinit const Kind<Structure> structure_kind{"structure", structure_fields, finish_structure};

yaml::Item item(const Structure& structure, const model::Network& network) {
  yaml::Item written = flat(written_map(structure_kind, {network}, &structure));
  // A member is what a structure is unless something else is said.
  std::erase_if(written.fields, [&structure](const auto& field) {
    return field.first == "role" && structure.role == model::Role::member;
  });
  return written;
}

yaml::ListAt structures_list() {
  return {};
}

yaml::ListAt also_list(model::StructureIndex structure) {
  static constexpr std::string_view behind[] = {"id", "name", "called"};
  return {.key = "also", .index = structure, .behind = behind};
}

void read_structures(Reading& reading, const yaml::Node& list, std::vector<Structure>& into) {
  if (!reading.is_root(list, yaml::Kind::list, "structures")) return;
  into.reserve(list.items.size());
  std::unordered_map<std::string, std::string> ids;    // id → name
  std::unordered_map<std::string, std::string> names;  // folded name → name
  std::string host;
  for (const yaml::Node& item : list.items) {
    Structure structure;
    reading.map(item, structure_kind, structure);
    const auto place = [&item](std::string_view key) -> const yaml::Node& {
      const yaml::Node* value = item.find(key);
      return value ? *value : item;
    };
    const bool given = item.find("id") != nullptr;
    const bool id_again = !structure.id.empty() && !ids.emplace(structure.id, structure.name).second;
    bool name_again = false;
    if (std::string folded = model::folded(structure.name); !folded.empty()) {
      const auto [same, fresh] = names.emplace(std::move(folded), structure.name);
      // Another id would not tell them apart.
      name_again = !fresh && (!id_again || !given);
      const yaml::Node& at = place("name");
      if (name_again)
        reading.error("same-name", at.at, extent(at), {{"text", structure.name}, {"other", same->second}});
    }
    if (id_again && !name_again) reading.duplicate_id(place(given ? "id" : "name"), structure.id);
    if (structure.role == model::Role::host) {
      const yaml::Node& at = place("role");
      if (!host.empty()) reading.error("two-hosts", at.at, extent(at), {{"other", host}});
      host = structure.name;
    }
    into.push_back(std::move(structure));
  }
}

void read_contacts_apart(const yaml::Tree& contacts, bool all_structures, model::Network& network,
                         diagnostics::Diagnostics& diagnostics) {
  network.contacts_file = contacts.whole ? model::ContactsFile::whole : model::ContactsFile::part;
  if (!contacts.root) return;
  const Names names(network, all_structures);
  Reading reading(diagnostics, &names);
  if (!reading.is_root(*contacts.root, yaml::Kind::map, "contacts")) return;
  std::vector<const yaml::Node*> keys(network.structures.size());
  for (const yaml::Entry& entry : contacts.root->entries) {
    reading.key = {};
    Structure* structure = of_key(reading, entry.key, keys, network);
    Structure nobody;  // what is wrong in the contacts of an unknown one is said as well
    reading.key = entry.key.text;
    read_contacts(reading, entry.value, structure ? *structure : nobody);
  }
}

}  // namespace aliso::load
