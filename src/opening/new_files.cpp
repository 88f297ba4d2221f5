// What of a past event comes along into a new one, written as the tables write it.
// Where there is no past one, a person gets the keys to begin with.
#include "opening/new_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "format/dates.h"
#include "format/sessions.h"
#include "format/text.h"
#include "load/text.h"
#include "model/names.h"
#include "opening/title_again.h"

namespace aliso::opening {

namespace {

using std::chrono::days;
using std::chrono::weekday;

/// The first day on or after `from` that is such a weekday.
model::Date next(model::Date from, weekday wanted) {
  return from + (wanted - weekday{from});
}

model::Date first_day(std::string_view stem, model::Date today, std::optional<model::Date> past) {
  const weekday wanted = past ? weekday{*past} : std::chrono::Thursday;
  int year = 0;
  unsigned month = 0, day = 0;
  const auto number = [&](std::size_t at, std::size_t size, auto& into) {
    if (stem.size() < at + size) return false;
    for (const char c : stem.substr(at, size)) {
      if (c < '0' || c > '9') return false;
      into = into * 10 + static_cast<unsigned char>(c - '0');
    }
    return true;
  };
  if (number(0, 4, year) && year >= 1000 && stem.size() > 4 && stem[4] == '-' && number(5, 2, month)) {
    if (stem.size() > 7 && stem[7] == '-' && number(8, 2, day)) {
      if (const auto exact = model::make_date(year, month, day)) return *exact;
    }
    if (const auto first = model::make_date(year, month, 1)) return next(*first, wanted);
  }
  return next(today + days{28}, wanted);
}

/// Sessions that are to be held again: those that weren't cancelled, else all.
std::vector<const model::Session*> sessions_of(const model::Event& event) {
  std::vector<const model::Session*> held;
  for (const model::Session& session : event.sessions) {
    if (!session.cancelled) held.push_back(&session);
  }
  if (held.empty()) {
    for (const model::Session& session : event.sessions) held.push_back(&session);
  }
  return held;
}

/// Whether the session's id says nothing but its day.
bool named_by_day(const model::Session& session) {
  return session.id == format::written(session.date());
}

/// The sessions in the order of their days, as places in `held`.
std::vector<std::size_t> by_day(const std::vector<const model::Session*>& held) {
  std::vector<std::size_t> order(held.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&held](std::size_t a, std::size_t b) { return held[a]->date() < held[b]->date(); });
  return order;
}

/// The days of the sessions that are held again, one each, and those left over for sessions that are new.
struct NewDays {
  std::vector<model::Date> held;
  std::vector<model::Date> others;

  [[nodiscard]] std::size_t size() const { return held.size() + others.size(); }
  [[nodiscard]] model::Date first() const {
    const model::Date day = *std::min_element(held.begin(), held.end());
    return others.empty() ? day : std::min(day, others.front());
  }
};

/// Gives the sessions the days that were asked for, the earliest the first; later ones that get none are
/// taken out of `held`.
NewDays given_days(std::vector<const model::Session*>& held, std::span<const model::Date> dates) {
  const auto order = by_day(held);
  std::vector<std::optional<model::Date>> given(held.size());
  for (std::size_t i = 0; i < std::min(order.size(), dates.size()); ++i) given[order[i]] = dates[i];
  NewDays result;
  std::vector<const model::Session*> kept;
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (!given[i]) continue;
    kept.push_back(held[i]);
    result.held.push_back(*given[i]);
  }
  for (std::size_t i = held.size(); i < dates.size(); ++i) result.others.push_back(dates[i]);
  held = std::move(kept);
  return result;
}

/// The session on another day.
model::Session held_again(const model::Session& past, model::Date day, std::string id) {
  model::Session session;
  session.span = {day, day + (*past.span.last - *past.span.first)};
  session.time = past.time;
  session.name = past.name;
  session.called = past.called;
  session.id = std::move(id);
  session.town = past.town;
  session.venue = past.venue;
  session.coordinates = past.coordinates;
  return session;
}

