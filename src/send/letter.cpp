// What a message's template may speak of, computed once for its reader.
// All names hold plain text: a message is no Markdown, so templates write them with three braces.
#include "send/letter.h"

#include <algorithm>

#include "format/sessions.h"
#include "telling/reader.h"
#include "telling/template.h"
#include "words/dates.h"
#include "words/embedded.h"
#include "words/typography.h"

namespace aliso::send {

namespace {

using figures::About;
using figures::Ask;
using telling::ViewNode;
using Kind = ViewNode::Kind;
using Sessions = std::vector<model::SessionIndex>;

template <class Wanted>
Sessions sessions_of(const std::vector<About>& about, Wanted wanted) {
  Sessions result;
  for (const auto& [session, ask] : about)
    if (wanted(ask)) result.push_back(session);
  return result;
}

ViewNode text(std::string name, std::string value) {
  const bool given = !value.empty();
  return {std::move(name), Kind::text, given, std::move(value), {}};
}

ViewNode flag(std::string name, bool value) {
  return {std::move(name), Kind::flag, value, {}, {}};
}

ViewNode session_node(const model::Session& session, const words::Language& language) {
  const std::string hours = session.time ? words::hours(*session.time, language) : "";
  std::string line = words::capitalized(telling::day_and_town(session, language));
  if (!hours.empty()) line = language.say("message.line-hours", {{"line", line}, {"hours", hours}});
  if (!session.venue.empty())
    line = language.say("message.line-venue", {{"line", line}, {"venue", session.venue}});
  return {"",
          Kind::object,
          true,
          {},
          {text("line", line), text("name", format::shown_name(session)),
           text("date", words::full_date(session.date(), language)), text("hours", hours),
           text("place", session.town), text("venue", session.venue)}};
}

/// What is said of an event's sessions, as the names of a template.
class View {
 public:
  View(const model::Event& event, const std::vector<About>& about, const words::Language& language)
      : event_(event), about_(about), language_(language) {}

  [[nodiscard]] ViewNode sessions(const Sessions& indices) const {
    ViewNode list{"sessions", Kind::list, !indices.empty(), {}, {}};
    for (const auto index : indices)
      list.children.push_back(session_node(event_.sessions.at(index), language_));
    return list;
  }
  [[nodiscard]] std::string days(const Sessions& indices) const {
    return telling::days_and_towns(event_, indices, language_);
  }

  /// A section about sessions to come: its `when` and `sessions` are those of which this is said.
  template <class Wanted>
  [[nodiscard]] ViewNode to_come(std::string name, Wanted wanted) const {
    const Sessions meant = sessions_of(about_, wanted);
    return {std::move(name), Kind::object, !meant.empty(), {}, {text("when", days(meant)), sessions(meant)}};
  }
  [[nodiscard]] ViewNode to_come(std::string name, Ask said) const {
    return to_come(std::move(name), [said](Ask ask) { return ask == said; });
  }
  /// A section about sessions that have taken place: its `past` likewise.
  [[nodiscard]] ViewNode past(std::string name, Ask said) const {
    const Sessions meant = sessions_of(about_, [said](Ask ask) { return ask == said; });
    return {std::move(name), Kind::object, !meant.empty(), {}, {text("past", days(meant))}};
  }

  /// Whether not the same is said of all sessions to come: each sentence then says of which it speaks.
  [[nodiscard]] bool apart() const {
    std::optional<Ask> first;
    for (const auto& [session, ask] : about_) {
      if (!figures::ahead(ask)) continue;
      const Ask one = ask == Ask::reminder ? Ask::invitation : ask;
      if (first && one != *first) return true;
      first = one;
    }
    return false;
  }

