// The reader's language; days and towns in a sentence.
// A language that aliso doesn't speak can't come from a network's files: load refuses it.
#include "telling/reader.h"

#include <algorithm>
#include <tuple>

#include "model/names.h"
#include "words/dates.h"
#include "words/joined.h"
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
  if (session.time) text += ", " + words::hours(*session.time, session.span, language);
  // A town that names the session is said once.
  if (session.name && model::folded(*session.name) != model::folded(session.town))
    text += ", " + language.say("message.name", {{"name", *session.name}});
  if (!session.town.empty()) text += ", " + words::in_town(session.town, language);
  if (!session.venue.empty())
    text = language.say("message.venue", {{"line", text}, {"venue", session.venue}});
  if (!session.url.empty()) text += " – " + session.url;
  return text;
}

namespace {

/// Whether another session of the event has the same days and town: the hours tell them apart.
bool has_twin(const model::Event& event, const model::Session& session) {
  return std::any_of(event.sessions.begin(), event.sessions.end(), [&session](const model::Session& other) {
    return other.id != session.id && other.span == session.span &&
           model::folded(other.town) == model::folded(session.town);
  });
}

}  // namespace

namespace {

/// Its days; with its hours where another session has the same days and town.
std::string days_told_apart(const model::Event& event, const model::Session& session,
                            const Language& language) {
  const std::string day = days(session, language);
  if (!session.time || !has_twin(event, session)) return day;
  return day + ", " + words::hours(*session.time, session.span, language);
}

std::string with_town(const std::string& day, const model::Session& session, const Language& language) {
  if (session.town.empty()) return day;
  return language.say("message.day-and-town",
                      {{"day", day}, {"where", words::in_town(session.town, language)}});
}

}  // namespace

std::string day_and_town(const model::Event& event, const model::Session& session, const Language& language) {
  return with_town(days_told_apart(event, session, language), session, language);
}

namespace {

bool is_earlier(const model::Event& event, model::SessionIndex one, model::SessionIndex other) {
  const auto when = [&event](model::SessionIndex index) {
    const model::Session& session = event.sessions.at(index);
    return std::tuple(session.date(), session.time ? session.time->from.minutes : -1, index);
  };
  return when(one) < when(other);
}

}  // namespace

std::vector<model::SessionIndex> in_time(const model::Event& event,
                                         const std::set<model::SessionIndex>& sessions) {
  std::vector<model::SessionIndex> result(sessions.begin(), sessions.end());
  std::sort(result.begin(), result.end(), [&event](model::SessionIndex one, model::SessionIndex other) {
    return is_earlier(event, one, other);
  });
  return result;
}

std::vector<figures::About> about_in_time(const model::Event& event,
                                          std::span<const figures::Message* const> messages) {
  std::vector<figures::About> result = figures::about(messages);
  std::sort(result.begin(), result.end(), [&event](const figures::About& one, const figures::About& other) {
    return is_earlier(event, one.session, other.session);
  });
  return result;
}

namespace {

/// Days and towns as a list in a sentence, for readers who have to see where each ends.
std::string listed(const std::vector<std::string>& parts, const Language& language) {
  const auto has_comma = [](const std::string& part) { return part.find(',') != std::string::npos; };
  if (parts.size() < 2 || std::none_of(parts.begin(), parts.end(), has_comma))
    return words::list(parts, language);
  // "jeudi 7 avril, à Guéret, et samedi 9 avril, à Ahun": a comma parts more than the items of this list.
  std::string text = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (i + 1 < parts.size()) {
      text = language.say("message.and-also", {{"first", text}, {"second", parts[i]}});
    } else {
      const auto n = static_cast<std::int64_t>(parts.size());
      text = language.say("message.and-last", {{"first", text}, {"second", parts[i]}, {"n", n}});
    }
  }
  return text;
}

}  // namespace

namespace {

/// The days of several sessions as a list; a town that they share is said once, behind them.
std::string listed_days(const model::Event& event, const std::vector<model::SessionIndex>& sessions,
                        bool in_sentence, const Language& language) {
  if (sessions.empty()) return {};
  const model::Session& first = event.sessions.at(sessions.front());
  const bool one_town = std::all_of(sessions.begin(), sessions.end(), [&](model::SessionIndex index) {
    return model::folded(event.sessions.at(index).town) == model::folded(first.town);
  });
  std::vector<std::string> parts;
  parts.reserve(sessions.size());
  for (const auto index : sessions) {
    const model::Session& session = event.sessions.at(index);
    const bool one_day = session.span.one_day() || !session.span.last;
    std::string day = days_told_apart(event, session, language);
    if (in_sentence)
      day = language.say("message.on-days", {{"days", day}, {"one", std::string(one_day ? "yes" : "no")}});
    parts.push_back(one_town ? std::move(day) : with_town(day, session, language));
  }
  const std::string text = listed(parts, language);
  return one_town ? with_town(text, first, language) : text;
}

}  // namespace

