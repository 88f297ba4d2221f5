// What took place in a span, how many took part, and which share of the network came.
// Sums that are open upwards say so; nobody is counted as a person who may have come twice.
#include <algorithm>

#include "telling/amounts.h"
#include "telling/markdown.h"
#include "telling/report_story.h"
#include "words/dates.h"
#include "words/fraction.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling::said {

namespace {

using figures::Report;
using figures::SpanEvent;
using model::Count;
using words::Args;

/// Of how many there may be none, nothing is said.
bool says_something(const Count& count) {
  return !count.is_zero() && (count.min() > 0 || count.max());
}

std::string where(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  const auto n = static_cast<std::int64_t>(span.places.size());
  if (n == 0) return {};
  if (n == 1 && span.sessions_without_place == 0) {
    const std::string& town = span.places.front().town;
    const std::string in = words::in_town(town, language);
    return language.say("report.in-one-town",
                        {{"where", markdown::line(in == town ? words::uncapitalized(in) : in, language)}});
  }
  // "En visio", "chez Paul": no town.
  const bool towns = std::none_of(span.places.begin(), span.places.end(), [&](const figures::InTown& one) {
    return words::in_town(one.town, language) == one.town;
  });
  return language.say(towns || n == 1 ? "report.in-towns" : "report.in-places",
                      {{"n", n},
                       {"amount", amount(n, language)},
                       {"missing", std::string(span.sessions_without_place > 0 ? "yes" : "no")},
                       {"list", reporting::towns(story, span.places)}});
}

std::string visits(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  const figures::Visits& visits = span.visits;
  if (visits.everyone.is_zero()) return language.say("report.visits.nobody");
  if (visits.everyone == Count::at_least(0)) return language.say("report.none-noted");
  std::vector<std::string> parts;
  for (const auto& [key, count] :
       {std::pair{"member", visits.member}, std::pair{"partner", visits.partner},
        std::pair{"host", visits.host}, std::pair{"guest", visits.guest}, std::pair{"public", visits.general},
        std::pair{"unknown", visits.without_role}}) {
    if (!says_something(count)) continue;
    Args args;
    put(args, "number", "n", count, language);
    parts.push_back(language.say(std::string("report.visits.") + key, args));
  }
  Args args{{"of", parts.empty() ? std::string("none") : words::list(parts, language)},
            {"twice", std::string(span.sessions > 1 ? "yes" : "no")}};
  put(args, "visits", "visits_n", visits.everyone, language);
  std::string said = language.say("report.visits", args);
  if (span.not_noted > 0)
    words::join(said, " ",
                language.say("report.some-not-noted",
                             {{"n", span.not_noted}, {"amount", amount(span.not_noted, language)}}));
  return said;
}

/// ", soit un quart des adhérentes (8 sur 32, 25 %)", " (2 sur 5)".
std::string share(const ReportStory& story, const Report& span) {
  if (!span.reach || reporting::some_unplaced(span)) return {};
  const auto& language = story.language;
  const auto& [part, whole, within] = *span.reach;
  const auto phrase = words::ratio_phrase(part, whole, within, language);
  Args args{{"figures", words::ratio_in_parentheses(part, whole, within, false, language)}};
  std::string kind = "figures";
  if (phrase && phrase->kind == words::Phrase::Kind::all)
    kind = "all";
  else if (phrase && phrase->says_more())
    kind = "words";
  if (kind == "words") args.emplace_back("words", phrase->text);
  const std::string said = language.say("report.share." + kind, args);
  return (said.starts_with('(') ? " " : "") + said;
}

/// Members known by number only, and at which events: by what they were, where that can be said.
std::string unnamed(const ReportStory& story, const Report& span) {
  const Count& unattributed = span.trends.unattributed;
  if (unattributed.is_zero()) return {};
  const auto& language = story.language;
  std::vector<std::string> occasions, titles;
  for (const SpanEvent& event : span.trends.span.events) {
    const auto known = figures::members_known(story.network, event.dossier(story.dossiers), event.sessions);
    const auto named = std::count(known.begin(), known.end(), true);
    const auto& came = event.figures.distinct.member;
    if (!came || (came->max() && *came->max() <= named)) continue;
    titles.push_back(reporting::title(story, event.index));
    if (const auto said = reporting::occasion(story, span, event.index)) occasions.push_back(*said);
  }
  constexpr std::size_t most = 3;
  std::string at;
  if (!titles.empty() && occasions.size() == titles.size() && titles.size() <= most)
    at = language.say("report.unnamed.at", {{"list", words::list(occasions, language)}});
  else if (!titles.empty() && titles.size() <= most)
    at = language.say("report.unnamed.of",
                      {{"n", std::int64_t(titles.size())}, {"list", words::list(titles, language)}});
  Args args{{"where", at}};
  put(args, "unnamed", "unnamed_n", unattributed, language);
  return language.say(span.named.empty() ? "report.unnamed.none" : "report.unnamed", args);
}

/// "3 partenaires (le Pays, le Fonds et la Mission)", "2 structures extérieures au réseau".
std::vector<std::string> others(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  std::vector<std::string> said;
  if (const Count partners = span.distinct.partner.value_or(0); says_something(partners)) {
    Args args;
    put(args, "number", "n", partners, language);
    std::string what =
        partners == Count(1) ? language.say("report.partner.one") : language.say("report.partners", args);
    if (partners == Count(static_cast<std::int64_t>(span.partners.size()))) {
      std::vector<std::string> names;
      for (const model::StructureIndex i : span.partners) names.push_back(reporting::called(story, i));
      what = language.say("report.partners.names", {{"what", what}, {"names", words::list(names, language)}});
    }
    said.push_back(what);
  }
  if (const Count guests = span.distinct.guest.value_or(0); says_something(guests)) {
    Args args;
    put(args, "number", "n", guests, language);
    said.push_back(language.say("report.guests", args));
  }
  return said;
}

std::string who(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  const Count came = reporting::came(span);
  const auto named = static_cast<std::int64_t>(span.named.size());
  std::string said;
  // That none came or any number of all says nothing.
  const bool open = came.min() == 0 && (!came.max() || (span.members && *came.max() >= span.members->min()));
  const bool some = !came.is_zero() && !open;
  if (came.is_zero()) {
    said = language.say("report.came.none");
  } else if (some) {
    Args args{{"share", share(story, span)}, {"once", std::string(span.sessions > 1 ? "yes" : "no")}};
    args.emplace_back("members", words::capitalized(amount(came, language)));
    args.emplace_back("members_n", agreement(came));
    said = language.say("report.came", args);
    if (came != Count(named)) {
      const std::string rest = unnamed(story, span);
      if (named > 0 || !rest.empty())
        words::join(said, " ",
                    language.say("report.known",
                                 {{"named", amount(named, language)}, {"named_n", named}, {"rest", rest}}));
    }
  }
  const auto beside = others(story, span);
  if (beside.empty()) return said;
  const std::string list = words::list(beside, language);
  const bool with = some && came.min() > 0;
  const std::int64_t n =
      with ? agreement(came)
      : beside.size() == 1
          ? (span.distinct.partner.value_or(0) + span.distinct.guest.value_or(0)).max().value_or(2)
          : 2;
  words::join(said, " ", language.say(with ? "report.with-them" : "report.also", {{"n", n}, {"list", list}}));
  return said;
}

}  // namespace

