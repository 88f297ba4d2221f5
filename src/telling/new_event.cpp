// Writing a new event's two files, key by key, with what of the past one can come along.
// Texts are quoted wherever YAML could take them for something else.
#include "telling/new_event.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "model/names.h"

namespace aliso::telling {

namespace {

using std::chrono::days;
using std::chrono::weekday;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 9> channels = {
    "email", "post", "phone", "sms", "flyer", "newsletter", "announcement", "meeting", "other"};
constexpr std::array<std::string_view, 8> onlys = {"unanswered", "yes",  "maybe",  "no",
                                                   "undecided",  "came", "missed", "excused"};
constexpr std::array<std::string_view, 7> weekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                      "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 6> ordinals = {"last", "first", "second", "third", "fourth", "fifth"};

std::string iso(model::Date day) {
  const year_month_day ymd{day};
  return fmt::format("{:04}-{:02}-{:02}", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
}

/// A text on one line, in double quotes unless it is letters, digits and what is harmless between them.
std::string quoted(std::string_view text) {
  const auto harmless = [](unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           c == ' ' || c == '\'' || c == '-' || c == '.' || c == '(' || c == ')';
  };
  const bool letter =
      !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z') ||
                        static_cast<unsigned char>(text[0]) >= 0xC3);
  if (letter && text.back() != ' ' && std::all_of(text.begin(), text.end(), harmless))
    return std::string(text);
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string time(model::TimeOfDay at) {
  return at.minutes % 60 == 0 ? fmt::format("{}h", at.minutes / 60)
                              : fmt::format("{}h{:02}", at.minutes / 60, at.minutes % 60);
}

std::string hours(const model::Hours& hours) {
  return time(hours.from) + (hours.to ? "-" + time(*hours.to) : "");
}

std::string count(const model::Count& count) {
  if (!count.max()) return fmt::format("{}+", count.min());
  return count.exact() ? fmt::format("{}", count.min()) : fmt::format("{}-{}", count.min(), *count.max());
}

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

/// A session's keys, each on a line behind `indent`.
std::string session_lines(const model::Session& session, model::Date day, const std::string& indent,
                          const std::string& remark) {
  const std::string end = session.span.last != session.span.first
                              ? ".." + iso(day + (*session.span.last - *session.span.first))
                              : "";
  std::string text = fmt::format("date: {}{}{}\n", iso(day), end, remark);
  const auto add = [&](std::string_view key, const std::string& value) {
    text += fmt::format("{}{}: {}\n", indent, key, value);
  };
  if (session.time) add("time", hours(*session.time));
  const std::string old_day = iso(session.date());
  const bool named = session.name != session.town && session.name != old_day;
  if (named) add("name", quoted(session.name));
  if (session.called != session.name) add("called", quoted(session.called));
  const std::string made = model::slug(named ? session.name : session.town);
  if (session.id != made && session.id != old_day) add("id", session.id);
  if (!session.town.empty()) add("place", quoted(session.town));
  if (!session.venue.empty()) add("venue", quoted(session.venue));
  if (session.coordinates)
    add("at", fmt::format("[{}, {}]", session.coordinates->latitude, session.coordinates->longitude));
  return text;
}

std::string rule_text(const model::Rule& rule) {
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  std::string list;
  for (const model::Weekday& day : rule.weekdays) {
    const std::string nth =
        day.nth == 0 ? "" : std::string(ordinals[day.nth < 0 ? 0 : static_cast<std::size_t>(day.nth)]) + " ";
    list += (list.empty() ? "" : ", ") + nth + std::string(weekdays[day.day.c_encoding()]);
  }
  if (!list.empty()) add("weekday: [" + list + "]");
  if (rule.starts) add("starts: " + hours(*rule.starts));
  list.clear();
  const auto outside = [&list](bool given, std::string_view what) {
    if (given) list += (list.empty() ? "" : ", ") + std::string(what);
  };
  outside(rule.outside_school_holidays, "school-holidays");
  outside(rule.outside_public_holidays, "public-holidays");
  outside(rule.outside_events, "events");
  if (!list.empty()) add("outside: [" + list + "]");
  if (rule.sessions) add("sessions: " + count(*rule.sessions));
  return text;
}

/// Criteria come along; those that held for a time of their own don't.
std::string criteria_lines(const model::Event& event) {
  std::string text;
  for (const model::Criterion& criterion : event.criteria) {
    if (criterion.rule && criterion.rule->during) continue;
    text += fmt::format("  - text: {}\n", quoted(criterion.text));
    if (criterion.rule) text += fmt::format("    rule: {{{}}}\n", rule_text(*criterion.rule));
  }
  return text.empty() ? text : "criteria:\n" + text;
}

std::string after(int offset) {
  const int size = std::abs(offset);
  const bool weeks = size >= 14 && size % 7 == 0;
  const int number = weeks ? size / 7 : size;
  return fmt::format("{} {}{} {}", number, weeks ? "week" : "day", number == 1 ? "" : "s",
                     offset > 0 ? "after" : "before");
}

/// Days from the first session that a wave is about to the wave.
int offset_of(const model::Wave& wave, const model::Dossier& past) {
  if (wave.due && wave.due->anchor == model::Due::Anchor::session) return wave.due->offset;
  model::Date day{};
  bool known = true;
  if (wave.due && wave.due->anchor == model::Due::Anchor::day)
    day = wave.due->day;
  else if (wave.due)
    day = *past.invitations->answer_by + days{wave.due->offset};
  else if (wave.on && wave.on->first)
    day = *wave.on->first;
  else
    known = false;
  std::optional<model::Date> session;
  for (model::SessionIndex i = 0; i < past.event.sessions.size(); ++i) {
    const auto& narrowed = wave.sessions;
    if (narrowed && std::find(narrowed->begin(), narrowed->end(), i) == narrowed->end()) continue;
    const model::Date held = past.event.sessions[i].date();
    if (!session || held < *session) session = held;
  }
  return known && session ? static_cast<int>((day - *session).count()) : -7;
}

std::string audience(const std::vector<model::Audience>& list, const model::Network& network) {
  using Kind = model::Audience::Kind;
  std::string text;
  for (const model::Audience& one : list) {
    const std::string name = one.kind == Kind::members    ? "members"
                             : one.kind == Kind::partners ? "partners"
                             : one.kind == Kind::everyone ? "everyone"
                             : one.kind == Kind::tag      ? quoted("tag:" + one.tag)
                                                          : network.structures[one.structure].id;
    text += (text.empty() ? "" : ", ") + name;
  }
  return "[" + text + "]";
}

}  // namespace

std::string new_event(std::string_view stem, const model::Dossier* past, model::Date today,
                      const words::Language& language) {
  const model::Event* event = past ? &past->event : nullptr;
  const auto remark = [&language](std::string_view key) { return "  # " + language.say(key); };
  const auto held = event ? sessions_of(*event) : std::vector<const model::Session*>{};
  std::optional<model::Date> begun;
  for (const model::Session* session : held)
    begun = begun ? std::min(*begun, session->date()) : session->date();
  const model::Date day = first_day(stem, today, begun);
  if (!event) {
    return fmt::format(
        "# {}\ntitle: {}\ndate: {}{}\ntime: 18h-20h\n# place: …{}\n# venue: …\n\n# present: []{}\n",
        language.say("new.head"), quoted(language.say("new.title")), iso(day), remark("new.date"),
        remark("new.place"), remark("new.present"));
  }
  std::string text = fmt::format("# {}\ntitle: {}\n", language.say("new.after", {{"title", event->title}}),
                                 quoted(event->title));
  if (!event->about.empty()) text += fmt::format("about: {}\n", quoted(event->about));
  if (!event->kind.empty()) text += fmt::format("kind: {}\n", quoted(event->kind));
  if (held.size() == 1) {
    text += session_lines(*held[0], day, "", remark("new.date"));
  } else {
    text += "sessions:\n";
    for (const model::Session* session : held)
      text += "  - " + session_lines(*session, day + (session->date() - *begun), "    ", remark("new.date"));
  }
  if (event->quorum) {
    text += event->quorum->count ? fmt::format("quorum: {}\n", count(*event->quorum->count))
                                 : fmt::format("quorum: {}{}/{}\n", event->quorum->over ? "over " : "",
                                               event->quorum->numerator, event->quorum->denominator);
  }
  return text + criteria_lines(*event);
}

std::string new_invitations(const model::Dossier* past, const model::Network& network,
                            const words::Language& language) {
  std::string text = fmt::format("# {}\nwaves:", language.say("new.invitations"));
  if (!past || !past->invitations || past->invitations->waves.empty()) {
    const std::string id = language.say("new.invitation");
    const std::string reminder = language.say("new.reminder");
    return text + fmt::format(
                      "\n  - {{id: {}, channel: email, due: 3 weeks before}}\n"
                      "  - {{id: {}, channel: email, due: 3 days before, only: unanswered}}\n",
                      id, reminder);
  }
  text += '\n';
  std::set<std::string> ids;
  for (const model::Wave& wave : past->invitations->waves) ids.insert(wave.id);
  int number = 0;
  const auto held = sessions_of(past->event);
  for (const model::Wave& wave : past->invitations->waves) {
    std::string sessions;
    bool any = !wave.sessions;
    if (wave.sessions) {
      for (const model::SessionIndex index : *wave.sessions) {
        const model::Session& session = past->event.sessions[index];
        if (std::find(held.begin(), held.end(), &session) == held.end()) continue;
        any = true;
        if (session.id != iso(session.date())) sessions += (sessions.empty() ? "" : ", ") + session.id;
      }
    }
    if (!any) continue;  // it was about cancelled sessions only
    std::string id = wave.id;
    while (id.empty() || (wave.id.empty() && !ids.insert(id).second))
      id = fmt::format("{}-{}", language.say("new.wave"), ++number);
    text += fmt::format("  - id: {}\n", id);
    std::string by;
    for (const model::Channel channel : wave.channels)
      by += (by.empty() ? "" : ", ") + std::string(channels[static_cast<std::size_t>(channel)]);
    text += wave.channels.empty()       ? "    channel: email\n"
            : wave.channels.size() == 1 ? fmt::format("    channel: {}\n", by)
                                        : fmt::format("    channel: [{}]\n", by);
    text += fmt::format("    due: {}\n", after(offset_of(wave, *past)));
    const bool usual = wave.to.size() == 1 && wave.to[0].kind == model::Audience::Kind::members;
    if (!usual) text += fmt::format("    to: {}\n", audience(wave.to, network));
    if (!wave.except.empty()) text += fmt::format("    except: {}\n", audience(wave.except, network));
    std::string only;
    for (const model::Only one : wave.only)
      only += (only.empty() ? "" : ", ") + std::string(onlys[static_cast<std::size_t>(one)]);
    if (!only.empty()) text += fmt::format("    only: [{}]\n", only);
    if (!sessions.empty() && held.size() > 1) text += fmt::format("    sessions: [{}]\n", sessions);
    if (!wave.about.empty()) text += fmt::format("    about: {}\n", quoted(wave.about));
  }
  return text;
}

}  // namespace aliso::telling
