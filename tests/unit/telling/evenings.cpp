// Building invented evenings, and having them told.
// Names are of no real structure but those of the seed's evening.
#include "evenings.h"

#include "telling/sentences.h"

namespace aliso::test {

using model::Attendance;

Evening::Evening() {
  network.name = "ALISO";
  const auto add = [this](const std::string& id, const std::string& name, const std::string& called,
                          model::Role role) {
    model::Structure structure;
    structure.id = id;
    structure.name = name;
    structure.called = called;
    structure.role = role;
    network.structures.push_back(structure);
  };
  for (int i = 0; i < 30; ++i) {
    const std::string id = "m" + std::to_string(i);
    add(id, id, id, model::Role::member);
  }
  add("caf", "CAF", "la CAF", model::Role::partner);
  add("cofac", "Cofac", "la Cofac", model::Role::partner);
  add("aliso", "ALISO", "ALISO", model::Role::host);
  event.id = "soirees";
  event.title = "Soirées";
  today = *model::make_date(2022, 6, 1);
}

model::SessionIndex Evening::session(const std::string& town, unsigned day) {
  model::Session session;
  session.id = "s" + std::to_string(event.sessions.size());
  const auto date = *model::make_date(2022, 4, day);
  session.span = {date, date};
  session.town = town;
  event.sessions.push_back(session);
  return model::SessionIndex(event.sessions.size() - 1);
}

void Evening::answer(model::SessionIndex session, model::Reply reply, unsigned first, unsigned number) {
  if (!invitations) invitations.emplace();
  if (!invitations->answers) invitations->answers.emplace();
  for (unsigned i = first; i < first + number; ++i) {
    model::Answer answer;
    answer.structure = i;
    answer.session = session;
    answer.reply = reply;
    invitations->answers->push_back(answer);
  }
}

void Evening::answer_counted(model::SessionIndex session, model::Reply reply, model::Count number) {
  if (!invitations) invitations.emplace();
  if (!invitations->answers) invitations->answers.emplace();
  if (number.is_zero()) return;
  model::Answer answer;
  answer.members = number;
  answer.session = session;
  answer.reply = reply;
  invitations->answers->push_back(answer);
}

std::vector<Attendance>& Evening::present(model::SessionIndex session) {
  if (!at(session).present) at(session).present.emplace();
  return *at(session).present;
}

void Evening::came(model::SessionIndex session, unsigned first, unsigned number) {
  for (unsigned i = first; i < first + number; ++i) came_too(session, i, 2);
}

void Evening::came_counted(model::SessionIndex session, model::Count number, model::Count people) {
  came_others(session, model::Role::member, number, people);
}

void Evening::came_too(model::SessionIndex session, model::StructureIndex structure, model::Count people) {
  Attendance line;
  line.structure = structure;
  line.people = people;
  present(session).push_back(line);
}

void Evening::came_others(model::SessionIndex session, model::Role role, model::Count number,
                          model::Count people) {
  Attendance line;
  line.kind = Attendance::Kind::counted;
  line.role = role;
  line.number = number;
  line.people = people;
  if (!number.is_zero()) present(session).push_back(line);
  present(session);
}

void Evening::came_guest(model::SessionIndex session, const std::string& name) {
  Attendance line;
  line.kind = Attendance::Kind::guest;
  line.guest = name;
  line.people = 1;
  present(session).push_back(line);
}

void Evening::came_public(model::SessionIndex session, model::Count people) {
  Attendance line;
  line.kind = Attendance::Kind::people;
  line.people = people;
  present(session).push_back(line);
}

std::string Evening::piece(std::string_view name, std::string_view language) const {
  const model::Dossier dossier{event, invitations, journal};
  const auto figures = figures::event_figures(network, dossier, today);
  const telling::Story story{network, dossier, figures, *words::Language::of(language)};
  for (const auto& sentence : telling::sentences(story))
    if (sentence.name == name) return sentence.text;
  return "?";
}

std::string Evening::participation(std::string_view language) const {
  std::string text = piece("participation", language);
  for (auto at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at))
    text.replace(at, 2, " ¶ ");
  return text;
}

}  // namespace aliso::test