/// An id for each session, the past one's where it has one. One that only said the day gives way to one that
/// stays right when the day is put right: `word`, with a number where there are several sessions.
/// The `others` are new, and get one likewise.
std::vector<std::string> ids_again(const std::vector<const model::Session*>& held, std::size_t others,
                                   const std::string& word) {
  std::set<std::string> taken;
  for (const model::Session* session : held) taken.insert(session->id);
  const auto numbered = [&word](int n) { return n == 0 ? word : fmt::format("{}-{}", word, n); };
  std::vector<std::string> ids;
  int number = held.size() + others > 1 ? 1 : 0;
  const auto free_one = [&] {
    std::string id;
    do id = numbered(number++);
    while (!taken.insert(id).second);
    return id;
  };
  for (const model::Session* session : held) ids.push_back(named_by_day(*session) ? free_one() : session->id);
  for (std::size_t i = 0; i < others; ++i) ids.push_back(free_one());
  return ids;
}

/// The event with its sessions on those days; of a session that is new no place is known. Criteria that held
/// for a time of their own stay behind.
model::Event event_again(const model::Event& past, const std::vector<const model::Session*>& held,
                         const NewDays& days_again, const std::string& title, const std::string& word) {
  model::Event event;
  event.title = title;
  event.draft = true;
  event.about = past.about;
  event.kind = past.kind;
  event.quorum = past.quorum;
  const std::vector<std::string> ids = ids_again(held, days_again.others.size(), word);
  for (std::size_t i = 0; i < held.size(); ++i)
    event.sessions.push_back(held_again(*held[i], days_again.held[i], ids[i]));
  for (std::size_t i = 0; i < days_again.others.size(); ++i) {
    model::Session session;
    session.span = {days_again.others[i], days_again.others[i]};
    session.time = held.back()->time;
    session.id = ids[held.size() + i];
    event.sessions.push_back(std::move(session));
  }
  for (const model::Criterion& criterion : past.criteria) {
    if (!criterion.rule || !criterion.rule->during) event.criteria.push_back(criterion);
  }
  return event;
}

/// Days from the event's first session to the wave, which goes out once.
int offset_of(const model::Wave& wave, const model::Dossier& past, model::Date begun) {
  model::Date day{};
  if (wave.due && wave.due->anchor == model::Due::Anchor::day)
    day = wave.due->day;
  else if (wave.due)
    day = *past.invitations->answer_by + days{wave.due->offset};
  else if (wave.on && wave.on->first)
    day = *wave.on->first;
  else
    return -7;
  return static_cast<int>((day - begun).count());
}

/// When the wave is due again: on a day, reckoned from the new first one, so that one message stays one
/// however many sessions there are. One that went out before each of several goes out before each.
/// `of_wave` is the new day of the first session that it is about.
model::Due due_again(const model::Wave& wave, const model::Dossier& past, std::size_t sessions,
                     model::Date of_wave, model::Date begun, model::Date day) {
  if (!wave.due || wave.due->anchor != model::Due::Anchor::session)
    return {model::Due::Anchor::day, day + days{offset_of(wave, past, begun)}, 0};
  if (sessions > 1) return *wave.due;
  return {model::Due::Anchor::day, of_wave + days{wave.due->offset}, 0};
}

/// The sessions that a wave is about, among those held again; nothing where all of them were cancelled.
std::optional<std::vector<model::SessionIndex>> narrowed_again(
    const model::Wave& wave, const model::Event& past, const std::vector<const model::Session*>& held) {
  std::vector<model::SessionIndex> sessions;
  for (const model::SessionIndex index : *wave.sessions) {
    const auto found = std::find(held.begin(), held.end(), &past.sessions[index]);
    if (found != held.end()) sessions.push_back(static_cast<model::SessionIndex>(found - held.begin()));
  }
  return sessions.empty() ? std::nullopt : std::optional(std::move(sessions));
}

/// The waves, each due as long before or after the event's first day as it was; a wave without an id gets
/// one.
model::Invitations waves_again(const model::Dossier& past, const std::vector<const model::Session*>& held,
                               model::Date begun, const NewDays& days_again, const std::string& word) {
  model::Invitations invitations;
  std::set<std::string> ids;
  for (const model::Wave& wave : past.invitations->waves) ids.insert(wave.id);
  int number = 0;
  for (model::Wave wave : past.invitations->waves) {
    if (wave.sessions) {
      auto sessions = narrowed_again(wave, past.event, held);
      if (!sessions) continue;
      wave.sessions.reset();
      if (days_again.size() > 1) wave.sessions = std::move(sessions);
    }
    if (wave.id.empty()) {
      do wave.id = fmt::format("{}-{}", word, ++number);
      while (!ids.insert(wave.id).second);
    }
    // Nobody is mailed by what went out otherwise; nor with words that were written for another day.
    if (wave.channels.empty()) wave.channels.push_back(model::Channel::other);
    wave.subject.clear();
    wave.text = {};
    const std::size_t about = wave.sessions ? wave.sessions->size() : held.size();
    const model::Date day = days_again.first();
    const model::Date of_wave = wave.sessions ? days_again.held[wave.sessions->front()] : day;
    wave.due = due_again(wave, past, about, of_wave, begun, day);
    wave.on.reset();
    invitations.waves.push_back(std::move(wave));
  }
  return invitations;
}

