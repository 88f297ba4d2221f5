// News that nobody is going to tell.
// What is due now is taken as it will go out; of waves to come it is asked whom they will address.
#include "figures/untold.h"

#include <algorithm>
#include <memory>

#include "figures/addressee.h"
#include "figures/answers.h"
#include "figures/occasions.h"
#include "figures/only.h"
#include "figures/phase.h"
#include "figures/waves.h"

namespace aliso::figures {

using model::SessionIndex;
using model::StructureIndex;

namespace {

/// An occasion, today or to come, of a wave that tells what has become of sessions.
struct Telling {
  const model::Wave* wave = nullptr;
  std::shared_ptr<const Addressing> addressing;  ///< the same for all occasions of a wave
  Occasion occasion;
  std::vector<Conduct> conducts;  ///< as known today; empty: its `only` asks for none
};

/// An event, and what is known of whom it concerns.
struct Event {
  const model::Network& network;
  const model::Dossier& dossier;
  std::size_t index;
  const model::Now& now;
  Knowledge knowledge;
  SendingIndex sent;
  Objections objecting;
  std::vector<Telling> tellings;
};

std::vector<Telling> tellings(const Event& event) {
  std::vector<Telling> result;
  if (!event.dossier.invitations) return result;
  for (const model::Wave& wave : event.dossier.invitations->waves) {
    if (!wave.due || !tells_of_cancelled(wave)) continue;
    const auto addressing = std::make_shared<const Addressing>(wave, event.network);
    for (Occasion& occasion : occasions(wave, *event.dossier.invitations, event.dossier.event)) {
      if (occasion.until < event.now.day) continue;
      std::vector<Conduct> conducts;
      if (!wave.only.empty() && !tells_news(wave))
        conducts = conduct(event.network, event.dossier, occasion.sessions, event.now.day, &event.knowledge);
      result.push_back({&wave, addressing, std::move(occasion), std::move(conducts)});
    }
  }
  return result;
}

/// Whether what the wave has to say on the occasion has gone to the structure, or maybe has.
bool has_gone(const Event& event, const Telling& telling, StructureIndex structure) {
  return !event.sent.of(event.dossier.event, *telling.wave, structure, telling.occasion.session).empty();
}

/// The first day on which not to know it would send somebody the wrong way: that of the session, or one that
/// the structure was told.
model::Date too_late_from(const Event& event, const News& news, SessionIndex session) {
  model::Date first = event.dossier.event.sessions[session].date();
  for (const model::Told& told : news.before) {
    if (!told.cancelled && told.span.first && *told.span.first >= event.now.day)
      first = std::min(first, *told.span.first);
  }
  return first;
}

/// Whether the wave tells the structure what has become of the session, in time.
bool tells(const Event& event, const Telling& telling, const News& untold, SessionIndex session,
           StructureIndex structure) {
  if (telling.occasion.since > too_late_from(event, untold, session)) return false;
  const model::Wave& wave = *telling.wave;
  const bool news = tells_news(wave);
  const auto& about = telling.occasion.sessions;
  // One that names a cancelled session tells of it, and of what takes its place.
  const bool of_it = std::any_of(about.begin(), about.end(), [&](SessionIndex one) {
    return event.knowledge.stands_for(one) == session &&
           (news || event.dossier.event.sessions[one].cancelled);
  });
  if (!of_it || !telling.addressing->writes_to(structure, event.now.day)) return false;
  if (!telling.conducts.empty() && narrowed(wave.only, telling.conducts[structure]) != Narrowed::meant)
    return false;
  // News goes out each time anew.
  if (!news && has_gone(event, telling, structure)) return false;
  return figures::addressee(event.network.structures[structure], wave, event.objecting).channel.has_value();
}

/// Whether one of the messages that are due tells the structure of the session: as it stands now.
bool is_due(const Event& event, std::span<const Message> messages, SessionIndex session,
            StructureIndex structure) {
  return std::any_of(messages.begin(), messages.end(), [&](const Message& message) {
    return message.due() && message.event == event.index && message.structure == structure &&
           std::find(message.sessions.begin(), message.sessions.end(), session) != message.sessions.end();
  });
}

/// Whether the structure was told a day and an hour that are still to come.
bool awaits(const News& news, const model::Now& now) {
  return std::any_of(news.before.begin(), news.before.end(), [&now](const model::Told& told) {
    model::Session as_told;
    as_told.span = told.span;
    as_told.time = told.time;
    return !told.cancelled && phase(as_told, now) == Phase::ahead;
  });
}

/// Whether a wave could reach anybody of the structure, by whatever channel.
bool can_be_reached(const Event& event, StructureIndex structure) {
  model::Wave any;
  any.channels = {model::Channel::email, model::Channel::phone, model::Channel::post};
  return addressee(event.network.structures[structure], any, event.objecting).channel.has_value();
}

/// What one structure doesn't know of the session and is going to be told by nothing; `structures` is empty
/// where there is no such thing.
Untold of_one(const Event& event, const Knowledge& surely, std::span<const Message> messages,
              const std::vector<bool>& came, SessionIndex session, StructureIndex structure) {
  Untold result{event.index, session, {}, false, {}, {}};
  News news = event.knowledge.news(structure, session);
  const bool ahead = phase(event.dossier.event.sessions[session], event.now) == Phase::ahead;
  if (!ahead) {
    result.why = Untold::Why::too_late;
    if (came[structure] || !awaits(news, event.now)) return result;
  } else if (!news.any()) {
    news = surely.news(structure, session);
    result.why = Untold::Why::maybe;
  }
  if (result.why == Untold::Why::no_wave && event.dossier.event.draft) result.why = Untold::Why::draft;
  if (!news.any() || is_due(event, messages, session, structure)) return result;
  if (result.why == Untold::Why::no_wave &&
      std::any_of(event.tellings.begin(), event.tellings.end(),
                  [&](const Telling& one) { return tells(event, one, news, session, structure); }))
    return result;
  if (result.why == Untold::Why::no_wave && !can_be_reached(event, structure))
    result.why = Untold::Why::nobody;
  result.what = news.what;
  result.replaces = news.what == News::What::moved && !news.replaced.empty();
  result.structures.push_back(structure);
  return result;
}

void untold_of(const Event& event, std::span<const Message> messages, std::vector<Untold>& result) {
  const Knowledge surely(event.network, event.dossier, event.now.day, Knowledge::Counting::surely_sent);
  const AnswerLines answers(event.dossier.invitations);
  for (SessionIndex i = 0; i < event.dossier.event.sessions.size(); ++i) {
    const auto first = static_cast<std::ptrdiff_t>(result.size());
    std::vector<bool> came;
    for (const Conduct& one : conduct(event.network, event.dossier, answers, {&i, 1}, event.now.day))
      came.push_back(one.came);
    for (StructureIndex s = 0; s < event.network.structures.size(); ++s) {
      Untold one = of_one(event, surely, messages, came, i, s);
      if (one.structures.empty()) continue;
      const auto same = std::find_if(result.begin() + first, result.end(), [&](const Untold& other) {
        return other.what == one.what && other.replaces == one.replaces && other.why == one.why;
      });
      if (same == result.end())
        result.push_back(std::move(one));
      else
        same->structures.push_back(s);
    }
  }
}

}  // namespace

std::vector<Untold> untold(const model::Network& network, std::span<const model::Dossier> events,
                           const model::Now& now, std::span<const Message> messages,
                           std::optional<std::size_t> wanted) {
  std::vector<Untold> result;
  for (std::size_t i = 0; i < events.size(); ++i) {
    // Without a journal nobody is known to have been told anything but by their answers.
    if ((wanted && *wanted != i) || unsettled(events[i])) continue;
    const std::vector<Sending> sent = sendings(events[i].journal);
    Event event{network,
                events[i],
                i,
                now,
                Knowledge(network, events[i], now.day),
                SendingIndex(sent),
                objections(network),
                {}};
    event.tellings = tellings(event);
    untold_of(event, messages, result);
  }
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
