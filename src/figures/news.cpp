// What has become of a session since a structure was told of it.
// What counts as told is what the last message said, by the moment at which it was tried.
#include "figures/news.h"

#include <algorithm>

#include "figures/addressee.h"
#include "figures/answers.h"
#include "figures/occasions.h"
#include "figures/phase.h"
#include "figures/waves.h"
#include "model/names.h"

namespace aliso::figures {

using model::SessionIndex;
using model::StructureIndex;
using model::Told;

namespace {

bool same(const Told& a, const Told& b) {
  return a.span == b.span && a.time == b.time && a.cancelled == b.cancelled &&
         model::folded(a.place) == model::folded(b.place) && model::folded(a.venue) == model::folded(b.venue);
}

std::optional<SessionIndex> session_of(const model::Event& event, std::string_view id) {
  for (SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (event.sessions[i].id == id) return i;
  return std::nullopt;
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
    const model::Session& one = event.sessions.at(session);
    if (!one.cancelled || !one.moved_to) break;
    session = *one.moved_to;
  }
  return session;
}

Knowledge::Knowledge(const model::Network& network, const model::Dossier& dossier, model::Date today)
    : dossier_(dossier), sessions_(dossier.event.sessions.size()), sendings_(sendings(dossier.journal)) {
  last_.resize(network.structures.size() * sessions_);
  changed_.resize(last_.size());
  const auto tell = [this](StructureIndex structure, SessionIndex session, const Sending& by,
                           const Told* told) {
    const std::size_t at = structure * sessions_ + session;
    if (last_[at].told && told && !same(*last_[at].told, *told)) changed_[at] = by.day;
    last_[at] = {&by, told};
  };
  // In the order of their moments, whatever that of the lines.
  std::vector<const Sending*> in_order;
  for (const Sending& sending : sendings_) in_order.push_back(&sending);
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const Sending* a, const Sending* b) { return a->moment < b->moment; });
  for (const Sending* one : in_order) {
    const Sending& sending = *one;
    const model::JournalEntry& entry = *sending.entry;
    if ((!sending.sent() && !sending.maybe_sent()) || !entry.structure) continue;
    for (const Told& told : entry.told)
      if (const auto session = session_of(dossier.event, told.session))
        tell(*entry.structure, *session, sending, &told);
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
  read_answers(network, today);
}

void Knowledge::read_answers(const model::Network& network, model::Date today) {
  answered_.resize(last_.size());
  for (SessionIndex i = 0; i < sessions_; ++i) {
    const model::Session& session = dossier_.event.sessions[i];
    if (!session.cancelled) continue;
    const auto answers = last_answers(network, dossier_.invitations, i, std::min(session.date(), today));
    for (StructureIndex s = 0; answers && s < network.structures.size(); ++s) {
      const auto& reply = answers->by_structure[s];
      answered_[s * sessions_ + i] = reply == model::Reply::yes || reply == model::Reply::maybe;
    }
  }
}

bool Knowledge::expects(StructureIndex structure, SessionIndex session) const {
  const Last& told = last(structure, session);
  if (told.sending) return !told.told || !told.told->cancelled;
  return answered_[structure * sessions_ + session];
}

std::optional<model::Date> Knowledge::changed(StructureIndex structure, SessionIndex session) const {
  return changed_[structure * sessions_ + session];
}

bool Knowledge::knows_cancelled(StructureIndex structure, SessionIndex session) const {
  const Last& told = last(structure, session);
  return told.told && told.told->cancelled;
}

/// Whether a message that told of several sessions at once would today tell of this one too, and it was told
/// of by none.
bool Knowledge::left_out(StructureIndex structure, SessionIndex session) const {
  if (last(structure, session).sending) return false;
  return std::any_of(sendings_.begin(), sendings_.end(), [&](const Sending& sending) {
    const model::JournalEntry& entry = *sending.entry;
    if ((!sending.sent() && !sending.maybe_sent()) || entry.structure != structure || entry.told.empty())
      return false;
    const model::Wave* const wave = wave_of(dossier_, entry);
    const bool for_all = wave && wave->due && wave->due->anchor != model::Due::Anchor::session;
    return for_all && concerns(*wave, *dossier_.invitations, dossier_.event, session);
  });
}

News Knowledge::news(StructureIndex structure, SessionIndex session) const {
  News result;
  if (stands_for(dossier_.event, session) != session) return result;
  const Told now = told(dossier_.event.sessions[session]);
  const Last& last_told = last(structure, session);
  std::vector<Told> of_replaced;
  for (SessionIndex i = 0; i < sessions_; ++i) {
    if (i == session || stands_for(dossier_.event, i) != session) continue;
    // Told that it is cancelled, and not yet of what takes its place.
    const bool half = knows_cancelled(structure, i) && !last_told.sending;
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

namespace {

/// Whether what the wave has to say on the occasion has gone to the structure, or maybe has.
bool has_gone(const std::vector<Sending>& sendings, const model::Event& event, const model::Wave& wave,
              const Occasion& occasion, StructureIndex structure) {
  return std::any_of(sendings.begin(), sendings.end(), [&](const Sending& sending) {
    return (sending.sent() || sending.maybe_sent()) &&
           is_of(*sending.entry, event, wave, structure, occasion.session);
  });
}

/// Whether the wave tells the structure what has become of the session, today or on a day to come.
bool tells(const model::Wave& wave, const model::Dossier& dossier, const std::vector<Sending>& sendings,
           SessionIndex session, StructureIndex structure, model::Date today) {
  const bool news = tells_news(wave);
  if (!wave.due || !tells_of_cancelled(wave)) return false;
  for (const Occasion& occasion : occasions(wave, *dossier.invitations, dossier.event)) {
    if (occasion.until < today) continue;
    // News goes out each time anew.
    if (!news && has_gone(sendings, dossier.event, wave, occasion, structure)) continue;
    const bool about = std::any_of(occasion.sessions.begin(), occasion.sessions.end(), [&](SessionIndex one) {
      // One that names a cancelled session tells of it, and of what takes its place.
      return stands_for(dossier.event, one) == session && (news || dossier.event.sessions[one].cancelled);
    });
    if (about) return true;
  }
  return false;
}

void untold_of(const model::Network& network, const model::Dossier& dossier, std::size_t event,
               const model::Now& now, std::vector<Untold>& result) {
  if (dossier.event.draft || unsettled(dossier)) return;
  const Knowledge knowledge(network, dossier, now.day);
  const Objections objecting = objections(network);
  const std::vector<Sending> sent = sendings(dossier.journal);
  const std::vector<model::Wave> none;
  const std::vector<model::Wave>& waves = dossier.invitations ? dossier.invitations->waves : none;
  for (SessionIndex i = 0; i < dossier.event.sessions.size(); ++i) {
    if (phase(dossier.event.sessions[i], now) != Phase::ahead) continue;
    const std::size_t first = result.size();
    for (StructureIndex s = 0; s < network.structures.size(); ++s) {
      const News news = knowledge.news(s, i);
      if (!news.any()) continue;
      const bool reached = std::any_of(waves.begin(), waves.end(), [&](const model::Wave& wave) {
        if (!addresses(wave, network, s, now.day) || !tells(wave, dossier, sent, i, s, now.day)) return false;
        const Addressee addressee = figures::addressee(network.structures[s], wave, objecting);
        return addressee.channel || addressee.objects;  // who objects is told by nobody's leave
      });
      if (reached) continue;
      const bool replaces = news.what == News::What::moved && !news.replaced.empty();
      auto same =
          std::find_if(result.begin() + static_cast<std::ptrdiff_t>(first), result.end(),
                       [&](const Untold& one) { return one.what == news.what && one.replaces == replaces; });
      if (same == result.end()) same = result.insert(result.end(), {event, i, news.what, replaces, {}});
      same->structures.push_back(s);
    }
  }
}

}  // namespace

std::vector<Untold> untold(const model::Network& network, std::span<const model::Dossier> events,
                           const model::Now& now, std::optional<std::size_t> wanted) {
  std::vector<Untold> result;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (!wanted || *wanted == i) untold_of(network, events[i], i, now, result);
  return result;
}

std::string_view key(const Untold& untold) {
  switch (untold.what) {
    case News::What::added:
      return "added";
    case News::What::moved:
      return untold.replaces ? "replaced" : "moved";
    case News::What::cancelled:
      return "cancelled";
    case News::What::none:
      break;
  }
  return "none";
}

}  // namespace aliso::figures
