// What is due and what is held back, for eyes.
// Columns are as wide as what stands in them; spaces are plain, as everywhere at the terminal.
#include "views/remind_text.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>

#include "figures/ways.h"
#include "format/change_wave.h"
#include "format/names.h"
#include "format/sessions.h"
#include "views/table.h"
#include "words/dates.h"
#include "words/display_width.h"
#include "words/free_id.h"
#include "words/joined.h"
#include "words/shell.h"
#include "words/typography.h"

namespace aliso::views {

using figures::Message;
using words::Language;

namespace {

/// Their names; where another of the event's has the same, with its day and its hour.
std::string named(const model::Event& event, std::span<const model::SessionIndex> sessions,
                  const Language& said) {
  std::map<std::string, int> namesakes;
  for (const model::Session& one : event.sessions) ++namesakes[format::shown_name(one)];
  std::vector<std::string> names;
  for (const model::SessionIndex i : sessions) {
    const model::Session& session = event.sessions[i];
    std::string name = format::shown_name(session);
    if (namesakes.at(name) > 1) {
      name += " (" + words::short_date(session.date(), said);
      if (session.time) name += ", " + words::time(session.time->from, said);
      name += ")";
    }
    names.push_back(std::move(name));
  }
  return words::plain_spaces(words::list(names, said));
}

/// Every session that the wave may be about.
std::vector<model::SessionIndex> sessions_of(const model::Event& event, const model::Wave& wave) {
  if (wave.sessions) return *wave.sessions;
  std::vector<model::SessionIndex> all(event.sessions.size());
  std::iota(all.begin(), all.end(), model::SessionIndex{0});
  return all;
}

/// "Guéret", "Guéret et Masgot": the sessions a message is about, a cancelled one too; where there is nothing
/// left to say of any, those that it would have been about.
std::string sessions(const Reminders& reminders, const Message& message, const Language& said) {
  const model::Event& event = reminders.event(message);
  if (message.sessions.empty() && message.session) return named(event, {&*message.session, 1}, said);
  if (message.sessions.empty()) return named(event, sessions_of(event, reminders.wave(message)), said);
  std::vector<model::SessionIndex> in_time = message.sessions;  // what is news stands first there
  std::stable_sort(in_time.begin(), in_time.end(), [&event](model::SessionIndex a, model::SessionIndex b) {
    return event.sessions[a].date() < event.sessions[b].date();
  });
  return named(event, in_time, said);
}

std::string heading(const Reminders& reminders, const Message& message, const Language& said) {
  return "  " +
         words::plain_spaces(said.say("remind.wave", {{"wave", reminders.wave(message).id},
                                                      {"sessions", sessions(reminders, message, said)},
                                                      {"since", words::short_date(message.since, said)}})) +
         '\n';
}

bool same_occasion(const Message& a, const Message& b) {
  return a.event == b.event && a.wave == b.wave && a.session == b.session;
}

/// The messages of one occasion by their heading: not all of a wave are about the same sessions.
std::vector<std::pair<std::string, std::vector<const Message*>>> by_heading(
    const Reminders& reminders, std::span<const Message* const> messages, const Language& said) {
  std::vector<std::pair<std::string, std::vector<const Message*>>> result;
  for (const Message* message : messages) {
    std::string text = heading(reminders, *message, said);
    const auto same =
        std::find_if(result.begin(), result.end(), [&](const auto& one) { return one.first == text; });
    if (same == result.end())
      result.emplace_back(std::move(text), std::vector<const Message*>{message});
    else
      same->second.push_back(message);
  }
  return result;
}

/// `part` says the messages under one heading, which stands under its event.
std::string grouped(const Reminders& reminders, std::span<const Message* const> messages,
                    const Language& said,
                    const std::function<std::string(std::span<const Message* const>)>& part) {
  std::string text;
  std::optional<std::size_t> event;
  for (std::size_t from = 0; from < messages.size();) {
    std::size_t to = from + 1;
    while (to < messages.size() && same_occasion(*messages[from], *messages[to])) ++to;
    const Message& first = *messages[from];
    if (event != first.event)
      text += '\n' + reminders.event(first).title + " (" + reminders.event(first).id + ")\n";
    event = first.event;
    for (const auto& [head, below] : by_heading(reminders, messages.subspan(from, to - from), said))
      text += head + part(below);
    from = to;
  }
  return text;
}

/// "2 messages à envoyer, 1 lettre à poster et 3 appels à passer".
std::string counts(const figures::Ways& ways, const Language& said) {
  std::vector<std::string> list;
  for (const auto& [key, n] : {std::pair{"remind.count.messages", ways.messages},
                               {"remind.count.letters", ways.letters},
                               {"remind.count.calls", ways.calls},
                               {"remind.count.others", ways.others}})
    if (n > 0) list.push_back(said.say(key, {{"n", n}}));
  return words::list(list, said);
}

/// A message as cells: structure, channel, contact, address.
std::vector<std::string> cells(const Reminders& reminders, const Message& message, const Language& said) {
  const model::Contact* contact = reminders.contact(message);
  return {reminders.structure(message).name,
          said.say("remind.channel." + std::string(format::name(*message.channel))),
          contact ? contact->name : "", message.to};
}

/// The rows of all that is due, one under the other whatever their wave.
class Columns {
 public:
  Columns(const Reminders& reminders, std::span<const Message* const> due, const Language& said)
      : reminders_(reminders), said_(said) {
    for (const Message* message : due) {
      const auto row = cells(reminders, *message, said);
      widths_.resize(row.size());
      for (std::size_t i = 0; i < row.size(); ++i)
        widths_[i] = std::max(widths_[i], words::display_width(row[i]));
    }
  }

