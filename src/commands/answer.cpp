// aliso answer: what a structure answered to an invitation, added to the event's invitations.
// One line an answer: a structure that changes its mind gets another one, and the last counts.
#include <algorithm>
#include <memory>
#include <ostream>

#include "commands/command.h"
#include "format/names.h"
#include "format/sessions.h"
#include "load/items.h"
#include "opening/invitations_notes.h"

namespace aliso::commands {

namespace {

struct Asked {
  std::string event;
  std::string structure;
  std::string reply;
  std::optional<std::string> session;
  std::optional<std::string> people;
  std::string via;
  std::optional<std::string> date;
};

/// The name of the session that the answer is about, if that is cancelled, or of the first one, if all are.
std::string cancelled_session(const model::Answer& answer, const model::Event& event) {
  const auto& sessions = event.sessions;
  if (sessions.empty()) return {};
  const bool off = answer.session ? sessions[*answer.session].cancelled
                                  : std::all_of(sessions.begin(), sessions.end(),
                                                [](const model::Session& one) { return one.cancelled; });
  return off ? format::shown_name(sessions[answer.session.value_or(0)]) : std::string();
}

int answer(Run& run, const Asked& asked) {
  model::Answer answer;
  if (asked.people) answer.people = wanted_people(run, *asked.people);
  wanted_date(run, asked.date);  // a mistake in it is said before anything is opened
  std::string cancelled;
  answer.reply = *format::named<model::Reply>(asked.reply);
  answer.via = format::named<model::Channel>(asked.via);
  const int status = note_invitation(
      run, "answer", load::answers_list(), asked.event, asked.structure,
      [&](model::StructureIndex structure, const model::Network& network, const model::Event& event) {
        answer.structure = structure;
        answer.on = wanted_date(run, asked.date);
        if (asked.session) answer.session = wanted_session(run, event, *asked.session);
        cancelled = cancelled_session(answer, event);
        return load::item(answer, network, event);
      });
  if (status == program::done && !cancelled.empty())
    run.err << run.terminal.say("note.answer-cancelled", {{"session", cancelled}}) << '\n';
  return status;
}

Action answer_options(Options& options) {
  auto asked = std::make_shared<Asked>();
  options.argument("EVENT", Value::event, asked->event);
  options.argument("STRUCTURE", Value::structure, asked->structure);
  options.argument("ANSWER", format::all_names<model::Reply>, asked->reply);
  options.option("--session", Value::session, "ID", asked->session);
  options.option("--people", Value::text, "N", asked->people);
  options.choice("--via", format::all_names<model::Channel>, asked->via);
  options.option("--date", Value::text, "DATE", asked->date);
  return [asked](Run& run) { return answer(run, *asked); };
}

}  // namespace

constinit const Command answer_command{"answer", Effect::writes, answer_options};

}  // namespace aliso::commands
