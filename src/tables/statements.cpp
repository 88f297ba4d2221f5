// Rows to statements: cells by the roles of their columns.
// A column of dates is read in one order, found once for all of it.
#include "tables/statements.h"

#include <algorithm>

#include "format/counts.h"
#include "format/sessions.h"
#include "model/names.h"
#include "tables/keys.h"
#include "words/trimmed.h"

namespace aliso::tables {

namespace {

using model::SessionIndex;
using MaybeSession = std::optional<SessionIndex>;

bool begins_at(const model::Session& session, int minute) {
  return session.time && session.time->from.minutes == minute;
}

/// Whether the day is one of the span's; without its year, of any year's.
bool covers(const model::Span& span, const Stamp& stamp) {
  if (stamp.year) return stamp.date() && span.contains(*stamp.date());
  model::Date day = *span.first;
  for (int i = 0; i < 366 && day <= *span.last; ++i, day += std::chrono::days{1}) {
    if (stamp.is(day)) return true;
  }
  return false;
}

/// The one session of that day, or of that day and hour; else the one of that name.
MaybeSession session_of(std::string_view text, const std::optional<Stamp>& stamp, const model::Event& event) {
  std::vector<SessionIndex> found, then;
  const std::string key = model::folded(text);
  for (SessionIndex i = 0; i < event.sessions.size(); ++i) {
    const model::Session& session = event.sessions[i];
    if (stamp) {
      const bool on = covers(session.span, *stamp);
      if (on) found.push_back(i);
      if (on && stamp->minute && begins_at(session, *stamp->minute)) then.push_back(i);
    } else if (!key.empty() &&
               (model::folded(session.id) == key || model::folded(format::shown_name(session)) == key)) {
      found.push_back(i);
    }
  }
  if (found.size() == 1) return found.front();
  return then.size() == 1 ? MaybeSession(then.front()) : std::nullopt;
}

/// "2", "2 personnes", "2-3"; nothing where it is no count.
std::optional<model::Count> count_in(std::string_view text) {
  if (const auto count = format::parse_count(text)) return *count;
  const auto space = text.find(' ');
  const std::string_view rest = space == std::string_view::npos ? "" : text.substr(space + 1);
  const bool words = !rest.empty() && rest.find_first_of("0123456789") == std::string_view::npos &&
                     rest.find(' ') == std::string_view::npos;
  const auto count = format::parse_count(text.substr(0, space));
  return words && count ? std::optional(*count) : std::nullopt;
}

/// Reads the rows of one table.
class Reader {
 public:
  Reader(const Recognised& table, Use use, const model::Event* event,
         const std::vector<MaybeSession>& sessions, MaybeSession only)
      : table_(table), use_(use), event_(event), sessions_(sessions), only_(only) {
    date_ = table.column(Role::date);
    if (!date_) date_ = table.column(Role::submitted);
    order_ = DayOrder::day_first;
    if (!date_) {
      date_ = table.column(Role::english_date);
      order_ = DayOrder::unknown;
    }
    if (!date_) return;
    std::vector<std::string_view> cells;
    for (std::size_t i = table.begin; i < table.end; ++i) cells.push_back(table.table.rows[i].cell(*date_));
    order_ = order_of(cells, order_);
  }

  [[nodiscard]] Statement read(const Record& row) const {
    Statement said;
    said.line = row.line;
    // A tool that quotes nothing writes every cell: where some are missing, commas stand in the header's
    // days.
    const bool short_of = table_.tool->unquoted && row.cells.size() < table_.columns;
    if (row.width() > table_.columns || short_of) {
      said.state = Statement::State::unlike;
      return said;
    }
    said.structure = text(row, Role::structure);
    said.address = model::folded_address(text(row, Role::address));
    if (said.address.find('@') == std::string::npos) said.address.clear();
    said.person = text(row, Role::person);
    if (const std::string given = text(row, Role::given_name); !given.empty()) {
      said.person = said.person.empty() ? given : given + " " + said.person;
      said.one_name = false;
    }
    said.place = text(row, Role::place);
    said.ticket = text(row, Role::ticket);
    if (is_draft(row)) said.state = Statement::State::draft;
    if (date_) {
      const auto at = stamp(row.cell(*date_), order_);
      said.on = at ? at->date() : std::nullopt;
      said.minute = at ? at->minute.value_or(0) : 0;
    }
    read_people(row, said);
    if (use_ != Use::structures) read_votes(row, said);
    return said;
  }

 private:
  [[nodiscard]] std::string text(const Record& row, Role role) const {
    const auto column = table_.column(role);
    return column ? std::string(row.cell(*column)) : std::string();
  }

  [[nodiscard]] bool is_draft(const Record& row) const {
    const auto draft = table_.column(Role::draft), submitted = table_.column(Role::submitted);
    if (submitted && row.cell(*submitted).empty()) return true;
    if (!draft) return false;
    const Meaning meaning = meaning_of(general, row.cell(*draft), Use::answers);
    return meaning != Meaning::nothing && meaning != Meaning::no;
  }

