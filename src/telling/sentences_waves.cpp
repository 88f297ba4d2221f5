// How people were told: a list of the waves that addressed the members, a line for each other one.
// What was only due counts once the journal says that it went out.
#include <algorithm>

#include "figures/reached.h"
#include "format/names.h"
#include "telling/markdown.h"
#include "telling/naming.h"
#include "telling/sentences.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling::said {

namespace {

using model::Audience;
using model::Only;
using model::Wave;

std::string_view name(model::Channel channel) {
  switch (channel) {
    case model::Channel::email:
      return "channel.email";
    case model::Channel::post:
      return "channel.post";
    case model::Channel::phone:
      return "channel.phone";
    case model::Channel::sms:
      return "channel.sms";
    case model::Channel::flyer:
      return "channel.flyer";
    case model::Channel::newsletter:
      return "channel.newsletter";
    case model::Channel::announcement:
      return "channel.announcement";
    case model::Channel::meeting:
      return "channel.meeting";
    case model::Channel::other:
      return "channel.other";
  }
  return {};
}

bool addresses(const Wave& wave, Audience::Kind kind) {
  return std::any_of(wave.to.begin(), wave.to.end(), [kind](const Audience& a) {
    return a.kind == kind || a.kind == Audience::Kind::everyone;
  });
}

/// A wave that went out before the event: when, and where the journal tells it to whom.
struct Gone {
  const Wave& wave;
  model::Span days;
  std::optional<figures::Reached> reached;  ///< of a due wave
  bool in_list = false;                     ///< it addressed the members

  /// Whether it went to some of the members that it addresses, but not to all.
  [[nodiscard]] bool to_some() const { return reached && !reached->all_members(); }
};

/// Nothing: it didn't go out before the event, or it was no invitation (thanks to those who came).
std::optional<Gone> gone(const Story& story, std::size_t index) {
  const Wave& wave = story.dossier.invitations->waves[index];
  const bool afterwards = std::any_of(wave.only.begin(), wave.only.end(), [](Only only) {
    return only == Only::came || only == Only::missed || only == Only::excused;
  });
  if (afterwards) return std::nullopt;
  const bool members = addresses(wave, Audience::Kind::members);
  if (wave.on) {
    if (wave.on->first && *wave.on->first > figures::last_day(story.dossier.event, wave)) return std::nullopt;
    return Gone{wave, *wave.on, {}, members};
  }
  auto reached = figures::reached(story.network, story.dossier, index);
  if (!reached) return std::nullopt;
  const model::Span days = reached->days;
  const bool to_members = members && reached->members > 0;
  return Gone{wave, days, reached, to_members};
}

/// "à 3 structures adhérentes sur 12".
words::Args of_members(const figures::Reached& reached, const words::Language& language) {
  return {{"n", reached.members}, {"of", words::count_in_table(reached.addressed, language)}};
}

/// By which channels it went: of a due wave those that the journal names, where it names any of them.
std::string channels(const Gone& gone, const words::Language& language) {
  std::vector<std::string> said, all;
  for (const model::Channel channel : gone.wave.channels) {
    all.push_back(language.say(name(channel)));
    if (gone.reached && gone.reached->channels.contains(std::string(format::name(channel))))
      said.push_back(all.back());
  }
  return words::list(said.empty() ? all : said, language);
}

std::string session_list(const Story& story, const std::vector<model::SessionIndex>& sessions) {
  std::vector<std::string> names;
  for (const auto index : sessions)
    names.push_back(session_called(story, story.dossier.event.sessions[index]));
  return words::list(names, story.language);
}

/// Whom a wave addresses, as a list in a sentence: "la CAF et les partenaires".
std::string audience(const Story& story, const std::vector<Audience>& to) {
  std::vector<std::string> said;
  for (const Audience& a : to) {
    switch (a.kind) {
      case Audience::Kind::members:
        said.push_back(story.language.say("audience.members"));
        break;
      case Audience::Kind::everyone:
        said.push_back(story.language.say("audience.everyone"));
        break;
      case Audience::Kind::partners:
        said.push_back(story.language.say("audience.partners"));
        break;
      case Audience::Kind::tag:
        said.push_back(story.language.say("audience.tag", {{"tag", markdown::line(a.tag, story.language)}}));
        break;
      case Audience::Kind::structure:
        said.push_back(called(story, a.structure, first_day(story)));
        break;
    }
  }
  return words::list(said, story.language);
}

/// The partners and tags that a wave to the members names beside them.
std::vector<Audience> beside_members(const Story& story, const Wave& wave) {
  std::vector<Audience> others;
  for (const Audience& a : wave.to) {
    const bool member = a.kind == Audience::Kind::structure &&
                        story.network.structures[a.structure].role == model::Role::member;
    if (a.kind == Audience::Kind::tag || (a.kind == Audience::Kind::structure && !member))
      others.push_back(a);
  }
  return others;
}

/// "à celles qui n’avaient pas répondu et à celles qui ne pouvaient pas venir"; partners are masculine.
std::string narrowing(const Wave& wave, const words::Language& language) {
  const bool partners = std::all_of(wave.to.begin(), wave.to.end(),
                                    [](const Audience& a) { return a.kind == Audience::Kind::partners; });
  const words::Args args{{"whom", std::string(partners ? "partners" : "structures")}};
  std::vector<std::string> said;
  for (const Only only : wave.only) {
    if (only == Only::unanswered) said.push_back(language.say("only.unanswered", args));
    if (only == Only::yes) said.push_back(language.say("only.yes", args));
    if (only == Only::maybe) said.push_back(language.say("only.maybe", args));
    if (only == Only::no) said.push_back(language.say("only.no", args));
    if (only == Only::outdated) said.push_back(language.say("only.outdated", args));
    if (only == Only::undecided) said.push_back(language.say("only.undecided", args));
  }
  return words::list(said, language);
}

/// "par courriel, le 26 mars, à l’assemblée générale (partenaires compris)"
/// With `counted`, the number of members that it went to where those aren't all.
std::string wave_text(const Story& story, const Gone& gone, bool counted) {
  const auto& language = story.language;
  const Wave& wave = gone.wave;
  const model::Span& span = gone.days;
  std::string text = channels(gone, language);
  const auto add = [&text](const std::string& part) {
    if (!part.empty()) words::join(text, ", ", part);
  };
  if (span.one_day() || wave.about.empty()) add(words::span(span, year(story), language));
  std::string about = markdown::line(words::without_stop(wave.about), language);
  while (about.ends_with(';') || about.ends_with(' ')) about.pop_back();
  add(about);
  std::vector<std::string> asides;
  // Words of the person's own ("en rappel") say it better.
  const std::string whom = about.empty() ? narrowing(wave, language) : "";
  if (!whom.empty()) asides.push_back(whom);
  if (counted && gone.to_some())
    asides.push_back(language.say("wave.of-members", of_members(*gone.reached, language)));
  const bool partners = !gone.reached || gone.reached->partners > 0;
  if (gone.in_list && partners && addresses(wave, Audience::Kind::partners))
    asides.push_back(language.say("wave.partners-too"));
  else if (const auto others = beside_members(story, wave); gone.in_list && !others.empty())
    asides.push_back(language.say("wave.also-to", {{"whom", audience(story, others)}}));
  if (!wave.except.empty())
    asides.push_back(language.say("wave.except", {{"whom", audience(story, wave.except)}}));
  if (wave.sessions)
    asides.push_back(language.say("wave.for", {{"sessions", session_list(story, *wave.sessions)}}));
  for (std::size_t i = 0; i < asides.size(); ++i) text += (i == 0 ? " (" : ", ") + asides[i];
  return asides.empty() ? text : text + ")";
}

}  // namespace

