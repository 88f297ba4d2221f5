// What a message's template may speak of, computed once for its reader.
// All names hold plain text: a message is no Markdown, so templates write them with three braces.
#include "send/letter.h"

#include <algorithm>

#include "figures/waves.h"
#include "telling/template.h"
#include "words/dates.h"
#include "words/embedded.h"
#include "words/typography.h"

namespace aliso::send {

namespace {

using telling::ViewNode;
using Kind = ViewNode::Kind;
using Sessions = std::vector<model::SessionIndex>;

/// What a wave is to its reader.
enum class Purpose { invitation, reminder, expected, thanks, missed, after };

bool comes_after(const model::Dossier& dossier, const figures::Message& message) {
  const model::Wave& wave = dossier.invitations->waves.at(message.wave);
  return std::any_of(message.sessions.begin(), message.sessions.end(), [&](model::SessionIndex index) {
    const model::Session& session = dossier.event.sessions.at(index);
    const auto day = figures::due_day(wave, *dossier.invitations, session);
    return day && *day > session.date();
  });
}

Purpose purpose(const model::Dossier& dossier, const figures::Message& message) {
  const auto& only = dossier.invitations->waves.at(message.wave).only;
  const auto all = [&only](model::Only wanted) {
    return !only.empty() &&
           std::all_of(only.begin(), only.end(), [wanted](model::Only o) { return o == wanted; });
  };
  if (all(model::Only::came)) return Purpose::thanks;
  if (all(model::Only::missed)) return Purpose::missed;
  if (comes_after(dossier, message)) return Purpose::after;
  if (all(model::Only::yes)) return Purpose::expected;
  return only.empty() ? Purpose::invitation : Purpose::reminder;
}

bool ahead(Purpose purpose) {
  return purpose <= Purpose::expected;
}

Sessions sessions_of(const model::Dossier& dossier, const Parcel& parcel, bool wanted_ahead) {
  Sessions result;
  for (const figures::Message* message : parcel.messages) {
    if (ahead(purpose(dossier, *message)) != wanted_ahead) continue;
    result.insert(result.end(), message->sessions.begin(), message->sessions.end());
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

ViewNode text(std::string name, std::string value) {
  const bool given = !value.empty();
  return {std::move(name), Kind::text, given, std::move(value), {}};
}

ViewNode flag(std::string name, bool value) {
  return {std::move(name), Kind::flag, value, {}, {}};
}

/// "à Guéret", "au Bakao"; empty where the session has neither name nor town.
std::string whereabouts(const model::Session& session, const words::Language& language) {
  if (!session.town.empty()) return words::in_town(session.town, language);
  return {};
}

/// "jeudi 7 avril 2022, à Guéret".
std::string day_and_town(const model::Session& session, const words::Language& language) {
  const std::string where = whereabouts(session, language);
  const std::string day = words::full_date(session.date(), language);
  return where.empty() ? day : language.say("message.day-and-town", {{"day", day}, {"where", where}});
}

std::string days_and_towns(const model::Dossier& dossier, const Sessions& sessions,
                           const words::Language& language) {
  std::vector<std::string> parts;
  parts.reserve(sessions.size());
  for (const auto index : sessions) parts.push_back(day_and_town(dossier.event.sessions.at(index), language));
  return words::list(parts, language);
}

ViewNode session_node(const model::Session& session, const words::Language& language) {
  const std::string hours = session.time ? words::hours(*session.time, language) : "";
  std::string line = words::capitalized(day_and_town(session, language));
  if (!hours.empty()) line = language.say("message.line-hours", {{"line", line}, {"hours", hours}});
  if (!session.venue.empty())
    line = language.say("message.line-venue", {{"line", line}, {"venue", session.venue}});
  return {"",
          Kind::object,
          true,
          {},
          {text("line", line), text("name", session.name),
           text("date", words::full_date(session.date(), language)), text("hours", hours),
           text("place", session.town), text("venue", session.venue)}};
}

std::string_view subject_key(Purpose purpose) {
  switch (purpose) {
    case Purpose::invitation:
      return "message.subject-invitation";
    case Purpose::reminder:
    case Purpose::expected:
      return "message.subject-reminder";
    case Purpose::thanks:
      return "message.subject-thanks";
    case Purpose::missed:
      return "message.subject-missed";
    case Purpose::after:
      break;
  }
  return "message.subject-after";
}

ViewNode view(const model::Network& network, const model::Dossier& dossier, const Parcel& parcel,
              const words::Language& language) {
  std::vector<bool> has(static_cast<std::size_t>(Purpose::after) + 1);
  Purpose first = Purpose::after;
  for (const figures::Message* message : parcel.messages) {
    const Purpose p = purpose(dossier, *message);
    has[static_cast<std::size_t>(p)] = true;
    first = std::min(first, p);
  }
  const auto is = [&has](Purpose p) { return static_cast<bool>(has[static_cast<std::size_t>(p)]); };
  const Sessions to_come = sessions_of(dossier, parcel, true);
  const Sessions past = sessions_of(dossier, parcel, false);
  const std::string when = days_and_towns(dossier, to_come, language);
  ViewNode sessions{"sessions", Kind::list, !to_come.empty(), {}, {}};
  for (const auto index : to_come)
    sessions.children.push_back(session_node(dossier.event.sessions.at(index), language));
  const model::Structure& structure = network.structures.at(parcel.structure);
  const model::Contact* contact = parcel.contact ? &structure.contacts.at(*parcel.contact) : nullptr;
  const auto& answer_by = dossier.invitations->answer_by;
  const std::string subject =
      language.say(subject_key(first), {{"title", dossier.event.title}, {"when", when}});
  return {"",
          Kind::object,
          true,
          {},
          {text("subject", subject),
           text("title", dossier.event.title),
           text("about", dossier.event.about),
           flag("ahead", !to_come.empty()),
           flag("invitation", is(Purpose::invitation)),
           flag("reminder", is(Purpose::reminder)),
           flag("expected", is(Purpose::expected)),
           flag("thanks", is(Purpose::thanks)),
           flag("missed", is(Purpose::missed)),
           flag("after", is(Purpose::after)),
           text("when", when),
           text("past", days_and_towns(dossier, past, language)),
           sessions,
           text("answer_by", answer_by ? words::short_date(*answer_by, language) : ""),
           {"network", Kind::object, true, {}, {text("name", network.name), text("about", network.about)}},
           {"structure",
            Kind::object,
            true,
            {},
            {text("name", structure.name), text("called", structure.called)}},
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
                            const Parcel& parcel, std::string_view template_text,
                            const words::Language& language, std::vector<telling::Mistake>& mistakes) {
  const auto parsed = telling::parse_template(template_text, message_shape(), mistakes);
  if (!parsed) return std::nullopt;
  const std::string filled = telling::fill_in(*parsed, view(network, dossier, parcel, language));
  const auto end = filled.find('\n');
  const auto body = filled.find_first_not_of('\n', std::min(end, filled.size()));
  return Letter{filled.substr(0, end), body == std::string::npos ? "" : filled.substr(body)};
}

std::vector<model::SessionIndex> sessions_ahead(const model::Dossier& dossier, const Parcel& parcel) {
  return sessions_of(dossier, parcel, true);
}

telling::ViewNode message_shape() {
  static const model::Network network = [] {
    model::Network one;
    one.structures.resize(1);
    one.structures[0].contacts.resize(1);
    return one;
  }();
  model::Dossier dossier;
  dossier.event.sessions.resize(1);
  dossier.event.sessions[0].span = {model::Date{}, model::Date{}};
  dossier.invitations.emplace().waves.resize(1);
  figures::Message message;
  message.sessions = {0};
  Parcel parcel;
  parcel.contact = 0;
  parcel.messages = {&message};
  return view(network, dossier, parcel, *words::Language::of(words::Language::codes().front()));
}

}  // namespace aliso::send
