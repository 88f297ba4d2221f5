// Who is to be written to on a day, and who is held back.
// The journal is matched by wave, session and structure, so that a contact renamed is not written to twice.
#include "figures/due.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "figures/addressee.h"
#include "figures/answers.h"
#include "figures/journal.h"
#include "figures/news.h"
#include "figures/occasions.h"
#include "figures/only.h"
#include "figures/own_words.h"
#include "figures/phase.h"
#include "figures/solicitation.h"
#include "figures/waves.h"
#include "model/names.h"

namespace aliso::figures {

using model::Channel;
using model::Date;
using model::SessionIndex;
using model::StructureIndex;

namespace {

/// How long what has lost its sense is still shown, in days.
constexpr int days_shown = 30;

std::string key(const model::Network& network, const model::Event& event, const model::Wave& wave,
                const Message& message) {
  const model::Structure& structure = network.structures[message.structure];
  const std::string session = message.session ? event.sessions[*message.session].id : "-";
  const std::string contact = message.contact ? structure.contacts[*message.contact].id : "-";
  return event.id + '/' + session + '/' + wave.id + '/' + structure.id + '/' + contact;
}

/// The last message of the wave to the structure, sent before maybe sent; nullptr where there is neither. Of
/// news, which goes out each time anew, the last one counts, be it sure or not.
const Sending* sending_of(const SendingIndex& sent, const model::Event& event, const model::Wave& wave,
                          const Message& message) {
  const Sending* found = nullptr;
  for (const Sending* sending : sent.of(event, wave, message.structure, message.session)) {
    const bool surer = found && !tells_news(wave) && sending->sent() != found->sent();
    if (!found || (surer ? sending->sent() : later(*sending, *found))) found = sending;
  }
  return found;
}

/// Whether someone of the structure was reached by phone since the call was due.
bool reached_by_phone(const model::Invitations& invitations, StructureIndex structure, Date since,
                      Date today) {
  return std::any_of(invitations.calls.begin(), invitations.calls.end(), [&](const model::Call& call) {
    return call.structure == structure && call.outcome == model::Outcome::answered && call.on >= since &&
           call.on <= today;
  });
}

/// What an event's journal says, read once for all its waves.
struct Journal {
  std::span<const Sending> sendings;
  SendingIndex sent;
  Knowledge knowledge;
  bool unsettled = false;  ///< nothing can be sent by it
};

/// Everything that the messages of one occasion have in common.
struct Wanted {
  const model::Network& network;
  const model::Dossier& dossier;
  const Journal& journal;
  const model::Wave& wave;
  const Occasion& occasion;
  std::vector<SessionIndex> sessions;                 ///< the occasion's of which something can be said now
  std::vector<std::vector<std::optional<Ask>>> asks;  ///< what is said of them where they are no news
};

/// `there`: the message's sessions.
void add(Message& message, std::set<SessionIndex>& there, SessionIndex session, Ask ask,
         std::vector<model::Told> before = {}) {
  if (!there.insert(session).second) return;
  message.sessions.push_back(session);
  message.asks.push_back(ask);
  message.before.push_back(std::move(before));
}

void replace(Message& message, SessionIndex session) {
  if (std::find(message.replaced.begin(), message.replaced.end(), session) == message.replaced.end())
    message.replaced.push_back(session);
}

/// What is said of a session that was added, or takes another's place: whether it comes is asked, but not of
/// whoever has answered for this very one. An answer for all of them was given when nobody knew of it.
Ask of_added(const Wanted& wanted, const model::Now& now, SessionIndex session, StructureIndex structure) {
  const auto& answers = wanted.dossier.invitations->answers;
  const Conduct did = conduct(wanted.network, wanted.dossier, {&session, 1}, now.day)[structure];
  const auto of_it = [&](const model::Answer& answer) {
    return answer.structure == structure && answer.session == session && concerns(answer, session, now.day);
  };
  const bool answered = answers && std::any_of(answers->begin(), answers->end(), of_it);
  if (!answered && !did.excused && !did.represented) return Ask::invitation;
  const auto said = asks(wanted.network, wanted.dossier, {&session, 1}, false, now);
  return said[0][structure].value_or(Ask::invitation);
}

/// What it answered to a session that takes another's place: it may have been told of that one before, and
/// have answered for all.
Ask answer_to_what_replaces(const Wanted& wanted, const model::Now& now, SessionIndex session,
                            StructureIndex structure) {
  const Ask for_it = of_added(wanted, now, session, structure);
  if (for_it != Ask::invitation || !wanted.journal.knowledge.was_told(structure, session)) return for_it;
  const auto said =
      asks(wanted.network, wanted.dossier, {&session, 1}, false, now, &wanted.journal.knowledge);
  return said[0][structure].value_or(Ask::invitation);
}

/// What of the occasion's sessions is news to the message's structure, as it stands now; whether any is.
bool say_news(const Wanted& wanted, const model::Now& now, Message& message, std::set<SessionIndex>& there) {
  const model::Event& event = wanted.dossier.event;
  bool any = false;
  std::vector<bool> said(event.sessions.size());  // several may have been moved to one
  for (const SessionIndex named : wanted.sessions) {
    const SessionIndex session = wanted.journal.knowledge.stands_for(named);
    if (said[session]) continue;
    said[session] = true;
    if (phase(event.sessions[session], now) != Phase::ahead) continue;
    const News news = wanted.journal.knowledge.news(message.structure, session);
    if (!news.any()) continue;
    any = true;
    for (const SessionIndex replaced : news.replaced) replace(message, replaced);
    if (news.what == News::What::moved) {
      add(message, there, session, Ask::moved, news.before);
      if (wanted.journal.knowledge.has_become_another(message.structure, session)) continue;
      const Ask here = answer_to_what_replaces(wanted, now, session, message.structure);
      if (here == Ask::expected || here == Ask::declined) message.answered.push_back(session);
    }
    if (news.what == News::What::cancelled) add(message, there, session, Ask::cancelled, news.before);
    if (news.what == News::What::added) {
      add(message, there, session, of_added(wanted, now, session, message.structure));
      message.added.push_back(session);
    }
  }
  return any;
}

/// What is said of the others; of a cancelled one, which the wave names, to whom doesn't know.
void say_the_rest(const Wanted& wanted, const model::Now& now, Message& message,
                  std::set<SessionIndex>& there) {
  const model::Event& event = wanted.dossier.event;
  for (std::size_t i = 0; i < wanted.sessions.size(); ++i) {
    const SessionIndex named = wanted.sessions[i];
    if (!event.sessions[named].cancelled) {
      if (const auto ask = wanted.asks[i][message.structure]) add(message, there, named, *ask);
      continue;
    }
    const SessionIndex session = wanted.journal.knowledge.stands_for(named);
    if (tells_news(wanted.wave) || phase(event.sessions[session], now) != Phase::ahead) continue;
    if (wanted.journal.knowledge.knows_cancelled(message.structure, named)) continue;
    model::Told before = told(event.sessions[named]);
    before.cancelled = false;
    add(message, there, session, session == named ? Ask::cancelled : Ask::moved, {before});
    if (session != named) replace(message, named);
  }
}

/// ".2026-12-10", as a part of a key.
std::string written(Date day) {
  const std::chrono::year_month_day date(day);
  return fmt::format(".{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

/// What a message of news tells, as the end of its key: each session with its day, hours and place.
std::string news_key(const model::Event& event, const Message& message) {
  constexpr std::size_t longest = 24;  // of a place: who has two of one beginning is told all the same
  std::string text;
  for (const SessionIndex index : message.sessions) {
    const model::Session& session = event.sessions[index];
    text += (text.empty() ? "/" : "+") + session.id;
    if (session.cancelled) {
      text += ".cancelled";
      continue;
    }
    text += written(session.date());
    if (session.span.last && !session.span.one_day()) text += written(*session.span.last);
    if (session.time) {
      text += fmt::format(".{:02}{:02}", session.time->from.minutes / 60, session.time->from.minutes % 60);
      if (session.time->to)
        text += fmt::format("-{:02}{:02}", session.time->to->minutes / 60, session.time->to->minutes % 60);
    }
    for (const std::string& where : {session.town, session.venue})
      if (const std::string slug = model::slug(where); !slug.empty()) text += "." + slug.substr(0, longest);
  }
  return text;
}

/// A key that no message has that has gone out: what was told may be so again.
std::string unused(std::string key, const SendingIndex& sent) {
  if (!sent.has(key)) return key;
  int number = 2;
  while (sent.has(fmt::format("{}.{}", key, number))) ++number;
  return fmt::format("{}.{}", key, number);
}

/// A message that has gone out is about what it told of, where that was noted.
void as_told(const model::Event& event, const Sending& sending, Message& message) {
  if (sending.entry->told.empty()) return;
  message.sessions.clear();
  message.asks.clear();
  message.before.clear();
  std::set<std::string_view> told;
  for (const model::Told& one : sending.entry->told) told.insert(one.session);
  std::set<SessionIndex> there;
  for (SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (told.contains(event.sessions[i].id)) add(message, there, i, Ask::invitation);
}

/// Notes why it is held back, if it is, but for the limits. `sending`: the journal has it.
void hold_back(const Wanted& wanted, const Addressee& addressee, Narrowed narrow, const Sending* sending,
               const model::Now& now, Message& message) {
  const Occasion& occasion = wanted.occasion;
  // Of news a call is no proof: it may have been before the change. `sent` notes what was told.
  const bool phoned =
      addressee.channel == Channel::phone && !tells_news(wanted.wave) &&
      reached_by_phone(*wanted.dossier.invitations, message.structure, occasion.since, now.day);
  const bool begun =
      occasion.before && std::none_of(wanted.sessions.begin(), wanted.sessions.end(), [&](auto i) {
        return phase(wanted.dossier.event.sessions[i], now) == Phase::ahead;
      });
  const bool late = now.day > occasion.until || begun;
  // It is told of nothing but what is cancelled, or knows that already.
  const bool cancelled = occasion.cancelled || (message.sessions.empty() && !late);
  if (sending || phoned) {
    message.why = Why::sent;
    message.maybe_sent = !phoned && sending->maybe_sent();
    if (sending) {
      message.key = sending->entry->key;  // what settles it, even if the contact has changed
      as_told(wanted.dossier.event, *sending, message);
    }
  } else if (cancelled) {
    message.why = Why::cancelled;
  } else if (narrow == Narrowed::answered) {
    message.why = Why::answered;
  } else if (!addressee.channel) {
    message.why = addressee.objects ? Why::objects : Why::no_address;
  } else if (late) {
    message.why = Why::too_late;
  } else if (wanted.dossier.event.draft) {
    message.why = Why::draft;
  } else if (wanted.journal.unsettled) {
    message.why = Why::unsettled;
  }
}

/// Whether what there is to say of its sessions has been said of another one of the event.
bool nothing_to_say(const Wanted& wanted) {
  return !wanted.sessions.empty() &&
         std::none_of(wanted.sessions.begin(), wanted.sessions.end(),
                      [&](SessionIndex i) { return wanted.dossier.event.sessions[i].cancelled; });
}

/// Everything but the limits, for one occasion of one wave.
void occasion_messages(const model::Network& network, const model::Dossier& dossier, std::size_t event,
                       std::size_t wave_index, const Occasion& occasion, const Journal& journal,
                       const Objections& objecting, const model::Now& now, std::vector<Message>& messages) {
  const model::Wave& wave = dossier.invitations->waves[wave_index];
  Wanted wanted{network, dossier, journal, wave, occasion, {}, {}};
  // What was to announce an evening that has taken place since is late for it: another wave looks back on it.
  for (const SessionIndex i : occasion.sessions) {
    const model::Session& session = dossier.event.sessions[i];
    const bool late = occasion.before && session.date() >= occasion.since;
    const Phase now_in = phase(session, now);
    if (now_in == Phase::ahead || (now_in == Phase::over && !late)) wanted.sessions.push_back(i);
  }
  // What looks back on a session of several days waits for its end.
  const bool any_over = std::any_of(wanted.sessions.begin(), wanted.sessions.end(), [&](SessionIndex i) {
    return phase(dossier.event.sessions[i], now) == Phase::over;
  });
  if (!any_over && !occasion.sessions.empty() && !occasion.before) return;
  wanted.asks = asks(network, dossier, wanted.sessions, !wave.only.empty(), now, &journal.knowledge);
  std::vector<Conduct> conducts = conduct(network, dossier, occasion.sessions, now.day, &journal.knowledge);
  // What looks back goes to who was a member then.
  Date read_on = now.day;
  if (!occasion.before)
    for (const SessionIndex session : occasion.sessions) read_on = dossier.event.sessions[session].date();
  const Addressing addressing(wave, network);
  const OwnWords own_words(dossier.event, wave, journal.sendings);
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    if (!addressing.writes_to(i, read_on)) continue;
    Message message;
    message.event = event;
    message.wave = wave_index;
    message.session = occasion.session;
    message.structure = i;
    message.since = occasion.since;
    std::set<SessionIndex> there;
    const bool news = say_news(wanted, now, message, there);
    // Of those who are written to for another reason too, everything is said.
    const Narrowed otherwise = narrowed(wave.only, conducts[i]);
    conducts[i].outdated = news;
    const Narrowed narrow = narrowed(wave.only, conducts[i]);
    if (otherwise == Narrowed::meant || !news || !tells_news(wave)) say_the_rest(wanted, now, message, there);
    message.words_spent = own_words.are_spent(message);
    const bool only_news = tells_news(wave) && news;
    const Sending* sending = sending_of(journal.sent, dossier.event, wave, message);
    const bool told_news = tells_news(wave) && sending;
    if (narrow == Narrowed::not_meant && !occasion.cancelled && !told_news) continue;
    if (message.sessions.empty() && !told_news && nothing_to_say(wanted)) continue;
    const Addressee addressee = figures::addressee(network.structures[i], wave, objecting);
    message.channel = addressee.channel;
    message.contact = addressee.contact;
    message.to = addressee.to;
    message.key = key(network, dossier.event, wave, message);
    if (only_news) {
      message.key = unused(message.key + news_key(dossier.event, message), journal.sent);
      // What was told before is another message; one of which it isn't known whether it went is to be
      // settled.
      if (sending && sending->maybe_sent()) {
        Message before = message;
        hold_back(wanted, addressee, narrow, sending, now, before);
        messages.push_back(std::move(before));
      }
      sending = nullptr;
    }
    hold_back(wanted, addressee, narrow, sending, now, message);
    messages.push_back(std::move(message));
  }
}

/// Holds back what `limits` does not allow, in the order of the messages.
void limit(const model::Network& network, std::span<const model::Dossier> events, Date today,
           std::vector<Message>& messages) {
  if (!network.limits) return;
  std::vector<int> got = solicited(network, events, today, network.limits->per_days);
  std::set<std::tuple<std::size_t, StructureIndex, Channel, std::string>> together;
  for (Message& message : messages) {
    if (!message.due() || !solicits(*message.channel)) continue;
    const std::tuple one{message.event, message.structure, *message.channel,
                         model::folded_address(message.to)};
    if (together.contains(one)) continue;  // goes with a message that is due anyway
    // Nobody stands before a closed door because they had enough mail.
    const bool news = std::any_of(message.asks.begin(), message.asks.end(),
                                  [](Ask ask) { return ask == Ask::moved || ask == Ask::cancelled; });
    // What goes to all at once is held back from nobody.
    if (!news && !message.to.empty() && got[message.structure] >= network.limits->messages) {
      message.why = Why::over_limit;
      continue;
    }
    ++got[message.structure];
    together.insert(one);
  }
}

}  // namespace

std::vector<Message> due_messages(const model::Network& network, std::span<const model::Dossier> events,
                                  const model::Now& now, std::optional<std::size_t> wanted) {
  const Date today = now.day;
  std::vector<Message> messages;
  const Objections objecting = objections(network);
  for (std::size_t e = 0; e < events.size(); ++e) {
    const model::Dossier& dossier = events[e];
    if ((wanted && *wanted != e) || !dossier.invitations) continue;
    const std::vector<Sending> sent = sendings(dossier.journal);
    const Journal journal{sent, SendingIndex(sent), Knowledge(network, dossier, today), unsettled(dossier)};
    for (std::size_t w = 0; w < dossier.invitations->waves.size(); ++w) {
      for (const Occasion& occasion :
           occasions(dossier.invitations->waves[w], *dossier.invitations, dossier.event)) {
        const bool near = occasion.since <= today && today <= occasion.until + std::chrono::days(days_shown);
        if (near) occasion_messages(network, dossier, e, w, occasion, journal, objecting, now, messages);
      }
    }
  }
  limit(network, events, today, messages);
  return messages;
}

}  // namespace aliso::figures
