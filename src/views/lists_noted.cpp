// Lists out of events and their invitations: events, answers, actions, feedback.
// Each row stands at its day: the session's, or the day by which something is to be done.
#include <algorithm>
#include <array>

#include "figures/actions.h"
#include "figures/owed.h"
#include "figures/replies.h"
#include "format/dates.h"
#include "format/names.h"
#include "format/sessions.h"
#include "model/names.h"
#include "views/listing.h"
#include "views/lists.h"
#include "words/display_width.h"

namespace aliso::views {

using Day = std::optional<model::Date>;
using Flag = std::optional<bool>;
using Of = Column::Kind;
using figures::MaybeCount;
using model::WhereKey;

namespace {

/// Rows with what they are sorted by.
class Dated {
 public:
  void add(Day day, std::string_view name, Row row, bool after = false) {
    rows_.push_back({!day, day.value_or(model::Date{}), after, model::short_name(name), std::move(row)});
  }
  /// By day (rows without one last), by name, as they came.
  void move_to(Grid& grid) {
    std::stable_sort(rows_.begin(), rows_.end(), [](const Ranked& a, const Ranked& b) {
      return std::tie(a.undated, a.day, a.after, a.name) < std::tie(b.undated, b.day, b.after, b.name);
    });
    for (Ranked& one : rows_) grid.rows.push_back(std::move(one.row));
  }