  void read_people(const Record& row, Statement& said) const {
    const std::string people = text(row, Role::people), guests = text(row, Role::guests);
    if (people.empty() && guests.empty()) return;
    const auto count = count_in(people.empty() ? guests : people);
    said.people_unclear = !count.has_value();
    if (count) said.people = people.empty() ? *count + model::Count(1) : *count;
  }

  void read_votes(const Record& row, Statement& said) const {
    bool any = false;
    for (std::size_t i = 0; i < table_.slots.size(); ++i) {
      if (!sessions_[i]) continue;
      const Meaning meaning = meaning_of(*table_.tool, row.cell(table_.slots[i].column), use_);
      any = any || (meaning != Meaning::no && meaning != Meaning::nothing);
      said.votes.push_back({sessions_[i], meaning});
    }
    if (table_.tool->blank_no && !any && !other_vote(row)) {
      for (Vote& vote : said.votes)
        if (vote.meaning == Meaning::no) vote.meaning = Meaning::nothing;
    }
    if (!said.votes.empty()) return;
    if (!table_.options.empty()) return read_options(row, said);
    const auto answer = table_.column(Role::answer);
    if (!answer) {
      said.votes.push_back({only_, Meaning::yes});
      return;
    }
    const std::string_view cell = row.cell(*answer);
    const Meaning meaning = meaning_of(*table_.tool, cell, use_);
    if (meaning == Meaning::unclear && read_choices(cell, said)) return;
    said.votes.push_back({only_, meaning});
  }

  /// Whether the row says something else than no to a day that is no session's.
  [[nodiscard]] bool other_vote(const Record& row) const {
    return std::any_of(table_.slots.begin(), table_.slots.end(), [&](const Slot& slot) {
      const Meaning meaning = meaning_of(*table_.tool, row.cell(slot.column), use_);
      return meaning == Meaning::yes || meaning == Meaning::maybe;
    });
  }

  void read_options(const Record& row, Statement& said) const {
    Vote vote{only_, Meaning::nothing};
    for (const auto& [meaning, column] : table_.options) {
      if (row.cell(column).empty()) continue;
      vote.meaning = vote.meaning == Meaning::nothing ? meaning : Meaning::unclear;
    }
    said.votes.push_back(vote);
  }

  /// "24 septembre, 26 septembre": yes for each session that is chosen, where all of them are sessions.
  bool read_choices(std::string_view cell, Statement& said) const {
    if (!event_) return false;
    std::vector<Vote> votes;
    for (std::size_t at = 0; at <= cell.size();) {
      const std::size_t comma = std::min(cell.find(", ", at), cell.size());
      const std::string_view part = words::trimmed(cell.substr(at, comma - at));
      const auto session = session_of(part, stamp(part, DayOrder::day_first), *event_);
      if (!session) return false;
      if (!only_ || *only_ == *session) votes.push_back({session, Meaning::yes});
      at = comma + 2;
    }
    said.votes = std::move(votes);
    return true;
  }

  const Recognised& table_;
  Use use_;
  const model::Event* event_;
  const std::vector<MaybeSession>& sessions_;
  MaybeSession only_;
  std::optional<std::size_t> date_;
  DayOrder order_;
};

}  // namespace

std::vector<MaybeSession> sessions_of(const Recognised& table, const model::Event& event) {
  std::vector<MaybeSession> sessions;
  for (const Slot& slot : table.slots) sessions.push_back(session_of(slot.text, slot.stamp, event));
  // Of several columns of one session, as a poll has them that asks for the hour, the one of its hour is
  // meant.
  for (SessionIndex session = 0; session < event.sessions.size(); ++session) {
    const auto is_of = [&](std::size_t i) { return sessions[i] == session; };
    const auto at_hour = [&](std::size_t i) {
      const auto& stamp = table.slots[i].stamp;
      return is_of(i) && stamp && stamp->minute && begins_at(event.sessions[session], *stamp->minute);
    };
    std::vector<std::size_t> all, meant;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      if (is_of(i)) all.push_back(i);
      if (at_hour(i)) meant.push_back(i);
    }
    for (const std::size_t i : all) {
      if (all.size() > 1 && (meant.size() != 1 || i != meant.front())) sessions[i].reset();
    }
  }
  return sessions;
}

bool says_anything(const Recognised& table, const std::vector<MaybeSession>& sessions) {
  return table.column(Role::answer) || !table.options.empty() || table.tool->each_row ||
         std::any_of(sessions.begin(), sessions.end(), [](const auto& one) { return one.has_value(); });
}

std::vector<Statement> statements(const Recognised& table, Use use, const model::Event* event,
                                  const std::vector<MaybeSession>& sessions, MaybeSession only) {
  const Reader reader(table, use, event, sessions, only);
  std::vector<Statement> all;
  for (std::size_t i = table.begin; i < table.end; ++i) {
    const Record& row = table.table.rows[i];
    if (row.width() > 0) all.push_back(reader.read(row));
  }
  return all;
}

}  // namespace aliso::tables
