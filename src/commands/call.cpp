// aliso call: a call that was made about an event, added to the event's invitations.
// One line a call; what was said is what the phone list shows next time.
#include <memory>

#include "commands/command.h"
#include "format/names.h"
#include "load/items.h"
#include "opening/invitations_notes.h"

namespace aliso::commands {

namespace {

struct CallAsked {
  std::string event;
  std::string structure;
  std::string outcome;
  std::optional<std::string> note;
  std::optional<std::string> date;
};

int call(Run& run, const CallAsked& asked) {
  model::Call call;
  wanted_date(run, asked.date);  // a mistake in it is said before anything is opened
  call.outcome = *format::named<model::Outcome>(asked.outcome);
  if (asked.note) {
    wanted_text(run, "--note", *asked.note);
    call.note = *asked.note;
  }
  return note_invitation(
      run, "call", load::calls_list(), asked.event, asked.structure,
      [&](model::StructureIndex structure, const model::Network& network, const model::Event&) {
        call.structure = structure;
        call.on = wanted_date(run, asked.date);
        return load::item(call, network);
      });
}

Action call_options(Options& options) {
  auto asked = std::make_shared<CallAsked>();
  options.argument("EVENT", Value::event, asked->event);
  options.argument("STRUCTURE", Value::structure, asked->structure);
  options.argument("OUTCOME", format::all_names<model::Outcome>, asked->outcome);
  options.option("--note", Value::text, "TEXT", asked->note);
  options.option("--date", Value::text, "DATE", asked->date);
  return [asked](Run& run) { return call(run, *asked); };
}

}  // namespace

constinit const Command call_command{"call", Effect::writes, call_options};

}  // namespace aliso::commands
