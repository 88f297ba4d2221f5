// Small networks and events built by hand, for the tests of the figures.
// Short names, so that a test reads like the file a person would have written.
#pragma once

#include <string>
#include <vector>

#include "figures/figures.h"

namespace sample {

using namespace aliso::model;

inline Date day(int year, unsigned month, unsigned d) {
  return *make_date(year, month, d);
}
inline const Date evening = day(2022, 4, 7);
inline Span on(Date d) {
  return {d, d};
}

inline Structure structure(std::string id, Role role = Role::member, std::vector<Span> spans = {}) {
  Structure s;
  s.id = id;
  s.name = id;
  s.role = role;
  s.member = std::move(spans);
  return s;
}

/// Members m0, m1, … and where given a stated count of all members.
inline Network network(unsigned listed, std::optional<Count> members = {}) {
  Network n;
  for (unsigned i = 0; i < listed; ++i) n.structures.push_back(structure("m" + std::to_string(i)));
  if (members) n.members.push_back({{}, {}, *members});
  return n;
}

inline Attendance named(StructureIndex structure, std::optional<Count> people = {}) {
  Attendance a;
  a.structure = structure;
  a.people = people;
  return a;
}
inline Attendance counted(Count number, std::optional<Count> people = {}, Role role = Role::member) {
  Attendance a;
  a.kind = Attendance::Kind::counted;
  a.number = number;
  a.role = role;
  a.people = people;
  return a;
}
inline Attendance guest(std::string name, std::optional<Count> people = {}) {
  Attendance a;
  a.kind = Attendance::Kind::guest;
  a.guest = std::move(name);
  a.people = people;
  return a;
}
inline Attendance general(Count people) {
  Attendance a;
  a.kind = Attendance::Kind::people;
  a.people = people;
  return a;
}

inline Session session(std::string id, Date date) {
  Session s;
  s.id = id;
  s.name = std::move(id);
  s.span = {date, date};
  return s;
}

inline Answer answer(StructureIndex structure, Reply reply, std::optional<SessionIndex> session = {},
                     std::optional<Date> given = {}) {
  Answer a;
  a.structure = structure;
  a.reply = reply;
  a.session = session;
  a.on = given;
  return a;
}
inline Answer answers(Count members, Reply reply, std::optional<SessionIndex> session = {}) {
  Answer a;
  a.members = members;
  a.reply = reply;
  a.session = session;
  return a;
}

inline Audience audience(Audience::Kind kind, StructureIndex structure = 0) {
  Audience a;
  a.kind = kind;
  a.structure = structure;
  return a;
}
inline Wave wave(Span sent, std::vector<Audience> to = {audience(Audience::Kind::members)}) {
  Wave w;
  w.on = sent;
  w.to = std::move(to);
  return w;
}

/// One event of one session on `evening`.
struct Evening {
  Network network;
  Event event;
  Invitations invitations;
  std::vector<JournalEntry> journal;
  explicit Evening(Network n) : network(std::move(n)) { event.sessions.push_back(session("s", evening)); }
  Session& the_session() { return event.sessions[0]; }
  [[nodiscard]] Dossier dossier() const { return {event, invitations, journal}; }
  [[nodiscard]] aliso::figures::SessionFigures figures(SessionIndex i = 0) const {
    return aliso::figures::session_figures(network, dossier(), i, day(2023, 1, 1));
  }
  [[nodiscard]] aliso::figures::EventFigures event_figures() const {
    return aliso::figures::event_figures(network, dossier(), day(2023, 1, 1));
  }
};

}  // namespace sample

namespace doctest {
template <>
struct StringMaker<aliso::model::Count> {
  static String convert(const aliso::model::Count& count) {
    return (std::to_string(count.min()) + "-" + (count.max() ? std::to_string(*count.max()) : "")).c_str();
  }
};
template <>
struct StringMaker<std::optional<aliso::model::Count>> {
  static String convert(const std::optional<aliso::model::Count>& count) {
    return count ? StringMaker<aliso::model::Count>::convert(*count) : String("unknown");
  }
};
}  // namespace doctest
