// Waves and calls for eyes, and as tables for a report.
// "Suivies de", never "grâce à": that an answer came after a wave doesn't say that it came of it.
#include <algorithm>

#include "format/names.h"
#include "views/fields.h"
#include "views/learnt.h"
#include "views/table.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/display_width.h"
#include "words/fitted.h"
#include "words/joined.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::views {

namespace {

using figures::ChannelFollowed;
using figures::Heard;
using figures::MaybeCount;
using figures::WaveFollowed;
using model::Count;
using words::Args;
using words::Language;

std::string channels_said(const std::vector<model::Channel>& channels, const Language& language) {
  if (channels.empty()) return language.say("trends.wave.no-channel");
  std::vector<std::string> said;
  for (const model::Channel channel : channels)
    said.push_back(language.say("remind.channel." + std::string(format::name(channel))));
  return words::list(said, language);
}

void put_count(Args& args, std::string_view name, std::string_view agreeing, const Count& count,
               const Language& language) {
  const bool at_most = count.min() == 0 && count.max().value_or(0) > 0;
  args.emplace_back(
      name, at_most ? language.say("amount.at-most",
                                   {{"high", words::plain_spaces(words::grouped(*count.max(), language))}})
                    : words::plain_spaces(words::count_in_sentence(count, language)));
  args.emplace_back(agreeing, count.max().value_or(std::max<std::int64_t>(count.min(), 2)));
}

/// "27 n’avaient pas répondu ; 7 réponses ont suivi, dont 4 en une semaine".
std::string followed_said(const MaybeCount& unanswered, const MaybeCount& followed, const MaybeCount& within,
                          const Language& language) {
  if (!unanswered) return language.say("trends.wave.not-noted");
  if (unanswered->is_zero()) return language.say("trends.wave.all-answered");
  Args args;
  put_count(args, "silent", "silent_n", *unanswered, language);
  std::string said = language.say("trends.wave.unanswered", args);
  std::string key = followed->is_zero() ? "trends.wave.none" : "trends.wave.followed";
  put_count(args, "followed", "followed_n", *followed, language);
  put_count(args, "within", "within_n", *within, language);
  // Of bounds that are the same nothing more is known.
  args.emplace_back("week", std::string(within->is_zero()      ? "none"
                                        : *within != *followed ? "some"
                                        : within->exact()      ? "all"
                                                               : "unknown"));
  return language.say("trends.then", {{"first", said}, {"second", language.say(key, args)}});
}

/// Those that had not answered for certain: of answers without a date nobody knows whether they were there.
MaybeCount silent(const WaveFollowed& wave, const figures::Followed& followed) {
  if (!wave.unanswered) return wave.unanswered;
  const auto undated = std::find_if(followed.undated.begin(), followed.undated.end(),
                                    [&wave](const auto& one) { return one.event == wave.event; });
  if (undated == followed.undated.end()) return wave.unanswered;
  const auto most = undated->answers.max();
  return Count::bounds(most ? std::max<std::int64_t>(wave.unanswered->min() - *most, 0) : 0,
                       wave.unanswered->max());
}

}  // namespace

std::string waves_text(const ViewedTrends& viewed, const Language& language, const LearntLook& look) {
  const figures::Followed& followed = viewed.learnt.followed;
  std::string text;
  std::optional<std::size_t> event;
  const auto undated = [&](std::size_t of) {
    for (const figures::Undated& one : followed.undated) {
      if (one.event != of) continue;
      Args args;
      put_count(args, "answers", "answers_n", one.answers, language);
      text += std::string("  ") + words::style::hang + language.say("trends.wave.undated", args) + '\n';
    }
  };
  for (const WaveFollowed& one : followed.waves) {
    if (one.addressed.is_zero()) continue;  // to partners alone: no member's answer can follow it
    if (event != one.event) {
      if (event) {
        undated(*event);
        text += '\n';
      }
      event = one.event;
      text += bold(viewed.dossiers[one.event].event.title, look.color) + '\n';
    }
    const model::Wave& wave = viewed.dossiers[one.event].invitations->waves[one.wave];
    text += std::string("  ") + words::style::hang +
            language.say(
                "trends.wave.line",
                {{"channel", channels_said(wave.channels, language)},
                 {"day", words::plain_spaces(words::date(one.first, language))},
                 {"said", followed_said(silent(one, followed), one.followed, one.within_7_days, language)}}) +
            '\n';
  }
  if (event) undated(*event);
  if (text.empty())
    return language.say("trends.wave.nothing", {{"other", followed.waves.empty() ? "no" : "yes"}}) + '\n';
  if (!followed.channels.empty()) {
    text += '\n' + bold(language.say("trends.wave.channels"), look.color) + '\n';
    for (const ChannelFollowed& one : followed.channels) {
      Count unanswered = 0;
      std::int64_t waves = 0;
      for (const WaveFollowed& wave : followed.waves) {
        if (wave.addressed.is_zero() ||
            viewed.dossiers[wave.event].invitations->waves[wave.wave].channels != one.channels)
          continue;
        unanswered += silent(wave, followed).value_or(0);
        ++waves;
      }
      if (waves == 0) continue;
      text += std::string("  ") + words::style::hang +
              language.say("trends.wave.channel",
                           {{"channel", words::capitalized(channels_said(one.channels, language))},
                            {"waves", waves},
                            {"said", followed_said(unanswered, one.followed, one.within_7_days, language)}}) +
              '\n';
    }
  }
  return words::plain_spaces(words::fitted(text, look.width));
}

