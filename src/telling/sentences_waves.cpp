// How people were told: a list of the waves that addressed the members, a line for each other one.
// What was only due counts once the journal says that it went out.
#include <algorithm>

#include "figures/reached.h"
#include "format/names.h"
#include "format/sessions.h"
#include "model/names.h"
#include "telling/amounts.h"
#include "telling/markdown.h"
#include "telling/naming.h"
#include "telling/sentences.h"
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

/// "à 3 structures adhérentes sur 12"; `whom`: of which of them, if not of all.
words::Args of_members(const figures::Reached& reached, const words::Language& language,
                       const std::string& whom = {}) {
  return {{"n", reached.members},
          {"members", amount_range(model::Count(reached.members), language)},
          {"of", amount_range(reached.addressed, language)},
          {"whom", whom}};
}

/// By which channels it went: of a due wave those that the journal names, where it names any of them.
/// "By other means" is not said where the person's words say which.
std::string channels(const Gone& gone, const words::Language& language) {
  std::vector<std::string> said, all;
  for (const model::Channel channel : gone.wave.channels) {
    if (channel == model::Channel::other && !gone.wave.about.empty()) continue;
    std::string text = language.say(name(channel));
    if (std::find(all.begin(), all.end(), text) != all.end()) continue;
    all.push_back(std::move(text));
    if (gone.reached && gone.reached->channels.contains(std::string(format::name(channel))))
      said.push_back(all.back());
  }
  return words::list(said.empty() ? all : said, language);
}

/// Whom a wave addresses, one by one: "la CAF", "les partenaires"; `audience`: as a list in a sentence.
std::vector<std::string> audience_items(const Story& story, const std::vector<Audience>& to) {
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
  return said;
}

std::string audience(const Story& story, const std::vector<Audience>& to) {
  return words::list(audience_items(story, to), story.language);
}

/// The partners and tags that a wave to the members names beside them, where it reached them.
std::vector<Audience> beside_members(const Story& story, const Gone& gone) {
  std::vector<Audience> others;
  for (const Audience& a : gone.wave.to) {
    if (gone.reached && a.kind == Audience::Kind::structure &&
        !gone.reached->structures.contains(a.structure))
      continue;
    const bool member = a.kind == Audience::Kind::structure && story.network.structures[a.structure].role_on(
                                                                   first_day(story)) == model::Role::member;
    if (a.kind == Audience::Kind::tag || (a.kind == Audience::Kind::structure && !member))
      others.push_back(a);
  }
  return others;
}

/// So many are listed by their names.
constexpr std::int64_t few_names = 3;

std::vector<model::StructureIndex> partners_reached(const Story& story, const figures::Reached& reached) {
  std::vector<model::StructureIndex> partners;
  for (const model::StructureIndex i : reached.structures)
    if (story.network.structures[i].role_on(*reached.days.last) == model::Role::partner)
      partners.push_back(i);
  return partners;
}

/// Partners that a due wave went to, by name where they are few: not all that it addressed got it.
std::vector<std::string> some_partners(const Story& story, const figures::Reached& reached) {
  if (reached.partners > few_names)
    return {
        story.language.say("audience.some-partners",
                           {{"n", reached.partners}, {"of", std::to_string(reached.partners_addressed)}})};
  std::vector<std::string> names;
  for (const model::StructureIndex i : partners_reached(story, reached))
    names.push_back(called(story, i, *reached.days.last));
  return names;
}

bool names_structures_alone(const Wave& wave) {
  return std::all_of(wave.to.begin(), wave.to.end(),
                     [](const Audience& a) { return a.kind == Audience::Kind::structure; });
}

