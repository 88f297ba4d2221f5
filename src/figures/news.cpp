// What has become of a session since a structure was told of it.
// What counts as told is what the last message said, by the moment at which it was tried.
#include "figures/news.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "figures/answers.h"
#include "figures/occasions.h"
#include "figures/phase.h"
#include "figures/waves.h"
#include "model/names.h"

namespace aliso::figures {

using model::Date;
using model::SessionIndex;
using model::StructureIndex;
using model::Told;

namespace {

bool same(const Told& a, const Told& b) {
  return a.span == b.span && a.time == b.time && a.cancelled == b.cancelled &&
         model::folded(a.place) == model::folded(b.place) && model::folded(a.venue) == model::folded(b.venue);
}

/// What the session was moved to, if it was cancelled for that.
std::optional<SessionIndex> replacement(const model::Event& event, SessionIndex session) {
  const model::Session& one = event.sessions.at(session);
  return one.cancelled ? one.moved_to : std::nullopt;
}

const model::Wave* wave_of(const model::Dossier& dossier, const model::JournalEntry& entry) {
  if (!dossier.invitations) return nullptr;
  const auto& waves = dossier.invitations->waves;
  const auto found = std::find_if(waves.begin(), waves.end(),
                                  [&](const model::Wave& wave) { return wave.id == entry.wave; });
  return found == waves.end() ? nullptr : &*found;
}

}  // namespace

SessionIndex stands_for(const model::Event& event, SessionIndex session) {
  for (std::size_t steps = 0; steps < event.sessions.size(); ++steps) {
    const auto next = replacement(event, session);
    if (!next) break;
    session = *next;
  }
  return session;
}

std::vector<SessionIndex> what_stands(const model::Event& event) {
  const std::size_t n = event.sessions.size();
  std::vector<SessionIndex> end(n, static_cast<SessionIndex>(n));  // not known yet
  for (SessionIndex i = 0; i < n; ++i) {
    std::vector<SessionIndex> way;
    SessionIndex at = i;
    for (auto next = replacement(event, at); end[at] == n && way.size() < n && next;
         next = replacement(event, at)) {
      way.push_back(at);
      at = *next;
    }
    if (end[at] == n) end[at] = at;
    for (const SessionIndex one : way) end[one] = end[at];
  }
  return end;
}

Knowledge::Knowledge(const model::Network& network, const model::Dossier& dossier, model::Date today,
                     Counting counting)
    : dossier_(dossier),
      counting_(counting),
      sessions_(dossier.event.sessions.size()),
      stands_(what_stands(dossier.event)),
      replaced_(sessions_),
      sendings_(sendings(dossier.journal)) {
  for (SessionIndex i = 0; i < sessions_; ++i)
    if (stands_[i] != i) replaced_[stands_[i]].push_back(i);
  last_.resize(network.structures.size() * sessions_);
  changed_.resize(last_.size());
  history_.resize(last_.size());
  first_.resize(network.structures.size());
  told_to_.resize(network.structures.size());
  const auto tell = [this](StructureIndex structure, SessionIndex session, const Sending& by,
                           const Told* told) {
    Last& last = last_[structure * sessions_ + session];
    if (last.told && told && !same(*last.told, *told)) changed_[structure * sessions_ + session] = by.day;
    // Of two messages of one second nobody knows which was read last: what is no longer so counts, and is
    // told.
    const bool at_once = last.sending && last.sending->moment == by.moment;
    if (at_once &&
        (!told || (last.told && !same(*last.told, figures::told(dossier_.event.sessions[session])))))
      return;
    last = {&by, told};
    history_[structure * sessions_ + session].push_back(last);
    if (!first_[structure]) first_[structure] = by.day;
  };
  std::unordered_map<std::string_view, SessionIndex> ids;
  for (SessionIndex i = 0; i < sessions_; ++i) ids.emplace(dossier.event.sessions[i].id, i);
  // In the order of their moments, whatever that of the lines.
  std::vector<const Sending*> in_order;
  for (const Sending& sending : sendings_) in_order.push_back(&sending);
  std::sort(in_order.begin(), in_order.end(),
            [](const Sending* a, const Sending* b) { return later(*b, *a); });
  for (const Sending* one : in_order) {
    const Sending& sending = *one;
    const model::JournalEntry& entry = *sending.entry;
    if (!counts(sending) || !entry.structure) continue;
    told_to_[*entry.structure].push_back(one);
    for (const Told& told : entry.told)
      if (const auto session = ids.find(told.session); session != ids.end())
        tell(*entry.structure, session->second, sending, &told);
    if (!entry.told.empty()) continue;
    // Of before it was noted what is told: that it was told of, no more.
    const model::Wave* const wave = wave_of(dossier, entry);
    for (SessionIndex i = 0; i < sessions_; ++i) {
      const bool meant = entry.session.empty()
                             ? wave && concerns(*wave, *dossier.invitations, dossier.event, i)
                             : dossier.event.sessions[i].id == entry.session;
      if (meant) tell(*entry.structure, i, sending, nullptr);
    }
  }
  read_waves(network, today);
  read_calls(today);
  read_answers(network, today);
}

void Knowledge::read_waves(const model::Network& network, model::Date today) {
  const auto told = [](const std::vector<const Sending*>& sendings) { return !sendings.empty(); };
  by_hand_.resize(last_.size());
  heard_.assign(told_to_.size(), std::none_of(told_to_.begin(), told_to_.end(), told));
  for (std::size_t i = 0; i < heard_.size(); ++i) heard_[i] = heard_[i] || told(told_to_[i]);
  if (!dossier_.invitations) return;
  for (const model::Wave& wave : dossier_.invitations->waves) {
    if (!wave.on || (wave.on->first && *wave.on->first > today)) continue;
    const Date read_on = std::min(wave.on->last.value_or(today), today);
    const Addressing addressing(wave, network);
    const std::vector<SessionIndex> about = concerned(wave, *dossier_.invitations, dossier_.event);
    for (StructureIndex i = 0; i < heard_.size(); ++i) {
      if (!addressing.addresses(i, read_on)) continue;
      heard_[i] = true;
      for (const SessionIndex session : about) {
        std::optional<Date>& since = by_hand_[i * sessions_ + session];
        since = std::min(since.value_or(today), wave.on->first.value_or(today));
      }
    }
  }
}

void Knowledge::read_calls(Date today) {
  phoned_.resize(last_.size());
  if (!dossier_.invitations || dossier_.invitations->calls.empty()) return;
  for (const model::Wave& wave : dossier_.invitations->waves) {
    const auto& by = wave.channels;
    if (tells_news(wave) || std::find(by.begin(), by.end(), model::Channel::phone) == by.end()) continue;
    for (const SessionIndex session : concerned(wave, *dossier_.invitations, dossier_.event)) {
      const auto since = due_day(wave, *dossier_.invitations, dossier_.event.sessions[session]);
      for (const model::Call& call : dossier_.invitations->calls)
        if (call.outcome == model::Outcome::answered && since && *since <= call.on && call.on <= today)
          phoned_[call.structure * sessions_ + session] = true;
    }
  }
}

void Knowledge::read_answers(const model::Network& network, model::Date today) {
  answered_.resize(last_.size());
  declined_.resize(last_.size());
  const AnswerLines lines(dossier_.invitations);
  for (SessionIndex i = 0; i < sessions_; ++i) {
    const model::Session& session = dossier_.event.sessions[i];
    if (!session.cancelled) continue;
    const auto answers = lines.last(network, i, std::min(session.date(), today));
    for (StructureIndex s = 0; answers && s < network.structures.size(); ++s) {
      const auto reply = answers->reply(s);
      if (answered_to(s, i, answers->given(s), answers->for_all(s)) == AnsweredTo::something_else) continue;
      answered_[s * sessions_ + i] = reply == model::Reply::yes || reply == model::Reply::maybe;
      declined_[s * sessions_ + i] = reply == model::Reply::no;
    }
  }
}

bool Knowledge::expects(StructureIndex structure, SessionIndex session) const {
  const Last& told = last(structure, session);
  if (told.sending) return !told.told || !told.told->cancelled;
  const std::size_t one = structure * sessions_ + session;
  return answered_[one] || (phoned_[one] && !declined_[one]);
}

std::optional<model::Date> Knowledge::changed(StructureIndex structure, SessionIndex session) const {
  return changed_[structure * sessions_ + session];
}

bool Knowledge::differs(const Last& last, SessionIndex session) const {
  const Told now = figures::told(dossier_.event.sessions[session]);
  return last.told && !now.cancelled && !same(*last.told, now);
}

AnsweredTo Knowledge::answered_to(StructureIndex structure, SessionIndex session,
                                  std::optional<model::Date> given, bool for_all) const {
  const auto day_changed = changed(structure, session);
  if (given && day_changed && *given < *day_changed) return AnsweredTo::something_else;
  const std::vector<Last>& history = history_[structure * sessions_ + session];
  const auto after = std::find_if(history.begin(), history.end(),
                                  [&given](const Last& one) { return given && one.sending->day > *given; });
  // What it said before it was told by us it had heard of elsewhere: what it was told then is the nearest.
  const std::optional<Date>& by_hand = by_hand_[structure * sessions_ + session];
  const bool heard_by_then = by_hand && (!given || *by_hand <= *given);
  const bool told_by_then = after != history.begin();
  const bool told_of_others = first_[structure] && (!given || *first_[structure] <= *given);
  if (for_all && !told_by_then && !heard_by_then && told_of_others) return AnsweredTo::something_else;
  if (history.empty()) return AnsweredTo::as_it_is;
  return differs(told_by_then ? *std::prev(after) : history.front(), session) ? AnsweredTo::as_it_was
                                                                              : AnsweredTo::as_it_is;
}

bool Knowledge::has_become_another(StructureIndex structure, SessionIndex session) const {
  return changed(structure, session) || differs(last(structure, session), session);
}

bool Knowledge::knows_cancelled(StructureIndex structure, SessionIndex session) const {
  const Last& told = last(structure, session);
  return told.told && told.told->cancelled;
}

/// Whether a message that told of several sessions at once would today tell of this one too, and it was told
/// of by none.
bool Knowledge::left_out(StructureIndex structure, SessionIndex session) const {
  if (last(structure, session).sending) return false;
  const std::vector<const Sending*>& told_to = told_to_[structure];
  return std::any_of(told_to.begin(), told_to.end(), [&](const Sending* sending) {
    const model::JournalEntry& entry = *sending->entry;
    if (entry.told.empty()) return false;
    const model::Wave* const wave = wave_of(dossier_, entry);
    // News tells of what has changed: nobody takes it for all that there is.
    const bool for_all =
        wave && wave->due && wave->due->anchor != model::Due::Anchor::session && !tells_news(*wave);
    return for_all && concerns(*wave, *dossier_.invitations, dossier_.event, session);
  });
}

/// Whether it was told of a session that replaces this one, though that one may have been replaced since.
bool Knowledge::told_of_successor(StructureIndex structure, SessionIndex session) const {
  const auto& sessions = dossier_.event.sessions;
  for (std::size_t steps = 0; steps < sessions.size(); ++steps) {
    const auto next = replacement(dossier_.event, session);
    if (!next) return false;
    session = *next;
    if (last(structure, session).sending) return true;
  }
  return false;
}

News Knowledge::news(StructureIndex structure, SessionIndex session) const {
  News result;
  if (stands_[session] != session) return result;
  const Told now = told(dossier_.event.sessions[session]);
  const Last& last_told = last(structure, session);
  std::vector<Told> of_replaced;
  for (const SessionIndex i : replaced_[session]) {
    // Told that it is cancelled, and not yet of what takes its place, nor of what was to.
    const bool half = knows_cancelled(structure, i) && !told_of_successor(structure, i);
    if (!expects(structure, i) && !half) continue;
    result.replaced.push_back(i);
    of_replaced.push_back(last(structure, i).told ? *last(structure, i).told
                                                  : told(dossier_.event.sessions[i]));
    of_replaced.back().cancelled = false;
  }
  const bool replaces = !result.replaced.empty();
  const bool differs = last_told.told && !same(*last_told.told, now);
  if (now.cancelled) {
    if (expects(structure, session) || (replaces && !knows_cancelled(structure, session)))
      result.what = News::What::cancelled;
  } else if (replaces || differs) {
    result.what = News::What::moved;
  } else if (left_out(structure, session)) {
    result.what = News::What::added;
  }
  if (result.what == News::What::moved || result.what == News::What::cancelled) {
    if (differs) result.before.push_back(*last_told.told);
    result.before.insert(result.before.end(), of_replaced.begin(), of_replaced.end());
  }
  if (!result.any()) result.replaced.clear();
  return result;
}

}  // namespace aliso::figures
