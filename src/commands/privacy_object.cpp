// aliso privacy object: a person doesn't want to be written to, or named (RGPD, art. 21).
// What they ask for by answering a message's List-Unsubscribe, or by word of mouth.
#include <ostream>

#include "commands/command.h"
#include "commands/forgetting.h"
#include "commands/privacy.h"
#include "format/dates.h"
#include "opening/objection.h"
#include "words/dates.h"

namespace aliso::commands {

int privacy_object(Run& run, const PrivacyAsked& asked) {
  Opening opening;
  std::optional<opening::FolderLocks> locks;
  if (!open_to_change(run, opening, locks, true)) return finish(run, opening);
  const load::Names names(*opening.network);
  const auto people = opening::wanted_contact(run, names, asked.contact);
  const auto objected = asked.named ? opening::Objected::named : opening::Objected::messages;
  // The files are read by who writes them: their language, not the terminal's.
  const auto own = words::Language::of(opening.network->language);
  const std::string comment =
      own.value_or(run.terminal).say("object.comment", {{"date", format::written(run.today)}});
  const auto files = opening::with_objection(opening, names, people, objected, comment);
  if (!files || !opening::rewrite(opening, *files)) return finish(run, opening);
  if (!run.quiet) {
    std::vector<std::string> who;
    for (const opening::ContactAt& one : people) who.push_back(opening::written(*opening.network, one));
    const words::Args args = {{"word", words::list(who, run.terminal)},
                              {"what", std::string(asked.named ? "named" : "messages")}};
    run.out << run.terminal.say(files->empty() ? "object.already" : "object.noted", args) << '\n';
    run.out << opening::others_told(run, *opening.network, people);
    for (const opening::Rewrite& one : *files)
      run.out << run.terminal.say("forget.changed", {{"file", one.shown}}) << '\n';
  }
  return finish(run, opening);
}

}  // namespace aliso::commands