 private:
  const model::Event& event_;
  const std::vector<About>& about_;
  const words::Language& language_;
};

std::string_view subject_key(const std::vector<About>& about) {
  Ask first = Ask::after;
  for (const auto& one : about) first = std::min(first, one.ask);
  switch (first) {
    case Ask::invitation:
    case Ask::declined:
      return "message.subject-invitation";
    case Ask::reminder:
    case Ask::undecided:
    case Ask::expected:
      return "message.subject-reminder";
    case Ask::thanks:
      return "message.subject-thanks";
    case Ask::missed:
      return "message.subject-missed";
    case Ask::after:
      break;
  }
  return "message.subject-after";
}

ViewNode view(const model::Network& network, const model::Dossier& dossier, const Parcel& parcel,
              model::Date today, const words::Language& language) {
  const model::Event& event = dossier.event;
  const std::vector<About> about = figures::about(parcel.messages);
  const View said(event, about, language);
  const Sessions to_come = sessions_of(about, figures::ahead);
  const Sessions past = sessions_of(about, [](Ask ask) { return !figures::ahead(ask); });
  const std::string when = said.days(to_come);
  const model::Structure& structure = network.structures.at(parcel.structure);
  const model::Contact* contact = parcel.contact ? &structure.contacts.at(*parcel.contact) : nullptr;
  const auto answer_by = figures::deadline(*dossier.invitations, today);
  return {"",
          Kind::object,
          true,
          {},
          {text("subject", language.say(subject_key(about), {{"title", event.title}, {"when", when}})),
           text("title", event.title),
           text("about", event.about),
           flag("ahead", !to_come.empty()),
           flag("apart", said.apart()),
           said.to_come("asked", figures::silent),
           said.to_come("invitation", Ask::invitation),
           said.to_come("reminder", Ask::reminder),
           said.to_come("undecided", Ask::undecided),
           said.to_come("expected", Ask::expected),
           said.to_come("declined", Ask::declined),
           said.past("thanks", Ask::thanks),
           said.past("missed", Ask::missed),
           said.past("after", Ask::after),
           text("when", when),
           text("past", said.days(past)),
           said.sessions(to_come),
           text("answer_by", answer_by ? words::short_date(*answer_by, language) : ""),
           {"network", Kind::object, true, {}, {text("name", network.name), text("about", network.about)}},
           {"structure",
            Kind::object,
            true,
            {},
            {text("name", structure.name), text("called", model::called(structure))}},
           {"contact", Kind::object, contact != nullptr, {}, {text("name", contact ? contact->name : "")}}}};
}

}  // namespace

std::string_view embedded_message_template(const words::Language& language) {
  const auto of = [](std::string_view code) {
    return words::embedded_text("templates/message." + std::string(code) + ".txt.mustache");
  };
  // A language that has its words but no template of its own yet.
  const std::string_view own = of(language.code());
  return own.empty() ? of("en") : own;
}

std::optional<Letter> write(const model::Network& network, const model::Dossier& dossier,
                            const Parcel& parcel, model::Date today, std::string_view template_text,
                            const words::Language& language, std::vector<telling::Mistake>& mistakes) {
  const auto parsed = telling::parse_template(template_text, message_shape(), mistakes);
  if (!parsed) return std::nullopt;
  const std::string filled = telling::fill_in(*parsed, view(network, dossier, parcel, today, language));
  const auto end = filled.find('\n');
  const auto body = filled.find_first_not_of('\n', std::min(end, filled.size()));
  return Letter{filled.substr(0, end), body == std::string::npos ? "" : filled.substr(body)};
}

telling::ViewNode message_shape() {
  static const model::Network network = [] {
    model::Network one;
    one.structures.resize(1);
    one.structures[0].contacts.resize(1);
    return one;
  }();
  model::Dossier dossier;
  dossier.invitations.emplace().waves.resize(1);
  // A session for each thing that is said of one to come, so that each section has its whole shape.
  figures::Message message;
  for (const Ask ask : {Ask::invitation, Ask::reminder, Ask::undecided, Ask::expected, Ask::declined}) {
    message.sessions.push_back(static_cast<model::SessionIndex>(dossier.event.sessions.size()));
    message.asks.push_back(ask);
    dossier.event.sessions.emplace_back().span = {model::Date{}, model::Date{}};
  }
  Parcel parcel;
  parcel.contact = 0;
  parcel.messages = {&message};
  return view(network, dossier, parcel, {}, *words::Language::of(words::Language::codes().front()));
}

}  // namespace aliso::send
