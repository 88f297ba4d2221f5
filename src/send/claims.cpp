// A calendar's answer (RFC 5546, 3.2.3) says its evening by the UID, its answer by the attendee's PARTSTAT.
// What is claimed twice in the same words is claimed once: mails hold the same file as a part and attached.
#include "send/claims.h"

#include <algorithm>

#include "format/content_lines.h"
#include "telling/answer_subject.h"

namespace aliso::send {

namespace {

using format::ContentLine;

char in_small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_word(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return in_small(a) == in_small(b); });
}

std::optional<model::Reply> reply_of(std::string_view participation) {
  static constexpr std::pair<std::string_view, model::Reply> known[] = {
      {"ACCEPTED", model::Reply::yes}, {"TENTATIVE", model::Reply::maybe}, {"DECLINED", model::Reply::no}};
  for (const auto& [word, reply] : known)
    if (same_word(participation, word)) return reply;
  return std::nullopt;
}

/// The address of a calendar user, "mailto:ana@example.org".
std::string user_address(std::string_view value) {
  constexpr std::string_view scheme = "mailto:";
  return std::string(same_word(value.substr(0, scheme.size()), scheme) ? value.substr(scheme.size()) : value);
}

/// A VEVENT of an answer.
struct Answered {
  std::string uid;
  bool one_day = false;
  std::vector<const ContentLine*> attendees;
};

std::vector<Answered> answered(const std::vector<ContentLine>& lines) {
  std::vector<Answered> result;
  int within = 0;  // of a VEVENT, and of what it holds (alarms)
  for (const ContentLine& line : lines) {
    if (line.name == "BEGIN" && (within > 0 || same_word(line.value, "VEVENT"))) {
      if (++within == 1) result.emplace_back();
    } else if (line.name == "END" && within > 0) {
      --within;
    } else if (within == 1) {
      if (line.name == "UID") result.back().uid = format::text_value(line.value);
      if (line.name == "RECURRENCE-ID") result.back().one_day = true;
      if (line.name == "ATTENDEE") result.back().attendees.push_back(&line);
    }
  }
  return result;
}

/// The claim of one of them.
std::variant<Claim, NoClaim> claim(const Answered& event, std::string_view domain) {
  const std::string_view uid = event.uid;
  const auto at = uid.rfind('@'), dot = uid.find('.');
  if (at == std::string_view::npos || dot == 0 || dot + 1 >= at || !same_word(uid.substr(at + 1), domain))
    return NoClaim::other_network;
  if (event.one_day) return NoClaim::one_day;
  if (event.attendees.size() != 1) return NoClaim::undecided;
  const auto reply = reply_of(event.attendees.front()->parameter("PARTSTAT"));
  std::string attendee = user_address(event.attendees.front()->value);
  if (!reply || attendee.empty()) return NoClaim::undecided;
  return Claim{*reply, std::string(uid.substr(0, dot)), std::string(uid.substr(dot + 1, at - dot - 1)),
               std::move(attendee)};
}

/// Adds it unless it is there; whether it contradicts none that is.
bool add(std::vector<Claim>& claims, Claim one) {
  for (const Claim& other : claims) {
    if (other.event != one.event || other.session != one.session) continue;
    return other.reply == one.reply && same_word(other.attendee, one.attendee);
  }
  claims.push_back(std::move(one));
  return true;
}

}  // namespace

std::variant<std::vector<Claim>, NoClaim> claims(const Incoming& mail, std::string_view domain) {
  if (mail.hidden) return NoClaim::unreadable;
  std::vector<Claim> found;
  for (const std::string& calendar : mail.calendars) {
    const auto lines = format::content_lines(calendar);
    const bool answers = std::any_of(lines.begin(), lines.end(), [](const ContentLine& line) {
      return line.name == "METHOD" && same_word(line.value, "REPLY");
    });
    if (!answers) return NoClaim::unreadable;
    for (const Answered& event : answered(lines)) {
      auto one = claim(event, domain);
      if (const auto* none = std::get_if<NoClaim>(&one)) return *none;
      if (!add(found, std::move(std::get<Claim>(one)))) return NoClaim::contradictory;
    }
  }
  if (!found.empty()) return found;
  if (!mail.calendars.empty()) return NoClaim::undecided;
  if (mail.automatic) return NoClaim::nothing;
  const auto subject = telling::parse_answer_subject(mail.subject);
  if (!subject) return NoClaim::nothing;
  return std::vector{Claim{subject->reply, subject->event, subject->session, {}}};
}

}  // namespace aliso::send
