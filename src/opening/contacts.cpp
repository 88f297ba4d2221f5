// Understanding CONTACT. An address is the surest: who asks to be shown or forgotten writes from it.
// A person is never guessed: another one's data would be shown, or erased.
#include "opening/contacts.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <set>

#include "diagnostics/suggest.h"
#include "model/names.h"
#include "opening/noting.h"

namespace aliso::opening {

namespace {

/// As many as a screen holds.
constexpr std::size_t most_people = 20;

using Test = std::function<bool(const model::Contact&)>;

std::vector<ContactAt> all_that(const model::Network& network, const Test& test) {
  std::vector<ContactAt> found;
  for (model::StructureIndex s = 0; s < network.structures.size(); ++s) {
    const auto& contacts = network.structures[s].contacts;
    for (std::uint32_t c = 0; c < contacts.size(); ++c)
      if (test(contacts[c])) found.push_back({s, c});
  }
  return found;
}

std::vector<ContactAt> of_address(const model::Network& network, std::string_view address) {
  const std::string wanted = model::folded_address(address);
  return all_that(network, [&](const model::Contact& contact) {
    return !contact.email.value.empty() && model::folded_address(contact.email.value) == wanted;
  });
}

/// "\n  la-dynamo/claire  Claire Martin", a line each.
std::string listed(const program::Run& run, const model::Network& network,
                   const std::vector<ContactAt>& people) {
  std::string text;
  for (std::size_t i = 0; i < people.size() && i < most_people; ++i) {
    text += "\n  " + written(network, people[i]);
    if (const auto& name = contact_at(network, people[i]).name; !name.empty()) text += "  " + name;
  }
  if (people.size() > most_people)
    text += "\n  " + run.terminal.say("privacy.more-contacts",
                                      {{"n", static_cast<std::int64_t>(people.size() - most_people)}});
  return text;
}

/// Those that an address makes one person of: each in a structure of its own.
bool one_each(const std::vector<ContactAt>& people) {
  std::set<model::StructureIndex> structures;
  return std::all_of(people.begin(), people.end(),
                     [&](ContactAt at) { return structures.insert(at.structure).second; });
}

/// The person's contacts in other structures: those of the address of the one that is meant, unless they have
/// another name: a mailbox that two people share makes them one only where nothing tells them apart.
std::vector<ContactAt> with_others(const model::Network& network, ContactAt meant) {
  const std::string& address = contact_at(network, meant).email.value;
  if (address.empty()) return {meant};
  const std::vector<ContactAt> all = of_address(network, address);
  const auto name_of = [&network](ContactAt at) { return model::folded(contact_at(network, at).name); };
  std::set<std::string> names;
  for (const ContactAt at : all) names.insert(name_of(at));
  names.erase("");
  // One without a name is whom the address names, where it names one.
  std::string name = name_of(meant);
  if (name.empty() && names.size() == 1) name = *names.begin();
  // Where a structure has several of that address, which of them is the person isn't known.
  const auto alone = [&all](ContactAt at) {
    return std::count_if(all.begin(), all.end(),
                         [at](ContactAt other) { return other.structure == at.structure; }) == 1;
  };
  if (!alone(meant)) return {meant};
  std::vector<ContactAt> people;
  std::copy_if(all.begin(), all.end(), std::back_inserter(people), [&](ContactAt at) {
    const std::string its = name_of(at);
    return alone(at) && (its.empty() || its == name);
  });
  return people;
}

/// Whether all are what an address makes of the first: one person in several structures.
bool one_person(const model::Network& network, const std::vector<ContactAt>& people) {
  const std::vector<ContactAt> whole = with_others(network, people.front());
  return std::all_of(people.begin(), people.end(),
                     [&](ContactAt at) { return std::find(whole.begin(), whole.end(), at) != whole.end(); });
}

[[noreturn]] void several_contacts(const program::Run& run, const model::Network& network,
                                   std::string_view word, const std::vector<ContactAt>& people) {
  throw program::UsageError{run.terminal.say("privacy.contact-several", {{"word", std::string(word)}}) +
                            listed(run, network, people)};
}

/// Those whose address, name or id is near, or has a word of it.
std::vector<ContactAt> near_to(const model::Network& network, std::string_view word) {
  const bool address = word.find('@') != std::string_view::npos;
  const std::string wanted = address ? model::folded_address(word) : model::folded(word);
  const auto keys = [&](const model::Contact& contact) -> std::array<std::string, 2> {
    if (address) return {model::folded_address(contact.email.value), {}};
    return {model::folded(contact.name), model::folded(contact.id)};
  };
  std::vector<std::string> known;
  for (const ContactAt at : all_that(network, [](const model::Contact&) { return true; })) {
    for (std::string& key : keys(contact_at(network, at)))
      if (!key.empty()) known.push_back(std::move(key));
  }
  const std::vector<std::string_view> views(known.begin(), known.end());
  const auto near = diagnostics::near(wanted, views);
  constexpr std::size_t telling = 3;  // letters: less is in every name
  return all_that(network, [&](const model::Contact& contact) {
    const auto all = keys(contact);
    return std::any_of(all.begin(), all.end(), [&](const std::string& key) {
      if (key.empty()) return false;
      if (!near.empty()) return std::find(near.begin(), near.end(), key) != near.end();
      return wanted.size() >= telling && key.find(wanted) != std::string::npos;
    });
  });
}

[[noreturn]] void no_contact(const program::Run& run, const model::Network& network, std::string_view word) {
  std::string message = run.terminal.say("privacy.contact-unknown", {{"word", std::string(word)}});
  if (const auto near = near_to(network, word); !near.empty())
    message += "\n" + run.terminal.say("privacy.contact-near") + listed(run, network, near);
  else
    message += "\n" + run.terminal.say("privacy.contacts-all");
  throw program::UsageError{message};
}

}  // namespace

std::string others_told(const program::Run& run, const model::Network& network,
                        const std::vector<ContactAt>& people) {
  std::set<std::string> addresses;
  for (const ContactAt at : people)
    if (const auto& email = contact_at(network, at).email; email.given())
      addresses.insert(model::folded_address(email.value));
  std::vector<ContactAt> others;
  for (const std::string& address : addresses)
    for (const ContactAt at : of_address(network, address))
      if (std::find(people.begin(), people.end(), at) == people.end()) others.push_back(at);
  if (others.empty()) return {};
  return run.terminal.say("privacy.others", {{"n", static_cast<std::int64_t>(others.size())}}) +
         listed(run, network, others) + "\n";
}

const model::Contact& contact_at(const model::Network& network, ContactAt at) {
  return network.structures[at.structure].contacts[at.contact];
}

std::string written(const model::Network& network, ContactAt at) {
  return network.structures[at.structure].id + "/" + contact_at(network, at).id;
}

std::vector<ContactAt> contact_or_nobody(const program::Run& run, const load::Names& names,
                                         std::string_view word) {
  const model::Network& network = names.network();
  if (word.find('@') != std::string_view::npos) {
    const auto people = of_address(network, word);
    if (!one_each(people)) several_contacts(run, network, word, people);
    return people;
  }
  // Of "AC/DC/claire" the last one is meant.
  if (const auto slash = word.rfind('/'); slash != std::string_view::npos) {
    const auto structure = wanted_structure(run, names, word.substr(0, slash));
    const std::array typed = {std::string(word.substr(slash + 1))};
    const auto contacts = wanted_contacts(run, network.structures[structure], typed);
    return with_others(network, {structure, contacts.front()});
  }
  const std::string wanted = model::folded(word);
  const auto people = all_that(network, [&](const model::Contact& contact) {
    return !wanted.empty() && (model::folded(contact.name) == wanted || model::folded(contact.id) == wanted);
  });
  if (people.empty()) no_contact(run, network, word);
  if (!one_person(network, people)) several_contacts(run, network, word, people);
  return with_others(network, people.front());
}

std::vector<ContactAt> wanted_contact(const program::Run& run, const load::Names& names,
                                      std::string_view word) {
  auto people = contact_or_nobody(run, names, word);
  if (people.empty()) no_contact(run, names.network(), word);
  return people;
}

}  // namespace aliso::opening