  [[nodiscard]] std::string row(const Message& message) const {
    std::string text, gap;
    const auto row = cells(reminders_, message, said_);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (widths_[i] == 0) continue;
      text += gap + pad_right(row[i], widths_[i]);
      gap = "  ";
    }
    return text.substr(0, text.find_last_not_of(' ') + 1);
  }

 private:
  const Reminders& reminders_;
  const Language& said_;
  std::vector<int> widths_;
};

/// The names by reason, so that many who are held back for one reason are one line.
std::string held_part(const Reminders& reminders, std::span<const Message* const> messages,
                      const Language& said) {
  struct Reason {
    figures::Why why;
    std::string names;
    std::int64_t n = 0;
  };
  std::vector<Reason> by_reason;  // in the order in which reasons come
  std::string to_settle;          // never cut: these lines are to be copied
  for (const Message* message : messages) {
    const std::string name = reminders.structure(*message).name;
    if (message->maybe_sent) {
      const std::string why = said.say(
          "remind.why.maybe-sent", {{"aliso", reminders.aliso}, {"key", words::shell_quoted(message->key)}});
      to_settle += "    " + said.say("remind.held-names", {{"why", why}, {"names", name}}) + '\n';
      continue;
    }
    auto found = std::find_if(by_reason.begin(), by_reason.end(),
                              [&](const Reason& r) { return r.why == *message->why; });
    if (found == by_reason.end()) found = by_reason.insert(found, {*message->why, {}, 0});
    words::join(found->names, ", ", name);
    ++found->n;
  }
  std::string text = std::move(to_settle);
  for (const auto& [why, names, n] : by_reason) {
    const std::string reason = said.say("remind.why." + std::string(why_id(why)), {{"n", n}});
    std::string indent = "    ";
    for (const std::string& line :
         wrapped(said.say("remind.held-names", {{"why", reason}, {"names", names}}), line_width - 6)) {
      text += indent + line + '\n';
      indent = "      ";
    }
  }
  return text;
}

/// The key of what is not known.
std::string_view phrase(figures::Unsure::What what) {
  switch (what) {
    case figures::Unsure::What::presences:
      return "remind.waiting";
    case figures::Unsure::What::presences_counted:
      return "remind.unsure.presences";
    case figures::Unsure::What::excused_counted:
      return "remind.unsure.excused";
    case figures::Unsure::What::proxies_counted:
      return "remind.unsure.proxies";
    case figures::Unsure::What::answers:
      return "remind.unsure.not-noted";
    case figures::Unsure::What::answers_counted:
      break;
  }
  return "remind.unsure.answers";
}

std::string_view phrase(figures::Untold::Why why) {
  switch (why) {
    case figures::Untold::Why::too_late:
      return "remind.untold-too-late";
    case figures::Untold::Why::draft:
      return "remind.untold-draft";
    case figures::Untold::Why::nobody:
      return "remind.untold-nobody";
    case figures::Untold::Why::maybe:
      return "remind.untold-maybe";
    case figures::Untold::Why::no_wave:
      break;
  }
  return "remind.untold";
}

}  // namespace