namespace {

std::string call_said(const Heard& one, const Language& language) {
  const auto date = [&language](model::Date day) { return words::plain_spaces(words::date(day, language)); };
  std::string said =
      one.last_heard ? language.say(one.events_unheard.is_zero() ? "trends.call.last" : "trends.call.since",
                                    {{"day", date(*one.last_heard)},
                                     {"by", language.say("trends.call.by." + std::string(heard_by(one.by)))}})
                     : language.say("trends.call.never");
  const Count& events = one.events_unheard;
  if (events.max() != 0) {
    const bool up_to = !events.exact();
    Args args{{"n", events.max().value_or(0)}, {"least", events.min()}};
    said = language.say("trends.call.events",
                        {{"first", said},
                         {"second", language.say(!up_to                             ? "trends.call.at"
                                                 : events.min() == 0                ? "trends.call.up-to"
                                                 : events.max() == events.min() + 1 ? "trends.call.either"
                                                                                    : "trends.call.between",
                                                 args)}});
  }
  const auto then = [&](const std::string& more) {
    said = language.say("trends.then", {{"first", said}, {"second", more}});
  };
  if (one.tries > 0) then(language.say("trends.call.tries", {{"n", one.tries}}));
  if (!one.phone) then(language.say("trends.call.no-phone"));
  return said;
}

}  // namespace

std::string calls_text(const ViewedTrends& viewed, const Language& language, const LearntLook& look) {
  const auto& learnt = viewed.learnt;
  const auto n = static_cast<std::int64_t>(learnt.to_call.size());
  std::string text =
      bold(language.say("trends.call.head",
                        {{"n", n}, {"date", words::plain_spaces(words::date(viewed.today, language))}}),
           look.color) +
      '\n';
  const auto line = [&](const Heard& one) {
    text += std::string("  ") + words::style::hang +
            language.say("trends.call.line", {{"name", viewed.network.structures[one.structure].name},
                                              {"said", call_said(one, language)}}) +
            '\n';
  };
  for (const std::size_t i : learnt.to_call) line(learnt.heard[i]);
  if (look.all && learnt.to_call.size() < learnt.heard.size()) {
    text += '\n' + bold(language.say("trends.call.others"), look.color) + '\n';
    for (std::size_t i = 0; i < learnt.heard.size(); ++i)
      if (std::find(learnt.to_call.begin(), learnt.to_call.end(), i) == learnt.to_call.end())
        line(learnt.heard[i]);
  }
  return words::plain_spaces(words::fitted(text, look.width));
}

Grid trend_waves_table(const ViewedTrends& viewed, const Language& language) {
  using Kind = Column::Kind;
  const auto say = [&](const char* key) { return language.say(std::string("trends.column.") + key); };
  Grid grid;
  grid.columns = {{"event", say("event"), Kind::text},        {"channel", say("wave"), Kind::text},
                  {"first", say("date"), Kind::date},         {"unanswered", say("unanswered"), Kind::count},
                  {"followed", say("followed"), Kind::count}, {"within_7_days", say("within"), Kind::count}};
  for (const WaveFollowed& one : viewed.learnt.followed.waves) {
    const model::Wave& wave = viewed.dossiers[one.event].invitations->waves[one.wave];
    grid.rows.push_back(
        {{MaybeText(viewed.dossiers[one.event].event.title),
          MaybeText(channels_said(wave.channels, language)), std::optional<model::Date>(one.first),
          one.unanswered, one.followed, one.within_7_days}});
  }
  return grid;
}

Grid trend_calls_table(const ViewedTrends& viewed, const Language& language) {
  using Kind = Column::Kind;
  const auto say = [&](const char* key) { return language.say(std::string("trends.column.") + key); };
  Grid grid;
  grid.columns = {{"name", say("structure"), Kind::text},
                  {"last_heard", say("last-heard"), Kind::date},
                  {"events_unheard", say("unheard"), Kind::count},
                  {"last_called", say("last-called"), Kind::date},
                  {"tries", say("tries"), Kind::count}};
  for (const std::size_t i : viewed.learnt.to_call) {
    const Heard& one = viewed.learnt.heard[i];
    grid.rows.push_back({{MaybeText(viewed.network.structures[one.structure].name), one.last_heard,
                          MaybeCount(one.events_unheard), one.last_called, MaybeCount(one.tries)}});
  }
  return grid;
}

}  // namespace aliso::views
