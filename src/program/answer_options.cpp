// Declaring the options of `answer`.
// In the order of its manual.
#include "program/answer_options.h"

#include "format/names.h"

namespace aliso::program {

std::shared_ptr<AnswerAsked> declare_answer(Options& options) {
  auto asked = std::make_shared<AnswerAsked>();
  options.argument("EVENT", Value::event, asked->event);
  options.argument("STRUCTURE", Value::structure, asked->structure);
  options.argument("ANSWER", format::all_names<model::Reply>, asked->reply);
  options.option("--session", Value::session, "ID", asked->session);
  options.option("--people", Value::text, "N", asked->people);
  options.choice("--via", format::all_names<model::Channel>, asked->via);
  options.option("--date", Value::text, "DATE", asked->date);
  options.instead("--from-mail", asked->from_mail);
  options.flag("--yes", asked->yes);
  return asked;
}

}  // namespace aliso::program
