// The network in a span: how many members, who came from where and how often, who came back.
// Structures are named for the network's own assembly only; here they are numbers.
#include <algorithm>
#include <map>

#include "figures/membership.h"
#include "telling/amounts.h"
#include "telling/markdown.h"
#include "telling/report_story.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling::said {

namespace {

using figures::MemberChange;
using figures::Report;
using model::Count;
using words::Args;

std::string changes(const ReportStory& story, const Report& span) {
  const auto joined = static_cast<std::int64_t>(span.joined.size());
  const auto left = static_cast<std::int64_t>(span.left.size());
  // Of members that nobody has listed it isn't known when they came and went.
  const auto all_listed = [&](model::Date day) { return figures::unlisted_on(story.network, day).is_zero(); };
  const bool listed = (span.during.first && !all_listed(*span.during.first)) || !all_listed(span.trends.on);
  const std::string of(listed ? "listed" : "all");
  if (joined == 0 && left == 0)
    return story.language.say("report.changes.none", {{"joined", joined}, {"of", of}});
  const auto again = std::count_if(span.joined.begin(), span.joined.end(),
                                   [](const MemberChange& change) { return change.again; });
  const auto& language = story.language;
  const std::string kind = again == 0        ? "none"
                           : again == joined ? "all"
                           : again == 1      ? "one"
                                             : amount(again, language);
  return language.say("report.changes", {{"joined", joined},
                                         {"joined_amount", amount(joined, language)},
                                         {"left", left},
                                         {"left_amount", amount(left, language)},
                                         {"of", of},
                                         {"again", kind}});
}

std::string members(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  if (!span.members_last) return {};
  const std::string last_day = words::date(span.trends.on, language);
  Args args{{"changes", changes(story, span)}, {"last_day", last_day}};
  put(args, "last", "last_n", *span.members_last, language);
  if (!span.members_first) return language.say("report.members.one", args);
  const bool one_year = reporting::year_of({span.during.first, span.trends.on}).has_value();
  put(args, "first", "first_n", *span.members_first, language);
  const bool same = span.members_first->exact() && span.members_first == span.members_last;
  args.emplace_back("same", std::string(same ? "yes" : "no"));
  args.emplace_back("first_day", one_year ? words::short_date(*span.during.first, language)
                                          : words::date(*span.during.first, language));
  return language.say("report.members.both", args);
}

/// "Aubelongue et Sauvelande (3 chacune), Pierrelande (2)": towns of as many structures together.
std::string homes(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  if (span.homes.empty()) return {};
  const auto named = static_cast<std::int64_t>(span.named.size());
  const bool missing = span.named_without_place > 0;
  std::string towns;
  if (span.homes.size() == 1 && !missing) {
    towns =
        language.say("report.homes.in-one",
                     {{"from", markdown::line(words::from(span.homes.front().town, language), language)}});
  } else {
    std::vector<std::string> groups;
    for (auto at = span.homes.begin(); at != span.homes.end();) {
      const auto end = std::find_if(
          at, span.homes.end(), [at](const figures::InTown& other) { return other.number != at->number; });
      std::vector<std::string> names;
      for (auto one = at; one != end; ++one) names.push_back(markdown::line(one->town, language));
      groups.push_back(language.say(names.size() == 1 ? "report.homes.alone" : "report.homes.each",
                                    {{"towns", words::list(names, language)}, {"number", at->number}}));
      at = end;
    }
    towns = language.say("report.homes.in-many", {{"n", static_cast<std::int64_t>(span.homes.size())},
                                                  {"missing", std::string(missing ? "yes" : "no")},
                                                  {"list", words::joined(groups, ", ")}});
  }
  return language.say(named == 1 ? "report.homes.one" : "report.homes", {{"n", named}, {"towns", towns}});
}

std::string times(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  const auto first = span.first_noted ? static_cast<std::int64_t>(span.first_noted->size()) : 0;
  const auto named = static_cast<std::int64_t>(span.named.size());
  const words::Args firsts{{"n", first}, {"amount", amount(first, language)}};
  if (span.trends.span.events.size() < 2 || named == 1)
    return first == 0 ? "" : language.say("report.first-noted.alone", firsts);
  const std::string behind = first == 0 ? "" : language.say("report.first-noted", firsts);
  if (span.times.size() == 1 && !span.homes.empty()) {
    const std::int64_t events = span.times.begin()->first;
    return language.say("report.times.each",
                        {{"n", events}, {"times", words::spelled(events, language)}, {"first", behind}});
  }
  std::vector<std::string> said;
  for (const auto& [events, structures] : span.times) {
    std::string key = said.empty() ? "report.times." : "report.times.then-";
    key += events == 1 ? "one" : "many";
    said.push_back(language.say(key, {{"n", structures},
                                      {"amount", amount(structures, language)},
                                      {"times", words::spelled(events, language)}}));
  }
  return language.say(span.homes.empty() ? "report.times.alone" : "report.times",
                      {{"named", named}, {"list", words::list(said, language)}, {"first", behind}});
}

std::string back(const ReportStory& story, const Report& span) {
  if (!span.back || !span.back->before) return {};
  const auto& language = story.language;
  const Count& again = span.back->again;
  Args args{{"before", reporting::when(*span.back->before, language)},
            {"when", reporting::when(span.during, language)},
            {"of", amount(span.back->of, language)},
            {"of_n", span.back->of},
            {"again", std::string(again.is_zero()   ? "no"
                                  : again.min() > 0 ? "yes"
                                                    : "maybe")}};
  put(args, "amount", "again_n", again, language);
  return language.say("report.back", args);
}

/// For the network's own assembly: who came how often, joined, left.
std::string by_name(const ReportStory& story, const Report& span) {
  const auto& language = story.language;
  std::map<std::int64_t, std::vector<std::string>, std::greater<>> by_times;
  for (std::size_t i = 0; i < span.named.size(); ++i)
    by_times[span.events_of[i]].push_back(reporting::called(story, span.named[i]));
  std::string said;
  for (const auto& [times, names] : by_times)
    words::join(said, "\n",
                "- " + language.say("report.names.came", {{"n", static_cast<std::int64_t>(names.size())},
                                                          {"times", times},
                                                          {"spelled", words::spelled(times, language)},
                                                          {"list", words::list(names, language)}}));
  const auto listed = [&](const std::vector<MemberChange>& changes, const char* key) {
    std::vector<std::string> items;
    for (const MemberChange& change : changes)
      items.push_back(
          language.say("report.names.day", {{"name", reporting::called(story, change.structure)},
                                            {"day", words::date(change.day, language)},
                                            {"again", std::string(change.again ? "yes" : "no")}}));
    if (items.empty()) return;
    words::join(said, "\n",
                "- " + language.say(key, {{"n", static_cast<std::int64_t>(items.size())},
                                          {"list", words::list(items, language)}}));
  };
  listed(span.joined, "report.names.joined");
  listed(span.left, "report.names.left");
  return said;
}

}  // namespace

std::string report_network(const ReportStory& story, const Report& span) {
  std::string said = members(story, span);
  std::string came = homes(story, span);
  if (!span.named.empty())
    if (const std::string often = times(story, span); !often.empty()) words::join(came, " ", often);
  for (const std::string& paragraph : {came, back(story, span)})
    if (!paragraph.empty()) words::join(said, "\n\n", paragraph);
  if (story.names)
    if (const std::string names = by_name(story, span); !names.empty()) words::join(said, "\n\n", names);
  return said;
}

}  // namespace aliso::telling::said
