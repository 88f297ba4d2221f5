// Who answers is whoever's address the mail is from; what is noted is shown, and asked.
// A mail is anybody's word: where anything in it is not as it should be, nothing of it is noted.
#include "send/answering.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include "diagnostics/suggest.h"
#include "figures/answers.h"
#include "figures/phase.h"
#include "format/dates.h"
#include "format/names.h"
#include "format/sessions.h"
#include "load/items.h"
#include "model/names.h"
#include "opening/diaries.h"
#include "opening/invitations_notes.h"
#include "program/answer_options.h"
#include "send/claims.h"
#include "send/incoming.h"
#include "send/message.h"
#include "views/ical.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/shell.h"
#include "words/zone.h"

namespace aliso::send {

namespace {

using program::AnswerAsked;
using program::Run;

/// Says why nothing is noted; the exit status.
int refuse(const Run& run, std::string_view why, const words::Args& args = {}) {
  run.err << run.terminal.say(why, args) << '\n';
  return program::data_errors;
}

/// What is known of an answer that a mail doesn't give well enough.
struct ByHand {
  std::string event{};
  std::string structure{};
};

/// The command that notes what whoever reads the mail finds in it; the exit status.
int by_hand(const Run& run, const ByHand& known) {
  const auto word = [](const std::string& typed) {
    return typed.empty() ? std::string("none") : words::shell_word(typed);
  };
  run.err << run.terminal.say("mail.by-hand") << "\n  "
          << run.terminal.say("mail.by-hand.command",
                              {{"event", word(known.event)}, {"structure", word(known.structure)}})
          << '\n';
  return program::data_errors;
}

int refuse(const Run& run, std::string_view why, const ByHand& known, const words::Args& args = {}) {
  refuse(run, why, args);
  return by_hand(run, known);
}

/// The mail on the standard input; nothing where it is larger than any that is read.
std::optional<std::string> mail_from(std::istream& in) {
  std::string bytes;
  std::array<char, 1 << 16> part{};
  while (in.read(part.data(), part.size()) || in.gcount() > 0) {
    bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > most_mail) return std::nullopt;
  }
  return bytes;
}

/// What two addresses that are one have in common.
std::string compared(const std::string& address) {
  return model::folded_address(in_ascii(address).value_or(address));
}

/// The structures that have a contact of that address.
std::vector<model::StructureIndex> whose(const model::Network& network, const std::string& address) {
  const std::string wanted = compared(address);
  std::vector<model::StructureIndex> found;
  for (model::StructureIndex i = 0; i < network.structures.size(); ++i)
    for (const model::Contact& contact : network.structures[i].contacts)
      if (!contact.email.value.empty() && compared(contact.email.value) == wanted &&
          (found.empty() || found.back() != i))
        found.push_back(i);
  return found;
}

std::string_view said_of(NoClaim why) {
  switch (why) {
    case NoClaim::unreadable:
      return "mail.unreadable";
    case NoClaim::other_network:
      return "mail.other-network";
    case NoClaim::undecided:
      return "mail.undecided";
    case NoClaim::one_day:
      return "mail.one-day";
    case NoClaim::contradictory:
      return "mail.contradictory";
    case NoClaim::nothing:
      break;
  }
  return "mail.no-answer";
}

/// The answers to one event, and what it takes to note them.
struct Answers {
  std::string stem;
  model::Event event;
  std::vector<model::Answer> answers;
};

/// The lines that count for the structure of an answer, of each session that it is about; nullptr: none.
std::vector<const model::Answer*> last_lines(const opening::Opening& opening, const model::Event& event,
                                             const std::optional<model::Invitations>& before,
                                             const model::Answer& answer) {
  std::vector<const model::Answer*> lines;
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i) {
    if (answer.session && *answer.session != i) continue;
    const auto last = figures::last_answers(*opening.network, before, i, model::Date::max());
    lines.push_back(last ? last->lines[*answer.structure] : nullptr);
  }
  return lines;
}

/// Whether what counts says so already.
bool is_noted(const std::vector<const model::Answer*>& last, const model::Answer& answer) {
  return std::all_of(last.begin(), last.end(), [&](const model::Answer* line) {
    return line && line->reply == answer.reply && (!answer.people || line->people == answer.people);
  });
}