/// "celles qui n’avaient pas répondu et celles qui ne pouvaient pas venir"; partners are masculine. Nothing
/// of structures that are named: "those" are no part of them.
std::string narrowing(const Wave& wave, const words::Language& language) {
  if (names_structures_alone(wave)) return {};
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
  std::string whom = narrowing(wave, language);
  if (model::folded(about).find(model::folded(whom)) != std::string::npos) whom.clear();  // it says so itself
  const bool aside = about.empty() || language.say("only.beside-about") == "aside";
  if (aside && !whom.empty() && !gone.to_some())
    asides.push_back(whom);
  else if (!gone.to_some())
    add(whom);
  // Not all of them got it.
  if (counted && gone.to_some() && !whom.empty())
    asides.push_back(language.say("wave.of-those", of_members(*gone.reached, language, whom)));
  else if (counted && gone.to_some())
    asides.push_back(language.say("wave.of-members", of_members(*gone.reached, language)));
  const bool to_partners = addresses(wave, Audience::Kind::partners);
  if (gone.in_list && to_partners && gone.reached) {
    const bool all = gone.reached->partners == gone.reached->partners_addressed;
    if (all && gone.reached->partners > 0 && !gone.to_some())
      asides.push_back(language.say("wave.partners-too"));
    else if (gone.reached->partners > 0)
      asides.push_back(language.say(
          "wave.also-to", {{"whom", all ? language.say("audience.partners")
                                        : words::list(some_partners(story, *gone.reached), language)}}));
  } else if (gone.in_list && to_partners) {
    asides.push_back(language.say("wave.partners-too"));
  } else if (const auto others = beside_members(story, gone); gone.in_list && !others.empty()) {
    asides.push_back(language.say("wave.also-to", {{"whom", audience(story, others)}}));
  }
  if (!wave.except.empty())
    asides.push_back(language.say("wave.except", {{"whom", audience(story, wave.except)}}));
  if (wave.sessions) asides.push_back(for_sessions(story, *wave.sessions));
  for (std::size_t i = 0; i < asides.size(); ++i) text += (i == 0 ? " (" : ", ") + asides[i];
  return asides.empty() ? text : text + ")";
}

/// Whether what is said of the wave begins with the person's own words, which "were told" can't stand before:
/// "invitation officielle".
bool begins_with_about(const Gone& gone) {
  const bool other = std::find(gone.wave.channels.begin(), gone.wave.channels.end(), model::Channel::other) !=
                     gone.wave.channels.end();
  const bool dated = gone.days.one_day() || gone.wave.about.empty();
  return gone.wave.channels.empty() && !other && !dated;
}

/// "- par courriel ;" and, of the last one, "- par courriel."
std::string as_list(const std::vector<std::string>& waves, const words::Language& language) {
  std::string text;
  for (std::size_t i = 0; i < waves.size(); ++i) {
    const bool last = i + 1 == waves.size();
    const std::string item = language.say(last ? "waves.last-item" : "waves.item", {{"wave", waves[i]}});
    words::join(text, "\n", "- " + words::ended_once(item));
  }
  return text;
}

/// Those that addressed the members: one in a sentence, several in a list.
std::string of_members(const Story& story, const std::vector<Gone>& list) {
  const auto& language = story.language;
  if (list.size() == 1) {
    const std::string whom = list[0].to_some() ? narrowing(list[0].wave, language) : "";
    const std::string_view key = !whom.empty()                ? "waves.one-among"
                                 : list[0].to_some()          ? "waves.one-to-some"
                                 : begins_with_about(list[0]) ? "waves.one-alone"
                                                              : "waves.one";
    words::Args args = {{"wave", wave_text(story, list[0], false)}};
    if (list[0].to_some())
      for (const auto& arg : of_members(*list[0].reached, language, whom)) args.push_back(arg);
    return words::ended_once(language.say(key, args));
  }
  std::vector<std::string> items;
  for (const Gone& one : list) items.push_back(wave_text(story, one, true));
  return items.empty() ? "" : language.say("waves.list") + "\n\n" + as_list(items, language);
}

