// What the template of a message or a letter may speak of.
// Where an address stands for several structures, each is told its own (`readers`); the facts are told once.
#include "telling/message_view.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "format/sessions.h"
#include "model/names.h"
#include "telling/answer_subject.h"
#include "telling/nodes.h"
#include "telling/reader.h"
#include "words/dates.h"
#include "words/trimmed.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using figures::About;
using figures::Ask;
using figures::Message;
using node::flag;
using node::object;
using node::text;
using words::Language;
using Kind = ViewNode::Kind;
using Sessions = std::vector<model::SessionIndex>;

template <class Wanted>
Sessions sessions_of(const std::vector<About>& about, Wanted wanted) {
  Sessions result;
  for (const About& one : about)
    if (wanted(one.ask)) result.push_back(one.session);
  return result;
}

bool is_news(const About& one) {
  return one.ask == Ask::moved || one.ask == Ask::cancelled;
}

bool looks_back(Ask ask) {
  return ask == Ask::thanks || ask == Ask::missed || ask == Ask::after;
}

ViewNode session_node(const model::Session& session, const Language& language) {
  return object("", true,
                {text("line", words::capitalized(session_line(session, language))),
                 text("name", format::shown_name(session)), text("date", days(session, language)),
                 text("hours", session.time ? words::hours(*session.time, session.span, language) : ""),
                 text("place", session.town), text("venue", session.venue), text("url", session.url)});
}

/// What is said of an event's sessions, as the names of a template.
class View {
 public:
  /// `to_come`: the sessions that the text lists; `about` may be of some of them.
  View(const model::Event& event, const std::vector<About>& about, const Sessions& to_come,
       const std::string& answer_by, const Language& language)
      : event_(event), about_(about), to_come_(to_come), answer_by_(answer_by), language_(language) {}

  [[nodiscard]] ViewNode sessions(const Sessions& indices) const {
    ViewNode list{"sessions", Kind::list, !indices.empty(), {}, {}};
    for (const auto index : indices)
      list.children.push_back(session_node(event_.sessions.at(index), language_));
    return list;
  }
  [[nodiscard]] std::string days_of(const Sessions& indices) const {
    return on_days_and_towns(event_, indices, language_);
  }

  /// Those that look back, then those to come; each has what only some sections say as well.
  [[nodiscard]] std::vector<ViewNode> back() const {
    return {past("thanks", Ask::thanks), past("missed", Ask::missed), past("after", Ask::after)};
  }
  [[nodiscard]] std::vector<ViewNode> ahead() const {
    return {flag("apart", apart()),
            text("answer_by", answer_by_),
            to_come("asked", figures::silent),
            to_come("invitation", [](Ask ask) { return ask == Ask::invitation; }),
            to_come("reminder", [](Ask ask) { return ask == Ask::reminder; }),
            to_come("undecided", [](Ask ask) { return ask == Ask::undecided; }),
            to_come("expected", [](Ask ask) { return ask == Ask::expected; }),
            to_come("declined", [](Ask ask) { return ask == Ask::declined; })};
  }
  /// What is news, a sentence a session; `who` says for whom it is, empty where all hear all of it.
  template <class Who>
  [[nodiscard]] ViewNode news(std::string name, Ask said, Who who) const {
    ViewNode list{"news", Kind::list, false, {}, {}};
    Sessions meant, open;
    std::string named;  // said once of sentences in a row
    for (const About& one : about_) {
      if (one.ask != said) continue;
      const std::string of = who(one);
      meant.push_back(one.session);
      if (!one.answered) open.push_back(one.session);
      list.given = true;
      list.children.push_back(object("", true,
                                     {text("who", of == named ? std::string() : of),
                                      text("sentence", news_sentence(event_, one, language_))}));
      named = of;
    }
    const bool given = list.given;
    return object(std::move(name), given,
                  {std::move(list), text("when", days_of(meant)), text("answer_by", answer_by_),
                   flag("answered", open.empty()),
                   text("still", open == meant && !asks_of_others() ? std::string() : days_of(open))});
  }