/// The day of a line that was given after the answer, if one is.
std::optional<model::Date> given_later(const std::vector<const model::Answer*>& last,
                                       const model::Answer& answer) {
  for (const model::Answer* line : last)
    if (line && line->on && *line->on > *answer.on) return line->on;
  return std::nullopt;
}

/// What became of the answers to one event.
struct Outcome {
  std::optional<opening::Noted> noted;  ///< nothing where nothing is new, or it can't be (`opening.found`)
  std::optional<model::Date> later;     ///< nothing is noted, since the structure answered anew on that day
};

/// Notes what isn't noted yet, or only tells what would be.
Outcome note(const Run& run, opening::Opening& opening, const load::Names& names, const Answers& of,
             opening::Write write) {
  std::optional<model::Invitations> before;
  Outcome outcome;
  const auto keep = [&before](const model::Invitations& read) { before = read; };
  const auto make = [&](const yaml::Tree&) {
    std::vector<opening::Note> notes;
    for (const model::Answer& answer : of.answers) {
      const auto last = last_lines(opening, of.event, before, answer);
      if (is_noted(last, answer)) continue;
      if (!outcome.later) outcome.later = given_later(last, answer);
      notes.push_back({load::answers_list(), load::item(answer, *opening.network, of.event)});
    }
    if (outcome.later) notes.clear();
    return notes;
  };
  outcome.noted = opening::note(opening, opening.folder->invitation(of.stem), "answer",
                                opening::invitations_look(run, opening, names, of.event, keep), make, write);
  return outcome;
}

/// Asks at the terminal: the standard input is the mail. Nothing where there is none.
std::optional<bool> agreed(const Run& run, std::int64_t count) {
  if (isatty(STDOUT_FILENO) != 1) return std::nullopt;
  std::ifstream terminal("/dev/tty");
  if (!terminal) return std::nullopt;
  run.out << run.terminal.say("mail.ask", {{"n", count}}) << ' ' << std::flush;
  std::string typed;
  std::getline(terminal, typed);
  return !typed.empty() && run.terminal.say("send.yes-letters").find(typed.front()) != std::string::npos;
}

/// The commands that note the answer for each of these structures, for whoever knows which one it is.
std::string commands_for(std::span<const model::StructureIndex> structures, const model::Network& network,
                         std::span<const Claim> claims, model::Date given) {
  std::string lines;
  for (const model::StructureIndex structure : structures)
    for (const Claim& claim : claims) {
      lines += "\n  aliso answer " + words::shell_word(claim.event) + ' ' + network.structures[structure].id +
               ' ' + std::string(format::name(claim.reply));
      if (!claim.session.empty()) lines += " --session " + words::shell_word(claim.session);
      lines += " --date " + format::written(given);
    }
  return lines;
}

/// The session of that id, however its letters were typed.
std::optional<model::SessionIndex> session_called(const model::Event& event, const std::string& id) {
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i)
    if (model::slug(event.sessions[i].id) == model::slug(id)) return i;
  return std::nullopt;
}

/// The day that a mail was written, by the network's clocks; today where it says none that can be.
model::Date day_of(const Run& run, const Incoming& mail, const model::Network& network) {
  if (!mail.written) return run.today;
  const auto local = words::local(*mail.written, network.time_zone);
  return local ? std::min(local->day, run.today) : run.today;
}

