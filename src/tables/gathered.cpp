// Putting rows together, structure by structure and session by session.
// A row is never changed into what the files say: it is noted, said already, or shown beside them.
#include "tables/gathered.h"

#include <algorithm>
#include <map>
#include <set>

#include "figures/answers.h"
#include "figures/presence.h"
#include "format/text.h"
#include "model/names.h"

namespace aliso::tables {

namespace {

using model::Answer;
using model::Count;
using model::Reply;
using model::SessionIndex;
using model::StructureIndex;

/// The rows of one structure about one session (or all), by their places.
using Key = std::pair<StructureIndex, std::optional<SessionIndex>>;
using Groups = std::vector<std::pair<Key, std::vector<std::size_t>>>;

std::optional<Reply> reply_of(Meaning meaning) {
  switch (meaning) {
    case Meaning::yes:
    case Meaning::present:
      return Reply::yes;
    case Meaning::maybe:
      return Reply::maybe;
    case Meaning::no:
      return Reply::no;
    case Meaning::nothing:
    case Meaning::unclear:
      break;
  }
  return std::nullopt;
}

/// Why a row can't be taken whatever the files say; nothing where it can.
std::optional<Why> unfit(const Statement& said, const Vote* vote, const Taken& taken) {
  if (said.state == Statement::State::draft) return Why::draft;
  if (said.state == Statement::State::unlike) return Why::unclear;
  if (vote && vote->meaning == Meaning::nothing) return Why::no_answer;
  if (vote && vote->meaning == Meaning::unclear) return Why::unclear;
  if (taken.structure) return said.people_unclear ? std::optional(Why::unclear) : std::nullopt;
  return taken.matched.match == model::Match::none ? Why::none : Why::doubtful;
}

/// A row a vote, and which of them belong together, in the order of their first ones.
Groups grouped(std::span<const Statement> said, std::span<const Taken> taken, std::vector<Outcome>& rows) {
  Groups groups;
  std::map<Key, std::size_t> places;
  for (std::size_t i = 0; i < said.size(); ++i) {
    const auto add = [&](const Vote* vote) {
      Outcome row{said[i].line,
                  i,
                  vote ? vote->session : std::nullopt,
                  vote ? reply_of(vote->meaning) : std::nullopt,
                  said[i].people,
                  unfit(said[i], vote, taken[i])};
      if (!row.why) {
        const Key key{*taken[i].structure, row.session};
        const auto [place, fresh] = places.emplace(key, groups.size());
        if (fresh) groups.push_back({key, {}});
        groups[place->second].second.push_back(rows.size());
      }
      rows.push_back(row);
    };
    if (said[i].votes.empty() || said[i].state != Statement::State::said) {
      add(nullptr);
      continue;
    }
    for (const Vote& vote : said[i].votes) add(&vote);
  }
  return groups;
}

/// What tells persons apart: a ticket, else an address, else a name; else each row is one.
std::string person_of(const Statement& said) {
  if (!said.ticket.empty()) return "t" + said.ticket;
  if (!said.address.empty()) return "a" + said.address;
  const std::string name = model::folded(said.person);
  return name.empty() ? "l" + std::to_string(said.line) : "n" + name;
}

/// Of each person the last row of the group: by day and minute where both have them, else as they stand.
std::vector<std::size_t> last_of_each(const std::vector<std::size_t>& group, std::span<const Statement> said,
                                      const std::vector<Outcome>& rows) {
  std::map<std::string, std::size_t> last;
  for (const std::size_t i : group) {
    const Statement& now = said[rows[i].statement];
    const auto [at, fresh] = last.emplace(person_of(now), i);
    if (fresh) continue;
    const Statement& before = said[rows[at->second].statement];
    const bool earlier =
        now.on && before.on && std::pair(*now.on, now.minute) < std::pair(*before.on, before.minute);
    if (!earlier) at->second = i;
  }
  std::vector<std::size_t> result;
  for (const auto& [person, i] : last) result.push_back(i);
  std::sort(result.begin(), result.end());
  return result;
}

/// The people of several persons' rows; nothing where one row says nothing of them.
std::optional<Count> people_in(const std::vector<std::size_t>& persons, const std::vector<Outcome>& rows) {
  if (persons.size() == 1) return rows[persons.front()].people;
  Count all;
  for (const std::size_t i : persons) all += rows[i].people.value_or(Count(1));
  return all;
}

void set(std::vector<Outcome>& rows, const std::vector<std::size_t>& group, Why why) {
  for (const std::size_t i : group) rows[i].why = why;
}

/// The line that holds for the session; nullptr where there is none.
const Answer* held(const std::optional<figures::LastAnswers>& last, StructureIndex structure) {
  return last && structure < last->lines.size() ? last->lines[structure] : nullptr;
}

bool same(const Answer& ours, const Answer& theirs) {
  return ours.reply == theirs.reply && (!ours.people || ours.people == theirs.people);
}

}  // namespace

Answers answers(std::span<const Statement> said, std::span<const Taken> taken, const model::Network& network,
                const model::Event& event, const std::optional<model::Invitations>& invitations,
                std::optional<model::Channel> via) {
  Answers result;
  const Groups groups = grouped(said, taken, result.rows);
  const figures::AnswerLines there(invitations);
  std::vector<std::optional<figures::LastAnswers>> last;
  for (SessionIndex i = 0; i < event.sessions.size(); ++i)
    last.push_back(there.last(network, i, model::Date::max()));
  for (const auto& [key, group] : groups) {
    const auto& [structure, session] = key;
    const auto persons = last_of_each(group, said, result.rows);
    Answer line;
    line.structure = structure;
    line.session = session;
    line.reply = *result.rows[persons.front()].answer;
    line.via = via;
    const bool agree = std::all_of(persons.begin(), persons.end(),
                                   [&](std::size_t i) { return result.rows[i].answer == line.reply; });
    if (!agree) {
      set(result.rows, group, Why::doubtful);
      continue;
    }
    if (line.reply != Reply::no) line.people = people_in(persons, result.rows);
    if (line.people && line.people->is_zero()) {
      set(result.rows, group, Why::unclear);
      continue;
    }
    for (const std::size_t i : persons) line.on = std::max(line.on, said[result.rows[i].statement].on);
    std::size_t alike = 0, about = 0;
    const Answer* other = nullptr;
    for (SessionIndex i = 0; i < event.sessions.size(); ++i) {
      if (session && *session != i) continue;
      ++about;
      const Answer* before = held(last[i], structure);
      if (before && same(line, *before)) ++alike;
      if (before && !same(line, *before) && !other) other = before;
    }
    if (other) {
      set(result.rows, group, Why::contradicts);
      result.clashes.push_back({result.rows[group.front()].line, structure, line, *other});
    } else if (alike == about) {
      set(result.rows, group, Why::noted);
    } else {
      result.lines.push_back(line);
    }
  }
  return result;
}

Presences presences(std::span<const Statement> said, std::span<const Taken> taken,
                    const model::Event& event) {
  Presences result;
  const Groups groups = grouped(said, taken, result.rows);
  for (const auto& one : groups) {
    const Key& key = one.first;
    const std::vector<std::size_t>& group = one.second;
    if (!key.second) continue;  // whoever reads presences says of which session
    std::vector<std::size_t> came;
    for (const std::size_t i : group) {
      const auto reply = result.rows[i].answer;
      if (reply == Reply::yes)
        came.push_back(i);
      else
        result.rows[i].why = reply == Reply::no ? Why::no_answer : Why::unclear;
    }
    if (came.empty()) continue;
    const model::Session& session = event.sessions[*key.second];
    model::Attendance line;
    line.structure = key.first;
    const Count people = people_in(last_of_each(came, said, result.rows), result.rows).value_or(Count(1));
    line.people = figures::people_to_write(people, session);
    const auto present = figures::lines_of(session.present, line);
    const auto excused = figures::lines_of(session.excused, line);
    const auto clash = [&](const model::Attendance& theirs) {
      set(result.rows, came, Why::contradicts);
      result.clashes.push_back(
          {result.rows[came.front()].line, key.first, {*key.second, line}, {*key.second, theirs}});
    };
    if (people.is_zero())
      set(result.rows, came, Why::unclear);
    else if (!excused.empty())
      clash(*excused.front());
    else if (present.empty())
      result.lines.push_back({*key.second, std::move(line)});
    else if (figures::people_of(*present.front(), session) == people)
      set(result.rows, came, Why::noted);
    else
      clash(*present.front());
  }
  return result;
}

NewStructures new_structures(std::span<const Statement> said, std::span<const Taken> taken) {
  NewStructures result;
  std::set<std::string> met;
  for (std::size_t i = 0; i < said.size(); ++i) {
    Outcome row{said[i].line, i, {}, {}, {}, {}};
    const std::string& name = taken[i].name;
    const std::string id = model::slug(name);
    const bool known = taken[i].structure.has_value();
    if (said[i].state != Statement::State::said || (!known && id.empty())) {
      row.why = Why::unclear;
    } else if (!known && taken[i].matched.match != model::Match::none) {
      row.why = Why::doubtful;
    } else if (known || !met.insert(id).second) {
      row.why = Why::noted;
    } else {
      model::Structure structure;
      structure.name = name;
      structure.town = format::on_one_line(said[i].place);
      result.lines.push_back(std::move(structure));
    }
    result.rows.push_back(row);
  }
  return result;
}

Tally tally(std::span<const Outcome> rows) {
  Tally count;
  std::int64_t Tally::*const order[] = {&Tally::left, &Tally::recognised, &Tally::unknown, &Tally::doubtful,
                                        &Tally::contradictory};
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t worst = 0;
    const std::size_t statement = rows[i].statement;
    for (; i < rows.size() && rows[i].statement == statement; ++i) {
      const auto& why = rows[i].why;
      const std::size_t now = !why || *why == Why::noted ? 1
                              : *why == Why::none        ? 2
                              : *why == Why::doubtful    ? 3
                              : *why == Why::contradicts ? 4
                                                         : 0;
      worst = std::max(worst, now);
    }
    ++(count.*order[worst]);
  }
  return count;
}

}  // namespace aliso::tables