std::string days_and_towns(const model::Event& event, const std::vector<model::SessionIndex>& sessions,
                           const Language& language) {
  return listed_days(event, sessions, false, language);
}

std::string on_days_and_towns(const model::Event& event, const std::vector<model::SessionIndex>& sessions,
                              const Language& language) {
  return listed_days(event, sessions, true, language);
}

namespace {

/// A session as it was told, without a name.
model::Session as_told(const model::Told& told) {
  model::Session session;
  session.id = told.session;
  session.span = told.span;
  session.time = told.time;
  session.town = told.place;
  session.venue = told.venue;
  return session;
}

/// Whether the text is of one of several: others stand, besides this one, or it tells of others too.
bool is_one_of(const model::Event& event, const figures::About& about) {
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (i != about.session && !event.sessions[i].cancelled) return true;
  return about.among;
}

bool same_as(const model::Session& session, const model::Told& told) {
  return told.span == session.span && told.time == session.time &&
         model::folded(told.place) == model::folded(session.town);
}

/// In what it changed, for a choice of phrases: merged: several became this one; restored: it was said to be
/// cancelled; revived: likewise, and is another; later, earlier; otherwise (the hour, the place). A session
/// of several days is put off by no single day: spread.
std::string how(const model::Session& session, const std::vector<model::Told>& before) {
  if (before.empty()) return "later";
  const model::Told& first = before.front();
  const bool several = std::any_of(before.begin(), before.end(), [&first](const model::Told& told) {
    return told.session != first.session && !told.cancelled && !first.cancelled;
  });
  if (several) return "merged";
  if (first.cancelled) return same_as(session, first) ? "restored" : "revived";
  if (first.span == session.span) return "otherwise";
  if (session.span.last && !session.span.one_day()) return "spread";
  if (first.span.first == session.span.first) return "spread";
  return session.span.first < first.span.first ? "earlier" : "later";
}

std::string cancelled(const model::Event& event, const model::Session& known, const Language& language) {
  const bool one_day = known.span.one_day() || !known.span.last;
  return language.say("message.cancelled", {{"title", std::string(words::unquoted(event.title))},
                                            {"when", day_and_town(event, known, language)},
                                            {"town", std::string(known.town.empty() ? "no" : "yes")},
                                            {"one", std::string(one_day ? "yes" : "no")}});
}

}  // namespace

std::string news_sentence(const model::Event& event, const figures::About& about, const Language& language) {
  const model::Session& session = event.sessions.at(about.session);
  if (about.ask == figures::Ask::cancelled) {
    if (about.before.empty()) return cancelled(event, session, language);
    std::string text;
    for (const model::Told& told : about.before)
      words::join(text, " ", cancelled(event, as_told(told), language));
    return text;
  }
  const std::string how = telling::how(session, about.before);
  std::vector<model::Told> known = about.before;
  std::erase_if(known, [&how](const model::Told& told) { return told.cancelled && how != "revived"; });
  std::stable_sort(known.begin(), known.end(), [](const model::Told& one, const model::Told& other) {
    return one.span.first < other.span.first;
  });
  std::vector<std::string> lines;
  for (const model::Told& told : known) lines.push_back(session_line(as_told(told), language));
  const std::string before = lines.empty() ? "none" : listed(lines, language);
  const bool had_hours =
      std::any_of(known.begin(), known.end(), [](const auto& told) { return told.time.has_value(); });
  const bool had_place =
      std::any_of(known.begin(), known.end(), [](const auto& told) { return !told.place.empty(); });
  const bool no_hours = had_hours && !session.time;
  const bool no_place = had_place && session.town.empty();
  const std::string open = no_hours ? (no_place ? "both" : "hours") : (no_place ? "place" : "none");
  return language.say("message.moved", {{"title", std::string(words::unquoted(event.title))},
                                        {"how", how},
                                        {"several", std::string(is_one_of(event, about) ? "yes" : "no")},
                                        {"line", session_line(session, language)},
                                        {"open", open},
                                        {"before", before}});
}

std::string news_subject(const model::Event& event, const figures::About& about, const Language& language) {
  const model::Session& session = event.sessions.at(about.session);
  if (about.ask == figures::Ask::cancelled) {
    std::vector<std::string> days;
    for (const model::Told& told : about.before) days.push_back(day_and_town(event, as_told(told), language));
    if (days.empty()) days.push_back(day_and_town(event, session, language));
    return language.say("message.subject-cancelled",
                        {{"title", event.title}, {"when", listed(days, language)}});
  }
  std::string place = "none";  // as the sentence, the subject tells which of several it is
  if (is_one_of(event, about) && !session.town.empty()) place = words::in_town(session.town, language);
  return language.say("message.subject-moved", {{"title", event.title},
                                                {"place", place},
                                                {"how", how(session, about.before)},
                                                {"day", words::full_date(session.date(), language)},
                                                {"when", day_and_town(event, session, language)}});
}

}  // namespace aliso::telling