/// Puts the answer to the sessions that are still ahead; the exit status where it is too late.
std::optional<int> add(const Run& run, const model::Network& network, const Claim& claim,
                       model::Answer answer, Answers& to) {
  const auto& sessions = to.event.sessions;
  const auto ahead = [&](const model::Session& session) {
    return figures::phase(session, run.moment()) == figures::Phase::ahead;
  };
  const bool all_ahead = std::all_of(sessions.begin(), sessions.end(), ahead);
  const std::size_t before = to.answers.size();
  if (!answer.session && all_ahead) {
    to.answers.push_back(answer);
  } else {
    for (model::SessionIndex i = 0; i < sessions.size(); ++i) {
      if (!ahead(sessions[i]) || (answer.session && *answer.session != i)) continue;
      to.answers.push_back(answer);
      // An event of one session has no need to say which.
      to.answers.back().session = sessions.size() == 1 ? std::nullopt : std::optional(i);
    }
  }
  if (to.answers.size() > before) return std::nullopt;
  const model::Session& late = sessions[answer.session.value_or(sessions.size() - 1)];
  const int status =
      refuse(run, "mail.too-late", {{"session", format::shown_name(late)}, {"event", to.stem}});
  // What was given after the day never counts, whoever notes it.
  if (*answer.on > late.span.last.value_or(late.date())) return status;
  run.err << run.terminal.say("mail.in-time", {{"date", words::date(*answer.on, run.terminal)}})
          << commands_for(std::array{*answer.structure}, network, std::array{claim}, *answer.on) << '\n';
  return status;
}

/// There is no such event: the nearest one, if any is.
int no_event(const Run& run, opening::Opening& opening, const std::string& event, const std::string& sender) {
  refuse(run, "mail.no-event", {{"event", event}});
  const std::vector<std::string>& stems = opening.folder->events(opening.found);
  const std::vector<std::string_view> known(stems.begin(), stems.end());
  if (const auto near = diagnostics::nearest(event, known))
    run.err << run.terminal.say("mail.near", {{"event", std::string(*near)}}) << '\n';
  return by_hand(run, ByHand{{}, sender});
}

/// The event has no such session: those that it has.
int no_session(const Run& run, const Answers& of, const std::string& session, const std::string& sender) {
  refuse(run, "mail.no-session", {{"event", of.stem}, {"session", session}});
  std::vector<std::string> ids;
  for (const model::Session& one : of.event.sessions) ids.push_back(one.id);
  run.err << run.terminal.say("mail.sessions", {{"sessions", words::joined(ids, ", ")}}) << '\n';
  return by_hand(run, ByHand{of.stem, sender});
}

/// What of the mail is to be noted, by event; the exit status where it is nothing.
std::variant<std::vector<Answers>, int> understand(const Run& run, opening::Opening& opening,
                                                   const load::Names& names, const Incoming& mail,
                                                   model::Answer answer) {
  const model::Network& network = *opening.network;
  if (!mail.twice.empty()) return refuse(run, "mail.header-twice", ByHand{}, {{"header", mail.twice}});
  if (mail.from.size() != 1) return refuse(run, "mail.no-sender", ByHand{});
  const auto senders = whose(network, mail.from.front());
  if (senders.empty()) return refuse(run, "mail.stranger", ByHand{});
  const std::string sender = senders.size() == 1 ? network.structures[senders.front()].id : std::string();
  auto found = claims(mail, views::ical::domain(network));
  if (const auto* none = std::get_if<NoClaim>(&found))
    return *none == NoClaim::other_network ? refuse(run, said_of(*none))
                                           : refuse(run, said_of(*none), ByHand{{}, sender});
  const auto& claimed = std::get<std::vector<Claim>>(found);
  for (const Claim& claim : claimed) {
    if (claim.attendee.empty()) continue;
    const auto theirs = whose(network, claim.attendee);
    // Who answers in another's name is believed where both are of one structure.
    if (theirs.empty() || !std::includes(theirs.begin(), theirs.end(), senders.begin(), senders.end()))
      return refuse(run, "mail.other-attendee", ByHand{claim.event, {}});
  }
  if (senders.size() > 1) {
    const int status = refuse(run, "mail.several-structures");
    run.err << commands_for(senders, network, claimed, *answer.on).substr(1) << '\n';
    return status;
  }
  answer.structure = senders.front();
  std::map<std::string, Answers> by_event;
  for (const Claim& claim : claimed) {
    const auto stem = opening::event_known_as(opening, claim.event);
    if (!stem) return no_event(run, opening, claim.event, sender);
    Answers& of = by_event[*stem];
    if (of.stem.empty()) {
      auto event = opening::read_event(opening, names, *stem);
      if (!event) return opening::finish(run, opening);
      of.stem = *stem;
      of.event = std::move(*event);
    }
    answer.session.reset();
    if (!claim.session.empty() && !(answer.session = session_called(of.event, claim.session)))
      return no_session(run, of, claim.session, sender);
    answer.reply = claim.reply;
    if (const auto late = add(run, network, claim, answer, of)) return *late;
  }
  std::vector<Answers> all;
  for (auto& [stem, of] : by_event) all.push_back(std::move(of));
  return all;
}

