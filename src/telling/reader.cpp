// The reader's language; days and towns in a sentence.
// A language that aliso doesn't speak can't come from a network's files: load refuses it.
#include "telling/reader.h"

#include "model/names.h"
#include "words/dates.h"
#include "words/typography.h"

namespace aliso::telling {

using words::Language;

Language readers_language(const model::Network& network, model::StructureIndex structure,
                          std::optional<std::uint32_t> contact, const std::optional<Language>& wanted) {
  if (wanted) return *wanted;
  if (contact) {
    const std::string& own = network.structures.at(structure).contacts.at(*contact).language;
    if (const auto language = Language::of(own); language && !own.empty()) return *language;
  }
  return Language::of(network.language).value_or(*Language::of("fr"));
}

std::string days(const model::Session& session, const Language& language) {
  return words::full_days(session.span, language);
}

std::string session_line(const model::Session& session, const Language& language) {
  std::string text = days(session, language);
  if (session.time) text += ", " + words::hours(*session.time, language);
  // A town that names the session is said once.
  if (session.name && model::folded(*session.name) != model::folded(session.town))
    text += ", " + language.say("message.name", {{"name", *session.name}});
  if (!session.town.empty()) text += ", " + words::in_town(session.town, language);
  if (!session.venue.empty())
    text = language.say("message.venue", {{"line", text}, {"venue", session.venue}});
  return text;
}

std::string day_and_town(const model::Session& session, const Language& language) {
  const std::string day = days(session, language);
  if (session.town.empty()) return day;
  return language.say("message.day-and-town",
                      {{"day", day}, {"where", words::in_town(session.town, language)}});
}

std::string days_and_towns(const model::Event& event, const std::vector<model::SessionIndex>& sessions,
                           const Language& language) {
  std::vector<std::string> parts;
  parts.reserve(sessions.size());
  for (const auto index : sessions) parts.push_back(day_and_town(event.sessions.at(index), language));
  return words::list(parts, language);
}

namespace {

/// A session as it was told, without a name.
model::Session as_told(const model::Told& told) {
  model::Session session;
  session.span = told.span;
  session.time = told.time;
  session.town = told.place;
  session.venue = told.venue;
  return session;
}

/// In what it changed, for a choice of phrases: later, earlier; otherwise (the hour, the place); restored: it
/// was said to be cancelled. A session of several days is put off by no single day: spread.
std::string how(const model::Session& session, const std::optional<model::Told>& before) {
  if (before && before->cancelled) return "restored";
  if (before && before->span == session.span) return "otherwise";
  if (session.span.last && !session.span.one_day()) return "spread";
  return before && session.span.first < before->span.first ? "earlier" : "later";
}

std::string one_day(const model::Span& span) {
  return span.one_day() || !span.last ? "yes" : "no";
}

}  // namespace

std::string news_sentence(const model::Event& event, const figures::About& about, const Language& language) {
  const model::Session& session = event.sessions.at(about.session);
  if (about.ask == figures::Ask::cancelled) {
    const model::Session known = about.before ? as_told(*about.before) : session;
    return language.say("message.cancelled", {{"title", event.title},
                                              {"when", day_and_town(known, language)},
                                              {"town", std::string(known.town.empty() ? "no" : "yes")},
                                              {"one", one_day(known.span)}});
  }
  const std::string before =
      about.before && !about.before->cancelled ? session_line(as_told(*about.before), language) : "none";
  return language.say("message.moved", {{"title", event.title},
                                        {"how", how(session, about.before)},
                                        {"line", session_line(session, language)},
                                        {"before", before}});
}

std::string news_subject(const model::Event& event, const figures::About& about, const Language& language) {
  const model::Session& session = event.sessions.at(about.session);
  if (about.ask == figures::Ask::cancelled) {
    const model::Session known = about.before ? as_told(*about.before) : session;
    return language.say("message.subject-cancelled",
                        {{"title", event.title}, {"when", day_and_town(known, language)}});
  }
  return language.say("message.subject-moved", {{"title", event.title},
                                                {"how", how(session, about.before)},
                                                {"day", words::full_date(session.date(), language)},
                                                {"when", day_and_town(session, language)}});
}

}  // namespace aliso::telling