std::string report_held(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  const auto events = static_cast<std::int64_t>(span.trends.span.events.size());
  const std::string when = reporting::when(span.during, language);
  std::string said;
  if (!story.where.empty())
    said =
        "*" +
        language.say("report.only", {{"where", markdown::line(words::joined(story.where, ", "), language)}}) +
        "*\n\n";
  if (events == 0) {
    said += language.say("report.nothing", {{"when", when}});
  } else {
    const std::string sessions =
        span.sessions == events
            ? ""
            : language.say("report.in-sessions", {{"amount", amount(span.sessions, language)}});
    said += language.say("report.held", {{"when", words::capitalized(when)},
                                         {"events", events},
                                         {"amount", amount(events, language)},
                                         {"sessions", sessions},
                                         {"places", where(story, span)}});
  }
  std::int64_t cancelled = 0, moved = 0;
  for (const figures::LeftOutSession& one : span.trends.span.left_out)
    if (one.why == figures::LeftOut::cancelled)
      ++(story.dossiers[one.event].event.sessions[one.session].moved_to ? moved : cancelled);
  for (const auto& [key, n] :
       {std::pair{"report.some-cancelled", cancelled}, std::pair{"report.some-moved", moved}})
    if (n > 0) words::join(said, " ", language.say(key, {{"n", n}, {"amount", amount(n, language)}}));
  if (span.data_begin)
    words::join(said, " ",
                language.say("report.data-begin", {{"day", words::date(*span.data_begin, language)}}));
  return said;
}

std::string report_year(const ReportStory& story, const Report& span) {
  std::string said = report_held(story, span);
  if (span.sessions == 0) return said;
  words::join(said, "\n\n", visits(story, span));
  if (const std::string came = who(story, span); !came.empty()) words::join(said, "\n\n", came);
  return said;
}

}  // namespace aliso::telling::said