/// The keys to begin with. `sure`: the days were asked for; else the one is a guess. `past`: all of them are
/// over.
std::string first_event(std::span<const model::Date> dates, bool sure, bool past,
                        const words::Language& language) {
  const auto remark = [&language](std::string_view key) { return "  # " + language.say(key); };
  const std::string word = language.say("new.session");
  std::string text = fmt::format("# {}\ntitle: {}\ndraft: yes{}\n",
                                 language.say("new.head", {{"when", past ? "past" : "to-come"}}),
                                 format::written(language.say("new.title")), remark("new.draft"));
  if (dates.size() == 1) {
    text +=
        fmt::format("id: {}{}\ndate: {}{}\ntime: 18h-20h\n# place: …{}\n# venue: …\n", word, remark("new.id"),
                    format::written(dates.front()), sure ? "" : remark("new.date"), remark("new.place"));
  } else {
    text += "sessions:\n";
    for (std::size_t i = 0; i < dates.size(); ++i)
      text += fmt::format(
          "  - id: {}-{}{}\n    date: {}\n    time: 18h-20h\n    # place: …{}\n    # venue: …\n", word, i + 1,
          i == 0 ? remark("new.id") : "", format::written(dates[i]), i == 0 ? remark("new.place") : "");
  }
  if (dates.size() == 1) text += fmt::format("\n# present: []{}\n", remark("new.present"));
  return text;
}

/// Waves to begin with.
std::string usual_waves(const words::Language& language) {
  return fmt::format(
      "# {}\nwaves:\n  - {{id: {}, channel: email, due: 3 weeks before}}\n"
      "  - {{id: {}, channel: email, due: 3 days before, only: unanswered}}\n",
      language.say("new.invitations"), language.say("new.invitation"), language.say("new.reminder"));
}

}  // namespace

NewFiles new_files(std::string_view stem, const model::Dossier* past, const model::Network& network,
                   model::Date today, const words::Language& language, std::span<const model::Date> dates) {
  auto held = past ? sessions_of(past->event) : std::vector<const model::Session*>{};
  std::optional<model::Date> begun;
  for (const model::Session* session : held)
    begun = begun ? std::min(*begun, session->date()) : session->date();
  const bool sure = !dates.empty();
  const model::Date day = sure ? dates.front() : first_day(stem, today, begun);
  NewFiles files{{}, usual_waves(language)};
  if (!past) {
    files.event =
        first_event(sure ? dates : std::span(&day, 1), sure, (sure ? dates.back() : day) < today, language);
    return files;
  }
  NewDays days_again;
  if (sure)
    days_again = given_days(held, dates);
  else
    for (const model::Session* session : held) days_again.held.push_back(day + (session->date() - *begun));
  const auto year = [](model::Date of) { return int(std::chrono::year_month_day{of}.year()); };
  const TitleAgain title = title_again(past->event.title, year(*begun), year(day));
  const model::Event event =
      event_again(past->event, held, days_again, title.title, language.say("new.session"));
  const auto remark = [&](std::string_view key) {
    if (key == "draft") return "  # " + language.say("new.draft");
    const bool open = (key == "date" && !sure) || (key == "title" && !title.sure);
    return open ? "  # " + language.say("new.date") : "";
  };
  files.event = fmt::format("# {}\n{}", language.say("new.after", {{"title", past->event.title}}),
                            load::text(event, network, remark));
  const auto waves = past->invitations
                         ? waves_again(*past, held, *begun, days_again, language.say("new.wave"))
                         : model::Invitations{};
  if (!waves.waves.empty()) {
    files.invitations =
        fmt::format("# {}\n{}", language.say("new.invitations"), load::text(waves, network, event));
  }
  return files;
}

}  // namespace aliso::opening