/// Whom a wave beside the members' list was for. Where no member got what was for everybody, it is the
/// partners'.
std::vector<std::string> others(const Story& story, const Gone& one) {
  if (!one.reached) return audience_items(story, one.wave.to);
  const bool to_partners = addresses(one.wave, Audience::Kind::partners);
  if (to_partners && one.reached->partners == one.reached->partners_addressed)
    return {story.language.say("audience.partners")};
  if (to_partners) return some_partners(story, *one.reached);
  std::vector<Audience> got;
  for (const Audience& a : one.wave.to)
    if (a.kind != Audience::Kind::structure || one.reached->structures.contains(a.structure))
      got.push_back(a);
  return audience_items(story, got);
}

/// The gender and the number of the structures that a wave names, by their articles; an empty gender where
/// one of them tells none, or where it names others than structures.
std::pair<std::string, std::int64_t> agreement_of(const Story& story, const Gone& one) {
  std::vector<model::StructureIndex> named;
  if (one.reached && addresses(one.wave, Audience::Kind::partners)) {
    named = partners_reached(story, *one.reached);
    if (std::int64_t(named.size()) > few_names) return {};
  } else {
    for (const Audience& a : one.wave.to) {
      if (a.kind != Audience::Kind::structure) return {};
      if (!one.reached || one.reached->structures.contains(a.structure)) named.push_back(a.structure);
    }
  }
  bool feminine = true;
  std::int64_t n = 0;
  for (const model::StructureIndex index : named) {
    const std::string name = called(story, index, first_day(story));
    const auto gender = words::gender(name, story.language);
    if (gender == words::Gender::unknown) return {};
    feminine = feminine && gender == words::Gender::feminine;
    n += words::is_plural(name, story.language) ? 2 : 1;
  }
  if (n == 0) return {};
  return {feminine ? "feminine" : "masculine", n};
}

/// The others: "Et la CAF : …" of one wave to one of them, "Par ailleurs : la CAF et la MSA, …" to several; a
/// second list of several waves.
std::string of_others(const Story& story, const std::vector<Gone>& apart, bool alone) {
  const auto& language = story.language;
  if (apart.empty()) return {};
  if (apart.size() > 1) {
    std::vector<std::string> items;
    for (const Gone& one : apart)
      items.push_back(language.say("waves.other", {{"whom", words::list(others(story, one), language)},
                                                   {"wave", wave_text(story, one, true)}}));
    return language.say(alone ? "waves.others-alone" : "waves.others") + "\n\n" + as_list(items, language);
  }
  const Gone& one = apart.front();
  const std::vector<std::string> items = others(story, one);
  const std::string whom = words::list(items, language);
  const bool partners = whom == language.say("audience.partners") && !begins_with_about(one);
  // "La CAF a été prévenue": where their articles tell how to agree.
  const auto gender = alone && !partners && !begins_with_about(one) ? agreement_of(story, one)
                                                                    : std::pair<std::string, std::int64_t>{};
  const std::string_view key = partners                ? "waves.partners"
                               : !gender.first.empty() ? "waves.told"
                               : alone                 ? "waves.alone"
                               : items.size() > 1      ? "waves.also-several"
                                                       : "waves.also";
  return words::ended_once(language.say(key, {{"whom", alone ? words::capitalized(whom) : whom},
                                              {"gender", gender.first},
                                              {"n", gender.second},
                                              {"wave", wave_text(story, one, true)}}));
}

}  // namespace

std::string invitations(const Story& story) {
  if (!story.dossier.invitations) return {};
  std::vector<Gone> list;
  std::vector<Gone> apart;
  for (std::size_t i = 0; i < story.dossier.invitations->waves.size(); ++i)
    if (auto one = gone(story, i)) (one->in_list ? list : apart).push_back(*one);
  std::string said = of_members(story, list);
  const std::string others = of_others(story, apart, said.empty());
  if (!others.empty()) words::join(said, "\n\n", others);
  return said;
}

}  // namespace aliso::telling::said