 private:
  /// A section about sessions to come: its `when` and `sessions` are those of which this is said.
  template <class Wanted>
  [[nodiscard]] ViewNode to_come(std::string name, Wanted wanted) const {
    const Sessions meant = sessions_of(about_, wanted);
    return object(std::move(name), !meant.empty(), {text("when", days_of(meant)), sessions(meant)});
  }
  /// A section about sessions that have taken place: its `past` likewise.
  [[nodiscard]] ViewNode past(std::string name, Ask said) const {
    const Sessions meant = sessions_of(about_, [said](Ask ask) { return ask == said; });
    return object(std::move(name), !meant.empty(), {text("past", days_of(meant))});
  }

  /// Whether it is asked of sessions, too, that have not changed, if they come.
  [[nodiscard]] bool asks_of_others() const { return !sessions_of(about_, figures::silent).empty(); }

  /// Whether not the same is said of all sessions listed: each sentence then says of which it speaks.
  [[nodiscard]] bool apart() const {
    const auto moved = [](Ask ask) { return ask == Ask::moved; };
    if (asks_of_others() && !sessions_of(about_, moved).empty()) return true;
    std::optional<Ask> first;
    Sessions spoken_of;
    for (const About& said : about_) {
      if (!figures::ahead(said.ask)) continue;
      spoken_of.push_back(said.session);
      const Ask one = said.ask == Ask::reminder ? Ask::invitation : said.ask;
      if (first && one != *first) return true;
      first = one;
    }
    return !spoken_of.empty() && spoken_of != to_come_;
  }

  const model::Event& event_;
  const std::vector<About>& about_;
  const Sessions& to_come_;
  const std::string& answer_by_;
  const Language& language_;
};

/// The structures at the address, each with its messages, in the order in which they come.
std::vector<std::pair<model::StructureIndex, std::vector<const Message*>>> by_structure(
    const Texted& texted) {
  std::vector<std::pair<model::StructureIndex, std::vector<const Message*>>> result;
  std::map<model::StructureIndex, std::size_t> places;
  for (const Message* message : texted.messages) {
    const auto [place, first] = places.emplace(message->structure, result.size());
    if (first) result.push_back({message->structure, {}});
    result[place->second].second.push_back(message);
  }
  return result;
}

/// Those who are told the same, with their names where there are several at the address.
struct Reader {
  std::vector<std::string> names;
  std::vector<About> about;
};

bool equal(const std::vector<About>& a, const std::vector<About>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const About& x, const About& y) { return x.session == y.session && x.ask == y.ask; });
}

std::vector<Reader> readers(const Texted& texted) {
  std::vector<Reader> result;
  for (const auto& [structure, messages] : by_structure(texted)) {
    Reader reader{{model::called(texted.network.structures.at(structure))},
                  about_in_time(texted.dossier.event, messages)};
    const auto same = std::find_if(result.begin(), result.end(),
                                   [&](const Reader& other) { return equal(other.about, reader.about); });
    if (same == result.end())
      result.push_back(std::move(reader));
    else
      same->names.push_back(reader.names.front());
  }
  return result;
}

/// The sessions that are listed as to come: what any structure at the address is invited to or expected at,
/// news for another or not. What was declined is spoken of, not offered again, where there is something else.
Sessions offered(const Texted& texted, const std::vector<About>& about) {
  std::set<model::SessionIndex> result;
  for (const auto& [structure, messages] : by_structure(texted))
    for (const About& one : figures::about(messages))
      if (figures::ahead(one.ask) && one.ask != Ask::declined) result.insert(one.session);
  if (result.empty()) return sessions_of(about, figures::ahead);
  return in_time(texted.dossier.event, result);
}

/// Whether all at the address have said yes to what is to come, or no to a part of it: they are expected, not
/// invited.
bool awaited(const Texted& texted) {
  bool any = false;
  for (const auto& [structure, messages] : by_structure(texted))
    for (const About& one : figures::about(messages)) {
      if (!figures::ahead(one.ask) || one.ask == Ask::declined) continue;
      if (one.ask != Ask::expected) return false;
      any = true;
    }
  return any;
}