/// Says of which sessions that don't take place an answer was noted.
void say_cancelled(const Run& run, const Answers& of) {
  for (const model::Answer& answer : of.answers)
    if (answer.session && of.event.sessions[*answer.session].cancelled)
      run.err << run.terminal.say("note.answer-cancelled",
                                  {{"session", format::shown_name(of.event.sessions[*answer.session])}})
              << '\n';
}

/// Says that the structure has answered anew since.
int refuse_older(const Run& run, model::Date given, model::Date later) {
  return refuse(run, "mail.older",
                {{"date", words::date(given, run.terminal)}, {"later", words::date(later, run.terminal)}});
}

int answer_mail(Run& run, const AnswerAsked& asked) {
  if (!asked.from_mail) throw program::UsageError{run.terminal.say("mail.missing")};
  if (asked.session || !asked.via.empty())
    throw program::UsageError{run.terminal.say(
        "mail.says-itself", {{"option", std::string(asked.session ? "--session" : "--via")}})};
  model::Answer answer;
  if (asked.people) answer.people = opening::wanted_people(run, *asked.people);
  opening::wanted_date(run, asked.date);  // a mistake in it is said before anything is opened
  answer.via = model::Channel::email;
  const auto bytes = mail_from(std::cin);
  opening::Opening opening = opening::open_network(run);
  if (opening.failed()) return opening::finish(run, opening);
  const auto mail = bytes ? read_mail(*bytes) : std::nullopt;
  if (!mail) return refuse(run, bytes ? "mail.none" : "mail.too-large");
  answer.on = asked.date ? opening::wanted_date(run, asked.date) : day_of(run, *mail, *opening.network);
  const load::Names names(*opening.network);
  const auto understood = understand(run, opening, names, *mail, answer);
  if (const int* status = std::get_if<int>(&understood)) return *status;
  const auto& all = std::get<std::vector<Answers>>(understood);

  std::vector<opening::Noted> would;
  for (const Answers& of : all) {
    auto outcome = note(run, opening, names, of, opening::Write::nothing);
    if (opening.failed()) return opening::finish(run, opening);
    if (outcome.later) return refuse_older(run, *answer.on, *outcome.later);
    if (outcome.noted) would.push_back(std::move(*outcome.noted));
  }
  if (!asked.yes) {
    std::int64_t count = 0;
    for (const opening::Noted& one : would) {
      for (const auto& line : one.lines)
        run.out << run.terminal.say("mail.would", {{"file", files::shown_path(one.path)},
                                                   {"line", std::int64_t{line.number}},
                                                   {"item", line.item}})
                << '\n';
      count += static_cast<std::int64_t>(one.lines.size());
    }
    const auto yes = count == 0 ? std::optional(false) : agreed(run, count);
    if (!yes || !*yes) {
      run.out << run.terminal.say(count == 0 ? "mail.already"
                                  : yes      ? "mail.nothing"
                                             : "mail.without-yes")
              << '\n';
      return opening::finish(run, opening);
    }
  }
  bool any = false;
  for (const Answers& of : all) {
    const auto outcome = note(run, opening, names, of, opening::Write::file);
    if (opening.failed()) return opening::finish(run, opening);
    if (outcome.later) return refuse_older(run, *answer.on, *outcome.later);
    if (!outcome.noted) continue;
    any = true;
    if (!run.quiet) run.out << opening::told(run, *outcome.noted) << '\n';
    say_cancelled(run, of);
  }
  if (!any && !run.quiet) run.out << run.terminal.say("mail.already") << '\n';
  return opening::finish(run, opening);
}

}  // namespace

program::Action answer_options(program::Options& options) {
  return [asked = program::declare_answer(options)](Run& run) { return answer_mail(run, *asked); };
}

}  // namespace aliso::send
