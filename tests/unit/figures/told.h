// An evening in Guéret on Thursday 7 April 2022 at 18h, and what structures have been told of it.
// It is looked at on 1 April unless said otherwise.
#pragma once

#include "figures/journal.h"
#include "sample.h"

namespace sample {

using Line = JournalEntry::State;

inline const Date today = day(2022, 4, 1);

/// The evening, with two members and a wave that all of them got on 1 March.
inline Evening announced() {
  Evening e(network(2));
  e.event.id = "2022-04-apero";
  e.the_session().town = "Guéret";
  e.the_session().time = Hours{{18 * 60}, TimeOfDay{20 * 60}};
  Wave w;
  w.id = "invit";
  w.channels = {Channel::email};
  w.due = Due{Due::Anchor::day, day(2022, 3, 1), 0};
  w.to = {audience(Audience::Kind::members)};
  e.invitations.waves = {w};
  e.invitations.answers.emplace();
  return e;
}

inline JournalEntry line(const Evening& e, std::vector<SessionIndex> sessions, Date at,
                         Line state = Line::sent, StructureIndex structure = 0, std::string wave = "invit") {
  JournalEntry entry;
  entry.key = wave + std::to_string(structure) + std::to_string(at.time_since_epoch().count());
  entry.wave = std::move(wave);
  entry.structure = structure;
  entry.state = state;
  entry.run = "abcdefgh";
  entry.day = at;
  entry.moment = at;
  for (const SessionIndex i : sessions) entry.told.push_back(aliso::figures::told(e.event.sessions[i]));
  return entry;
}

/// Told of its first evening on 1 March.
inline Evening told_once() {
  Evening e = announced();
  e.journal = {line(e, {0}, day(2022, 3, 1))};
  return e;
}

inline Contact contact(std::string email) {
  Contact c;
  c.id = "c";
  c.email.value = std::move(email);
  return c;
}

/// The same, with addresses and a wave that tells news from 20 March on.
inline Evening with_news_told() {
  Evening e = told_once();
  e.network.structures[0].contacts = {contact("m0@example.org")};
  e.network.structures[1].contacts = {contact("m1@example.org")};
  Wave w = e.invitations.waves[0];
  w.id = "change";
  w.due->day = day(2022, 3, 20);
  w.only = {Only::outdated};
  e.invitations.waves.push_back(w);
  return e;
}

}  // namespace sample