namespace {

/// Whether anybody has sent apologies or given a proxy: that is an answer, too.
bool any_apologies(const model::Event& event, std::span<const model::SessionIndex> sessions) {
  return std::any_of(sessions.begin(), sessions.end(), [&event](model::SessionIndex i) {
    const model::Session& session = event.sessions[i];
    return (session.excused && !session.excused->empty()) || session.proxies;
  });
}

}  // namespace

std::string unsure_text(std::span<const figures::Unsure> unsure, std::span<const model::Dossier> events,
                        const Language& said) {
  std::string text;
  for (const figures::Unsure& one : unsure) {
    const model::Dossier& dossier = events[one.event];
    // Never cut: the command is to be copied.
    text += said.say(phrase(one.what), {{"wave", dossier.invitations->waves[one.wave].id},
                                        {"sessions", named(dossier.event, one.sessions, said)},
                                        {"others", any_apologies(dossier.event, one.sessions) ? "yes" : "no"},
                                        {"event", dossier.event.id}}) +
            '\n';
  }
  return text;
}

std::string untold_text(std::span<const figures::Untold> untold, std::span<const model::Dossier> events,
                        const model::Network& network, model::Date today, const Language& said) {
  std::string text;
  for (const figures::Untold& one : untold) {
    const model::Event& event = events[one.event].event;
    std::vector<std::string> names;
    for (const model::StructureIndex i : one.structures) names.push_back(network.structures[i].name);
    words::Args args = format::change_wave(network, one.structures, today);
    args.insert(args.end(), {{"copy", words::free_copy("change-wave.id", events[one.event])},
                             {"what", std::string(figures::key(one))},
                             {"title", event.title},
                             {"session", named(event, {&one.session, 1}, said)},
                             {"n", static_cast<std::int64_t>(names.size())},
                             {"names", words::plain_spaces(words::list(names, said))},
                             {"event", event.id}});
    text += said.say(phrase(one.why), args) + '\n';
  }
  return words::plain_spaces(text);
}

std::string remind_text(const Reminders& reminders, const Language& said) {
  std::vector<const Message*> due, held;
  for (const Message& message : reminders.messages) (message.due() ? due : held).push_back(&message);
  const std::string day = words::plain_spaces(words::date(reminders.today, said));
  const auto n = [](const std::vector<const Message*>& list) {
    return static_cast<std::int64_t>(list.size());
  };
  std::string text =
      said.say("remind.due", {{"n", n(due)},
                              {"list", words::plain_spaces(counts(figures::ways(reminders.messages), said))},
                              {"date", day}}) +
      '\n';
  const Columns columns(reminders, due, said);
  text += grouped(reminders, due, said, [&](std::span<const Message* const> messages) {
    std::string rows;
    for (const Message* message : messages) rows += "    " + columns.row(*message) + '\n';
    return rows;
  });
  std::string not_known =
      unsure_text(reminders.unsure, reminders.events, said) +
      untold_text(reminders.untold, reminders.events, *reminders.network, reminders.today, said);
  if (!not_known.empty()) not_known.insert(0, "\n");
  if (held.empty()) return text + not_known;
  text += '\n' + said.say("remind.held", {{"n", n(held)}}) + '\n';
  text += grouped(reminders, held, said, [&](std::span<const Message* const> messages) {
    return held_part(reminders, messages, said);
  });
  return text + not_known;
}

}  // namespace aliso::views