/// Whether all that is to come was added to what had been announced, and nothing else is told.
bool added(const std::vector<About>& about) {
  const auto is_added = [](const About& one) { return one.added && !is_news(one); };
  return !about.empty() && std::all_of(about.begin(), about.end(), is_added);
}

/// Those at the address to whom that is news.
std::vector<std::string> hearers(const Texted& texted, const About& news) {
  std::vector<std::string> names;
  for (const auto& [structure, messages] : by_structure(texted)) {
    const auto about = figures::about(messages);
    if (std::any_of(about.begin(), about.end(),
                    [&news](const About& one) { return one.session == news.session && one.ask == news.ask; }))
      names.push_back(model::called(texted.network.structures.at(structure)));
  }
  return names;
}

/// Whether news is to name those for whom it is: it isn't everybody's at the address.
bool names_hearers(const Texted& texted, const std::vector<About>& about) {
  const std::size_t several = by_structure(texted).size();
  if (several == 1) return texted.shared;
  return std::any_of(about.begin(), about.end(),
                     [&](const About& one) { return is_news(one) && hearers(texted, one).size() < several; });
}

ViewNode reader_nodes(const Texted& texted, const Sessions& to_come, const std::string& answer_by,
                      const Language& language) {
  ViewNode list{"readers", Kind::list, true, {}, {}};
  const bool several = by_structure(texted).size() > 1 || texted.shared;
  for (const Reader& reader : readers(texted)) {
    const View said(texted.dossier.event, reader.about, to_come, answer_by, language);
    const std::string who = several ? words::list(reader.names, language) : "";
    const auto any = [&reader](bool (*is)(Ask)) {
      return std::any_of(reader.about.begin(), reader.about.end(),
                         [is](const About& one) { return is(one.ask); });
    };
    std::vector<ViewNode> back = said.back();
    std::vector<ViewNode> ahead = said.ahead();
    back.push_back(text("who", who));
    ahead.push_back(text("who", who));
    list.children.push_back(object("", true,
                                   {object("back", any(looks_back), std::move(back)),
                                    object("to_come", any(figures::ahead), std::move(ahead))}));
  }
  return list;
}

/// The sender's own words, each once, as they are typed.
std::string own_words(const Texted& texted) {
  std::vector<std::string> said;
  for (const Message* message : texted.messages) {
    if (!figures::own_words_hold(texted.dossier, *message)) continue;
    const model::Text& own = texted.dossier.invitations->waves.at(message->wave).text;
    std::string plain(words::trimmed(own.value));
    if (!plain.empty() && std::find(said.begin(), said.end(), plain) == said.end())
      said.push_back(std::move(plain));
  }
  std::string result;
  for (const std::string& one : said) result += (result.empty() ? "" : "\n\n") + one;
  return result;
}

/// The days and towns; of many sessions their number and the first: a subject is one line.
std::string in_subject(const model::Event& event, const Sessions& sessions, const Language& language) {
  constexpr std::size_t most = 3;
  if (sessions.size() <= most) return days_and_towns(event, sessions, language);
  return language.say("message.when-many",
                      {{"n", static_cast<std::int64_t>(sessions.size())},
                       {"first", day_and_town(event, event.sessions.at(sessions.front()), language)}});
}

