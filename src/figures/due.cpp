// Who is to be written to on a day, and who is held back.
// The journal is matched by wave, session and structure, so that a contact renamed is not written to twice.
#include "figures/due.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "figures/addressee.h"
#include "figures/journal.h"
#include "figures/occasions.h"
#include "figures/only.h"
#include "figures/solicitation.h"
#include "figures/waves.h"
#include "model/names.h"

namespace aliso::figures {

using model::Channel;
using model::Date;
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

/// What the journal says of the wave for the structure: sent, maybe sent, or neither (nullptr).
const Sending* sending_of(const std::vector<Sending>& sendings, const model::Event& event,
                          const model::Wave& wave, const Message& message) {
  const Sending* maybe = nullptr;
  for (const Sending& sending : sendings) {
    const model::JournalEntry& entry = *sending.entry;
    if (entry.wave != wave.id || entry.structure != message.structure) continue;
    if (message.session && !entry.session.empty() && entry.session != event.sessions[*message.session].id)
      continue;
    if (sending.sent()) return &sending;
    if (sending.maybe_sent()) maybe = &sending;
  }
  return maybe;
}

/// A former member is written to where it is named, not because it still has a tag.
bool by_name(const model::Wave& wave, StructureIndex structure) {
  return std::any_of(wave.to.begin(), wave.to.end(), [&](const model::Audience& audience) {
    return audience.kind == model::Audience::Kind::structure && audience.structure == structure;
  });
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
  std::vector<Sending> sendings;
  bool unsettled = false;  ///< nothing can be sent by it
};

/// Everything but the limits, for one occasion of one wave.
void occasion_messages(const model::Network& network, const model::Dossier& dossier, std::size_t event,
                       std::size_t wave_index, const Occasion& occasion, const Journal& journal,
                       const Objections& objecting, Date today, std::vector<Message>& messages) {
  const model::Wave& wave = dossier.invitations->waves[wave_index];
  const std::vector<Conduct> conducts = conduct(network, dossier, occasion.sessions, today);
  const std::vector<std::vector<Ask>> said =
      asks(network, dossier, occasion.sessions, !wave.only.empty(), today);
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    if (!addresses(wave, network, i, today)) continue;
    if (network.structures[i].role_on(today) == model::Role::guest && !by_name(wave, i)) continue;
    const Narrowed narrow = narrowed(wave.only, conducts[i]);
    if (narrow == Narrowed::not_meant && !occasion.cancelled) continue;
    const Addressee addressee = figures::addressee(network.structures[i], wave, objecting);
    Message message;
    message.event = event;
    message.wave = wave_index;
    message.sessions = occasion.sessions;
    for (const std::vector<Ask>& of_session : said) message.asks.push_back(of_session[i]);
    message.session = occasion.session;
    message.structure = i;
    message.channel = addressee.channel;
    message.contact = addressee.contact;
    message.to = addressee.to;
    message.since = occasion.since;
    message.key = key(network, dossier.event, wave, message);
    const Sending* sending = sending_of(journal.sendings, dossier.event, wave, message);
    const bool phoned = addressee.channel == Channel::phone &&
                        reached_by_phone(*dossier.invitations, i, occasion.since, today);
    if (occasion.cancelled) {
      message.why = Why::cancelled;
    } else if (sending || phoned) {
      message.why = Why::sent;
      message.maybe_sent = !phoned && sending->maybe_sent();
      if (sending) message.key = sending->entry->key;  // what settles it, even if the contact has changed
    } else if (narrow == Narrowed::answered) {
      message.why = Why::answered;
    } else if (!addressee.channel) {
      message.why = addressee.objects ? Why::objects : Why::no_address;
    } else if (today > occasion.until) {
      message.why = Why::too_late;
    } else if (dossier.event.draft) {
      message.why = Why::draft;
    } else if (journal.unsettled) {
      message.why = Why::unsettled;
    }
    messages.push_back(std::move(message));
  }
}

/// Holds back what `limits` does not allow, in the order of the messages.
void limit(const model::Network& network, std::span<const model::Dossier> events, Date today,
           std::vector<Message>& messages) {
  if (!network.limits) return;
  std::vector<int> got = solicited(network, events, today, network.limits->per_days);
  std::set<std::tuple<std::size_t, StructureIndex, std::string>> together;
  for (Message& message : messages) {
    if (!message.due() || message.to.empty() || message.channel == Channel::phone) continue;
    const std::tuple one{message.event, message.structure, model::folded_address(message.to)};
    if (together.contains(one)) continue;  // goes with a message that is due anyway
    if (got[message.structure] >= network.limits->messages) {
      message.why = Why::over_limit;
      continue;
    }
    ++got[message.structure];
    together.insert(one);
  }
}

}  // namespace

std::vector<Message> due_messages(const model::Network& network, std::span<const model::Dossier> events,
                                  Date today, std::optional<std::size_t> wanted) {
  std::vector<Message> messages;
  const Objections objecting = objections(network);
  for (std::size_t e = 0; e < events.size(); ++e) {
    const model::Dossier& dossier = events[e];
    if ((wanted && *wanted != e) || !dossier.invitations) continue;
    const Journal journal{sendings(dossier.journal), unsettled(dossier)};
    for (std::size_t w = 0; w < dossier.invitations->waves.size(); ++w) {
      for (const Occasion& occasion :
           occasions(dossier.invitations->waves[w], *dossier.invitations, dossier.event)) {
        const bool near = occasion.since <= today && today <= occasion.until + std::chrono::days(days_shown);
        if (near) occasion_messages(network, dossier, e, w, occasion, journal, objecting, today, messages);
      }
    }
  }
  limit(network, events, today, messages);
  return messages;
}

}  // namespace aliso::figures