std::string invitations(const Story& story) {
  if (!story.dossier.invitations) return {};
  const auto& language = story.language;
  std::vector<Gone> list;
  std::vector<Gone> apart;
  for (std::size_t i = 0; i < story.dossier.invitations->waves.size(); ++i)
    if (auto one = gone(story, i)) (one->in_list ? list : apart).push_back(*one);
  std::string said;
  if (list.size() == 1) {
    // What a list of one says fits "were told by email", not "were told invitation".
    const std::string_view key = list[0].to_some()               ? "waves.one-to-some"
                                 : list[0].wave.channels.empty() ? "waves.one-alone"
                                                                 : "waves.one";
    words::Args args = {{"wave", wave_text(story, list[0], false)}};
    if (list[0].to_some())
      for (const auto& arg : of_members(*list[0].reached, language)) args.push_back(arg);
    said = words::ended_once(language.say(key, args));
  }
  if (list.size() > 1) {
    said = language.say("waves.list");
    for (std::size_t i = 0; i < list.size(); ++i) {
      said += (i == 0 ? "\n\n- " : "\n- ");
      const bool last = i + 1 == list.size();
      said += words::ended_once(
          language.say(last ? "waves.last-item" : "waves.item", {{"wave", wave_text(story, list[i], true)}}));
    }
  }
  for (const Gone& one : apart) {
    // Where no member got what was for everybody, it is the partners'.
    const bool partners_alone = one.reached && addresses(one.wave, Audience::Kind::members);
    const std::string whom =
        partners_alone ? language.say("audience.partners") : audience(story, one.wave.to);
    const std::string text = wave_text(story, one, true);
    if (!said.empty()) said += "\n\n";
    said += words::ended_once(
        language.say(said.empty() ? "waves.alone" : "waves.also",
                     {{"whom", said.empty() ? words::capitalized(whom) : whom}, {"wave", text}}));
  }
  return said;
}

}  // namespace aliso::telling::said
