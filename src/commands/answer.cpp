// aliso answer: what a structure answered to an invitation, added to the event's invitations; of a mail by
// the program aliso-send, which knows how to read it.
// One line an answer: a structure that changes its mind gets another one, and the last counts.
#include <algorithm>
#include <ostream>

#include "commands/command.h"
#include "format/names.h"
#include "format/sessions.h"
#include "load/items.h"
#include "opening/invitations_notes.h"
#include "program/answer_options.h"
#include "program/plugins.h"

namespace aliso::commands {

namespace {

/// The name of the session that the answer is about, if that is cancelled, or of the first one, if all are.
std::string cancelled_session(const model::Answer& answer, const model::Event& event) {
  const auto& sessions = event.sessions;
  if (sessions.empty()) return {};
  const bool off = answer.session ? sessions[*answer.session].cancelled
                                  : std::all_of(sessions.begin(), sessions.end(),
                                                [](const model::Session& one) { return one.cancelled; });
  return off ? format::shown_name(sessions[answer.session.value_or(0)]) : std::string();
}

/// Hands the words over to aliso-send.
int answer_mail(const Run& run) {
  std::vector<std::string> words = {std::string(answers_a_mail)};
  words.insert(words.end(), run.words.begin(), run.words.end());
  return run_plugin("send", words, all_commands(), run.terminal);
}

int answer(Run& run, const AnswerAsked& asked) {
  if (asked.from_mail) return answer_mail(run);
  if (asked.yes) throw UsageError{run.terminal.say("note.yes-of-mail")};
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
  return [asked = declare_answer(options)](Run& run) { return answer(run, *asked); };
}

}  // namespace

constinit const Command answer_command{"answer", Effect::writes, answer_options};

}  // namespace aliso::commands
