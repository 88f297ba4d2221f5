// aliso call: a call that was made about an event, added to the event's invitations.
// One line a call; what was said is what the phone list shows next time.
#include <memory>

#include "commands/command.h"
#include "opening/invitations_notes.h"

namespace aliso::commands {

namespace {

struct Asked {
  std::string event;
  std::string structure;
  std::string outcome;
  std::optional<std::string> note;
  std::optional<std::string> date;
};

int call(Run& run, const Asked& asked) {
  wanted_date(run, asked.date);
  if (asked.note) wanted_text(run, "--note", *asked.note);
  return note_invitation(run, "call", "calls", asked.event, asked.structure,
                         [&](const std::string& structure, const model::Event&) {
                           yaml::Item item;
                           item.fields = {{"structure", structure},
                                          {"on", wanted_date(run, asked.date)},
                                          {"outcome", asked.outcome}};
                           if (asked.note && !asked.note->empty())
                             item.fields.emplace_back("note", *asked.note);
                           return item;
                         });
}

Action call_options(Options& options) {
  static constexpr std::string_view outcomes[] = {"no-reply", "message-left", "call-back", "answered"};
  auto asked = std::make_shared<Asked>();
  options.argument("EVENT", Value::event, asked->event);
  options.argument("STRUCTURE", Value::structure, asked->structure);
  options.argument("OUTCOME", outcomes, asked->outcome);
  options.option("--note", Value::text, "TEXT", asked->note);
  options.option("--date", Value::text, "DATE", asked->date);
  return [asked](Run& run) { return call(run, *asked); };
}

}  // namespace

constinit const Command call_command{"call", Effect::writes, call_options};

}  // namespace aliso::commands