std::string subject(const Texted& texted, const std::vector<About>& about, const Sessions& to_come,
                    const Language& language) {
  for (const Message* message : texted.messages) {
    if (!figures::own_words_hold(texted.dossier, *message)) continue;
    const std::string& own = texted.dossier.invitations->waves.at(message->wave).subject;
    if (!own.empty()) return own;
  }
  const model::Event& event = texted.dossier.event;
  const auto news = std::count_if(about.begin(), about.end(), is_news);
  if (news > 1) {
    const bool all_off =
        std::none_of(about.begin(), about.end(), [](const About& one) { return one.ask == Ask::moved; });
    return language.say(all_off ? "message.subject-cancellations" : "message.subject-changes",
                        {{"title", event.title}});
  }
  if (news == 1) return news_subject(event, *std::find_if(about.begin(), about.end(), is_news), language);
  const auto has = [&about](Ask ask) {
    return std::any_of(about.begin(), about.end(), [ask](const About& one) { return one.ask == ask; });
  };
  // Of a message's several asks the first of this order gives its subject.
  const std::pair<Ask, std::string_view> keys[] = {
      {Ask::invitation, "invitation"}, {Ask::reminder, "reminder"},   {Ask::undecided, "reminder"},
      {Ask::expected, "reminder"},     {Ask::declined, "invitation"}, {Ask::thanks, "thanks"},
      {Ask::missed, "missed"},         {Ask::after, "after"}};
  std::string_view key = "after";
  for (const auto& [ask, name] : keys) {
    if (!has(ask)) continue;
    key = name;
    break;
  }
  return language.say("message.subject-" + std::string(key),
                      {{"title", key == "after" ? std::string(words::unquoted(event.title)) : event.title},
                       {"ends", std::string(words::ends_with_mark(event.title) ? "yes" : "no")},
                       {"when", in_subject(event, to_come, language)}});
}

}  // namespace

ViewNode message_view(const Texted& texted, const Language& language) {
  const model::Event& event = texted.dossier.event;
  const std::vector<About> about = about_in_time(event, texted.messages);
  const Sessions to_come = offered(texted, about);
  const Sessions past = sessions_of(about, looks_back);
  const auto deadline = figures::deadline(*texted.dossier.invitations, texted.today);
  const std::string answer_by = deadline ? words::short_date(*deadline, language) : "";
  const View said(event, about, to_come, answer_by, language);
  const model::Structure& structure = texted.network.structures.at(texted.structure);
  const model::Contact* contact = texted.contact ? &structure.contacts.at(*texted.contact) : nullptr;
  const bool names = names_hearers(texted, about);
  const auto who = [&](const About& one) {
    return names ? words::list(hearers(texted, one), language) : std::string();
  };
  ViewNode root = object(
      "", true,
      {text("subject", subject(texted, about, to_come, language)),
       text("title", std::string(words::unquoted(event.title))),
       text("about", std::string(words::without_stop(event.about))), text("text", own_words(texted)),
       said.news("moved", Ask::moved, who), said.news("cancelled", Ask::cancelled, who),
       flag("ahead", !to_come.empty()), flag("awaited", awaited(texted)), flag("added", added(about)),
       flag("plural", words::is_plural(texted.network.name, language)),
       reader_nodes(texted, to_come, answer_by, language), text("when", said.days_of(to_come)),
       text("past", said.days_of(past)), said.sessions(to_come), answer_links(texted, about, language),
       object("network", true, {text("name", texted.network.name), text("about", texted.network.about)}),
       object("structure", true, {text("name", structure.name), text("called", model::called(structure))}),
       object("contact", contact != nullptr, {text("name", contact ? contact->name : "")})});
  // What all readers together are told, for templates that don't tell them apart.
  for (ViewNode& node : said.ahead()) root.children.push_back(std::move(node));
  for (ViewNode& node : said.back()) root.children.push_back(std::move(node));
  return root;
}

ViewNode message_shape() {
  model::Network network;
  network.mail.emplace().from = "a@example.org";
  network.structures.resize(1);
  network.structures[0].contacts.resize(1);
  model::Dossier dossier;
  dossier.invitations.emplace().waves.resize(1);
  // A session for each thing that is said of one, so that each section has its whole shape.
  Message first;
  for (const Ask ask : {Ask::invitation, Ask::reminder, Ask::undecided, Ask::expected, Ask::declined,
                        Ask::moved, Ask::cancelled, Ask::thanks}) {
    first.sessions.push_back(static_cast<model::SessionIndex>(dossier.event.sessions.size()));
    first.asks.push_back(ask);
    dossier.event.sessions.emplace_back().span = {model::Date{}, model::Date{}};
  }
  const std::array<const Message*, 1> messages{&first};
  return message_view({network, dossier, messages, 0, 0, {}}, *Language::of(Language::codes().front()));
}

bool has_news(const Texted& texted) {
  const std::vector<About> about = figures::about(texted.messages);
  return std::any_of(about.begin(), about.end(), is_news);
}

}  // namespace aliso::telling
