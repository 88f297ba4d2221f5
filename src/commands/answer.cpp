// aliso answer: what a structure answered to an invitation, added to the event's invitations.
// One line an answer: a structure that changes its mind gets another one, and the last counts.
#include <memory>

#include "commands/command.h"
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

int answer(Run& run, const Asked& asked) {
  if (asked.people) wanted_people(run, *asked.people);
  wanted_date(run, asked.date);
  return note_invitation(run, "answer", "answers", asked.event, asked.structure,
                         [&](const std::string& structure, const model::Event& event) {
                           yaml::Item item;
                           const auto add = [&](const char* key, const std::string& value) {
                             item.fields.emplace_back(key, value);
                           };
                           add("structure", structure);
                           if (asked.session)
                             add("session", event.sessions[wanted_session(run, event, *asked.session)].id);
                           add("answer", asked.reply);
                           if (asked.people) add("people", *asked.people);
                           add("on", wanted_date(run, asked.date));
                           if (!asked.via.empty()) add("via", asked.via);
                           return item;
                         });
}

Action answer_options(Options& options) {
  static constexpr std::string_view replies[] = {"yes", "maybe", "no"};
  static constexpr std::string_view channels[] = {"email",      "post",         "phone",   "sms",  "flyer",
                                                  "newsletter", "announcement", "meeting", "other"};
  auto asked = std::make_shared<Asked>();
  options.argument("EVENT", Value::event, asked->event);
  options.argument("STRUCTURE", Value::structure, asked->structure);
  options.argument("ANSWER", replies, asked->reply);
  options.option("--session", Value::text, "ID", asked->session);
  options.option("--people", Value::text, "N", asked->people);
  options.choice("--via", channels, asked->via);
  options.option("--date", Value::text, "DATE", asked->date);
  return [asked](Run& run) { return answer(run, *asked); };
}

}  // namespace

constinit const Command answer_command{"answer", Effect::writes, answer_options};

}  // namespace aliso::commands
