// aliso privacy forget: a person is taken out of the files, and no figure changes (RGPD, art. 17).
// What people wrote in sentences is theirs: what still names the person is listed, and left.
#include <algorithm>
#include <optional>
#include <ostream>

#include "commands/command.h"
#include "commands/forgetting.h"
#include "commands/privacy.h"
#include "figures/actions.h"
#include "model/names.h"
#include "opening/mentions.h"

namespace aliso::commands {

namespace {

using opening::ContactAt;

/// What was typed, where it is an address that nobody has: it may still stand in a text.
model::NamedBy typed_address(const PrivacyAsked& asked) {
  return {.name = {}, .email = asked.contact, .phone = {}, .address = {}};
}

std::vector<model::NamedBy> named_by(const model::Network& network, const std::vector<ContactAt>& people) {
  std::vector<model::NamedBy> who;
  for (const ContactAt at : people) {
    const model::Contact& contact = opening::contact_at(network, at);
    who.push_back({contact.name, contact.email.value, contact.phone, contact.address});
  }
  return who;
}

/// Of the person's contacts the one that the word means, where it doesn't mean each of them: by structure,
/// or by name.
std::optional<ContactAt> meant(const model::Network& network, const load::Names& names,
                               const std::vector<ContactAt>& people, const std::string& word) {
  const auto slash = word.rfind('/');
  const auto structure = slash == std::string::npos ? std::nullopt : names.find(word.substr(0, slash));
  const std::string folded = model::folded(word);
  for (const ContactAt at : people) {
    const model::Contact& contact = opening::contact_at(network, at);
    const bool of_name = model::folded(contact.name) == folded || model::folded(contact.id) == folded;
    if (structure ? at.structure == *structure : of_name) return at;
  }
  return std::nullopt;
}

/// Git keeps what is erased: said where the folder is in a work tree of its. No git is run.
bool in_git(const Opening& opening) {
  for (auto folder = opening.folder->root;; folder = folder.parent_path()) {
    if (opening.folder->disk().is_there(folder / ".git")) return true;
    if (folder == folder.parent_path()) return false;
  }
}

/// What else hangs on the person, and is told rather than refused.
std::string also_told(const Run& run, const Opening& opening, const opening::Whole& whole,
                      const std::vector<ContactAt>& people) {
  const model::Network& network = *opening.network;
  std::string text = opening::others_told(run, network, people);
  const auto& mail = network.mail;
  const auto who = named_by(network, people);
  const bool sender =
      mail && std::any_of(who.begin(), who.end(), [&](const model::NamedBy& one) {
        const model::Mentions address({.name = {}, .email = one.email, .phone = {}, .address = {}});
        return !address.lines(mail->from).empty() || !address.lines(mail->reply_to).empty();
      });
  if (sender) text += run.terminal.say("forget.sender") + "\n";
  const auto actions = figures::actions(whole.dossiers, run.today);
  for (const ContactAt at : people) {
    const model::Structure& structure = network.structures[at.structure];
    const auto owned = std::count_if(actions.begin(), actions.end(), [&](const figures::Action& action) {
      return action.is_open() && action.remark->owner == at.structure;
    });
    if (structure.contacts.size() == 1 && owned > 0)
      text += run.terminal.say("forget.owner",
                               {{"structure", structure.name}, {"n", static_cast<std::int64_t>(owned)}}) +
              "\n";
  }
  return text;
}

/// Where the person is still named once the removal is done, for somebody to see to.
std::vector<opening::Mention> tell_mentions(Run& run, const Opening& opening,
                                            const std::vector<model::NamedBy>& who, const Removal& removal) {
  auto left = opening::mentions_in_folder(opening, who, removal.files);
  if (left.empty() || run.quiet) return left;
  run.out << run.terminal.say("forget.mentions", {{"n", static_cast<std::int64_t>(left.size())}}) << '\n';
  for (const opening::Mention& one : left) run.out << "  " << one.file << ':' << one.line << '\n';
  return left;
}

/// 1 with --exit-code while something is left to do.
int status_of(Run& run, Opening& opening, const PrivacyAsked& asked, bool left) {
  return std::max<int>(asked.exit_code && left ? data_errors : done, finish(run, opening));
}

int nobody(Run& run, Opening& opening, const PrivacyAsked& asked) {
  if (!run.quiet) run.out << run.terminal.say("forget.nobody", {{"word", asked.contact}}) << '\n';
  const auto left = tell_mentions(run, opening, {typed_address(asked)}, {});
  return status_of(run, opening, asked, !left.empty());
}

/// The addresses of the person, by which they would be known again.
std::set<std::string> addresses_of(const model::Network& network, const std::vector<ContactAt>& people) {
  std::set<std::string> addresses;
  for (const ContactAt at : people)
    if (const auto& email = opening::contact_at(network, at).email; email.given())
      addresses.insert(model::folded_address(email.value));
  return addresses;
}

}  // namespace

int privacy_forget(Run& run, const PrivacyAsked& asked) {
  Opening opening;
  std::optional<opening::FolderLocks> locks;
  if (!open_to_change(run, opening, locks, asked.yes)) return finish(run, opening);
  const load::Names names(*opening.network);
  const auto people = opening::contact_or_nobody(run, names, asked.contact);
  if (people.empty()) return nobody(run, opening, asked);
  const auto whole = opening::open_whole(run, opening);
  if (!whole) return finish(run, opening);
  const model::Network& network = *opening.network;
  auto files = opening::without_people(opening, names, *whole, opening::people_of(network, people),
                                       meant(network, names, people, asked.contact));
  if (!files) return finish(run, opening);
  const Removal removal{std::move(*files), addresses_of(network, people)};
  std::vector<opening::Mention> left;
  if (!asked.yes) {
    run.out << shown_diff(removal) << also_told(run, opening, *whole, people);
    left = tell_mentions(run, opening, named_by(network, people), removal);
    if (!agreed_to(run, run.terminal.say("forget.ask", {{"word", opening::written(network, people.front())},
                                                        {"n", static_cast<std::int64_t>(people.size())}})))
      return status_of(run, opening, asked, true);
    if (!take_locks(opening, locks)) return finish(run, opening);
  }
  if (!carry_out(opening, removal, run.today, *locks)) return finish(run, opening);
  if (!run.quiet) {
    if (asked.yes) run.out << also_told(run, opening, *whole, people);
    run.out << told_of(run, removal);
    if (removal.addresses.empty()) run.out << run.terminal.say("forget.no-address") << '\n';
    if (in_git(opening)) run.out << run.terminal.say("forget.git") << '\n';
  }
  if (asked.yes) left = tell_mentions(run, opening, named_by(network, people), removal);
  return status_of(run, opening, asked, !left.empty());
}

}  // namespace aliso::commands