 private:
  struct Ranked {
    bool undated;
    model::Date day;
    bool after;  ///< after all names of the day
    std::string name;
    Row row;
  };
  std::vector<Ranked> rows_;
};

std::string_view status_word(figures::SessionStatus status) {
  switch (status) {
    case figures::SessionStatus::planned:
      return "planned";
    case figures::SessionStatus::cancelled:
      return "cancelled";
    case figures::SessionStatus::held:
      break;
  }
  return "held";
}

/// Planned while a session is to come, cancelled when each is.
figures::SessionStatus status_of(const model::Event& event, model::Date today) {
  auto found = figures::SessionStatus::cancelled;
  for (const model::Session& session : event.sessions) {
    const auto one = figures::status(session, today);
    if (one == figures::SessionStatus::planned) return one;
    if (one == figures::SessionStatus::held) found = one;
  }
  return found;
}

/// Whether an event's whole is such: by its kind, its sessions' places, its status.
bool is_listed(const Listed& listed, const model::Event& event) {
  const auto holds = [&](const model::Condition& condition) {
    switch (condition.key) {
      case WhereKey::kind:
        return figures::meets(condition, std::array{std::string_view(event.kind)});
      case WhereKey::session_status:
        return figures::meets(condition, static_cast<int>(status_of(event, listed.today)));
      case WhereKey::place: {
        std::vector<std::string_view> places;
        for (const model::Session& session : event.sessions) places.emplace_back(session.town);
        return figures::meets(condition, places);
      }
      default:
        return true;
    }
  };
  return std::all_of(listed.where.begin(), listed.where.end(), holds);
}

/// What a condition may ask of a thing that an event holds.
struct Facts {
  const model::Event& event;
  const model::Session* session = nullptr;
  std::vector<std::string_view> structures = {};  ///< their ids
  int choice = 0;                                 ///< of the key `answer`, or of the status of an action
  std::optional<int> via = {};
  bool overdue = false;
};

bool is_listed(const Listed& listed, const Facts& facts) {
  const auto holds = [&](const model::Condition& condition) {
    switch (condition.key) {
      case WhereKey::event:
        return figures::meets_id(condition, facts.event.id);
      case WhereKey::kind:
        return figures::meets(condition, std::array{std::string_view(facts.event.kind)});
      case WhereKey::session: {
        const std::string name = format::shown_name(*facts.session);
        const std::string day = format::written(facts.session->date());
        return figures::meets(condition, std::array<std::string_view, 3>{facts.session->id, name, day});
      }
      case WhereKey::structure:
      case WhereKey::owner: {
        const auto is_one = [&](std::string_view id) {
          return figures::meets_id(condition, id) != condition.negated;
        };
        return std::any_of(facts.structures.begin(), facts.structures.end(), is_one) != condition.negated;
      }
      case WhereKey::answer:
      case WhereKey::action_status:
        return figures::meets(condition, facts.choice);
      case WhereKey::via:
        return figures::meets(condition, facts.via);
      case WhereKey::overdue:
        return figures::meets(condition, facts.overdue ? 1 : 0);
      default:
        return true;
    }
  };
  return std::all_of(listed.where.begin(), listed.where.end(), holds);
}

/// Its id; for people its title, where there is more than one.
MaybeText event_shown(const Listed& listed, const model::Event& event) {
  if (listed.people && listed.dossiers.size() == 1) return std::nullopt;
  return listed.people ? event.title : event.id;
}

}  // namespace

std::string listing::title(const model::Remark& action) {
  return action.title.empty() ? words::beginning(action.text.value, 60) : action.title;
}

std::vector<figures::Action> listed_actions(const Listed& listed) {
  std::vector<figures::Action> actions = figures::actions(listed.dossiers, listed.today);
  std::erase_if(actions, [&listed](const figures::Action& action) {
    Facts facts{listed.dossiers[action.event].event};
    facts.choice = static_cast<int>(action.status);
    facts.overdue = action.overdue;
    if (const auto& owner = action.remark->owner) facts.structures = {listed.network.structures[*owner].id};
    return !is_listed(listed, facts);
  });
  return actions;
}

Grid list_events(const Listed& listed) {
  using listing::column;
  Grid grid;
  grid.columns = {listing::whole_column(listed, "id"),
                  column(listed, "date", Of::date),
                  column(listed, "title"),
                  column(listed, "kind"),
                  column(listed, "sessions", Of::number),
                  column(listed, "status"),
                  column(listed, "owed", Of::texts)};
  Dated rows;
  for (const model::Dossier& dossier : listed.dossiers) {
    const model::Event& event = dossier.event;
    if (!is_listed(listed, event)) continue;
    const bool all_cancelled = status_of(event, listed.today) == figures::SessionStatus::cancelled;
    Day first;
    std::vector<std::string> owed;
    bool presences = false;
    for (const model::Session& session : event.sessions) {
      if (!session.cancelled || all_cancelled)
        first = std::min(first.value_or(session.date()), session.date());
      presences = presences || figures::presences_owed(session, listed.today);
    }
    if (presences) owed.push_back(*listing::word(listed, "presences"));
    if (figures::debrief_owed(event, listed.today)) owed.push_back(*listing::word(listed, "debrief"));
    rows.add(first, event.title,
             {{MaybeText(event.id), first, MaybeText(event.title), listing::text(event.kind),
               std::optional(static_cast<std::int64_t>(event.sessions.size())),
               listing::word(listed, status_word(status_of(event, listed.today))), std::move(owed)}});
  }
  rows.move_to(grid);
  return grid;
}

Grid list_answers(const Listed& listed) {
  using listing::column;
  const bool asks_answer = std::any_of(listed.where.begin(), listed.where.end(), [](const auto& condition) {
    return condition.key == WhereKey::answer;
  });
  Grid grid;
  grid.columns = {
      column(listed, "event"),  column(listed, "session"),           column(listed, "structure"),
      column(listed, "answer"), column(listed, "people", Of::count), column(listed, "on", Of::date),
      column(listed, "via"),    column(listed, "members", Of::count)};
  Dated rows;
  for (const model::Dossier& dossier : listed.dossiers) {
    for (const figures::ReplyLine& line : figures::replies(listed.network, dossier)) {
      const model::Session& session = dossier.event.sessions[line.session];
      Facts facts{dossier.event, &session};
      if (line.structure) facts.structures = {listed.network.structures[*line.structure].id};
      facts.choice = static_cast<int>(line.reply ? static_cast<model::WhereAnswer>(*line.reply)
                                                 : model::WhereAnswer::none);
      if (line.via) facts.via = static_cast<int>(*line.via);
      if ((!line.reply && !asks_answer) || !is_listed(listed, facts)) continue;
      const std::string who = line.structure ? listing::structure(listed, *line.structure) : "";
      rows.add(session.date(), line.structure ? listed.network.structures[*line.structure].name : "",
               {{event_shown(listed, dossier.event), MaybeText(listing::session(listed, session)),
                 listing::text(who),
                 listing::word(listed, line.reply ? format::name(*line.reply) : std::string_view("none")),
                 line.people, line.on, listing::word(listed, line.via ? format::name(*line.via) : ""),
                 line.members}},
               !line.structure);
    }
  }
  rows.move_to(grid);
  return grid;
}

Grid list_actions(const Listed& listed) {
  using listing::column;
  Grid grid;
  grid.columns = {column(listed, "due", Of::date), column(listed, "title"),
                  column(listed, "owner"),         column(listed, "status"),
                  column(listed, "event"),         column(listed, "overdue", Of::flag)};
  Dated rows;
  for (const figures::Action& action : listed_actions(listed)) {
    const model::Event& event = listed.dossiers[action.event].event;
    const auto& owner = action.remark->owner;
    const std::string title = listing::title(*action.remark);
    rows.add(action.remark->due, title,
             {{action.remark->due, MaybeText(title),
               owner ? MaybeText(listing::structure(listed, *owner)) : MaybeText(),
               listing::word(listed, format::name(action.status)), event_shown(listed, event),
               Flag(action.overdue)}});
  }
  rows.move_to(grid);
  return grid;
}

Grid list_feedback(const Listed& listed) {
  using listing::column;
  Grid grid;
  grid.columns = {column(listed, "text"), column(listed, "from", Of::texts), column(listed, "session"),
                  column(listed, "event"), column(listed, "mood")};
  Dated rows;
  for (const model::Dossier& dossier : listed.dossiers) {
    const model::Event& event = dossier.event;
    if (!event.debrief) continue;
    for (const model::Remark& remark : event.debrief->feedback) {
      Facts facts{event};
      for (const model::StructureIndex i : remark.from)
        facts.structures.emplace_back(listed.network.structures[i].id);
      if (!is_listed(listed, facts)) continue;
      const model::SessionIndex session = figures::session_of(event, remark);
      rows.add(event.sessions[session].date(), "",
               {{listing::prose(listed, remark.text.value), listing::structures(listed, remark.from),
                 remark.session ? MaybeText(listing::session(listed, event.sessions[session])) : MaybeText(),
                 event_shown(listed, event),
                 listing::word(listed, remark.mood ? format::name(*remark.mood) : "")}});
    }
  }
  rows.move_to(grid);
  return grid;
}

}  // namespace aliso::views
